#include "config.h"

#include "accord-events-group.h"

#include "accord-day-format.h"
#include "accord-day-row.h"
#include "accord-event-button.h"
#include "accord-event-dialog.h"
#include "accord-session-edit.h"
#include "accord-session-events.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordEventsGroup {
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  AccordSession *session;
};

/* A question that is being answered. */
typedef struct {
  AccordSession *session;
  AccordEvent *event;
  GtkWindow *parent;
  AdwMessageDialog *dialog;
  AccordDayRow *row;
  GtkLabel *fault;
} Answer;

G_DEFINE_FINAL_TYPE (AccordEventsGroup, accord_events_group, ADW_TYPE_BIN)

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
}

static void
on_committed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  g_autoptr (GError) error = NULL;

  if (!accord_session_commit_finish (ACCORD_SESSION (source), result, &error))
    gtk_widget_activate_action (window, "win.tell", "s", error->message);
}

/* The group is gone by the time that the change is on disk: the window answers. */
static void
commit (AccordSession *session, AccordChangeSet *changes, GtkWindow *window)
{
  accord_session_commit_async (session, changes, NULL, on_committed, g_object_ref (window));
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

static AccordEvent *
get_event (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "event");
}

static void
on_edit_clicked (AccordEventsGroup *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);

  gtk_window_present (GTK_WINDOW (accord_event_dialog_new_for_event (get_window (button), self->session, get_event (row))));
}

static void
on_trash_clicked (AccordEventsGroup *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  g_autoptr (AccordChangeSet) changes = accord_session_trash_event (self->session, get_event (row));

  commit (self->session, changes, get_window (button));
}

static void
answer_free (Answer *answer)
{
  g_object_unref (answer->session);
  g_object_unref (answer->event);
  g_object_unref (answer->parent);
  g_free (answer);
}

/* While the day cannot be so, nothing can be answered. */
static AccordChangeSet *
make_answer (Answer *answer, gboolean granted)
{
  g_autoptr (GError) error = NULL;
  AccordDay day = accord_day_row_get_day (answer->row);
  AccordChangeSet *changes;

  changes = accord_session_answer_request (answer->session, answer->event, granted, day, &error);
  gtk_label_set_label (answer->fault, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (answer->fault), error != NULL);
  adw_message_dialog_set_response_enabled (answer->dialog, "grant", changes != NULL);
  adw_message_dialog_set_response_enabled (answer->dialog, "decline", changes != NULL);

  return changes;
}

static void
on_answer_day_changed (Answer *answer)
{
  AccordChangeSet *changes = make_answer (answer, TRUE);

  g_clear_pointer (&changes, accord_change_set_unref);
}

static void
on_response (Answer *answer, const char *response)
{
  g_autoptr (AccordChangeSet) changes = NULL;

  if (g_str_equal (response, "cancel"))
    return;

  changes = make_answer (answer, g_str_equal (response, "grant"));
  if (changes != NULL)
    commit (answer->session, changes, answer->parent);
}

static GtkWidget *
make_answer_fields (Answer *answer)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();

  answer->row = ACCORD_DAY_ROW (accord_day_row_new (_("Day of the answer")));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (answer->row), TRUE);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (answer->row));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  answer->fault = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (answer->fault, TRUE);
  gtk_label_set_xalign (answer->fault, 0);
  gtk_widget_add_css_class (GTK_WIDGET (answer->fault), "error");
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (answer->fault));

  return box;
}

static void
on_answer_clicked (AccordEventsGroup *self, GtkWidget *button)
{
  GtkWindow *window = get_window (button);
  Answer *answer = g_new0 (Answer, 1);
  g_autofree char *body = NULL;

  answer->session = g_object_ref (self->session);
  answer->event = g_object_ref (get_event (gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW)));
  answer->parent = g_object_ref (window);
  body = accord_session_event_in_words (self->session, answer->event);
  answer->dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, _("Answer the Request"), body));
  adw_message_dialog_add_responses (answer->dialog, "cancel", _("_Cancel"), "decline", _("_Decline"),
                                    "grant", _("_Grant"), NULL);
  adw_message_dialog_set_response_appearance (answer->dialog, "grant", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (answer->dialog, "grant");
  adw_message_dialog_set_close_response (answer->dialog, "cancel");
  adw_message_dialog_set_extra_child (answer->dialog, make_answer_fields (answer));
  g_object_set_data_full (G_OBJECT (answer->dialog), "answer", answer, (GDestroyNotify) answer_free);
  g_signal_connect_swapped (answer->row, "changed", G_CALLBACK (on_answer_day_changed), answer);
  g_signal_connect_swapped (answer->dialog, "response", G_CALLBACK (on_response), answer);
  accord_day_row_set_day (answer->row, accord_session_get_today (self->session));
  gtk_window_present (GTK_WINDOW (answer->dialog));
}

