#include "config.h"

#include "accord-day.h"

#include <string.h>

/* The rule that New York has kept since 2007, for machines without a zone database. */
#define HEADQUARTERS_RULE "EST5EDT,M3.2.0,M11.1.0"

static int
parse_digits (const char *text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++) {
    if (!g_ascii_isdigit (text[i]))
      return -1;
    value = value * 10 + (text[i] - '0');
  }

  return value;
}

int
accord_day_get_month_length (int year, int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return g_date_get_days_in_month (month, year);
}

AccordDay
accord_day_from_ymd (int year, int month, int day)
{
  int era_year, era, day_of_year, year_of_era;

  if (year < 1900 || year > 2199 || month < 1 || month > 12 ||
      day < 1 || day > accord_day_get_month_length (year, month))
    return ACCORD_DAY_NONE;

  /* Count years from March, so that the leap day comes last; 400 years are one era. */
  era_year = month <= 2 ? year - 1 : year;
  era = era_year / 400;
  year_of_era = era_year - era * 400;
  day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

  return era * 146097 +
         year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

void
accord_day_get_ymd (AccordDay day, int *year, int *month, int *mday)
{
  int shifted, era, day_of_era, year_of_era, day_of_year, month_from_march;

  g_return_if_fail (accord_day_is_valid (day));

  shifted = day + 719468;
  era = shifted / 146097;
  day_of_era = shifted - era * 146097;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  month_from_march = (5 * day_of_year + 2) / 153;

  if (mday != NULL)
    *mday = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  if (month != NULL)
    *month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  if (year != NULL)
    *year = year_of_era + era * 400 + (month_from_march >= 10 ? 1 : 0);
}

AccordWeekday
accord_day_get_weekday (AccordDay day)
{
  int offset;

  g_return_val_if_fail (accord_day_is_valid (day), ACCORD_MONDAY);

  /* 1970-01-01 was a Thursday. */
  offset = (day + 3) % 7;

  return (offset + 7) % 7 + 1;
}

AccordDay
accord_day_parse (const char *text)
{
  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return ACCORD_DAY_NONE;

  return accord_day_from_ymd (parse_digits (text, 4),
                              parse_digits (text + 5, 2),
                              parse_digits (text + 8, 2));
}

char *
accord_day_to_string (AccordDay day)
{
  int year, month, mday;

  g_return_val_if_fail (accord_day_is_valid (day), NULL);

  accord_day_get_ymd (day, &year, &month, &mday);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
}

AccordDay
accord_day_today_at_headquarters (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("America/New_York");
  g_autoptr (GDateTime) now = NULL;

  if (zone == NULL)
    zone = g_time_zone_new_identifier (HEADQUARTERS_RULE);
  if (zone == NULL)
    zone = g_time_zone_new_offset (-5 * 60 * 60);

  now = g_date_time_new_now (zone);

  return accord_day_from_ymd (g_date_time_get_year (now),
                              g_date_time_get_month (now),
                              g_date_time_get_day_of_month (now));
}
