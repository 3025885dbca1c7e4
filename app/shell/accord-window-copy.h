#pragma once

#include "accord-window.h"

G_BEGIN_DECLS

/**
 * accord_window_copy_install:
 * @widget_class: the class of the window
 *
 * Adds the actions that copy rows: `win.copy` (Ctrl+C: the row with the focus), `win.copy-all` (Ctrl+Shift+C), and of the
 * visible page `win.copy-text`, `win.copy-table` and `win.copy-picture`.
 */
void accord_window_copy_install (GtkWidgetClass *widget_class);

G_END_DECLS
