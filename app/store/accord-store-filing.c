#include "config.h"

#include "accord-store-progress-private.h"

#include "accord-json.h"
#include "accord-kind.h"

#include <string.h>

/* Each is prepared once: an import may bring thousands of observations. */
typedef enum {
  FIND,
  FORGET,
  ADD_PAIR,
  FIND_PAIR,
  ADD,
  SETTLE,
  LIST_COUNTING,
  SET_HISTORY,
  N_STATEMENTS
} Statement;

#define COUNTING_SQL "SELECT key, day, status, percent FROM progress WHERE pair = ? AND counts = 1 ORDER BY day"

static const char *const sql[N_STATEMENTS] = {
  [FIND] = "SELECT pair, day, corrects FROM progress WHERE key = ?",
  [FORGET] = "DELETE FROM progress WHERE key = ?",
  [ADD_PAIR] = "INSERT OR IGNORE INTO progress_pair (mission, \"commitment\") VALUES (?, ?)",
  [FIND_PAIR] = "SELECT pair FROM progress_pair WHERE mission = ? AND \"commitment\" = ?",
  [ADD] = "INSERT INTO progress (key, pair, day, entered, status, percent, corrects, trashed, counts) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
  [SETTLE] = "UPDATE progress SET counts = ifnull (key = " ACCORD_STORE_PROGRESS_LAST ("?1", "?2") ", 0) "
             "WHERE pair = ?1 AND day = ?2",
  [LIST_COUNTING] = COUNTING_SQL,
  [SET_HISTORY] = "UPDATE progress_pair SET history = ?, last = ? WHERE pair = ?",
};

struct _AccordStoreFiling {
  AccordStoreDatabase *database;
  sqlite3_stmt *statements[N_STATEMENTS];
  GHashTable *pairs; /* whose history is to be made anew: gint64 */
};

#define KEY_BYTES 16
#define KEY_LETTERS 36

/* Where an observation is filed. */
typedef struct {
  gboolean there;
  gint64 pair;
  gint64 day;
  char *corrects; /* an id */
} Place;

