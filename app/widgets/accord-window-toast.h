#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * accord_window_toast_make:
 * @text: what to say
 *
 * Returns: (transfer full): a toast that says it as it stands, never as markup
 */
AdwToast *accord_window_toast_make (const char *text);

/**
 * accord_window_toast_add:
 * @window: a window
 * @toast: (transfer full): something to say for a few seconds
 *
 * Shows it in the #AdwToastOverlay of the window; a window without one says nothing.
 */
void accord_window_toast_add (GtkWidget *window, AdwToast *toast);

G_END_DECLS
