#include "config.h"

#include "accord-session-moves.h"

#include "accord-session-edit.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A frame takes 16 ms; the rest of it is for drawing. */
#define SLICE_US 4000

/* Where a step stood before. */
typedef struct {
  AccordDay planned;
  gboolean fitted;
} Stand;

typedef struct {
  AccordChangeSet *changes;
  GPtrArray *missions; /* NULL stands for what concerns all */
  guint next;
  GHashTable *stands;  /* consultation's id, line feed, step's key -> Stand */
  GPtrArray *moves;
  gboolean committed;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  accord_change_set_unref (change->changes);
  g_ptr_array_unref (change->missions);
  g_hash_table_unref (change->stands);
  g_clear_pointer (&change->moves, g_ptr_array_unref);
  g_free (change);
}

static void
move_free (gpointer data)
{
  AccordMove *move = data;

  g_free (move->mission);
  g_free (move->consultation_id);
  g_free (move->step);
  g_free (move);
}

static int
compare_moves (gconstpointer a, gconstpointer b)
{
  const AccordMove *x = *(AccordMove **) a, *y = *(AccordMove **) b;

  if (x->to != y->to)
    return x->to < y->to ? -1 : 1;

  return strcmp (x->mission, y->mission);
}

static void
clear_mission (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
}

static GPtrArray *
list_missions (AccordSession *self)
{
  GListModel *model = accord_workspace_get_missions (accord_session_get_workspace (self));
  guint n = g_list_model_get_n_items (model);
  GPtrArray *missions = g_ptr_array_new_full (n + 1, clear_mission);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (missions, g_list_model_get_item (model, i));
  g_ptr_array_add (missions, NULL);

  return missions;
}

static gboolean
is_open (const AccordStep *step)
{
  return step->state == ACCORD_STEP_PLANNED || step->state == ACCORD_STEP_OVERDUE || step->state == ACCORD_STEP_MISSED;
}

static gboolean
is_well_placed (const AccordStep *step)
{
  return step->fits && !step->off_day;
}

static void
keep_step (Change *change, const AccordChain *chain, const AccordStep *step)
{
  Stand stand = { step->planned, is_well_placed (step) };

  g_hash_table_insert (change->stands, g_strconcat (chain->consultation_id, "\n", step->template->key, NULL),
                       g_memdup2 (&stand, sizeof stand));
}

static void
compare_step (Change *change, const AccordChain *chain, const AccordStep *step)
{
  g_autofree char *name = g_strconcat (chain->consultation_id, "\n", step->template->key, NULL);
  const Stand *stand = g_hash_table_lookup (change->stands, name);
  AccordMove *move;
  gboolean stays;

  if (stand == NULL)
    return;
  stays = step->pinned && stand->fitted && !is_well_placed (step);
  if (stand->planned == step->planned && !stays)
    return;

  move = g_new0 (AccordMove, 1);
  move->mission = g_strdup (accord_words_for_mission (chain));
  move->consultation_id = g_strdup (chain->consultation_id);
  move->step = g_strdup (accord_words_for_step (step->template));
  move->from = stand->planned;
  move->to = step->planned;
  move->stays = stays;
  g_ptr_array_add (change->moves, move);
}

static void
visit_mission (AccordSession *self, Change *change, AccordMission *mission)
{
  GPtrArray *chains = accord_session_get_chains (self, mission);

  for (guint i = 0; i < chains->len; i++) {
    const AccordChain *chain = g_ptr_array_index (chains, i);

    for (guint k = 0; k < chain->n_steps; k++) {
      if (!is_open (&chain->steps[k]))
        continue;
      if (change->committed)
        compare_step (change, chain, &chain->steps[k]);
      else
        keep_step (change, chain, &chain->steps[k]);
    }
  }
}

static void on_committed (GObject *source, GAsyncResult *result, gpointer data);

/* What comes after the last mission. */
static void
go_on (GTask *task)
{
  Change *change = g_task_get_task_data (task);

  if (change->committed) {
    g_ptr_array_sort (change->moves, compare_moves);
    g_task_return_pointer (task, g_steal_pointer (&change->moves), (GDestroyNotify) g_ptr_array_unref);
    return;
  }

  accord_session_commit_async (g_task_get_source_object (task), change->changes, g_task_get_cancellable (task),
                               on_committed, g_object_ref (task));
}

/* Returns whether missions are left. */
static gboolean
visit_some (GTask *task)
{
  AccordSession *self = g_task_get_source_object (task);
  Change *change = g_task_get_task_data (task);
  gint64 end = g_get_monotonic_time () + SLICE_US;

  while (change->next < change->missions->len && g_get_monotonic_time () < end)
    visit_mission (self, change, g_ptr_array_index (change->missions, change->next++));
  if (change->next < change->missions->len)
    return G_SOURCE_CONTINUE;

  go_on (task);

  return G_SOURCE_REMOVE;
}

static gboolean
visit_more (gpointer data)
{
  return visit_some (data);
}

/* Begins at once, so that with as many missions as there are, what was changed is on its way to the disk by the time
 * that a window closes. */
static void
visit_all (GTask *task)
{
  Change *change = g_task_get_task_data (task);

  change->next = 0;
  if (visit_some (task) == G_SOURCE_CONTINUE)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, visit_more, g_object_ref (task), g_object_unref);
}

static void
on_committed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Change *change = g_task_get_task_data (task);
  GError *error = NULL;

  if (!accord_session_commit_finish (ACCORD_SESSION (source), result, &error)) {
    g_task_return_error (task, error);
    return;
  }

  change->committed = TRUE;
  visit_all (task);
}

void
accord_session_change_settings_async (AccordSession *self,
                                      AccordChangeSet *changes,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Change *change;

  g_return_if_fail (ACCORD_IS_SESSION (self));
  g_return_if_fail (changes != NULL);

  change = g_new0 (Change, 1);
  change->changes = accord_change_set_ref (changes);
  change->missions = list_missions (self);
  change->stands = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  change->moves = g_ptr_array_new_with_free_func (move_free);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_session_change_settings_async);
  g_task_set_task_data (task, change, change_free);

  if (accord_change_set_get_length (changes) == 0)
    g_task_return_pointer (task, g_steal_pointer (&change->moves), (GDestroyNotify) g_ptr_array_unref);
  else if (!accord_session_can_edit (self))
    go_on (task);
  else
    visit_all (task);
}

GPtrArray *
accord_session_change_settings_finish (AccordSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
accord_session_moves_in_words (GPtrArray *moves)
{
  guint n_stay = 0, n;

  g_return_val_if_fail (moves != NULL, NULL);

  for (guint i = 0; i < moves->len; i++)
    n_stay += ((AccordMove *) g_ptr_array_index (moves, i))->stays;
  n = moves->len - n_stay;

  if (moves->len == 0)
    return g_strdup (_("No planned day moved"));
  if (n == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u pinned day no longer keeps its lead",
                                         "%u pinned days no longer keep their leads", n_stay), n_stay);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u planned day moved", "%u planned days moved", n), n);
}
