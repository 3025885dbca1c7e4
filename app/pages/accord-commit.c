#include "config.h"

#include "accord-commit.h"

#include "accord-hold.h"
#include "accord-session-edit.h"

/* The widget may be gone by the time that the change is on disk: what answers must live longer. */
typedef struct {
  GtkWidget *root;
  GApplication *application;
} Committing;

static void
on_committed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Committing *committing = data;
  g_autoptr (GError) error = NULL;

  if (!accord_session_commit_finish (ACCORD_SESSION (source), result, &error) && committing->root != NULL)
    gtk_widget_activate_action (committing->root, "win.tell", "s", error->message);
  accord_hold_release (committing->application);
  g_clear_object (&committing->root);
}

void
accord_commit (GtkWidget *widget, AccordSession *session, AccordChangeSet *changes)
{
  g_autoptr (AccordChangeSet) owned = changes;
  Committing *committing;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ACCORD_IS_SESSION (session));

  if (owned == NULL || accord_change_set_get_length (owned) == 0)
    return;

  committing = g_new0 (Committing, 1);
  g_set_object (&committing->root, (GtkWidget *) gtk_widget_get_root (widget));
  committing->application = accord_hold (widget);
  accord_session_commit_async (session, owned, NULL, on_committed, committing);
}
