#include "config.h"

#include "accord-csv.h"

#include "documents.h"

#include <string.h>

#define ROUNDS 20000

/* What could matter to a spreadsheet, to a reader of CSV, or to the apostrophes themselves. */
static const char *const pieces[] = {
  "=", "+", "-", "@", "＝", "＋", "－", "＠", "−", "'", "''", "\"", "“", "’", "`", " ", "\t", "\r", "\n", "\r\n", ";", ",",
  "\xc2\xa0", "\xe3\x80\x80", "\xe2\x80\x8f", "\xe2\x80\xae", "\xef\xbb\xbf", "\001", "a", "é", "ق", "维", "😀", "1", "1+1",
};

static char *
random_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint n = g_test_rand_int_range (0, 9); n > 0; n--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

/* One cell, as a reader of CSV has it. */
static char *
write_cell (const char *text)
{
  g_autoptr (AccordCsv) csv = accord_csv_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  accord_csv_add_text (csv, text);
  accord_csv_end_row (csv);
  bytes = accord_csv_end (g_steal_pointer (&csv));
  rows = rows_parse (bytes);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (((GPtrArray *) rows->pdata[0])->len, ==, 1);

  return g_strdup (((GPtrArray *) rows->pdata[0])->pdata[0]);
}

static gboolean
is_skipped (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT || c == '"' || c == '`' ||
         c == 0x2018 || c == 0x2019 || c == 0x201c || c == 0x201d;
}

/* Whether a spreadsheet could run it: at its beginning, or where one that splits at semicolons and lines begins a cell. */
static gboolean
may_run (const char *cell)
{
  g_auto (GStrv) parts = g_strsplit_set (cell, ";\t\r\n", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    const char *p = parts[i];

    while (*p != '\0' && is_skipped (g_utf8_get_char (p)))
      p = g_utf8_next_char (p);
    if (*p != '\0' && g_utf8_strchr ("=+-@＝＋－＠", -1, g_utf8_get_char (p)) != NULL)
      return TRUE;
  }

  return FALSE;
}

static void
assert_round (const char *text)
{
  g_autofree char *cell = write_cell (text);
  g_autofree char *again = accord_csv_read_text (cell);
  g_autofree char *trimmed = g_strstrip (g_strdup (cell));

  g_assert_cmpstr (again, ==, text);
  g_assert_false (may_run (cell));
  g_assert_true (*cell != '\0');
  /* Readers trim, and nothing is lost by it. */
  g_assert_cmpstr (trimmed, ==, cell);
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    g_assert_cmpint (*cell, ==, '\'');
}

static void
test_random (void)
{
  for (guint i = 0; i < ROUNDS; i++) {
    g_autofree char *text = random_text ();

    assert_round (text);
  }
}

static void
test_examples (void)
{
  static const struct { const char *text, *cell; } examples[] = {
    { "UNIFIL", "UNIFIL" },
    { "Côte d'Ivoire", "Côte d'Ivoire" },
    { "=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")" },
    { "  =1", "'  =1" },
    { "\"=1", "'\"=1" },
    { "＝1", "'＝1" },
    { "-", "'-" },
    { "'t Hooft", "''t Hooft" },
    { "a;=1", "a;'=1" },
    { "two\n- lines", "two\n'- lines" },
    { "ends ", "ends '" },
    { "", "'" },
    { "1-2", "1-2" },
    { "a=b", "a=b" },
    { "a, -b", "a, -b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
    g_autofree char *cell = write_cell (examples[i].text);

    g_assert_cmpstr (cell, ==, examples[i].cell);
    assert_round (examples[i].text);
  }
}

/* What nobody guarded stays as it was written by hand. */
static void
test_foreign (void)
{
  static const char *const texts[] = { "'t Hooft", "=1", "it's", "plain", "the '90s", "O'" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *read = accord_csv_read_text (texts[i]);

    g_assert_cmpstr (read, ==, texts[i]);
  }
}

static void
test_nodes (void)
{
  static const struct { const char *json, *cell; } examples[] = {
    { "-5", "-5" },
    { "true", "true" },
    { "null", "" },
    { "'-5'", "'-5" },
    { "[-1,'a;=1']", "[-1,\"a;'=1\"]" },
    { "{'a':'say \\\"no\\\"'}", "{\"a\":\"say \\\"no\\\"\"}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
    g_autoptr (AccordCsv) csv = accord_csv_new ();
    g_autoptr (JsonNode) node = node_parse (examples[i].json);
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GPtrArray) rows = NULL;

    accord_csv_add_node (csv, node);
    accord_csv_add_node (csv, NULL);
    accord_csv_end_row (csv);
    bytes = accord_csv_end (g_steal_pointer (&csv));
    rows = rows_parse (bytes);
    g_assert_cmpstr (((GPtrArray *) rows->pdata[0])->pdata[0], ==, examples[i].cell);
    g_assert_cmpstr (((GPtrArray *) rows->pdata[0])->pdata[1], ==, "");
  }
}

/* A text of a megabyte that is all quotes, or all formulas, takes no more than it must. */
static void
test_large (void)
{
  g_autofree char *quotes = g_strnfill (1 << 20, '"');
  g_autofree char *signs = g_strnfill (1 << 20, '=');
  g_autofree char *ends = g_strnfill (1 << 20, ';');

  assert_round (quotes);
  assert_round (signs);
  assert_round (ends);
}

/* What is no UTF-8 is made some, so that the file is. */
static void
test_not_utf8 (void)
{
  g_autofree char *cell = write_cell ("a\xff=b");

  g_assert_true (g_utf8_validate (cell, -1, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/random", test_random);
  g_test_add_func ("/csv/examples", test_examples);
  g_test_add_func ("/csv/foreign", test_foreign);
  g_test_add_func ("/csv/nodes", test_nodes);
  g_test_add_func ("/csv/large", test_large);
  g_test_add_func ("/csv/not-utf8", test_not_utf8);

  return g_test_run ();
}
