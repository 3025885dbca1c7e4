#include "config.h"

#include "accord-copying.h"

#include "accord-clipboard.h"

#include <adwaita.h>

#define SAID_KEY "accord-copying-said"

/* Where somebody types, the keys are for what is typed. */
static gboolean
is_typing (GtkWidget *focus)
{
  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* Around the content of the window, or below its header. */
static AdwToastOverlay *
find_overlay (GtkWidget *window)
{
  GtkWidget *content = ADW_IS_APPLICATION_WINDOW (window)
                     ? adw_application_window_get_content (ADW_APPLICATION_WINDOW (window))
                     : ADW_IS_WINDOW (window) ? adw_window_get_content (ADW_WINDOW (window)) : NULL;
  GtkWidget *part = content != NULL ? gtk_widget_get_first_child (content) : NULL;

  if (ADW_IS_TOAST_OVERLAY (content))
    return ADW_TOAST_OVERLAY (content);
  while (part != NULL && !ADW_IS_TOAST_OVERLAY (part))
    part = gtk_widget_get_next_sibling (part);

  return (AdwToastOverlay *) part;
}

/* Somebody copies row after row: what is said of the last one takes the place of what was said before. */
static void
say (GtkWidget *window, const char *text)
{
  AdwToastOverlay *overlay = find_overlay (window);
  AdwToast *said = g_object_get_data (G_OBJECT (window), SAID_KEY);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  if (said != NULL)
    adw_toast_dismiss (said);
  toast = adw_toast_new (escaped);
  g_object_set_data_full (G_OBJECT (window), SAID_KEY, g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (overlay, toast);
}

static void
copy (GtkWidget *window, AccordTabular *list, AccordClipboardForm form, gboolean current)
{
  g_autofree char *said = accord_clipboard_copy (list, form, current);

  say (window, said);
}

static void
on_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));
  AccordTabular *list = accord_tabular_find (focus);

  if (focus == NULL || !is_typing (focus))
    copy (widget, list != NULL ? list : ACCORD_TABULAR (widget), ACCORD_CLIPBOARD_ANY, g_str_equal (action, "win.copy"));
}

static void
on_copy_text (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy (widget, ACCORD_TABULAR (widget), ACCORD_CLIPBOARD_TEXT, FALSE);
}

static void
on_copy_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy (widget, ACCORD_TABULAR (widget), ACCORD_CLIPBOARD_TABLE, FALSE);
}

static void
on_copy_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy (widget, ACCORD_TABULAR (widget), ACCORD_CLIPBOARD_PICTURE, FALSE);
}

void
accord_copying_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_install_action (widget_class, "win.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "win.copy-all", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "win.copy-text", NULL, on_copy_text);
  gtk_widget_class_install_action (widget_class, "win.copy-table", NULL, on_copy_table);
  gtk_widget_class_install_action (widget_class, "win.copy-picture", NULL, on_copy_picture);

  /* Not as the application's keys, which come before what an entry does with them. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "win.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.copy-all", NULL);
}
