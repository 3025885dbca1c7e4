/* What an officer reads from monthly figures: sums with their month and file, and what is unknown as unknown. */

#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"
#include "accord-number-format.h"
#include "accord-session-figures.h"
#include "accord-session-missing.h"
#include "accord-session-show.h"
#include "accord-words-figures.h"

#include <string.h>

#define TODAY "2026-11-22"
#define ROUNDS 8

static void
enter_month (AccordSession *session, const char *month, const char *rows)
{
  g_autofree char *document = g_strdup_printf ("{'_id':'contributions:unifil:%s','kind':'contributions','schema':1,"
                                               "'mission':'mission:unifil','month':'%s','file':'dpo.csv','rows':'%s'}",
                                               month, month, rows);

  session_write_document (session, document);
}

static AccordMission *
get_mission (AccordSession *session)
{
  return mission_get (accord_session_get_workspace (session), "UNIFIL");
}

static JsonObject *
show (AccordSession *session, const char *id, const char *member)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) shown = accord_session_show (session, id, &error);
  JsonNode *node;

  g_assert_no_error (error);
  node = json_object_get_member (json_object_get_object_member (shown, "derived"), member);
  g_assert_nonnull (node);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_object_ref (json_node_get_object (node)) : NULL;
}

/* Without any figures there is nothing, not a row of zeros. */
static void
test_none (void)
{
  AccordSession *session = session_new (TODAY);

  g_assert_null (accord_session_get_contributors (session, get_mission (session)));
  g_assert_null (accord_session_count_fatalities (session, get_mission (session)));
  g_assert_null (show (session, "UNIFIL", "contributors"));
  g_assert_null (show (session, "UNIFIL", "fatalities"));
  session_end (session);
}

static gint64
get_sum (JsonObject *object, const char *list, const char *member)
{
  JsonArray *array = json_object_get_array_member (object, list);
  gint64 sum = 0;

  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *row = json_array_get_object_element (array, i);

    if (!json_object_get_null_member (row, member))
      sum += json_object_get_int_member (row, member);
  }

  return sum;
}

static char *
random_rows (void)
{
  static const char *const places[] = { "ARG", "BGD", "FJI", "GHA", "IND", "NPL", "RWA" };
  static const char *const types[] = { "Troops", "Staff Officer", "Experts on Mission", "Individual Police", "Drones" };
  GString *text = g_string_new ("iso3\\ttype\\tfemale\\tmale\\ttotal\\n");

  for (int n = g_test_rand_int_range (1, 30); n > 0; n--) {
    g_string_append_printf (text, "%s\\t%s\\t", places[g_test_rand_int_range (0, G_N_ELEMENTS (places))],
                            types[g_test_rand_int_range (0, G_N_ELEMENTS (types))]);
    if (g_test_rand_bit ())
      g_string_append_printf (text, "%d\\t%d\\t\\n", g_test_rand_int_range (0, 100), g_test_rand_int_range (0, 900));
    else
      g_string_append_printf (text, "\\t\\t%d\\n", g_test_rand_int_range (0, 900));
  }

  return g_string_free (text, FALSE);
}

/* The mission tells the sums of its latest month; the month's own table and its parts add up to them. */
static void
test_sums (void)
{
  static const char *const members[] = { "total", "sex_known", "female" };
  static const char *const parts[] = { "troops", "police", "observers", "staff_officers", "other" };

  for (int round = 0; round < ROUNDS; round++) {
    AccordSession *session = session_new (TODAY);
    g_autofree char *rows = random_rows ();
    g_autoptr (JsonObject) of_mission = NULL, of_month = NULL;
    JsonArray *list;
    gint64 sum = 0;

    enter_month (session, "2026-07", "iso3\\ttotal\\nGHA\\t7\\n");
    enter_month (session, "2026-09", rows);
    of_mission = show (session, "UNIFIL", "contributors");
    of_month = show (session, "contributions:unifil:2026-09", "contributors");

    for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
      gint64 expected = json_object_get_null_member (of_mission, members[i]) ? 0 : json_object_get_int_member (of_mission, members[i]);

      g_assert_cmpint (get_sum (of_month, "list", members[i]), ==, expected);
      g_assert_cmpint (get_sum (of_month, "personnel", members[i]), ==, expected);
      g_assert_cmpint (get_sum (of_mission, "personnel", members[i]), ==, expected);
    }
    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      sum += get_sum (of_month, "list", parts[i]);
    g_assert_cmpint (sum, ==, json_object_get_int_member (of_mission, "total"));
    list = json_object_get_array_member (of_month, "list");
    g_assert_cmpint (json_object_get_int_member (of_mission, "count"), ==, json_array_get_length (list));
    g_assert_cmpstr (json_object_get_string_member (of_mission, "as_of"), ==, "2026-09");
    g_assert_cmpstr (json_object_get_string_member (of_mission, "file"), ==, "dpo.csv");

    list = json_object_get_array_member (of_mission, "months");
    g_assert_cmpuint (json_array_get_length (list), ==, 3);
    g_assert_true (json_object_get_null_member (json_array_get_object_element (list, 1), "total"));
    g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (list, 0), "total"), ==, 7);
    session_end (session);
  }
}

