#pragma once

#ifndef ACCORD_COMPILING_SESSION
#error "Only the session reads this header."
#endif

#include "accord-chain.h"
#include "accord-session.h"

G_BEGIN_DECLS

/* An empty change set whose title names the mission, if there is one, and what is done. */
AccordChangeSet *_accord_session_start (AccordMission *mission, const char *what);

/* The mission that a record belongs to, also through a mandate; NULL if it is gone. */
AccordMission *_accord_session_find_mission (AccordSession *self, AccordRecord *record);

/* Makes a member hold `value` (taken), or nothing. Of a record that is there, only what differs is written; a shipped
 * value is not written again, and one that shall be gone is covered by null. */
void _accord_session_set (AccordChangeSet *changes, const char *id, AccordRecord *record, const char *member, JsonNode *value);

/* Says which release an edit of a shipped row was made against. */
void _accord_session_add_release (AccordSession *self, AccordChangeSet *changes, const char *id);

/* Sets the members that a consultation's record begins with; nothing if the record is there. */
void _accord_session_set_frame (JsonObject *members, const AccordChain *chain);

/* A copy of what was entered for a step, to be changed. */
JsonObject *_accord_session_copy_step (const AccordChain *chain, const char *key);

/* Whoever is invited is told a day: from then on no lead and no holiday moves it. The meeting whose day an invitation that
 * was sent on a day, if it is one, told; NULL if it told none. */
const AccordStep *_accord_session_find_told_meeting (const AccordChain *chain, AccordDay sent);

/* Values of members; NULL for a text that is empty, a day that is none, a number below 0. */
JsonNode *_accord_session_make_text (const char *text);
JsonNode *_accord_session_make_day (AccordDay day);
JsonNode *_accord_session_make_number (int number);
JsonNode *_accord_session_make_flag (gboolean flag);
JsonNode *_accord_session_make_object (JsonObject *object);

/* Sets what is wrong with which member; always FALSE. */
gboolean _accord_session_refuse (const char **field, GError **error, const char *member, const char *sentence);

/* Whether a text, with space around it, is an address of the web, which alone may be opened. */
gboolean _accord_session_is_web_address (const char *text);

/* Whether a day is none, or one that somebody may mean. */
gboolean _accord_session_check_day (AccordSession *self, AccordDay day, const char *member, const char **field, GError **error);

G_END_DECLS
