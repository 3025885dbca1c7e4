#pragma once

#include "accord-record.h"
#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordHandling:
 *
 * Who may read a note.
 */
typedef enum {
  ACCORD_HANDLING_INTERNAL,
  ACCORD_HANDLING_PARTICIPANTS,
  ACCORD_HANDLING_PUBLIC,
} AccordHandling;

#define ACCORD_TYPE_NOTE (accord_note_get_type ())
G_DECLARE_FINAL_TYPE (AccordNote, accord_note, ACCORD, NOTE, AccordRecord)

/** AccordNote: a concern, a view, an assessment or a lesson. It never changes; a correction is another note. */

/** accord_note_get_note_type: `concern`, `view`, `assessment` or `lesson`. */
const char *accord_note_get_note_type (AccordNote *self);

/**
 * accord_note_get_from:
 *
 * Returns: (nullable): who raised it: a code of ISO 3166 or a name
 */
const char *accord_note_get_from (AccordNote *self);

const char *accord_note_get_text (AccordNote *self);

/**
 * accord_note_get_answer:
 *
 * Returns: (nullable): what came of it
 */
const char *accord_note_get_answer (AccordNote *self);

/**
 * accord_note_get_corrects:
 *
 * Returns: (nullable): the id of the note that it stands for, since notes do not change
 */
const char *accord_note_get_corrects (AccordNote *self);

AccordHandling accord_note_get_handling (AccordNote *self);

/** accord_note_get_day: the day it was raised, or %ACCORD_DAY_NONE. */
AccordDay accord_note_get_day (AccordNote *self);

G_END_DECLS
