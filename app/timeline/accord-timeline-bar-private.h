#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-paint-private.h"
#include "accord-timeline-sheet-private.h"

G_BEGIN_DECLS

/*
 * AccordTimelineBar: one item, a bar or a point, with a name and the focus. Rows keep a pool of them.
 *
 * Its drawing stays the same while it is only moved, so that a frame of a pan costs little.
 */
#define ACCORD_TYPE_TIMELINE_BAR (accord_timeline_bar_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineBar, accord_timeline_bar, ACCORD, TIMELINE_BAR, GtkWidget)

GtkWidget *_accord_timeline_bar_new (AccordTimelineSheet *sheet);

/* @item: (nullable): owned by the row that is shown; NULL takes the bar out of sight of screen readers. */
void _accord_timeline_bar_set_item (AccordTimelineBar *self, const AccordTimelineItem *item);
const AccordTimelineItem *_accord_timeline_bar_get_item (AccordTimelineBar *self);

/* What to draw, relative to the widget's own corner. A point stands in the middle of @box. */
void _accord_timeline_bar_set_box (AccordTimelineBar *self, const AccordTimelineBox *box);

void _accord_timeline_bar_set_selected (AccordTimelineBar *self, gboolean selected);

G_END_DECLS
