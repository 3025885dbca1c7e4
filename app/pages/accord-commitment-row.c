#include "config.h"

#include "accord-commitment-row.h"

#include "accord-commit.h"
#include "accord-commitment-dialog.h"
#include "accord-commitments-words.h"
#include "accord-day-format.h"
#include "accord-observation-dialog.h"
#include "accord-observation-row.h"
#include "accord-progress-look.h"
#include "accord-session-edit.h"
#include "accord-session-progress-edit.h"
#include "accord-target-dialog.h"
#include "accord-text.h"
#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define INDEX_KEY "accord-milestone"

/* Texts are in whatever language somebody wrote them. */
#define ISOLATE "\342\201\250"
#define END_OF_ISOLATE "\342\201\251"
#define RIGHT_TO_LEFT "\342\200\217"

struct _AccordCommitmentRow {
  AdwExpanderRow parent_instance;

  GtkWidget *image;
  GtkWidget *overdue_image;
  GtkWidget *add_button;

  AccordSession *session;
  AccordMission *mission;
  AccordCommitment *commitment;
  AccordTarget *target;
  AccordProgress *latest;
  AccordProgressStatus status;
  GHashTable *rows; /* key -> what is inside */
  GPtrArray *keys;  /* in their order */
  GPtrArray *next;  /* the order that is being made */
};

G_DEFINE_FINAL_TYPE (AccordCommitmentRow, accord_commitment_row, ADW_TYPE_EXPANDER_ROW)

static void
on_set_target (AccordCommitmentRow *self)
{
  accord_target_dialog_show (GTK_WIDGET (self), self->session, self->mission, self->commitment, self->target);
}

static void
on_milestone (AccordCommitmentRow *self, GtkWidget *row)
{
  if (self->target != NULL)
    accord_target_dialog_show_milestone (GTK_WIDGET (self), self->session, self->mission, self->commitment, self->target,
                                         GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), INDEX_KEY)));
}

static void
on_edit (AccordCommitmentRow *self)
{
  accord_commitment_dialog_show (GTK_WIDGET (self), self->session, self->commitment);
}

static void
on_correct (AccordCommitmentRow *self, AccordObservationRow *row)
{
  accord_observation_dialog_show (GTK_WIDGET (self), self->session, self->mission, self->commitment, NULL,
                                  accord_observation_row_get_progress (row));
}

static void
on_bin (AccordCommitmentRow *self, AccordObservationRow *row)
{
  accord_commit (GTK_WIDGET (self), self->session,
                 accord_session_bin_progress (self->session, self->mission, accord_observation_row_get_progress (row)));
}

/* Of a row that opens, libadwaita 1.2 activates only what is inside, though it has the focus itself. */
static gboolean
on_toggle (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (!gtk_widget_is_focus (widget))
    return FALSE;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (widget)));

  return TRUE;
}

static void
accord_commitment_row_dispose (GObject *object)
{
  AccordCommitmentRow *self = ACCORD_COMMITMENT_ROW (object);

  g_hash_table_remove_all (self->rows);
  g_clear_object (&self->session);
  g_clear_object (&self->mission);
  g_clear_object (&self->commitment);
  g_clear_object (&self->target);
  g_clear_object (&self->latest);

  G_OBJECT_CLASS (accord_commitment_row_parent_class)->dispose (object);
}

static void
accord_commitment_row_finalize (GObject *object)
{
  AccordCommitmentRow *self = ACCORD_COMMITMENT_ROW (object);

  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->keys);
  g_clear_pointer (&self->next, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_commitment_row_parent_class)->finalize (object);
}

static void
accord_commitment_row_class_init (AccordCommitmentRowClass *klass)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  G_OBJECT_CLASS (klass)->dispose = accord_commitment_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_commitment_row_finalize;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), keys[i], 0, on_toggle, NULL);
}

static void
accord_commitment_row_init (AccordCommitmentRow *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->image = gtk_image_new ();
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->image);
  self->overdue_image = gtk_image_new_from_icon_name ("accord-step-overdue-symbolic");
  gtk_widget_add_css_class (self->overdue_image, "error");
  gtk_widget_set_tooltip_text (self->overdue_image, _("Target overdue"));
  self->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->add_button, _("Record how it stands (Ctrl+N)"));
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (accord_commitment_row_add), self, G_CONNECT_SWAPPED);
  /* Each goes before the one that was added before it. */
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->add_button);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->overdue_image);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "commitment");
}

/* Something that is inside, in its turn: what is there already stays. */
static void
put (AccordCommitmentRow *self, const char *key, GtkWidget *row)
{
  if (g_hash_table_lookup (self->rows, key) != row)
    g_hash_table_insert (self->rows, g_strdup (key), g_object_ref_sink (row));
  g_ptr_array_add (self->next, g_strdup (key));
}

