#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * accord_window_toast_add:
 * @window: a window
 * @toast: (transfer full): something to say for a few seconds
 *
 * Shows it in the #AdwToastOverlay of the window; a window without one says nothing.
 */
void accord_window_toast_add (GtkWidget *window, AdwToast *toast);

G_END_DECLS
