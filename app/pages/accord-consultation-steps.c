#include "config.h"

#include "accord-consultation-steps.h"

#include "accord-commit.h"
#include "accord-day-format.h"
#include "accord-entry-dialog.h"
#include "accord-keyed-list.h"
#include "accord-session-agenda.h"
#include "accord-session-consultation.h"
#include "accord-step-row.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordConsultationSteps {
  AdwBin parent_instance;

  AccordKeyedList *list;

  AccordSession *session;
  AccordChain *chain;
  char **keys;
};

static void accord_consultation_steps_iface_init (AccordTabularInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordConsultationSteps, accord_consultation_steps, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TABULAR, accord_consultation_steps_iface_init))

/* The steps that no rule asks for, in the order in which they come with a decision of the Council. */
static const char *const free_keys[] = {
  "first_draft", "negotiation", "in_blue", "silence", "second_silence", "vote", "adoption", "briefing",
};

static void
add_name (GPtrArray *names, GHashTable *seen, const char *name)
{
  if (name != NULL && *name != '\0' && g_hash_table_add (seen, (gpointer) name))
    g_ptr_array_add (names, (gpointer) name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* The colleagues that somebody entered for a step of any mission; one's own name comes first. */
static GPtrArray *
list_colleagues (AccordConsultationSteps *self)
{
  AccordWorkspace *workspace = accord_session_get_workspace (self->session);
  GListModel *missions = accord_workspace_get_missions (workspace);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  GPtrArray *names = g_ptr_array_new ();

  add_name (names, seen, g_get_real_name ());
  for (guint i = 0; i < g_list_model_get_n_items (missions); i++) {
    g_autoptr (AccordRecord) mission = g_list_model_get_item (missions, i);
    GPtrArray *records = accord_workspace_list (workspace, ACCORD_KIND_CONSULTATION, accord_record_get_id (mission));

    for (guint k = 0; records != NULL && k < records->len; k++) {
      AccordConsultation *consultation = g_ptr_array_index (records, k);
      g_autoptr (GList) keys = accord_consultation_list_steps (consultation);

      for (GList *l = keys; l != NULL; l = l->next)
        add_name (others, seen, accord_consultation_get_step (consultation, l->data).who);
    }
  }
  g_ptr_array_sort (others, compare_names);
  g_ptr_array_extend (names, others, NULL, NULL);
  g_ptr_array_add (names, NULL);

  return names;
}

static gboolean
shows_step (AccordConsultationSteps *self, const AccordStep *step)
{
  return self->keys == NULL || g_strv_contains ((const char *const *) self->keys, step->template->key);
}

static void
put_step (AccordConsultationSteps *self, guint index, const char *const *names)
{
  const AccordStep *step = &self->chain->steps[index];
  g_autofree char *key = accord_chain_make_step_id (self->chain, step);
  GtkWidget *row = accord_keyed_list_find (self->list, key);

  if (!shows_step (self, step))
    return;
  if (row != NULL)
    accord_step_row_update (ACCORD_STEP_ROW (row), self->chain, index);
  else
    row = accord_step_row_new_wide (self->session, self->chain, index);
  accord_step_row_set_colleagues (ACCORD_STEP_ROW (row), names);
  accord_keyed_list_put (self->list, key, row);
}

static int
compare_days (gconstpointer a, gconstpointer b, gpointer data)
{
  AccordChain *chain = data;
  guint left = *(const guint *) a, right = *(const guint *) b;
  AccordDay left_day = accord_step_get_day (&chain->steps[left]);
  AccordDay right_day = accord_step_get_day (&chain->steps[right]);

  if (left_day != right_day)
    return left_day < right_day ? -1 : 1;

  return left < right ? -1 : left > right;
}

/* What people entered beside the rules stands where its day puts it; the rest keeps its order. */
static GArray *
order_steps (AccordConsultationSteps *self)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));
  AccordChain *chain = self->chain;
  guint n_rules = chain->template->n_steps;
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (guint));
  guint next = 0;

  for (guint i = n_rules; i < chain->n_steps; i++)
    g_array_append_val (own, i);
  g_array_sort_with_data (own, compare_days, chain);

  for (guint i = 0; i < n_rules; i++) {
    for (; next < own->len; next++) {
      guint index = g_array_index (own, guint, next);

      if (accord_step_get_day (&chain->steps[index]) >= accord_step_get_day (&chain->steps[i]))
        break;
      g_array_append_val (order, index);
    }
    g_array_append_val (order, i);
  }
  for (; next < own->len; next++)
    g_array_append_val (order, g_array_index (own, guint, next));

  return order;
}

