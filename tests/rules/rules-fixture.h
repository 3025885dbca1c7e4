#pragma once

#include "accord-chains.h"
#include "documents.h"

G_BEGIN_DECLS

/* The rules that the reference layer has a chain for. */
extern const char *const chain_rules[2];

/* consultations.json as it is written, apart from what the model makes of it. */
JsonObject *consultations_get (void);

/* Leads, working week and holidays at random, some absurd. `leads` alone may be given: key -> days. */
JsonObject *random_settings_document (void);
AccordSettings *settings_new (JsonObject *document);
int lead_get (JsonObject *settings, const char *key);
void lead_set (JsonObject *settings, const char *key, int value);

/* A chain of a mandate that exists nowhere else. */
AccordChain *chain_new (const char *rule, AccordDay adopted, AccordDay expires);
AccordChain *random_chain (void);
AccordDay random_floor (AccordChain *chain);

/* The index of a step by any of its names; -1 if the chain has no such step. */
int step_find (AccordChain *chain, const char *name);
gboolean step_is_fixed (AccordChain *chain, guint i);

/* Whether an equation of the order gives the step the day of a fixed one. */
gboolean step_is_tied (AccordChain *chain, guint i);

/* Fails the test where a row of `ordering`, or of the chain's own order, is broken. */
void assert_order (AccordChain *chain);

/* Every lead of the step, as written in consultations.json, is kept. */
gboolean keeps_leads (AccordChain *chain, guint i, JsonObject *settings, AccordWorkingCalendar *calendar);

G_END_DECLS
