#pragma once

#ifndef ACCORD_COMPILING_SESSION
#error "Only the session reads this header."
#endif

#include "accord-kind.h"
#include "accord-session.h"

G_BEGIN_DECLS

/* Each sets an ACCORD_MODEL_ERROR_MALFORMED, or _NOT_FOUND for a record that is not there, in one sentence for people. */

/* The member of a kind that people may enter; NULL if it is unknown, or none of theirs. */
const AccordMember *_accord_session_find_member (AccordKind kind, const char *name, GError **error);

/* Reads what a key of a map shall hold: as the map says, else JSON where the text is some, else the text itself. */
JsonNode *_accord_session_read_key (AccordSession *self,
                                    AccordKind kind,
                                    const char *map,
                                    const char *key,
                                    const char *text,
                                    GError **error);

/* What one member of a step holds. */
const AccordMember *_accord_session_find_step_member (const char *name, GError **error);

/* What one member of a source holds. */
const AccordMember *_accord_session_find_source_member (const char *name, GError **error);

/* Reads text as `member` asks; what it means is checked, not only how it is written. */
JsonNode *_accord_session_read_value (AccordSession *self, const AccordMember *member, const char *text, GError **error);

/* Reads JSON where the text is some, else the text itself. */
JsonNode *_accord_session_read_anything (const char *text);

/* Whether each key of an object is one that the map has, and holds what it should. */
gboolean _accord_session_check_map (AccordSession *self,
                                    AccordKind kind,
                                    const char *map,
                                    JsonNode *value,
                                    GError **error);

G_END_DECLS
