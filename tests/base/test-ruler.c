#include "config.h"

#include "accord-ruler.h"

#define ROUNDS 3000

static AccordDay
random_day (void)
{
  return g_test_rand_int_range (accord_day_from_ymd (1911, 1, 1), accord_day_from_ymd (2180, 1, 1));
}

static void
test_floor_and_next (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    AccordRulerLevel level = i % (ACCORD_RULER_BUDGET_YEARS + 1);
    AccordDay day = random_day (), first = accord_ruler_floor (level, day), next = accord_ruler_next (level, day);

    g_assert_cmpint (first, <=, day);
    g_assert_cmpint (next, >, day);
    g_assert_cmpint (accord_ruler_floor (level, first), ==, first);
    g_assert_cmpint (accord_ruler_next (level, first), ==, next);
    g_assert_cmpint (accord_ruler_floor (level, next), ==, next);
    g_assert_cmpint (accord_ruler_floor (level, next - 1), ==, first);
    g_assert_cmpint (next - first, >=, accord_ruler_get_shortest (level));
  }
}

static void
test_beginnings (void)
{
  AccordDay day = accord_day_parse ("2026-11-22");
  const struct { AccordRulerLevel level; const char *first, *next; } cases[] = {
    { ACCORD_RULER_DECADES, "2020-01-01", "2030-01-01" },
    { ACCORD_RULER_FIVE_YEARS, "2025-01-01", "2030-01-01" },
    { ACCORD_RULER_YEARS, "2026-01-01", "2027-01-01" },
    { ACCORD_RULER_QUARTERS, "2026-10-01", "2027-01-01" },
    { ACCORD_RULER_MONTHS, "2026-11-01", "2026-12-01" },
    { ACCORD_RULER_WEEKS, "2026-11-16", "2026-11-23" },
    { ACCORD_RULER_DAYS, "2026-11-22", "2026-11-23" },
    { ACCORD_RULER_BUDGET_YEARS, "2026-07-01", "2027-07-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *first = accord_day_to_string (accord_ruler_floor (cases[i].level, day));
    g_autofree char *next = accord_day_to_string (accord_ruler_next (cases[i].level, day));

    g_assert_cmpstr (first, ==, cases[i].first);
    g_assert_cmpstr (next, ==, cases[i].next);
  }
}

/* At the chosen level no label is wider than its unit; one level finer, one would be. */
static void
test_labels_never_meet (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    double room[ACCORD_RULER_N_LEVELS], scale = g_test_rand_double_range (0.02, 1) * (i % 60 + 1);
    AccordRulerLevel minor;

    for (int level = 0; level < ACCORD_RULER_N_LEVELS; level++)
      room[level] = g_test_rand_double_range (20, 80);

    minor = accord_ruler_choose_minor (scale, room);
    if (minor != ACCORD_RULER_DECADES)
      g_assert_cmpfloat (accord_ruler_get_shortest (minor) * scale, >=, room[minor]);
    for (int level = minor + 1; level < ACCORD_RULER_N_LEVELS; level++)
      g_assert_cmpfloat (accord_ruler_get_shortest (level) * scale, <, room[level]);
    g_assert_cmpint (accord_ruler_get_major (minor), <=, minor);
  }
}

static void
test_ticks_cover (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    AccordSpan span;
    AccordRulerLevel level = i % (ACCORD_RULER_BUDGET_YEARS + 1);
    g_autoptr (GArray) ticks = NULL;

    span.first = random_day ();
    span.last = span.first + g_test_rand_int_range (0, 800);
    ticks = accord_ruler_list_ticks (level, span);

    g_assert_cmpuint (ticks->len, >, 0);
    g_assert_cmpint (g_array_index (ticks, AccordTick, 0).day, <=, span.first);
    for (guint j = 1; j < ticks->len; j++) {
      AccordDay day = g_array_index (ticks, AccordTick, j).day;

      g_assert_cmpint (day, >, span.first);
      g_assert_cmpint (day, <=, span.last);
      g_assert_cmpint (accord_ruler_next (level, g_array_index (ticks, AccordTick, j - 1).day), ==, day);
    }
  }
}

static void
test_ends (void)
{
  for (AccordRulerLevel level = ACCORD_RULER_DECADES; level <= ACCORD_RULER_BUDGET_YEARS; level++) {
    g_assert_true (accord_day_is_valid (accord_ruler_floor (level, ACCORD_DAY_FIRST)));
    g_assert_cmpint (accord_ruler_next (level, ACCORD_DAY_LAST), ==, ACCORD_DAY_NONE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/ruler/floor-and-next", test_floor_and_next);
  g_test_add_func ("/base/ruler/beginnings", test_beginnings);
  g_test_add_func ("/base/ruler/labels-never-meet", test_labels_never_meet);
  g_test_add_func ("/base/ruler/ticks-cover", test_ticks_cover);
  g_test_add_func ("/base/ruler/ends", test_ends);

  return g_test_run ();
}
