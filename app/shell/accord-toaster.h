#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_TOASTER (accord_toaster_get_type ())
G_DECLARE_FINAL_TYPE (AccordToaster, accord_toaster, ACCORD, TOASTER, GObject)

/** AccordToaster: what a window says in passing of what was done, undone, or did not work. */

/**
 * accord_toaster_new:
 * @overlay: where toasts are shown
 *
 * Returns: (transfer full): a toaster
 */
AccordToaster *accord_toaster_new (AdwToastOverlay *overlay);

/**
 * accord_toaster_tell:
 * @self: a toaster
 * @text: a sentence, no markup
 */
void accord_toaster_tell (AccordToaster *self, const char *text);

/**
 * accord_toaster_tell_done:
 * @self: a toaster
 * @text: what was just done, no markup
 * @title: the title of the change set that did it
 *
 * Offers to undo it, as long as that is what undo would do.
 */
void accord_toaster_tell_done (AccordToaster *self, const char *text, const char *title);

/**
 * accord_toaster_set_undo_title:
 * @self: a toaster
 * @title: (nullable): the title of what undo would take back now
 *
 * An offer to undo something else is taken back.
 */
void accord_toaster_set_undo_title (AccordToaster *self, const char *title);

/**
 * accord_toaster_undo:
 * @self: a toaster
 * @session: a session
 * @redo: %FALSE to take back the last action, %TRUE to do the last one again that was taken back
 *
 * Does it, and says what came of it.
 */
void accord_toaster_undo (AccordToaster *self, AccordSession *session, gboolean redo);

G_END_DECLS
