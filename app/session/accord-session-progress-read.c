#include "config.h"

#include "accord-session-progress-private.h"

#include "accord-current.h"
#include "accord-session-private.h"

#include <string.h>

/* One reading: what it reads is of the days that were asked for when it began. */
typedef struct {
  AccordSession *session;
  guint serial;
  GHashTable *since;
  GHashTable *now;
  GHashTable *before;
  GError *error;
} Reading;

static void
reading_free (Reading *reading)
{
  g_clear_pointer (&reading->since, g_hash_table_unref);
  g_clear_pointer (&reading->now, g_hash_table_unref);
  g_clear_pointer (&reading->before, g_hash_table_unref);
  g_clear_error (&reading->error);
  g_object_unref (reading->session);
  g_free (reading);
}

static GHashTable *
new_standings (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
}

/* Takes the list over. */
static GHashTable *
index_standings (GPtrArray *list)
{
  GHashTable *missions = new_standings ();

  g_ptr_array_set_free_func (list, NULL);
  for (guint i = 0; i < list->len; i++) {
    AccordStanding *standing = g_ptr_array_index (list, i);
    GHashTable *commitments = g_hash_table_lookup (missions, standing->mission);

    if (commitments == NULL) {
      commitments = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) accord_standing_free);
      g_hash_table_insert (missions, g_strdup (standing->mission), commitments);
    }
    g_hash_table_replace (commitments, standing->commitment, standing);
  }
  g_ptr_array_unref (list);

  return missions;
}

/* The day before the Council adopted what sets how long the main clock runs. */
static AccordDay
find_day_before_mandate (AccordSession *self, AccordMission *mission)
{
  g_autoptr (GPtrArray) currents = accord_rules_list_current (accord_session_get_workspace (self), mission,
                                                              accord_session_get_today (self));

  for (guint i = 0; i < currents->len; i++) {
    AccordMandate *mandate = ((AccordCurrent *) g_ptr_array_index (currents, i))->mandate;

    if (strcmp (accord_mandate_get_clock (mandate), ACCORD_CLOCK_MAIN) == 0 &&
        accord_mandate_get_adopted (mandate) > ACCORD_DAY_FIRST)
      return accord_mandate_get_adopted (mandate) - 1;
  }

  return ACCORD_DAY_NONE;
}

static GHashTable *
list_days (AccordSession *self)
{
  GListModel *missions = accord_workspace_get_missions (accord_session_get_workspace (self));
  GHashTable *days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = g_list_model_get_n_items (missions);

  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);
    AccordDay day = find_day_before_mandate (self, mission);

    g_hash_table_insert (days, g_strdup (accord_record_get_id (ACCORD_RECORD (mission))), GINT_TO_POINTER (day));
  }

  return days;
}

static void
end_waiting (AccordProgressCache *cache, const GError *error)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&cache->waiting);

  cache->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < waiting->len; i++) {
    GTask *task = g_ptr_array_index (waiting, i);

    if (error != NULL)
      g_task_return_error (task, g_error_copy (error));
    else
      g_task_return_boolean (task, TRUE);
  }
}

static void
replace_table (GHashTable **place, GHashTable **by)
{
  g_clear_pointer (place, g_hash_table_unref);
  *place = g_steal_pointer (by);
}

/* What stands is kept if it could not be read. */
static void
end_reading (Reading *reading)
{
  AccordProgressCache *cache = _accord_session_get_progress (reading->session);

  if (reading->serial == cache->serial && reading->error == NULL) {
    replace_table (&cache->now, &reading->now);
    replace_table (&cache->before, &reading->before);
    replace_table (&cache->since, &reading->since);
    cache->loaded = TRUE;
    _accord_session_emit_progress_changed (reading->session);
  }
  if (reading->serial == cache->serial)
    end_waiting (cache, reading->error);
  reading_free (reading);
}

