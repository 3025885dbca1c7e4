#include "config.h"

#include "accord-event-form.h"

#include "accord-day-row.h"
#include "accord-mission-choice.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands in a field, and below it what is wrong with it. */
typedef struct {
  const char *member;
  GtkWidget *row;
  GtkWidget *fault_row;
  GtkLabel *fault;
} Field;

struct _AccordEventForm {
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  AccordSession *session;
  AccordEvent *event;
  AccordMission *mission;
  AccordEventType type;
  gboolean is_meeting;
  GArray *fields;

  GtkSpinButton *months;
  GtkTextBuffer *text;
};

enum {
  KEY_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordEventForm, accord_event_form, ADW_TYPE_BIN)

static const char *const stages[] = { "start_up", "mid_term", "drawdown", "closure" };

static Field *
find_field (AccordEventForm *self, const char *member)
{
  for (guint i = 0; i < self->fields->len; i++) {
    Field *field = &g_array_index (self->fields, Field, i);

    if (strcmp (field->member, member) == 0)
      return field;
  }

  return NULL;
}

static GtkWidget *
add_plain_row (AccordEventForm *self, GtkWidget *child)
{
  GtkWidget *row = adw_preferences_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  adw_preferences_group_add (self->group, row);

  return row;
}

static void
add_field (AccordEventForm *self, const char *member, GtkWidget *row)
{
  Field field = { member, row };

  adw_preferences_group_add (self->group, row);
  field.fault = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (field.fault, TRUE);
  gtk_label_set_max_width_chars (field.fault, 45);
  gtk_label_set_xalign (field.fault, 0);
  gtk_widget_add_css_class (GTK_WIDGET (field.fault), "error");
  gtk_widget_add_css_class (GTK_WIDGET (field.fault), "field-fault");
  field.fault_row = add_plain_row (self, GTK_WIDGET (field.fault));
  gtk_widget_set_visible (field.fault_row, FALSE);
  g_array_append_val (self->fields, field);
}

/* Of a row with an entry, the entry inside is what has the focus and needs the name. */
static GtkWidget *
get_focus_widget (GtkWidget *row)
{
  return ADW_IS_ENTRY_ROW (row) ? GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))) : row;
}

static void
clear_fault (AccordEventForm *self, GtkWidget *row)
{
  for (guint i = 0; i < self->fields->len; i++) {
    Field *field = &g_array_index (self->fields, Field, i);

    if (row != NULL && field->row != row)
      continue;
    gtk_widget_set_visible (field->fault_row, FALSE);
    gtk_widget_remove_css_class (field->row, "error");
    gtk_accessible_reset_state (GTK_ACCESSIBLE (get_focus_widget (field->row)), GTK_ACCESSIBLE_STATE_INVALID);
  }
}

static void
show_fault (AccordEventForm *self, const char *member, const char *sentence)
{
  Field *field = find_field (self, member);
  GtkWidget *focus;

  if (field == NULL)
    field = &g_array_index (self->fields, Field, 0);
  focus = get_focus_widget (field->row);
  gtk_label_set_label (field->fault, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field->fault_row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_visible (field->fault_row, TRUE);
  gtk_widget_add_css_class (field->row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (focus),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, field->fault, NULL, -1);
  if (focus != field->row)
    gtk_widget_grab_focus (focus);
  else
    gtk_widget_child_focus (field->row, GTK_DIR_TAB_FORWARD);
}

static void
on_changed (AccordEventForm *self, GtkWidget *row)
{
  clear_fault (self, row);
}

static void
add_day (AccordEventForm *self, const char *member, const char *title, AccordDay day)
{
  GtkWidget *row = accord_day_row_new (title);

  accord_day_row_set_day (ACCORD_DAY_ROW (row), day);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_focus_widget (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  add_field (self, member, row);
}

static void
add_entry (AccordEventForm *self, const char *member, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_focus_widget (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  add_field (self, member, row);
}

static void
add_choice (AccordEventForm *self, const char *member, const char *title, const char *const *choices, guint selected)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (choices);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  add_field (self, member, row);
}

static void
add_months (AccordEventForm *self, int months)
{
  GtkWidget *row = adw_action_row_new ();

  self->months = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (1, 120, 1));
  gtk_spin_button_set_value (self->months, MAX (months, 1));
  gtk_widget_set_valign (GTK_WIDGET (self->months), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Months from one meeting to the next"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->months), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Months from one meeting to the next"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->months));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->months));
  add_field (self, "every_months", row);
}

