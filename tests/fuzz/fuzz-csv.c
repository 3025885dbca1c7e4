#include "config.h"

#include "fuzz.h"

#include "accord-csv.h"
#include "accord-table-private.h"

#include <string.h>

/* Between two cells, and between two rows, of an input. */
#define CELL_ENDS 31
#define ROW_ENDS "\036"

/* Each row begins with a cell that is never empty: a row of nothing is none. */
static void
add_row (AccordCsv *csv, const char *row)
{
  const char *ends = (const char[]) { CELL_ENDS, '\0' };
  g_auto (GStrv) cells = g_strsplit (row, ends, 4);

  accord_csv_add_text (csv, "key");
  for (guint i = 0; i < 4; i++)
    accord_csv_add_text (csv, i < g_strv_length (cells) ? cells[i] : NULL);
  accord_csv_end_row (csv);
}

static void
expect_row (AccordTable *table, const char *row)
{
  const char *ends = (const char[]) { CELL_ENDS, '\0' };
  g_auto (GStrv) cells = g_strsplit (row, ends, 4);

  for (guint i = 0; i < 4; i++) {
    const char *cell = _accord_table_get_cell (table, i + 1);
    const char *wanted = i < g_strv_length (cells) ? cells[i] : NULL;
    g_autofree char *found = cell != NULL ? accord_csv_read_text (cell) : NULL;

    fuzz_expect (cell == NULL || strchr ("=+-@", *cell) == NULL, "a spreadsheet would run %s", cell);
    fuzz_expect (g_strcmp0 (found, wanted) == 0, "%s became %s", wanted, found);
  }
}

static void
expect_rows (GBytes *bytes, char **rows)
{
  AccordImportReading reading;
  g_autoptr (GError) error = NULL;
  AccordTable *table;

  fuzz_begin_reading (&reading, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), G_MAXSSIZE);
  table = _accord_table_open (&reading, &error);
  fuzz_expect (table != NULL, "the file is no table: %s", error != NULL ? error->message : "");
  for (guint i = 0; rows[i] != NULL; i++) {
    fuzz_expect (_accord_table_next (table, &error), "row %u is lost: %s", i, error != NULL ? error->message : "");
    expect_row (table, rows[i]);
  }
  fuzz_expect (!_accord_table_next (table, &error) && error == NULL, "there are too many rows");
  _accord_table_free (table);
  fuzz_end_reading (&reading);
}

/* What is written as CSV is read again as it was, and no spreadsheet takes it for a formula. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *start = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (start, -1);
  g_auto (GStrv) rows = g_strsplit (text, ROW_ENDS, -1);
  g_autoptr (AccordCsv) csv = accord_csv_new ();
  g_autoptr (GBytes) bytes = NULL;

  add_row (csv, "first\037second\037third\037fourth");
  for (guint i = 0; rows[i] != NULL; i++)
    add_row (csv, rows[i]);
  bytes = accord_csv_end (g_steal_pointer (&csv));
  expect_rows (bytes, rows);

  return 0;
}
