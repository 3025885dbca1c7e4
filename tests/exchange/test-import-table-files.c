/* The real file of fatalities, and files of made-up contributions in every shape that a spreadsheet gives them: the same
 * facts make the same records. */

#include "config.h"

#include "import-fixture.h"

#include "accord-day.h"
#include "accord-json.h"

#include <string.h>

static char *
read_real_file (void)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (ACCORD_TEST_FILES G_DIR_SEPARATOR_S "dppadposs-fatalities.csv", &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static guint
count_in (const char *text, const char *word)
{
  guint n = 0;

  for (const char *p = strstr (text, word); p != NULL; p = strstr (p + 1, word))
    n++;

  return n;
}

static guint
count_reasons (AccordImportPlan *plan, gboolean skipped, const char *word)
{
  guint n = 0;

  for (guint i = 0; i < plan->lines->len; i++) {
    AccordImportLine *line = g_ptr_array_index (plan->lines, i);

    n += line->skipped == skipped && strstr (line->reason, word) != NULL;
  }

  return n;
}

static void
test_real_file (void)
{
  const char *answers[] = { "mission:UNEF=mission:unef-ii", "mission:UNOSOM=mission:unosom-ii", NULL };
  g_autofree char *file = read_real_file ();
  g_autoptr (AccordImportPlan) plan = fixture_read (file, -1, NULL);
  g_autoptr (AccordImportPlan) again = fixture_read (file, -1, NULL);
  g_autoptr (AccordImportPlan) answered = fixture_read (file, -1, answers);
  g_autofree char *items = fixture_write_items (plan);
  g_autofree char *items_again = fixture_write_items (again);
  guint n_open = 0;

  g_assert_cmpuint (plan->n_read, ==, 4350);
  g_assert_cmpstr (items, ==, items_again);

  /* Every row that is left out is of a mission that is none, or of one that only a person can tell. */
  for (guint i = 0; i < plan->questions->len; i++)
    g_assert_true (g_str_has_prefix (((AccordImportQuestion *) g_ptr_array_index (plan->questions, i))->id, "mission:"));
  n_open = count_reasons (plan, TRUE, "several missions");
  g_assert_cmpuint (plan->n_skipped, ==, n_open + count_reasons (plan, TRUE, "not a peacekeeping mission"));
  g_assert_cmpuint (answered->n_skipped, ==, plan->n_skipped - n_open);
  g_assert_cmpuint (answered->n_used, ==, plan->n_used + n_open);
  for (guint i = 0; i < answered->questions->len; i++)
    g_assert_false (((AccordImportQuestion *) g_ptr_array_index (answered->questions, i))->open);
}

/* What is odd in the file, as it was counted by hand. */
static void
test_odd_rows (void)
{
  g_autofree char *file = read_real_file ();
  /* Whatever is no mission is taken for one, so that no row is left out. */
  g_autoptr (AccordImportPlan) plan = fixture_read (file, -1, NULL);
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AccordImportPlan) whole = NULL;
  g_autofree char *items = NULL;

  for (guint i = 0; i < plan->lines->len; i++) {
    AccordImportLine *line = g_ptr_array_index (plan->lines, i);
    const char *start = strstr (line->reason, "“"), *end = strstr (line->reason, "”");

    if (line->skipped)
      g_ptr_array_add (answers, g_strdup_printf ("mission:%.*s=mission:unifil", (int) (end - start - strlen ("“")),
                                                 start + strlen ("“")));
  }
  g_ptr_array_add (answers, NULL);
  whole = fixture_read (file, -1, (const char *const *) answers->pdata);
  items = fixture_write_items (whole);

  g_assert_cmpuint (whole->n_used, ==, 4350);
  g_assert_cmpuint (count_reasons (whole, FALSE, "has no code"), ==, 29 + 1 + 1);
  g_assert_cmpuint (count_reasons (whole, FALSE, "Côte dIvoire"), ==, 29);
  g_assert_cmpuint (count_reasons (whole, FALSE, "ZZ [Undetermined]"), ==, 14);
  g_assert_cmpuint (count_reasons (whole, FALSE, "country is missing"), ==, 1);
  g_assert_cmpuint (count_in (items, "\\tLocal\\t"), ==, 534);
  g_assert_cmpuint (count_in (items, "\\tLocal "), ==, 0);
  g_assert_cmpuint (count_in (items, "ZZ [Undetermined]"), ==, 14);
}

/* Reads the lines of a file into an array, whose strings are those of the text. */
static GPtrArray *
cut_lines (char *text)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (char *p = strtok (text, "\r\n"); p != NULL; p = strtok (NULL, "\r\n"))
    g_ptr_array_add (lines, p);

  return lines;
}

