#include "config.h"

#include "accord-window-copy.h"

#include "accord-clipboard.h"

/* Where somebody types, the keys are for what is typed. */
static gboolean
is_typing (GtkWidget *focus)
{
  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

static void
copy (AccordWindow *self, AccordTabular *list, AccordClipboardForm form, gboolean current)
{
  g_autofree char *said = list != NULL ? accord_clipboard_copy (list, form, current) : NULL;

  if (said != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", said);
}

/* The list that has the focus; the one that the page is about, if that is elsewhere. */
static void
on_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  AccordTabular *list = accord_tabular_find (focus);

  if (focus == NULL || !is_typing (focus))
    copy (self, list != NULL ? list : accord_window_get_list (self), ACCORD_CLIPBOARD_ANY, g_str_equal (action, "win.copy"));
}

static void
on_copy_text (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy (ACCORD_WINDOW (widget), accord_window_get_list (ACCORD_WINDOW (widget)), ACCORD_CLIPBOARD_TEXT, FALSE);
}

static void
on_copy_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy (ACCORD_WINDOW (widget), accord_window_get_list (ACCORD_WINDOW (widget)), ACCORD_CLIPBOARD_TABLE, FALSE);
}

static void
on_copy_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy (ACCORD_WINDOW (widget), accord_window_get_list (ACCORD_WINDOW (widget)), ACCORD_CLIPBOARD_PICTURE, FALSE);
}

void
accord_window_copy_install (GtkWidgetClass *widget_class)
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
