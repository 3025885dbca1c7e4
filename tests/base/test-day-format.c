#include "config.h"

#include "accord-day-format.h"

#include <string.h>

#define N_STYLES (ACCORD_DAY_STYLE_WEEKDAY_SHORT + 1)

static void
assert_format (int year, int month, int mday, AccordDayStyle style, AccordLanguage language, const char *expected)
{
  g_autofree char *text = accord_day_format (accord_day_from_ymd (year, month, mday), style, language);

  g_assert_cmpstr (text, ==, expected);
}

/* The day of resolution 1353 as each of its six texts writes it. */
static void
test_resolution_day (void)
{
  static const char *const expected[ACCORD_N_LANGUAGES] = {
    [ACCORD_LANGUAGE_ENGLISH] = "13 June 2001",
    [ACCORD_LANGUAGE_ARABIC] = "13 حزيران/يونيه 2001",
    [ACCORD_LANGUAGE_CHINESE] = "2001年6月13日",
    [ACCORD_LANGUAGE_FRENCH] = "13 juin 2001",
    [ACCORD_LANGUAGE_RUSSIAN] = "13 июня 2001 года",
    [ACCORD_LANGUAGE_SPANISH] = "13 de junio de 2001",
  };

  for (guint i = 0; i < ACCORD_N_LANGUAGES; i++)
    assert_format (2001, 6, 13, ACCORD_DAY_STYLE_FULL, i, expected[i]);
}

static void
test_first_of_month (void)
{
  assert_format (2026, 5, 1, ACCORD_DAY_STYLE_FULL, ACCORD_LANGUAGE_FRENCH, "1er mai 2026");
  assert_format (2026, 5, 1, ACCORD_DAY_STYLE_NEAR, ACCORD_LANGUAGE_FRENCH, "1er mai");
  assert_format (2026, 5, 11, ACCORD_DAY_STYLE_FULL, ACCORD_LANGUAGE_FRENCH, "11 mai 2026");
  assert_format (2026, 5, 1, ACCORD_DAY_STYLE_FULL, ACCORD_LANGUAGE_SPANISH, "1 de mayo de 2026");
  assert_format (2026, 5, 1, ACCORD_DAY_STYLE_FULL, ACCORD_LANGUAGE_ENGLISH, "1 May 2026");
}

/* After a day, Russian months stand in the genitive, whether they are cut short or not. */
static void
test_russian_months (void)
{
  assert_format (2026, 5, 5, ACCORD_DAY_STYLE_FULL, ACCORD_LANGUAGE_RUSSIAN, "5 мая 2026 года");
  assert_format (2026, 5, 5, ACCORD_DAY_STYLE_SHORT, ACCORD_LANGUAGE_RUSSIAN, "5 мая 2026");
  assert_format (2026, 6, 5, ACCORD_DAY_STYLE_NEAR, ACCORD_LANGUAGE_RUSSIAN, "5 июня");
  assert_format (2026, 5, 5, ACCORD_DAY_STYLE_MONTH, ACCORD_LANGUAGE_RUSSIAN, "май 2026 года");
  assert_format (2026, 5, 5, ACCORD_DAY_STYLE_MONTH_SHORT, ACCORD_LANGUAGE_RUSSIAN, "май");
}

static void
test_other_styles (void)
{
  assert_format (2026, 12, 20, ACCORD_DAY_STYLE_SHORT, ACCORD_LANGUAGE_ENGLISH, "20 Dec 2026");
  assert_format (2026, 12, 20, ACCORD_DAY_STYLE_NEAR, ACCORD_LANGUAGE_ENGLISH, "20 Dec");
  assert_format (2026, 12, 20, ACCORD_DAY_STYLE_WEEKDAY, ACCORD_LANGUAGE_ENGLISH, "Sun 20 Dec 2026");
  assert_format (2026, 12, 20, ACCORD_DAY_STYLE_MONTH, ACCORD_LANGUAGE_ENGLISH, "December 2026");
  assert_format (2026, 12, 20, ACCORD_DAY_STYLE_MONTH_NAME, ACCORD_LANGUAGE_ENGLISH, "December");
  assert_format (2026, 12, 20, ACCORD_DAY_STYLE_MONTH_SHORT, ACCORD_LANGUAGE_ENGLISH, "Dec");
  assert_format (2026, 12, 20, ACCORD_DAY_STYLE_WEEKDAY_SHORT, ACCORD_LANGUAGE_ENGLISH, "Sun");
  assert_format (2026, 12, 20, ACCORD_DAY_STYLE_MONTH, ACCORD_LANGUAGE_CHINESE, "2026年12月");
  assert_format (2026, 12, 20, ACCORD_DAY_STYLE_MONTH, ACCORD_LANGUAGE_SPANISH, "diciembre de 2026");
  assert_format (2026, 12, 20, ACCORD_DAY_STYLE_MONTH_NAME, ACCORD_LANGUAGE_ARABIC, "كانون الأول/ديسمبر");
}

