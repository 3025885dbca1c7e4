#include "config.h"

#include "accord-mandate.h"

#include "accord-json.h"

#include <string.h>

struct _AccordMandate {
  AccordRecord parent_instance;

  const char *symbol;
  const char *clock;
  AccordDay adopted;
  AccordDay effective;
  AccordDay expires;
  AccordTerm term;
  AccordDecision decision;
  gboolean is_adopted;
};

G_DEFINE_FINAL_TYPE (AccordMandate, accord_mandate, ACCORD_TYPE_RECORD)

static const char *const term_names[] = {
  [ACCORD_TERM_UNTIL] = "until",
  [ACCORD_TERM_UNCHANGED] = "unchanged",
  [ACCORD_TERM_OPEN_ENDED] = "open_ended",
  [ACCORD_TERM_ENDED] = "ended",
  [ACCORD_TERM_UNKNOWN] = "unknown",
};

static const char *const decision_names[] = {
  [ACCORD_DECISION_UNKNOWN] = NULL,
  [ACCORD_DECISION_ESTABLISH] = "establish",
  [ACCORD_DECISION_RENEW] = "renew",
  [ACCORD_DECISION_TECHNICAL_ROLLOVER] = "technical_rollover",
  [ACCORD_DECISION_CHANGE] = "change",
  [ACCORD_DECISION_FINAL_EXTENSION] = "final_extension",
  [ACCORD_DECISION_TERMINATE] = "terminate",
};

static guint
find_name (const char *const *names, guint n_names, const char *name, guint fallback)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;

  return fallback;
}

static void
accord_mandate_load (AccordRecord *record, JsonObject *members)
{
  AccordMandate *self = ACCORD_MANDATE (record);

  self->symbol = accord_json_get_text (members, "symbol");
  self->clock = accord_json_get_text (members, "clock");
  if (self->clock == NULL)
    self->clock = ACCORD_CLOCK_MAIN;
  self->adopted = accord_json_get_day (members, "adopted");
  self->effective = accord_json_get_day (members, "effective");
  self->is_adopted = g_strcmp0 (accord_json_get_text (members, "state"), "adopted") == 0 &&
                     self->adopted != ACCORD_DAY_NONE;
  self->term = find_name (term_names, G_N_ELEMENTS (term_names),
                          accord_json_get_text (members, "term"), ACCORD_TERM_UNKNOWN);
  self->decision = find_name (decision_names, G_N_ELEMENTS (decision_names),
                              accord_json_get_text (members, "decision"), ACCORD_DECISION_UNKNOWN);
  self->expires = self->term == ACCORD_TERM_UNTIL ? accord_json_get_day (members, "expires") : ACCORD_DAY_NONE;
  if (self->term == ACCORD_TERM_UNTIL && self->expires == ACCORD_DAY_NONE)
    self->term = ACCORD_TERM_UNKNOWN;
}

static void
accord_mandate_class_init (AccordMandateClass *klass)
{
  ACCORD_RECORD_CLASS (klass)->load = accord_mandate_load;
}

static void
accord_mandate_init (AccordMandate *self)
{
}

const char *
accord_mandate_get_symbol (AccordMandate *self)
{
  g_return_val_if_fail (ACCORD_IS_MANDATE (self), NULL);

  return self->symbol;
}

gboolean
accord_mandate_is_adopted (AccordMandate *self)
{
  g_return_val_if_fail (ACCORD_IS_MANDATE (self), FALSE);

  return self->is_adopted;
}

AccordDay
accord_mandate_get_adopted (AccordMandate *self)
{
  g_return_val_if_fail (ACCORD_IS_MANDATE (self), ACCORD_DAY_NONE);

  return self->adopted;
}

AccordDay
accord_mandate_get_effective (AccordMandate *self)
{
  g_return_val_if_fail (ACCORD_IS_MANDATE (self), ACCORD_DAY_NONE);

  return self->effective != ACCORD_DAY_NONE ? self->effective : self->adopted;
}

AccordTerm
accord_mandate_get_term (AccordMandate *self)
{
  g_return_val_if_fail (ACCORD_IS_MANDATE (self), ACCORD_TERM_UNKNOWN);

  return self->term;
}

AccordDay
accord_mandate_get_expires (AccordMandate *self)
{
  g_return_val_if_fail (ACCORD_IS_MANDATE (self), ACCORD_DAY_NONE);

  return self->expires;
}

const char *
accord_mandate_get_clock (AccordMandate *self)
{
  g_return_val_if_fail (ACCORD_IS_MANDATE (self), NULL);

  return self->clock;
}

AccordDecision
accord_mandate_get_decision (AccordMandate *self)
{
  g_return_val_if_fail (ACCORD_IS_MANDATE (self), ACCORD_DECISION_UNKNOWN);

  return self->decision;
}

int
accord_mandate_compare (AccordMandate *a, AccordMandate *b)
{
  g_return_val_if_fail (ACCORD_IS_MANDATE (a), 0);
  g_return_val_if_fail (ACCORD_IS_MANDATE (b), 0);

  if (a->is_adopted != b->is_adopted)
    return a->is_adopted ? -1 : 1;
  if (a->adopted != b->adopted)
    return a->adopted < b->adopted ? -1 : 1;

  return strcmp (accord_record_get_id (ACCORD_RECORD (a)), accord_record_get_id (ACCORD_RECORD (b)));
}

const char *
accord_term_get_name (AccordTerm term)
{
  g_return_val_if_fail (term < G_N_ELEMENTS (term_names), NULL);

  return term_names[term];
}

const char *
accord_decision_get_name (AccordDecision decision)
{
  g_return_val_if_fail (decision < G_N_ELEMENTS (decision_names), NULL);

  return decision_names[decision];
}
