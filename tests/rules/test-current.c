#include "config.h"

#include "rules-fixture.h"

#include "accord-current.h"
#include "accord-json.h"

#include <string.h>

#define ROUNDS 150

/* A mandate as its row says, read apart from the model. */
typedef struct {
  const char *id;
  const char *mission;
  const char *clock;
  const char *term;
  const char *decision;
  const char *adopted;
} Row;

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *x = a, *y = b;
  int order = strcmp (x->adopted, y->adopted);

  return order != 0 ? order : strcmp (x->id, y->id);
}

/* All adopted mandates that set an expiry, by the day of adoption. */
static GArray *
rows_get (void)
{
  static GArray *rows;
  GHashTableIter iter;
  gpointer id, document;

  if (rows != NULL)
    return rows;

  rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_hash_table_iter_init (&iter, accord_reference_get_rows (reference_get ()));
  while (g_hash_table_iter_next (&iter, &id, &document)) {
    Row row = {
      .id = id,
      .mission = accord_json_get_text (document, "mission"),
      .clock = accord_json_get_text (document, "clock"),
      .term = accord_json_get_text (document, "term"),
      .decision = accord_json_get_text (document, "decision"),
      .adopted = accord_json_get_text (document, "adopted"),
    };

    if (g_str_has_prefix (id, "mandate:") && strcmp (row.term, "unchanged") != 0)
      g_array_append_val (rows, row);
  }
  g_array_sort (rows, compare_rows);

  return rows;
}

static const Row *
find_row (const char *mission, const char *clock, const char *adopted_by, const char *before_id)
{
  GArray *rows = rows_get ();
  const Row *found = NULL;

  for (guint i = 0; i < rows->len; i++) {
    const Row *row = &g_array_index (rows, Row, i);

    if (before_id != NULL && strcmp (row->id, before_id) == 0)
      break;
    if (strcmp (row->mission, mission) == 0 && strcmp (row->clock, clock) == 0 && strcmp (row->adopted, adopted_by) <= 0)
      found = row;
  }

  return found;
}

static const Row *
find_head (const Row *row)
{
  while (g_strcmp0 (row->decision, "technical_rollover") == 0) {
    const Row *before = find_row (row->mission, row->clock, "9999", row->id);

    if (before == NULL)
      break;
    row = before;
  }

  return row;
}

static AccordDay
random_today (void)
{
  return g_test_rand_int_range (day_of ("1990-01-01"), day_of ("2028-12-31"));
}

static void
assert_current (const AccordCurrent *current, AccordMission *mission, AccordDay today)
{
  const char *mission_id = accord_record_get_id (ACCORD_RECORD (mission));
  g_autofree char *text = accord_day_to_string (today);
  const Row *row = find_row (mission_id, accord_mandate_get_clock (current->mandate), text, NULL);

  g_assert_nonnull (row);
  g_assert_cmpstr (accord_record_get_id (ACCORD_RECORD (current->mandate)), ==, row->id);
  g_assert_cmpstr (accord_record_get_id (ACCORD_RECORD (current->head)), ==, find_head (row)->id);
  g_assert_cmpstr (accord_term_get_name (current->term), ==, row->term);
  g_assert_cmpint (current->term, !=, ACCORD_TERM_ENDED);
  g_assert_true (current->update_needed == (current->term == ACCORD_TERM_UNTIL && current->expires < today));
  g_assert_null (current->successor);
}

static void
test_like_rows (void)
{
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), NULL);
  GListModel *missions = accord_workspace_get_missions (workspace);

  for (int round = 0; round < ROUNDS; round++) {
    AccordDay today = random_today ();
    g_autofree char *text = accord_day_to_string (today);

    for (guint i = 0; i < g_list_model_get_n_items (missions); i++) {
      g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);
      const Row *row = find_row (accord_record_get_id (ACCORD_RECORD (mission)), "main", text, NULL);
      g_autoptr (GPtrArray) currents = accord_rules_list_current (workspace, mission, today);
      gboolean runs = accord_mission_is_active (mission, today) && row != NULL && strcmp (row->term, "ended") != 0;

      /* Only the mission in Abyei has had a second clock. */
      if (!g_str_equal (accord_mission_get_acronym (mission), "UNISFA"))
        g_assert_cmpuint (currents->len, ==, runs ? 1 : 0);
      for (guint k = 0; k < currents->len; k++)
        assert_current (g_ptr_array_index (currents, k), mission, today);
    }
  }
}

static const AccordCurrent *
assert_clock (GPtrArray *currents, guint i, const char *clock, const char *id)
{
  const AccordCurrent *current;

  g_assert_cmpuint (i, <, currents->len);
  current = g_ptr_array_index (currents, i);
  g_assert_cmpstr (accord_mandate_get_clock (current->mandate), ==, clock);
  g_assert_cmpstr (accord_record_get_id (ACCORD_RECORD (current->mandate)), ==, id);

  return current;
}