/* Both names of each month, as the United Nations writes Arabic. */
static void
test_arabic_double_names (void)
{
  for (int month = 1; month <= 12; month++) {
    AccordDay day = accord_day_from_ymd (2026, month, 13);
    g_autofree char *full = accord_day_format (day, ACCORD_DAY_STYLE_FULL, ACCORD_LANGUAGE_ARABIC);
    g_autofree char *short_name = accord_day_format (day, ACCORD_DAY_STYLE_MONTH_SHORT, ACCORD_LANGUAGE_ARABIC);
    const char *slash = strchr (full, '/');

    g_assert_nonnull (slash);
    g_assert_null (strchr (slash + 1, '/'));
    g_assert_true (g_str_has_prefix (slash + 1, short_name));
  }
}

/* Two days read alike only if the style leaves out what tells them apart. */
static void
test_distinct (void)
{
  for (guint language = 0; language < ACCORD_N_LANGUAGES; language++) {
    for (guint style = 0; style < N_STYLES; style++) {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      guint expected = style <= ACCORD_DAY_STYLE_WEEKDAY && style != ACCORD_DAY_STYLE_NEAR ? 731
                     : style == ACCORD_DAY_STYLE_NEAR ? 366
                     : style == ACCORD_DAY_STYLE_WEEKDAY_SHORT ? 7
                     : style == ACCORD_DAY_STYLE_MONTH ? 24 : 12;

      for (AccordDay day = accord_day_from_ymd (2024, 1, 1); day <= accord_day_from_ymd (2025, 12, 31); day++) {
        char *text = accord_day_format (day, style, language);

        g_assert_true (g_utf8_validate (text, -1, NULL));
        g_assert_null (strchr (text, '%'));
        g_assert_cmpint (*text, !=, '\0');
        g_hash_table_add (seen, text);
      }
      g_assert_cmpuint (g_hash_table_size (seen), ==, expected);
    }
  }
}

static void
test_partial (void)
{
  AccordPartialDay year = accord_partial_day_parse ("1956");
  AccordPartialDay month = accord_partial_day_parse ("1956-11");
  AccordPartialDay day = accord_partial_day_parse ("1956-11-04");
  g_autofree char *year_text = accord_partial_day_format (year, ACCORD_DAY_STYLE_FULL, ACCORD_LANGUAGE_ENGLISH);
  g_autofree char *month_text = accord_partial_day_format (month, ACCORD_DAY_STYLE_SHORT, ACCORD_LANGUAGE_ENGLISH);
  g_autofree char *day_text = accord_partial_day_format (day, ACCORD_DAY_STYLE_SHORT, ACCORD_LANGUAGE_ENGLISH);

  g_assert_cmpstr (year_text, ==, "1956");
  g_assert_cmpstr (month_text, ==, "November 1956");
  g_assert_cmpstr (day_text, ==, "4 Nov 1956");
  g_assert_null (accord_partial_day_format (ACCORD_PARTIAL_DAY_NONE, ACCORD_DAY_STYLE_FULL, ACCORD_LANGUAGE_ENGLISH));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/day-format/resolution-day", test_resolution_day);
  g_test_add_func ("/base/day-format/first-of-month", test_first_of_month);
  g_test_add_func ("/base/day-format/russian-months", test_russian_months);
  g_test_add_func ("/base/day-format/other-styles", test_other_styles);
  g_test_add_func ("/base/day-format/arabic-double-names", test_arabic_double_names);
  g_test_add_func ("/base/day-format/distinct", test_distinct);
  g_test_add_func ("/base/day-format/partial", test_partial);

  return g_test_run ();
}