static GtkWidget *
make_fact (AccordCommitmentRow *self, const char *title, const char *value, gboolean is_fact)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", value,
                                 "title-lines", 0, "subtitle-lines", 0, NULL);

  if (is_fact)
    gtk_widget_add_css_class (row, "fact");
  if (accord_session_can_edit (self->session)) {
    GtkWidget *image = gtk_image_new_from_icon_name (is_fact ? "document-edit-symbolic" : "list-add-symbolic");

    gtk_widget_add_css_class (image, "dim-label");
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  }

  return row;
}

static void
put_fact (AccordCommitmentRow *self, const char *title, const char *value, gboolean is_fact, int index, GCallback activated)
{
  g_autofree char *key = g_strdup_printf ("%s %d %s", title, index, value != NULL ? value : "");
  GtkWidget *row = g_hash_table_lookup (self->rows, key);

  if (row == NULL) {
    row = make_fact (self, title, value, is_fact);
    g_object_set_data (G_OBJECT (row), INDEX_KEY, GINT_TO_POINTER (index));
    g_signal_connect_object (row, "activated", activated, self, G_CONNECT_SWAPPED);
  }
  put (self, key, row);
}

/* A day and what belongs to it. */
static char *
describe_due (AccordDay day, const char *text)
{
  g_autofree char *formatted = accord_day_format (day, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());

  if (text == NULL || *text == '\0')
    return g_steal_pointer (&formatted);

  /* Translators: a day, and what is to be done by then */
  return g_strdup_printf (C_("day and text", "%s: %s"), formatted, text);
}

static void
put_target (AccordCommitmentRow *self)
{
  GArray *milestones = self->target != NULL ? accord_target_get_milestones (self->target) : NULL;
  g_autofree char *due = NULL;

  if (self->target == NULL || accord_target_get_due (self->target) == ACCORD_DAY_NONE) {
    if (accord_session_can_edit (self->session))
      put_fact (self, _("Set Target"), NULL, FALSE, -1, G_CALLBACK (on_set_target));
    return;
  }

  due = describe_due (accord_target_get_due (self->target), accord_target_get_milestone (self->target));
  put_fact (self, _("Target"), due, TRUE, -1, G_CALLBACK (on_set_target));
  for (guint i = 0; milestones != NULL && i < milestones->len; i++) {
    const AccordMilestone *milestone = &g_array_index (milestones, AccordMilestone, i);
    g_autofree char *text = describe_due (milestone->day, milestone->text);

    put_fact (self, _("Milestone"), text, TRUE, (int) i, G_CALLBACK (on_milestone));
  }
  if (accord_session_can_edit (self->session))
    put_fact (self, _("Add Milestone"), NULL, FALSE, -1, G_CALLBACK (on_milestone));
}

/* Who else has a part in it, where it stands in the Declaration, and what could show how it moves. */
static void
put_nature (AccordCommitmentRow *self)
{
  const char *const *also = accord_commitment_get_also (self->commitment);
  const char *hint = accord_words_for_commitment_hint (self->commitment);
  guint paragraph = accord_commitment_get_paragraph (self->commitment);
  g_autoptr (GString) value = g_string_new (accord_words_for_commitment_owner (accord_commitment_get_owner (self->commitment)));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; also != NULL && also[i] != NULL; i++)
    g_ptr_array_add (names, (gpointer) accord_words_for_commitment_owner (also[i]));
  g_ptr_array_add (names, NULL);
  if (names->len > 1) {
    g_autofree char *list = g_strjoinv (", ", (char **) names->pdata);

    g_string_append_c (value, '\n');
    /* Translators: %s are owners of commitments, such as "Member States, Secretariat" */
    g_string_append_printf (value, _("Also has a part in it: %s"), list);
  }
  if (paragraph > 0) {
    g_string_append_c (value, '\n');
    g_string_append_printf (value, _("Paragraph %u of the Declaration"), paragraph);
  }
  if (hint != NULL) {
    g_string_append_c (value, '\n');
    /* Translators: %s is what could show how a commitment moves */
    g_string_append_printf (value, _("What could show it: %s"), hint);
  }
  put_fact (self, _("Whose commitment it is"), value->str, TRUE, -1, G_CALLBACK (on_edit));
}

