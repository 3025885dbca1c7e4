/* The reader of rows: whatever a spreadsheet makes of a table, the same cells come out of it, on the lines where they
 * stand; and what is damaged is refused, not read in part. */

#include "config.h"

#include "accord-table-private.h"

#include <string.h>

/* What was read: a line for each row, its line number first, its cells apart by bars; or the error's words. */
static char *
read_bytes (const char *bytes, gsize length, GError **error)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (bytes, length, NULL);
  g_autoptr (GInputStream) stream = g_buffered_input_stream_new (memory);
  AccordImportReading reading = { .stream = G_BUFFERED_INPUT_STREAM (stream), .size = length };
  g_autoptr (AccordTable) table = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  table = _accord_table_open (&reading, error);
  if (table == NULL)
    return NULL;

  while (_accord_table_next (table, &local_error)) {
    g_string_append_printf (text, "%u", _accord_table_get_line (table));
    for (guint i = 0; i < _accord_table_get_n_columns (table); i++) {
      const char *cell = _accord_table_get_cell (table, i);

      g_string_append_printf (text, "|%s", cell != NULL ? cell : "-");
    }
    g_string_append_c (text, '\n');
  }
  if (local_error != NULL) {
    g_propagate_error (error, g_steal_pointer (&local_error));
    return NULL;
  }
  for (guint i = _accord_table_get_n_columns (table); i-- > 0;) {
    g_string_prepend_c (text, i + 1 == _accord_table_get_n_columns (table) ? '\n' : '|');
    g_string_prepend (text, _accord_table_get_header (table, i));
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
check_bytes (const char *bytes, gsize length, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_bytes (bytes, length, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
check (const char *file, const char *expected)
{
  check_bytes (file, strlen (file), expected);
}

static void
check_refused_bytes (const char *bytes, gsize length, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = read_bytes (bytes, length, &error);

  g_assert_null (text);
  g_assert_error (error, ACCORD_EXCHANGE_ERROR, code);
  if (words != NULL && strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

static void
check_refused (const char *file, int code, const char *words)
{
  check_refused_bytes (file, strlen (file), code, words);
}

static void
test_delimiters (void)
{
  const char *expected = "a|b|c\n2|1|x, y|-\n3|2|z|3\n";

  check ("a,b,c\n1,\"x, y\",\n2,z,3\n", expected);
  check ("a;b;c\n1;x, y;\n2;z;3\n", expected);
  check ("a\tb\tc\n1\tx, y\t\n2\tz\t3\n", expected);
  check ("sep=;\r\na;b\r\n1;2,5\r\n", "a|b\n3|1|2,5\n");
  check ("\"a,1\";b\n1;2\n", "a,1|b\n2|1|2\n");
}

static void
test_line_ends (void)
{
  check ("a,b\r\n1,2\r\n3,4\r\n", "a|b\n2|1|2\n3|3|4\n");
  check ("a,b\r1,2\r3,4\r", "a|b\n2|1|2\n3|3|4\n");
  check ("a,b\n1,2\n3,4", "a|b\n2|1|2\n3|3|4\n");
  /* A row is named by its first line, and quoted line ends are lines. */
  check ("a,b\n1,\"x\ny\r\nz\"\n\n  \n,,\n3,4\n", "a|b\n2|1|x\ny\r\nz\n8|3|4\n");
}

static void
test_titles (void)
{
  check ("Contributions, as of 30 September 2023\n\nCountry,Mission,Women,Total\nGhana,UNIFIL,,5\n",
         "Country|Mission|Women|Total\n4|Ghana|UNIFIL|-|5\n");
  check ("Contributions\nBy country\n\nCountry,Total\nGhana,5\n", "Country|Total\n5|Ghana|5\n");
  check ("name\nGhana\n", "name\n2|Ghana\n");
}

static void
test_trimmed (void)
{
  check (" a , b\xc2\xa0\n\" Local \",\xc2\xa0 2 \n", "a|b\n2|Local|2\n");
}

static void
test_encodings (void)
{
  g_autoptr (GError) error = NULL;
  const char *file = "a,b\nC\303\264te d\342\200\231Ivoire,\360\237\230\200\n";
  const char *expected = "a|b\n2|C\303\264te d\342\200\231Ivoire|\360\237\230\200\n";
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", file, NULL);

  check (file, expected);
  check (marked, expected);
  for (guint i = 0; i < 2; i++) {
    gsize length;
    g_autofree char *wide = g_convert (file, -1, i == 0 ? "UTF-16LE" : "UTF-16BE", "UTF-8", NULL, &length, &error);
    g_autofree char *bytes = g_malloc (length + 2);

    g_assert_no_error (error);
    memcpy (bytes, i == 0 ? "\xff\xfe" : "\xfe\xff", 2);
    memcpy (bytes + 2, wide, length);
    check_bytes (bytes, length + 2, expected);
    check_refused_bytes (bytes, length + 1, ACCORD_EXCHANGE_ERROR_MALFORMED, NULL);
  }
  /* As an older spreadsheet writes it. */
  check ("a,b\nC\xf4te d\x92Ivoire,\x80 5\n", "a|b\n2|C\303\264te d\342\200\231Ivoire|\342\202\254 5\n");
}

static void
test_json (void)
{
  check ("[{\"a\":1,\"b\":\"x\"},\n {\"b\":\" {y]\\\" \",\"c\":250.0,\"a\":-678153600000}]\n",
         "a|b|c\n1|1|x|-\n2|-678153600000|{y]\"|250\n");
  check (" [ {\"a\":true,\"b\":null,\"c\":[1,{\"d\":2}],\"e\":2.5} , {\"a\":1720569600000} ] ",
         "a|b|c|e\n1|true|-|[1,{\"d\":2}]|2.5\n2|1720569600000|-|-|-\n");
}

static void
test_json_refused (void)
{
  const int code = ACCORD_EXCHANGE_ERROR_MALFORMED;

  check_refused ("[{\"a\":1},{\"a\":2}", code, "entry 3");
  check_refused ("[{\"a\":1},{\"a\":", code, "entry 2");
  check_refused ("[{\"a\":1},{\"a\":\"]}", code, "entry 2");
  check_refused ("[{\"a\":1},]", code, "2");
  check_refused ("[{\"a\":1},7]", code, "2");
  check_refused ("[{\"a\":1}{\"a\":2}]", code, NULL);
  check_refused ("[{\"a\":1}] {", code, NULL);
  check_refused ("[{\"a\":1},{\"a\" 2}]", code, "2");
  check_refused ("[[1]]", code, NULL);
  check_refused ("[", code, NULL);
  check_refused ("[]", ACCORD_EXCHANGE_ERROR_UNKNOWN, NULL);
}

static void
test_refused (void)
{
  const int code = ACCORD_EXCHANGE_ERROR_MALFORMED;

  check_refused ("", ACCORD_EXCHANGE_ERROR_UNKNOWN, "empty");
  check_refused ("\n\n ,,\n", ACCORD_EXCHANGE_ERROR_UNKNOWN, "empty");
  check_refused ("PK\003\004xxxx", ACCORD_EXCHANGE_ERROR_UNKNOWN, "CSV");
  check_refused ("a,b\n1,2\n3,\"4\n5,6\n", code, "line 3");
  check_refused ("a,b\n1,2\n\"3\n", code, "line 3");
  /* The last row was cut; one that lacks cells elsewhere is only short. */
  check_refused ("a,b,c\n1,2,3\n4,5", code, "line 3");
  check ("a,b,c\n1\n4,5,6", "a|b|c\n2|1|-|-\n3|4|5|6\n");
  check_refused_bytes ("a,b\n1,\0002\n", 9, code, NULL);
}

static void
test_too_large (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\n1,");

  for (guint i = 0; i < (1 << 20) + 1; i++)
    g_string_append_c (text, 'x');
  check_refused (text->str, ACCORD_EXCHANGE_ERROR_MALFORMED, "Line 2");

  g_string_truncate (text, 0);
  for (guint i = 0; i < 513; i++)
    g_string_append (text, "x,");
  g_string_append (text, "x\n");
  check_refused (text->str, ACCORD_EXCHANGE_ERROR_MALFORMED, "Line 1");

  /* A quotation mark that nothing closes does not read the whole file into one cell. */
  g_string_assign (text, "a,b\n1,2\n3,\"4\n");
  for (guint i = 0; i < 1 << 18; i++)
    g_string_append (text, "5,6\n1,2\n");
  check_refused (text->str, ACCORD_EXCHANGE_ERROR_MALFORMED, "Line 3");
}

/* Cells are the same wherever the parts of a file happen to end. */
static void
test_parts (void)
{
  g_autoptr (GString) file = g_string_new ("number,word,\"lo\"\"ng\"\n");
  g_autoptr (GString) expected = g_string_new ("number|word|lo\"ng\n");
  guint line = 2;

  for (guint i = 0; i < 40000; i++) {
    g_string_append_printf (file, "%u,\"\303\264 %u\n\",\"a\"\"%u\"\r\n", i, i * 7, i * 13);
    g_string_append_printf (expected, "%u|%u|\303\264 %u|a\"%u\n", line, i, i * 7, i * 13);
    line += 2;
  }
  check (file->str, expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/delimiters", test_delimiters);
  g_test_add_func ("/table/line-ends", test_line_ends);
  g_test_add_func ("/table/titles", test_titles);
  g_test_add_func ("/table/trimmed", test_trimmed);
  g_test_add_func ("/table/encodings", test_encodings);
  g_test_add_func ("/table/json", test_json);
  g_test_add_func ("/table/json-refused", test_json_refused);
  g_test_add_func ("/table/refused", test_refused);
  g_test_add_func ("/table/too-large", test_too_large);
  g_test_add_func ("/table/parts", test_parts);

  return g_test_run ();
}
