#pragma once

#include "accord-chain-template.h"
#include "accord-consultation.h"
#include "accord-event.h"
#include "accord-mandate.h"
#include "accord-mission.h"
#include "accord-report.h"

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
 * @role: who acts: that of the template, unless the form of the meeting says otherwise
 * @planned: the day it is planned on
 * @unshifted: the day that its lead counts to, before it is moved to a working day, or %ACCORD_DAY_NONE
 * @wanted: the day that the leads alone ask for
 * @earliest: the first day that the order allows
 * @latest: the last day that the order allows before the expiry
 * @actual: the day it was done, or %ACCORD_DAY_NONE
 * @precision: how much of @actual is known; of what is known less well, @actual is the first day
 * @pinned: whether somebody set its planned day
 * @fits: whether its lead is kept
 * @off_day: whether it is pinned to a day that is not worked
 * @lead: (nullable): the lead that decided its day
 * @state: how it stands
 * @who: (nullable): the colleague who does it
 * @note: (nullable): a remark
 *
 * One step of one consultation.
 */
typedef struct {
  const AccordStepTemplate *template;
  AccordRole role;
  AccordDay planned;
  AccordDay unshifted;
  AccordDay wanted;
  AccordDay earliest;
  AccordDay latest;
  AccordDay actual;
  AccordPrecision precision;
  gboolean pinned;
  gboolean fits;
  gboolean off_day;
  const AccordLead *lead;
  AccordStepState state;
  const char *who;
  const char *note;
} AccordStep;

/**
 * AccordChain:
 * @template: (nullable): how it goes; %NULL when the mandate must be updated first
 * @mission: (nullable): whose consultation it is; %NULL for what concerns no single mission: the team's own review
 * @trigger: what calls for it: a mandate (of technical rollovers the one that they prolong), an event, the team's
 *   settings, or the consultation itself if nothing does
 * @mandate: (nullable): the mandate that sets the day of expiry, if a mandate calls for it
 * @report: (nullable): the report of the Secretary-General that it waits for
 * @consultation_id: the id that its record has or would have
 * @consultation: (nullable): what people entered for it
 * @form: the form of its meeting
 * @anchor: the day of expiry, of the event, or of the free meeting
 * @update_needed: whether the last known expiry is past, so that nothing can be planned
 * @n_steps: how many steps
 * @steps: (array length=n_steps): the steps in their order; those that no rule asks for come last
 *
 * One consultation with contributors, from what calls for it to its end. Derived; never stored.
 */
typedef struct {
  gatomicrefcount ref_count;
  const AccordChainTemplate *template;
  AccordMission *mission;
  AccordRecord *trigger;
  AccordMandate *mandate;
  AccordReport *report;
  char *consultation_id;
  AccordConsultation *consultation;
  AccordStepTemplate *entered;
  AccordForm form;
  AccordDay anchor;
  gboolean update_needed;
  guint n_steps;
  AccordStep steps[];
} AccordChain;

/**
 * accord_chain_new:
 * @template: (nullable): how it goes
 * @mission: (nullable): whose it is
 * @trigger: what calls for it
 * @consultation_id: the id that its record has or would have
 * @consultation: (nullable): what people entered for it
 *
 * Takes over what was entered: days, colleagues, form, and steps that no rule asks for.
 *
 * Returns: (transfer full): a chain whose anchor and open days are not known yet
 */
AccordChain *accord_chain_new (const AccordChainTemplate *template,
                               AccordMission *mission,
                               AccordRecord *trigger,
                               const char *consultation_id,
                               AccordConsultation *consultation);

AccordChain *accord_chain_ref (AccordChain *self);
void accord_chain_unref (AccordChain *self);

/**
 * accord_chain_find_step:
 * @self: a chain
 * @key: the key of a step
 *
 * Returns: (nullable): the step
 */
AccordStep *accord_chain_find_step (AccordChain *self, const char *key);

/**
 * accord_chain_make_step_id:
 * @self: a chain
 * @step: one of its steps
 *
 * Returns: (transfer full): the consultation's id with the step's key, which stays the same between starts
 */
char *accord_chain_make_step_id (const AccordChain *self, const AccordStep *step);

/**
 * accord_chain_get_meeting:
 * @self: a chain
 *
 * Returns: (nullable): the meeting, or what stands in its place; %NULL when the mandate must be updated first
 */
const AccordStep *accord_chain_get_meeting (const AccordChain *self);

/**
 * accord_chain_get_clock:
 * @self: a chain
 * @today: a day
 *
 * No day can be planned for a serious development, a deterioration or a request (Annex II, B, 2 (d) and (e)): the
 * days count that pass until contributors are met.
 *
 * Returns: the days from the event to the meeting, or to @today while it is not held; -1 if no clock runs
 */
int accord_chain_get_clock (const AccordChain *self, AccordDay today);

/**
 * accord_chain_is_over:
 * @self: a chain
 * @today: a day
 *
 * Returns: %TRUE if nothing of it is open: held, not held or waived, and no step waits to be done
 */
gboolean accord_chain_is_over (const AccordChain *self, AccordDay today);

/**
 * accord_chain_get_next_step:
 * @self: a chain
 * @today: a day
 *
 * Returns: (nullable): the first step that is neither done nor past being met; what nobody does, such as the expiry, is none
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
 * accord_step_is_fact:
 * @self: a step
 *
 * Returns: %TRUE if nobody does it: an expiry, an event
 */
gboolean accord_step_is_fact (const AccordStep *self);

/**
 * accord_step_is_late:
 * @self: a step
 *
 * Returns: %TRUE if its planned day is past and it was not done, whether or not it can still be met
 */
gboolean accord_step_is_late (const AccordStep *self);

/**
 * accord_step_is_open:
 * @self: a step
 *
 * Returns: %TRUE if somebody still has to do it, or to say what was done instead
 */
gboolean accord_step_is_open (const AccordStep *self);

/**
 * accord_step_get_latest:
 * @self: a step
 *
 * Returns: the last day on which it can be done, %ACCORD_DAY_NONE if nothing bounds it
 */
AccordDay accord_step_get_latest (const AccordStep *self);

/**
 * accord_step_state_get_name:
 * @state: a state
 *
 * Returns: the word that documents use for it
 */
const char *accord_step_state_get_name (AccordStepState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordChain, accord_chain_unref)

G_END_DECLS
