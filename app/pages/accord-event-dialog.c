#include "config.h"

#include "accord-event-dialog.h"

#include "accord-event-form.h"
#include "accord-session-edit.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordEventDialog {
  AdwWindow parent_instance;

  GtkButton *record_button;
  GtkLabel *record_label;
  GtkLabel *effect;
  GtkLabel *citation;
  GtkLabel *failure;
  GtkBox *box;
  AccordEventForm *form;

  AccordSession *session;
  AccordEventType type; /* for a meeting, one whose meeting is just planned, too */
  char *id; /* of what is recorded; NULL for a change */
};

G_DEFINE_FINAL_TYPE (AccordEventDialog, accord_event_dialog, ADW_TYPE_WINDOW)

/* What Accord makes of the event. */
static const char *
get_effect (AccordEventType type)
{
  switch (type) {
  case ACCORD_EVENT_SERIOUS_DEVELOPMENT:
  case ACCORD_EVENT_RAPID_DETERIORATION:
    return _("Starts a clock and asks for a meeting with contributors");
  case ACCORD_EVENT_CONTRIBUTOR_REQUEST:
    return _("Starts a clock that runs until contributors are met, and asks for an answer");
  case ACCORD_EVENT_COUNCIL_VISIT:
    return _("Plans a meeting with contributors before the visit and one after it");
  case ACCORD_EVENT_STAGE_CHANGE:
    return _("Plans a meeting that assesses the stage");
  case ACCORD_EVENT_ROTATION:
    return _("Asks for the lessons of the contingent");
  case ACCORD_EVENT_DEPLOYMENT:
    return _("Plans the reconnaissance visit and what must be ready before");
  case ACCORD_EVENT_SECRETARIAT_SERIES:
    return _("Plans one meeting of the Secretariat after the other");
  case ACCORD_EVENT_PLANNING:
  case ACCORD_EVENT_CHANGE_CONSIDERED:
  case ACCORD_EVENT_POSSIBLE_CONTRIBUTORS:
  case ACCORD_EVENT_DRAWDOWN:
    break;
  }

  return _("Plans a meeting with contributors");
}

/* And where the resolution says so. */
static void
show_effect (AccordEventDialog *self)
{
  AccordReference *reference = accord_workspace_get_reference (accord_session_get_workspace (self->session));
  const char *key = accord_event_form_get_key (self->form);
  const AccordChainTemplate *template = reference != NULL && key != NULL ? accord_reference_get_chain (reference, key)
                                                                         : NULL;

  gtk_label_set_label (self->effect, get_effect (self->type));
  gtk_label_set_label (self->citation, template != NULL ? template->citation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->citation), template != NULL);
}

/* The consultation that the event calls for, or the first of them. */
static char *
find_consultation (AccordEventDialog *self)
{
  AccordRecord *record = accord_workspace_lookup (accord_session_get_workspace (self->session), self->id);
  g_autoptr (GPtrArray) chains = NULL;

  if (!ACCORD_IS_EVENT (record))
    return g_strdup (self->id);

  chains = accord_session_list_event_consultations (self->session, ACCORD_EVENT (record));

  return chains->len > 0 ? g_strdup (((AccordChain *) g_ptr_array_index (chains, 0))->consultation_id) : NULL;
}

static void
on_committed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordEventDialog) self = data;
  g_autoptr (GtkWindow) parent = NULL;
  g_autofree char *consultation_id = NULL;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->record_button), TRUE);
  if (!accord_session_commit_finish (ACCORD_SESSION (source), result, &error)) {
    gtk_label_set_label (self->failure, error->message);
    gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
    return;
  }

  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (parent != NULL)
    g_object_ref (parent);
  if (self->id != NULL)
    consultation_id = find_consultation (self);
  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL && consultation_id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-consultation", "s", consultation_id);
}

static void
on_record (AccordEventDialog *self)
{
  g_autofree char *id = NULL;
  g_autoptr (AccordChangeSet) changes = accord_event_form_make_changes (self->form, &id);

  if (changes == NULL)
    return;
  if (accord_change_set_get_length (changes) == 0) {
    gtk_window_close (GTK_WINDOW (self));
    return;
  }

  g_free (self->id);
  self->id = g_steal_pointer (&id);
  gtk_widget_set_sensitive (GTK_WIDGET (self->record_button), FALSE);
  accord_session_commit_async (self->session, changes, NULL, on_committed, g_object_ref (self));
}

static void
accord_event_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_EVENT_DIALOG);

  G_OBJECT_CLASS (accord_event_dialog_parent_class)->dispose (object);
}

static void
accord_event_dialog_finalize (GObject *object)
{
  AccordEventDialog *self = ACCORD_EVENT_DIALOG (object);

  g_clear_object (&self->session);
  g_free (self->id);

  G_OBJECT_CLASS (accord_event_dialog_parent_class)->finalize (object);
}

static void
accord_event_dialog_class_init (AccordEventDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_event_dialog_dispose;
  object_class->finalize = accord_event_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-event-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordEventDialog, record_button);
  gtk_widget_class_bind_template_child (widget_class, AccordEventDialog, record_label);
  gtk_widget_class_bind_template_child (widget_class, AccordEventDialog, effect);
  gtk_widget_class_bind_template_child (widget_class, AccordEventDialog, citation);
  gtk_widget_class_bind_template_child (widget_class, AccordEventDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, AccordEventDialog, box);
  gtk_widget_class_bind_template_callback (widget_class, on_record);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
accord_event_dialog_init (AccordEventDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_dialog (GtkWindow *parent,
             AccordSession *session,
             AccordEventType type,
             const char *title,
             const char *record,
             GtkWidget *form)
{
  AccordEventDialog *self = g_object_new (ACCORD_TYPE_EVENT_DIALOG, "transient-for", parent, "title", title, NULL);

  self->session = g_object_ref (session);
  self->type = type;
  self->form = ACCORD_EVENT_FORM (form);
  gtk_label_set_label (self->record_label, record);
  gtk_box_append (self->box, form);
  show_effect (self);
  g_signal_connect_object (form, "key-changed", G_CALLBACK (show_effect), self, G_CONNECT_SWAPPED);
  accord_event_form_focus (self->form);

  return GTK_WIDGET (self);
}

GtkWidget *
accord_event_dialog_new (GtkWindow *parent, AccordSession *session, const char *what, AccordMission *mission)
{
  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (what != NULL, NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);

  if (strcmp (what, ACCORD_EVENT_DIALOG_MEETING) == 0)
    return make_dialog (parent, session, ACCORD_EVENT_PLANNING, _("Meeting"), _("_Plan"),
                        accord_event_form_new_meeting (session, mission));

  for (guint type = 0; type < ACCORD_N_EVENT_TYPES; type++)
    if (strcmp (accord_event_type_get_name (type), what) == 0)
      return make_dialog (parent, session, type, accord_words_for_event (type), _("_Record"),
                          accord_event_form_new (session, type, mission));

  return NULL;
}

GtkWidget *
accord_event_dialog_new_for_event (GtkWindow *parent, AccordSession *session, AccordEvent *event)
{
  AccordEventType type;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_EVENT (event), NULL);

  type = accord_event_get_event_type (event);

  return make_dialog (parent, session, type, accord_words_for_event (type), _("_Apply"),
                      accord_event_form_new_for_event (session, event));
}
