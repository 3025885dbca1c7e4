#include "config.h"

#include "accord-window-export.h"

#include "accord-export-dialog.h"
#include "accord-window-toast.h"

#include <glib/gi18n.h>

static void
on_export (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  AccordSession *session = accord_window_get_session (self);

  if (session != NULL)
    gtk_window_present (GTK_WINDOW (accord_export_dialog_new (GTK_WINDOW (self), session, accord_window_get_mission (self))));
}

static void
on_tell_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *text, *uri;
  g_autofree char *escaped = NULL;
  AdwToast *toast;

  g_variant_get (parameter, "(&s&s)", &text, &uri);
  escaped = g_markup_escape_text (text, -1);
  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, _("Show Folder"));
  adw_toast_set_action_name (toast, "win.show-file");
  adw_toast_set_action_target (toast, "s", uri);
  accord_window_toast_add (widget, toast);
}

static void
on_shown (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (source), "win.tell", "s", error->message);
}

static void
on_show_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    gtk_show_uri_full (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME, NULL, on_shown, NULL);
}

void
accord_window_export_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_install_action (widget_class, "win.export", NULL, on_export);
  gtk_widget_class_install_action (widget_class, "win.tell-file", "(ss)", on_tell_file);
  gtk_widget_class_install_action (widget_class, "win.show-file", "s", on_show_file);
}
