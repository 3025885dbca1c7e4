#include "config.h"

#include "rules-fixture.h"

#include "accord-json.h"
#include "accord-resources.h"

#include <string.h>

#define ROUNDS 400
#define TODAY "2026-11-22"

static const char *const names[] = { "military", "police", "observers", "civilians", NULL };
static const char *const places[] = { "GHA", "IND", "NPL", "RWA", "URY" };

static void
add_mission (GPtrArray *documents)
{
  documents_add (documents, "{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, 'acronym': 'M', 'name': 'M', "
                            "'start': '2000-01-01'}");
}

static void
add_mandate (GPtrArray *documents, const char *key, const char *adopted, const char *term, const char *more)
{
  documents_add (documents, "{'_id': 'mandate:m:%s', 'kind': 'mandate', 'schema': 1, 'mission': 'mission:m', %s, "
                            "'term': '%s', 'expires': '2026-12-20'%s}", key, adopted, term, more);
}

static gint64
random_quantity (void)
{
  switch (g_test_rand_int_range (0, 12)) {
  case 0:
    return G_MAXINT64;
  case 1:
    return 0;
  default:
    return g_test_rand_int_range (1, 1000);
  }
}

/* A pledge that is, most of the time, one that people may enter. */
static JsonObject *
random_pledge (void)
{
  JsonObject *pledge = json_object_new ();
  gint64 quantity = random_quantity ();
  gboolean entered = g_test_rand_int_range (0, 5) > 0;

  json_object_set_string_member (pledge, "who", places[g_test_rand_int_range (0, G_N_ELEMENTS (places))]);
  json_object_set_int_member (pledge, "quantity", quantity);
  json_object_set_int_member (pledge, "confirmed", entered ? quantity / g_test_rand_int_range (1, 3) : random_quantity ());
  json_object_set_int_member (pledge, "deployed", entered ? quantity / g_test_rand_int_range (2, 9) : random_quantity ());

  return pledge;
}

static JsonObject *
random_requirement (guint i)
{
  JsonObject *document = document_parse ("{'_id': 'requirement:%u', 'kind': 'requirement', 'schema': 1, "
                                         "'mandate': 'mandate:m:2', 'capability': 'Capability %u'}", i, i);
  JsonArray *pledges = json_array_new ();
  const char *component = names[g_test_rand_int_range (0, G_N_ELEMENTS (names))];

  if (component != NULL)
    json_object_set_string_member (document, "component", component);
  json_object_set_boolean_member (document, "critical", g_test_rand_int_range (0, 3) == 0);
  json_object_set_int_member (document, "quantity", random_quantity ());
  for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
    json_array_add_object_element (pledges, random_pledge ());
  json_object_set_array_member (document, "pledges", pledges);

  return document;
}

static GPtrArray *
random_documents (void)
{
  GPtrArray *documents = documents_new ();
  g_autofree char *authorised = g_strdup_printf (", 'authorised': {'military': %d, 'police': %d, "
                                                 "'formed_police_units_personnel': %d, 'observers_and_staff_officers': %d}",
                                                 g_test_rand_int_range (0, 3000), g_test_rand_int_range (0, 500),
                                                 g_test_rand_int_range (0, 500), g_test_rand_int_range (0, 500));

  add_mission (documents);
  add_mandate (documents, "1", "'state': 'adopted', 'adopted': '2025-12-19'", "until", authorised);
  add_mandate (documents, "2", "'state': 'in_preparation'", "until", "");
  for (int n = g_test_rand_int_range (0, 5); n > 0; n--)
    g_ptr_array_add (documents, random_requirement (n));

  return documents;
}

static AccordResources *
get_resources (AccordWorkspace *workspace, const char *id)
{
  return accord_rules_get_resources (workspace, ACCORD_MANDATE (accord_workspace_lookup (workspace, id)), day_of (TODAY));
}

static gint64
cap (gint64 sum)
{
  return MIN (sum, G_MAXINT);
}

/* What a pledge says, read apart from the model. */
static void
add_up (JsonObject *pledge, gint64 *pledged, gint64 *confirmed, gint64 *deployed)
{
  gint64 figures[3];
  const char *const members[] = { "quantity", "confirmed", "deployed" };

  for (int i = 0; i < 3; i++)
    figures[i] = MIN (json_object_get_int_member (pledge, members[i]), 10000000);
  figures[1] = MAX (figures[1], figures[2]);
  figures[0] = MAX (figures[0], figures[1]);
  *pledged += figures[0];
  *confirmed += figures[1];
  *deployed += figures[2];
}

