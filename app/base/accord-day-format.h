#pragma once

#include "accord-language.h"
#include "accord-partial-day.h"

G_BEGIN_DECLS

/**
 * AccordDayStyle:
 * @ACCORD_DAY_STYLE_FULL: as the United Nations writes days: 20 December 2026
 * @ACCORD_DAY_STYLE_SHORT: 20 Dec 2026
 * @ACCORD_DAY_STYLE_NEAR: 20 Dec, where the year is plain from what stands around it
 * @ACCORD_DAY_STYLE_WEEKDAY: Sun 20 Dec 2026
 * @ACCORD_DAY_STYLE_MONTH: December 2026
 * @ACCORD_DAY_STYLE_MONTH_NAME: December
 * @ACCORD_DAY_STYLE_MONTH_SHORT: Dec
 * @ACCORD_DAY_STYLE_WEEKDAY_SHORT: Sun
 */
typedef enum {
  ACCORD_DAY_STYLE_FULL,
  ACCORD_DAY_STYLE_SHORT,
  ACCORD_DAY_STYLE_NEAR,
  ACCORD_DAY_STYLE_WEEKDAY,
  ACCORD_DAY_STYLE_MONTH,
  ACCORD_DAY_STYLE_MONTH_NAME,
  ACCORD_DAY_STYLE_MONTH_SHORT,
  ACCORD_DAY_STYLE_WEEKDAY_SHORT,
} AccordDayStyle;

/**
 * accord_day_format:
 * @day: a valid day
 * @style: how to write it
 * @language: the language to write it in, whatever locales the machine has
 *
 * Arabic months carry both of their names, as the United Nations writes them.
 *
 * Returns: (transfer full): the day in words
 */
char *accord_day_format (AccordDay day, AccordDayStyle style, AccordLanguage language);

/**
 * accord_partial_day_format:
 * @day: a day, perhaps known in part, perhaps not at all
 * @style: how to write a day that is known in full
 * @language: the language
 *
 * Returns: (transfer full) (nullable): what is known of the day in words, %NULL if it is nothing
 */
char *accord_partial_day_format (AccordPartialDay day, AccordDayStyle style, AccordLanguage language);

G_END_DECLS
