/* What stands between one mandate and the next, over random series of mandates with rollovers and reports in between. */

#include "config.h"

#include "documents.h"

#include "accord-renewals.h"

#include <string.h>

#define ROUNDS 200
#define MOST 8

typedef struct {
  GPtrArray *documents;
  guint n;
  AccordDay adopted[MOST];
  gboolean rollover[MOST];
  AccordDay today;
} Series;

static void
add_mandate (Series *self, guint i)
{
  g_autofree char *adopted = accord_day_to_string (self->adopted[i]);
  g_autofree char *expires = accord_day_to_string (self->adopted[i] + 200);

  documents_add (self->documents,
                 "{'_id':'mandate:m:%u','kind':'mandate','schema':1,'mission':'mission:m','state':'adopted','symbol':'S/RES/%u',"
                 "'adopted':'%s','term':'until','expires':'%s','decision':'%s'}", i, i, adopted, expires,
                 i == 0 ? "establish" : self->rollover[i] ? "technical_rollover" : "renew");
}

static Series
random_series (void)
{
  Series self = { documents_new (), g_test_rand_int_range (1, MOST + 1) };
  AccordDay day = day_of ("2020-01-01");

  documents_add (self.documents, "{'_id':'mission:m','kind':'mission','schema':1,'acronym':'M','name':'M','start':'2020-01-01'}");
  for (guint i = 0; i < self.n; i++) {
    self.adopted[i] = day;
    self.rollover[i] = i > 0 && g_test_rand_bit ();
    add_mandate (&self, i);
    day += g_test_rand_int_range (20, 200);
  }
  self.today = self.adopted[self.n - 1] + g_test_rand_int_range (0, 100);

  return self;
}

static guint
get_head (const Series *self, guint i)
{
  while (self->rollover[i])
    i--;

  return i;
}

static const AccordRenewal *
find (GPtrArray *renewals, gboolean to_come)
{
  for (guint i = 0; i < renewals->len; i++)
    if ((((AccordRenewal *) g_ptr_array_index (renewals, i))->decision == NULL) == to_come)
      return g_ptr_array_index (renewals, i);

  return NULL;
}

static void
assert_mandate (AccordMandate *mandate, guint i)
{
  g_autofree char *id = g_strdup_printf ("mandate:m:%u", i);

  g_assert_cmpstr (accord_record_get_id (ACCORD_RECORD (mandate)), ==, id);
}

/* The latest renewal is the last decision that is no rollover, of the one before it that is none; the one to come is of that. */
static void
test_series (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    Series series = random_series ();
    g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), series.documents);
    g_autoptr (GPtrArray) renewals = accord_rules_list_renewals (workspace, mission_get (workspace, "M"), series.today);
    guint last = series.n - 1, head = get_head (&series, last);
    const AccordRenewal *latest = find (renewals, FALSE), *next = find (renewals, TRUE);

    g_assert_cmpuint (renewals->len, ==, head > 0 ? 2 : 1);
    if (head > 0) {
      assert_mandate (latest->decision, head);
      assert_mandate (latest->before, get_head (&series, head - 1));
      g_assert_cmpint (latest->expires, ==, series.adopted[head - 1] + 200);
      g_assert_cmpint (accord_renewal_get_limit (latest), ==, series.adopted[head]);
    }
    assert_mandate (next->before, head);
    g_assert_cmpint (next->expires, ==, series.adopted[last] + 200);
    g_assert_cmpint (accord_renewal_get_limit (next), ==, next->expires);
    for (guint i = 0; i < renewals->len; i++) {
      g_assert_null (((AccordRenewal *) g_ptr_array_index (renewals, i))->chain);
      g_assert_null (((AccordRenewal *) g_ptr_array_index (renewals, i))->report);
    }
    g_ptr_array_unref (series.documents);
  }
}

