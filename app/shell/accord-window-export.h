#pragma once

#include "accord-window.h"

G_BEGIN_DECLS

/**
 * accord_window_export_install:
 * @widget_class: the class of the window
 *
 * Adds the actions `win.export`, which asks what to export; `win.tell-file`, which says a text about the file with a URI and offers
 * to show it; and `win.show-file`, which opens the folder of the file with a URI.
 */
void accord_window_export_install (GtkWidgetClass *widget_class);

G_END_DECLS
