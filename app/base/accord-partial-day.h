#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordPrecision:
 * @ACCORD_PRECISION_DAY: known to the day
 * @ACCORD_PRECISION_MONTH: known to the month
 * @ACCORD_PRECISION_YEAR: known to the year
 */
typedef enum {
  ACCORD_PRECISION_DAY,
  ACCORD_PRECISION_MONTH,
  ACCORD_PRECISION_YEAR,
} AccordPrecision;

/**
 * AccordPartialDay:
 * @first: the first day that is meant, or %ACCORD_DAY_NONE
 * @precision: how much of it is known
 *
 * A day that history has kept only in part, such as November 1956.
 */
typedef struct {
  AccordDay first;
  AccordPrecision precision;
} AccordPartialDay;

/** ACCORD_PARTIAL_DAY_NONE: no day known. */
#define ACCORD_PARTIAL_DAY_NONE ((AccordPartialDay) { ACCORD_DAY_NONE, ACCORD_PRECISION_DAY })

/**
 * accord_partial_day_parse:
 * @text: (nullable): `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 *
 * Returns: the day with its precision; its first day is %ACCORD_DAY_NONE if @text is none
 */
AccordPartialDay accord_partial_day_parse (const char *text);

/**
 * accord_partial_day_to_string:
 * @day: a day that is known at least in part
 *
 * Returns: (transfer full): the shortest of `YYYY`, `YYYY-MM`, `YYYY-MM-DD` that says all that is known
 */
char *accord_partial_day_to_string (AccordPartialDay day);

/**
 * accord_partial_day_get_last:
 * @day: a day
 *
 * Returns: the last day that may be meant, or %ACCORD_DAY_NONE
 */
AccordDay accord_partial_day_get_last (AccordPartialDay day);

G_END_DECLS
