#include "config.h"

#include "rules-fixture.h"

#include "accord-invitees.h"
#include "accord-json.h"

#include <string.h>

#define ROUNDS 400

static const char *const places[] = { "ARG", "BGD", "FJI", "GHA", "IND", "NPL", "RWA", "UGA", "URY", "ZMB" };
static const char *const types[] = { "Troops", "Staff Officer", "Experts on Mission", "Formed Police Units",
                                     "Individual Police", "Something new" };

static const char *
random_place (void)
{
  return places[g_test_rand_int_range (0, G_N_ELEMENTS (places))];
}

/* A month of contributions; `people` counts them by place. */
static void
add_month (GPtrArray *documents, const char *month, GHashTable *people)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 12); n > 0; n--) {
    const char *place = random_place ();
    int female = g_test_rand_int_range (0, 3), male = g_test_rand_int_range (0, 3);

    g_string_append_printf (rows, "%s{'iso3': '%s', 'type': '%s', 'female': %d, 'male': %d}", rows->len > 0 ? ", " : "",
                            place, types[g_test_rand_int_range (0, G_N_ELEMENTS (types))], female, male);
    if (people != NULL)
      g_hash_table_insert (people, (gpointer) place,
                           GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (people, place)) + female + male));
  }
  documents_add (documents, "{'_id': 'contributions:m:%s', 'kind': 'contributions', 'schema': 1, 'mission': 'mission:m', "
                            "'month': '%s', 'rows': [%s]}", month, month, rows->str);
}

static char *
random_places (GHashTable *set)
{
  GString *text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, 4); n > 0; n--) {
    const char *place = random_place ();

    g_hash_table_add (set, (gpointer) place);
    g_string_append_printf (text, "%s'%s'", text->len > 0 ? ", " : "", place);
  }

  return g_string_free (text, FALSE);
}

static const AccordInvitee *
find (GPtrArray *list, const char *who)
{
  const AccordInvitee *found = NULL;

  for (guint i = 0; i < list->len; i++) {
    const AccordInvitee *invitee = g_ptr_array_index (list, i);

    if (strcmp (invitee->who, who) != 0)
      continue;
    g_assert_null (found);
    found = invitee;
  }

  return found;
}

static void
assert_sorted (GPtrArray *list)
{
  for (guint i = 1; i < list->len; i++) {
    const AccordInvitee *a = g_ptr_array_index (list, i - 1), *b = g_ptr_array_index (list, i);
    int order = strcmp (a->category, b->category);

    g_assert_true (order < 0 || (order == 0 && strcmp (a->who, b->who) < 0));
  }
}

/* Who is invited, and in which capacity, follows from the three sets and from nothing else. */
static void
test_from_sets (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) documents = documents_new (), list = NULL;
    g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);
    g_autoptr (GHashTable) possible = g_hash_table_new (g_str_hash, g_str_equal);
    g_autoptr (GHashTable) hosts = g_hash_table_new (g_str_hash, g_str_equal);
    g_autofree char *possible_text = random_places (possible), *hosts_text = random_places (hosts);
    g_autoptr (AccordWorkspace) workspace = NULL;
    guint n = 0;

    documents_add (documents, "{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, 'acronym': 'M', 'name': 'M', "
                              "'countries': [%s, 7, null]}", *hosts_text != '\0' ? hosts_text : "{}");
    documents_add (documents, "{'_id': 'event:m:1', 'kind': 'event', 'schema': 1, 'mission': 'mission:m', "
                              "'type': 'possible_contributors', 'start': '2026-03-01', 'contributors': [%s]}", possible_text);
    documents_add (documents, "{'_id': 'event:m:2', 'kind': 'event', 'schema': 1, 'mission': 'mission:m', "
                              "'type': 'planning', 'start': '2026-03-01', 'contributors': ['ZZZ']}");
    add_month (documents, "2025-12", NULL);
    add_month (documents, "2026-09", people);
    add_month (documents, "2027-01", NULL);
    workspace = accord_workspace_new (NULL, documents);
    list = accord_rules_list_invitees (workspace, mission_get (workspace, "M"), day_of ("2026-11-22"), NULL);

    for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
      const AccordInvitee *invitee = find (list, places[i]);
      gboolean contributes = GPOINTER_TO_INT (g_hash_table_lookup (people, places[i])) > 0;
      const char *category = contributes ? "a" : g_hash_table_contains (possible, places[i]) ? "b"
                           : g_hash_table_contains (hosts, places[i]) ? "f" : NULL;

      g_assert_cmpstr (invitee != NULL ? invitee->category : NULL, ==, category);
      if (invitee == NULL)
        continue;
      n++;
      g_assert_true (invitee->observer == (*category == 'f'));
    }
    g_assert_cmpuint (list->len, ==, n);
    assert_sorted (list);
  }
}

