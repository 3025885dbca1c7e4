#pragma once

#include "accord-kind.h"

G_BEGIN_DECLS

/* The members that each kind has by the design; written here anew, so that a table that lost one is seen. */
extern const char *const *const member_names[ACCORD_N_KINDS];
extern const char *const common_names[];

const AccordMember *member_get (AccordKind kind, const char *name);

/* A random word of a few letters, Arabic, accents, quotes and control characters among them. */
char *random_word (void);

/* Any JSON. */
JsonNode *random_node (guint depth);

/* A value that the member may hold, never null; or one that it may not. */
JsonNode *random_value (const AccordMember *member);
JsonNode *random_wrong_value (const AccordMember *member);

/* A whole document with some of its optional members, and members that no release knows. */
JsonObject *random_document (AccordKind kind, const char *id);

/* Only the frame that every document has. */
JsonObject *bare_document (AccordKind kind, const char *id);

AccordKind random_kind (void);

/* Takes out, doubles or replaces one value, somewhere inside. */
void damage_node (JsonNode *node);

G_END_DECLS
