/* What follows from the monthly tables: sums, shares, months over time, fatalities by year. Counted anew here, row by row. */

#include "config.h"

#include "rules-fixture.h"

#include "accord-contributors.h"
#include "accord-fatality-counts.h"
#include "accord-invitees.h"
#include "accord-resources.h"

#include <string.h>

#define ROUNDS 300
#define TODAY "2026-11-22"

static const struct {
  const char *type;
  AccordPersonnel personnel;
} types[] = {
  { "Troops", ACCORD_PERSONNEL_TROOPS }, { "Contingent Troop", ACCORD_PERSONNEL_TROOPS },
  { "Formed Police Units", ACCORD_PERSONNEL_POLICE }, { "Individual Police", ACCORD_PERSONNEL_POLICE },
  { "Experts on Mission", ACCORD_PERSONNEL_OBSERVERS }, { "Military Observers ", ACCORD_PERSONNEL_OBSERVERS },
  { "Staff Officer", ACCORD_PERSONNEL_STAFF }, { "STAFF OFFICERS", ACCORD_PERSONNEL_STAFF },
  { "Something new", ACCORD_PERSONNEL_OTHER }, { "", ACCORD_PERSONNEL_OTHER },
};

static const char *const places[] = { "ARG", "BGD", "FJI", "GHA", "IND", "NPL", "RWA", "UGA", "URY", "Wonderland" };

/* One row of a table, and what it says. */
typedef struct {
  const char *place;
  guint type;
  int female; /* -1: the cell is empty */
  int male;
  int stated;
} Row;

static int
random_cell (void)
{
  return g_test_rand_int_range (0, 4) == 0 ? -1 : g_test_rand_int_range (0, 3) == 0 ? 0 : g_test_rand_int_range (1, 900);
}

static GArray *
random_rows (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (int n = g_test_rand_int_range (0, 40); n > 0; n--) {
    Row row = { places[g_test_rand_int_range (0, G_N_ELEMENTS (places))], g_test_rand_int_range (0, G_N_ELEMENTS (types)),
                random_cell (), random_cell (), g_test_rand_bit () ? -1 : random_cell () };

    g_array_append_val (rows, row);
  }

  return rows;
}

static void
append_count (GString *text, int count)
{
  if (count >= 0)
    g_string_append_printf (text, "%d", count);
  g_string_append (text, "\\t");
}

/* The table as text; a place of three letters is a code. */
static char *
write_rows (GArray *rows)
{
  GString *text = g_string_new ("type\\tfemale\\tmale\\ttotal\\tiso3\\tname\\n");

  for (guint i = 0; i < rows->len; i++) {
    const Row *row = &g_array_index (rows, Row, i);

    g_string_append_printf (text, "%s\\t", types[row->type].type);
    append_count (text, row->female);
    append_count (text, row->male);
    append_count (text, row->stated);
    g_string_append_printf (text, "%s%s\\n", strlen (row->place) == 3 ? "" : "\\t", row->place);
  }

  return g_string_free (text, FALSE);
}

static void
add_mission (GPtrArray *documents, const char *key)
{
  documents_add (documents, "{'_id': 'mission:%s', 'kind': 'mission', 'schema': 1, 'acronym': '%s', 'name': '%s'}", key, key, key);
}

static void
add_month (GPtrArray *documents, const char *month, GArray *rows)
{
  g_autofree char *text = write_rows (rows);

  documents_add (documents, "{'_id': 'contributions:m:%s', 'kind': 'contributions', 'schema': 1, 'mission': 'mission:m', "
                            "'month': '%s', 'file': 'of-%s.csv', 'rows': '%s'}", month, month, month, text);
}

static int
count_row (const Row *row)
{
  return MAX (MAX (row->female, 0) + MAX (row->male, 0), row->stated);
}

