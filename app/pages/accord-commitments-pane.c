#include "config.h"

#include "accord-commitments-pane.h"

#include "accord-commitment-row.h"
#include "accord-commitments-table.h"
#include "accord-commitments-words.h"
#include "accord-keyed-list.h"
#include "accord-progress-bar.h"
#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The commitments of one owner. */
typedef struct {
  AdwPreferencesGroup *group;
  AccordProgressBar *bar;
  AccordKeyedList *list;
  gboolean is_filled; /* by the refresh that goes on */
} Group;

struct _AccordCommitmentsPane {
  AdwBin parent_instance;

  GtkWidget *scrolled_window;
  GtkWidget *title_label;
  GtkWidget *area_label;
  GtkWidget *groups_box;
  GHashTable *groups; /* owner -> Group */

  AccordSession *session;
  char *mission_id;
  guint area;
  GPtrArray *observations;
  GCancellable *reading;
  gboolean awaiting; /* whether the focus belongs to it as soon as it is in sight */
};

enum {
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordCommitmentsPane, accord_commitments_pane, ADW_TYPE_BIN)

/* NULL for the Secretariat; FALSE if the mission is gone. */
static gboolean
find_mission (AccordCommitmentsPane *self, AccordMission **mission)
{
  AccordRecord *record;

  *mission = NULL;
  if (self->mission_id == NULL || strcmp (self->mission_id, ACCORD_SECRETARIAT) == 0)
    return self->mission_id != NULL;

  record = accord_workspace_lookup (accord_session_get_workspace (self->session), self->mission_id);
  if (!ACCORD_IS_MISSION (record) || accord_record_get_trashed (record))
    return FALSE;
  *mission = ACCORD_MISSION (record);

  return TRUE;
}

static void
clear (AccordCommitmentsPane *self)
{
  GtkWidget *child;

  g_hash_table_remove_all (self->groups);
  while ((child = gtk_widget_get_first_child (self->groups_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->groups_box), child);
  g_clear_pointer (&self->observations, g_ptr_array_unref);
}

static Group *
ensure_group (AccordCommitmentsPane *self, const char *owner)
{
  Group *group = g_hash_table_lookup (self->groups, owner);

  if (group != NULL)
    return group;

  group = g_new0 (Group, 1);
  group->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  group->bar = ACCORD_PROGRESS_BAR (accord_progress_bar_new (72));
  group->list = ACCORD_KEYED_LIST (accord_keyed_list_new (accord_words_for_commitment_owner (owner)));
  adw_preferences_group_set_title (group->group, accord_words_for_commitment_owner (owner));
  adw_preferences_group_set_header_suffix (group->group, GTK_WIDGET (group->bar));
  adw_preferences_group_add (group->group, GTK_WIDGET (group->list));
  gtk_box_append (GTK_BOX (self->groups_box), GTK_WIDGET (group->group));
  g_hash_table_insert (self->groups, g_strdup (owner), group);

  return group;
}

/* Those of one owner, which stand together: from @first to before what is returned. */
static guint
fill_group (AccordCommitmentsPane *self, AccordMission *mission, AccordDay since, GPtrArray *states, guint first)
{
  const char *owner = accord_commitment_get_owner (((AccordCommitmentState *) g_ptr_array_index (states, first))->commitment);
  Group *group = ensure_group (self, owner);
  AccordProgressSum sum = { 0 };
  g_autofree char *words = NULL;
  guint i;

  accord_keyed_list_begin (group->list);
  for (i = first; i < states->len; i++) {
    const AccordCommitmentState *state = g_ptr_array_index (states, i);
    const char *id = accord_record_get_id (ACCORD_RECORD (state->commitment));
    GtkWidget *row;

    if (g_strcmp0 (accord_commitment_get_owner (state->commitment), owner) != 0)
      break;
    row = accord_keyed_list_find (group->list, id);
    if (row == NULL)
      row = accord_commitment_row_new (self->session);
    accord_commitment_row_update (ACCORD_COMMITMENT_ROW (row), mission, state, since, self->observations);
    accord_keyed_list_put (group->list, id, row);
    accord_progress_sum_add (&sum, state->now != NULL ? state->now->status : ACCORD_PROGRESS_UNKNOWN,
                             state->now != NULL ? state->now->percent : -1);
  }
  accord_keyed_list_end (group->list);
  words = accord_words_for_sum (&sum);
  accord_progress_bar_set_sum (group->bar, &sum);
  adw_preferences_group_set_description (group->group, words);
  group->is_filled = TRUE;

  return i;
}

static void
refresh (AccordCommitmentsPane *self)
{
  AccordMission *mission;
  g_autoptr (GPtrArray) states = NULL;
  AccordMissionProgress *progress;
  GHashTableIter iter;
  Group *group;

  if (self->session == NULL || !accord_session_get_progress_loaded (self->session))
    return;
  if (!find_mission (self, &mission)) {
    if (self->mission_id != NULL)
      g_signal_emit (self, signals[CLOSED], 0);
    return;
  }

  progress = accord_session_get_mission_progress (self->session, mission);
  if (progress == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->title_label),
                       mission != NULL ? accord_mission_get_acronym (mission) : _("Secretariat"));
  gtk_label_set_label (GTK_LABEL (self->area_label),
                       accord_area_get_official_name (progress->areas[self->area - 1].area, NULL));
  states = accord_session_list_commitment_states (self->session, mission, self->area);
  for (guint i = 0; i < states->len;)
    i = fill_group (self, mission, progress->since, states, i);
  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &group)) {
    gtk_widget_set_visible (GTK_WIDGET (group->group), group->is_filled);
    group->is_filled = FALSE;
  }
  accord_mission_progress_free (progress);
}

