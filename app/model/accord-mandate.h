#pragma once

#include "accord-day.h"
#include "accord-record.h"

G_BEGIN_DECLS

/**
 * AccordTerm:
 * @ACCORD_TERM_UNTIL: it runs until a day
 * @ACCORD_TERM_UNCHANGED: the decision leaves the day of expiry as it was
 * @ACCORD_TERM_OPEN_ENDED: it runs until the Council decides otherwise
 * @ACCORD_TERM_ENDED: the decision ends it
 * @ACCORD_TERM_UNKNOWN: not recorded
 */
typedef enum {
  ACCORD_TERM_UNTIL,
  ACCORD_TERM_UNCHANGED,
  ACCORD_TERM_OPEN_ENDED,
  ACCORD_TERM_ENDED,
  ACCORD_TERM_UNKNOWN,
} AccordTerm;

/**
 * AccordDecision:
 *
 * What a decision does to a mandate.
 */
typedef enum {
  ACCORD_DECISION_UNKNOWN,
  ACCORD_DECISION_ESTABLISH,
  ACCORD_DECISION_RENEW,
  ACCORD_DECISION_TECHNICAL_ROLLOVER,
  ACCORD_DECISION_CHANGE,
  ACCORD_DECISION_FINAL_EXTENSION,
  ACCORD_DECISION_TERMINATE,
} AccordDecision;

#define ACCORD_TYPE_MANDATE (accord_mandate_get_type ())
G_DECLARE_FINAL_TYPE (AccordMandate, accord_mandate, ACCORD, MANDATE, AccordRecord)

/** AccordMandate: one decision on a mission's mandate, adopted or in preparation. */

/** ACCORD_CLOCK_MAIN: the clock of the mission's own mandate; others run beside it. */
#define ACCORD_CLOCK_MAIN "main"

/**
 * accord_mandate_get_symbol:
 *
 * Returns: (nullable): `S/RES/2790 (2025)`; %NULL if the number is not known
 */
const char *accord_mandate_get_symbol (AccordMandate *self);

gboolean accord_mandate_is_adopted (AccordMandate *self);

/** accord_mandate_get_adopted: the day of the decision, %ACCORD_DAY_NONE if there is none yet. */
AccordDay accord_mandate_get_adopted (AccordMandate *self);

/** accord_mandate_get_effective: the day it runs from: its own if it names one, else that of adoption. */
AccordDay accord_mandate_get_effective (AccordMandate *self);

AccordTerm accord_mandate_get_term (AccordMandate *self);

/** accord_mandate_get_expires: its last day, which belongs to it; %ACCORD_DAY_NONE unless the term is until a day. */
AccordDay accord_mandate_get_expires (AccordMandate *self);

/** accord_mandate_get_clock: %ACCORD_CLOCK_MAIN or the name of a further clock. */
const char *accord_mandate_get_clock (AccordMandate *self);

AccordDecision accord_mandate_get_decision (AccordMandate *self);

/**
 * accord_mandate_compare:
 * @a: a mandate
 * @b: another of the same mission
 *
 * Orders by the day of adoption, those in preparation last, then by id.
 *
 * Returns: less than, equal to or greater than 0
 */
int accord_mandate_compare (AccordMandate *a, AccordMandate *b);

/**
 * accord_term_get_name:
 * @term: a term
 *
 * Returns: the word that documents use for it
 */
const char *accord_term_get_name (AccordTerm term);

/**
 * accord_decision_get_name:
 * @decision: a decision
 *
 * Returns: (nullable): the word that documents use for it, %NULL for unknown
 */
const char *accord_decision_get_name (AccordDecision decision);

G_END_DECLS