static AccordPeople
count_rows (GArray *rows, const char *place, int personnel)
{
  AccordPeople people = { 0, 0, 0 };

  for (guint i = 0; i < rows->len; i++) {
    const Row *row = &g_array_index (rows, Row, i);

    if ((place != NULL && strcmp (place, row->place) != 0) || (personnel >= 0 && (int) types[row->type].personnel != personnel))
      continue;
    people.total += count_row (row);
    if (row->female >= 0 && row->male >= 0) {
      people.known += row->female + row->male;
      people.female += row->female;
    }
  }

  return people;
}

static void
assert_people (const AccordPeople *a, const AccordPeople *b)
{
  g_assert_cmpint (a->total, ==, b->total);
  g_assert_cmpint (a->known, ==, b->known);
  g_assert_cmpint (a->female, ==, b->female);
}

static void
assert_list (AccordContributors *contributors, GArray *rows)
{
  for (guint i = 0; i < contributors->list->len; i++) {
    const AccordContributor *one = &g_array_index (contributors->list, AccordContributor, i);
    AccordPeople all = count_rows (rows, one->who, -1);

    assert_people (&one->all, &all);
    g_assert_cmpint (one->all.total, >, 0);
    for (int k = 0; k < ACCORD_N_PERSONNEL; k++) {
      AccordPeople people = count_rows (rows, one->who, k);

      assert_people (&one->of[k], &people);
    }
    if (i > 0) {
      const AccordContributor *before = one - 1;

      g_assert_true (before->all.total > one->all.total ||
                     (before->all.total == one->all.total && strcmp (before->who, one->who) < 0));
    }
  }
}

/* Sums are those of the rows, by contributor, by what is counted and of all; whom they list is whom (a) invites. */
static void
test_sums (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) documents = documents_new (), invitees = NULL;
    g_autoptr (GArray) rows = random_rows ();
    g_autoptr (AccordWorkspace) workspace = NULL;
    g_autoptr (AccordContributors) contributors = NULL;
    AccordContributions *contributions;
    AccordPeople all = count_rows (rows, NULL, -1);
    guint n = 0;

    add_mission (documents, "m");
    add_month (documents, "2026-09", rows);
    workspace = accord_workspace_new (NULL, documents);
    contributions = accord_rules_find_contributions (workspace, mission_get (workspace, "m"), day_of (TODAY));
    contributors = accord_rules_count_contributors (contributions, day_of (TODAY));

    g_assert_true (contributors->contributions == contributions);
    assert_people (&contributors->all, &all);
    for (int k = 0; k < ACCORD_N_PERSONNEL; k++) {
      AccordPeople people = count_rows (rows, NULL, k);

      assert_people (&contributors->of[k], &people);
    }
    assert_list (contributors, rows);

    invitees = accord_rules_list_invitees (workspace, mission_get (workspace, "m"), day_of (TODAY), NULL);
    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
      n += count_rows (rows, places[i], -1).total > 0;
    g_assert_cmpuint (contributors->list->len, ==, n);
    g_assert_cmpuint (invitees->len, ==, n);
  }
}

/* A share is of those whose sex is known; of nobody there is none, which is not the same as no women. */
static void
test_share (void)
{
  g_assert_cmpint (accord_people_get_share (&(AccordPeople) { 0, 0, 0 }), ==, ACCORD_SHARE_UNKNOWN);
  g_assert_cmpint (accord_people_get_share (&(AccordPeople) { 4000, 0, 0 }), ==, ACCORD_SHARE_UNKNOWN);
  g_assert_cmpint (accord_people_get_share (&(AccordPeople) { 4000, 10, 0 }), ==, 0);
  g_assert_cmpint (accord_people_get_share (&(AccordPeople) { G_MAXINT, G_MAXINT, G_MAXINT }), ==, 1000);

  for (int round = 0; round < ROUNDS; round++) {
    int known = g_test_rand_int_range (1, G_MAXINT), female = g_test_rand_int_range (0, known);
    int share = accord_people_get_share (&(AccordPeople) { G_MAXINT, known, female });

    g_assert_cmpint (share, >=, 0);
    g_assert_cmpint (share, <=, 1000);
    g_assert_cmpint (ABS ((gint64) share * known - (gint64) female * 1000), <=, known / 2 + 1);
  }
}