/* The latest first, what is in the bin left out. */
static void
put_observations (AccordCommitmentRow *self, GPtrArray *observations)
{
  g_autoptr (GPtrArray) counting = accord_rules_list_counting (observations);
  g_autoptr (GHashTable) corrected = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < observations->len; i++) {
    AccordProgress *progress = g_ptr_array_index (observations, i);

    if (!accord_record_get_trashed (ACCORD_RECORD (progress)) && accord_progress_get_corrects (progress) != NULL)
      g_hash_table_add (corrected, (gpointer) accord_progress_get_corrects (progress));
  }
  for (guint i = observations->len; i-- > 0;) {
    AccordProgress *progress = g_ptr_array_index (observations, i);
    const char *id = accord_record_get_id (ACCORD_RECORD (progress));
    AccordObservationPart part = ACCORD_OBSERVATION_COUNTS;
    g_autofree char *key = NULL;
    GtkWidget *row;

    if (accord_record_get_trashed (ACCORD_RECORD (progress)) ||
        g_strcmp0 (accord_progress_get_commitment (progress), accord_record_get_id (ACCORD_RECORD (self->commitment))) != 0)
      continue;
    if (g_hash_table_contains (corrected, id))
      part = ACCORD_OBSERVATION_CORRECTED;
    else if (!g_ptr_array_find (counting, progress, NULL))
      part = ACCORD_OBSERVATION_PASSED;
    key = g_strdup_printf ("%s %d", id, part);
    row = g_hash_table_lookup (self->rows, key);
    if (row == NULL) {
      row = accord_observation_row_new (self->session, progress, part);
      g_signal_connect_object (row, "correct", G_CALLBACK (on_correct), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "bin", G_CALLBACK (on_bin), self, G_CONNECT_SWAPPED);
    }
    put (self, key, row);
  }
}

static gboolean
same_keys (GPtrArray *a, GPtrArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; i < a->len && same; i++)
    same = strcmp (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) == 0;

  return same;
}

/* What has the focus inside keeps it if it is still there; else this row has it. */
static void
give_focus_back (AccordCommitmentRow *self, GtkWidget *focus)
{
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (focus);
  else if (focus != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
put_all (AccordCommitmentRow *self)
{
  g_autoptr (GHashTable) rows = g_steal_pointer (&self->rows);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focused = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GtkWidget) focus = NULL;

  if (focused != NULL && gtk_widget_is_ancestor (focused, GTK_WIDGET (self)))
    focus = g_object_ref (focused);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < self->keys->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_hash_table_lookup (rows, g_ptr_array_index (self->keys, i)));
  for (guint i = 0; i < self->next->len; i++) {
    const char *key = g_ptr_array_index (self->next, i);
    GtkWidget *row = g_hash_table_lookup (rows, key);

    g_hash_table_insert (self->rows, g_strdup (key), g_object_ref (row));
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  }
  give_focus_back (self, focus);
}

static void
update_inside (AccordCommitmentRow *self, GPtrArray *observations)
{
  self->next = g_ptr_array_new_with_free_func (g_free);
  put_target (self);
  put_nature (self);
  if (observations != NULL)
    put_observations (self, observations);
  if (!same_keys (self->keys, self->next))
    put_all (self);
  g_ptr_array_unref (self->keys);
  self->keys = g_steal_pointer (&self->next);
}

static AccordProgress *
find_observation (GPtrArray *observations, const char *id)
{
  for (guint i = 0; observations != NULL && i < observations->len; i++)
    if (strcmp (accord_record_get_id (g_ptr_array_index (observations, i)), id) == 0)
      return g_ptr_array_index (observations, i);

  return NULL;
}

/* How it stands, since when, and compared with then. */
static char *
describe_standing (const AccordCommitmentState *state, AccordDay since)
{
  g_autofree char *words = accord_commitments_words_for_standing (state->now);
  g_autofree char *trend = accord_commitments_words_for_trend (accord_trend_compare (state->before, state->now), since);
  g_autofree char *day = NULL;

  if (state->now == NULL)
    return g_steal_pointer (&words);

  day = accord_day_format (state->now->day, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ());
  if (trend == NULL)
    return g_strdup_printf (C_("status and day", "%s · %s"), words, day);

  /* Translators: how a commitment stands, the day of that, and the trend: "In progress · 12 Mar 2026 · better than on …" */
  return g_strdup_printf (C_("status, day and trend", "%s · %s · %s"), words, day, trend);
}