static void
on_observations_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordCommitmentsPane) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *observations = accord_session_list_observations_finish (ACCORD_SESSION (source), result, &error);

  if (observations == NULL) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", error->message);
    return;
  }

  g_clear_object (&self->reading);
  g_clear_pointer (&self->observations, g_ptr_array_unref);
  self->observations = observations;
  refresh (self);
}

static void
read_observations (AccordCommitmentsPane *self)
{
  AccordMission *mission;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->session == NULL || !find_mission (self, &mission))
    return;

  self->reading = g_cancellable_new ();
  accord_session_list_observations_async (self->session, mission, self->reading, on_observations_read,
                                          g_object_ref (self));
}

static void
on_progress_changed (AccordCommitmentsPane *self)
{
  refresh (self);
  read_observations (self);
}

static void
on_close (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

/* The commitment that has the focus, inside or not; else the first. */
static AccordCommitmentRow *
get_current (AccordCommitmentsPane *self, gboolean or_first)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ACCORD_TYPE_COMMITMENT_ROW) : NULL;
  g_autoptr (GPtrArray) states = NULL;
  AccordMission *mission;

  if (row != NULL || !or_first || self->session == NULL || !find_mission (self, &mission))
    return (AccordCommitmentRow *) row;

  states = accord_session_list_commitment_states (self->session, mission, self->area);
  if (states->len > 0) {
    AccordCommitment *first = ((AccordCommitmentState *) g_ptr_array_index (states, 0))->commitment;
    Group *group = g_hash_table_lookup (self->groups, accord_commitment_get_owner (first));

    if (group != NULL)
      row = accord_keyed_list_find (group->list, accord_record_get_id (ACCORD_RECORD (first)));
  }

  return (AccordCommitmentRow *) row;
}

static void
on_add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AccordCommitmentRow *row = get_current (ACCORD_COMMITMENTS_PANE (widget), TRUE);

  if (row != NULL)
    accord_commitment_row_add (row);
}

static void
accord_commitments_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (accord_commitments_pane_parent_class)->map (widget);

  if (ACCORD_COMMITMENTS_PANE (widget)->awaiting)
    accord_commitments_pane_focus (ACCORD_COMMITMENTS_PANE (widget));
}

