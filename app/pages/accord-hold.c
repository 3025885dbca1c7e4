#include "config.h"

#include "accord-hold.h"

GApplication *
accord_hold (GtkWidget *widget)
{
  GtkRoot *root;
  GtkApplication *application;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  root = gtk_widget_get_root (widget);
  application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;
  if (application == NULL)
    return NULL;

  g_application_hold (G_APPLICATION (application));

  return g_object_ref (G_APPLICATION (application));
}

void
accord_hold_release (GApplication *held)
{
  if (held == NULL)
    return;

  g_application_release (held);
  g_object_unref (held);
}
