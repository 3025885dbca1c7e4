#include "config.h"

#include "accord-copying.h"

#include "accord-clipboard.h"
#include "accord-window-toast.h"

#define SAID_KEY "accord-copying-said"

/* The actions that copy all of a window in one form. */
static const struct {
  const char *action;
  AccordClipboardForm form;
} forms[] = {
  { "win.copy-text", ACCORD_CLIPBOARD_TEXT },
  { "win.copy-table", ACCORD_CLIPBOARD_TABLE },
  { "win.copy-picture", ACCORD_CLIPBOARD_PICTURE },
};

/* Where somebody types, the keys are for what is typed. */
static gboolean
is_typing (GtkWidget *focus)
{
  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* Somebody copies row after row: what is said of the last one takes the place of what was said before. */
static void
say (GtkWidget *window, const char *text)
{
  AdwToast *said = g_object_get_data (G_OBJECT (window), SAID_KEY);
  AdwToast *toast = accord_window_toast_make (text);

  if (said != NULL)
    adw_toast_dismiss (said);
  g_object_set_data_full (G_OBJECT (window), SAID_KEY, g_object_ref (toast), g_object_unref);
  accord_window_toast_add (window, toast);
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
on_copy_as (GtkWidget *widget, const char *action, GVariant *parameter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (action, forms[i].action))
      copy (widget, ACCORD_TABULAR (widget), forms[i].form, FALSE);
}

void
accord_copying_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_install_action (widget_class, "win.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "win.copy-all", NULL, on_copy);
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    gtk_widget_class_install_action (widget_class, forms[i].action, NULL, on_copy_as);

  /* Not as the application's keys, which come before what an entry does with them. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "win.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.copy-all", NULL);
}
