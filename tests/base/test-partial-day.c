#include "config.h"

#include "accord-partial-day.h"

#include <string.h>

static void
assert_round_trip (const char *text, AccordDay first, AccordDay last, AccordPrecision precision)
{
  AccordPartialDay day = accord_partial_day_parse (text);
  g_autofree char *again = NULL;

  g_assert_cmpint (day.first, ==, first);
  g_assert_cmpint (day.precision, ==, precision);
  g_assert_cmpint (accord_partial_day_get_last (day), ==, last);
  again = accord_partial_day_to_string (day);
  g_assert_cmpstr (again, ==, text);
}

static void
test_round_trip (void)
{
  for (int year = 1900; year <= 2199; year++) {
    g_autofree char *text = g_strdup_printf ("%d", year);

    assert_round_trip (text, accord_day_from_ymd (year, 1, 1), accord_day_from_ymd (year, 12, 31),
                       ACCORD_PRECISION_YEAR);
    for (int month = 1; month <= 12; month++) {
      g_autofree char *longer = g_strdup_printf ("%d-%02d", year, month);
      AccordDay last = month == 12 ? accord_day_from_ymd (year, 12, 31) : accord_day_from_ymd (year, month + 1, 1) - 1;

      assert_round_trip (longer, accord_day_from_ymd (year, month, 1), last, ACCORD_PRECISION_MONTH);
    }
  }

  for (int i = 0; i < 5000; i++) {
    AccordDay day = g_test_rand_int_range (ACCORD_DAY_FIRST, ACCORD_DAY_LAST + 1);
    g_autofree char *text = accord_day_to_string (day);

    assert_round_trip (text, day, day, ACCORD_PRECISION_DAY);
  }
}

static void
test_accepts_nothing_else (void)
{
  static const char characters[] = "0123456789-- +x\n";

  g_assert_cmpint (accord_partial_day_parse (NULL).first, ==, ACCORD_DAY_NONE);
  for (int i = 0; i < 20000; i++) {
    char text[13] = "1956-11-05";
    AccordPartialDay day;

    text[g_test_rand_int_range (0, 12)] = '\0';
    for (int k = g_test_rand_int_range (0, 3); k > 0; k--)
      text[g_test_rand_int_range (0, 11)] = characters[g_test_rand_int_range (0, sizeof characters - 1)];

    day = accord_partial_day_parse (text);
    if (day.first != ACCORD_DAY_NONE) {
      g_autofree char *again = accord_partial_day_to_string (day);

      g_assert_cmpstr (again, ==, text);
    }
  }
}

static void
test_none (void)
{
  static const char *const never[] = {
    "", "195", "19567", "1956-", "1956-1", "1956-13", "1956-00", "1956-11-", "1956-11-3", "1956-11-31", "unknown"
  };

  for (guint i = 0; i < G_N_ELEMENTS (never); i++) {
    AccordPartialDay day = accord_partial_day_parse (never[i]);

    g_assert_cmpint (day.first, ==, ACCORD_DAY_NONE);
    g_assert_cmpint (accord_partial_day_get_last (day), ==, ACCORD_DAY_NONE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/partial-day/round-trip", test_round_trip);
  g_test_add_func ("/base/partial-day/accepts-nothing-else", test_accepts_nothing_else);
  g_test_add_func ("/base/partial-day/none", test_none);

  return g_test_run ();
}