/* What happened may take more words than fit into a line. */
static void
add_text (AccordEventForm *self, const char *title, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *view = gtk_text_view_new ();

  self->text = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_text (self->text, text != NULL ? text : "", -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, 66);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (box, "text-field");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (add_plain_row (self, box)), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
on_mission_chosen (AccordEventForm *self, AccordMissionChoice *row)
{
  g_set_object (&self->mission, accord_mission_choice_get_mission (row));
  clear_fault (self, GTK_WIDGET (row));
}

static void
add_missions (AccordEventForm *self)
{
  GtkWidget *row = accord_mission_choice_new (self->session, self->mission);

  g_signal_connect_object (row, "changed", G_CALLBACK (on_mission_chosen), self, G_CONNECT_SWAPPED);
  add_field (self, "mission", row);
}

static const char *
get_start_title (AccordEventType type)
{
  switch (type) {
  case ACCORD_EVENT_PLANNING:
  case ACCORD_EVENT_CHANGE_CONSIDERED:
    return _("Day of the decision");
  case ACCORD_EVENT_DRAWDOWN:
    return _("Day on which it begins");
  case ACCORD_EVENT_COUNCIL_VISIT:
    return _("Day of departure");
  case ACCORD_EVENT_CONTRIBUTOR_REQUEST:
    return _("Day of asking");
  case ACCORD_EVENT_SECRETARIAT_SERIES:
    return _("Day of the first meeting");
  case ACCORD_EVENT_POSSIBLE_CONTRIBUTORS:
  case ACCORD_EVENT_SERIOUS_DEVELOPMENT:
  case ACCORD_EVENT_RAPID_DETERIORATION:
  case ACCORD_EVENT_STAGE_CHANGE:
  case ACCORD_EVENT_ROTATION:
  case ACCORD_EVENT_DEPLOYMENT:
    break;
  }

  return _("Day");
}

static void
add_stages (AccordEventForm *self, const char *stage)
{
  const char *const words[] = { _("Start-up"), _("Mid-term"), _("Drawdown"), _("Closure"), NULL };
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (g_strcmp0 (stages[i], stage) == 0)
      selected = i;
  add_choice (self, "stage", _("Stage that begins"), words, selected);
}

/* What only some types have. */
static void
add_of_type (AccordEventForm *self, const AccordEventDraft *draft)
{
  switch (self->type) {
  case ACCORD_EVENT_COUNCIL_VISIT:
    add_day (self, "end", _("Day of return, if known"), draft->end);
    break;
  case ACCORD_EVENT_SECRETARIAT_SERIES:
    add_months (self, draft->every_months);
    add_day (self, "end", _("Last day, if there is one"), draft->end);
    break;
  case ACCORD_EVENT_CONTRIBUTOR_REQUEST:
    add_entry (self, "by", _("Contributor that asks: its name or code"), draft->request.by);
    break;
  case ACCORD_EVENT_POSSIBLE_CONTRIBUTORS:
    add_entry (self, "contributors", _("Contributors: names or codes, between commas"), draft->contributors);
    break;
  case ACCORD_EVENT_ROTATION:
  case ACCORD_EVENT_DEPLOYMENT:
    add_entry (self, "contributors", _("Contributor: its name or code"), draft->contributors);
    break;
  case ACCORD_EVENT_STAGE_CHANGE:
    add_stages (self, draft->stage);
    break;
  case ACCORD_EVENT_PLANNING:
  case ACCORD_EVENT_CHANGE_CONSIDERED:
  case ACCORD_EVENT_DRAWDOWN:
  case ACCORD_EVENT_SERIOUS_DEVELOPMENT:
  case ACCORD_EVENT_RAPID_DETERIORATION:
    break;
  }
}

static void
on_form_selected (AccordEventForm *self)
{
  g_signal_emit (self, signals[KEY_CHANGED], 0);
}

static void
fill (AccordEventForm *self, const AccordEventDraft *draft)
{
  g_set_object (&self->mission, draft->mission);
  if (self->event == NULL)
    add_missions (self);

  if (self->is_meeting) {
    const char *words[ACCORD_N_FORMS + 1] = { NULL };

    for (guint i = 0; i < ACCORD_N_FORMS; i++)
      words[i] = accord_words_for_form (i);
    add_choice (self, "form", _("Form"), words, ACCORD_FORM_CONSULTATION);
    g_signal_connect_object (find_field (self, "form")->row, "notify::selected", G_CALLBACK (on_form_selected), self,
                             G_CONNECT_SWAPPED);
    add_day (self, "start", _("Day of the meeting"), draft->start);
    return;
  }

  add_day (self, "start", get_start_title (self->type), draft->start);
  add_of_type (self, draft);
  add_entry (self, "title", _("In a few words"), draft->title);
  add_text (self, _("What happens"), draft->text);
}

static void
accord_event_form_finalize (GObject *object)
{
  AccordEventForm *self = ACCORD_EVENT_FORM (object);

  g_clear_object (&self->session);
  g_clear_object (&self->event);
  g_clear_object (&self->mission);
  g_array_unref (self->fields);

  G_OBJECT_CLASS (accord_event_form_parent_class)->finalize (object);
}

static void
accord_event_form_class_init (AccordEventFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_event_form_finalize;

  signals[KEY_CHANGED] = g_signal_new ("key-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_event_form_init (AccordEventForm *self)
{
  self->fields = g_array_new (FALSE, TRUE, sizeof (Field));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/* A form for something new, today. */
static GtkWidget *
make_new (AccordSession *session, AccordMission *mission, AccordEventType type, gboolean is_meeting)
{
  AccordEventForm *self = g_object_new (ACCORD_TYPE_EVENT_FORM, NULL);
  AccordEventDraft draft = ACCORD_EVENT_DRAFT_INIT;

  self->session = g_object_ref (session);
  self->type = type;
  self->is_meeting = is_meeting;
  draft.mission = mission;
  draft.start = accord_session_get_today (session);
  fill (self, &draft);

  return GTK_WIDGET (self);
}

GtkWidget *
accord_event_form_new (AccordSession *session, AccordEventType type, AccordMission *mission)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);

  return make_new (session, mission, type, FALSE);
}

GtkWidget *
accord_event_form_new_meeting (AccordSession *session, AccordMission *mission)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);

  /* The type says nothing of a meeting. */
  return make_new (session, mission, ACCORD_EVENT_PLANNING, TRUE);
}

