/* What is copied: whatever a text holds, it stays in its cell, runs nothing, and is there to be read. */

#include "config.h"

#include "accord-text-table.h"

#include <string.h>

static const char *const hostile[] = {
  "=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\n=1+1", " =1+1", "\xe2\x81\xa6=1+1", "＝1＋1", "＠a",
  "a\tb\nc\r\nd", "\"open", "\"closed\" quotation", "quotation \" inside", "</td><script>alert(1)</script>",
  "a & b < c > d 'e' \"f\"", "&lt;", "\x01\x1b[31mred\x7f", "not UTF-8: \xff\xfe", "", NULL,
};

static AccordTextTable *
make_table (AccordLanguage language)
{
  AccordTextTable *table = accord_text_table_new ("A <title>", language);

  accord_text_table_add_column (table, "Text", FALSE);
  accord_text_table_add_column (table, "Nothing", FALSE);
  accord_text_table_add_column (table, "=Number", TRUE);

  return table;
}

static AccordTextTable *
make_hostile (void)
{
  AccordTextTable *table = make_table (ACCORD_LANGUAGE_ENGLISH);

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++) {
    const char *const cells[] = { hostile[i], NULL, hostile[G_N_ELEMENTS (hostile) - 1 - i] };

    accord_text_table_add_row (table, cells);
  }

  return table;
}

static gboolean
begins_formula (const char *cell)
{
  gunichar first = 0;

  for (; *cell != '\0'; cell = g_utf8_next_char (cell)) {
    first = g_utf8_get_char (cell);
    if (first != ' ' && first != 0x2066)
      break;
  }

  return first != 0 && (strchr ("=+-@\t", first < 0x80 ? (int) first : 'x') != NULL || first == 0xff1d || first == 0xff20);
}

/* As spreadsheets read what is pasted: a cell that begins with a quotation mark goes on to the one that ends it. */
static char **
split_tsv_line (const char *line)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *p = line;

  for (;;) {
    g_autoptr (GString) cell = g_string_new (NULL);
    gboolean quoted = *p == '"';

    for (p += quoted; *p != '\0' && (quoted || *p != '\t'); p++) {
      if (quoted && *p == '"' && *++p != '"')
        quoted = FALSE;
      if (*p == '\0' || (!quoted && *p == '\t'))
        break;
      g_string_append_c (cell, *p);
    }
    g_assert_false (quoted);
    g_strv_builder_add (builder, cell->str);
    if (*p == '\0')
      break;
    p++;
  }

  return g_strv_builder_end (builder);
}

static void
test_tsv (void)
{
  g_autoptr (AccordTextTable) table = make_hostile ();
  g_autofree char *text = accord_text_table_to_tsv (table);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (hostile) + 2);
  for (guint i = 0; *lines[i] != '\0'; i++) {
    g_auto (GStrv) cells = split_tsv_line (lines[i]);

    g_assert_cmpuint (g_strv_length (cells), ==, 3);
    for (guint k = 0; cells[k] != NULL; k++) {
      g_assert_false (begins_formula (cells[k]));
      /* Nothing of what was there is lost, but white space and what controls something. */
      if (k == 0 && i > 0) {
        const char *cell = accord_text_table_get_cell (table, i - 1, 0);
        g_autofree char *flat = g_strdelimit (g_strdup (cell), "\n", ' ');

        g_assert_true (g_str_has_suffix (cells[k], flat));
        g_assert_cmpuint (strlen (cells[k]), <=, strlen (flat) + 1);
      }
    }
  }
  g_assert_true (g_str_has_prefix (lines[0], "Text\tNothing\t'=Number"));
  g_assert_true (g_str_has_prefix (lines[1], "'=1+1\t"));
}

/* A well-formed tree of no other elements than those of a table. */
static void
on_element (GMarkupParseContext *context,
            const char *name,
            const char **names,
            const char **values,
            gpointer data,
            GError **error)
{
  static const char *const known[] = { "table", "caption", "thead", "tbody", "tr", "th", "td", "br", NULL };

  g_assert_true (g_strv_contains (known, name));
  if (strcmp (name, "td") == 0)
    ((guint *) data)[0]++;
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  g_autofree char *copy = g_strndup (text, length);

  g_assert_false (begins_formula (copy) && strcmp (g_markup_parse_context_get_element (context), "td") == 0);
  if (strstr (copy, "<script>") != NULL)
    ((guint *) data)[1]++;
}

static char *
to_xml (const char *html)
{
  g_auto (GStrv) parts = g_strsplit (strstr (html, "<table"), "<br>", -1);

  return g_strjoinv ("<br/>", parts);
}

static void
test_html (void)
{
  static const GMarkupParser parser = { .start_element = on_element, .text = on_text };
  guint counts[2] = { 0, 0 };
  g_autoptr (AccordTextTable) table = make_hostile ();
  g_autofree char *html = accord_text_table_to_html (table);
  g_autofree char *xml = to_xml (html);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, counts, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts[0], ==, 3 * G_N_ELEMENTS (hostile));
  g_assert_cmpuint (counts[1], ==, 2);
  g_assert_nonnull (strstr (html, "charset=utf-8"));
  g_assert_nonnull (strstr (html, "a b<br>c"));
  g_assert_nonnull (strstr (html, "<caption>A &lt;title&gt;</caption>"));
  g_assert_nonnull (strstr (html, "lang=\"en\" dir=\"ltr\""));
}

