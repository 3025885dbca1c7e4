#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-ink-private.h"

G_BEGIN_DECLS

/*
 * AccordTimelineBox: where a bar is drawn, in pixels. Of a bar that reaches out of sight only the part
 * in sight is drawn; @from and @to say where it would begin and end, for patterns and fading.
 */
typedef struct {
  int x;
  int y;
  int width;
  int height;
  double from;
  double to;
  gboolean rtl;
  int label_room; /* from the start to the first thing that lies on it */
  int label_skip; /* px at the bar's beginning that a point takes */
} AccordTimelineBox;

void _accord_timeline_paint_bar (AccordTimelineInk *ink,
                                 GtkSnapshot *snapshot,
                                 const AccordTimelineItem *item,
                                 const AccordTimelineBox *box);

/* The label at the start of the part in sight, cut short with an ellipsis; nothing if there is no room. */
void _accord_timeline_paint_label (AccordTimelineInk *ink,
                                   GtkSnapshot *snapshot,
                                   const AccordTimelineItem *item,
                                   const AccordTimelineBox *box);

/* A point about (@x, @y) in a lane that is @height high. */
void _accord_timeline_paint_point (AccordTimelineInk *ink,
                                   GtkSnapshot *snapshot,
                                   AccordTimelineLook look,
                                   AccordTimelineTone tone,
                                   int x,
                                   int y,
                                   int height);

/* The mark of @count points that lie too close together: the shape of the most urgent one, and how many. */
void _accord_timeline_paint_cluster (AccordTimelineInk *ink,
                                     GtkSnapshot *snapshot,
                                     guint count,
                                     AccordTimelineLook look,
                                     AccordTimelineTone tone,
                                     gboolean rtl,
                                     int x,
                                     int y,
                                     int height);

/* A ring inside @box, for what is selected. */
void _accord_timeline_paint_ring (AccordTimelineInk *ink, GtkSnapshot *snapshot, const graphene_rect_t *bounds);

void _accord_timeline_paint_rect (GtkSnapshot *snapshot,
                                  const GdkRGBA *colour,
                                  double x,
                                  double y,
                                  double width,
                                  double height);

G_END_DECLS