static void
append_line (GString *text, char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

static char *
describe_answer (const AccordRequest *request)
{
  g_autofree char *day = request->answered != ACCORD_DAY_NONE ? format_day (request->answered) : NULL;

  if (day == NULL)
    return g_strdup (_("Not answered yet"));
  if (g_strcmp0 (request->outcome, "granted") == 0)
    /* Translators: a request; %s is a day */
    return g_strdup_printf (_("Granted on %s"), day);
  if (g_strcmp0 (request->outcome, "declined") == 0)
    /* Translators: a request; %s is a day */
    return g_strdup_printf (_("Declined on %s"), day);

  /* Translators: a request; %s is a day */
  return g_strdup_printf (_("Answered on %s"), day);
}

static char *
describe_days (AccordEvent *event)
{
  g_autofree char *start = format_day (accord_event_get_start (event));
  g_autofree char *end = NULL;

  if (accord_event_get_event_type (event) == ACCORD_EVENT_CONTRIBUTOR_REQUEST)
    /* Translators: %s is a day */
    return g_strdup_printf (_("Asked on %s"), start);
  if (accord_event_get_end (event) == ACCORD_DAY_NONE)
    return g_steal_pointer (&start);

  end = format_day (accord_event_get_end (event));

  /* Translators: a first and a last day */
  return g_strdup_printf (_("%s to %s"), start, end);
}

/* How the meeting stands: what it is called, its day, its state. Two meetings are told apart by what they are for. */
static char *
describe_meeting (const AccordChain *chain, gboolean is_alone)
{
  const AccordStep *meeting = accord_chain_get_meeting (chain);
  const char *what = is_alone ? accord_words_for_step (meeting->template) : accord_words_for_chain (chain->template);
  g_autofree char *day = format_day (accord_step_get_day (meeting));

  /* Translators: what is to do, on which day, and how it stands (such as "Planned") */
  return g_strdup_printf (_("%s: %s. %s"), what, day, accord_words_for_state (meeting->state));
}

static char *
describe (AccordEventsGroup *self, AccordEvent *event, GPtrArray *chains)
{
  gboolean is_series = accord_event_get_event_type (event) == ACCORD_EVENT_SECRETARIAT_SERIES;
  GString *text = g_string_new (NULL);

  append_line (text, describe_days (event));
  if (accord_event_get_event_type (event) == ACCORD_EVENT_CONTRIBUTOR_REQUEST)
    append_line (text, describe_answer (accord_event_get_request (event)));
  if (chains->len > 0)
    append_line (text, accord_session_clock_in_words (self->session, g_ptr_array_index (chains, 0)));
  /* Of a series, the next one is enough. */
  for (guint i = 0; i < chains->len; i++) {
    AccordChain *chain = g_ptr_array_index (chains, i);

    if (is_series && accord_chain_is_over (chain, accord_session_get_today (self->session)))
      continue;
    append_line (text, describe_meeting (chain, is_series || chains->len == 1));
    if (is_series)
      break;
  }

  return g_string_free (text, FALSE);
}

static void
add_button (AccordEventsGroup *self, GtkWidget *box, const char *icon, const char *name, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

/* Below each other, since the words beside them need the width. */
static void
add_buttons (AccordEventsGroup *self, GtkWidget *row, AccordEvent *event)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (accord_event_get_event_type (event) == ACCORD_EVENT_CONTRIBUTOR_REQUEST &&
      accord_event_get_request (event)->answered == ACCORD_DAY_NONE)
    add_button (self, box, "mail-reply-sender-symbolic", _("Answer…"), G_CALLBACK (on_answer_clicked));
  add_button (self, box, "document-edit-symbolic", _("Change"), G_CALLBACK (on_edit_clicked));
  add_button (self, box, "user-trash-symbolic", _("Move to Bin"), G_CALLBACK (on_trash_clicked));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
}

static void
on_row_activated (GtkWidget *row)
{
  gtk_widget_activate_action (row, "win.show-consultation", "s", g_object_get_data (G_OBJECT (row), "consultation"));
}

static void
add_event (AccordEventsGroup *self, AccordEvent *event)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GPtrArray) chains = accord_session_list_event_consultations (self->session, event);
  g_autofree char *title = accord_session_event_in_words (self->session, event);
  g_autofree char *subtitle = describe (self, event, chains);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_tooltip_text (row, accord_event_get_text (event));
  g_object_set_data_full (G_OBJECT (row), "event", g_object_ref (event), g_object_unref);
  if (chains->len > 0) {
    AccordChain *chain = g_ptr_array_index (chains, 0);

    g_object_set_data_full (G_OBJECT (row), "consultation", g_strdup (chain->consultation_id), g_free);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    g_signal_connect (row, "activated", G_CALLBACK (on_row_activated), NULL);
  }
  if (accord_session_can_edit (self->session))
    add_buttons (self, row, event);
  adw_preferences_group_add (self->group, row);
}

static void
accord_events_group_finalize (GObject *object)
{
  g_clear_object (&ACCORD_EVENTS_GROUP (object)->session);

  G_OBJECT_CLASS (accord_events_group_parent_class)->finalize (object);
}

static void
accord_events_group_class_init (AccordEventsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_events_group_finalize;
}

static void
accord_events_group_init (AccordEventsGroup *self)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

GtkWidget *
accord_events_group_new (AccordSession *session, AccordMission *mission)
{
  AccordEventsGroup *self;
  GPtrArray *events;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  self = g_object_new (ACCORD_TYPE_EVENTS_GROUP, NULL);
  self->session = g_object_ref (session);
  events = accord_workspace_list (accord_session_get_workspace (session), ACCORD_KIND_EVENT,
                                  accord_record_get_id (ACCORD_RECORD (mission)));
  adw_preferences_group_set_title (self->group, _("Events"));
  if (events == NULL || events->len == 0)
    adw_preferences_group_set_description (self->group, _("What calls for a consultation beside the mandate; nothing is recorded."));
  if (accord_session_can_edit (session)) {
    GtkWidget *button = accord_event_button_new ();

    gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
    adw_preferences_group_set_header_suffix (self->group, button);
  }
  for (guint i = events != NULL ? events->len : 0; i > 0; i--)
    add_event (self, g_ptr_array_index (events, i - 1));

  return GTK_WIDGET (self);
}
