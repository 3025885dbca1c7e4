#include "config.h"

#include "accord-store-progress-private.h"

#include "accord-store-private.h"

#define PAIRS_SQL "SELECT pair, mission, \"commitment\", history, last FROM progress_pair"

/* Only where something was observed after the day that is asked for. */
#define KEY_SQL "SELECT key FROM progress WHERE pair = ? AND day = ? AND counts = 1"

#define LOAD_SQL \
  "SELECT body FROM progress_pair JOIN progress USING (pair) " \
  "JOIN record ON id = '" ACCORD_STORE_PROGRESS_PREFIX "' || " ACCORD_STORE_PROGRESS_KEY_TEXT ("key") " " \
  "WHERE mission = ? ORDER BY day, entered, id"

/* Also what could be none; ";" follows ":". */
#define LOAD_ALL_SQL "SELECT body FROM record WHERE id >= 'progress:' AND id < 'progress;'"

/* What is asked for: as of a day, and as of another, which some missions have for themselves. */
typedef struct {
  AccordDay as_of;
  AccordDay before;
  GHashTable *days;
} Wanted;

typedef struct {
  GPtrArray *now;
  GPtrArray *before;
} Answer;

typedef struct {
  AccordStoreDatabase *database;
  const Wanted *wanted;
  sqlite3_stmt *pairs;
  sqlite3_stmt *keys;
} Walk;

static void
walk_clear (Walk *walk)
{
  sqlite3_finalize (walk->pairs);
  sqlite3_finalize (walk->keys);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_clear_pointer (&wanted->days, g_hash_table_unref);
  g_free (wanted);
}

static Answer *
answer_new (void)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->now = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_standing_free);
  answer->before = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_standing_free);

  return answer;
}

