#include "config.h"

#include "accord-store-schema-private.h"

#include "accord-store-error-private.h"
#include "accord-store-resources.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

static gboolean
check (sqlite3 *connection, int result, const char *path, GError **error)
{
  if (result == SQLITE_OK)
    return TRUE;

  _accord_store_set_error_from_sqlite (error, connection, result, path);

  return FALSE;
}

static gboolean
execute (sqlite3 *connection, const char *path, const char *sql, GError **error)
{
  return check (connection, sqlite3_exec (connection, sql, NULL, NULL, NULL), path, error);
}

static GStrv
load_steps (void)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();

  /* Named so that the linker takes it in. Asked by name, because this may still give nothing while
   * another thread is registering it; a lookup by name waits for that. */
  _accord_store_resources_get_resource ();

  for (int i = 1; i <= ACCORD_STORE_SCHEMA; i++) {
    g_autofree char *name = g_strdup_printf ("/org/accordplanner/Accord/store/%03d.sql", i);
    g_autoptr (GBytes) bytes = g_resources_lookup_data (name, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

    g_assert (bytes != NULL);
    g_ptr_array_add (steps, g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
  }
  g_ptr_array_add (steps, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&steps), FALSE);
}

static gboolean
take_steps (sqlite3 *connection, const char *path, const char *const *steps, gint64 version, GError **error)
{
  for (gint64 i = version; steps[i] != NULL; i++) {
    g_autofree char *sign = g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, i + 1);

    if (!execute (connection, path, steps[i], error) || !execute (connection, path, sign, error))
      return FALSE;
  }

  return execute (connection, path, "COMMIT", error);
}

/* Makes an empty file of a name that is free, so that no older copy is lost. */
static char *
make_copy_file (const char *path, gint64 version, GError **error)
{
  for (int i = 1;; i++) {
    g_autofree char *plain = g_strdup_printf ("%s.schema-%" G_GINT64_FORMAT, path, version);
    g_autofree char *name = i > 1 ? g_strdup_printf ("%s-%d", plain, i) : g_steal_pointer (&plain);
    int descriptor = g_open (name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

    if (descriptor >= 0) {
      g_close (descriptor, NULL);
      return g_steal_pointer (&name);
    }
    if (errno != EEXIST) {
      _accord_store_set_error_from_errno (error, errno, path);
      return NULL;
    }
  }
}

static gboolean
copy_all (sqlite3 *source, sqlite3 *target, const char *copy, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", source, "main");

  if (backup == NULL)
    return check (target, sqlite3_extended_errcode (target), copy, error);

  sqlite3_backup_step (backup, -1);

  return check (target, sqlite3_backup_finish (backup), copy, error);
}

/* The connection that holds the lock may not be copied from, another may. */
static gboolean
keep_copy (const char *path, gint64 version, GError **error)
{
  g_autofree char *copy = make_copy_file (path, version, error);
  sqlite3 *source = NULL;
  sqlite3 *target = NULL;
  gboolean kept;
  int result;

  if (copy == NULL)
    return FALSE;

  result = sqlite3_open_v2 (path, &source, SQLITE_OPEN_READONLY | SQLITE_OPEN_EXRESCODE, NULL);
  kept = check (source, result, path, error);
  if (kept) {
    result = sqlite3_open_v2 (copy, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);
    kept = check (target, result, copy, error) && copy_all (source, target, copy, error);
  }
  sqlite3_close (target);
  sqlite3_close (source);
  if (!kept)
    g_unlink (copy);

  return kept;
}

gboolean
_accord_store_schema_get_version (sqlite3 *connection, const char *path, gint64 *version, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result;

  g_assert (connection != NULL);
  g_assert (version != NULL);

  result = sqlite3_prepare_v2 (connection, "PRAGMA user_version", -1, &statement, NULL);
  if (result == SQLITE_OK)
    result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    *version = sqlite3_column_int64 (statement, 0);
  else
    _accord_store_set_error_from_sqlite (error, connection, result, path);
  sqlite3_finalize (statement);

  return result == SQLITE_ROW;
}

gboolean
_accord_store_schema_upgrade (sqlite3 *connection, const char *path, const char *const *steps, GError **error)
{
  g_auto (GStrv) own = NULL;
  gint64 version;
  gint64 last;

  g_assert (connection != NULL);
  g_assert (path != NULL);

  if (steps == NULL)
    steps = (const char *const *) (own = load_steps ());
  last = g_strv_length ((char **) steps);

  if (!_accord_store_schema_get_version (connection, path, &version, error))
    return FALSE;
  if (version >= last)
    return TRUE;

  /* Asked again under the lock: another program may have taken the steps meanwhile. */
  if (execute (connection, path, "BEGIN IMMEDIATE", error) &&
      _accord_store_schema_get_version (connection, path, &version, error) &&
      (version == 0 || version >= last || keep_copy (path, version, error)) &&
      take_steps (connection, path, steps, MIN (version, last), error))
    return TRUE;

  if (!sqlite3_get_autocommit (connection))
    sqlite3_exec (connection, "ROLLBACK", NULL, NULL, NULL);

  return FALSE;
}
