#pragma once

#ifndef ACCORD_COMPILING_SESSION
#error "Only the session reads this header."
#endif

#include "accord-change-set.h"
#include "accord-session-draft-private.h"

G_BEGIN_DECLS

/* Fills in what nobody need say of an observation: of one that corrects another, what it is of. */
void _accord_session_fill_in_progress (AccordDraft *draft);

/* Whether what is entered of an observation, a target or a commitment makes sense; an ACCORD_MODEL_ERROR_MALFORMED if not.
 * TRUE for other kinds. */
gboolean _accord_session_check_progress_draft (AccordDraft *draft, GError **error);

/* Begins the change set of an observation, a target or a commitment that is there; NULL for anything else. */
AccordChangeSet *_accord_session_start_progress (AccordDraft *draft);

/* A target's id is its place: one that lies in the bin comes back, with what is entered now and nothing else. */
void _accord_session_revive_target (AccordDraft *draft, AccordRecord *record, AccordChangeSet *changes);

/* The mission and the commitment that the id of a target names, as entries to be read; NULL if it is no such id. */
char **_accord_session_split_target_id (const char *id);

G_END_DECLS
