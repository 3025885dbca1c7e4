/* How commitments moved between two days: laws over all pairs of standings, and over all trends. */

#include "config.h"

#include "accord-trend.h"

static const int percents[] = { -1, 0, 30, 70, 100 };

#define N_STANDINGS (ACCORD_N_PROGRESS_STATUSES * G_N_ELEMENTS (percents))
#define N_TRENDS (ACCORD_TREND_MIXED + 1)

static AccordStanding
make_standing (guint i)
{
  return (AccordStanding) {
    .status = (AccordProgressStatus) (i / G_N_ELEMENTS (percents)),
    .percent = percents[i % G_N_ELEMENTS (percents)],
  };
}

static gboolean
can_be_compared (const AccordStanding *standing)
{
  return standing->status != ACCORD_PROGRESS_UNKNOWN && standing->status != ACCORD_PROGRESS_NOT_APPLICABLE;
}

/* Looked at from the other day, better is worse; and nothing differs from itself. */
static void
test_turned_around (void)
{
  for (guint i = 0; i < N_STANDINGS; i++)
    for (guint k = 0; k < N_STANDINGS; k++) {
      AccordStanding a = make_standing (i), b = make_standing (k);
      AccordTrend there = accord_trend_compare (&a, &b), back = accord_trend_compare (&b, &a);

      g_assert_cmpint (there, !=, ACCORD_TREND_MIXED);
      g_assert_cmpint (there == ACCORD_TREND_BETTER, ==, back == ACCORD_TREND_WORSE);
      g_assert_cmpint (there == ACCORD_TREND_SAME, ==, back == ACCORD_TREND_SAME);
      if (i == k)
        g_assert_cmpint (there, ==, can_be_compared (&a) ? ACCORD_TREND_SAME : ACCORD_TREND_UNKNOWN);
    }
}

/* A first observation is news, not progress; nor is it any that something does not apply. */
static void
test_unknown (void)
{
  for (guint i = 0; i < N_STANDINGS; i++)
    for (guint k = 0; k < N_STANDINGS; k++) {
      AccordStanding a = make_standing (i), b = make_standing (k);

      g_assert_cmpint (accord_trend_compare (NULL, &b), ==, ACCORD_TREND_UNKNOWN);
      g_assert_cmpint (accord_trend_compare (&a, NULL), ==, ACCORD_TREND_UNKNOWN);
      g_assert_cmpint (accord_trend_compare (&a, &b) == ACCORD_TREND_UNKNOWN, ==,
                       !can_be_compared (&a) || !can_be_compared (&b));
    }
}

static void
test_examples (void)
{
  AccordStanding not_started = { .status = ACCORD_PROGRESS_NOT_STARTED, .percent = -1 };
  AccordStanding some = { .status = ACCORD_PROGRESS_IN_PROGRESS, .percent = 40 };
  AccordStanding more = { .status = ACCORD_PROGRESS_IN_PROGRESS, .percent = 60 };
  AccordStanding unmeasured = { .status = ACCORD_PROGRESS_IN_PROGRESS, .percent = -1 };
  AccordStanding pending = { .status = ACCORD_PROGRESS_PENDING, .percent = -1 };
  AccordStanding held_up = { .status = ACCORD_PROGRESS_PENDING, .percent = 60 };
  AccordStanding completed = { .status = ACCORD_PROGRESS_COMPLETED, .percent = -1 };

  g_assert_cmpint (accord_trend_compare (&not_started, &some), ==, ACCORD_TREND_BETTER);
  g_assert_cmpint (accord_trend_compare (&some, &more), ==, ACCORD_TREND_BETTER);
  g_assert_cmpint (accord_trend_compare (&more, &completed), ==, ACCORD_TREND_BETTER);
  g_assert_cmpint (accord_trend_compare (&completed, &unmeasured), ==, ACCORD_TREND_WORSE);
  g_assert_cmpint (accord_trend_compare (&unmeasured, &pending), ==, ACCORD_TREND_WORSE);
  /* No share is guessed: without one, in progress is as far as in progress. */
  g_assert_cmpint (accord_trend_compare (&some, &unmeasured), ==, ACCORD_TREND_SAME);
  /* As much is done, but it goes on no more. */
  g_assert_cmpint (accord_trend_compare (&more, &held_up), ==, ACCORD_TREND_WORSE);
}

/* Trends can be put together in any order, and twice; one of each makes it mixed whatever else there is. */
static void
test_join (void)
{
  for (guint i = 0; i < N_TRENDS; i++) {
    AccordTrend a = (AccordTrend) i;

    g_assert_cmpint (accord_trend_join (a, a), ==, a);
    g_assert_cmpint (accord_trend_join (a, ACCORD_TREND_UNKNOWN), ==, a);
    for (guint k = 0; k < N_TRENDS; k++) {
      AccordTrend b = (AccordTrend) k;

      g_assert_cmpint (accord_trend_join (a, b), ==, accord_trend_join (b, a));
      for (guint m = 0; m < N_TRENDS; m++)
        g_assert_cmpint (accord_trend_join (accord_trend_join (a, b), (AccordTrend) m), ==,
                         accord_trend_join (a, accord_trend_join (b, (AccordTrend) m)));
    }
  }
  g_assert_cmpint (accord_trend_join (ACCORD_TREND_BETTER, ACCORD_TREND_WORSE), ==, ACCORD_TREND_MIXED);
  g_assert_cmpint (accord_trend_join (ACCORD_TREND_SAME, ACCORD_TREND_WORSE), ==, ACCORD_TREND_WORSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend/turned-around", test_turned_around);
  g_test_add_func ("/trend/unknown", test_unknown);
  g_test_add_func ("/trend/examples", test_examples);
  g_test_add_func ("/trend/join", test_join);

  return g_test_run ();
}