/* However many a hostile table names, no sum runs over. */
static void
test_huge (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (AccordWorkspace) workspace = NULL;
  g_autoptr (AccordContributors) contributors = NULL;
  g_autoptr (GArray) months = NULL;

  for (int i = 0; i < 400; i++)
    g_array_append_val (rows, ((Row) { "GHA", 0, G_MAXINT, G_MAXINT, G_MAXINT }));
  add_mission (documents, "m");
  add_month (documents, "2026-09", rows);
  workspace = accord_workspace_new (NULL, documents);
  contributors = accord_rules_count_contributors (accord_rules_find_contributions (workspace, mission_get (workspace, "m"),
                                                                                   day_of (TODAY)), day_of (TODAY));
  months = accord_rules_list_months_of_people (workspace, mission_get (workspace, "m"), day_of (TODAY), 12);

  g_assert_cmpint (contributors->all.total, ==, G_MAXINT);
  g_assert_cmpint (contributors->all.known, ==, G_MAXINT);
  g_assert_cmpuint (contributors->list->len, ==, 1);
  g_assert_cmpint (g_array_index (months, AccordMonthOfPeople, 0).people.total, ==, G_MAXINT);
}

static void
test_age (void)
{
  static const struct {
    const char *today;
    int age;
    gboolean old;
  } cases[] = {
    { "2026-08-01", 0, FALSE }, { "2026-08-31", 0, FALSE }, { "2026-09-29", 0, FALSE }, { "2026-09-30", 1, FALSE },
    { "2026-11-22", 2, FALSE }, { "2026-11-30", 3, FALSE }, { "2026-12-01", 3, TRUE }, { "2027-02-28", 6, TRUE },
    { "2028-08-31", 24, TRUE },
  };
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (GArray) rows = random_rows ();
  g_autoptr (AccordWorkspace) workspace = NULL;

  add_mission (documents, "m");
  add_month (documents, "2026-08", rows);
  workspace = accord_workspace_new (NULL, documents);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    AccordDay today = day_of (cases[i].today);
    g_autoptr (AccordContributors) contributors = NULL;

    contributors = accord_rules_count_contributors (accord_rules_find_contributions (workspace, mission_get (workspace, "m"),
                                                                                     today), today);
    g_assert_cmpint (contributors->age, ==, cases[i].age);
    g_assert_true (contributors->old == cases[i].old);
  }
}

static int
month_number (AccordDay day)
{
  int year, month;

  accord_day_get_ymd (day, &year, &month, NULL);

  return year * 12 + month;
}

/* Months follow each other without a hole, end with the latest, begin with one that is recorded; those that are not have
 * no figures instead of none. */
static void
test_months (void)
{
  for (int round = 0; round < ROUNDS / 3; round++) {
    g_autoptr (GPtrArray) documents = documents_new ();
    g_autoptr (GHashTable) totals = g_hash_table_new (NULL, NULL);
    g_autoptr (AccordWorkspace) workspace = NULL;
    g_autoptr (GArray) months = NULL;
    int n = g_test_rand_int_range (1, 61), today = month_number (day_of (TODAY)), latest = 0;

    add_mission (documents, "m");
    for (int month = today - 70; month <= today + 3; month++) {
      g_autoptr (GArray) rows = random_rows ();
      g_autofree char *name = NULL;

      if (g_test_rand_int_range (0, 3) > 0)
        continue;
      name = g_strdup_printf ("%04d-%02d", (month - 1) / 12, (month - 1) % 12 + 1);
      add_month (documents, name, rows);
      g_hash_table_insert (totals, GINT_TO_POINTER (month), GINT_TO_POINTER (count_rows (rows, NULL, -1).total + 1));
      if (month <= today)
        latest = month;
    }
    workspace = accord_workspace_new (NULL, documents);
    months = accord_rules_list_months_of_people (workspace, mission_get (workspace, "m"), day_of (TODAY), n);

    g_assert_cmpint (months->len, <=, n);
    g_assert_true ((months->len == 0) == (latest == 0));
    for (guint i = 0; i < months->len; i++) {
      const AccordMonthOfPeople *month = &g_array_index (months, AccordMonthOfPeople, i);
      int number = latest - (int) (months->len - 1 - i);
      int total = GPOINTER_TO_INT (g_hash_table_lookup (totals, GINT_TO_POINTER (number))) - 1;

      g_assert_cmpint (month_number (month->month), ==, number);
      g_assert_cmpint (month->people.total, ==, total);
      if (i == 0)
        g_assert_cmpint (total, >=, 0);
    }
    /* None that is recorded in the span was left out before the first. */
    for (int number = latest - n + 1; latest > 0 && number <= latest - (int) months->len; number++)
      g_assert_false (g_hash_table_contains (totals, GINT_TO_POINTER (number)));
  }
}

