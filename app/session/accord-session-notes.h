#pragma once

#include "accord-note.h"
#include "accord-session.h"

G_BEGIN_DECLS

/**
 * AccordNoteEntry:
 * @type: `concern`, `view`, `assessment` or `lesson`
 * @from: (nullable): who raised it: a code of ISO 3166 or a name
 * @handling: who may read it
 * @day: the day it was raised, or %ACCORD_DAY_NONE
 * @text: what was said
 * @answer: (nullable): what came of it
 *
 * What somebody enters as a note.
 */
typedef struct {
  const char *type;
  const char *from;
  AccordHandling handling;
  AccordDay day;
  const char *text;
  const char *answer;
} AccordNoteEntry;

/**
 * accord_session_add_note:
 * @self: a session
 * @chain: the consultation that it is about
 * @entry: what it says
 * @corrects: (nullable): the note that it stands for from now on
 *
 * Notes never change: a correction is another note. Annex I, B, 2 of resolution 1353 (2001) asks for contributors'
 * views to be weighed, so what they said must stay as it was.
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_add_note (AccordSession *self,
                                          AccordChain *chain,
                                          const AccordNoteEntry *entry,
                                          AccordNote *corrects);

/**
 * accord_session_bin_note:
 * @self: a session
 * @chain: the consultation that it is about
 * @note: a note
 *
 * Returns: (transfer full): the change set that puts it in the bin
 */
AccordChangeSet *accord_session_bin_note (AccordSession *self, AccordChain *chain, AccordNote *note);

/**
 * accord_session_list_notes:
 * @self: a session
 * @chain: a consultation
 *
 * Returns: (transfer container) (element-type AccordNote): its notes by day, those that were corrected left out
 */
GPtrArray *accord_session_list_notes (AccordSession *self, const AccordChain *chain);

/**
 * accord_session_list_corrected:
 * @self: a session
 * @note: a note
 *
 * Returns: (transfer container) (element-type AccordNote): the notes that it stands for, the latest first
 */
GPtrArray *accord_session_list_corrected (AccordSession *self, AccordNote *note);

/**
 * accord_handling_get_name:
 * @handling: who may read a note
 *
 * Returns: the word that documents use for it
 */
const char *accord_handling_get_name (AccordHandling handling);

G_END_DECLS
