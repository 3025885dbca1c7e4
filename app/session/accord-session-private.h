#pragma once

#ifndef ACCORD_COMPILING_SESSION
#error "Only the session reads this header."
#endif

#include "accord-session.h"
#include "accord-store.h"

G_BEGIN_DECLS

/* The planning file; NULL if there is none. */
AccordStore *_accord_session_get_store (AccordSession *self);

/* What undo and redo would do, as far as it is known; NULL if not. */
const AccordUndoState *_accord_session_get_undo_state (AccordSession *self);

/* Asks the planning file anew, and emits `undo-state-changed` once it has answered. */
void _accord_session_update_undo_state (AccordSession *self);

/* Makes an error of the layers below one of the session; takes @error. */
GError *_accord_session_translate_error (GError *error);

G_END_DECLS
