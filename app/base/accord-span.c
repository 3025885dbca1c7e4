#include "config.h"

#include "accord-span.h"

AccordSpanRelation
accord_span_relate (AccordSpan span, AccordSpan other)
{
  g_return_val_if_fail (accord_span_is_valid (span), ACCORD_SPAN_BEFORE);
  g_return_val_if_fail (accord_span_is_valid (other), ACCORD_SPAN_BEFORE);

  if (span.last < other.first)
    return ACCORD_SPAN_BEFORE;
  if (span.first > other.last)
    return ACCORD_SPAN_AFTER;
  if (span.first == other.first && span.last == other.last)
    return ACCORD_SPAN_EQUALS;
  if (span.first <= other.first && span.last >= other.last)
    return ACCORD_SPAN_CONTAINS;
  if (span.first >= other.first && span.last <= other.last)
    return ACCORD_SPAN_WITHIN;

  return ACCORD_SPAN_OVERLAPS;
}

AccordSpan
accord_span_join (AccordSpan span, AccordSpan other)
{
  return (AccordSpan) { MIN (span.first, other.first), MAX (span.last, other.last) };
}
