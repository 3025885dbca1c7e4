#include "config.h"

#include "accord-table-private.h"

#include "accord-table-batch-private.h"
#include "accord-table-source-private.h"
#include "accord-text.h"

#include <glib/gi18n-lib.h>

/* Quoted are rows of any length. */
#define LONGEST_QUOTE 160

/* How many rows above the heading may be titles. */
#define MOST_TITLES 8

struct _AccordTable {
  AccordTableSource *source;
  AccordTableBatch *batch;
  AccordTableCsv *csv;   /* one of the two */
  AccordTableJson *json;
  gboolean ended;
  guint next;            /* the row of the batch that comes next */
  GPtrArray *headers;
};

/* Reads parts until there is a row, or the file ends. */
static gboolean
read_rows (AccordTable *self, GError **error)
{
  _accord_table_batch_clear (self->batch);
  self->next = 0;
  while (self->batch->rows->len == 0 && !self->ended) {
    g_autoptr (GError) local_error = NULL;
    const char *text;
    gsize length;

    if (_accord_table_source_next (self->source, &text, &length, &local_error)) {
      if (self->csv != NULL ? !_accord_table_csv_read (self->csv, text, length, error)
                            : !_accord_table_json_read (self->json, text, length, error))
        return FALSE;
    } else if (local_error != NULL) {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    } else {
      self->ended = TRUE;
      if (self->csv != NULL ? !_accord_table_csv_end (self->csv, error) : !_accord_table_json_end (self->json, error))
        return FALSE;
    }
  }

  return self->batch->rows->len > 0;
}

static guint
count_cells (AccordTable *self, guint row)
{
  guint n = 0;

  for (guint i = 0; i < g_array_index (self->batch->rows, AccordTableRow, row).n_cells; i++)
    n += _accord_table_batch_get (self->batch, row, i) != NULL;

  return n;
}

/* Tables made by hand have titles above their heading: rows of one cell, or of two when a title has a comma in it. */
static guint
find_heading (AccordTable *self)
{
  guint n = MIN (self->batch->rows->len, MOST_TITLES + 1), most = 0, row = 0;

  for (guint i = 0; i < n; i++)
    most = MAX (most, count_cells (self, i));
  /* Most rows of a table are as long as its heading, or nearly. */
  while (count_cells (self, row) * 2 <= most)
    row++;

  return row;
}

static void
read_heading (AccordTable *self)
{
  guint row = find_heading (self);
  guint n = g_array_index (self->batch->rows, AccordTableRow, row).n_cells;

  while (n > 0 && _accord_table_batch_get (self->batch, row, n - 1) == NULL)
    n--;
  for (guint i = 0; i < n; i++) {
    const char *cell = _accord_table_batch_get (self->batch, row, i);

    g_ptr_array_add (self->headers, accord_text_to_line (cell != NULL ? cell : ""));
  }
  _accord_table_csv_set_n_columns (self->csv, n);
  self->next = row + 1;
}

static gboolean
refuse_empty (GError **error)
{
  return _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_UNKNOWN, _("The file is empty."));
}

/* The first part shows whether it is JSON. */
static gboolean
begin (AccordTable *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  const char *text;
  gsize length, i = 0;

  if (!_accord_table_source_next (self->source, &text, &length, &local_error)) {
    if (local_error == NULL)
      return refuse_empty (error);
    g_propagate_error (error, g_steal_pointer (&local_error));
    return FALSE;
  }

  while (i < length && g_ascii_isspace (text[i]))
    i++;
  if (i < length && text[i] == '[') {
    self->json = _accord_table_json_new (self->batch, self->headers);
    return _accord_table_json_read (self->json, text, length, error);
  }
  self->csv = _accord_table_csv_new (self->batch);

  return _accord_table_csv_read (self->csv, text, length, error);
}

AccordTable *
_accord_table_open (AccordImportReading *reading, GError **error)
{
  g_autoptr (AccordTable) self = NULL;
  g_autoptr (GError) local_error = NULL;

  /* The first reader has opened it to see what it is. */
  if (reading->table != NULL)
    return g_steal_pointer (&reading->table);

  self = g_new0 (AccordTable, 1);
  self->source = _accord_table_source_new (reading);
  self->batch = _accord_table_batch_new ();
  self->headers = g_ptr_array_new_with_free_func (g_free);
  if (!begin (self, error))
    return NULL;
  if (self->batch->rows->len == 0 && !read_rows (self, &local_error)) {
    if (local_error != NULL)
      g_propagate_error (error, g_steal_pointer (&local_error));
    else
      refuse_empty (error);
    return NULL;
  }
  if (self->csv != NULL)
    read_heading (self);

  return g_steal_pointer (&self);
}

void
_accord_table_free (AccordTable *self)
{
  g_clear_pointer (&self->csv, _accord_table_csv_free);
  g_clear_pointer (&self->json, _accord_table_json_free);
  _accord_table_batch_free (self->batch);
  _accord_table_source_free (self->source);
  g_ptr_array_unref (self->headers);
  g_free (self);
}

guint
_accord_table_get_n_columns (AccordTable *self)
{
  return self->headers->len;
}

const char *
_accord_table_get_header (AccordTable *self, guint column)
{
  g_return_val_if_fail (column < self->headers->len, NULL);

  return g_ptr_array_index (self->headers, column);
}

gboolean
_accord_table_next (AccordTable *self, GError **error)
{
  if (self->next >= self->batch->rows->len && !read_rows (self, error))
    return FALSE;

  self->next++;

  return TRUE;
}

const char *
_accord_table_get_cell (AccordTable *self, guint column)
{
  g_return_val_if_fail (self->next > 0 && self->next <= self->batch->rows->len, NULL);

  return _accord_table_batch_get (self->batch, self->next - 1, column);
}

guint
_accord_table_get_line (AccordTable *self)
{
  g_return_val_if_fail (self->next > 0 && self->next <= self->batch->rows->len, 0);

  return g_array_index (self->batch->rows, AccordTableRow, self->next - 1).line;
}

char *
_accord_table_quote (AccordTable *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->headers->len && text->len <= LONGEST_QUOTE; i++) {
    const char *cell = _accord_table_get_cell (self, i);

    if (i > 0)
      g_string_append_c (text, ',');
    if (cell != NULL)
      g_string_append (text, cell);
  }
  if (text->len > LONGEST_QUOTE) {
    g_string_truncate (text, g_utf8_find_prev_char (text->str, text->str + LONGEST_QUOTE) - text->str);
    g_string_append (text, "…");
  }

  return g_string_free (text, FALSE);
}
