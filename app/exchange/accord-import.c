#include "config.h"

#include "accord-import.h"

#include "accord-import-list-private.h"
#include "accord-table-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a file is looked at to see what it is. */
#define PEEK 4096

G_DEFINE_QUARK (accord-exchange-error-quark, accord_exchange_error)

static gboolean
refuse_large (goffset largest, GError **error)
{
  g_autofree char *most = g_format_size (largest);

  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_TOO_LARGE,
               /* Translators: %s is a size, such as "256 MB" */
               _("The file is larger than %s; take a part of it."), most);

  return FALSE;
}

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

gssize
_accord_import_read (AccordImportReading *reading, char *buffer, gsize length, GError **error)
{
  gssize n = g_input_stream_read (G_INPUT_STREAM (reading->stream), buffer, length, reading->cancellable, error);

  if (n <= 0)
    return n;

  reading->n_read += n;
  if (reading->n_read > ACCORD_IMPORT_LARGEST) {
    refuse_large (ACCORD_IMPORT_LARGEST, error);
    return -1;
  }
  if (reading->progress != NULL)
    reading->progress (reading->n_read, MAX (reading->size, reading->n_read), reading->progress_data);

  return n;
}

char *
_accord_import_read_all (AccordImportReading *reading, gsize most, gsize *length, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *buffer = g_malloc (1 << 16);
  gssize n;

  while ((n = _accord_import_read (reading, buffer, 1 << 16, error)) > 0) {
    if (bytes->len + (gsize) n > most) {
      refuse_large (most, error);
      return NULL;
    }
    g_byte_array_append (bytes, (const guint8 *) buffer, n);
  }
  if (n < 0)
    return NULL;

  *length = bytes->len;
  g_byte_array_append (bytes, (const guint8 *) "", 1);

  return (char *) g_byte_array_free (g_steal_pointer (&bytes), FALSE);
}

const char *
_accord_import_get_answer (AccordImportReading *reading, const char *id)
{
  return reading->answers != NULL ? g_hash_table_lookup (reading->answers, id) : NULL;
}

gboolean
_accord_import_is_id (const char *id, const char *kind)
{
  gsize length = strlen (kind);

  if (strncmp (id, kind, length) != 0 || id[length] != ':' || id[length + 1] == '\0')
    return FALSE;
  for (const char *p = id + length; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
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
    refuse_large (ACCORD_IMPORT_LARGEST, error);
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
