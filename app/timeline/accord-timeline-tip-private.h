#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-lanes-private.h"
#include "accord-timeline-marks-private.h"

G_BEGIN_DECLS

/* Returns: (transfer full): the names of what @mark stands for, one a line, the first six of them. */
char *_accord_timeline_tip_create_text (AccordTimelineMarks *marks, const AccordLodMark *mark);

/* Returns: (transfer full) (nullable): what there is to say of the names of @row: what a closed row's cells stand for if the
 * pointer is @on_strip, or the whole title of a lane, of which there may have been room for a part */
char *_accord_timeline_tip_create_name (AccordTimelineRow *row, const AccordTimelineLevel *level, gboolean on_strip);

G_END_DECLS