/* The latest month that has begun counts; without any, nobody contributes as far as is known. */
static void
test_month (void)
{
  static const struct {
    const char *today;
    const char *month;
  } cases[] = {
    { "2025-11-30", NULL }, { "2025-12-01", "2025-12" }, { "2026-08-31", "2025-12" }, { "2026-09-01", "2026-09" },
    { "2030-01-01", "2026-09" },
  };
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;

  documents_add (documents, "{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, 'acronym': 'M', 'name': 'M'}");
  add_month (documents, "2026-09", NULL);
  add_month (documents, "2025-12", NULL);
  workspace = accord_workspace_new (NULL, documents);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    AccordPartialDay as_of = { 1, ACCORD_PRECISION_YEAR };
    g_autoptr (GPtrArray) list = accord_rules_list_invitees (workspace, mission_get (workspace, "M"),
                                                             day_of (cases[i].today), &as_of);
    g_autofree char *month = as_of.first != ACCORD_DAY_NONE ? accord_partial_day_to_string (as_of) : NULL;

    g_assert_cmpstr (month, ==, cases[i].month);
    if (cases[i].month == NULL)
      g_assert_cmpuint (list->len, ==, 0);
  }
}

static void
test_partners (void)
{
  g_autoptr (GPtrArray) documents = documents_new (), list = NULL;
  g_autoptr (AccordWorkspace) workspace = NULL;

  documents_add (documents, "{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, 'acronym': 'M', 'name': 'M', "
                            "'partners': [{'name': 'African Union', 'contributes': true}, 'European Union', "
                            "{'name': 'IGAD', 'contributes': false}, {'name': 'IGAD', 'contributes': true}, "
                            "{'contributes': true}, {'name': ''}, 5]}");
  workspace = accord_workspace_new (NULL, documents);
  list = accord_rules_list_invitees (workspace, mission_get (workspace, "M"), day_of ("2026-11-22"), NULL);

  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpstr (find (list, "African Union")->category, ==, "g");
  g_assert_false (find (list, "African Union")->observer);
  g_assert_cmpstr (find (list, "IGAD")->category, ==, "g");
  g_assert_cmpstr (find (list, "European Union")->category, ==, "h");
  g_assert_true (find (list, "European Union")->observer);
}

/* Every mission that ships has its hosts as observers, and nobody else yet. */
static void
test_shipped (void)
{
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), NULL);
  GListModel *missions = accord_workspace_get_missions (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (missions); i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);
    JsonArray *countries = accord_json_get_array (accord_record_get_members (ACCORD_RECORD (mission)), "countries");
    g_autoptr (GPtrArray) list = accord_rules_list_invitees (workspace, mission, day_of ("2026-11-22"), NULL);

    g_assert_cmpuint (list->len, ==, countries != NULL ? json_array_get_length (countries) : 0);
    for (guint k = 0; k < list->len; k++)
      g_assert_true (((AccordInvitee *) g_ptr_array_index (list, k))->observer);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/invitees/from-sets", test_from_sets);
  g_test_add_func ("/rules/invitees/month", test_month);
  g_test_add_func ("/rules/invitees/partners", test_partners);
  g_test_add_func ("/rules/invitees/shipped", test_shipped);

  return g_test_run ();
}
