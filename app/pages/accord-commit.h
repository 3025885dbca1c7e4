#pragma once

#include "accord-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_commit:
 * @widget: where the change was made
 * @session: the session
 * @changes: (transfer full) (nullable): what is changed; nothing happens if it is empty
 *
 * Commits what was changed in a page. The window says why if it cannot be written; the program does not end before it is.
 */
void accord_commit (GtkWidget *widget, AccordSession *session, AccordChangeSet *changes);

G_END_DECLS
