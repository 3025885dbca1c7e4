#pragma once

#include "accord-consultation-view.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_CONSULTATION_STEPS (accord_consultation_steps_get_type ())
G_DECLARE_FINAL_TYPE (AccordConsultationSteps, accord_consultation_steps, ACCORD, CONSULTATION_STEPS, AdwBin)

/** AccordConsultationSteps: the steps of a consultation, in their order or some of them. */

/**
 * accord_consultation_steps_new:
 * @keys: (array zero-terminated=1) (nullable): the keys of the steps to show; %NULL for all
 *
 * Returns: (transfer floating): a list
 */
GtkWidget *accord_consultation_steps_new (const char *const *keys);

/**
 * accord_consultation_steps_set:
 * @self: a list
 * @session: the session
 * @chain: a consultation
 */
void accord_consultation_steps_set (AccordConsultationSteps *self, AccordSession *session, AccordChain *chain);

/**
 * accord_consultation_steps_add:
 * @self: a list that shows a consultation
 *
 * Asks for a step that no rule asks for, such as a first draft or a vote, and adds it.
 */
void accord_consultation_steps_add (AccordConsultationSteps *self);

G_END_DECLS
