#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-row.h"
#include "accord-timeline-sheet-private.h"

G_BEGIN_DECLS

/*
 * AccordTimelineNames: the words at the start of a row, laid out once, with what stands by them: the arrow of a row that
 * opens, the strip of one that is closed, the lines of a lane.
 */
typedef struct {
  PangoLayout *title;
  PangoLayout *subtitle;
  GPtrArray *labels;        /* PangoLayout, of a lane's lines; or NULL */
  GskRenderNode *strip;
  int strip_room;
  guint ink_stamp;
} AccordTimelineNames;

void _accord_timeline_names_clear (AccordTimelineNames *self);

/* Draws the words of @row, whose widget is @widget. */
void _accord_timeline_names_snapshot (AccordTimelineNames *self,
                                      AccordTimelineSheet *sheet,
                                      AccordTimelineRow *row,
                                      const AccordTimelineLevel *level,
                                      GtkWidget *widget,
                                      GtkSnapshot *snapshot);

/* Whether @x, in a row's widget that is @width wide, is on its arrow. */
gboolean _accord_timeline_names_is_on_arrow (double x, int width, gboolean rtl);

G_END_DECLS
