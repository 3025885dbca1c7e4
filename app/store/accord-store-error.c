#include "config.h"

#include "accord-store-error-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (accord-store-error, accord_store_error)

static gboolean
is_full (int number)
{
  return number == ENOSPC || number == EDQUOT || number == EFBIG;
}

static gboolean
is_file_full (sqlite3 *connection, int which)
{
  sqlite3_file *file = NULL;
  int number = 0;

  return sqlite3_file_control (connection, "main", which, &file) == SQLITE_OK &&
         file != NULL && file->pMethods != NULL &&
         file->pMethods->xFileControl (file, SQLITE_FCNTL_LAST_ERRNO, &number) == SQLITE_OK &&
         is_full (number);
}

/* A quota, or a limit on the size of files, comes as a plain failure to write; SQLite keeps its cause
 * with the connection, or only with the file if it comes in the middle of a COMMIT. */
static gboolean
is_disk_full (sqlite3 *connection)
{
  return connection != NULL &&
         (is_full (sqlite3_system_errno (connection)) ||
          is_file_full (connection, SQLITE_FCNTL_JOURNAL_POINTER) ||
          is_file_full (connection, SQLITE_FCNTL_FILE_POINTER));
}

static AccordStoreError
code_from_sqlite (sqlite3 *connection, int result)
{
  switch (result & 0xff) {
  case SQLITE_FULL:
    return ACCORD_STORE_ERROR_FULL;
  case SQLITE_IOERR:
    return is_disk_full (connection) ? ACCORD_STORE_ERROR_FULL : ACCORD_STORE_ERROR_FAILED;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return ACCORD_STORE_ERROR_BUSY;
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return ACCORD_STORE_ERROR_DAMAGED;
  case SQLITE_READONLY:
    return ACCORD_STORE_ERROR_READ_ONLY;
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
  case SQLITE_AUTH:
    return is_disk_full (connection) ? ACCORD_STORE_ERROR_FULL : ACCORD_STORE_ERROR_UNREADABLE;
  default:
    return ACCORD_STORE_ERROR_FAILED;
  }
}

/* One sentence for each code; %s is the name of the file. */
static char *
write_sentence (AccordStoreError code, const char *name)
{
  switch (code) {
  case ACCORD_STORE_ERROR_NOT_FOUND:
    return g_strdup_printf (_("There is no file “%s”; choose another file or make a new one."), name);
  case ACCORD_STORE_ERROR_UNREADABLE:
    return g_strdup_printf (_("“%s” cannot be read; check that it is a file and that you may read it."), name);
  case ACCORD_STORE_ERROR_FOREIGN:
    return g_strdup_printf (_("“%s” is not a planning file of Accord; choose another file."), name);
  case ACCORD_STORE_ERROR_DAMAGED:
    return g_strdup_printf (_("“%s” is damaged; nothing was written to it, open a backup instead."), name);
  case ACCORD_STORE_ERROR_READ_ONLY:
    return g_strdup_printf (_("“%s” cannot be written; make it writable or work on a copy."), name);
  case ACCORD_STORE_ERROR_FULL:
    return g_strdup_printf (_("The disk with “%s” is full and nothing was changed; make room and try again."), name);
  case ACCORD_STORE_ERROR_BUSY:
    return g_strdup_printf (_("Another program is writing to “%s”; try again when it has finished."), name);
  case ACCORD_STORE_ERROR_NOTHING:
    return g_strdup_printf (_("There is nothing to undo or redo in “%s”; go on working."), name);
  case ACCORD_STORE_ERROR_FAILED:
    return g_strdup_printf (_("“%s” could not be used; try again, or open a backup."), name);
  }

  g_return_val_if_reached (NULL);
}

void
_accord_store_set_error (GError **error, AccordStoreError code, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *sentence = write_sentence (code, name);

  g_set_error_literal (error, ACCORD_STORE_ERROR, code, sentence);
}

void
_accord_store_set_error_from_errno (GError **error, int number, const char *path)
{
  AccordStoreError code = ACCORD_STORE_ERROR_FAILED;

  if (is_full (number))
    code = ACCORD_STORE_ERROR_FULL;
  else if (number == EACCES || number == EPERM || number == EROFS)
    code = ACCORD_STORE_ERROR_READ_ONLY;
  else if (number == ENOENT)
    code = ACCORD_STORE_ERROR_NOT_FOUND;
  else if (number == ENOTDIR || number == ELOOP || number == ENAMETOOLONG || number == EISDIR)
    code = ACCORD_STORE_ERROR_UNREADABLE;

  g_debug ("%s: %s", path, g_strerror (number));
  _accord_store_set_error (error, code, path);
}

void
_accord_store_set_error_from_sqlite (GError **error, sqlite3 *connection, int result, const char *path)
{
  AccordStoreError code = code_from_sqlite (connection, result);

  g_debug ("%s: SQLite says %d, %s", path, result,
           connection != NULL ? sqlite3_errmsg (connection) : sqlite3_errstr (result));
  if (code != ACCORD_STORE_ERROR_FAILED || connection == NULL) {
    _accord_store_set_error (error, code, path);
  } else {
    g_autofree char *name = g_filename_display_basename (path);

    g_set_error (error, ACCORD_STORE_ERROR, code,
                 /* Translators: the name of a file, then a technical reason in English. */
                 _("“%s” could not be used (%s); try again, or open a backup."), name, sqlite3_errmsg (connection));
  }
}
