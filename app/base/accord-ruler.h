#pragma once

#include "accord-span.h"

G_BEGIN_DECLS

/**
 * AccordRulerLevel:
 *
 * The units that a ruler over days may mark, from coarse to fine.
 */
typedef enum {
  ACCORD_RULER_DECADES,
  ACCORD_RULER_FIVE_YEARS,
  ACCORD_RULER_YEARS,
  ACCORD_RULER_QUARTERS,
  ACCORD_RULER_MONTHS,
  ACCORD_RULER_WEEKS,
  ACCORD_RULER_DAYS,
  ACCORD_RULER_BUDGET_YEARS,    /* 1 July to 30 June; a band of its own, never chosen as a row */
} AccordRulerLevel;

/** ACCORD_RULER_N_LEVELS: how many levels a row of ticks may have. */
#define ACCORD_RULER_N_LEVELS 7

/**
 * AccordTick:
 * @level: the unit that begins
 * @day: its first day
 */
typedef struct {
  AccordRulerLevel level;
  AccordDay day;
} AccordTick;

/**
 * accord_ruler_choose_minor:
 * @pixels_per_day: the scale
 * @room: for each level, the pixels that its shortest unit needs for its label
 *
 * Returns: the finest level whose units all have room for their labels; decades if none has
 */
AccordRulerLevel accord_ruler_choose_minor (double pixels_per_day, const double room[ACCORD_RULER_N_LEVELS]);

/**
 * accord_ruler_get_major:
 * @minor: the level of the lower row
 *
 * Returns: the level of the row above it: years above months, and so on; decades stand above decades
 */
AccordRulerLevel accord_ruler_get_major (AccordRulerLevel minor);

/**
 * accord_ruler_get_shortest:
 * @level: a level
 *
 * Returns: the days of its shortest unit: 28 for a month
 */
int accord_ruler_get_shortest (AccordRulerLevel level);

/**
 * accord_ruler_floor:
 * @level: a level
 * @day: a valid day
 *
 * Returns: the first day of the unit that @day lies in, or %ACCORD_DAY_FIRST if it began before that
 */
AccordDay accord_ruler_floor (AccordRulerLevel level, AccordDay day);

/**
 * accord_ruler_next:
 * @level: a level
 * @day: a valid day
 *
 * Returns: the first day of the next unit, or %ACCORD_DAY_NONE behind the last valid day
 */
AccordDay accord_ruler_next (AccordRulerLevel level, AccordDay day);

/**
 * accord_ruler_list_ticks:
 * @level: a level
 * @span: days
 *
 * Lists the units that lie at least in part in @span; the first may begin before it.
 *
 * Returns: (transfer full) (element-type AccordTick): the ticks, in order
 */
GArray *accord_ruler_list_ticks (AccordRulerLevel level, AccordSpan span);

G_END_DECLS