/* A line that begins with the symbol of a document is one of the language of the screen all the same. */
static void
add_evidence (GString *text, AccordProgress *latest, gboolean is_rtl)
{
  const char *url = NULL, *evidence = accord_progress_get_evidence (latest);
  AccordDay as_of = ACCORD_DAY_NONE;
  const char *source = accord_record_get_source (ACCORD_RECORD (latest), &url, &as_of);
  g_autofree char *line = evidence != NULL ? accord_text_to_line (evidence) : NULL;
  g_autofree char *day = as_of != ACCORD_DAY_NONE
                       ? accord_day_format (as_of, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ()) : NULL;

  if (line != NULL)
    g_string_append_printf (text, "\n%s", line);
  if (source != NULL || url != NULL)
    g_string_append_printf (text, "\n%s" ISOLATE "%s" END_OF_ISOLATE, is_rtl ? RIGHT_TO_LEFT : "",
                            source != NULL ? source : url);
  if (day != NULL && (source != NULL || url != NULL))
    g_string_append_printf (text, " · %s", day);
}

static void
add_target (GString *text, const AccordCommitmentState *state)
{
  AccordDay due = state->target != NULL ? accord_target_get_due (state->target) : ACCORD_DAY_NONE;
  g_autofree char *day = due != ACCORD_DAY_NONE
                       ? accord_day_format (due, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ()) : NULL;

  g_string_append_c (text, '\n');
  if (day != NULL && state->overdue)
    /* Translators: %s is a day */
    g_string_append_printf (text, _("Overdue: the target was %s"), day);
  else if (day != NULL)
    /* Translators: %s is a day */
    g_string_append_printf (text, _("Target: %s"), day);
  else
    g_string_truncate (text, text->len - 1);
  if (state->no_news && state->now != NULL)
    g_string_append_printf (text, "\n%s", _("No news for more than 180 days"));
}

static void
update_head (AccordCommitmentRow *self, const AccordCommitmentState *state, AccordDay since)
{
  /* It may be written in the other direction, and then its full stop is on its other end. */
  g_autofree char *text = g_strconcat (ISOLATE, accord_words_for_commitment (self->commitment), END_OF_ISOLATE, NULL);
  const char *number = accord_commitment_get_number (self->commitment);
  AccordProgressStatus status = state->now != NULL ? state->now->status : ACCORD_PROGRESS_UNKNOWN;
  g_autofree char *standing = describe_standing (state, since);
  g_autoptr (GString) subtitle = g_string_new (standing);
  /* Translators: the number of a commitment such as 1.3, and what it says */
  g_autofree char *title = g_strdup_printf (C_("number and commitment", "%s · %s"), number, text);
  /* Translators: %s is the number of a commitment, such as 1.3 */
  g_autofree char *add = g_strdup_printf (_("Record how %s stands"), number);

  if (self->latest != NULL)
    add_evidence (subtitle, self->latest, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  add_target (subtitle, state);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->image), accord_progress_look_get_icon (status));
  gtk_widget_set_css_classes (self->image, (const char *[]) { accord_progress_look_get_style (status), NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  accord_words_for_status (status), -1);
  gtk_widget_set_visible (self->overdue_image, state->overdue);
}

GtkWidget *
accord_commitment_row_new (AccordSession *session)
{
  AccordCommitmentRow *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);

  self = g_object_new (ACCORD_TYPE_COMMITMENT_ROW, NULL);
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

void
accord_commitment_row_update (AccordCommitmentRow *self,
                              AccordMission *mission,
                              const AccordCommitmentState *state,
                              AccordDay since,
                              GPtrArray *observations)
{
  AccordProgress *latest = NULL;

  g_return_if_fail (ACCORD_IS_COMMITMENT_ROW (self));
  g_return_if_fail (mission == NULL || ACCORD_IS_MISSION (mission));
  g_return_if_fail (state != NULL);

  if (state->now != NULL)
    latest = find_observation (observations, state->now->id);
  g_set_object (&self->mission, mission);
  g_set_object (&self->commitment, state->commitment);
  g_set_object (&self->target, state->target);
  g_set_object (&self->latest, latest);
  self->status = state->now != NULL ? state->now->status : ACCORD_PROGRESS_UNKNOWN;
  gtk_widget_set_visible (self->add_button, accord_session_can_edit (self->session));
  update_head (self, state, since);
  update_inside (self, observations);
}

void
accord_commitment_row_add (AccordCommitmentRow *self)
{
  AccordStanding now = { .status = self->status, .percent = -1 };

  g_return_if_fail (ACCORD_IS_COMMITMENT_ROW (self));

  if (accord_session_can_edit (self->session))
    accord_observation_dialog_show (GTK_WIDGET (self), self->session, self->mission, self->commitment, &now, NULL);
}

AccordCommitment *
accord_commitment_row_get_commitment (AccordCommitmentRow *self)
{
  g_return_val_if_fail (ACCORD_IS_COMMITMENT_ROW (self), NULL);

  return self->commitment;
}
