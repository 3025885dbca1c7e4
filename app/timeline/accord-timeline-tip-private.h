#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-marks-private.h"

G_BEGIN_DECLS

/* Returns: (transfer full): the names of what @mark stands for, one a line, the first six of them. */
char *_accord_timeline_tip_create_text (AccordTimelineMarks *marks, const AccordLodMark *mark);

G_END_DECLS
