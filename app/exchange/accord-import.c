#include "config.h"

#include "accord-import.h"

#include "accord-import-list-private.h"
#include "accord-table-private.h"

#include <string.h>

/* How much of a file is looked at to see what it is. */
#define PEEK 4096

/* The first bytes after a byte order mark and white space, in lower case. */
static char *
peek (AccordImportReading *reading, GError **error)
{
  g_autofree char *start = NULL;
  const char *p;
  gsize length;
  gssize n;

  /* A file from far away comes in small pieces. */
  do {
    n = g_buffered_input_stream_fill (reading->stream, PEEK, reading->cancellable, error);
    if (n < 0)
      return NULL;
  } while (n > 0 && g_buffered_input_stream_get_available (reading->stream) < PEEK);

  p = g_buffered_input_stream_peek_buffer (reading->stream, &length);
  start = g_strndup (p, MIN (length, PEEK));
  p = g_str_has_prefix (start, "\xef\xbb\xbf") ? start + 3 : start;

  return g_ascii_strdown (p + strspn (p, " \t\r\n"), -1);
}

/* Whichever of the two it is goes on with the table that was opened to see what it is. */
static gboolean
read_table (AccordImportReading *reading, GError **error)
{
  g_autofree char *list = NULL;

  reading->table = _accord_table_open (reading, error);
  if (reading->table == NULL)
    return FALSE;
  list = _accord_import_find_list (reading->table);

  return list != NULL ? _accord_import_list (reading, error) : _accord_import_table (reading, error);
}

static gboolean
read_any (AccordImportReading *reading, GError **error)
{
  g_autofree char *start = peek (reading, error);

  if (start == NULL)
    return FALSE;
  if (g_str_has_prefix (start, "begin:vcalendar"))
    return _accord_import_calendar (reading, error);
  if (*start == '{')
    return _accord_import_workspace (reading, error);

  return read_table (reading, error);
}

AccordImportPlan *
accord_import_read (AccordImportContext *context,
                    GInputStream *stream,
                    const char *name,
                    goffset size,
                    GHashTable *answers,
                    GFileProgressCallback progress,
                    gpointer progress_data,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (AccordImportPlan) plan = NULL;
  g_autoptr (GInputStream) buffered = NULL;
  AccordImportReading reading = {
    .context = context,
    .size = size,
    .answers = answers,
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
  };
  gboolean understood;

  g_return_val_if_fail (context != NULL, NULL);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (size > ACCORD_IMPORT_LARGEST) {
    _accord_import_refuse_large (ACCORD_IMPORT_LARGEST, error);
    return NULL;
  }

  buffered = g_buffered_input_stream_new_sized (stream, 1 << 16);
  plan = accord_import_plan_new (name);
  reading.stream = G_BUFFERED_INPUT_STREAM (buffered);
  reading.plan = plan;

  understood = read_any (&reading, error);
  g_clear_pointer (&reading.table, _accord_table_free);

  if (!understood)
    return NULL;
  accord_import_plan_tidy (plan);

  return g_steal_pointer (&plan);
}
