#pragma once

#include "accord-standing.h"

G_BEGIN_DECLS

/**
 * AccordTrend:
 * @ACCORD_TREND_UNKNOWN: one of the two days is not known, so nothing can be said
 * @ACCORD_TREND_SAME: it stands as it did
 * @ACCORD_TREND_BETTER: more is done
 * @ACCORD_TREND_WORSE: less is done
 * @ACCORD_TREND_MIXED: some better, some worse
 *
 * How one or several commitments stand, compared with an earlier day.
 */
typedef enum {
  ACCORD_TREND_UNKNOWN,
  ACCORD_TREND_SAME,
  ACCORD_TREND_BETTER,
  ACCORD_TREND_WORSE,
  ACCORD_TREND_MIXED,
} AccordTrend;

/**
 * accord_trend_compare:
 * @before: (nullable): how a commitment stood
 * @now: (nullable): how it stands
 *
 * What was not observed, or does not apply, cannot be compared: a first observation is news, not progress. Else the share
 * decides if both are known (completed is 100, not started 0), and the status if one is not: not started, pending, in
 * progress, completed.
 *
 * Returns: the trend of one commitment
 */
AccordTrend accord_trend_compare (const AccordStanding *before, const AccordStanding *now);

/**
 * accord_trend_join:
 * @a: a trend
 * @b: another one
 *
 * Trends are put side by side, never weighed against each other: better and worse are mixed, however many are which. What is
 * not known changes nothing.
 *
 * Returns: the trend of both together
 */
AccordTrend accord_trend_join (AccordTrend a, AccordTrend b);

G_END_DECLS