static char *
format_day (AccordDay day, AccordPrecision precision)
{
  return accord_partial_day_format ((AccordPartialDay) { day, precision }, ACCORD_DAY_STYLE_WEEKDAY,
                                    accord_language_get_preferred ());
}

static void
tabulate_step (AccordConsultationSteps *self, AccordTextTable *table, const AccordStep *step)
{
  gboolean is_fact = accord_step_is_fact (step);
  gboolean moved = !is_fact && step->actual != ACCORD_DAY_NONE && step->actual != step->planned;
  g_autofree char *day = format_day (accord_step_get_day (step), step->precision);
  g_autofree char *planned = moved ? format_day (step->planned, ACCORD_PRECISION_DAY) : NULL;
  g_autofree char *owner = is_fact ? NULL
                         : accord_words_for_owner (step->role, accord_step_get_day (step),
                                                   accord_workspace_get_settings (accord_session_get_workspace (self->session)),
                                                   accord_session_get_countries (self->session));
  const char *const cells[] = {
    accord_words_for_step (step->template), day, is_fact ? NULL : accord_words_for_state (step->state), planned, owner,
    step->who, step->note, accord_session_get_citation (self->chain, step),
  };

  accord_text_table_add_row (table, cells);
}

static AccordTextTable *
accord_consultation_steps_create_table (AccordTabular *tabular, gboolean current)
{
  AccordConsultationSteps *self = ACCORD_CONSULTATION_STEPS (tabular);
  GtkWidget *row = current ? accord_tabular_get_focused (tabular, ACCORD_TYPE_STEP_ROW) : NULL;
  g_autofree char *title = NULL;
  g_autoptr (GArray) order = NULL;
  AccordTextTable *table;

  if (self->chain == NULL || (current && row == NULL))
    return NULL;

  order = order_steps (self);
  title = accord_words_for_consultation (self->chain);
  table = accord_text_table_new (title, accord_language_get_preferred ());
  accord_text_table_add_column (table, _("Step"), FALSE);
  accord_text_table_add_column (table, _("Day"), FALSE);
  accord_text_table_add_column (table, _("State"), FALSE);
  /* Translators: the heading of a column: the day a step was planned on, if it was done on another */
  accord_text_table_add_column (table, _("Planned for"), FALSE);
  accord_text_table_add_column (table, _("Who acts"), FALSE);
  accord_text_table_add_column (table, _("Colleague"), FALSE);
  accord_text_table_add_column (table, _("Remark"), FALSE);
  accord_text_table_add_column (table, _("Basis"), FALSE);
  for (guint i = 0; i < order->len; i++) {
    const AccordStep *step = &self->chain->steps[g_array_index (order, guint, i)];
    g_autofree char *id = accord_chain_make_step_id (self->chain, step);

    if (shows_step (self, step) &&
        (row == NULL || g_str_equal (accord_step_row_get_item_id (ACCORD_STEP_ROW (row)), id)))
      tabulate_step (self, table, step);
  }

  return table;
}

static void
accord_consultation_steps_iface_init (AccordTabularInterface *iface)
{
  iface->create_table = accord_consultation_steps_create_table;
}

static void
accord_consultation_steps_finalize (GObject *object)
{
  AccordConsultationSteps *self = ACCORD_CONSULTATION_STEPS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->chain, accord_chain_unref);
  g_strfreev (self->keys);

  G_OBJECT_CLASS (accord_consultation_steps_parent_class)->finalize (object);
}

static void
accord_consultation_steps_class_init (AccordConsultationStepsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_consultation_steps_finalize;
}

