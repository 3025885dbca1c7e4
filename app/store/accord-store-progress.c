#include "config.h"

#include "accord-store-progress-private.h"

#include "accord-store-private.h"

/* The schema that has the table. */
#define FIRST_SCHEMA 2

/* The columns that are sought come first in the key of the table: each of these is a seek. */
#define MISSION_SQL "SELECT mission FROM progress WHERE mission > ? ORDER BY mission LIMIT 1"

#define COMMITMENT_SQL \
  "SELECT \"commitment\" FROM progress WHERE mission = ? AND \"commitment\" > ? ORDER BY \"commitment\" LIMIT 1"

#define STANDING_SQL \
  "SELECT id, day, status, percent FROM progress AS observation " \
  "WHERE mission = ? AND \"commitment\" = ? AND trashed = 0 AND day <= ? " \
  "AND NOT EXISTS (SELECT 1 FROM progress WHERE corrects = observation.id AND trashed = 0) " \
  "ORDER BY day DESC, entered DESC, id DESC LIMIT 1"

#define LOAD_SQL \
  "SELECT body FROM progress JOIN record USING (id) WHERE mission = ? ORDER BY day, entered, id"

/* Also what could be none. */
#define LOAD_ALL_SQL "SELECT body FROM record WHERE id >= 'progress:' AND id < 'progress;'"

typedef struct {
  AccordDay as_of;
  GHashTable *days;
} Standings;

typedef struct {
  AccordStoreDatabase *database;
  sqlite3_stmt *missions;
  sqlite3_stmt *commitments;
  sqlite3_stmt *standings;
  GPtrArray *list;
} Walk;

static void
walk_clear (Walk *walk)
{
  sqlite3_finalize (walk->missions);
  sqlite3_finalize (walk->commitments);
  sqlite3_finalize (walk->standings);
  g_clear_pointer (&walk->list, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static char *
dup_column (sqlite3_stmt *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

/* The next key after `after`; NULL after the last. Each time the statement begins anew, bound to `first`, if there is one,
 * and to `after`. */
static gboolean
seek_next (Walk *walk, sqlite3_stmt *statement, const char *first, const char *after, char **next, GError **error)
{
  int i = 0;
  gboolean row;

  if (first != NULL)
    sqlite3_bind_text (statement, ++i, first, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, ++i, after, -1, SQLITE_STATIC);
  if (!_accord_store_database_step (walk->database, statement, &row, error))
    return FALSE;
  *next = row ? dup_column (statement, 0) : NULL;
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  return TRUE;
}

static gboolean
add_standing (Walk *walk, const char *mission, const char *commitment, const char *day, GError **error)
{
  sqlite3_stmt *statement = walk->standings;
  gboolean row;

  sqlite3_bind_text (statement, 1, mission, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, commitment, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, day, -1, SQLITE_STATIC);
  if (!_accord_store_database_step (walk->database, statement, &row, error))
    return FALSE;

  if (row) {
    AccordStanding *standing = g_new0 (AccordStanding, 1);

    standing->mission = g_strdup (mission);
    standing->commitment = g_strdup (commitment);
    standing->id = dup_column (statement, 0);
    standing->day = accord_day_parse ((const char *) sqlite3_column_text (statement, 1));
    standing->status = accord_progress_status_from_name ((const char *) sqlite3_column_text (statement, 2));
    standing->percent = sqlite3_column_type (statement, 3) != SQLITE_NULL ? sqlite3_column_int (statement, 3) : -1;
    g_ptr_array_add (walk->list, standing);
  }
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);

  return TRUE;
}

static gboolean
walk_mission (Walk *walk, const char *mission, AccordDay as_of, GError **error)
{
  g_autofree char *day = accord_day_to_string (as_of);
  g_autofree char *commitment = g_strdup ("");

  for (;;) {
    char *next;

    if (!seek_next (walk, walk->commitments, mission, commitment, &next, error))
      return FALSE;
    if (next == NULL)
      return TRUE;
    g_free (commitment);
    commitment = next;
    if (!add_standing (walk, mission, commitment, day, error))
      return FALSE;
  }
}

static gboolean
walk_missions (Walk *walk, AccordDay as_of, GHashTable *days, GError **error)
{
  g_autofree char *mission = g_strdup ("");

  for (;;) {
    gpointer own = NULL;
    AccordDay day = as_of;
    char *next;

    if (!seek_next (walk, walk->missions, NULL, mission, &next, error))
      return FALSE;
    if (next == NULL)
      return TRUE;
    g_free (mission);
    mission = next;
    if (days != NULL && g_hash_table_lookup_extended (days, mission, NULL, &own))
      day = GPOINTER_TO_INT (own);
    if (day != ACCORD_DAY_NONE && !walk_mission (walk, mission, day, error))
      return FALSE;
  }
}

GPtrArray *
_accord_store_progress_list (AccordStoreDatabase *database, AccordDay as_of, GHashTable *days, GError **error)
{
  g_auto (Walk) walk = { .database = database };
  gboolean done;

  walk.list = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_standing_free);
  if (_accord_store_database_get_version (database) < FIRST_SCHEMA)
    return g_steal_pointer (&walk.list);

  walk.missions = _accord_store_database_prepare (database, MISSION_SQL, error);
  if (walk.missions == NULL)
    return NULL;
  walk.commitments = _accord_store_database_prepare (database, COMMITMENT_SQL, error);
  if (walk.commitments == NULL)
    return NULL;
  walk.standings = _accord_store_database_prepare (database, STANDING_SQL, error);
  if (walk.standings == NULL)
    return NULL;

  /* All at one moment. */
  if (!_accord_store_database_begin (database, FALSE, error))
    return NULL;
  done = walk_missions (&walk, as_of, days, error);
  sqlite3_reset (walk.missions);
  sqlite3_reset (walk.commitments);
  sqlite3_reset (walk.standings);
  _accord_store_database_rollback (database);

  return done ? g_steal_pointer (&walk.list) : NULL;
}

GPtrArray *
_accord_store_progress_load (AccordStoreDatabase *database, const char *mission, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (_accord_store_database_get_version (database) < FIRST_SCHEMA)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  statement = _accord_store_database_prepare (database, mission != NULL ? LOAD_SQL : LOAD_ALL_SQL, error);
  if (statement == NULL)
    return NULL;
  if (mission != NULL)
    sqlite3_bind_text (statement, 1, mission, -1, SQLITE_STATIC);

  return _accord_store_database_read_documents (database, statement, error);
}

static void
standings_free (gpointer data)
{
  Standings *standings = data;

  g_clear_pointer (&standings->days, g_hash_table_unref);
  g_free (standings);
}

static gpointer
list_standings (AccordStoreDatabase *database, gpointer data, GError **error)
{
  const Standings *standings = data;

  return _accord_store_progress_list (database, standings->as_of, standings->days, error);
}

static gpointer
load_progress (AccordStoreDatabase *database, gpointer data, GError **error)
{
  return _accord_store_progress_load (database, data, error);
}

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
                                   GHashTable *days,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  AccordStoreQuestion question = { accord_store_list_standings_async, list_standings, NULL, standings_free,
                                   (GDestroyNotify) g_ptr_array_unref };
  Standings *standings;

  g_return_if_fail (ACCORD_IS_STORE (self));

  standings = g_new0 (Standings, 1);
  standings->as_of = as_of;
  standings->days = days != NULL ? copy_days (days) : NULL;
  question.data = standings;
  _accord_store_ask (self, &question, cancellable, callback, user_data);
}

GPtrArray *
accord_store_list_standings_finish (AccordStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
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