/* The report of a renewal serves it, came out before the decision, and is the last that did. */
static void
test_reports (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    Series series = random_series ();
    g_autoptr (AccordWorkspace) workspace = NULL;
    g_autoptr (GPtrArray) renewals = NULL;
    AccordDay issued[12], best[2] = { ACCORD_DAY_NONE, ACCORD_DAY_NONE };
    guint of[12], last = series.n - 1, head = get_head (&series, last);

    for (guint i = 0; i < 12; i++) {
      g_autofree char *day = NULL;

      of[i] = g_test_rand_int_range (0, series.n);
      issued[i] = series.adopted[0] + g_test_rand_int_range (0, series.today - series.adopted[0] + 60);
      day = accord_day_to_string (issued[i]);
      documents_add (series.documents, "{'_id':'report:m:%u','kind':'report','schema':1,'mission':'mission:m','%s':'%s%u','issued':'%s'}",
                     i, i % 2 ? "mandate" : "requested_in", i % 2 ? "mandate:m:" : "S/RES/", of[i], day);
      if (issued[i] <= series.today && (of[i] == last || of[i] == head))
        best[1] = MAX (best[1], issued[i]);
      if (head > 0 && issued[i] < series.adopted[head] && (of[i] == head - 1 || of[i] == get_head (&series, head - 1)))
        best[0] = MAX (best[0], issued[i]);
    }
    workspace = accord_workspace_new (reference_get (), series.documents);
    renewals = accord_rules_list_renewals (workspace, mission_get (workspace, "M"), series.today);
    for (guint i = 0; i < renewals->len; i++) {
      const AccordRenewal *renewal = g_ptr_array_index (renewals, i);
      AccordDay expected = best[renewal->decision == NULL];

      g_assert_cmpint (renewal->report == NULL, ==, expected == ACCORD_DAY_NONE);
      if (renewal->report != NULL)
        g_assert_cmpint (accord_report_get_issued (renewal->report), ==, expected);
    }
    g_ptr_array_unref (series.documents);
  }
}

/* A consultation is there once something was entered for it, whichever way it goes; not from the bin. */
static void
test_consultation (void)
{
  static const char *const rules[] = { "II.B.2.c", "II.B.2.f" };

  for (int round = 0; round < 4; round++) {
    g_autoptr (GPtrArray) documents = documents_new (), renewals = NULL;
    g_autoptr (AccordWorkspace) workspace = NULL;
    const AccordRenewal *renewal;
    gboolean binned = round > 1;

    documents_add (documents, "{'_id':'mission:m','kind':'mission','schema':1,'acronym':'M','name':'M','start':'2020-01-01'}");
    documents_add (documents, "{'_id':'mandate:m:1','kind':'mandate','schema':1,'mission':'mission:m','state':'adopted',"
                   "'adopted':'2020-01-01','term':'until','expires':'2020-12-31','decision':'establish'}");
    documents_add (documents, "{'_id':'mandate:m:2','kind':'mandate','schema':1,'mission':'mission:m','state':'adopted',"
                   "'adopted':'2020-12-20','term':'until','expires':'2021-12-31','decision':'renew'}");
    documents_add (documents, "{'_id':'consultation:m:1:%s','kind':'consultation','schema':1,'mission':'mission:m',"
                   "'trigger':'mandate:m:1','rule':'%s','outcome':'held'%s}", rules[round % 2], rules[round % 2],
                   binned ? ",'trashed':{'at':'2021-01-01'}" : "");
    workspace = accord_workspace_new (reference_get (), documents);
    renewals = accord_rules_list_renewals (workspace, mission_get (workspace, "M"), day_of ("2021-06-01"));
    renewal = find (renewals, FALSE);
    g_assert_nonnull (renewal);
    g_assert_cmpint (renewal->chain == NULL, ==, binned);
    if (renewal->chain != NULL)
      g_assert_nonnull (renewal->chain->consultation);
    g_assert_null (find (renewals, TRUE)->chain);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/renewals/series", test_series);
  g_test_add_func ("/renewals/reports", test_reports);
  g_test_add_func ("/renewals/consultation", test_consultation);

  return g_test_run ();
}
