#include "config.h"

#include "accord-span.h"

/* Few days, so that every relation comes up often. */
#define DAYS 12

static const AccordSpanRelation opposites[] = {
  [ACCORD_SPAN_BEFORE] = ACCORD_SPAN_AFTER,
  [ACCORD_SPAN_OVERLAPS] = ACCORD_SPAN_OVERLAPS,
  [ACCORD_SPAN_EQUALS] = ACCORD_SPAN_EQUALS,
  [ACCORD_SPAN_CONTAINS] = ACCORD_SPAN_WITHIN,
  [ACCORD_SPAN_WITHIN] = ACCORD_SPAN_CONTAINS,
  [ACCORD_SPAN_AFTER] = ACCORD_SPAN_BEFORE,
};

typedef void (*PairFunc) (AccordSpan a, AccordSpan b);

static void
for_each_pair (PairFunc func)
{
  for (AccordDay i = 0; i < DAYS; i++)
    for (AccordDay k = i; k < DAYS; k++)
      for (AccordDay m = 0; m < DAYS; m++)
        for (AccordDay n = m; n < DAYS; n++)
          func ((AccordSpan) { i, k }, (AccordSpan) { m, n });
}

/* The relation from the days alone, one by one. */
static void
assert_relation (AccordSpan a, AccordSpan b)
{
  AccordSpanRelation relation = accord_span_relate (a, b);
  int both = 0, only_a = 0, only_b = 0;

  for (AccordDay day = 0; day < DAYS; day++) {
    gboolean in_a = accord_span_has_day (a, day), in_b = accord_span_has_day (b, day);

    both += in_a && in_b;
    only_a += in_a && !in_b;
    only_b += in_b && !in_a;
  }
  g_assert_cmpint (accord_span_get_length (a), ==, both + only_a);
  g_assert_true (accord_span_overlaps (a, b) == (both > 0));

  switch (relation) {
  case ACCORD_SPAN_BEFORE:
    g_assert_true (both == 0 && a.last < b.first);
    return;
  case ACCORD_SPAN_AFTER:
    g_assert_true (both == 0 && a.first > b.last);
    return;
  case ACCORD_SPAN_OVERLAPS:
    g_assert_true (both > 0 && only_a > 0 && only_b > 0);
    return;
  case ACCORD_SPAN_EQUALS:
    g_assert_true (both > 0 && only_a == 0 && only_b == 0);
    return;
  case ACCORD_SPAN_CONTAINS:
    g_assert_true (both > 0 && only_a > 0 && only_b == 0);
    return;
  case ACCORD_SPAN_WITHIN:
    g_assert_true (both > 0 && only_a == 0 && only_b > 0);
    return;
  }
  g_assert_not_reached ();
}

static void
assert_opposite (AccordSpan a, AccordSpan b)
{
  g_assert_cmpint (accord_span_relate (b, a), ==, opposites[accord_span_relate (a, b)]);
}

static void
assert_join (AccordSpan a, AccordSpan b)
{
  AccordSpan join = accord_span_join (a, b), other = accord_span_join (b, a);
  int length = 0;

  g_assert_true (join.first == other.first && join.last == other.last);
  for (AccordDay day = 0; day < DAYS; day++) {
    gboolean in_either = accord_span_has_day (a, day) || accord_span_has_day (b, day);

    g_assert_true (!in_either || accord_span_has_day (join, day));
    length += in_either;
  }
  /* The shortest: its ends are days of the two. */
  g_assert_true (accord_span_has_day (a, join.first) || accord_span_has_day (b, join.first));
  g_assert_true (accord_span_has_day (a, join.last) || accord_span_has_day (b, join.last));
  g_assert_cmpint (accord_span_get_length (join), >=, length);
}

static void
test_total (void)
{
  for_each_pair (assert_relation);
}

static void
test_antisymmetric (void)
{
  for_each_pair (assert_opposite);
}

static void
test_join (void)
{
  for_each_pair (assert_join);
}

static void
test_valid (void)
{
  g_assert_true (accord_span_is_valid ((AccordSpan) { 5, 5 }));
  g_assert_false (accord_span_is_valid ((AccordSpan) { 6, 5 }));
  g_assert_false (accord_span_is_valid ((AccordSpan) { ACCORD_DAY_NONE, 5 }));
  g_assert_false (accord_span_is_valid ((AccordSpan) { 5, ACCORD_DAY_LAST + 1 }));
  g_assert_true (accord_span_is_valid ((AccordSpan) { ACCORD_DAY_FIRST, ACCORD_DAY_LAST }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/span/total", test_total);
  g_test_add_func ("/base/span/antisymmetric", test_antisymmetric);
  g_test_add_func ("/base/span/join", test_join);
  g_test_add_func ("/base/span/valid", test_valid);

  return g_test_run ();
}