/* The sums are those of the documents, wherever they come from. */
static void
assert_rows (AccordResources *resources)
{
  gint64 total = 0, of_contributors = 0;

  for (guint i = 0; i < resources->rows->len; i++) {
    const AccordResourceRow *row = &g_array_index (resources->rows, AccordResourceRow, i);
    JsonObject *members = accord_record_get_members (ACCORD_RECORD (row->requirement));
    JsonArray *pledges = json_object_get_array_member (members, "pledges");
    gint64 pledged = 0, confirmed = 0, deployed = 0;

    for (guint k = 0; k < json_array_get_length (pledges); k++)
      add_up (json_array_get_object_element (pledges, k), &pledged, &confirmed, &deployed);
    g_assert_cmpint (row->required, ==, MIN (json_object_get_int_member (members, "quantity"), 10000000));
    g_assert_cmpint (row->pledged, ==, cap (pledged));
    g_assert_cmpint (row->confirmed, ==, cap (confirmed));
    g_assert_cmpint (row->deployed, ==, cap (deployed));
    g_assert_cmpint (row->missing, ==, MAX (0, row->required - row->confirmed));
    g_assert_true (row->pledged >= row->confirmed && row->confirmed >= row->deployed && row->deployed >= 0);
    total += pledged;
  }
  for (guint i = 0; i < resources->contributors->len; i++)
    of_contributors += g_array_index (resources->contributors, AccordContributorSum, i).pledged;
  g_assert_cmpint (total, ==, of_contributors);
}

/* The gate is open if and only if something is required and nothing of it is missing. */
static void
assert_gate (AccordResources *resources)
{
  gboolean required = FALSE, ordinary = FALSE, ceiling = FALSE;
  guint n_missing = 0, n_reasons = 0;

  for (guint i = 0; i < resources->rows->len; i++) {
    required |= g_array_index (resources->rows, AccordResourceRow, i).required > 0;
    n_missing += g_array_index (resources->rows, AccordResourceRow, i).missing > 0;
  }
  g_assert_true ((resources->gate == ACCORD_GATE_OPEN) == (required && n_missing == 0));
  g_assert_true ((resources->gate == ACCORD_GATE_UNKNOWN) == !required);

  for (guint i = 0; i < resources->reasons->len; i++) {
    const AccordReason *reason = &g_array_index (resources->reasons, AccordReason, i);

    n_reasons += reason->requirement != NULL;
    g_assert_true (reason->requirement != NULL ? reason->count < reason->limit : reason->count > reason->limit);
    /* Critical enablers first, ceilings last. */
    g_assert_false (reason->type == ACCORD_REASON_CRITICAL && (ordinary || ceiling));
    g_assert_false (reason->type == ACCORD_REASON_MISSING && ceiling);
    ordinary |= reason->type == ACCORD_REASON_MISSING;
    ceiling |= reason->requirement == NULL;
  }
  g_assert_cmpuint (n_reasons, ==, n_missing);
}

static gboolean
has_reason (AccordResources *resources, AccordReasonType type, AccordComponent component)
{
  for (guint i = 0; i < resources->reasons->len; i++) {
    const AccordReason *reason = &g_array_index (resources->reasons, AccordReason, i);

    if (reason->type == type && reason->requirement == NULL && reason->component == component)
      return TRUE;
  }

  return FALSE;
}

static void
assert_ceilings (AccordResources *resources)
{
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++) {
    const AccordResourceSum *sum = &resources->sums[i];
    gboolean limited = sum->authorised != ACCORD_FIGURE_NONE;

    g_assert_true (has_reason (resources, ACCORD_REASON_REQUIRED_OVER, i) == (limited && sum->required > sum->authorised));
    g_assert_true (has_reason (resources, ACCORD_REASON_CONFIRMED_OVER, i) ==
                   (limited && sum->confirmed > sum->authorised));
  }
}

static void
test_laws (void)
{
  guint n[3] = { 0 };

  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) documents = random_documents ();
    g_autoptr (AccordWorkspace) workspace = accord_workspace_new (NULL, documents);
    g_autoptr (AccordResources) resources = get_resources (workspace, "mandate:m:2");

    g_assert_cmpuint (accord_workspace_get_problems (workspace)->len, ==, 0);
    assert_rows (resources);
    assert_gate (resources);
    assert_ceilings (resources);
    n[resources->gate]++;
  }
  for (guint i = 0; i < G_N_ELEMENTS (n); i++)
    g_assert_cmpuint (n[i], >, 0);
}

