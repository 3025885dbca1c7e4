#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-ink-private.h"
#include "accord-timeline-lanes-private.h"
#include "accord-timeline-scale-private.h"

G_BEGIN_DECLS

#define ACCORD_TIMELINE_ROW_HEIGHT 40
#define ACCORD_TIMELINE_HEADING_HEIGHT 30
#define ACCORD_TIMELINE_NAMES_WIDTH 220

/* A line of a lane, and the room above and below all of them. A lane is never as high as a heading: that tells them apart. */
#define ACCORD_TIMELINE_LINE_HEIGHT 20
#define ACCORD_TIMELINE_LINE_BAR 16
#define ACCORD_TIMELINE_LANE_PADDING 4
/* The least height of a lane: two lines of a long title. */
#define ACCORD_TIMELINE_LANE_HEIGHT 40

/*
 * AccordTimelineSheet: what the rows of one view share. The view owns it; it outlives them.
 */
typedef struct {
  AccordTimelineScale *scale;
  AccordTimelineInk *ink;
  AccordTimelineLanes *lanes;
  int names_width;
  int chart_x;              /* where the days begin: at 0 in right-to-left */
  int chart_width;

  guint n_bars;             /* in use in all rows */
} AccordTimelineSheet;

/* How high a row is that shares its items between @n_lines lines; 0 of them for one that is no lane. */
static inline int
_accord_timeline_sheet_get_row_height (guint n_lines)
{
  if (n_lines == 0)
    return ACCORD_TIMELINE_ROW_HEIGHT;

  return MAX (ACCORD_TIMELINE_LANE_HEIGHT, (int) n_lines * ACCORD_TIMELINE_LINE_HEIGHT + 2 * ACCORD_TIMELINE_LANE_PADDING);
}

/* How much of @width the column of names takes. */
static inline int
_accord_timeline_sheet_get_names_width (int width)
{
  return CLAMP (width * 3 / 10, 96, ACCORD_TIMELINE_NAMES_WIDTH);
}

G_END_DECLS
