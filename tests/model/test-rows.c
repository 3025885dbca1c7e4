/* Rows of monthly tables: a list of objects and the text that is made of it are the same rows, whatever stands in them. */

#include "config.h"

#include "random-documents.h"

#include "accord-contributions.h"
#include "accord-fatalities.h"
#include "accord-rows.h"
#include "documents.h"

#include <string.h>

#define ROUNDS 600
#define MOST_PEOPLE 10000000

static const char *const columns[] = { "iso3", "name", "type", "female", "male", "total", NULL };

static const char *const hostile[] = {
  "", " ", "\t", "\n", "\r", "\r\n", "a\tb", "a\nb", "a\rb", "\t\t\n\n", "=1+1", "\"", "12", "-1", "1e3", "0x10", "+5", " 5", "5 ",
  "99999999999999999999", "9223372036854775807", "10000000", "10000001", "iso3", "iso3\tname", "Côte d’Ivoire", "\xd8\xb9\xd9\x85\xd8\xa7\xd9\x86",
};

static void
set_random_cell (JsonObject *object, const char *column)
{
  g_autofree char *word = NULL;

  switch (g_test_rand_int_range (0, 6)) {
  case 0:
    return;
  case 1:
    json_object_set_int_member (object, column, g_test_rand_int_range (-5, 2000));
    return;
  case 2:
    json_object_set_member (object, column, random_node (0));
    return;
  case 3:
    word = random_word ();
    json_object_set_string_member (object, column, word);
    return;
  default:
    json_object_set_string_member (object, column, hostile[g_test_rand_int_range (0, G_N_ELEMENTS (hostile))]);
  }
}

static JsonArray *
random_rows (void)
{
  JsonArray *array = json_array_new ();

  for (int n = g_test_rand_int_range (0, 9); n > 0; n--) {
    JsonObject *object;

    if (g_test_rand_int_range (0, 10) == 0) {
      json_array_add_element (array, random_node (2));
      continue;
    }
    object = json_object_new ();
    for (guint i = 0; columns[i] != NULL; i++)
      set_random_cell (object, columns[i]);
    json_object_set_string_member (object, "further", "not asked for");
    json_array_add_object_element (array, object);
  }

  return array;
}

static AccordRows *
read_array (JsonArray *array, const char *const *of)
{
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), array);

  return accord_rows_new (node, of);
}

static AccordRows *
read_string (const char *text, const char *const *of)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);

  return accord_rows_new (node, of);
}

static void
assert_same (AccordRows *a, AccordRows *b, guint n_columns)
{
  g_assert_cmpuint (accord_rows_get_length (a), ==, accord_rows_get_length (b));
  for (guint row = 0; row < accord_rows_get_length (a); row++) {
    for (guint i = 0; i < n_columns; i++) {
      g_assert_cmpstr (accord_rows_get_text (a, row, i), ==, accord_rows_get_text (b, row, i));
      g_assert_cmpint (accord_rows_get_count (a, row, i), ==, accord_rows_get_count (b, row, i));
    }
  }
}

/* Packing loses nothing that reading the list would show, and packing again changes nothing. */
static void
test_pack (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (JsonArray) array = random_rows ();
    guint n = g_test_rand_int_range (1, G_N_ELEMENTS (columns));
    const char *some[G_N_ELEMENTS (columns)] = { NULL };
    g_autoptr (JsonNode) packed = NULL;
    g_autoptr (AccordRows) of_list = NULL, of_text = NULL;
    g_autoptr (GString) again = NULL;

    memcpy (some, columns, n * sizeof *columns);
    packed = accord_rows_pack (array, some);
    of_list = read_array (array, some);
    of_text = accord_rows_new (packed, some);
    g_assert_cmpuint (accord_rows_get_length (of_list), ==, json_array_get_length (array));
    assert_same (of_list, of_text, n);

    again = accord_rows_begin (some);
    for (guint row = 0; row < accord_rows_get_length (of_text); row++) {
      const char *cells[G_N_ELEMENTS (columns)];

      for (guint i = 0; i < n; i++)
        cells[i] = accord_rows_get_text (of_text, row, i);
      accord_rows_add (again, cells, n);
    }
    g_assert_cmpstr (again->str, ==, json_node_get_string (packed));
  }
}

