#include "config.h"

#include "accord-table-batch-private.h"

#include <string.h>

/* What the bytes 0x80 to 0x9f are in Windows-1252; 0 for those that are nothing. From 0xa0 on it is Latin-1. */
static const gunichar windows_1252[32] = {
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

AccordTableBatch *
_accord_table_batch_new (void)
{
  AccordTableBatch *self = g_new0 (AccordTableBatch, 1);

  self->text = g_string_sized_new (1 << 17);
  g_string_append_c (self->text, '\0');
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->rows = g_array_new (FALSE, FALSE, sizeof (AccordTableRow));

  return self;
}

void
_accord_table_batch_free (AccordTableBatch *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_free (self);
}

void
_accord_table_batch_clear (AccordTableBatch *self)
{
  guint32 start = 0, gone;

  g_array_set_size (self->rows, 0);
  if (self->first > 0)
    g_array_remove_range (self->cells, 0, self->first);
  self->first = 0;

  for (guint i = 0; start == 0 && i < self->cells->len; i++)
    start = g_array_index (self->cells, guint32, i);
  if (start == 0) {
    g_string_truncate (self->text, 1);
    return;
  }
  gone = start - 1;
  g_string_erase (self->text, 1, gone);
  for (guint i = 0; i < self->cells->len; i++)
    if (g_array_index (self->cells, guint32, i) != 0)
      g_array_index (self->cells, guint32, i) -= gone;
}

/* Also of the spaces that do not break, which web pages leave behind. */
static void
trim (const char **text, gsize *length)
{
  const char *p = *text, *end = p + *length;

  while (p < end && (g_ascii_isspace (*p) || (end - p >= 2 && p[0] == '\xc2' && p[1] == '\xa0')))
    p += g_ascii_isspace (*p) ? 1 : 2;
  while (p < end && (g_ascii_isspace (end[-1]) || (end - p >= 2 && end[-2] == '\xc2' && end[-1] == '\xa0')))
    end -= g_ascii_isspace (end[-1]) ? 1 : 2;

  *text = p;
  *length = end - p;
}

static char *
from_windows (const char *text, gsize length)
{
  GString *valid = g_string_sized_new (length * 2);

  for (gsize i = 0; i < length; i++) {
    guchar c = text[i];
    gunichar letter = c >= 0x80 && c < 0xa0 ? windows_1252[c - 0x80] : c;

    g_string_append_unichar (valid, letter != 0 ? letter : 0xfffd);
  }

  return g_string_free (valid, FALSE);
}

static gboolean
is_ascii (const char *text, gsize length)
{
  guchar all = 0;

  for (gsize i = 0; i < length; i++)
    all |= (guchar) text[i];

  return all < 0x80;
}

static guint32
append (AccordTableBatch *self, const char *text, gsize length)
{
  guint32 place = self->text->len;

  g_string_append_len (self->text, text, length);
  g_string_append_c (self->text, '\0');

  return place;
}

static guint32
append_valid (AccordTableBatch *self, const char *text, gsize length)
{
  g_autofree char *valid = NULL;

  if (is_ascii (text, length) || g_utf8_validate_len (text, length, NULL))
    return append (self, text, length);

  valid = from_windows (text, length);
  text = valid;
  length = strlen (valid);
  trim (&text, &length);

  return length > 0 ? append (self, text, length) : 0;
}

gboolean
_accord_table_batch_add (AccordTableBatch *self, const char *text, gsize length)
{
  guint32 place = 0;

  if (length > ACCORD_TABLE_LARGEST_CELL)
    return FALSE;
  trim (&text, &length);
  if (length > 0)
    place = append_valid (self, text, length);
  /* Of spaces in another encoding nothing is left. */
  if (place != 0)
    self->n_bytes += length;
  g_array_append_val (self->cells, place);

  return self->n_bytes <= ACCORD_TABLE_LARGEST_ROW && self->cells->len - self->first <= ACCORD_TABLE_MOST_COLUMNS;
}

void
_accord_table_batch_end_row (AccordTableBatch *self, guint line)
{
  AccordTableRow row = { self->first, self->cells->len - self->first, line };

  if (self->n_bytes == 0) {
    g_array_set_size (self->cells, self->first);
    return;
  }
  g_array_append_val (self->rows, row);
  self->first = self->cells->len;
  self->n_bytes = 0;
}

const char *
_accord_table_batch_get (AccordTableBatch *self, guint row, guint column)
{
  const AccordTableRow *place = &g_array_index (self->rows, AccordTableRow, row);
  guint32 start = column < place->n_cells ? g_array_index (self->cells, guint32, place->first + column) : 0;

  return start > 0 ? self->text->str + start : NULL;
}