/* Every type that a ceiling counts is one that is counted here, and the other way round. */
static void
test_components (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    AccordComponent component = ACCORD_COMPONENT_CIVILIANS;
    gboolean counted = accord_component_from_type (types[i].type, &component);

    g_assert_cmpint (accord_personnel_from_type (types[i].type), ==, types[i].personnel);
    g_assert_true (counted == (types[i].personnel != ACCORD_PERSONNEL_OTHER));
    if (counted)
      g_assert_true ((component == ACCORD_COMPONENT_POLICE) == (types[i].personnel == ACCORD_PERSONNEL_POLICE));
  }
  g_assert_cmpint (accord_personnel_from_type (NULL), ==, ACCORD_PERSONNEL_OTHER);
}

static const char *const incidents[] = { "Malicious Act", "Accident", "Illness", "Self-Inflicted", "To Be Determined" };

/* Years of fatalities of a mission; days are remembered in `days`, their incidents beside them in `kinds`. */
static void
add_fatalities (GPtrArray *documents, const char *key, int year, GArray *days, GArray *kinds)
{
  g_autoptr (GString) rows = g_string_new ("incident\\tday\\n");

  for (int n = g_test_rand_int_range (1, 20); n > 0; n--) {
    AccordDay day = accord_day_from_ymd (year, g_test_rand_int_range (1, 13), g_test_rand_int_range (1, 29));
    int kind = g_test_rand_int_range (0, ACCORD_N_INCIDENTS);
    g_autofree char *text = accord_day_to_string (day);

    g_string_append_printf (rows, "%s\\t%s\\n", incidents[kind], text);
    g_array_append_val (days, day);
    g_array_append_val (kinds, kind);
  }
  documents_add (documents, "{'_id': 'fatalities:%s:%d', 'kind': 'fatalities', 'schema': 1, 'mission': 'mission:%s', "
                            "'year': %d, 'file': 'of-%d.csv', 'rows': '%s'}", key, year, key, year, year, rows->str);
}

static void
assert_losses (const AccordLosses *losses, GArray *days, GArray *kinds, AccordDay from, AccordDay until)
{
  AccordLosses expected = { 0 };

  for (guint i = 0; i < days->len; i++) {
    AccordDay day = g_array_index (days, AccordDay, i);

    if (day < from || day > until)
      continue;
    expected.total++;
    expected.by[g_array_index (kinds, int, i)]++;
  }
  g_assert_cmpint (losses->total, ==, expected.total);
  for (int i = 0; i < ACCORD_N_INCIDENTS; i++)
    g_assert_cmpint (losses->by[i], ==, expected.by[i]);
}

