#include "config.h"

#include "accord-store-database-private.h"

#include "accord-json.h"
#include "accord-store-error-private.h"
#include "accord-store-file-private.h"
#include "accord-store-schema-private.h"

#include <glib/gi18n-lib.h>

#define ALL_SQL "SELECT body FROM record"

/* Two ranges of ids, so that what lies between is not even passed by; ";" follows ":". */
#define REST_SQL \
  "SELECT body FROM record WHERE id < 'progress:' UNION ALL SELECT body FROM record WHERE id >= 'progress;'"

#define BUSY_TIMEOUT_MS 5000
#define WAL_WAIT_US 10000

struct _AccordStoreDatabase {
  GThread *thread;
  sqlite3 *connection;
  char *path;
  gboolean read_only;
  gboolean newer;
};

static gboolean
execute (AccordStoreDatabase *self, const char *sql, GError **error)
{
  int result;

  g_assert (self->thread == g_thread_self ());

  result = sqlite3_exec (self->connection, sql, NULL, NULL, NULL);
  if (result != SQLITE_OK)
    _accord_store_set_error_from_sqlite (error, self->connection, result, self->path);

  return result == SQLITE_OK;
}

static gboolean
connect_with (AccordStoreDatabase *self, int flags, GError **error)
{
  int result = sqlite3_open_v2 (self->path, &self->connection,
                                flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_busy_timeout (self->connection, BUSY_TIMEOUT_MS);
  if (result != SQLITE_OK)
    _accord_store_set_error_from_sqlite (error, self->connection, result, self->path);

  return result == SQLITE_OK;
}

/* The log needs the file for itself once, when it is first switched on, and does not wait for that. */
static gboolean
switch_on_log (AccordStoreDatabase *self, GError **error)
{
  for (int waited = 0;; waited += WAL_WAIT_US) {
    int result = sqlite3_exec (self->connection, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);

    if (result == SQLITE_OK)
      return TRUE;
    if ((result & 0xff) != SQLITE_BUSY || waited >= BUSY_TIMEOUT_MS * 1000) {
      _accord_store_set_error_from_sqlite (error, self->connection, result, self->path);
      return FALSE;
    }
    g_usleep (WAL_WAIT_US);
  }
}

static gboolean
connect_to_write (AccordStoreDatabase *self, gboolean may_be_new, gboolean side_files, GError **error)
{
  gint64 version;

  if (!connect_with (self, SQLITE_OPEN_READWRITE, error) ||
      !execute (self, "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL", error) ||
      !_accord_store_schema_get_version (self->connection, self->path, &version, error))
    return FALSE;

  /* With a log beside it the file could not be looked through before. */
  if ((version == 0 && !may_be_new) || (side_files && !_accord_store_file_is_sound (self->connection)))
    return _accord_store_database_set_error (self, error, ACCORD_STORE_ERROR_DAMAGED);

  /* Only the log beside the file knew that it is newer. */
  if (version > ACCORD_STORE_SCHEMA) {
    self->read_only = self->newer = TRUE;
    return execute (self, "PRAGMA query_only = ON", error);
  }

  return _accord_store_schema_upgrade (self->connection, self->path, NULL, error) && switch_on_log (self, error);
}

/* SQLite wants to make files beside one that has a log. Where it cannot, the file is read as one that
 * nobody changes, but only if no log with something in it is left out by that. */
static gboolean
connect_to_read (AccordStoreDatabase *self, gboolean side_files, GError **error)
{
  gint64 version;
  int result;

  self->read_only = TRUE;
  if (!connect_with (self, SQLITE_OPEN_READONLY, error))
    return FALSE;

  if (!_accord_store_schema_get_version (self->connection, self->path, &version, NULL)) {
    if (side_files)
      return _accord_store_database_set_error (self, error, ACCORD_STORE_ERROR_READ_ONLY);

    sqlite3_close (self->connection);
    result = _accord_store_file_connect_immutable (self->path, &self->connection);
    if (result != SQLITE_OK) {
      _accord_store_set_error_from_sqlite (error, self->connection, result, self->path);
      return FALSE;
    }
    if (!_accord_store_schema_get_version (self->connection, self->path, &version, error))
      return FALSE;
  }

  self->newer = version > ACCORD_STORE_SCHEMA;

  return execute (self, "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON", error);
}

static gboolean
recognise (const char *path, AccordStoreFlags flags, AccordStoreFile *file, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (_accord_store_file_recognise (path, file, &local_error))
    return TRUE;

  if ((flags & ACCORD_STORE_CREATE) == 0 || (flags & ACCORD_STORE_READ_ONLY) != 0 ||
      !g_error_matches (local_error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&local_error));
    return FALSE;
  }

  _accord_store_file_clear (file);

  return _accord_store_file_create (path, error) && _accord_store_file_recognise (path, file, error);
}

