#include "config.h"

#include "accord-session-progress-private.h"

#include "accord-session-private.h"

#include <string.h>

/* What is asked of one mission, or of the Secretariat. */
typedef struct {
  AccordSession *session;
  const char *owner;
  GHashTable *now;     /* standings by commitment; NULL if there are none */
  GHashTable *before;
  GHashTable *targets; /* by commitment */
} Asked;

static const char *
get_owner_id (AccordMission *mission)
{
  return mission != NULL ? accord_record_get_id (ACCORD_RECORD (mission)) : ACCORD_SECRETARIAT;
}

static void
asked_init (Asked *self, AccordSession *session, AccordMission *mission)
{
  AccordProgressCache *cache = _accord_session_get_progress (session);
  GPtrArray *targets;

  self->session = session;
  self->owner = get_owner_id (mission);
  self->now = cache->now != NULL ? g_hash_table_lookup (cache->now, self->owner) : NULL;
  self->before = cache->before != NULL ? g_hash_table_lookup (cache->before, self->owner) : NULL;
  self->targets = g_hash_table_new (g_str_hash, g_str_equal);
  targets = accord_workspace_list (accord_session_get_workspace (session), ACCORD_KIND_TARGET, self->owner);
  for (guint i = 0; targets != NULL && i < targets->len; i++) {
    AccordTarget *target = g_ptr_array_index (targets, i);

    g_hash_table_insert (self->targets, (gpointer) accord_target_get_commitment (target), target);
  }
}

static void
asked_clear (Asked *self)
{
  g_clear_pointer (&self->targets, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

static gboolean
is_done (const AccordStanding *standing)
{
  return standing != NULL &&
         (standing->status == ACCORD_PROGRESS_COMPLETED || standing->status == ACCORD_PROGRESS_NOT_APPLICABLE);
}

/* The day that a target names is still in time. */
static AccordCommitmentState
get_state (const Asked *asked, AccordCommitment *commitment)
{
  const char *id = accord_record_get_id (ACCORD_RECORD (commitment));
  AccordDay today = accord_session_get_today (asked->session), due = ACCORD_DAY_NONE;
  AccordCommitmentState state = { commitment };

  state.now = asked->now != NULL ? g_hash_table_lookup (asked->now, id) : NULL;
  state.before = asked->before != NULL ? g_hash_table_lookup (asked->before, id) : NULL;
  state.target = g_hash_table_lookup (asked->targets, id);
  if (state.target != NULL)
    due = accord_target_get_due (state.target);
  state.overdue = due != ACCORD_DAY_NONE && due < today && !is_done (state.now);
  state.no_news = state.now == NULL || today - state.now->day > ACCORD_NO_NEWS_AFTER;

  return state;
}

static void
add_standing (AccordProgressSum *sum, const AccordStanding *standing)
{
  accord_progress_sum_add (sum, standing != NULL ? standing->status : ACCORD_PROGRESS_UNKNOWN,
                           standing != NULL ? standing->percent : -1);
}

static int
get_rank (const char *owner)
{
  const char *const *owners = accord_rules_get_owners ();
  int rank = 0;

  while (owners[rank] != NULL && strcmp (owners[rank], owner) != 0)
    rank++;

  return rank;
}

/* The sums of an owner in an area, which may have none so far. */
static AccordOwnerProgress *
find_owner (AccordAreaProgress *area, const char *owner)
{
  AccordOwnerProgress made = { owner };
  guint i;

  for (i = 0; i < area->owners->len; i++) {
    AccordOwnerProgress *found = &g_array_index (area->owners, AccordOwnerProgress, i);

    if (strcmp (found->owner, owner) == 0)
      return found;
    if (get_rank (found->owner) > get_rank (owner))
      break;
  }
  g_array_insert_val (area->owners, i, made);

  return &g_array_index (area->owners, AccordOwnerProgress, i);
}

static void
add_state (AccordAreaProgress *area, const AccordCommitmentState *state)
{
  AccordOwnerProgress *owner = find_owner (area, accord_commitment_get_owner (state->commitment));

  add_standing (&owner->now, state->now);
  add_standing (&owner->before, state->before);
  area->n_overdue += state->overdue;
  area->n_no_news += state->no_news;
  if (state->now != NULL && (area->latest == ACCORD_DAY_NONE || state->now->day > area->latest))
    area->latest = state->now->day;
}

static int
compare_commitments (gconstpointer a, gconstpointer b)
{
  return accord_commitment_compare (*(AccordCommitment **) a, *(AccordCommitment **) b);
}

GPtrArray *
accord_session_list_commitments (AccordSession *self)
{
  AccordProgressCache *cache;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  cache = _accord_session_get_progress (self);
  if (cache->commitments == NULL) {
    cache->commitments = accord_workspace_list_kind (accord_session_get_workspace (self), ACCORD_KIND_COMMITMENT, NULL);
    g_ptr_array_sort (cache->commitments, compare_commitments);
  }

  return cache->commitments;
}

void
accord_mission_progress_free (AccordMissionProgress *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < ACCORD_N_AREAS; i++)
    g_clear_pointer (&self->areas[i].owners, g_array_unref);
  g_clear_object (&self->mission);
  g_free (self);
}

AccordMissionProgress *
accord_session_get_mission_progress (AccordSession *self, AccordMission *mission)
{
  g_auto (Asked) asked = { NULL };
  const AccordArea *areas;
  AccordMissionProgress *progress;
  GPtrArray *commitments;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);

  if (!accord_session_get_progress_loaded (self))
    return NULL;

  asked_init (&asked, self, mission);
  areas = accord_reference_get_areas (accord_workspace_get_reference (accord_session_get_workspace (self)));
  commitments = accord_session_list_commitments (self);
  progress = g_new0 (AccordMissionProgress, 1);
  g_set_object (&progress->mission, mission);
  progress->since = _accord_session_get_compared_day (self, mission);
  for (guint i = 0; i < ACCORD_N_AREAS; i++) {
    progress->areas[i].area = &areas[i];
    progress->areas[i].owners = g_array_new (FALSE, FALSE, sizeof (AccordOwnerProgress));
    progress->areas[i].latest = ACCORD_DAY_NONE;
  }
  for (guint i = 0; i < commitments->len; i++) {
    AccordCommitmentState state = get_state (&asked, g_ptr_array_index (commitments, i));

    add_state (&progress->areas[accord_commitment_get_area (state.commitment) - 1], &state);
  }

  return progress;
}