static char *
write_resources (AccordResources *resources)
{
  GString *text = g_string_new (accord_gate_get_name (resources->gate));

  for (guint i = 0; i < resources->rows->len; i++) {
    const AccordResourceRow *row = &g_array_index (resources->rows, AccordResourceRow, i);

    g_string_append_printf (text, " %d/%d/%d/%d/%d", row->required, row->pledged, row->confirmed, row->deployed, row->missing);
  }
  for (guint i = 0; i < resources->contributors->len; i++) {
    const AccordContributorSum *sum = &g_array_index (resources->contributors, AccordContributorSum, i);

    g_string_append_printf (text, " %s:%d/%d/%d", sum->who, sum->pledged, sum->confirmed, sum->deployed);
  }
  for (guint i = 0; i < ACCORD_N_COMPONENTS; i++)
    g_string_append_printf (text, " %d/%d/%d", resources->sums[i].required, resources->sums[i].pledged,
                            resources->sums[i].confirmed);
  for (guint i = 0; i < resources->reasons->len; i++)
    g_string_append_printf (text, " %d", g_array_index (resources->reasons, AccordReason, i).type);

  return g_string_free (text, FALSE);
}

static void
shuffle_pledges (JsonObject *document)
{
  JsonArray *pledges = accord_json_get_array (document, "pledges");
  JsonArray *shuffled = json_array_new ();

  if (pledges == NULL)
    return;

  while (json_array_get_length (pledges) > 0) {
    guint i = g_test_rand_int_range (0, json_array_get_length (pledges));

    json_array_add_element (shuffled, json_array_dup_element (pledges, i));
    json_array_remove_element (pledges, i);
  }
  json_object_set_array_member (document, "pledges", shuffled);
}

static void
test_order_of_pledges (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) documents = random_documents (), shuffled = documents_new ();
    g_autoptr (AccordWorkspace) before = NULL, after = NULL;
    g_autoptr (AccordResources) a = NULL, b = NULL;
    g_autofree char *text_a = NULL, *text_b = NULL;

    for (guint i = 0; i < documents->len; i++) {
      JsonObject *copy = accord_json_copy_object (g_ptr_array_index (documents, i));

      shuffle_pledges (copy);
      g_ptr_array_insert (shuffled, g_test_rand_int_range (0, i + 1), copy);
    }
    before = accord_workspace_new (NULL, documents);
    after = accord_workspace_new (NULL, shuffled);
    a = get_resources (before, "mandate:m:2");
    b = get_resources (after, "mandate:m:2");
    text_a = write_resources (a);
    text_b = write_resources (b);
    g_assert_cmpstr (text_a, ==, text_b);
  }
}

static void
assert_sums (AccordResources *resources, const char *ceilings, int military, int police, int observers)
{
  g_assert_cmpstr (resources->ceilings != NULL ? accord_record_get_id (ACCORD_RECORD (resources->ceilings)) : NULL, ==,
                   ceilings);
  g_assert_cmpint (resources->sums[ACCORD_COMPONENT_MILITARY].authorised, ==, military);
  g_assert_cmpint (resources->sums[ACCORD_COMPONENT_POLICE].authorised, ==, police);
  g_assert_cmpint (resources->sums[ACCORD_COMPONENT_OBSERVERS].authorised, ==, observers);
}

/* Ceilings that a mandate does not name are those before it only where nobody decided otherwise. */
static void
test_whose_ceilings (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;
  g_autoptr (AccordResources) first = NULL, second = NULL, rollover = NULL, next = NULL, own = NULL;

  add_mission (documents);
  add_mandate (documents, "a", "'state': 'adopted', 'adopted': '2024-01-01'", "until", ", 'authorised': {'military': 100, 'police': 7}");
  add_mandate (documents, "b", "'state': 'adopted', 'adopted': '2024-06-01'", "unchanged", ", 'authorised': {'military': 80}");
  add_mandate (documents, "c", "'state': 'adopted', 'adopted': '2025-01-01'", "until", ", 'decision': 'technical_rollover'");
  add_mandate (documents, "d", "'state': 'adopted', 'adopted': '2025-02-01'", "unchanged", ", 'authorised': {'observers': 9}");
  add_mandate (documents, "e", "'state': 'in_preparation'", "until", "");
  add_mandate (documents, "f", "'state': 'in_preparation'", "until", ", 'authorised': {'police': 1}");
  workspace = accord_workspace_new (NULL, documents);

  first = accord_rules_get_resources (workspace, ACCORD_MANDATE (accord_workspace_lookup (workspace, "mandate:m:a")),
                                      day_of ("2024-05-31"));
  assert_sums (first, "mandate:m:a", 100, 7, -1);
  second = accord_rules_get_resources (workspace, ACCORD_MANDATE (accord_workspace_lookup (workspace, "mandate:m:a")),
                                       day_of ("2024-06-01"));
  assert_sums (second, "mandate:m:b", 80, 7, -1);
  rollover = get_resources (workspace, "mandate:m:c");
  assert_sums (rollover, "mandate:m:d", 80, 7, 9);
  next = get_resources (workspace, "mandate:m:e");
  assert_sums (next, "mandate:m:d", 80, 7, 9);
  own = get_resources (workspace, "mandate:m:f");
  assert_sums (own, "mandate:m:f", -1, 1, -1);
}