GtkWidget *
accord_event_form_new_for_event (AccordSession *session, AccordEvent *event)
{
  g_autofree char *contributors = NULL;
  AccordEventDraft draft;
  AccordEventForm *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_EVENT (event), NULL);

  draft = accord_session_draft_event (session, event, &contributors);
  self = g_object_new (ACCORD_TYPE_EVENT_FORM, NULL);
  self->session = g_object_ref (session);
  self->event = g_object_ref (event);
  self->type = draft.type;
  fill (self, &draft);

  return GTK_WIDGET (self);
}

static guint
read_choice (AccordEventForm *self, const char *member)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (find_field (self, member)->row));
}

const char *
accord_event_form_get_key (AccordEventForm *self)
{
  g_return_val_if_fail (ACCORD_IS_EVENT_FORM (self), NULL);

  return self->is_meeting ? accord_rules_get_free_key (read_choice (self, "form"))
                          : accord_rules_get_event_key (self->type, 0);
}

static gboolean
read_day (AccordEventForm *self, const char *member, AccordDay *day)
{
  Field *field = find_field (self, member);

  if (field == NULL)
    return TRUE;

  *day = accord_day_row_get_day (ACCORD_DAY_ROW (field->row));
  if (*day != ACCORD_DAY_NONE || accord_day_row_is_empty (ACCORD_DAY_ROW (field->row)))
    return TRUE;

  show_fault (self, member, _("Enter a day as year, month and day, such as 2026-11-22."));

  return FALSE;
}

