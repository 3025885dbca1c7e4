#include "config.h"

#include "accord-store-file-private.h"

#include "accord-store-error-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* The header of a SQLite file, https://www.sqlite.org/fileformat.html, 1.3. */
#define HEADER_SIZE 100
#define HEADER_MAGIC "SQLite format 3"
#define HEADER_PAGE_SIZE 16
#define HEADER_CHANGES 24
#define HEADER_PAGES 28
#define HEADER_USER_VERSION 60
#define HEADER_APPLICATION_ID 68
#define HEADER_PAGES_VALID_FOR 92

#define MAX_LOOKS 3

/* A larger file would take long to open: what is damaged in it is found when it is read, or by a check. */
#define MAX_PAGES_LOOKED_THROUGH 4096

static guint32
read_number (const guint8 *header, int offset)
{
  return (guint32) header[offset] << 24 | header[offset + 1] << 16 | header[offset + 2] << 8 | header[offset + 3];
}

static gboolean
has_beside (const char *path, const char *suffix)
{
  g_autofree char *beside = g_strconcat (path, suffix, NULL);
  GStatBuf info;

  return g_stat (beside, &info) == 0 && info.st_size > 0;
}

static gboolean
has_side_files (const char *path)
{
  return has_beside (path, "-wal") || has_beside (path, "-journal");
}

/* A file is read through SQLite even where only bytes are wanted: closing any other descriptor of a
 * file would drop the locks that SQLite holds on it elsewhere in this process. */
static gsize
read_header (sqlite3 *connection, guint8 *header, gint64 *size)
{
  sqlite3_file *file = NULL;
  sqlite3_int64 length = 0;
  gsize n;

  if (sqlite3_file_control (connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file == NULL || file->pMethods == NULL ||
      file->pMethods->xFileSize (file, &length) != SQLITE_OK)
    return 0;

  n = MIN (length, HEADER_SIZE);
  *size = length;

  return file->pMethods->xRead (file, header, n, 0) == SQLITE_OK ? n : 0;
}

static gboolean
is_truncated (const guint8 *header, gint64 size)
{
  gint64 page_size = header[HEADER_PAGE_SIZE] << 8 | header[HEADER_PAGE_SIZE + 1];

  if (page_size == 1)
    page_size = 65536;

  return read_number (header, HEADER_CHANGES) == read_number (header, HEADER_PAGES_VALID_FOR) &&
         size < page_size * read_number (header, HEADER_PAGES);
}

static gboolean
set_error (GError **error, AccordStoreError code, const char *path)
{
  _accord_store_set_error (error, code, path);

  return FALSE;
}

static gboolean
look_through (AccordStoreFile *file, sqlite3 *connection, GError **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  gint64 size = 0;
  gsize n = read_header (connection, header, &size);

  if (n < sizeof HEADER_MAGIC || memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0)
    return set_error (error, ACCORD_STORE_ERROR_FOREIGN, file->path);
  if (n < HEADER_SIZE)
    return set_error (error, ACCORD_STORE_ERROR_DAMAGED, file->path);
  if (read_number (header, HEADER_APPLICATION_ID) != ACCORD_STORE_APPLICATION_ID)
    return set_error (error, ACCORD_STORE_ERROR_FOREIGN, file->path);

  file->version = read_number (header, HEADER_USER_VERSION);
  /* With a log beside it the file itself may be in the middle of a checkpoint; SQLite mends that. */
  if (!file->side_files && (is_truncated (header, size) || !_accord_store_file_is_sound (connection)))
    return set_error (error, ACCORD_STORE_ERROR_DAMAGED, file->path);

  return TRUE;
}

/* Another program may write to the file while it is looked through without a lock. */
static gboolean
has_moved (const char *path, const GStatBuf *before)
{
  GStatBuf after;

  return has_side_files (path) || g_stat (path, &after) != 0 || after.st_size != before->st_size ||
         after.st_mtim.tv_sec != before->st_mtim.tv_sec || after.st_mtim.tv_nsec != before->st_mtim.tv_nsec;
}

static gboolean
look (AccordStoreFile *file, GError **error)
{
  for (int i = 1;; i++) {
    g_autoptr (GError) local_error = NULL;
    sqlite3 *connection = NULL;
    GStatBuf info;
    gboolean known = FALSE;
    int result;

    if (g_stat (file->path, &info) != 0 || !S_ISREG (info.st_mode))
      return set_error (error, ACCORD_STORE_ERROR_UNREADABLE, file->path);

    file->empty = info.st_size == 0;
    file->side_files = has_side_files (file->path);
    if (file->empty)
      return TRUE;

    result = _accord_store_file_connect_immutable (file->path, &connection);
    if (result == SQLITE_OK)
      known = look_through (file, connection, &local_error);
    else
      _accord_store_set_error_from_sqlite (&local_error, connection, result, file->path);
    sqlite3_close (connection);

    if (known)
      return TRUE;
    if (i == MAX_LOOKS || file->side_files || !has_moved (file->path, &info)) {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  }
}

void
_accord_store_file_clear (AccordStoreFile *file)
{
  g_clear_pointer (&file->path, g_free);
}

gboolean
_accord_store_file_recognise (const char *path, AccordStoreFile *file, GError **error)
{
  g_autofree char *folder = NULL;
  char *real;

  g_assert (path != NULL);

  *file = (AccordStoreFile) { 0 };
  real = realpath (path, NULL);
  if (real == NULL)
    return set_error (error, errno == ENOENT ? ACCORD_STORE_ERROR_NOT_FOUND : ACCORD_STORE_ERROR_UNREADABLE, path);

  file->path = g_strdup (real);
  free (real);
  folder = g_path_get_dirname (file->path);
  file->writable = g_access (file->path, W_OK) == 0 && g_access (folder, W_OK | X_OK) == 0;

  return look (file, error);
}

gboolean
_accord_store_file_create (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor;

  if (g_mkdir_with_parents (folder, 0700) != 0) {
    _accord_store_set_error_from_errno (error, errno, folder);
    return FALSE;
  }

  descriptor = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    if (errno == EEXIST)
      return TRUE;
    _accord_store_set_error_from_errno (error, errno, path);
    return FALSE;
  }

  g_close (descriptor, NULL);

  return TRUE;
}

int
_accord_store_file_connect_immutable (const char *path, sqlite3 **connection)
{
  g_autofree char *escaped = g_uri_escape_bytes ((const guint8 *) path, strlen (path), "/");
  g_autofree char *uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);

  g_assert (g_path_is_absolute (path));

  return sqlite3_open_v2 (uri, connection,
                          SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, NULL);
}

static gboolean
is_large (sqlite3 *connection)
{
  sqlite3_stmt *statement = NULL;
  gboolean large;

  large = sqlite3_prepare_v2 (connection, "PRAGMA page_count", -1, &statement, NULL) == SQLITE_OK &&
          sqlite3_step (statement) == SQLITE_ROW && sqlite3_column_int64 (statement, 0) > MAX_PAGES_LOOKED_THROUGH;
  sqlite3_finalize (statement);

  return large;
}

gboolean
_accord_store_file_is_sound (sqlite3 *connection)
{
  sqlite3_stmt *statement = NULL;
  gboolean sound;

  if (is_large (connection))
    return TRUE;

  sound = sqlite3_prepare_v2 (connection, "PRAGMA quick_check(1)", -1, &statement, NULL) == SQLITE_OK &&
          sqlite3_step (statement) == SQLITE_ROW &&
          g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  sqlite3_finalize (statement);

  return sound;
}