/* No cell, whatever was put into it, ends a cell or a line; none is empty instead of absent. */
static void
test_breakers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++) {
    g_autoptr (JsonArray) array = json_array_new ();
    JsonObject *object = json_object_new ();
    g_autoptr (JsonNode) packed = NULL;
    g_autoptr (AccordRows) rows = NULL;
    g_autofree char *plain = g_strdelimit (g_strdup (hostile[i]), "\t\r\n", ' ');

    json_object_set_string_member (object, "name", hostile[i]);
    json_object_set_string_member (object, "male", "7");
    json_array_add_object_element (array, object);
    packed = accord_rows_pack (array, columns);
    rows = accord_rows_new (packed, columns);

    g_assert_cmpuint (accord_rows_get_length (rows), ==, 1);
    g_assert_cmpstr (accord_rows_get_text (rows, 0, 1), ==, *plain != '\0' ? plain : NULL);
    g_assert_cmpint (accord_rows_get_count (rows, 0, 4), ==, 7);
    g_assert_null (accord_rows_get_text (rows, 0, 0));
  }
}

/* Columns are found by their names: order, further ones and missing ones do not matter; a short line has absent cells. */
static void
test_order (void)
{
  g_autoptr (AccordRows) rows = read_string ("male\tfurther\tiso3\ttype\n740\tx\tGHA\tTroops\n3\n\n\t\t\t\tbeyond\nlast\ty\tIND", columns);
  g_autoptr (AccordRows) crlf = read_string ("iso3\tmale\r\nGHA\t740\r\n", columns);

  g_assert_cmpuint (accord_rows_get_length (rows), ==, 5);
  g_assert_cmpstr (accord_rows_get_text (rows, 0, 0), ==, "GHA");
  g_assert_cmpstr (accord_rows_get_text (rows, 0, 2), ==, "Troops");
  g_assert_cmpint (accord_rows_get_count (rows, 0, 4), ==, 740);
  g_assert_cmpint (accord_rows_get_count (rows, 0, 3), ==, -1);
  g_assert_null (accord_rows_get_text (rows, 1, 0));
  g_assert_cmpint (accord_rows_get_count (rows, 1, 4), ==, 3);
  for (guint i = 0; columns[i] != NULL; i++) {
    g_assert_null (accord_rows_get_text (rows, 2, i));
    g_assert_null (accord_rows_get_text (rows, 3, i));
  }
  g_assert_cmpstr (accord_rows_get_text (rows, 4, 0), ==, "IND");
  g_assert_cmpint (accord_rows_get_count (rows, 4, 4), ==, -1);

  g_assert_cmpuint (accord_rows_get_length (crlf), ==, 1);
  g_assert_cmpstr (accord_rows_get_text (crlf, 0, 0), ==, "GHA");
  g_assert_cmpint (accord_rows_get_count (crlf, 0, 4), ==, 740);
}

/* What is no list and no text has no rows. */
static void
test_nothing (void)
{
  static const char *const values[] = { "null", "true", "7", "{}", "[]", "''" };
  g_autoptr (AccordRows) none = accord_rows_new (NULL, columns);

  g_assert_cmpuint (accord_rows_get_length (none), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autoptr (JsonNode) node = node_parse (values[i]);
    g_autoptr (AccordRows) rows = accord_rows_new (node, columns);

    g_assert_cmpuint (accord_rows_get_length (rows), ==, 0);
  }
}

