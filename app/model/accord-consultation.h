#pragma once

#include "accord-partial-day.h"
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
 * AccordForm:
 * @ACCORD_FORM_CONSULTATION: a consultation meeting, the principal form: Annex II, B
 * @ACCORD_FORM_PUBLIC: a public meeting of the Council with contributors: Annex II, A
 * @ACCORD_FORM_PRIVATE: a private meeting of the Council with contributors: Annex II, A
 * @ACCORD_FORM_SECRETARIAT: a meeting of the Secretariat with contributors: Annex II, C
 * @ACCORD_FORM_OTHER: another contact: Annex II, last part
 *
 * The forms of consultation that resolution 1353 (2001) names. A form is chosen for a meeting; it never makes a second one.
 */
typedef enum {
  ACCORD_FORM_CONSULTATION,
  ACCORD_FORM_PUBLIC,
  ACCORD_FORM_PRIVATE,
  ACCORD_FORM_SECRETARIAT,
  ACCORD_FORM_OTHER,
} AccordForm;

#define ACCORD_N_FORMS 5

/**
 * AccordStepEntry:
 * @planned: the day that somebody set for it, or %ACCORD_DAY_NONE
 * @actual: the day it was done, as far as it is known
 * @who: (nullable): the colleague who does it
 * @note: (nullable): a remark
 * @title: (nullable): what a step that no rule asks for is called
 *
 * What people entered for one step of a chain. A day that somebody set is pinned.
 */
typedef struct {
  AccordDay planned;
  AccordPartialDay actual;
  const char *who;
  const char *note;
  const char *title;
} AccordStepEntry;

#define ACCORD_TYPE_CONSULTATION (accord_consultation_get_type ())
G_DECLARE_FINAL_TYPE (AccordConsultation, accord_consultation, ACCORD, CONSULTATION, AccordRecord)

/** AccordConsultation: what people entered for one consultation with contributors. */

/**
 * accord_consultation_get_trigger:
 *
 * Returns: (nullable): the id of the record that calls for it
 */
const char *accord_consultation_get_trigger (AccordConsultation *self);

/**
 * accord_consultation_get_form:
 * @self: a consultation
 * @form: (out): the form of its meeting
 *
 * Returns: %TRUE if somebody chose one
 */
gboolean accord_consultation_get_form (AccordConsultation *self, AccordForm *form);

AccordOutcome accord_consultation_get_outcome (AccordConsultation *self);

/** accord_consultation_get_published: the day on which its day was published, %ACCORD_DAY_NONE if it was not. */
AccordDay accord_consultation_get_published (AccordConsultation *self);

/**
 * accord_consultation_list_steps:
 * @self: a consultation
 *
 * Returns: (transfer container) (element-type utf8): the keys of the steps that something was entered for
 */
GList *accord_consultation_list_steps (AccordConsultation *self);

/**
 * accord_consultation_get_step:
 * @self: a consultation
 * @key: the key of a step
 *
 * Returns: what was entered for it; strings are valid as long as @self is
 */
AccordStepEntry accord_consultation_get_step (AccordConsultation *self, const char *key);

/**
 * accord_form_get_name:
 * @form: a form
 *
 * Returns: the word that documents use for it
 */
const char *accord_form_get_name (AccordForm form);

/**
 * accord_form_from_name:
 * @name: (nullable): a word
 * @form: (out): the form
 *
 * Returns: %TRUE if documents use @name for a form
 */
gboolean accord_form_from_name (const char *name, AccordForm *form);

/**
 * accord_consultation_make_id:
 * @trigger_key: the key of what calls for it, such as `unifil:2025-08-28`
 * @template_key: the key of how it goes, such as `II.B.2.c`
 *
 * Two officers who plan the same consultation land on the same id.
 *
 * Returns: (transfer full): the id
 */
char *accord_consultation_make_id (const char *trigger_key, const char *template_key);

G_END_DECLS
