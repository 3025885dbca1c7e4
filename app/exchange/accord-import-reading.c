#include "config.h"

#include "accord-import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (accord-exchange-error-quark, accord_exchange_error)

gboolean
_accord_import_refuse (GError **error, AccordExchangeError code, const char *sentence)
{
  g_set_error_literal (error, ACCORD_EXCHANGE_ERROR, code, sentence);

  return FALSE;
}

gboolean
_accord_import_refuse_large (goffset largest, GError **error)
{
  g_autofree char *most = g_format_size (largest);

  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_TOO_LARGE,
               /* Translators: %s is a size, such as "256 MB" */
               _("The file is larger than %s; take a part of it."), most);

  return FALSE;
}

gssize
_accord_import_read (AccordImportReading *reading, char *buffer, gsize length, GError **error)
{
  gssize n = g_input_stream_read (G_INPUT_STREAM (reading->stream), buffer, length, reading->cancellable, error);

  if (n <= 0)
    return n;

  reading->n_read += n;
  if (reading->n_read > ACCORD_IMPORT_LARGEST) {
    _accord_import_refuse_large (ACCORD_IMPORT_LARGEST, error);
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
      _accord_import_refuse_large (most, error);
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

char *
_accord_import_make_uuid (const guint8 *digest, guint version)
{
  guint8 b[16];

  memcpy (b, digest, sizeof b);
  b[6] = (b[6] & 0x0f) | version << 4;
  b[8] = (b[8] & 0x3f) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0], b[1], b[2], b[3],
                          b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}
