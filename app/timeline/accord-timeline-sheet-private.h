#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-ink-private.h"
#include "accord-timeline-scale-private.h"

G_BEGIN_DECLS

#define ACCORD_TIMELINE_ROW_HEIGHT 40
#define ACCORD_TIMELINE_HEADING_HEIGHT 30
#define ACCORD_TIMELINE_NAMES_WIDTH 220

/*
 * AccordTimelineSheet: what the rows of one view share. The view owns it; it outlives them.
 */
typedef struct {
  AccordTimelineScale *scale;
  AccordTimelineInk *ink;
  int names_width;
  int chart_x;              /* where the days begin: at 0 in right-to-left */
  int chart_width;

  guint n_bars;             /* in use in all rows */
} AccordTimelineSheet;

/* How much of @width the column of names takes. */
static inline int
_accord_timeline_sheet_get_names_width (int width)
{
  return CLAMP (width * 3 / 10, 96, ACCORD_TIMELINE_NAMES_WIDTH);
}

G_END_DECLS
