#pragma once

#include "accord-chain.h"
#include "accord-countries.h"
#include "accord-settings.h"

G_BEGIN_DECLS

/* What derived facts are called, in the language of the screen; the same words in the window and on the command line. */

/**
 * accord_words_for_owner:
 * @role: who acts
 * @day: the day of the step, or %ACCORD_DAY_NONE
 * @settings: the team's settings
 * @countries: names of countries
 *
 * Annex II of resolution 1353 (2001) leaves much to the President of the Council, and the presidency
 * turns every month: the owner of such a step follows from its day.
 *
 * Returns: (transfer full): who acts; of the President the month and the country, or that it is not entered
 */
char *accord_words_for_owner (AccordRole role, AccordDay day, AccordSettings *settings, AccordCountries *countries);

/**
 * accord_words_for_step:
 * @step: a step
 *
 * Returns: its title
 */
const char *accord_words_for_step (const AccordStepTemplate *step);

/**
 * accord_words_for_chain:
 * @chain: a template of a chain
 *
 * Returns: its title
 */
const char *accord_words_for_chain (const AccordChainTemplate *chain);

/**
 * accord_words_for_mission:
 * @chain: a consultation
 *
 * Returns: the acronym of its mission, or that it concerns all
 */
const char *accord_words_for_mission (const AccordChain *chain);

/**
 * accord_words_for_consultation:
 * @chain: a consultation that can be planned
 *
 * Returns: (transfer full): its mission and its title
 */
char *accord_words_for_consultation (const AccordChain *chain);

/**
 * accord_words_for_form:
 * @form: a form
 *
 * Returns: what it is called
 */
const char *accord_words_for_form (AccordForm form);

/**
 * accord_words_for_event:
 * @type: a type of event
 *
 * Returns: what it is called
 */
const char *accord_words_for_event (AccordEventType type);

/**
 * accord_words_for_decision:
 * @decision: a decision
 *
 * Returns: (nullable): what it is called; %NULL for unknown
 */
const char *accord_words_for_decision (AccordDecision decision);

/**
 * accord_words_for_state:
 * @state: a state
 *
 * Returns: what it is called
 */
const char *accord_words_for_state (AccordStepState state);

/**
 * accord_words_for_region:
 * @region: (nullable): a mission's region
 *
 * Returns: what it is called
 */
const char *accord_words_for_region (const char *region);

/**
 * accord_words_for_lead:
 * @lead: a lead
 * @settings: the team's settings
 *
 * Returns: (transfer full): its length, such as "21 days"
 */
char *accord_words_for_lead (const AccordLead *lead, AccordSettings *settings);

/**
 * accord_words_for_symbol:
 * @mandate: a mandate
 *
 * Returns: (transfer full): its symbol; for one whose number is not known, the day and that it is not
 */
char *accord_words_for_symbol (AccordMandate *mandate);

G_END_DECLS
