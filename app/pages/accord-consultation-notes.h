#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_CONSULTATION_NOTES (accord_consultation_notes_get_type ())
G_DECLARE_FINAL_TYPE (AccordConsultationNotes, accord_consultation_notes, ACCORD, CONSULTATION_NOTES, AdwBin)

/** AccordConsultationNotes: the concerns, views, assessments and lessons that were raised in a consultation. */

/**
 * accord_consultation_notes_new:
 *
 * Returns: (transfer floating): a list
 */
GtkWidget *accord_consultation_notes_new (void);

/**
 * accord_consultation_notes_set:
 * @self: a list
 * @session: the session
 * @chain: a consultation
 */
void accord_consultation_notes_set (AccordConsultationNotes *self, AccordSession *session, AccordChain *chain);

/**
 * accord_consultation_notes_add:
 * @self: a list that shows a consultation
 *
 * Asks for a note, and adds it.
 */
void accord_consultation_notes_add (AccordConsultationNotes *self);

G_END_DECLS
