#include "config.h"

#include "accord-partial-day.h"

#include <string.h>

AccordPartialDay
accord_partial_day_parse (const char *text)
{
  AccordPartialDay day = ACCORD_PARTIAL_DAY_NONE;
  char full[11];
  gsize length;

  if (text == NULL)
    return day;

  length = strlen (text);
  if (length != 4 && length != 7 && length != 10)
    return day;

  strcpy (full, "0000-01-01");
  memcpy (full, text, length);
  day.first = accord_day_parse (full);
  day.precision = length == 4 ? ACCORD_PRECISION_YEAR
                : length == 7 ? ACCORD_PRECISION_MONTH
                              : ACCORD_PRECISION_DAY;

  return day.first == ACCORD_DAY_NONE ? ACCORD_PARTIAL_DAY_NONE : day;
}

char *
accord_partial_day_to_string (AccordPartialDay day)
{
  char *text;

  g_return_val_if_fail (accord_day_is_valid (day.first), NULL);

  text = accord_day_to_string (day.first);
  switch (day.precision) {
  case ACCORD_PRECISION_DAY:
    break;
  case ACCORD_PRECISION_MONTH:
    text[7] = '\0';
    break;
  case ACCORD_PRECISION_YEAR:
    text[4] = '\0';
    break;
  }

  return text;
}

AccordDay
accord_partial_day_get_last (AccordPartialDay day)
{
  int year, month;

  if (day.first == ACCORD_DAY_NONE)
    return ACCORD_DAY_NONE;

  accord_day_get_ymd (day.first, &year, &month, NULL);
  switch (day.precision) {
  case ACCORD_PRECISION_DAY:
    return day.first;
  case ACCORD_PRECISION_MONTH:
    return accord_day_from_ymd (year, month, accord_day_get_month_length (year, month));
  case ACCORD_PRECISION_YEAR:
    return accord_day_from_ymd (year, 12, 31);
  }

  g_return_val_if_reached (ACCORD_DAY_NONE);
}