static void
test_direction (void)
{
  const char *const cells[] = { "بعثة الأمم المتحدة", "غدا", "12" };
  g_autoptr (AccordTextTable) table = make_table (ACCORD_LANGUAGE_ARABIC);
  g_autofree char *html = NULL;

  accord_text_table_add_row (table, cells);
  html = accord_text_table_to_html (table);
  g_assert_nonnull (strstr (html, "lang=\"ar\" dir=\"rtl\""));
  g_assert_nonnull (strstr (html, "<td align=\"left\" sdval=\"12\" x:num=\"12\">12</td>"));
  g_assert_nonnull (strstr (html, cells[0]));
}

/* The second column begins at the same place in each line, as a terminal or an editor shows it. */
static void
test_alignment (void)
{
  const char *const rows[][2] = {
    { "short", "X" }, { "维持和平行动", "X" }, { "قوة\xd9\x91 الأمم", "X" }, { "e\xcc\x81tat", "X" },
    { "a rather long one", "X" }, { "\xe2\x81\xa6isolated\xe2\x81\xa9", "X" },
  };
  g_autoptr (AccordTextTable) table = accord_text_table_new (NULL, ACCORD_LANGUAGE_ENGLISH);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  accord_text_table_add_column (table, "First", FALSE);
  accord_text_table_add_column (table, "X", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    accord_text_table_add_row (table, rows[i]);
  text = accord_text_table_to_text (table);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (rows) + 2);
  for (guint i = 0; *lines[i] != '\0'; i++) {
    const char *end = strchr (lines[i], 'X');
    guint width = 0;

    for (const char *p = lines[i]; p < end; p = g_utf8_next_char (p)) {
      gunichar c = g_utf8_get_char (p);
      gboolean is_mark = c == 0x301 || c == 0x651 || c == 0x2066 || c == 0x2069;

      width += is_mark ? 0 : c >= 0x4e00 && c <= 0x9fff ? 2 : 1;
    }
    g_assert_cmpuint (width, ==, strlen ("a rather long one") + 2);
    g_assert_cmpstr (end, ==, "X");
  }
}

static void
test_text (void)
{
  const char *const cells[] = { "=one\nline", NULL, "7" };
  const char *const more[] = { "b", "", "1,234" };
  g_autoptr (AccordTextTable) table = make_table (ACCORD_LANGUAGE_ENGLISH);
  g_autofree char *text = NULL, *part = NULL, *part_tsv = NULL, *part_html = NULL;

  accord_text_table_add_row (table, cells);
  accord_text_table_add_row (table, more);
  text = accord_text_table_to_text (table);
  /* What no row has is left out; numbers stand at the end. */
  g_assert_cmpstr (text, ==,
                   "A <title>\n\n"
                   "Text   '=Number\n"
                   "'=one         7\n"
                   "line\n"
                   "b         1,234\n");

  accord_text_table_set_is_part (table, TRUE);
  part = accord_text_table_to_text (table);
  part_tsv = accord_text_table_to_tsv (table);
  part_html = accord_text_table_to_html (table);
  g_assert_cmpstr (part, ==, "'=one      7\nline\nb      1,234\n");
  g_assert_cmpstr (part_tsv, ==, "'=one line\t\t7\nb\t\t1234\n");
  g_assert_null (strstr (part_html, "<th"));
  g_assert_null (strstr (part_html, "<caption"));
}

/* Spreadsheets know the digits, whatever parts the thousands; what only looks like a number stays as it is. */
static void
test_numbers (void)
{
  const char *const texts[] = { "12\xc2\xa0" "345", "0", "12.5", "1 2", "–", "12 %", "007" };
  const char *const expected[] = { "12345", "0", "12.5", "1 2", "–", "12 %", "007" };
  g_autoptr (AccordTextTable) table = accord_text_table_new (NULL, ACCORD_LANGUAGE_FRENCH);
  g_autofree char *tsv = NULL, *html = NULL;
  g_auto (GStrv) lines = NULL;

  accord_text_table_add_column (table, NULL, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    accord_text_table_add_row (table, &texts[i]);
  tsv = accord_text_table_to_tsv (table);
  html = accord_text_table_to_html (table);
  lines = g_strsplit (tsv, "\n", -1);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpstr (lines[i], ==, expected[i]);
  g_assert_nonnull (strstr (html, "sdval=\"12345\" x:num=\"12345\">12\xc2\xa0" "345<"));
  g_assert_null (strstr (html, "sdval=\"125\""));
}

/* A long text is wrapped between words, and what is beside it stays in its column. */
static void
test_wrapping (void)
{
  const char *const cells[] = {
    "What contributors and others said, and what came of it: the Council weighs their views when it decides.", "X",
  };
  g_autoptr (AccordTextTable) table = accord_text_table_new (NULL, ACCORD_LANGUAGE_ENGLISH);
  g_autofree char *text = NULL, *joined = NULL;
  g_auto (GStrv) lines = NULL;

  accord_text_table_add_column (table, NULL, FALSE);
  accord_text_table_add_column (table, NULL, FALSE);
  accord_text_table_add_row (table, cells);
  text = accord_text_table_to_text (table);
  g_assert_true (g_str_has_suffix (text, "\n"));
  text[strlen (text) - 1] = '\0';
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_suffix (lines[0], "  X"));
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (strlen (lines[i]), <=, 51);
  *strrchr (lines[0], 'X') = '\0';
  g_strchomp (lines[0]);
  joined = g_strjoinv (" ", lines);
  g_assert_cmpstr (joined, ==, cells[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/text-table/tsv", test_tsv);
  g_test_add_func ("/model/text-table/html", test_html);
  g_test_add_func ("/model/text-table/direction", test_direction);
  g_test_add_func ("/model/text-table/alignment", test_alignment);
  g_test_add_func ("/model/text-table/text", test_text);
  g_test_add_func ("/model/text-table/numbers", test_numbers);
  g_test_add_func ("/model/text-table/wrapping", test_wrapping);

  return g_test_run ();
}
