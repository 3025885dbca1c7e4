#include "config.h"

#include "accord-window-file.h"

#include <glib/gi18n.h>

static void
on_retry (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordWindow *self = ACCORD_WINDOW (widget);
  g_autofree char *file = g_strdup (accord_window_get_file (self));

  accord_window_open (self, file, accord_window_get_today (self));
}

static void
on_file_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (AccordWindow) self = data;

  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    g_autofree char *path = g_file_get_path (file);

    if (path != NULL)
      accord_window_open (self, path, accord_window_get_today (self));
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

void
accord_window_file_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_install_action (widget_class, "win.open", NULL, on_choose_file);
  gtk_widget_class_install_action (widget_class, "win.retry", NULL, on_retry);
}
