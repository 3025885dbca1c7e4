#pragma once

#include "accord-span.h"

G_BEGIN_DECLS

/**
 * accord_lanes_pack:
 * @spans: (array length=n_spans): spans, ordered by first day
 * @n_spans: how many
 * @gap: days to leave free between two spans of one lane, 0 or more
 * @lanes: (out caller-allocates) (array length=n_spans): the lane of each, from 0
 *
 * Lays spans into lanes so that none overlaps another in its lane. Each goes into the first lane that
 * is free, so as few lanes as possible are used and the same spans always get the same lanes.
 *
 * Returns: the number of lanes
 */
guint accord_lanes_pack (const AccordSpan *spans, guint n_spans, int gap, guint *lanes);

G_END_DECLS
