#pragma once

#ifndef ACCORD_COMPILING_SESSION
#error "Only the session reads this header."
#endif

#include "accord-session.h"

G_BEGIN_DECLS

/* An empty change set whose title names the mission, if there is one, and what is done. */
AccordChangeSet *_accord_session_start (AccordMission *mission, const char *what);

/* The mission that a record belongs to, also through a mandate; NULL if it is gone. */
AccordMission *_accord_session_find_mission (AccordSession *self, AccordRecord *record);

/* Makes a member hold `value` (taken), or nothing. Of a record that is there, only what differs is written; a shipped
 * value is not written again, and one that shall be gone is covered by null. */
void _accord_session_set (AccordChangeSet *changes, const char *id, AccordRecord *record, const char *member, JsonNode *value);

/* Values of members; NULL for a text that is empty, a day that is none, a number below 0. */
JsonNode *_accord_session_make_text (const char *text);
JsonNode *_accord_session_make_day (AccordDay day);
JsonNode *_accord_session_make_number (int number);
JsonNode *_accord_session_make_flag (gboolean flag);
JsonNode *_accord_session_make_object (JsonObject *object);

/* Sets what is wrong with which member; always FALSE. */
gboolean _accord_session_refuse (const char **field, GError **error, const char *member, const char *sentence);

/* Whether a day is none, or one that somebody may mean. */
gboolean _accord_session_check_day (AccordSession *self, AccordDay day, const char *member, const char **field, GError **error);

G_END_DECLS
