#pragma once

#ifndef ACCORD_COMPILING_SESSION
#error "Only the session reads this header."
#endif

#include "accord-kind.h"
#include "accord-session.h"

G_BEGIN_DECLS

/* A record as it is being entered: nothing of it is anywhere else until it becomes a change set. */
typedef struct {
  AccordSession *session;
  AccordKind kind;
  JsonObject *shipped; /* NULL if no row of the reference layer lies below */
  JsonObject *before;  /* its own document; NULL if there is none */
  JsonObject *own;     /* the same, with what was entered */
  GPtrArray *paths;    /* what was entered, in order */
} AccordDraft;

/* `record` is NULL for a new one. */
AccordDraft *_accord_draft_new (AccordSession *session, AccordKind kind, AccordRecord *record);
void _accord_draft_free (AccordDraft *self);

/* What a member, or a key of one, holds now. */
JsonNode *_accord_draft_get (AccordDraft *self, const char *path);
const char *_accord_draft_get_text (AccordDraft *self, const char *path);

/* Sets a member or a key of one; NULL takes it out. Takes `value`. */
void _accord_draft_set (AccordDraft *self, const char *path, JsonNode *value);

/* Sets one member of a step. */
void _accord_draft_set_step_day (AccordDraft *self, const char *step, const char *member, AccordDay day);

/* Reads one `member=value`. */
gboolean _accord_draft_assign (AccordDraft *self, const char *assignment, GError **error);

/* Whether a path, or one below it, was entered. */
gboolean _accord_draft_has_touched (AccordDraft *self, const char *path);

/* Calls `add` for each path that was entered, once, with what it held and holds. */
void _accord_draft_foreach (AccordDraft *self,
                            void (*add) (gpointer data, const char *path, JsonNode *before, JsonNode *after),
                            gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordDraft, _accord_draft_free)

G_END_DECLS
