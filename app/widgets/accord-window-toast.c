#include "config.h"

#include "accord-window-toast.h"

/* How deep in a window its toasts may be: around its content, below a header, or below what files are dropped on. */
#define OVERLAY_DEPTH 4

static AdwToastOverlay *
find_overlay (GtkWidget *widget, int depth)
{
  AdwToastOverlay *found = NULL;

  if (ADW_IS_TOAST_OVERLAY (widget))
    return ADW_TOAST_OVERLAY (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL && depth > 0;
       child = gtk_widget_get_next_sibling (child))
    found = find_overlay (child, depth - 1);

  return found;
}

AdwToast *
accord_window_toast_make (const char *text)
{
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

void
accord_window_toast_add (GtkWidget *window, AdwToast *toast)
{
  AdwToastOverlay *overlay;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (ADW_IS_TOAST (toast));

  overlay = find_overlay (window, OVERLAY_DEPTH);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (overlay, toast);
  else
    g_object_unref (toast);
}
