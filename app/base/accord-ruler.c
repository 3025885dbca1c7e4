#include "config.h"

#include "accord-ruler.h"

/* The first month of the budget year of peacekeeping operations. */
#define BUDGET_MONTH 7

static AccordDay
first_of_month (int year, int month)
{
  AccordDay day = accord_day_from_ymd (year, month, 1);

  return day == ACCORD_DAY_NONE && year < 1950 ? ACCORD_DAY_FIRST : day;
}

AccordRulerLevel
accord_ruler_choose_minor (double pixels_per_day, const double room[ACCORD_RULER_N_LEVELS])
{
  for (int level = ACCORD_RULER_DAYS; level > ACCORD_RULER_DECADES; level--) {
    if (accord_ruler_get_shortest (level) * pixels_per_day >= room[level])
      return level;
  }

  return ACCORD_RULER_DECADES;
}

AccordRulerLevel
accord_ruler_get_major (AccordRulerLevel minor)
{
  switch (minor) {
  case ACCORD_RULER_DAYS:
  case ACCORD_RULER_WEEKS:
    return ACCORD_RULER_MONTHS;
  case ACCORD_RULER_MONTHS:
  case ACCORD_RULER_QUARTERS:
    return ACCORD_RULER_YEARS;
  case ACCORD_RULER_YEARS:
  case ACCORD_RULER_FIVE_YEARS:
  case ACCORD_RULER_DECADES:
  case ACCORD_RULER_BUDGET_YEARS:
    return ACCORD_RULER_DECADES;
  }

  g_return_val_if_reached (ACCORD_RULER_DECADES);
}

int
accord_ruler_get_shortest (AccordRulerLevel level)
{
  switch (level) {
  case ACCORD_RULER_DAYS:
    return 1;
  case ACCORD_RULER_WEEKS:
    return 7;
  case ACCORD_RULER_MONTHS:
    return 28;
  case ACCORD_RULER_QUARTERS:
    return 90;
  case ACCORD_RULER_YEARS:
  case ACCORD_RULER_BUDGET_YEARS:
    return 365;
  case ACCORD_RULER_FIVE_YEARS:
    return 1825;
  case ACCORD_RULER_DECADES:
    return 3652;
  }

  g_return_val_if_reached (1);
}

AccordDay
accord_ruler_floor (AccordRulerLevel level, AccordDay day)
{
  int year, month;

  g_return_val_if_fail (accord_day_is_valid (day), ACCORD_DAY_NONE);

  accord_day_get_ymd (day, &year, &month, NULL);

  switch (level) {
  case ACCORD_RULER_DAYS:
    return day;
  case ACCORD_RULER_WEEKS:
    return MAX (ACCORD_DAY_FIRST, day - (AccordDay) (accord_day_get_weekday (day) - ACCORD_MONDAY));
  case ACCORD_RULER_MONTHS:
    return first_of_month (year, month);
  case ACCORD_RULER_QUARTERS:
    return first_of_month (year, (month - 1) / 3 * 3 + 1);
  case ACCORD_RULER_YEARS:
    return first_of_month (year, 1);
  case ACCORD_RULER_BUDGET_YEARS:
    return first_of_month (month < BUDGET_MONTH ? year - 1 : year, BUDGET_MONTH);
  case ACCORD_RULER_FIVE_YEARS:
    return first_of_month (year / 5 * 5, 1);
  case ACCORD_RULER_DECADES:
    return first_of_month (year / 10 * 10, 1);
  }

  g_return_val_if_reached (day);
}

AccordDay
accord_ruler_next (AccordRulerLevel level, AccordDay day)
{
  int year, month;
  AccordDay next = ACCORD_DAY_NONE;

  g_return_val_if_fail (accord_day_is_valid (day), ACCORD_DAY_NONE);

  accord_day_get_ymd (day, &year, &month, NULL);

  switch (level) {
  case ACCORD_RULER_DAYS:
    next = day + 1;
    break;
  case ACCORD_RULER_WEEKS:
    next = day + 7 - (AccordDay) (accord_day_get_weekday (day) - ACCORD_MONDAY);
    break;
  case ACCORD_RULER_MONTHS:
    next = accord_day_from_ymd (month == 12 ? year + 1 : year, month % 12 + 1, 1);
    break;
  case ACCORD_RULER_QUARTERS:
    next = accord_day_from_ymd (month > 9 ? year + 1 : year, (month + 2) / 3 % 4 * 3 + 1, 1);
    break;
  case ACCORD_RULER_YEARS:
    next = accord_day_from_ymd (year + 1, 1, 1);
    break;
  case ACCORD_RULER_BUDGET_YEARS:
    next = accord_day_from_ymd (month < BUDGET_MONTH ? year : year + 1, BUDGET_MONTH, 1);
    break;
  case ACCORD_RULER_FIVE_YEARS:
    next = accord_day_from_ymd (year / 5 * 5 + 5, 1, 1);
    break;
  case ACCORD_RULER_DECADES:
    next = accord_day_from_ymd (year / 10 * 10 + 10, 1, 1);
    break;
  }

  return next != ACCORD_DAY_NONE && accord_day_is_valid (next) ? next : ACCORD_DAY_NONE;
}

GArray *
accord_ruler_list_ticks (AccordRulerLevel level, AccordSpan span)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (AccordTick));
  AccordTick tick = { level, ACCORD_DAY_NONE };

  g_return_val_if_fail (accord_span_is_valid (span), ticks);

  for (tick.day = accord_ruler_floor (level, span.first);
       tick.day != ACCORD_DAY_NONE && tick.day <= span.last;
       tick.day = accord_ruler_next (level, tick.day))
    g_array_append_val (ticks, tick);

  return ticks;
}
