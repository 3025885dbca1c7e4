#pragma once

#include "accord-window.h"

G_BEGIN_DECLS

/**
 * accord_window_file_install:
 * @widget_class: the class of the window
 *
 * Adds the actions `win.open`, which asks for another planning file, and `win.retry`, which opens the same one again.
 */
void accord_window_file_install (GtkWidgetClass *widget_class);

G_END_DECLS
