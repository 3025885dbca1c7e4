#include "config.h"

#include "accord-table-source-private.h"

#include <glib/gi18n-lib.h>
#include <errno.h>
#include <string.h>

#define PART (1 << 16)

struct _AccordTableSource {
  AccordImportReading *reading;
  gboolean begun;
  GIConv converter; /* (GIConv) -1 unless the file is in UTF-16 */
  gsize n_raw;      /* bytes of the part before that wait for the rest of their character */
  char raw[PART];
  char text[PART * 2];
};

AccordTableSource *
_accord_table_source_new (AccordImportReading *reading)
{
  AccordTableSource *self = g_new (AccordTableSource, 1);

  self->reading = reading;
  self->begun = FALSE;
  self->converter = (GIConv) -1;
  self->n_raw = 0;

  return self;
}

void
_accord_table_source_free (AccordTableSource *self)
{
  if (self->converter != (GIConv) -1)
    g_iconv_close (self->converter);
  g_free (self);
}

static gboolean
refuse_damaged (GError **error)
{
  return _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_MALFORMED,
                                _("The file holds bytes that are no text; fetch it again, or save it as CSV in UTF-8."));
}

static gboolean
fill (AccordTableSource *self, GError **error)
{
  while (self->n_raw < PART) {
    gssize n = _accord_import_read (self->reading, self->raw + self->n_raw, PART - self->n_raw, error);

    if (n < 0)
      return FALSE;
    if (n == 0)
      break;
    self->n_raw += n;
  }

  return TRUE;
}

/* What an officer drags in when it is the wrong one of two files; the plain words for it help more than "malformed". */
static gboolean
refuse_strangers (AccordTableSource *self, GError **error)
{
  static const struct {
    const char *start;
    const char *words;
  } strangers[] = {
    { "PK\003\004", N_("This is a spreadsheet or an archive; save its table as CSV, and take that file.") },
    { "\320\317\021\340", N_("This is a spreadsheet or an archive; save its table as CSV, and take that file.") },
    { "%PDF", N_("This is a PDF document; take the table as CSV.") },
    { "<", N_("This is a web page, not a table; fetch the file as CSV.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++) {
    gsize length = strlen (strangers[i].start);

    if (self->n_raw >= length && memcmp (self->raw, strangers[i].start, length) == 0)
      return _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_UNKNOWN, _(strangers[i].words));
  }

  return TRUE;
}

static void
drop (AccordTableSource *self, gsize n)
{
  self->n_raw -= n;
  memmove (self->raw, self->raw + n, self->n_raw);
}

static gboolean
begin (AccordTableSource *self, GError **error)
{
  self->begun = TRUE;
  if (self->n_raw >= 3 && memcmp (self->raw, "\xef\xbb\xbf", 3) == 0) {
    drop (self, 3);
  } else if (self->n_raw >= 2 && memcmp (self->raw, "\xff\xfe", 2) == 0) {
    self->converter = g_iconv_open ("UTF-8", "UTF-16LE");
    drop (self, 2);
  } else if (self->n_raw >= 2 && memcmp (self->raw, "\xfe\xff", 2) == 0) {
    self->converter = g_iconv_open ("UTF-8", "UTF-16BE");
    drop (self, 2);
  }

  return refuse_strangers (self, error);
}

/* What remains of a character that the part cuts is kept for the next. */
static gboolean
convert (AccordTableSource *self, gsize *length, GError **error)
{
  char *in = self->raw, *out = self->text;
  gsize n_in = self->n_raw, n_out = sizeof self->text;

  if (g_iconv (self->converter, &in, &n_in, &out, &n_out) == (gsize) -1 && errno != EINVAL)
    return refuse_damaged (error);

  *length = out - self->text;
  /* Nothing came of bytes that nothing follows: half a character. */
  if (*length == 0)
    return refuse_damaged (error);
  drop (self, self->n_raw - n_in);

  return TRUE;
}

gboolean
_accord_table_source_next (AccordTableSource *self, const char **text, gsize *length, GError **error)
{
  if (!fill (self, error) || (!self->begun && !begin (self, error)) || self->n_raw == 0)
    return FALSE;

  if (self->converter != (GIConv) -1) {
    if (!convert (self, length, error))
      return FALSE;
    *text = self->text;
  } else {
    *text = self->raw;
    *length = self->n_raw;
    self->n_raw = 0;
  }

  return memchr (*text, '\0', *length) == NULL || refuse_damaged (error);
}
