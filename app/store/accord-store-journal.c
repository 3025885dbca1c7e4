#include "config.h"

#include "accord-store-journal-private.h"

#include "accord-store-draft-private.h"

/* The newest local entry of an act that nothing reverts. Sought in the index alone: an entry may hold megabytes. */
#define NEWEST_SQL(act) \
  "SELECT seq FROM journal AS entry WHERE source = 'local' AND act = '" act "' " \
  "AND NOT EXISTS (SELECT 1 FROM journal WHERE reverts = entry.seq) ORDER BY seq DESC LIMIT 1"

/* The one that undo may take back … */
#define UNDO_SQL \
  "SELECT max (seq) FROM (SELECT * FROM (" NEWEST_SQL ("action") ") UNION ALL SELECT * FROM (" NEWEST_SQL ("redo") "))"

/* … and the one that redo may: a new action puts all older ones out of its reach. */
#define REDO_SQL \
  "SELECT seq FROM (" NEWEST_SQL ("undo") ") " \
  "WHERE seq > (SELECT ifnull (max (seq), 0) FROM journal WHERE source = 'local' AND act = 'action')"

#define TITLE_SQL(top) "SELECT seq, title FROM journal WHERE seq = (" top ")"
#define ENTRY_SQL(top) "SELECT seq, title, changes FROM journal WHERE seq = (" top ")"

#define ADD_SQL \
  "INSERT INTO journal (at, who, title, source, act, reverts, changes) VALUES (?, ?, ?, 'local', ?, ?, ?)"

typedef struct {
  gint64 seq;
  AccordChangeSet *changes;
} Entry;

static void
entry_clear (Entry *entry)
{
  g_clear_pointer (&entry->changes, accord_change_set_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

static char *
write_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/* Finds the top of a stack; with @title only its title. */
static gboolean
find_top (AccordStoreDatabase *database, gboolean redo, Entry *entry, char **title, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  if (title != NULL)
    statement = _accord_store_database_prepare (database, redo ? TITLE_SQL (REDO_SQL) : TITLE_SQL (UNDO_SQL), error);
  else
    statement = _accord_store_database_prepare (database, redo ? ENTRY_SQL (REDO_SQL) : ENTRY_SQL (UNDO_SQL), error);
  if (statement == NULL || !_accord_store_database_step (database, statement, &row, error))
    return FALSE;

  if (!row)
    return title != NULL || _accord_store_database_set_error (database, error, ACCORD_STORE_ERROR_NOTHING);

  if (title != NULL) {
    *title = g_strdup ((const char *) sqlite3_column_text (statement, 1));
    return TRUE;
  }

  entry->seq = sqlite3_column_int64 (statement, 0);
  entry->changes = accord_change_set_from_json ((const char *) sqlite3_column_text (statement, 1),
                                                (const char *) sqlite3_column_text (statement, 2), NULL);

  return entry->changes != NULL || _accord_store_database_set_error (database, error, ACCORD_STORE_ERROR_DAMAGED);
}

static gboolean
add_entry (AccordStoreDatabase *database,
           AccordChangeSet *written,
           const char *act,
           gint64 reverts,
           const char *at,
           const char *who,
           GError **error)
{
  g_autoptr (sqlite3_stmt) statement = _accord_store_database_prepare (database, ADD_SQL, error);
  g_autofree char *changes = accord_change_set_to_json (written);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, at, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, who, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, accord_change_set_get_title (written), -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 4, act, -1, SQLITE_STATIC);
  if (reverts > 0)
    sqlite3_bind_int64 (statement, 5, reverts);
  sqlite3_bind_text (statement, 6, changes, -1, SQLITE_STATIC);

  return _accord_store_database_step (database, statement, NULL, error);
}

static gboolean
write_action (AccordStoreDatabase *database, AccordChangeSet *changes, const char *who, GError **error)
{
  g_autofree char *at = write_now ();
  g_autoptr (AccordStoreDraft) draft = _accord_store_draft_new (database, accord_change_set_get_title (changes));
  AccordChangeSet *written;

  if (!_accord_store_draft_set (draft, changes, error))
    return FALSE;

  written = _accord_store_draft_write (draft, at, who, error);
  if (written == NULL)
    return FALSE;

  return accord_change_set_get_length (written) == 0 ||
         add_entry (database, written, "action", 0, at, who, error);
}

static AccordChangeSet *
write_revert (AccordStoreDatabase *database, gboolean redo, const char *who, GPtrArray *left, GError **error)
{
  g_autofree char *at = write_now ();
  g_autoptr (AccordStoreDraft) draft = NULL;
  g_auto (Entry) entry = { 0 };
  AccordChangeSet *written;

  if (!find_top (database, redo, &entry, NULL, error))
    return NULL;

  draft = _accord_store_draft_new (database, accord_change_set_get_title (entry.changes));
  if (!_accord_store_draft_revert (draft, entry.changes, left, error))
    return NULL;

  /* Written even if nothing could be taken back: the action counts as undone. */
  written = _accord_store_draft_write (draft, at, who, error);
  if (written == NULL || !add_entry (database, written, redo ? "redo" : "undo", entry.seq, at, who, error))
    return NULL;

  return accord_change_set_ref (written);
}

gboolean
_accord_store_journal_commit (AccordStoreDatabase *database, AccordChangeSet *changes, const char *who, GError **error)
{
  if (accord_change_set_get_length (changes) == 0)
    return TRUE;

  if (!_accord_store_database_begin (database, TRUE, error))
    return FALSE;

  if (write_action (database, changes, who, error) && _accord_store_database_commit (database, error))
    return TRUE;

  _accord_store_database_rollback (database);

  return FALSE;
}

AccordChangeSet *
_accord_store_journal_revert (AccordStoreDatabase *database,
                              gboolean redo,
                              const char *who,
                              GPtrArray *left,
                              GError **error)
{
  g_autoptr (AccordChangeSet) written = NULL;

  if (!_accord_store_database_begin (database, TRUE, error))
    return NULL;

  written = write_revert (database, redo, who, left, error);
  if (written != NULL && _accord_store_database_commit (database, error))
    return g_steal_pointer (&written);

  _accord_store_database_rollback (database);

  return NULL;
}

AccordUndoState *
_accord_store_journal_get_state (AccordStoreDatabase *database, GError **error)
{
  g_autoptr (AccordUndoState) state = g_new0 (AccordUndoState, 1);
  gboolean known;

  /* Both in one transaction, so that they belong to the same moment. */
  if (!_accord_store_database_begin (database, FALSE, error))
    return NULL;
  known = find_top (database, FALSE, NULL, &state->undo, error) &&
          find_top (database, TRUE, NULL, &state->redo, error);
  _accord_store_database_rollback (database);

  return known ? g_steal_pointer (&state) : NULL;
}
