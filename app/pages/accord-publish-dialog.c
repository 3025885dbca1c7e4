#include "config.h"

#include "accord-publish-dialog.h"

#include "accord-day-format.h"
#include "accord-day-row.h"
#include "accord-session-edit.h"
#include "accord-session-publish.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

/* How far ahead a calendar goes at first, in days. */
#define FIRST_LENGTH 180

struct _AccordPublishDialog {
  AdwWindow parent_instance;

  GtkButton *publish_button;
  AccordDayRow *until_row;
  AdwPreferencesGroup *group;

  AccordSession *session;
  AccordChangeSet *changes;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (AccordPublishDialog, accord_publish_dialog, ADW_TYPE_WINDOW)

static void
add_row (AccordPublishDialog *self, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_chain (AccordPublishDialog *self, AccordChain *chain)
{
  g_autofree char *day = accord_day_format (accord_chain_get_meeting (chain)->planned, ACCORD_DAY_STYLE_WEEKDAY,
                                            accord_language_get_preferred ());
  g_autofree char *title = accord_words_for_consultation (chain);

  add_row (self, title, day);
}

static void
clear_rows (AccordPublishDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

/* What the button would do is shown before it is pressed. */
static void
update (AccordPublishDialog *self)
{
  AccordDay until = accord_day_row_get_day (self->until_row);
  g_autoptr (GPtrArray) chains = NULL;

  clear_rows (self);
  g_clear_pointer (&self->changes, accord_change_set_unref);
  if (until != ACCORD_DAY_NONE)
    self->changes = accord_session_publish (self->session, NULL, until, &chains);
  for (guint i = 0; chains != NULL && i < chains->len; i++)
    add_chain (self, g_ptr_array_index (chains, i));
  if (chains != NULL && chains->len == 0)
    add_row (self, _("Nothing to publish"), _("No meeting that is planned until then is without a published day."));
  gtk_widget_set_sensitive (GTK_WIDGET (self->publish_button), chains != NULL && chains->len > 0);
}

static void
on_committed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) parent = data;
  g_autoptr (GError) error = NULL;

  if (!accord_session_commit_finish (ACCORD_SESSION (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell", "s", error->message);
  else
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell", "s", _("The calendar was published."));
}

static void
on_publish (AccordPublishDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (!accord_day_row_check (self->until_row) || self->changes == NULL)
    return;

  accord_session_commit_async (self->session, self->changes, NULL, on_committed, g_object_ref (parent));
  gtk_window_close (GTK_WINDOW (self));
}

static void
accord_publish_dialog_dispose (GObject *object)
{
  AccordPublishDialog *self = ACCORD_PUBLISH_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_PUBLISH_DIALOG);
  g_clear_pointer (&self->changes, accord_change_set_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_publish_dialog_parent_class)->dispose (object);
}

static void
accord_publish_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_PUBLISH_DIALOG (object)->rows);

  G_OBJECT_CLASS (accord_publish_dialog_parent_class)->finalize (object);
}

static void
accord_publish_dialog_class_init (AccordPublishDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_publish_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_publish_dialog_finalize;

  g_type_ensure (ACCORD_TYPE_DAY_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-publish-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordPublishDialog, publish_button);
  gtk_widget_class_bind_template_child (widget_class, AccordPublishDialog, until_row);
  gtk_widget_class_bind_template_child (widget_class, AccordPublishDialog, group);
  gtk_widget_class_bind_template_callback (widget_class, on_publish);
}

static void
accord_publish_dialog_init (AccordPublishDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_publish_dialog_new (GtkWindow *parent, AccordSession *session)
{
  AccordPublishDialog *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);

  self = g_object_new (ACCORD_TYPE_PUBLISH_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  accord_day_row_set_day (self->until_row, accord_session_get_today (session) + FIRST_LENGTH);
  g_signal_connect_object (self->until_row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