static void
on_standings (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  GPtrArray *now, *before;
  g_autoptr (GError) error = NULL;

  now = accord_store_list_standings_finish (ACCORD_STORE (source), result, &before, &error);
  if (now != NULL) {
    reading->now = index_standings (now);
    reading->before = index_standings (before);
  } else {
    reading->error = _accord_session_translate_error (g_steal_pointer (&error));
  }
  end_reading (reading);
}

static void
read_progress (AccordSession *self)
{
  AccordProgressCache *cache = _accord_session_get_progress (self);
  AccordStore *store = _accord_session_get_store (self);
  Reading *reading = g_new0 (Reading, 1);

  reading->session = g_object_ref (self);
  reading->serial = ++cache->serial;
  cache->today = accord_session_get_today (self);
  if (cache->compared == ACCORD_DAY_NONE)
    reading->since = list_days (self);
  if (store == NULL) {
    reading->now = new_standings ();
    reading->before = new_standings ();
    end_reading (reading);
    return;
  }

  accord_store_list_standings_async (store, accord_session_get_today (self), cache->compared, reading->since, NULL,
                                     on_standings, reading);
}

/* Nobody wrote anything, but today is another day. */
static void
on_changed (AccordSession *self)
{
  if (_accord_session_get_progress (self)->today != accord_session_get_today (self))
    read_progress (self);
}

static gboolean
concerns (AccordChangeSet *changes, const char *prefix)
{
  for (guint i = 0; i < accord_change_set_get_length (changes); i++)
    if (g_str_has_prefix (accord_change_set_get (changes, i)->id, prefix))
      return TRUE;

  return FALSE;
}

void
_accord_session_note_progress (AccordSession *self, AccordChangeSet *changes)
{
  AccordProgressCache *cache = _accord_session_get_progress (self);
  gboolean mandates = concerns (changes, "mission:") || concerns (changes, "mandate:");
  gboolean commitments = concerns (changes, "commitment:");
  gboolean progress = concerns (changes, "progress:");

  if (commitments)
    g_clear_pointer (&cache->commitments, g_ptr_array_unref);
  /* A mandate may be another one to compare with. */
  if (cache->wanted && (progress || (mandates && cache->compared == ACCORD_DAY_NONE)))
    read_progress (self);
  else if (progress || commitments || mandates || concerns (changes, "target:"))
    _accord_session_emit_progress_changed (self);
}

AccordDay
_accord_session_get_compared_day (AccordSession *self, AccordMission *mission)
{
  AccordProgressCache *cache = _accord_session_get_progress (self);
  gpointer day = NULL;

  if (cache->compared != ACCORD_DAY_NONE)
    return cache->compared;
  if (mission == NULL || cache->since == NULL ||
      !g_hash_table_lookup_extended (cache->since, accord_record_get_id (ACCORD_RECORD (mission)), NULL, &day))
    return ACCORD_DAY_NONE;

  return GPOINTER_TO_INT (day);
}

void
accord_session_load_progress_async (AccordSession *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  AccordProgressCache *cache;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ACCORD_IS_SESSION (self));

  cache = _accord_session_get_progress (self);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_session_load_progress_async);
  if (cache->loaded) {
    g_task_return_boolean (task, TRUE);
    return;
  }

  g_ptr_array_add (cache->waiting, g_object_ref (task));
  if (!cache->wanted)
    g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
  cache->wanted = TRUE;
  if (cache->waiting->len == 1)
    read_progress (self);
}

gboolean
accord_session_load_progress_finish (AccordSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
accord_session_get_progress_loaded (AccordSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), FALSE);

  return _accord_session_get_progress (self)->loaded;
}

void
accord_session_set_compared_day (AccordSession *self, AccordDay day)
{
  AccordProgressCache *cache;

  g_return_if_fail (ACCORD_IS_SESSION (self));
  g_return_if_fail (day == ACCORD_DAY_NONE || accord_day_is_valid (day));

  cache = _accord_session_get_progress (self);
  if (cache->compared == day)
    return;

  cache->compared = day;
  if (cache->wanted)
    read_progress (self);
}

AccordDay
accord_session_get_compared_day (AccordSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), ACCORD_DAY_NONE);

  return _accord_session_get_progress (self)->compared;
}