static void
place_clear (Place *place)
{
  g_free (place->corrects);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

/* What is filed of a document that is an observation. */
typedef struct {
  const char *mission;
  const char *commitment;
  AccordDay day;
  const char *entered;
  AccordProgressStatus status;
  int percent; /* -1 for none */
  const char *corrects;
  gboolean trashed;
} Entry;

/* The bytes of a UUID that is written as all are; of one written otherwise the text would be lost. */
static gboolean
read_uuid (const char *key, guint8 *bytes)
{
  guint n = 0;

  if (strlen (key) != KEY_LETTERS)
    return FALSE;

  for (guint i = 0; i < KEY_LETTERS; i++) {
    if (i == 8 || i == 13 || i == 18 || i == 23) {
      if (key[i] != '-')
        return FALSE;
      continue;
    }
    if (!g_ascii_isxdigit (key[i]) || g_ascii_isupper (key[i]))
      return FALSE;
    bytes[n / 2] = n % 2 == 0 ? g_ascii_xdigit_value (key[i]) << 4 : bytes[n / 2] | g_ascii_xdigit_value (key[i]);
    n++;
  }

  return TRUE;
}

static void
bind_key (sqlite3_stmt *statement, int parameter, const char *key)
{
  guint8 bytes[KEY_BYTES] = { 0 };

  if (key != NULL && read_uuid (key, bytes))
    sqlite3_bind_blob (statement, parameter, bytes, KEY_BYTES, SQLITE_TRANSIENT);
  else
    sqlite3_bind_text (statement, parameter, key, -1, SQLITE_STATIC);
}

static const char *
get_key (const char *id)
{
  return id != NULL && g_str_has_prefix (id, ACCORD_STORE_PROGRESS_PREFIX) ? id + strlen (ACCORD_STORE_PROGRESS_PREFIX)
                                                                           : NULL;
}

/* As AccordProgress reads it. */
static gboolean
read_entry (JsonObject *document, Entry *entry)
{
  if (g_strcmp0 (accord_json_get_text (document, "kind"), "progress") != 0 ||
      !accord_kind_validate (ACCORD_KIND_PROGRESS, document, TRUE, NULL))
    return FALSE;

  entry->mission = accord_json_get_text (document, "mission");
  entry->commitment = accord_json_get_text (document, "commitment");
  entry->day = accord_json_get_day (document, "day");
  entry->entered = accord_json_get_text (document, "entered");
  entry->status = accord_progress_status_from_name (accord_json_get_text (document, "status"));
  entry->percent = accord_json_get_number (document, "percent", -1);
  entry->corrects = get_key (accord_json_get_text (document, "corrects"));
  entry->trashed = accord_json_get_object (document, "trashed") != NULL;
  if (entry->entered == NULL)
    entry->entered = "";

  return TRUE;
}

static sqlite3_stmt *
begin (AccordStoreFiling *self, Statement which, GError **error)
{
  if (self->statements[which] == NULL)
    self->statements[which] = _accord_store_database_prepare (self->database, sql[which], error);

  return self->statements[which];
}

/* It outlives what it was given. */
static void
end (sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

static gboolean
run (AccordStoreFiling *self, sqlite3_stmt *statement, GError **error)
{
  gboolean done = _accord_store_database_step (self->database, statement, NULL, error);

  end (statement);

  return done;
}

static gboolean
find (AccordStoreFiling *self, const char *key, Place *place, GError **error)
{
  sqlite3_stmt *statement = begin (self, FIND, error);
  gboolean done;

  if (statement == NULL)
    return FALSE;
  bind_key (statement, 1, key);
  done = _accord_store_database_step (self->database, statement, &place->there, error);
  if (done && place->there) {
    place->pair = sqlite3_column_int64 (statement, 0);
    place->day = sqlite3_column_int64 (statement, 1);
    place->corrects = _accord_store_progress_get_id (statement, 2);
  }
  end (statement);

  return done;
}

static gboolean
forget (AccordStoreFiling *self, const char *key, GError **error)
{
  sqlite3_stmt *statement = begin (self, FORGET, error);

  if (statement == NULL)
    return FALSE;
  bind_key (statement, 1, key);

  return run (self, statement, error);
}

static gboolean
find_pair (AccordStoreFiling *self, const Entry *entry, gint64 *pair, GError **error)
{
  sqlite3_stmt *add = begin (self, ADD_PAIR, error), *statement = begin (self, FIND_PAIR, error);
  gboolean row = FALSE;

  if (add == NULL || statement == NULL)
    return FALSE;
  sqlite3_bind_text (add, 1, entry->mission, -1, SQLITE_STATIC);
  sqlite3_bind_text (add, 2, entry->commitment, -1, SQLITE_STATIC);
  if (!run (self, add, error))
    return FALSE;

  sqlite3_bind_text (statement, 1, entry->mission, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, entry->commitment, -1, SQLITE_STATIC);
  if (_accord_store_database_step (self->database, statement, &row, error) && row)
    *pair = sqlite3_column_int64 (statement, 0);
  end (statement);

  return row;
}

static gboolean
add (AccordStoreFiling *self, const char *key, const Entry *entry, gint64 pair, GError **error)
{
  sqlite3_stmt *statement = begin (self, ADD, error);

  if (statement == NULL)
    return FALSE;
  bind_key (statement, 1, key);
  sqlite3_bind_int64 (statement, 2, pair);
  sqlite3_bind_int (statement, 3, entry->day);
  sqlite3_bind_text (statement, 4, entry->entered, -1, SQLITE_STATIC);
  sqlite3_bind_int (statement, 5, entry->status);
  if (entry->percent >= 0)
    sqlite3_bind_int (statement, 6, entry->percent);
  bind_key (statement, 7, entry->corrects);
  sqlite3_bind_int (statement, 8, entry->trashed);

  return run (self, statement, error);
}

/* Finds out anew which observation of a day counts. */
static gboolean
settle (AccordStoreFiling *self, gint64 pair, gint64 day, GError **error)
{
  sqlite3_stmt *statement = begin (self, SETTLE, error);

  if (statement == NULL)
    return FALSE;
  g_hash_table_add (self->pairs, g_memdup2 (&pair, sizeof pair));
  sqlite3_bind_int64 (statement, 1, pair);
  sqlite3_bind_int64 (statement, 2, day);

  return run (self, statement, error);
}

/* The day of the observation that one corrects, or no longer does. */
static gboolean
settle_corrected (AccordStoreFiling *self, const char *key, GError **error)
{
  g_auto (Place) place = { FALSE };

  if (key == NULL)
    return TRUE;

  return find (self, key, &place, error) && (!place.there || settle (self, place.pair, place.day, error));
}

char *
_accord_store_progress_get_id (sqlite3_stmt *row, int column)
{
  const guint8 *b;

  if (sqlite3_column_type (row, column) == SQLITE_NULL)
    return NULL;
  if (sqlite3_column_type (row, column) != SQLITE_BLOB || sqlite3_column_bytes (row, column) != KEY_BYTES)
    return g_strconcat (ACCORD_STORE_PROGRESS_PREFIX, (const char *) sqlite3_column_text (row, column), NULL);

  b = sqlite3_column_blob (row, column);

  return g_strdup_printf (ACCORD_STORE_PROGRESS_PREFIX "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14],
                          b[15]);
}

AccordStoreFiling *
_accord_store_filing_new (AccordStoreDatabase *database)
{
  AccordStoreFiling *self = g_new0 (AccordStoreFiling, 1);

  self->database = database;
  self->pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

void
_accord_store_filing_free (AccordStoreFiling *self)
{
  for (guint i = 0; i < N_STATEMENTS; i++)
    sqlite3_finalize (self->statements[i]);
  g_hash_table_unref (self->pairs);
  g_free (self);
}

gboolean
_accord_store_filing_put (AccordStoreFiling *self, const char *id, JsonObject *document, GError **error)
{
  const char *key = get_key (id);
  g_auto (Place) old = { FALSE };
  Entry entry = { NULL };
  gboolean files;
  gint64 pair = 0;

  if (key == NULL)
    return TRUE;
  if (!find (self, key, &old, error) || !forget (self, key, error))
    return FALSE;

  files = document != NULL && read_entry (document, &entry);
  if (files && (!find_pair (self, &entry, &pair, error) || !add (self, key, &entry, pair, error)))
    return FALSE;

  return (!old.there || settle (self, old.pair, old.day, error)) && settle_corrected (self, get_key (old.corrects), error) &&
         (!files || settle (self, pair, entry.day, error)) && settle_corrected (self, entry.corrects, error);
}

/* ── Histories ── */

static void
add_to_history (GByteArray *history, sqlite3_stmt *row)
{
  guint day = sqlite3_column_int (row, 1) + ACCORD_STORE_HISTORY_DAY_0;
  guint percent = sqlite3_column_type (row, 3) != SQLITE_NULL ? sqlite3_column_int (row, 3) : ACCORD_STORE_HISTORY_NO_PERCENT;
  const guint8 entry[ACCORD_STORE_HISTORY_ENTRY] = { day >> 16, day >> 8, day, sqlite3_column_int (row, 2), percent };

  g_byte_array_append (history, entry, sizeof entry);
}

/* Reads what counts of one pair; `last` is set to the id of the last one, if there is any. */
static GByteArray *
read_counting (AccordStoreDatabase *database, sqlite3_stmt *statement, gint64 pair, char **last, GError **error)
{
  g_autoptr (GByteArray) history = g_byte_array_new ();
  gboolean row = TRUE, done;

  sqlite3_bind_int64 (statement, 1, pair);
  while ((done = _accord_store_database_step (database, statement, &row, error)) && row) {
    add_to_history (history, statement);
    g_free (*last);
    *last = _accord_store_progress_get_id (statement, 0);
  }
  end (statement);

  return done ? g_steal_pointer (&history) : NULL;
}

static gboolean
write_history (AccordStoreFiling *self, gint64 pair, GError **error)
{
  sqlite3_stmt *list = begin (self, LIST_COUNTING, error), *set = begin (self, SET_HISTORY, error);
  g_autoptr (GByteArray) history = NULL;
  g_autofree char *last = NULL;

  if (list == NULL || set == NULL)
    return FALSE;
  history = read_counting (self->database, list, pair, &last, error);
  if (history == NULL)
    return FALSE;

  sqlite3_bind_blob (set, 1, history->data != NULL ? history->data : (const guint8 *) "", history->len, SQLITE_STATIC);
  bind_key (set, 2, get_key (last));
  sqlite3_bind_int64 (set, 3, pair);

  return run (self, set, error);
}

gboolean
_accord_store_filing_end (AccordStoreFiling *self, GError **error)
{
  GHashTableIter iter;
  gpointer pair;

  g_hash_table_iter_init (&iter, self->pairs);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    if (!write_history (self, *(gint64 *) pair, error))
      return FALSE;
  g_hash_table_remove_all (self->pairs);

  return TRUE;
}

/* ── The check ── */

#define FILED_SQL \
  "SELECT key, mission, \"commitment\", day, entered, status, percent, corrects, trashed " \
  "FROM progress JOIN progress_pair USING (pair)"

#define UNSETTLED_SQL \
  "SELECT key FROM progress AS filed WHERE counts <> ifnull (key = " \
  ACCORD_STORE_PROGRESS_LAST ("filed.pair", "filed.day") ", 0)"

static gboolean
is_filed_as (sqlite3_stmt *row, const Entry *entry)
{
  int percent = sqlite3_column_type (row, 6) != SQLITE_NULL ? sqlite3_column_int (row, 6) : -1;
  g_autofree char *corrects = _accord_store_progress_get_id (row, 7);

  return g_strcmp0 ((const char *) sqlite3_column_text (row, 1), entry->mission) == 0 &&
         g_strcmp0 ((const char *) sqlite3_column_text (row, 2), entry->commitment) == 0 &&
         sqlite3_column_int64 (row, 3) == entry->day &&
         g_strcmp0 ((const char *) sqlite3_column_text (row, 4), entry->entered) == 0 &&
         sqlite3_column_int64 (row, 5) == entry->status && percent == entry->percent &&
         g_strcmp0 (get_key (corrects), entry->corrects) == 0 &&
         sqlite3_column_int (row, 8) == entry->trashed;
}

/* Compares what is filed with the records; `filed` takes the ids of all that is filed. */
static gboolean
check_filed (AccordStoreDatabase *database, GHashTable *records, GHashTable *filed, GHashTable *misfiled, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = _accord_store_database_prepare (database, FILED_SQL, error);

  while (statement != NULL) {
    g_autofree char *id = NULL;
    JsonObject *document;
    Entry entry = { NULL };
    gboolean row;

    if (!_accord_store_database_step (database, statement, &row, error))
      return FALSE;
    if (!row)
      return TRUE;
    id = _accord_store_progress_get_id (statement, 0);
    document = g_hash_table_lookup (records, id);
    if (document == NULL || !read_entry (document, &entry) || !is_filed_as (statement, &entry))
      g_hash_table_add (misfiled, g_strdup (id));
    g_hash_table_add (filed, g_steal_pointer (&id));
  }

  return FALSE;
}

static gboolean
check_settled (AccordStoreDatabase *database, GHashTable *misfiled, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = _accord_store_database_prepare (database, UNSETTLED_SQL, error);

  while (statement != NULL) {
    gboolean row;

    if (!_accord_store_database_step (database, statement, &row, error))
      return FALSE;
    if (!row)
      return TRUE;
    g_hash_table_add (misfiled, _accord_store_progress_get_id (statement, 0));
  }

  return FALSE;
}

/* A history that is not what counts makes all that counts of its pair unfound. */
static gboolean
check_histories (AccordStoreDatabase *database, GHashTable *misfiled, GError **error)
{
  g_autoptr (sqlite3_stmt) pairs = NULL, counting = NULL;

  pairs = _accord_store_database_prepare (database, "SELECT pair, history, last FROM progress_pair", error);
  counting = pairs != NULL ? _accord_store_database_prepare (database, COUNTING_SQL, error) : NULL;
  while (counting != NULL) {
    g_autoptr (GByteArray) history = NULL;
    g_autofree char *last = NULL, *filed = NULL;
    gboolean row;

    if (!_accord_store_database_step (database, pairs, &row, error))
      return FALSE;
    if (!row)
      return TRUE;
    history = read_counting (database, counting, sqlite3_column_int64 (pairs, 0), &last, error);
    if (history == NULL)
      return FALSE;
    filed = _accord_store_progress_get_id (pairs, 2);
    if ((guint) sqlite3_column_bytes (pairs, 1) == history->len && g_strcmp0 (last, filed) == 0 &&
        (history->len == 0 || memcmp (sqlite3_column_blob (pairs, 1), history->data, history->len) == 0))
      continue;
    g_hash_table_add (misfiled, g_strdup (last != NULL ? last : filed != NULL ? filed : ACCORD_STORE_PROGRESS_PREFIX));
  }

  return FALSE;
}

gboolean
_accord_store_progress_check (AccordStoreDatabase *database, GHashTable *records, GHashTable *misfiled, GError **error)
{
  g_autoptr (GHashTable) filed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id, document;
  Entry entry;

  if (!_accord_store_database_has_table (database, ACCORD_STORE_PROGRESS_TABLE))
    return TRUE;
  if (!check_filed (database, records, filed, misfiled, error) || !check_settled (database, misfiled, error) ||
      !check_histories (database, misfiled, error))
    return FALSE;

  g_hash_table_iter_init (&iter, records);
  while (g_hash_table_iter_next (&iter, &id, &document))
    if (get_key (id) != NULL && !g_hash_table_contains (filed, id) && read_entry (document, &entry))
      g_hash_table_add (misfiled, g_strdup (id));

  return TRUE;
}