static void
state_free (gpointer data)
{
  AccordCommitmentState *state = data;

  g_object_unref (state->commitment);
  g_clear_object (&state->target);
  g_free (state);
}

static int
compare_states (gconstpointer a, gconstpointer b)
{
  AccordCommitment *x = (*(AccordCommitmentState **) a)->commitment, *y = (*(AccordCommitmentState **) b)->commitment;
  int rank_x = get_rank (accord_commitment_get_owner (x)), rank_y = get_rank (accord_commitment_get_owner (y));

  if (accord_commitment_get_area (x) == accord_commitment_get_area (y) && rank_x != rank_y)
    return rank_x - rank_y;

  return accord_commitment_compare (x, y);
}

GPtrArray *
accord_session_list_commitment_states (AccordSession *self, AccordMission *mission, guint area)
{
  g_auto (Asked) asked = { NULL };
  GPtrArray *states, *commitments;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (area <= ACCORD_N_AREAS, NULL);

  asked_init (&asked, self, mission);
  commitments = accord_session_list_commitments (self);
  states = g_ptr_array_new_with_free_func (state_free);
  for (guint i = 0; i < commitments->len; i++) {
    AccordCommitmentState state = get_state (&asked, g_ptr_array_index (commitments, i));

    if (area != 0 && accord_commitment_get_area (state.commitment) != area)
      continue;
    g_object_ref (state.commitment);
    if (state.target != NULL)
      g_object_ref (state.target);
    g_ptr_array_add (states, g_memdup2 (&state, sizeof state));
  }
  g_ptr_array_sort (states, compare_states);

  return states;
}

/* What cannot be read as an observation is one of the problems that a check lists. */
static void
on_observations (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = accord_store_load_progress_finish (ACCORD_STORE (source), result, &error);
  GPtrArray *observations;

  if (documents == NULL) {
    g_task_return_error (task, _accord_session_translate_error (g_steal_pointer (&error)));
    return;
  }

  observations = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < documents->len; i++) {
    AccordRecord *record = accord_record_new (NULL, g_ptr_array_index (documents, i), NULL);

    if (record != NULL)
      g_ptr_array_add (observations, record);
  }
  g_task_return_pointer (task, observations, (GDestroyNotify) g_ptr_array_unref);
}

void
accord_session_list_observations_async (AccordSession *self,
                                        AccordMission *mission,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  AccordStore *store;

  g_return_if_fail (ACCORD_IS_SESSION (self));
  g_return_if_fail (mission == NULL || ACCORD_IS_MISSION (mission));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_session_list_observations_async);
  store = _accord_session_get_store (self);
  if (store == NULL)
    g_task_return_pointer (task, g_ptr_array_new_with_free_func (g_object_unref), (GDestroyNotify) g_ptr_array_unref);
  else
    accord_store_load_progress_async (store, get_owner_id (mission), cancellable, on_observations, g_object_ref (task));
}

GPtrArray *
accord_session_list_observations_finish (AccordSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