/* What a month changes is gone with it. */
static void
test_undo (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordContributors) before = NULL, latest = NULL;

  enter_month (session, "2026-08", "iso3\\ttype\\tfemale\\tmale\\nGHA\\tTroops\\t1\\t9\\n");
  before = accord_session_get_contributors (session, get_mission (session));
  g_assert_cmpint (before->all.total, ==, 10);
  g_assert_cmpint (before->age, ==, 2);

  session_write (session, "contributions:unifil:2026-08", "rows", "'iso3\\ttype\\tfemale\\tmale\\nGHA\\tTroops\\t3\\t9\\nIND\\tTroops\\t0\\t4\\n'");
  latest = accord_session_get_contributors (session, get_mission (session));
  g_assert_cmpint (latest->all.total, ==, 16);
  g_assert_cmpuint (latest->list->len, ==, 2);
  /* What was asked for before stays as it was. */
  g_assert_cmpint (before->all.total, ==, 10);
  g_assert_cmpstr (g_array_index (before->list, AccordContributor, 0).who, ==, "GHA");
  session_end (session);
}

static void
assert_women (AccordPeople people, const char *expected)
{
  g_autofree char *words = accord_words_for_women (&people);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordContributors) contributors = NULL;
  g_autoptr (GArray) months = NULL;
  g_autofree char *as_of = NULL, *gaps = NULL, *losses = NULL, *none = NULL;

  assert_women ((AccordPeople) { 1372, 1372, 132 }, "Women: 9.6%");
  assert_women ((AccordPeople) { 2381, 1372, 132 }, "Women: 9.6%, without 1,009 whose sex is not recorded");
  assert_women ((AccordPeople) { 2381, 0, 0 }, "Women and men are not told apart");
  assert_women ((AccordPeople) { 5, 5, 0 }, "Women: 0.0%");

  enter_month (session, "2026-05", "iso3\\ttotal\\nGHA\\t7\\n");
  enter_month (session, "2026-09", "iso3\\ttotal\\nGHA\\t7\\n");
  contributors = accord_session_get_contributors (session, get_mission (session));
  months = accord_session_list_months_of_people (session, get_mission (session));
  as_of = accord_words_for_as_of (contributors);
  gaps = accord_words_for_gaps (months);
  g_assert_cmpstr (as_of, ==, "At the end of September 2026, from the file dpo.csv");
  g_assert_cmpstr (gaps, ==, "3 months in between are not in the data; a gap is not a withdrawal.");

  losses = accord_words_for_losses (&(AccordLosses) { 1200, { 300, 900 } });
  none = accord_words_for_losses (&(AccordLosses) { 0 });
  g_assert_cmpstr (losses, ==, "1,200, of these 300 by malicious acts");
  g_assert_cmpstr (none, ==, "0");
  session_end (session);
}

/* One mission's fatalities reach as far as the file of all does. */
static void
test_fatalities (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (JsonObject) unifil = NULL;

  session_write_document (session, "{'_id':'fatalities:monusco:2026','kind':'fatalities','schema':1,'mission':'mission:monusco',"
                                   "'year':2026,'rows':'day\\tincident\\n2026-09-12\\tIllness\\n'}");
  session_write_document (session, "{'_id':'fatalities:unifil:2025','kind':'fatalities','schema':1,'mission':'mission:unifil',"
                                   "'year':2025,'file':'f.csv','rows':'day\\tincident\\n2025-01-02\\tMalicious Act\\n2025-12-01\\tAccident\\n'}");
  unifil = show (session, "UNIFIL", "fatalities");

  g_assert_cmpstr (json_object_get_string_member (unifil, "until"), ==, "2026-09-12");
  g_assert_false (json_object_get_boolean_member (unifil, "older_than_three_months"));
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (unifil, "year"), "total"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (unifil, "twelve_months"), "total"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (unifil, "all"), "malicious_act"), ==, 1);
  g_assert_cmpint (get_sum (unifil, "years", "total"), ==, 2);
  session_end (session);
}

static gboolean
lacks (AccordSession *session, const char *text)
{
  g_autoptr (GPtrArray) missing = accord_session_list_missing (session, session_get_chain (session, "UNIFIL", 0));

  for (guint i = 0; i < missing->len; i++) {
    const AccordMissing *one = g_ptr_array_index (missing, i);

    if (strstr (one->text, text) != NULL) {
      g_assert_cmpstr (one->provision, ==, "II.B.3.a");
      return TRUE;
    }
  }

  return FALSE;
}

/* A list of invitees without a month, or with an old one, is something to see to before the invitation; a recent one is not. */
static void
test_missing (void)
{
  AccordSession *session = session_new (TODAY);

  g_assert_true (lacks (session, "Nobody is on the list"));
  enter_month (session, "2026-07", "iso3\\ttotal\\nGHA\\t0\\n");
  g_assert_true (lacks (session, "Nobody is on the list"));
  session_write (session, "contributions:unifil:2026-07", "rows", "'iso3\\ttotal\\nGHA\\t7\\n'");
  g_assert_false (lacks (session, "Nobody is on the list"));
  g_assert_true (lacks (session, "older than three months"));
  enter_month (session, "2026-08", "iso3\\ttotal\\nGHA\\t7\\n");
  g_assert_false (lacks (session, "Nobody is on the list"));
  g_assert_false (lacks (session, "older than three months"));
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/figures/none", test_none);
  g_test_add_func ("/session/figures/sums", test_sums);
  g_test_add_func ("/session/figures/undo", test_undo);
  g_test_add_func ("/session/figures/words", test_words);
  g_test_add_func ("/session/figures/fatalities", test_fatalities);
  g_test_add_func ("/session/figures/missing", test_missing);

  return g_test_run ();
}
