#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-ruler.h"
#include "accord-timeline-ink-private.h"

G_BEGIN_DECLS

/* The finest level whose labels never meet, in this font and language. */
AccordRulerLevel _accord_timeline_ticks_choose (AccordTimelineInk *ink, double pixels_per_day);

/* The longest wording of which every label of @level has room; -1 if not even the shortest has.
 * @major: whether it stands in the upper row, where nothing else tells the year. */
int _accord_timeline_ticks_choose_wording (AccordTimelineInk *ink,
                                           AccordRulerLevel level,
                                           gboolean major,
                                           double pixels_per_day);

/* The label of a unit; owned by the ink. */
PangoLayout *_accord_timeline_ticks_get_label (AccordTimelineInk *ink, AccordTick tick, gboolean major, int wording);

G_END_DECLS