/* The figures are of the days that some mission's fatalities reach, and never of days that none does. */
static void
test_fatalities (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) documents = documents_new ();
    g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (AccordDay)), others = g_array_new (FALSE, FALSE, sizeof (AccordDay));
    g_autoptr (GArray) kinds = g_array_new (FALSE, FALSE, sizeof (int)), other_kinds = g_array_new (FALSE, FALSE, sizeof (int));
    g_autoptr (AccordWorkspace) workspace = NULL;
    g_autoptr (AccordFatalityCounts) counts = NULL;
    AccordDay today = day_of (TODAY), until = ACCORD_DAY_NONE;
    int year, month, mday, total = 0;

    add_mission (documents, "m");
    add_mission (documents, "n");
    for (year = 2019; year <= 2027; year++) {
      if (g_test_rand_int_range (0, 3) == 0)
        add_fatalities (documents, "m", year, days, kinds);
      if (g_test_rand_int_range (0, 3) == 0)
        add_fatalities (documents, "n", year, others, other_kinds);
    }
    workspace = accord_workspace_new (NULL, documents);
    counts = accord_rules_count_fatalities (workspace, mission_get (workspace, "m"), today);
    for (guint i = 0; i < days->len + others->len; i++) {
      AccordDay day = i < days->len ? g_array_index (days, AccordDay, i) : g_array_index (others, AccordDay, i - days->len);

      if (day <= today)
        until = MAX (until, day);
    }
    g_assert_true ((counts == NULL) == (until == ACCORD_DAY_NONE));
    if (counts == NULL)
      continue;

    g_assert_cmpint (counts->until, ==, until);
    g_assert_true (counts->old == (until < day_of ("2026-08-22")));
    accord_day_get_ymd (until, &year, &month, &mday);
    assert_losses (&counts->all, days, kinds, ACCORD_DAY_FIRST, until);
    assert_losses (&counts->year, days, kinds, accord_day_from_ymd (year, 1, 1), until);
    assert_losses (&counts->twelve_months, days, kinds, accord_day_from_ymd (year - 1, month, mday) + 1, until);
    for (guint i = 0; i < counts->years->len; i++) {
      const AccordFatalityYear *one = &g_array_index (counts->years, AccordFatalityYear, i);

      g_assert_cmpint (one->losses.total, >, 0);
      g_assert_true (i == 0 || one[-1].year < one->year);
      assert_losses (&one->losses, days, kinds, accord_day_from_ymd (one->year, 1, 1),
                     MIN (until, accord_day_from_ymd (one->year, 12, 31)));
      total += one->losses.total;
    }
    g_assert_cmpint (total, ==, counts->all.total);
  }
}

/* A row without a day counts in its year, but in no twelve months; one of a day that is still ahead counts nowhere. */
static void
test_odd_fatalities (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;
  g_autoptr (AccordFatalityCounts) counts = NULL;

  add_mission (documents, "m");
  documents_add (documents, "{'_id': 'fatalities:m:2026', 'kind': 'fatalities', 'schema': 1, 'mission': 'mission:m', 'year': 2026, "
                            "'file': 'a.csv', 'rows': [{'day': '2026-05-01', 'incident': ' MALICIOUS ACT'}, {'day': 'May', 'incident': ''}, "
                            "{}, {'day': '2026-12-24'}, {'day': '2026-02-30', 'incident': 'Illness'}]}");
  workspace = accord_workspace_new (NULL, documents);
  counts = accord_rules_count_fatalities (workspace, mission_get (workspace, "m"), day_of (TODAY));

  g_assert_cmpint (counts->until, ==, day_of ("2026-05-01"));
  g_assert_cmpint (counts->year.total, ==, 4);
  g_assert_cmpint (counts->year.by[ACCORD_INCIDENT_MALICIOUS], ==, 1);
  g_assert_cmpint (counts->year.by[ACCORD_INCIDENT_ILLNESS], ==, 1);
  g_assert_cmpint (counts->year.by[ACCORD_INCIDENT_UNKNOWN], ==, 2);
  g_assert_cmpint (counts->twelve_months.total, ==, 1);
  g_assert_cmpstr (counts->file, ==, "a.csv");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/contributors/sums", test_sums);
  g_test_add_func ("/rules/contributors/share", test_share);
  g_test_add_func ("/rules/contributors/huge", test_huge);
  g_test_add_func ("/rules/contributors/age", test_age);
  g_test_add_func ("/rules/contributors/months", test_months);
  g_test_add_func ("/rules/contributors/components", test_components);
  g_test_add_func ("/rules/contributors/fatalities", test_fatalities);
  g_test_add_func ("/rules/contributors/odd-fatalities", test_odd_fatalities);

  return g_test_run ();
}
