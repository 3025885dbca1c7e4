#include "config.h"

#include "accord-day.h"

#include <string.h>

#define ROUNDS 20000

/* GDate counts from 1 January of the year 1. */
#define JULIAN_OF_EPOCH 719163

static void
test_every_day (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1900);

  for (AccordDay day = ACCORD_DAY_FIRST; day <= ACCORD_DAY_LAST; day++) {
    int year, month, mday;

    g_assert_cmpint (g_date_get_julian (date), ==, (guint) (day + JULIAN_OF_EPOCH));
    accord_day_get_ymd (day, &year, &month, &mday);
    g_assert_cmpint (year, ==, g_date_get_year (date));
    g_assert_cmpint (month, ==, g_date_get_month (date));
    g_assert_cmpint (mday, ==, g_date_get_day (date));
    g_assert_cmpint (accord_day_from_ymd (year, month, mday), ==, day);
    g_assert_cmpint (accord_day_get_weekday (day), ==, (int) g_date_get_weekday (date));
    g_date_add_days (date, 1);
  }
  g_assert_cmpint (g_date_get_year (date), ==, 2200);
}

static void
test_no_such_day (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    int year = g_test_rand_int_range (1850, 2250);
    int month = g_test_rand_int_range (-3, 17);
    int mday = g_test_rand_int_range (-3, 35);
    gboolean exists = year >= 1900 && year <= 2199 && month > 0 && mday > 0 && g_date_valid_dmy (mday, month, year);

    g_assert_true (accord_day_is_valid (accord_day_from_ymd (year, month, mday)) == exists);
    if (!exists)
      g_assert_cmpint (accord_day_from_ymd (year, month, mday), ==, ACCORD_DAY_NONE);
  }
}

static void
test_round_trip (void)
{
  g_autofree char *before = NULL;

  for (AccordDay day = ACCORD_DAY_FIRST; day <= ACCORD_DAY_LAST; day++) {
    char *text = accord_day_to_string (day);

    g_assert_cmpint (accord_day_parse (text), ==, day);
    /* The order of days is that of their texts: documents and SQL rely on it. */
    g_assert_cmpstr (text, >, before != NULL ? before : "");
    g_free (before);
    before = text;
  }
}

static char *
random_text (void)
{
  static const char characters[] = "0123456789-- +/.Tx\n";
  GString *text = g_string_new (NULL);
  guint n = g_test_rand_int_range (0, 14);

  for (guint i = 0; i < n; i++)
    g_string_append_c (text, characters[g_test_rand_int_range (0, sizeof characters - 1)]);

  return g_string_free (text, FALSE);
}

/* A true day with one or two characters off, which a careless reader takes for one. */
static char *
damaged_day (void)
{
  static const char characters[] = "0123456789-+ \t\377";
  char *text = accord_day_to_string (g_test_rand_int_range (ACCORD_DAY_FIRST, ACCORD_DAY_LAST + 1));
  guint n = g_test_rand_int_range (1, 3);

  for (guint i = 0; i < n; i++)
    text[g_test_rand_int_range (0, 10)] = characters[g_test_rand_int_range (0, sizeof characters - 1)];

  return text;
}

static void
test_accepts_nothing_else (void)
{
  static const char *const never[] = {
    "", "2001", "2001-06", "2001-6-13", "20010613", "2001-06-13 ", " 2001-06-13", "2001-06-13T00:00:00",
    "2001-02-29", "1900-02-29", "2100-02-29", "1899-12-31", "2200-01-01", "2001-00-10", "2001-13-10",
    "+001-06-13", "2001--6-13", "2001-06-+3", "٢٠٠١-٠٦-١٣",
  };

  g_assert_cmpint (accord_day_parse (NULL), ==, ACCORD_DAY_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_cmpint (accord_day_parse (never[i]), ==, ACCORD_DAY_NONE);

  for (int i = 0; i < ROUNDS; i++) {
    g_autofree char *text = g_test_rand_bit () ? random_text () : damaged_day ();
    AccordDay day = accord_day_parse (text);

    if (day != ACCORD_DAY_NONE) {
      g_autofree char *again = accord_day_to_string (day);

      g_assert_cmpstr (again, ==, text);
    }
  }
}

static void
test_month_lengths (void)
{
  for (int year = 1900; year <= 2199; year++) {
    int length = 0;

    for (int month = 1; month <= 12; month++) {
      int last = accord_day_get_month_length (year, month);

      g_assert_cmpint (last, ==, g_date_get_days_in_month (month, year));
      g_assert_cmpint (accord_day_from_ymd (year, month, last), !=, ACCORD_DAY_NONE);
      g_assert_cmpint (accord_day_from_ymd (year, month, last + 1), ==, ACCORD_DAY_NONE);
      length += last;
    }
    g_assert_cmpint (length, ==, accord_day_from_ymd (year, 12, 31) - accord_day_from_ymd (year, 1, 1) + 1);
  }
}

static void
test_known_days (void)
{
  g_assert_cmpint (accord_day_from_ymd (1970, 1, 1), ==, 0);
  g_assert_cmpint (accord_day_from_ymd (1900, 1, 1), ==, ACCORD_DAY_FIRST);
  g_assert_cmpint (accord_day_from_ymd (2199, 12, 31), ==, ACCORD_DAY_LAST);
  g_assert_false (accord_day_is_valid (ACCORD_DAY_NONE));
  /* The Council adopted resolution 1353 on a Wednesday. */
  g_assert_cmpint (accord_day_get_weekday (accord_day_from_ymd (2001, 6, 13)), ==, ACCORD_WEDNESDAY);
  g_assert_true (accord_day_is_valid (accord_day_today_at_headquarters ()));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/day/every-day", test_every_day);
  g_test_add_func ("/base/day/no-such-day", test_no_such_day);
  g_test_add_func ("/base/day/round-trip", test_round_trip);
  g_test_add_func ("/base/day/accepts-nothing-else", test_accepts_nothing_else);
  g_test_add_func ("/base/day/month-lengths", test_month_lengths);
  g_test_add_func ("/base/day/known-days", test_known_days);

  return g_test_run ();
}