static void
accord_consultation_steps_init (AccordConsultationSteps *self)
{
  self->list = ACCORD_KEYED_LIST (accord_keyed_list_new (_("Steps")));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
accord_consultation_steps_new (const char *const *keys)
{
  AccordConsultationSteps *self = g_object_new (ACCORD_TYPE_CONSULTATION_STEPS, NULL);

  self->keys = g_strdupv ((char **) keys);

  return GTK_WIDGET (self);
}

void
accord_consultation_steps_set (AccordConsultationSteps *self, AccordSession *session, AccordChain *chain)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GArray) order = NULL;

  g_return_if_fail (ACCORD_IS_CONSULTATION_STEPS (self));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (chain != NULL && chain->template != NULL);

  g_set_object (&self->session, session);
  accord_chain_ref (chain);
  g_clear_pointer (&self->chain, accord_chain_unref);
  self->chain = chain;

  names = list_colleagues (self);
  accord_keyed_list_begin (self->list);
  order = order_steps (self);
  for (guint i = 0; i < order->len; i++)
    put_step (self, g_array_index (order, guint, i), (const char *const *) names->pdata);
  accord_keyed_list_end (self->list);
}

/* What the dialog asks for, in this order. */
enum {
  FIELD_KIND,
  FIELD_TITLE,
  FIELD_DAY,
  FIELD_DONE,
};

static void
on_add_accepted (AccordConsultationSteps *self, AccordEntryDialog *dialog)
{
  guint kind = accord_entry_dialog_get_choice (dialog, FIELD_KIND);
  g_autofree char *title = accord_entry_dialog_get_text (dialog, FIELD_TITLE);
  const char *key = kind < G_N_ELEMENTS (free_keys) ? free_keys[kind] : NULL;

  accord_commit (GTK_WIDGET (self), self->session,
                 accord_session_add_step (self->session, self->chain, key,
                                          key == NULL ? title : NULL,
                                          accord_entry_dialog_get_day (dialog, FIELD_DAY),
                                          accord_entry_dialog_get_choice (dialog, FIELD_DONE) == 1));
}

/* A step that has a name of its own needs one. */
static void
on_kind_chosen (AccordEntryDialog *dialog)
{
  gboolean own = accord_entry_dialog_get_choice (dialog, FIELD_KIND) >= G_N_ELEMENTS (free_keys);

  gtk_widget_set_visible (accord_entry_dialog_get_field (dialog, FIELD_TITLE), own);
  accord_entry_dialog_check (dialog);
}

void
accord_consultation_steps_add (AccordConsultationSteps *self)
{
  const char *kinds[G_N_ELEMENTS (free_keys) + 2] = { NULL };
  const char *const states[] = { _("Planned"), _("Done"), NULL };
  AccordEntryDialog *dialog;

  g_return_if_fail (ACCORD_IS_CONSULTATION_STEPS (self));
  g_return_if_fail (self->chain != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (free_keys); i++) {
    const char *title = g_hash_table_lookup (self->chain->template->free_titles, free_keys[i]);

    kinds[i] = title != NULL ? g_dgettext (GETTEXT_PACKAGE, title) : free_keys[i];
  }
  kinds[G_N_ELEMENTS (free_keys)] = _("Another step");

  dialog = accord_entry_dialog_new (GTK_WIDGET (self), _("Add Step"),
                                    _("Steps that no rule asks for, such as those on the way to a decision."), _("Add"));
  accord_entry_dialog_add_choice (dialog, _("Step"), kinds, 0);
  accord_entry_dialog_add_text (dialog, _("Title"), NULL, TRUE);
  accord_entry_dialog_add_day (dialog, _("Day"), accord_session_get_today (self->session));
  accord_entry_dialog_add_choice (dialog, _("State"), states, 0);
  g_signal_connect_object (accord_entry_dialog_get_field (dialog, FIELD_KIND), "notify::selected",
                           G_CALLBACK (on_kind_chosen), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_add_accepted), self, G_CONNECT_SWAPPED);
  on_kind_chosen (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}