/* Who is in the mission, by the words of the monthly tables. */
static void
test_in_place (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL, without = NULL;
  g_autoptr (AccordResources) resources = NULL, unknown = NULL;

  add_mission (documents);
  add_mandate (documents, "1", "'state': 'adopted', 'adopted': '2025-12-19'", "until",
               ", 'authorised': {'military': 105, 'police': 40}");
  without = accord_workspace_new (NULL, documents);
  unknown = get_resources (without, "mandate:m:1");
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++)
    g_assert_cmpint (unknown->sums[i].in_place, ==, ACCORD_FIGURE_NONE);
  g_assert_cmpint (unknown->as_of.first, ==, ACCORD_DAY_NONE);

  documents_add (documents, "{'_id': 'contributions:m:2026-09', 'kind': 'contributions', 'schema': 1, 'mission': 'mission:m', "
                            "'month': '2026-09', 'rows': [{'iso3': 'GHA', 'type': 'Troops', 'female': 10, 'male': 60}, "
                            "{'iso3': 'IND', 'type': 'Contingent Troop', 'female': 0, 'male': 30}, "
                            "{'iso3': 'IND', 'type': 'Staff Officer', 'female': 2, 'male': 2}, "
                            "{'iso3': 'IND', 'type': 'Experts on Mission', 'female': 1, 'male': 1}, "
                            "{'iso3': 'NPL', 'type': 'Formed Police Units', 'female': 20, 'male': 10}, "
                            "{'iso3': 'NPL', 'type': 'Individual Police', 'female': 5, 'male': 6}, "
                            "{'iso3': 'NPL', 'type': 'Divers', 'female': 0, 'male': 3}]}");
  workspace = accord_workspace_new (NULL, documents);
  resources = get_resources (workspace, "mandate:m:1");
  g_assert_cmpint (resources->sums[ACCORD_COMPONENT_MILITARY].in_place, ==, 100);
  g_assert_cmpint (resources->sums[ACCORD_COMPONENT_OBSERVERS].in_place, ==, 6);
  g_assert_cmpint (resources->sums[ACCORD_COMPONENT_POLICE].in_place, ==, 41);
  g_assert_cmpint (resources->sums[ACCORD_COMPONENT_CIVILIANS].in_place, ==, ACCORD_FIGURE_NONE);
  g_assert_cmpint (resources->unsorted, ==, 3);
  /* With no ceiling of their own, observers count against the military one: 106 against 105. */
  g_assert_true (has_reason (resources, ACCORD_REASON_IN_PLACE_OVER, ACCORD_COMPONENT_MILITARY));
  g_assert_true (has_reason (resources, ACCORD_REASON_IN_PLACE_OVER, ACCORD_COMPONENT_POLICE));
  g_assert_cmpint (resources->gate, ==, ACCORD_GATE_UNKNOWN);
}

/* Every figure of every shipped mandate that is a ceiling is in one of the sums. */
static void
test_shipped (void)
{
  static const char *const counted[] = { "military", "police", "formed_police_units_personnel",
                                         "observers_and_staff_officers" };
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), NULL);
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, accord_reference_get_rows (reference_get ()));
  while (g_hash_table_iter_next (&iter, &id, &row)) {
    JsonObject *authorised = accord_json_get_object (row, "authorised");
    g_autoptr (AccordResources) resources = NULL;
    int expected = 0, sum = 0;

    if (!g_str_has_prefix (id, "mandate:") || authorised == NULL)
      continue;
    resources = accord_rules_get_resources (workspace, ACCORD_MANDATE (accord_workspace_lookup (workspace, id)),
                                            accord_mandate_get_adopted (ACCORD_MANDATE (accord_workspace_lookup (workspace, id))));
    for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
      expected += accord_json_get_count (authorised, counted[i]);
    for (int i = 0; i < ACCORD_N_COMPONENTS; i++)
      sum += MAX (0, resources->sums[i].authorised);
    g_assert_cmpint (sum, ==, expected);
    g_assert_cmpint (resources->gate, ==, ACCORD_GATE_UNKNOWN);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/resources/laws", test_laws);
  g_test_add_func ("/rules/resources/order-of-pledges", test_order_of_pledges);
  g_test_add_func ("/rules/resources/whose-ceilings", test_whose_ceilings);
  g_test_add_func ("/rules/resources/in-place", test_in_place);
  g_test_add_func ("/rules/resources/shipped", test_shipped);

  return g_test_run ();
}
