#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-view-private.h"
#include "accord-timeline.h"

G_BEGIN_DECLS

/* The keys that move about in a timeline, while the focus is in its rows. */
void _accord_timeline_keys_add (AccordTimeline *timeline, AccordTimelineView *view);

G_END_DECLS