static void
accord_commitments_pane_dispose (GObject *object)
{
  AccordCommitmentsPane *self = ACCORD_COMMITMENTS_PANE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_commitments_pane_parent_class)->dispose (object);
}

static void
accord_commitments_pane_finalize (GObject *object)
{
  AccordCommitmentsPane *self = ACCORD_COMMITMENTS_PANE (object);

  g_hash_table_unref (self->groups);
  g_clear_pointer (&self->observations, g_ptr_array_unref);
  g_free (self->mission_id);

  G_OBJECT_CLASS (accord_commitments_pane_parent_class)->finalize (object);
}

static void
accord_commitments_pane_class_init (AccordCommitmentsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_commitments_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_commitments_pane_finalize;

  widget_class->map = accord_commitments_pane_map;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "commitments.close", NULL, on_close);
  gtk_widget_class_install_action (widget_class, "commitments.add", NULL, on_add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "commitments.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "commitments.add", NULL);
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_head (AccordCommitmentsPane *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget *unofficial = make_label ("caption");

  self->title_label = make_label ("title-3");
  self->area_label = make_label (NULL);
  gtk_label_set_label (GTK_LABEL (unofficial), accord_commitments_words_get_unofficial ());
  gtk_widget_add_css_class (unofficial, "dim-label");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), self->title_label);
  gtk_box_append (GTK_BOX (texts), self->area_label);
  gtk_box_append (GTK_BOX (texts), unofficial);
  gtk_widget_set_valign (close, GTK_ALIGN_START);
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_tooltip_text (close, _("Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "commitments.close");
  gtk_box_append (GTK_BOX (head), texts);
  gtk_box_append (GTK_BOX (head), close);

  return head;
}

static void
accord_commitments_pane_init (AccordCommitmentsPane *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->groups_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_add_css_class (box, "commitments-pane");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->groups_box);
  self->scrolled_window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled_window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled_window), box);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 420);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 420);
  gtk_widget_set_size_request (clamp, 360, -1);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->scrolled_window);
  adw_bin_set_child (ADW_BIN (self), clamp);
  /* What is inside takes room from each other, not from the missions. */
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Details"), -1);
}

void
accord_commitments_pane_show (AccordCommitmentsPane *self, AccordSession *session, const char *mission_id, guint area)
{
  g_return_if_fail (ACCORD_IS_COMMITMENTS_PANE (self));
  g_return_if_fail (session == NULL || ACCORD_IS_SESSION (session));

  if (self->session == session && g_strcmp0 (self->mission_id, mission_id) == 0 && self->area == area)
    return;

  if (self->session != session) {
    if (self->session != NULL)
      g_signal_handlers_disconnect_by_func (self->session, on_progress_changed, self);
    g_set_object (&self->session, session);
    if (session != NULL)
      g_signal_connect_object (session, "progress-changed", G_CALLBACK (on_progress_changed), self, G_CONNECT_SWAPPED);
  }
  g_free (self->mission_id);
  self->mission_id = g_strdup (mission_id);
  self->area = area;
  clear (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled_window)), 0);
  refresh (self);
  read_observations (self);
}

void
accord_commitments_pane_focus (AccordCommitmentsPane *self)
{
  AccordCommitmentRow *row;

  g_return_if_fail (ACCORD_IS_COMMITMENTS_PANE (self));

  row = get_current (self, TRUE);
  self->awaiting = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (row != NULL && !self->awaiting)
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

const char *
accord_commitments_pane_get_mission_id (AccordCommitmentsPane *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_PANE (self), NULL);

  return self->mission_id;
}

AccordTextTable *
accord_commitments_pane_create_table (AccordCommitmentsPane *self, gboolean current)
{
  AccordMission *mission;
  AccordCommitmentRow *row;

  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_PANE (self), NULL);

  row = current ? get_current (self, FALSE) : NULL;
  if (self->session == NULL || !find_mission (self, &mission) || (current && row == NULL))
    return NULL;

  return accord_commitments_table_new_for_area (self->session, mission, self->area, self->observations,
                                                row != NULL ? accord_commitment_row_get_commitment (row) : NULL);
}
