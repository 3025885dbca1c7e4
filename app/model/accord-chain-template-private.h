#pragma once

#ifndef ACCORD_COMPILING_MODEL
#error "Only the model reads this header."
#endif

#include "accord-chain-template.h"

G_BEGIN_DECLS

typedef const char *(*AccordCitationFunc) (const char *provision, gpointer data);

/*
 * Reads one chain of the reference layer. Strings stay those of the JSON. Returns NULL if a step,
 * an anchor, a lead or a citation is missing.
 */
AccordChainTemplate *_accord_chain_template_read (JsonObject *chain,
                                                  JsonArray *steps,
                                                  GHashTable *leads,
                                                  AccordCitationFunc cite,
                                                  gpointer data);
void _accord_chain_template_free (AccordChainTemplate *self);

G_END_DECLS