static void
shuffle (GPtrArray *array, guint first)
{
  for (guint i = array->len; i > first + 1; i--) {
    guint other = g_test_rand_int_range (first, i);
    gpointer swapped = array->pdata[i - 1];

    array->pdata[i - 1] = array->pdata[other];
    array->pdata[other] = swapped;
  }
}

static void
test_permuted (void)
{
  g_autofree char *file = read_real_file ();
  g_autoptr (AccordImportPlan) plan = fixture_read (file, -1, NULL);
  g_autofree char *items = fixture_write_items (plan);
  g_autoptr (GPtrArray) lines = cut_lines (file);

  for (guint i = 0; i < 3; i++) {
    g_autofree char *text = NULL, *other_items = NULL;
    g_autoptr (AccordImportPlan) other = NULL;

    shuffle (lines, 1);
    g_ptr_array_add (lines, NULL);
    text = g_strjoinv ("\n", (char **) lines->pdata);
    g_ptr_array_set_size (lines, lines->len - 1);
    other = fixture_read (text, -1, NULL);
    other_items = fixture_write_items (other);
    g_assert_cmpstr (items, ==, other_items);
    g_assert_cmpuint (plan->n_used, ==, other->n_used);
    g_assert_cmpuint (plan->n_skipped, ==, other->n_skipped);
  }
}

/* One fact of a made-up table. */
typedef struct {
  const char *mission;
  const char *iso3;
  const char *type;
  int year, month;
  int female, male;
} Fact;

static const char *const missions[] = { "UNIFIL", "MINUSCA", "UNDOF", "UNTSO", "MONUSCO", "UNEF I", "MINURSO" };
static const char *const codes[] = { "GHA", "FRA", "CIV", "VNM", "TUR", "COD", "BOL", "TZA", "KOR", "NPL", "IRN", "GMB", "MDA" };
static const char *const types[] = { "Troops", "Experts on Mission", "Formed Police Units", "Individual Police", "Staff Officer" };

static GPtrArray *
make_facts (void)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = g_test_rand_int_range (2, 300);

  for (guint i = 0; i < n; i++) {
    Fact *fact = g_new0 (Fact, 1);
    char *key;

    fact->mission = missions[g_test_rand_int_range (0, G_N_ELEMENTS (missions))];
    fact->iso3 = codes[g_test_rand_int_range (0, G_N_ELEMENTS (codes))];
    fact->type = types[g_test_rand_int_range (0, G_N_ELEMENTS (types))];
    fact->year = g_test_rand_int_range (2008, 2024);
    fact->month = g_test_rand_int_range (1, 13);
    fact->female = g_test_rand_int_range (0, 50);
    fact->male = g_test_rand_int_range (0, 900);
    key = g_strdup_printf ("%s %s %s %d %d", fact->mission, fact->iso3, fact->type, fact->year, fact->month);
    if (g_hash_table_add (seen, key))
      g_ptr_array_add (facts, fact);
    else
      g_free (fact);
  }

  return facts;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* What the facts must become, worked out in another way: each line of each record, with the record's id before it. */
static char *
expect (GPtrArray *facts)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < facts->len; i++) {
    const Fact *fact = g_ptr_array_index (facts, i);
    g_autofree char *key = g_ascii_strdown (fact->mission, -1);

    if (fact->female + fact->male > 0)
      g_ptr_array_add (lines, g_strdup_printf ("contributions:%s:%04d-%02d\t%s\t\t%s\t%d\t%d\t", g_strdelimit (key, " ", '-'),
                                               fact->year, fact->month, fact->iso3, fact->type, fact->female, fact->male));
  }
  g_ptr_array_sort (lines, compare_texts);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
list_lines (AccordImportPlan *plan)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = g_ptr_array_index (plan->items, i);
    g_auto (GStrv) rows = g_strsplit (accord_json_get_text (item->members, "rows"), "\n", -1);

    g_assert_cmpstr (rows[0], ==, "iso3\tname\ttype\tfemale\tmale\ttotal");
    for (guint k = 1; rows[k] != NULL && *rows[k] != '\0'; k++) {
      /* They are sorted within their record. */
      g_assert_true (k == 1 || strcmp (rows[k - 1], rows[k]) < 0);
      g_ptr_array_add (lines, g_strconcat (item->id, "\t", rows[k], NULL));
    }
  }
  g_ptr_array_sort (lines, compare_texts);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

enum {
  COLUMN_CODE,
  COLUMN_NAME,
  COLUMN_MISSION,
  COLUMN_TYPE,
  COLUMN_FEMALE,
  COLUMN_MALE,
  COLUMN_DAY,
  N_COLUMNS,
};

