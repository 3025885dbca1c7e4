#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-day.h"

G_BEGIN_DECLS

typedef enum {
  ACCORD_TABLE_DAY_BAD,
  ACCORD_TABLE_DAY_KNOWN,
  ACCORD_TABLE_DAY_DAY_FIRST,   /* known, and written so that it shows how the column is meant */
  ACCORD_TABLE_DAY_MONTH_FIRST, /* the same, the other way round */
  ACCORD_TABLE_DAY_EITHER,
  ACCORD_TABLE_DAY_MONTH,       /* a month without a day */
} AccordTableDayKind;

typedef struct {
  AccordTableDayKind kind;
  AccordDay day;         /* of a month the last; of either the one with the day first */
  AccordDay month_first; /* of either the other one */
} AccordTableDayText;

/* Reads a day as tables have it: 2020-07-31, 31/07/2020, 7/31/20, 30-Nov-20, Nov-20, 30 November 2020, 20201130,
 * milliseconds since 1970. */
AccordTableDayText _accord_table_day_text_read (const char *text);

G_END_DECLS