AccordStoreDatabase *
_accord_store_database_open (const char *path, AccordStoreFlags flags, GError **error)
{
  g_auto (AccordStoreFile) file = { 0 };
  AccordStoreDatabase *self;
  gboolean opened;

  g_assert (path != NULL);

  if (!recognise (path, flags, &file, error))
    return NULL;

  if (file.empty && ((flags & ACCORD_STORE_CREATE) == 0 || (flags & ACCORD_STORE_READ_ONLY) != 0 || !file.writable)) {
    g_autofree char *name = g_filename_display_basename (path);

    g_set_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_DAMAGED,
                 _("“%s” is empty; open a backup instead, or choose another file."), name);
    return NULL;
  }

  self = g_new0 (AccordStoreDatabase, 1);
  self->thread = g_thread_self ();
  self->path = g_strdup (file.path);

  if ((flags & ACCORD_STORE_READ_ONLY) != 0 || !file.writable || file.version > ACCORD_STORE_SCHEMA)
    opened = connect_to_read (self, file.side_files, error);
  else
    opened = connect_to_write (self, (flags & ACCORD_STORE_CREATE) != 0, file.side_files, error);

  if (!opened) {
    self->read_only = TRUE;
    _accord_store_database_close (self);
    return NULL;
  }

  return self;
}

void
_accord_store_database_close (AccordStoreDatabase *self)
{
  int result;

  g_assert (self->thread == g_thread_self ());

  /* The last one to close writes the log into the file; not so if the file is not to be written. */
  if (self->connection != NULL && self->read_only)
    sqlite3_db_config (self->connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  result = sqlite3_close (self->connection);
  g_assert (result == SQLITE_OK);
  g_free (self->path);
  g_free (self);
}

gboolean
_accord_store_database_get_read_only (AccordStoreDatabase *self, gboolean *newer)
{
  g_assert (self->thread == g_thread_self ());

  if (newer != NULL)
    *newer = self->newer;

  return self->read_only;
}

sqlite3_stmt *
_accord_store_database_prepare (AccordStoreDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result;

  g_assert (self->thread == g_thread_self ());

  result = sqlite3_prepare_v2 (self->connection, sql, -1, &statement, NULL);
  if (result != SQLITE_OK)
    _accord_store_set_error_from_sqlite (error, self->connection, result, self->path);

  return statement;
}

gboolean
_accord_store_database_step (AccordStoreDatabase *self, sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int result;

  g_assert (self->thread == g_thread_self ());

  do
    result = sqlite3_step (statement);
  while (result == SQLITE_ROW && row == NULL);

  if (result != SQLITE_ROW && result != SQLITE_DONE) {
    _accord_store_set_error_from_sqlite (error, self->connection, result, self->path);
    return FALSE;
  }
  if (row != NULL)
    *row = result == SQLITE_ROW;

  return TRUE;
}

gboolean
_accord_store_database_begin (AccordStoreDatabase *self, gboolean write, GError **error)
{
  if (write && self->read_only) {
    g_autofree char *name = g_filename_display_basename (self->path);

    if (!self->newer)
      return _accord_store_database_set_error (self, error, ACCORD_STORE_ERROR_READ_ONLY);
    g_set_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_READ_ONLY,
                 _("“%s” was written by a newer release of Accord; update Accord to change it."), name);
    return FALSE;
  }

  return execute (self, write ? "BEGIN IMMEDIATE" : "BEGIN", error);
}

gboolean
_accord_store_database_commit (AccordStoreDatabase *self, GError **error)
{
  return execute (self, "COMMIT", error);
}

void
_accord_store_database_rollback (AccordStoreDatabase *self)
{
  g_assert (self->thread == g_thread_self ());

  /* SQLite has already rolled back after some failures. */
  if (!sqlite3_get_autocommit (self->connection))
    execute (self, "ROLLBACK", NULL);
}

gboolean
_accord_store_database_set_error (AccordStoreDatabase *self, GError **error, AccordStoreError code)
{
  _accord_store_set_error (error, code, self->path);

  return FALSE;
}

gboolean
_accord_store_database_has_table (AccordStoreDatabase *self, const char *name)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row = FALSE;

  statement = _accord_store_database_prepare (self, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", NULL);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);

  return _accord_store_database_step (self, statement, &row, NULL) && row;
}

GPtrArray *
_accord_store_database_read_documents (AccordStoreDatabase *self, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  for (;;) {
    JsonObject *document;
    gboolean row;

    if (!_accord_store_database_step (self, statement, &row, error))
      return NULL;
    if (!row)
      return g_steal_pointer (&documents);

    document = accord_json_parse_object ((const char *) sqlite3_column_text (statement, 0),
                                         sqlite3_column_bytes (statement, 0), NULL);
    if (document == NULL) {
      _accord_store_database_set_error (self, error, ACCORD_STORE_ERROR_DAMAGED);
      return NULL;
    }
    g_ptr_array_add (documents, document);
  }
}

GPtrArray *
_accord_store_database_load (AccordStoreDatabase *self, gboolean whole, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement = _accord_store_database_prepare (self, whole ? ALL_SQL : REST_SQL, error);

  return statement != NULL ? _accord_store_database_read_documents (self, statement, error) : NULL;
}
