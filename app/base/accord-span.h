#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordSpan:
 * @first: its first day
 * @last: its last day, which belongs to it
 *
 * Days in a row. A mandate runs to the end of its day of expiry, so both ends belong to a span.
 */
typedef struct {
  AccordDay first;
  AccordDay last;
} AccordSpan;

/**
 * AccordSpanRelation:
 *
 * How one span lies to another; every pair of spans has exactly one.
 */
typedef enum {
  ACCORD_SPAN_BEFORE,      /* ends before the other begins */
  ACCORD_SPAN_OVERLAPS,    /* shares days with it, and each has days of its own */
  ACCORD_SPAN_EQUALS,      /* the same days */
  ACCORD_SPAN_CONTAINS,    /* has all its days and more */
  ACCORD_SPAN_WITHIN,      /* all days are in the other, which has more */
  ACCORD_SPAN_AFTER,       /* begins after the other ends */
} AccordSpanRelation;

/**
 * accord_span_is_valid:
 * @span: a span
 *
 * Returns: %TRUE if both days are valid and in order
 */
static inline gboolean
accord_span_is_valid (AccordSpan span)
{
  return accord_day_is_valid (span.first) && accord_day_is_valid (span.last) && span.first <= span.last;
}

/**
 * accord_span_has_day:
 * @span: a span
 * @day: a day
 *
 * Returns: %TRUE if @day belongs to @span
 */
static inline gboolean
accord_span_has_day (AccordSpan span, AccordDay day)
{
  return day >= span.first && day <= span.last;
}

/**
 * accord_span_get_length:
 * @span: a valid span
 *
 * Returns: its length in days, at least 1
 */
static inline int
accord_span_get_length (AccordSpan span)
{
  return span.last - span.first + 1;
}

/**
 * accord_span_relate:
 * @span: a valid span
 * @other: another
 *
 * Returns: how @span lies to @other
 */
AccordSpanRelation accord_span_relate (AccordSpan span, AccordSpan other);

/**
 * accord_span_overlaps:
 * @span: a valid span
 * @other: another
 *
 * Returns: %TRUE if they share at least one day
 */
static inline gboolean
accord_span_overlaps (AccordSpan span, AccordSpan other)
{
  return span.first <= other.last && other.first <= span.last;
}

/**
 * accord_span_join:
 * @span: a valid span
 * @other: another
 *
 * Returns: the shortest span that holds both
 */
AccordSpan accord_span_join (AccordSpan span, AccordSpan other);

G_END_DECLS
