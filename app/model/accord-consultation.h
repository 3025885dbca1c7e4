#pragma once

#include "accord-day.h"
#include "accord-record.h"

G_BEGIN_DECLS

/**
 * AccordOutcome:
 *
 * What became of a consultation. The resolution says "may": one that did not take place is not held, no more.
 */
typedef enum {
  ACCORD_OUTCOME_OPEN,
  ACCORD_OUTCOME_HELD,
  ACCORD_OUTCOME_NOT_HELD,
  ACCORD_OUTCOME_WAIVED,
} AccordOutcome;

/**
 * AccordStepEntry:
 * @planned: the day that somebody set for it, or %ACCORD_DAY_NONE
 * @actual: the day it was done, or %ACCORD_DAY_NONE
 * @who: (nullable): the colleague who does it
 * @note: (nullable): a remark
 *
 * What people entered for one step of a chain. A day that somebody set is pinned.
 */
typedef struct {
  AccordDay planned;
  AccordDay actual;
  const char *who;
  const char *note;
} AccordStepEntry;

#define ACCORD_TYPE_CONSULTATION (accord_consultation_get_type ())
G_DECLARE_FINAL_TYPE (AccordConsultation, accord_consultation, ACCORD, CONSULTATION, AccordRecord)

/** AccordConsultation: what people entered for one consultation with contributors. */

const char *accord_consultation_get_mission_id (AccordConsultation *self);

/**
 * accord_consultation_get_trigger:
 *
 * Returns: (nullable): the id of the record that calls for it
 */
const char *accord_consultation_get_trigger (AccordConsultation *self);

AccordOutcome accord_consultation_get_outcome (AccordConsultation *self);

/**
 * accord_consultation_get_step:
 * @self: a consultation
 * @key: the key of a step
 *
 * Returns: what was entered for it; strings are valid as long as @self is
 */
AccordStepEntry accord_consultation_get_step (AccordConsultation *self, const char *key);

/**
 * accord_consultation_make_id:
 * @trigger_key: the key of what calls for it, such as `unifil:2025-08-28`
 * @rule: the provision that it follows, such as `II.B.2.c`
 *
 * Two officers who plan the same consultation land on the same id.
 *
 * Returns: (transfer full): the id
 */
char *accord_consultation_make_id (const char *trigger_key, const char *rule);

G_END_DECLS
