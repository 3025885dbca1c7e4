#pragma once

#include "accord-note.h"
#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_NOTE_ROW (accord_note_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordNoteRow, accord_note_row, ACCORD, NOTE_ROW, AdwPreferencesRow)

/**
 * AccordNoteRow:
 *
 * One note: who said what, when, for whom it is, what came of it, and what it said before it was corrected. Signals:
 * `correct` and `bin` when somebody wants to.
 */

/**
 * accord_note_row_new:
 * @session: the session
 * @note: a note
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *accord_note_row_new (AccordSession *session, AccordNote *note);

AccordNote *accord_note_row_get_note (AccordNoteRow *self);

G_END_DECLS
