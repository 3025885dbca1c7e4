#include "config.h"

#include "accord-window-file.h"

#include "accord-window-toast.h"

#include <glib/gi18n.h>

static void
on_file_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GtkWidget) window = data;

  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    g_autofree char *path = g_file_get_path (file);

    if (path != NULL)
      gtk_widget_activate_action (window, "win.open-file", "s", path);
  }
  g_object_unref (dialog);
}

static void
on_choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Open Planning File"), GTK_WINDOW (widget),
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  g_signal_connect (dialog, "response", G_CALLBACK (on_file_chosen), g_object_ref (widget));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_tell_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *text, *uri;
  AdwToast *toast;

  g_variant_get (parameter, "(&s&s)", &text, &uri);
  toast = accord_window_toast_make (text);
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
accord_window_file_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_install_action (widget_class, "win.open", NULL, on_choose_file);
  gtk_widget_class_install_action (widget_class, "win.tell-file", "(ss)", on_tell_file);
  gtk_widget_class_install_action (widget_class, "win.show-file", "s", on_show_file);
}
