#include "config.h"

#include "accord-preferences.h"

#include "accord-calendar-page.h"
#include "accord-leads-page.h"
#include "accord-moves-window.h"
#include "accord-personal-page.h"
#include "accord-presidency-page.h"
#include "accord-session-edit.h"
#include "accord-session-moves.h"
#include "accord-window-toast.h"

#include <glib/gi18n-lib.h>

struct _AccordPreferences {
  AdwPreferencesWindow parent_instance;

  AccordTeamPage *leads_page;
  AccordTeamPage *calendar_page;
  AccordTeamPage *presidency_page;
  AccordPersonalPage *personal_page;

  AccordSession *session;
  AdwToast *toast; /* says what the last change moved */
  GPtrArray *moves;
  gboolean redoing;
};

G_DEFINE_FINAL_TYPE (AccordPreferences, accord_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
tell (AccordPreferences *self, const char *text)
{
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), accord_window_toast_make (text));
}

static void
on_failed (AccordPreferences *self, const char *message)
{
  tell (self, message);
}

static void
on_toast_dismissed (AccordPreferences *self, AdwToast *toast)
{
  if (self->toast == toast)
    g_clear_object (&self->toast);
}

static void
on_show_clicked (AccordPreferences *self)
{
  gtk_window_present (GTK_WINDOW (accord_moves_window_new (GTK_WINDOW (self), self->moves)));
}

/* One change after another: the last one counts, and its toast does not wait for those before. */
static void
on_moved (AccordPreferences *self, GPtrArray *moves)
{
  g_autofree char *text = accord_session_moves_in_words (moves);
  AdwToast *toast = accord_window_toast_make (text);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_pointer (&self->moves, g_ptr_array_unref);
  self->moves = g_ptr_array_ref (moves);

  if (moves->len > 0) {
    adw_toast_set_button_label (toast, _("Show"));
    g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_show_clicked), self, G_CONNECT_SWAPPED);
  }
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed), self, G_CONNECT_SWAPPED);
  g_set_object (&self->toast, toast);
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), toast);
}

static void
on_undone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordPreferences) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = accord_session_undo_finish (ACCORD_SESSION (source), result, NULL, &error);
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;

  if (title != NULL)
    text = g_strdup_printf (self->redoing ? _("Done again: %s") : _("Undone: %s"), title);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  tell (self, text != NULL ? text : error->message);
}

static void
on_undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordPreferences *self = ACCORD_PREFERENCES (widget);

  self->redoing = g_str_equal (action, "win.redo");
  accord_session_undo_async (self->session, self->redoing, NULL, on_undone, g_object_ref (self));
}

static void
update_actions (AccordPreferences *self)
{
  gboolean can_edit = accord_session_can_edit (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 can_edit && accord_session_get_undo_title (self->session, FALSE) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 can_edit && accord_session_get_undo_title (self->session, TRUE) != NULL);
}

/* Whoever closes the window while a value rests means the value. */
static gboolean
accord_preferences_close_request (GtkWindow *window)
{
  gtk_window_set_focus (window, NULL);

  return GTK_WINDOW_CLASS (accord_preferences_parent_class)->close_request (window);
}

static void
accord_preferences_dispose (GObject *object)
{
  AccordPreferences *self = ACCORD_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_PREFERENCES);
  g_clear_object (&self->session);
  g_clear_object (&self->toast);
  g_clear_pointer (&self->moves, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_preferences_parent_class)->dispose (object);
}

static void
accord_preferences_class_init (AccordPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_preferences_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = accord_preferences_close_request;

  g_type_ensure (ACCORD_TYPE_LEADS_PAGE);
  g_type_ensure (ACCORD_TYPE_CALENDAR_PAGE);
  g_type_ensure (ACCORD_TYPE_PRESIDENCY_PAGE);
  g_type_ensure (ACCORD_TYPE_PERSONAL_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordPreferences, leads_page);
  gtk_widget_class_bind_template_child (widget_class, AccordPreferences, calendar_page);
  gtk_widget_class_bind_template_child (widget_class, AccordPreferences, presidency_page);
  gtk_widget_class_bind_template_child (widget_class, AccordPreferences, personal_page);
  gtk_widget_class_bind_template_callback (widget_class, on_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_failed);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, on_undo);
}

static void
accord_preferences_init (AccordPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_preferences_new (GtkWindow *parent, AccordSession *session, GSettings *settings)
{
  AccordPreferences *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ACCORD_TYPE_PREFERENCES,
                       "transient-for", parent,
                       "application", gtk_window_get_application (parent),
                       NULL);
  self->session = g_object_ref (session);
  accord_team_page_set_session (self->leads_page, session);
  accord_team_page_set_session (self->calendar_page, session);
  accord_team_page_set_session (self->presidency_page, session);
  accord_personal_page_set_settings (self->personal_page, settings);
  g_signal_connect_object (session, "undo-state-changed", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);

  return GTK_WIDGET (self);
}
