#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-sheet-private.h"

G_BEGIN_DECLS

/* The days behind the rows. */
void _accord_timeline_grid_snapshot (AccordTimelineSheet *sheet, GtkSnapshot *snapshot, int height);
void _accord_timeline_grid_snapshot_today (AccordTimelineSheet *sheet, GtkSnapshot *snapshot, int height);

G_END_DECLS
