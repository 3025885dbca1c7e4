#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordDay:
 *
 * A calendar day at United Nations Headquarters, as the number of days since
 * 1970-01-01 in the proleptic Gregorian calendar. Negative before it.
 */
typedef gint32 AccordDay;

/** ACCORD_DAY_NONE: no day known. It is smaller than every valid day. */
#define ACCORD_DAY_NONE (G_MININT32)

/** ACCORD_DAY_FIRST, ACCORD_DAY_LAST: the days that Accord accepts, 1900-01-01 and 2199-12-31. */
#define ACCORD_DAY_FIRST (-25567)
#define ACCORD_DAY_LAST (84005)

/**
 * AccordWeekday:
 *
 * Days of the week as ISO 8601 counts them, Monday first.
 */
typedef enum {
  ACCORD_MONDAY = 1,
  ACCORD_TUESDAY,
  ACCORD_WEDNESDAY,
  ACCORD_THURSDAY,
  ACCORD_FRIDAY,
  ACCORD_SATURDAY,
  ACCORD_SUNDAY,
} AccordWeekday;

/**
 * accord_day_is_valid:
 * @day: a day
 *
 * Returns: %TRUE if @day lies between %ACCORD_DAY_FIRST and %ACCORD_DAY_LAST
 */
static inline gboolean
accord_day_is_valid (AccordDay day)
{
  return day >= ACCORD_DAY_FIRST && day <= ACCORD_DAY_LAST;
}

/**
 * accord_day_from_ymd:
 * @year: a year, 1900 to 2199
 * @month: a month, 1 to 12
 * @day: a day of the month, from 1
 *
 * Returns: the day, or %ACCORD_DAY_NONE if there is no such day
 */
AccordDay accord_day_from_ymd (int year, int month, int day);

/**
 * accord_day_get_ymd:
 * @day: a valid day
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @mday: (out) (optional): its day of the month, from 1
 */
void accord_day_get_ymd (AccordDay day, int *year, int *month, int *mday);

/**
 * accord_day_get_weekday:
 * @day: a valid day
 *
 * Returns: its day of the week
 */
AccordWeekday accord_day_get_weekday (AccordDay day);

/**
 * accord_day_get_month_length:
 * @year: a year
 * @month: a month, 1 to 12
 *
 * Returns: how many days that month has
 */
int accord_day_get_month_length (int year, int month);

/**
 * accord_day_parse:
 * @text: (nullable): a day as `YYYY-MM-DD`, nothing before or after it
 *
 * Returns: the day, or %ACCORD_DAY_NONE if @text is not such a day
 */
AccordDay accord_day_parse (const char *text);

/**
 * accord_day_to_string:
 * @day: a valid day
 *
 * Returns: (transfer full): the day as `YYYY-MM-DD`
 */
char *accord_day_to_string (AccordDay day);

/**
 * accord_day_today_at_headquarters:
 *
 * Officers everywhere count by the day in New York, where the Council sits.
 *
 * Returns: today's day there
 */
AccordDay accord_day_today_at_headquarters (void);

G_END_DECLS
