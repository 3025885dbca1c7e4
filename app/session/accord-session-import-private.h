#pragma once

#ifndef ACCORD_COMPILING_SESSION
#error "Only the session reads this header."
#endif

#include "accord-session-import.h"

G_BEGIN_DECLS

/* Completes what a list says of a record by what only the session knows: from the agenda, which shows days that nobody set,
 * to what the record shall hold. FALSE with an error if the list says what cannot be. */
gboolean _accord_session_complete_item (AccordSession *self, AccordImportItem *item, GError **error);

/* Says what an item means to its record as it stands now: its act, why it is asked about, whether it is chosen. FALSE with
 * an error if what comes of it could not be a record. */
gboolean _accord_session_compare_item (AccordSession *self, AccordImportItem *item, GError **error);

/* Adds what an item changes of its record. */
void _accord_session_add_item (AccordSession *self, AccordImportItem *item, AccordChangeSet *changes);

/* Whether a document does not have a member, or has null there. */
gboolean _accord_session_is_absent (JsonNode *node);

/* Gives an item a title of a mission's acronym and what the record is known by. */
void _accord_session_set_item_title (AccordImportItem *item, const char *mission, const char *what);

G_END_DECLS