static void
answer_free (Answer *answer)
{
  g_ptr_array_unref (answer->now);
  g_ptr_array_unref (answer->before);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

/* ── On the worker's thread ── */

static AccordDay
get_day (const guint8 *entry)
{
  return (entry[0] << 16 | entry[1] << 8 | entry[2]) - ACCORD_STORE_HISTORY_DAY_0;
}

/* How many entries of a history are of a day or earlier. */
static guint
count_until (const guint8 *history, guint n, AccordDay day)
{
  guint from = 0;

  while (from < n) {
    guint middle = from + (n - from) / 2;

    if (get_day (history + middle * ACCORD_STORE_HISTORY_ENTRY) <= day)
      from = middle + 1;
    else
      n = middle;
  }

  return from;
}

/* How the pair that the walk has come to stood on a day, if anything was observed by then; its id is not set. */
static AccordStanding *
make_standing (Walk *walk, AccordDay day, gboolean *is_last)
{
  const guint8 *history = sqlite3_column_blob (walk->pairs, 3);
  guint n = sqlite3_column_bytes (walk->pairs, 3) / ACCORD_STORE_HISTORY_ENTRY;
  guint until = history != NULL ? count_until (history, n, day) : 0;
  AccordStanding *standing;

  if (until == 0)
    return NULL;

  history += (until - 1) * ACCORD_STORE_HISTORY_ENTRY;
  *is_last = until == n;
  standing = g_new0 (AccordStanding, 1);
  standing->mission = g_strdup ((const char *) sqlite3_column_text (walk->pairs, 1));
  standing->commitment = g_strdup ((const char *) sqlite3_column_text (walk->pairs, 2));
  standing->day = get_day (history);
  standing->status = MIN (history[3], ACCORD_N_PROGRESS_STATUSES - 1);
  standing->percent = history[4] <= 100 ? history[4] : -1;

  return standing;
}

static gboolean
find_id (Walk *walk, AccordStanding *standing, GError **error)
{
  gboolean row;

  sqlite3_bind_int64 (walk->keys, 1, sqlite3_column_int64 (walk->pairs, 0));
  sqlite3_bind_int (walk->keys, 2, standing->day);
  if (!_accord_store_database_step (walk->database, walk->keys, &row, error))
    return FALSE;
  if (row)
    standing->id = _accord_store_progress_get_id (walk->keys, 0);
  sqlite3_reset (walk->keys);

  return TRUE;
}

static gboolean
add_now (Walk *walk, GPtrArray *list, GError **error)
{
  gboolean is_last;
  AccordStanding *standing = make_standing (walk, walk->wanted->as_of, &is_last);

  if (standing == NULL)
    return TRUE;
  g_ptr_array_add (list, standing);
  if (is_last)
    standing->id = _accord_store_progress_get_id (walk->pairs, 4);

  return is_last || find_id (walk, standing, error);
}

static void
add_before (Walk *walk, AccordDay day, GPtrArray *list)
{
  gboolean is_last;
  AccordStanding *standing = day != ACCORD_DAY_NONE ? make_standing (walk, day, &is_last) : NULL;

  if (standing != NULL)
    g_ptr_array_add (list, standing);
}

static AccordDay
get_day_before (Walk *walk)
{
  const Wanted *wanted = walk->wanted;
  gpointer own = NULL;

  if (wanted->days != NULL &&
      g_hash_table_lookup_extended (wanted->days, sqlite3_column_text (walk->pairs, 1), NULL, &own))
    return GPOINTER_TO_INT (own);

  return wanted->before;
}

static gboolean
walk_pairs (Walk *walk, Answer *answer, GError **error)
{
  for (;;) {
    gboolean row;

    if (!_accord_store_database_step (walk->database, walk->pairs, &row, error))
      return FALSE;
    if (!row)
      return TRUE;
    if (!add_now (walk, answer->now, error))
      return FALSE;
    add_before (walk, get_day_before (walk), answer->before);
  }
}

static gpointer
list_standings (AccordStoreDatabase *database, gpointer data, GError **error)
{
  g_auto (Walk) walk = { database, data };
  g_autoptr (Answer) answer = answer_new ();
  gboolean done;

  if (!_accord_store_database_has_table (database, ACCORD_STORE_PROGRESS_TABLE))
    return g_steal_pointer (&answer);

  walk.pairs = _accord_store_database_prepare (database, PAIRS_SQL, error);
  if (walk.pairs == NULL)
    return NULL;
  walk.keys = _accord_store_database_prepare (database, KEY_SQL, error);
  if (walk.keys == NULL)
    return NULL;

  /* All at one moment. */
  if (!_accord_store_database_begin (database, FALSE, error))
    return NULL;
  done = walk_pairs (&walk, answer, error);
  sqlite3_reset (walk.pairs);
  sqlite3_reset (walk.keys);
  _accord_store_database_rollback (database);

  return done ? g_steal_pointer (&answer) : NULL;
}

static gpointer
load_progress (AccordStoreDatabase *database, gpointer mission, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (!_accord_store_database_has_table (database, ACCORD_STORE_PROGRESS_TABLE))
    return g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  statement = _accord_store_database_prepare (database, mission != NULL ? LOAD_SQL : LOAD_ALL_SQL, error);
  if (statement == NULL)
    return NULL;
  if (mission != NULL)
    sqlite3_bind_text (statement, 1, mission, -1, SQLITE_STATIC);

  return _accord_store_database_read_documents (database, statement, error);
}

/* ── On the callers' threads ── */

/* The worker's own: a table is of one thread. */
static GHashTable *
copy_days (GHashTable *days)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id, day;

  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, &id, &day))
    g_hash_table_insert (copy, g_strdup (id), day);

  return copy;
}

void
accord_store_list_standings_async (AccordStore *self,
                                   AccordDay as_of,
                                   AccordDay before,
                                   GHashTable *days,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  AccordStoreQuestion question = { accord_store_list_standings_async, list_standings, NULL, wanted_free,
                                   (GDestroyNotify) answer_free };
  Wanted *wanted;

  g_return_if_fail (ACCORD_IS_STORE (self));
  g_return_if_fail (accord_day_is_valid (as_of));

  wanted = g_new0 (Wanted, 1);
  wanted->as_of = as_of;
  wanted->before = before;
  wanted->days = days != NULL ? copy_days (days) : NULL;
  question.data = wanted;
  _accord_store_ask (self, &question, cancellable, callback, user_data);
}

GPtrArray *
accord_store_list_standings_finish (AccordStore *self, GAsyncResult *result, GPtrArray **before, GError **error)
{
  g_autoptr (Answer) answer = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (before != NULL)
    *before = NULL;
  answer = g_task_propagate_pointer (G_TASK (result), error);
  if (answer == NULL)
    return NULL;

  if (before != NULL)
    *before = g_ptr_array_ref (answer->before);

  return g_ptr_array_ref (answer->now);
}

void
accord_store_load_progress_async (AccordStore *self,
                                  const char *mission,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  AccordStoreQuestion question = { accord_store_load_progress_async, load_progress, NULL, g_free,
                                   (GDestroyNotify) g_ptr_array_unref };

  g_return_if_fail (ACCORD_IS_STORE (self));

  question.data = g_strdup (mission);
  _accord_store_ask (self, &question, cancellable, callback, user_data);
}

GPtrArray *
accord_store_load_progress_finish (AccordStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