static const char *const headers[][N_COLUMNS] = {
  { "isocode3", "contributing_country", "mission_acronym", "personnel_type", "female_personnel", "male_personnel",
    "last_reporting_date" },
  { "ISOCode3", "Contributing_Country", "Mission_Acronym", "Personnel_Type", "Female_Personnel", "Male_Personnel",
    "Last_Reporting_Date" },
  { "ISO-3", "Country", "Mission", "Type of personnel", "Women", "Men", "As of" },
  { "Code ISO", "Pays contributeur", "Mission", "Type de personnel", "Femmes", "Hommes", "Mois" },
  { "Código ISO", "País", "Misión", "Tipo de personal", "Mujeres", "Hombres", "Fecha" },
};

static char *
write_day (const Fact *fact, guint form)
{
  static const char *const names[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  int last = accord_day_get_month_length (fact->year, fact->month);

  switch (form) {
  case 0:
    return g_strdup_printf ("%04d-%02d-%02d", fact->year, fact->month, last);
  case 1:
    return g_strdup_printf ("%02d/%02d/%04d", last, fact->month, fact->year);
  case 2:
    return g_strdup_printf ("%d/%d/%02d", fact->month, last, fact->year % 100);
  case 3:
    return g_strdup_printf ("%d-%s-%02d", last, names[fact->month - 1], fact->year % 100);
  case 4:
    return g_strdup_printf ("%s-%02d", names[fact->month - 1], fact->year % 100);
  case 5:
    return g_strdup_printf ("%04d-%02d", fact->year, fact->month);
  case 6:
    return g_strdup_printf ("%04d%02d%02d", fact->year, fact->month, last);
  case 7:
    return g_strdup_printf ("%d.%d.%04d 0:00", last, fact->month, fact->year);
  default:
    return g_strdup_printf ("%" G_GINT64_FORMAT,
                            accord_day_from_ymd (fact->year, fact->month, last) * G_GINT64_CONSTANT (86400000));
  }
}

typedef struct {
  guint headers;
  guint day_form;
  char delimiter;
  const char *line_end;
  gboolean quoted; /* all cells */
  guint codes; /* 0: the column is not there; 1: it is empty; 2: each country has its code */
  gboolean json;
  guint order[N_COLUMNS];
} Shape;

static void
make_shape (Shape *shape)
{
  shape->headers = g_test_rand_int_range (0, G_N_ELEMENTS (headers));
  shape->day_form = g_test_rand_int_range (0, 9);
  shape->delimiter = ",;\t"[g_test_rand_int_range (0, 3)];
  shape->line_end = g_test_rand_bit () ? "\n" : "\r\n";
  shape->quoted = g_test_rand_bit ();
  shape->codes = g_test_rand_int_range (0, 3);
  shape->json = g_test_rand_int_range (0, 5) == 0;
  for (guint i = 0; i < N_COLUMNS; i++)
    shape->order[i] = i;
  for (guint i = N_COLUMNS; i > 1; i--) {
    guint other = g_test_rand_int_range (0, i), swapped = shape->order[i - 1];

    shape->order[i - 1] = shape->order[other];
    shape->order[other] = swapped;
  }
}

static char *
write_cell (const Shape *shape, const Fact *fact, guint column)
{
  AccordCountries *countries = accord_import_context_get_countries (fixture_get_context ());

  switch (column) {
  case COLUMN_CODE:
    return g_strdup (shape->codes == 2 ? fact->iso3 : "");
  case COLUMN_NAME:
    return g_strdup (accord_countries_get_name (countries, fact->iso3));
  case COLUMN_MISSION:
    return g_strconcat (fact->mission, g_test_rand_bit () ? "  " : "", NULL);
  case COLUMN_TYPE:
    return g_strdup (fact->type);
  case COLUMN_FEMALE:
    return g_strdup_printf (g_test_rand_bit () ? "%d" : "%d.0", fact->female);
  case COLUMN_MALE:
    return g_strdup_printf ("%d", fact->male);
  default:
    return write_day (fact, shape->day_form);
  }
}

static void
add_cell (const Shape *shape, GString *text, const char *cell, gboolean last)
{
  gboolean quoted = shape->quoted || strpbrk (cell, ",;\t\"") != NULL;

  g_string_append_printf (text, quoted ? "\"%s\"" : "%s", cell);
  if (last)
    g_string_append (text, shape->line_end);
  else
    g_string_append_c (text, shape->delimiter);
}

static const char *
get_header (const Shape *shape, guint column)
{
  return shape->codes == 0 && column == COLUMN_CODE ? "Remarks" : headers[shape->headers][column];
}

static void
add_member (const Shape *shape, GString *text, guint place, const char *cell)
{
  gboolean number = shape->order[place] == COLUMN_FEMALE || shape->order[place] == COLUMN_MALE;

  g_string_append_printf (text, number ? "%s\"%s\":%s" : "%s\"%s\":\"%s\"", place > 0 ? "," : "",
                          get_header (shape, shape->order[place]), cell);
}

static GString *
write_file (const Shape *shape, GPtrArray *facts)
{
  GString *text = g_string_new (shape->json ? "[" : NULL);

  for (guint i = 0; !shape->json && i < N_COLUMNS; i++)
    add_cell (shape, text, get_header (shape, shape->order[i]), i + 1 == N_COLUMNS);
  for (guint k = 0; k < facts->len; k++) {
    if (shape->json)
      g_string_append (text, k > 0 ? ",\n{" : "{");
    for (guint i = 0; i < N_COLUMNS; i++) {
      g_autofree char *cell = write_cell (shape, g_ptr_array_index (facts, k), shape->order[i]);

      if (shape->json)
        add_member (shape, text, i, cell);
      else
        add_cell (shape, text, cell, i + 1 == N_COLUMNS);
    }
    if (shape->json)
      g_string_append_c (text, '}');
  }
  if (shape->json)
    g_string_append_c (text, ']');

  return text;
}

/* The bytes in one of the encodings that a spreadsheet may choose. */
static char *
encode (const Shape *shape, GString *text, gsize *length)
{
  static const char *const encodings[] = { "UTF-8", "UTF-8", "UTF-16LE", "WINDOWS-1252" };
  static const char *const marks[] = { "", "\xef\xbb\xbf", "\xff\xfe", "" };
  guint n = g_test_rand_int_range (0, shape->json ? 3 : 4);
  g_autoptr (GError) error = NULL;
  g_autofree char *converted = g_convert (text->str, text->len, encodings[n], "UTF-8", NULL, length, &error);
  char *bytes;

  g_assert_no_error (error);
  bytes = g_malloc (*length + 4);
  memcpy (bytes, marks[n], strlen (marks[n]));
  memcpy (bytes + strlen (marks[n]), converted, *length);
  *length += strlen (marks[n]);

  return bytes;
}

static void
test_shapes (void)
{
  guint n_rounds = g_getenv ("ACCORD_TEST_LONG") != NULL ? 3000 : 200;

  for (guint round = 0; round < n_rounds; round++) {
    g_autoptr (GPtrArray) facts = make_facts ();
    g_autofree char *expected = expect (facts);

    for (guint i = 0; i < 2; i++) {
      Shape shape;
      g_autoptr (GString) text = NULL;
      g_autofree char *bytes = NULL, *lines = NULL;
      g_autoptr (AccordImportPlan) plan = NULL;
      gsize length;

      make_shape (&shape);
      shuffle (facts, 0);
      text = write_file (&shape, facts);
      bytes = encode (&shape, text, &length);
      plan = fixture_read (bytes, length, NULL);
      lines = list_lines (plan);
      g_assert_cmpstr (lines, ==, expected);
      g_assert_cmpuint (plan->n_used, ==, facts->len);
      g_assert_cmpuint (plan->questions->len, ==, 0);
      g_assert_cmpuint (plan->n_odd, ==, shape.codes == 1 ? facts->len : 0);
    }
  }
}

/* Whatever is done to a file, it is read or refused, and the rows add up. */
static void
test_damaged (void)
{
  guint n_rounds = g_getenv ("ACCORD_TEST_LONG") != NULL ? 20000 : 1000;

  for (guint round = 0; round < n_rounds; round++) {
    g_autoptr (GPtrArray) facts = make_facts ();
    g_autoptr (GError) error = NULL;
    g_autoptr (AccordImportPlan) plan = NULL;
    g_autoptr (GString) text = NULL;
    Shape shape;

    make_shape (&shape);
    g_ptr_array_set_size (facts, MIN (facts->len, 20));
    text = write_file (&shape, facts);
    for (int i = g_test_rand_int_range (1, 6); i > 0; i--) {
      gsize place = g_test_rand_int_range (0, text->len), n = g_test_rand_int_range (1, 40);

      if (g_test_rand_bit ())
        text->str[place] = "\",;\n\r\t{}[]\\ -/0\xff"[g_test_rand_int_range (0, 16)];
      else
        g_string_erase (text, place, MIN (n, text->len - place));
      if (text->len == 0)
        g_string_assign (text, "x");
    }
    plan = fixture_try (text->str, text->len, NULL, &error);
    g_assert_true ((plan == NULL) == (error != NULL));
    g_assert_true (plan == NULL || plan->n_read == plan->n_used + plan->n_skipped);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-table-files/real-file", test_real_file);
  g_test_add_func ("/import-table-files/odd-rows", test_odd_rows);
  g_test_add_func ("/import-table-files/permuted", test_permuted);
  g_test_add_func ("/import-table-files/shapes", test_shapes);
  g_test_add_func ("/import-table-files/damaged", test_damaged);

  return g_test_run ();
}
