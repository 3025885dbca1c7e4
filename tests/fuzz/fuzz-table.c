#include "config.h"

#include "fuzz.h"

#include "accord-table-private.h"

#include <string.h>

static void
expect_cell (const char *cell, const char *what)
{
  fuzz_expect (g_utf8_validate (cell, -1, NULL), "%s is not valid: %s", what, cell);
  fuzz_expect (*cell == '\0' || (!g_ascii_isspace (*cell) && !g_ascii_isspace (cell[strlen (cell) - 1])),
               "%s is not trimmed: %s", what, cell);
}

/* All rows as text, after what the reader promises of each. */
static void
write_rows (AccordTable *table, GString *text, GError **error)
{
  guint line = 0;

  while (_accord_table_next (table, error)) {
    g_autofree char *quote = _accord_table_quote (table);
    gboolean empty = TRUE;

    fuzz_expect (_accord_table_get_line (table) > line, "line %u is after line %u", _accord_table_get_line (table), line);
    line = _accord_table_get_line (table);
    fuzz_expect (g_utf8_validate (quote, -1, NULL), "a quote is not valid: %s", quote);
    g_string_append_printf (text, "%u %s\n", line, quote);
    for (guint i = 0; i < _accord_table_get_n_columns (table) + 2; i++) {
      const char *cell = _accord_table_get_cell (table, i);

      if (cell == NULL)
        continue;
      fuzz_expect (*cell != '\0', "a cell is empty");
      expect_cell (cell, "a cell");
      g_string_append_printf (text, "  %u %s\n", i, cell);
      empty = FALSE;
    }
    fuzz_expect (!empty || _accord_table_get_n_columns (table) == 0 || *quote == '\0' || strspn (quote, ",") == strlen (quote),
                 "a row has a quote without cells: %s", quote);
  }
  for (guint i = 0; i < _accord_table_get_n_columns (table); i++) {
    const char *header = _accord_table_get_header (table, i);

    fuzz_expect (g_utf8_validate (header, -1, NULL), "a header is not valid: %s", header);
    g_string_append_printf (text, "header %s\n", header);
  }
}

static char *
read_table (const uint8_t *data, size_t size, gsize most)
{
  AccordImportReading reading;
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  AccordTable *table;

  fuzz_begin_reading (&reading, data, size, most);
  table = _accord_table_open (&reading, &error);
  if (table != NULL) {
    write_rows (table, text, &error);
    _accord_table_free (table);
  } else {
    fuzz_expect (error != NULL, "there is neither a table nor an error");
  }
  if (error != NULL) {
    fuzz_check_error (error);
    g_string_append (text, error->message);
  }
  fuzz_end_reading (&reading);

  return g_string_free (text, FALSE);
}

/* However the bytes come, the same rows are in them. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = read_table (data, size, G_MAXSSIZE);
  g_autofree char *again = read_table (data, size, 1 + size % 13 + size / 1024);

  fuzz_expect (strcmp (text, again) == 0, "first\n%s\nthen\n%s", text, again);

  return 0;
}
