#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-marks-private.h"
#include "accord-timeline-paint-private.h"
#include "accord-timeline-sheet-private.h"

G_BEGIN_DECLS

/* Where things lie within a row's widget. */

/* The lane of the item at @index. */
void _accord_timeline_place_get_lane (AccordTimelineMarks *marks, guint index, int *y, int *height);

/* The height of a line's baseline in a lane. */
int _accord_timeline_place_get_baseline (guint n_lines, guint line);

/* The baselines of a lane. */
void _accord_timeline_place_snapshot_lines (AccordTimelineSheet *sheet, GtkSnapshot *snapshot, guint n_lines);

/* The part in sight of a bar over @span; its width is 0 if nothing is. */
void _accord_timeline_place_get_box (AccordTimelineSheet *sheet,
                                     AccordSpan span,
                                     int y,
                                     int height,
                                     AccordTimelineBox *box);

/* Leaves room for the points among @visible (element-type AccordLodMark), of @marks, beside the label of a bar in @box. */
void _accord_timeline_place_spare_points (AccordTimelineSheet *sheet,
                                          AccordTimelineMarks *marks,
                                          GArray *visible,
                                          AccordTimelineBox *box);

/* The column of pixels of a moment, or one far enough beyond the edges. */
int _accord_timeline_place_get_x (AccordTimelineSheet *sheet, double day);

/* Which of @visible (element-type AccordLodMark), of @marks, lies at (@x, @y); FALSE if none does. */
gboolean _accord_timeline_place_hit (AccordTimelineSheet *sheet,
                                     AccordTimelineMarks *marks,
                                     GArray *visible,
                                     double x,
                                     double y,
                                     AccordLodMark *mark);

G_END_DECLS
