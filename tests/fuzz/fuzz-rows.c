#include "config.h"

#include "fuzz.h"

#include "accord-json.h"
#include "accord-rows.h"

#include <string.h>

static const char *const columns[] = { "iso3", "name", "type", "female", "male", "total", NULL };

#define N_COLUMNS (G_N_ELEMENTS (columns) - 1)

static JsonNode *
make_node (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  JsonNode *node;

  if (*text == '[')
    return accord_json_parse (text, -1, NULL);

  node = json_node_alloc ();

  return json_node_init_string (node, text);
}

static AccordRows *
write_again (AccordRows *rows, JsonNode **node)
{
  g_autoptr (GString) text = accord_rows_begin (columns);

  for (guint row = 0; row < accord_rows_get_length (rows); row++) {
    const char *cells[N_COLUMNS];

    for (guint i = 0; i < N_COLUMNS; i++)
      cells[i] = accord_rows_get_text (rows, row, i);
    accord_rows_add (text, cells, N_COLUMNS);
  }
  *node = json_node_alloc ();
  json_node_init_string (*node, text->str);

  return accord_rows_new (*node, columns);
}

/* An empty cell is absent, and a line's end within a cell a space: that is all that writing may change. */
static void
expect_same_cell (const char *cell, const char *again)
{
  g_autofree char *plain = g_strdelimit (g_strdup (cell != NULL ? cell : ""), "\t\r\n", ' ');

  fuzz_expect (strcmp (plain, again != NULL ? again : "") == 0, "%s became %s", cell, again);
}

/* Rows that are written and read again are the same rows, whatever the document held. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (JsonNode) node = make_node (data, size);
  g_autoptr (JsonNode) again_node = NULL;
  g_autoptr (JsonNode) packed = NULL;
  g_autoptr (AccordRows) rows = accord_rows_new (node, columns);
  g_autoptr (AccordRows) again = write_again (rows, &again_node);

  fuzz_expect (accord_rows_get_length (rows) == accord_rows_get_length (again), "%u rows became %u",
               accord_rows_get_length (rows), accord_rows_get_length (again));
  for (guint row = 0; row < accord_rows_get_length (rows); row++) {
    for (guint i = 0; i < N_COLUMNS; i++) {
      expect_same_cell (accord_rows_get_text (rows, row, i), accord_rows_get_text (again, row, i));
      fuzz_expect (accord_rows_get_count (rows, row, i) >= -1 && accord_rows_get_count (rows, row, i) <= 10000000,
                   "a count of %d", accord_rows_get_count (rows, row, i));
    }
  }
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node)) {
    packed = accord_rows_pack (json_node_get_array (node), columns);
    fuzz_expect (json_node_equal (packed, again_node), "rows were packed otherwise than written");
  }

  return 0;
}