/* A count is a whole number of people from none to ten million; what is no number is unknown, never none. */
static void
test_counts (void)
{
  static const struct {
    const char *text;
    int count;
  } cases[] = {
    { "0", 0 }, { "7", 7 }, { "007", 7 }, { "10000000", MOST_PEOPLE }, { "10000001", MOST_PEOPLE },
    { "9223372036854775807", MOST_PEOPLE }, { "9223372036854775808", -1 }, { "-1", -1 }, { "-0.5", -1 }, { "1e3", -1 },
    { "250.0", -1 }, { "1,000", -1 }, { " 5", -1 }, { "5 ", -1 }, { "x", -1 }, { "", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = g_strdup_printf ("total\n%s\n", cases[i].text);
    g_autoptr (AccordRows) rows = read_string (text, (const char *const[]) { "total", NULL });

    g_assert_cmpint (accord_rows_get_count (rows, 0, 0), ==, cases[i].count);
  }
}

static AccordRecord *
make_record (AccordKind kind, const char *id, JsonNode *rows)
{
  g_autoptr (JsonObject) document = kind == ACCORD_KIND_CONTRIBUTIONS
                                  ? document_parse ("{'_id': '%s', 'kind': 'contributions', 'schema': 1, "
                                                    "'mission': 'mission:m', 'month': '2026-09'}", id)
                                  : document_parse ("{'_id': '%s', 'kind': 'fatalities', 'schema': 1, "
                                                    "'mission': 'mission:m', 'year': 2026}", id);
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;

  json_object_set_member (document, "rows", rows);
  g_ptr_array_add (documents, json_object_ref (document));
  workspace = accord_workspace_new (NULL, documents);
  g_assert_cmpuint (accord_workspace_get_problems (workspace)->len, ==, 0);

  return g_object_ref (accord_workspace_lookup (workspace, id));
}

/* A total is never less than the women and men that are known, nor less than the table says. */
static void
test_contributions (void)
{
  for (int round = 0; round < ROUNDS / 4; round++) {
    g_autoptr (JsonArray) array = random_rows ();
    g_autoptr (AccordRecord) a = make_record (ACCORD_KIND_CONTRIBUTIONS, "contributions:m:2026-09",
                                              json_node_init_array (json_node_alloc (), array));
    g_autoptr (AccordRecord) b = make_record (ACCORD_KIND_CONTRIBUTIONS, "contributions:m:2026-09",
                                              accord_rows_pack (array, columns));
    guint n = accord_contributions_get_length (ACCORD_CONTRIBUTIONS (a));

    g_assert_cmpuint (n, ==, accord_contributions_get_length (ACCORD_CONTRIBUTIONS (b)));
    for (guint i = 0; i < n; i++) {
      AccordContribution x, y;

      g_assert_cmpint (accord_contributions_get_row (ACCORD_CONTRIBUTIONS (a), i, &x), ==,
                       accord_contributions_get_row (ACCORD_CONTRIBUTIONS (b), i, &y));
      g_assert_cmpstr (x.iso3, ==, y.iso3);
      g_assert_cmpstr (x.name, ==, y.name);
      g_assert_cmpstr (x.type, ==, y.type);
      g_assert_cmpint (x.female, ==, y.female);
      g_assert_cmpint (x.male, ==, y.male);
      g_assert_cmpint (x.total, ==, y.total);
      g_assert_cmpint (x.female, >=, ACCORD_COUNT_UNKNOWN);
      g_assert_cmpint (x.total, >=, MAX (x.female, 0) + MAX (x.male, 0));
    }
  }
}

static void
test_fatalities (void)
{
  g_autoptr (JsonNode) list = node_parse ("[{'day': '2026-03-02', 'nationality': 'FRA', 'personnel': 'Military', "
                                          "'incident': 'Malicious Act'}, {'day': '2026-02-30'}, {}, 7]");
  g_autoptr (AccordRecord) a = make_record (ACCORD_KIND_FATALITIES, "fatalities:m:2026", json_node_copy (list));
  g_autoptr (AccordRecord) b = make_record (ACCORD_KIND_FATALITIES, "fatalities:m:2026",
                                            accord_rows_pack (json_node_get_array (list),
                                                              accord_kind_find_member (ACCORD_KIND_FATALITIES, "rows")->words));

  g_assert_cmpuint (accord_fatalities_get_length (ACCORD_FATALITIES (a)), ==, 4);
  g_assert_cmpuint (accord_fatalities_get_length (ACCORD_FATALITIES (b)), ==, 4);
  for (guint i = 0; i < 4; i++) {
    AccordFatality x, y;

    accord_fatalities_get_row (ACCORD_FATALITIES (a), i, &x);
    accord_fatalities_get_row (ACCORD_FATALITIES (b), i, &y);
    g_assert_cmpint (x.day, ==, i == 0 ? day_of ("2026-03-02") : ACCORD_DAY_NONE);
    g_assert_cmpint (x.day, ==, y.day);
    g_assert_cmpstr (x.nationality, ==, i == 0 ? "FRA" : NULL);
    g_assert_cmpstr (x.nationality, ==, y.nationality);
    g_assert_cmpstr (x.incident, ==, y.incident);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/rows/pack", test_pack);
  g_test_add_func ("/model/rows/breakers", test_breakers);
  g_test_add_func ("/model/rows/order", test_order);
  g_test_add_func ("/model/rows/nothing", test_nothing);
  g_test_add_func ("/model/rows/counts", test_counts);
  g_test_add_func ("/model/rows/contributions", test_contributions);
  g_test_add_func ("/model/rows/fatalities", test_fatalities);

  return g_test_run ();
}