static const char *
read_entry (AccordEventForm *self, const char *member)
{
  Field *field = find_field (self, member);

  return field != NULL ? gtk_editable_get_text (GTK_EDITABLE (field->row)) : NULL;
}

static char *
read_text (AccordEventForm *self)
{
  GtkTextIter start, end;

  if (self->text == NULL)
    return NULL;

  gtk_text_buffer_get_bounds (self->text, &start, &end);

  return gtk_text_buffer_get_text (self->text, &start, &end, FALSE);
}

static AccordChangeSet *
make_event_changes (AccordEventForm *self, AccordEventDraft *draft, char **id, const char **field, GError **error)
{
  g_autofree char *text = read_text (self);

  draft->type = self->type;
  draft->title = read_entry (self, "title");
  draft->text = text;
  draft->contributors = read_entry (self, "contributors");
  draft->request.by = read_entry (self, "by");
  if (self->type == ACCORD_EVENT_STAGE_CHANGE)
    draft->stage = stages[read_choice (self, "stage")];
  if (self->months != NULL) {
    gtk_spin_button_update (self->months);
    draft->every_months = gtk_spin_button_get_value_as_int (self->months);
  }
  if (self->event == NULL)
    return accord_session_record_event (self->session, draft, id, field, error);

  draft->request.answered = accord_event_get_request (self->event)->answered;
  draft->request.outcome = accord_event_get_request (self->event)->outcome;

  return accord_session_change_event (self->session, self->event, draft, field, error);
}

AccordChangeSet *
accord_event_form_make_changes (AccordEventForm *self, char **id)
{
  AccordEventDraft draft = ACCORD_EVENT_DRAFT_INIT;
  g_autoptr (GError) error = NULL;
  AccordChangeSet *changes;
  const char *field;

  g_return_val_if_fail (ACCORD_IS_EVENT_FORM (self), NULL);
  g_return_val_if_fail (id != NULL && *id == NULL, NULL);

  clear_fault (self, NULL);
  if (!read_day (self, "start", &draft.start) || !read_day (self, "end", &draft.end))
    return NULL;

  draft.mission = self->mission;
  if (self->is_meeting)
    changes = accord_session_plan_meeting (self->session, self->mission, read_choice (self, "form"), draft.start, id,
                                           &field, &error);
  else
    changes = make_event_changes (self, &draft, id, &field, &error);
  if (changes == NULL)
    show_fault (self, field, error->message);

  return changes;
}

void
accord_event_form_focus (AccordEventForm *self)
{
  static const char *const members[] = { "mission", "by", "contributors", "title", "start" };

  g_return_if_fail (ACCORD_IS_EVENT_FORM (self));

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    Field *field = find_field (self, members[i]);

    if (field == NULL || (i == 0 && self->mission != NULL))
      continue;
    if (ADW_IS_ENTRY_ROW (field->row))
      gtk_widget_grab_focus (get_focus_widget (field->row));
    else
      gtk_widget_child_focus (field->row, GTK_DIR_TAB_FORWARD);
    return;
  }
}