static void
test_two_clocks (void)
{
  static const struct {
    const char *today;
    const char *main;
    const char *border;
  } days[] = {
    { "2018-04-12", "mandate:unisfa:2017-11-15", NULL },
    { "2018-04-20", "mandate:unisfa:2017-11-15", "mandate:unisfa:2018-04-13:border" },
    { "2018-06-01", "mandate:unisfa:2018-05-15", "mandate:unisfa:2018-04-23:border" },
    { "2019-10-20", "mandate:unisfa:2019-05-14", "mandate:unisfa:2019-10-15:border" },
    /* Taken into the main mandate since. */
    { "2019-11-16", "mandate:unisfa:2019-11-14", NULL },
    { "2024-01-01", "mandate:unisfa:2023-11-14", NULL },
  };
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), NULL);
  AccordMission *mission = mission_get (workspace, "UNISFA");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autoptr (GPtrArray) currents = accord_rules_list_current (workspace, mission, day_of (days[i].today));

    assert_clock (currents, 0, "main", days[i].main);
    if (days[i].border != NULL)
      assert_clock (currents, 1, "border", days[i].border);
    g_assert_cmpuint (currents->len, ==, days[i].border != NULL ? 2 : 1);
  }
}

static void
test_rollover (void)
{
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), NULL);
  AccordMission *mission = mission_get (workspace, "UNMISS");
  g_autoptr (GPtrArray) currents = accord_rules_list_current (workspace, mission, day_of ("2025-05-01"));
  const AccordCurrent *current = assert_clock (currents, 0, "main", "mandate:unmiss:2025-04-30");

  g_assert_cmpstr (accord_record_get_id (ACCORD_RECORD (current->head)), ==, "mandate:unmiss:2024-04-29");
  g_assert_cmpint (current->expires, ==, day_of ("2025-05-09"));
}

static void
test_previous (void)
{
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), NULL);
  GArray *rows = rows_get ();

  for (guint i = 0; i < rows->len; i++) {
    const Row *row = &g_array_index (rows, Row, i);
    const Row *before = find_row (row->mission, row->clock, "9999", row->id);
    AccordRecord *mandate = accord_workspace_lookup (workspace, row->id);
    AccordMandate *previous = accord_rules_get_previous (workspace, ACCORD_MANDATE (mandate));

    g_assert_true ((previous == NULL) == (before == NULL));
    if (previous != NULL)
      g_assert_cmpstr (accord_record_get_id (ACCORD_RECORD (previous)), ==, before->id);
  }
}

/* A mandate in preparation is nobody's current one, and a trashed one leaves it to the one before. */
static void
test_only_adopted (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) prepared = NULL, trashed = NULL;
  const AccordCurrent *current;

  documents_add (documents, "{'_id': 'mandate:monusco:after:2025-12-19', 'kind': 'mandate', 'schema': 1, "
                            "'mission': 'mission:monusco', 'state': 'in_preparation', 'term': 'until', "
                            "'expires': '2027-12-20'}");
  documents_add (documents, "{'_id': 'mandate:unmiss:2026-04-30', 'kind': 'mandate', 'schema': 1, "
                            "'trashed': {'at': '2026-11-22', 'by': 'me'}}");
  workspace = accord_workspace_new (reference_get (), documents);

  prepared = accord_rules_list_current (workspace, mission_get (workspace, "MONUSCO"), day_of ("2026-11-22"));
  current = assert_clock (prepared, 0, "main", "mandate:monusco:2025-12-19");
  g_assert_nonnull (current->successor);
  g_assert_cmpstr (accord_record_get_id (ACCORD_RECORD (current->successor)), ==, "mandate:monusco:after:2025-12-19");

  trashed = accord_rules_list_current (workspace, mission_get (workspace, "UNMISS"), day_of ("2026-11-22"));
  current = assert_clock (trashed, 0, "main", "mandate:unmiss:2025-05-08");
  g_assert_true (current->update_needed);
}

/* Officers' own mandates follow one another: each is followed by the one that names it. */
static void
test_successor_of_successor (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  const AccordCurrent *current;

  documents_add (documents, "{'_id': 'mandate:monusco:after:2025-12-19', 'kind': 'mandate', 'schema': 1, "
                            "'mission': 'mission:monusco', 'state': 'adopted', 'adopted': '2026-12-18', "
                            "'term': 'until', 'expires': '2027-12-20'}");
  documents_add (documents, "{'_id': 'mandate:monusco:after:after:2025-12-19', 'kind': 'mandate', 'schema': 1, "
                            "'mission': 'mission:monusco', 'state': 'in_preparation', 'term': 'ended', "
                            "'decision': 'terminate'}");
  workspace = accord_workspace_new (reference_get (), documents);

  before = accord_rules_list_current (workspace, mission_get (workspace, "MONUSCO"), day_of ("2026-12-01"));
  current = assert_clock (before, 0, "main", "mandate:monusco:2025-12-19");
  g_assert_null (current->successor);

  after = accord_rules_list_current (workspace, mission_get (workspace, "MONUSCO"), day_of ("2027-01-01"));
  current = assert_clock (after, 0, "main", "mandate:monusco:after:2025-12-19");
  g_assert_nonnull (current->successor);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/current/like-rows", test_like_rows);
  g_test_add_func ("/rules/current/two-clocks", test_two_clocks);
  g_test_add_func ("/rules/current/rollover", test_rollover);
  g_test_add_func ("/rules/current/previous", test_previous);
  g_test_add_func ("/rules/current/only-adopted", test_only_adopted);
  g_test_add_func ("/rules/current/successor-of-successor", test_successor_of_successor);

  return g_test_run ();
}
