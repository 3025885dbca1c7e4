#pragma once

#include "accord-chain-template.h"
#include "accord-consultation.h"
#include "accord-mandate.h"
#include "accord-mission.h"

G_BEGIN_DECLS

/**
 * AccordStepState:
 * @ACCORD_STEP_PLANNED: its day is ahead
 * @ACCORD_STEP_DONE: it was done
 * @ACCORD_STEP_OVERDUE: its planned day is past, but it can still be met
 * @ACCORD_STEP_MISSED: the last day on which it could be met is past
 * @ACCORD_STEP_NOT_HELD: the consultation was not held
 * @ACCORD_STEP_WAIVED: the consultation was waived
 */
typedef enum {
  ACCORD_STEP_PLANNED,
  ACCORD_STEP_DONE,
  ACCORD_STEP_OVERDUE,
  ACCORD_STEP_MISSED,
  ACCORD_STEP_NOT_HELD,
  ACCORD_STEP_WAIVED,
} AccordStepState;

/**
 * AccordStep:
 * @template: what step it is
 * @planned: the day it is planned on
 * @wanted: the day that the leads alone ask for
 * @earliest: the first day that the order allows
 * @latest: the last day that the order allows before the expiry
 * @actual: the day it was done, or %ACCORD_DAY_NONE
 * @pinned: whether somebody set its planned day
 * @fits: whether its lead is kept
 * @lead: (nullable): the lead that decided its day
 * @state: how it stands
 * @who: (nullable): the colleague who does it
 *
 * One step of one consultation.
 */
typedef struct {
  const AccordStepTemplate *template;
  AccordDay planned;
  AccordDay wanted;
  AccordDay earliest;
  AccordDay latest;
  AccordDay actual;
  gboolean pinned;
  gboolean fits;
  const AccordLead *lead;
  AccordStepState state;
  char *who;
} AccordStep;

/**
 * AccordChain:
 * @template: (nullable): how it goes; %NULL when the mandate must be updated first
 * @mission: whose consultation it is
 * @mandate: the mandate that sets the day of expiry
 * @trigger: the mandate that calls for it: @mandate, or the one that technical rollovers prolong
 * @consultation_id: the id that its record has or would have
 * @consultation: (nullable): what people entered for it
 * @anchor: the day of expiry
 * @update_needed: whether the last known expiry is past, so that nothing can be planned
 * @n_steps: how many steps
 * @steps: (array length=n_steps): the steps in their order
 *
 * One consultation with contributors, from report to expiry. Derived; never stored.
 */
typedef struct {
  gatomicrefcount ref_count;
  const AccordChainTemplate *template;
  AccordMission *mission;
  AccordMandate *mandate;
  AccordMandate *trigger;
  char *consultation_id;
  AccordConsultation *consultation;
  AccordDay anchor;
  gboolean update_needed;
  guint n_steps;
  AccordStep steps[];
} AccordChain;

/**
 * accord_chain_new:
 * @template: (nullable): how it goes
 * @mission: whose it is
 * @mandate: the mandate that sets the expiry
 * @trigger: the mandate that calls for it
 *
 * Returns: (transfer full): a chain whose days are not known yet
 */
AccordChain *accord_chain_new (const AccordChainTemplate *template,
                               AccordMission *mission,
                               AccordMandate *mandate,
                               AccordMandate *trigger);

AccordChain *accord_chain_ref (AccordChain *self);
void accord_chain_unref (AccordChain *self);

/**
 * accord_chain_get_next_step:
 * @self: a chain
 * @today: a day
 *
 * Returns: (nullable): the first step that is neither done nor past being met; the expiry itself is none
 */
const AccordStep *accord_chain_get_next_step (const AccordChain *self, AccordDay today);

/**
 * accord_step_get_day:
 * @self: a step
 *
 * Returns: the day it was done, else the day it is planned on
 */
AccordDay accord_step_get_day (const AccordStep *self);

/**
 * accord_step_state_get_name:
 * @state: a state
 *
 * Returns: the word that documents use for it
 */
const char *accord_step_state_get_name (AccordStepState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordChain, accord_chain_unref)

G_END_DECLS
