#include "config.h"

#include "accord-table-batch-private.h"

#include <glib/gi18n-lib.h>
#include <csv.h>
#include <string.h>

/* In how many lines a delimiter is looked for: titles may stand above the heading. */
#define TITLE_LINES 10

struct _AccordTableCsv {
  AccordTableBatch *batch;
  struct csv_parser parser;
  gboolean begun;
  guint n_columns;
  guint line;      /* the one that is being read */
  guint row_line;  /* the one on which its row began; 0 between rows */
  guint large_line; /* the one of a row that is too large; 0 if there is none */
  guint last_n_cells;
  gboolean after_return; /* a line feed that follows belongs to the same line's end */
};

AccordTableCsv *
_accord_table_csv_new (AccordTableBatch *batch)
{
  AccordTableCsv *self = g_new0 (AccordTableCsv, 1);

  self->batch = batch;
  self->line = 1;
  csv_init (&self->parser, CSV_REPALL_NL);
  /* It grows by so much at a time. */
  csv_set_blk_size (&self->parser, 1 << 14);

  return self;
}

void
_accord_table_csv_free (AccordTableCsv *self)
{
  csv_free (&self->parser);
  g_free (self);
}

void
_accord_table_csv_set_n_columns (AccordTableCsv *self, guint n_columns)
{
  self->n_columns = n_columns;
}

static guint
count_line_ends (const char *text, gsize length)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == length || text[i + 1] != '\n')))
      n++;

  return n;
}

static void
on_cell (void *text, size_t length, void *data)
{
  AccordTableCsv *self = data;

  if (self->row_line == 0)
    self->row_line = self->line;
  self->after_return = FALSE;
  self->line += count_line_ends (text, length);
  if (self->large_line == 0 && !_accord_table_batch_add (self->batch, text, length))
    self->large_line = self->row_line;
}

/* At each carriage return and line feed outside quotes, and with -1 at the end of a file that does not end with one. */
static void
on_line_end (int c, void *data)
{
  AccordTableCsv *self = data;

  if (self->row_line != 0) {
    self->last_n_cells = self->batch->cells->len - self->batch->first;
    if (self->large_line == 0)
      _accord_table_batch_end_row (self->batch, self->row_line);
    self->row_line = 0;
  }
  if (c == '\n' && self->after_return) {
    self->after_return = FALSE;
    return;
  }
  self->line++;
  self->after_return = c == '\r';
}

/* The delimiter that a line has most of outside quotes, or 0; moves on to the next line. */
static char
find_delimiter (const char **text, const char *end)
{
  static const char delimiters[] = ",;\t";
  guint counts[3] = { 0, 0, 0 };
  gboolean quoted = FALSE;
  guint best = 0;
  const char *p;

  for (p = *text; p < end && (quoted || (*p != '\n' && *p != '\r')); p++) {
    const char *delimiter = quoted ? NULL : strchr (delimiters, *p);

    if (*p == '"')
      quoted = !quoted;
    else if (delimiter != NULL)
      counts[delimiter - delimiters]++;
  }
  *text = p < end ? p + 1 : end;
  for (guint i = 1; i < 3; i++)
    if (counts[i] > counts[best])
      best = i;

  return counts[best] > 0 ? delimiters[best] : 0;
}

/* Spreadsheets may say it in a line before the heading, which is taken away from the text. */
static gboolean
read_spoken_delimiter (AccordTableCsv *self, const char **text, gsize *length)
{
  if (*length < 6 || g_ascii_strncasecmp (*text, "sep=", 4) != 0 || strchr (",;\t", (*text)[4]) == NULL
      || ((*text)[5] != '\r' && (*text)[5] != '\n'))
    return FALSE;

  csv_set_delim (&self->parser, (*text)[4]);
  *text += 5;
  *length -= 5;

  return TRUE;
}

static void
begin (AccordTableCsv *self, const char **text, gsize *length)
{
  const char *p = *text, *end = *text + *length;
  char delimiter = 0;

  self->begun = TRUE;
  if (read_spoken_delimiter (self, text, length))
    return;
  for (guint i = 0; i < TITLE_LINES && p < end && delimiter == 0; i++)
    delimiter = find_delimiter (&p, end);
  if (delimiter != 0)
    csv_set_delim (&self->parser, delimiter);
}

static gboolean
refuse_large (AccordTableCsv *self, GError **error)
{
  guint line = self->large_line != 0 ? self->large_line : self->row_line != 0 ? self->row_line : self->line;

  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
               _("Line %u is too long to be a row of a table; is a quotation mark missing there?"), line);

  return FALSE;
}

gboolean
_accord_table_csv_read (AccordTableCsv *self, const char *text, gsize length, GError **error)
{
  if (!self->begun)
    begin (self, &text, &length);
  if (csv_parse (&self->parser, text, length, on_cell, on_line_end, self) != length || self->large_line != 0
      || self->parser.entry_pos > ACCORD_TABLE_LARGEST_CELL)
    return refuse_large (self, error);

  return TRUE;
}

static gboolean
refuse_cut (guint line, GError **error)
{
  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
               _("The file ends within the row that begins on line %u; fetch it again."), line);

  return FALSE;
}

gboolean
_accord_table_csv_end (AccordTableCsv *self, GError **error)
{
  guint line = self->row_line != 0 ? self->row_line : self->line;

  /* Only the strict way tells of quotes that are open at the end. */
  csv_set_opts (&self->parser, CSV_REPALL_NL | CSV_STRICT | CSV_STRICT_FINI);
  self->last_n_cells = 0;
  if (csv_fini (&self->parser, on_cell, on_line_end, self) != 0)
    return refuse_cut (line, error);
  if (self->large_line != 0)
    return refuse_large (self, error);

  if (self->last_n_cells > 0 && self->last_n_cells < self->n_columns)
    return refuse_cut (line, error);

  return TRUE;
}
