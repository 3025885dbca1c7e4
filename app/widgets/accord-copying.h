#pragma once

#include "accord-tabular.h"

G_BEGIN_DECLS

/**
 * accord_copying_install:
 * @widget_class: the class of a window that is an #AccordTabular itself, for what its page is about
 *
 * Adds the actions and keys that copy rows: `win.copy` (Ctrl+C: the row that has the focus), `win.copy-all` (Ctrl+Shift+C:
 * the list that has it), and of what the window is about `win.copy-text`, `win.copy-table` and `win.copy-picture`. A toast
 * says what was copied, if the window's content is or holds an #AdwToastOverlay.
 */
void accord_copying_install (GtkWidgetClass *widget_class);

G_END_DECLS
