#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-overview-private.h"
#include "accord-timeline-view-private.h"

G_BEGIN_DECLS

/* The keys that move about in a timeline, while the focus is in its rows. */
void _accord_timeline_keys_add (AccordTimelineView *view, AccordTimelineOverview *overview);

G_END_DECLS
