#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-ruler.h"
#include "accord-timeline-ink-private.h"

G_BEGIN_DECLS

/* The finest level whose labels never meet, in this font and language. */
AccordRulerLevel _accord_timeline_ticks_choose (AccordTimelineInk *ink, double pixels_per_day);

/*
 * The label of a unit. @room: pixels that it has; the longest wording that fits is taken.
 * @major: whether it stands in the upper row, where nothing else tells the year.
 *
 * Returns: (transfer none) (nullable): a layout, owned by the ink; NULL if none fits
 */
PangoLayout *_accord_timeline_ticks_get_label (AccordTimelineInk *ink, AccordTick tick, gboolean major, double room);

G_END_DECLS
