#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * accord_window_file_install:
 * @widget_class: the class of a window that has an action `win.open-file`, which opens the planning file with a path
 *
 * Adds the actions `win.open`, which asks for another planning file; `win.tell-file`, which says a text about the file with
 * a URI and offers to show it; and `win.show-file`, which opens the folder of the file with a URI.
 */
void accord_window_file_install (GtkWidgetClass *widget_class);

G_END_DECLS
