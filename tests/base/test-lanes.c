#include "config.h"

#include "accord-lanes.h"

#define ROUNDS 500
#define MOST 80

static guint
random_spans (AccordSpan *spans)
{
  guint n = g_test_rand_int_range (0, MOST);
  AccordDay day = 0;

  for (guint i = 0; i < n; i++) {
    day += g_test_rand_int_range (0, 20);
    spans[i] = (AccordSpan) { day, day + g_test_rand_int_range (0, 60) };
  }

  return n;
}

/* How many spans share the fullest day: no packing can use fewer lanes. */
static guint
count_deepest (const AccordSpan *spans, guint n)
{
  guint deepest = 0;

  for (guint i = 0; i < n; i++) {
    guint depth = 0;

    for (guint j = 0; j < n; j++)
      depth += accord_span_has_day (spans[j], spans[i].first);
    deepest = MAX (deepest, depth);
  }

  return deepest;
}

static void
test_no_overlap_and_few (void)
{
  AccordSpan spans[MOST];
  guint lanes[MOST];

  for (int round = 0; round < ROUNDS; round++) {
    guint n = random_spans (spans), n_lanes = accord_lanes_pack (spans, n, 0, lanes);

    g_assert_cmpuint (n_lanes, ==, count_deepest (spans, n));
    for (guint i = 0; i < n; i++) {
      g_assert_cmpuint (lanes[i], <, n_lanes);
      for (guint j = 0; j < i; j++)
        g_assert_false (lanes[i] == lanes[j] && accord_span_overlaps (spans[i], spans[j]));
    }
  }
}

static void
test_gap (void)
{
  AccordSpan spans[MOST];
  guint lanes[MOST];

  for (int round = 0; round < ROUNDS; round++) {
    guint n = random_spans (spans);
    int gap = g_test_rand_int_range (0, 15);

    accord_lanes_pack (spans, n, gap, lanes);
    for (guint i = 0; i < n; i++) {
      for (guint j = 0; j < i; j++)
        g_assert_false (lanes[i] == lanes[j] && spans[i].first - spans[j].last <= gap);
    }
  }
}

/* What comes later never moves what came before. */
static void
test_stable (void)
{
  AccordSpan spans[MOST];
  guint all[MOST], some[MOST];

  for (int round = 0; round < ROUNDS; round++) {
    guint n = random_spans (spans), n_some = n > 0 ? g_test_rand_int_range (0, n) : 0;

    accord_lanes_pack (spans, n, 0, all);
    accord_lanes_pack (spans, n_some, 0, some);
    g_assert_cmpmem (all, n_some * sizeof (guint), some, n_some * sizeof (guint));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/lanes/no-overlap-and-few", test_no_overlap_and_few);
  g_test_add_func ("/base/lanes/gap", test_gap);
  g_test_add_func ("/base/lanes/stable", test_stable);

  return g_test_run ();
}
