#include "config.h"

#include "accord-timeline-place-private.h"

#include "accord-timeline-marks-private.h"

#include <math.h>

/* How far beyond the edges a widget that must live on is put. */
#define OUT_OF_SIGHT 4000

void
_accord_timeline_place_get_lane (guint n_lanes, guint lane, int *y, int *height)
{
  static const struct { int height, gap; } sizes[ACCORD_TIMELINE_MOST_LANES] = { { 24, 0 }, { 15, 3 }, { 10, 2 } };
  guint n = CLAMP (n_lanes, 1, ACCORD_TIMELINE_MOST_LANES);
  int step = sizes[n - 1].height + sizes[n - 1].gap;
  int whole = step * n - sizes[n - 1].gap;

  *height = sizes[n - 1].height;
  *y = (ACCORD_TIMELINE_ROW_HEIGHT - whole) / 2 + step * MIN (lane, n - 1);
}

/* The width is rounded apart from the place: a bar must not change while it is moved. */
void
_accord_timeline_place_get_box (AccordTimelineSheet *sheet,
                                AccordSpan span,
                                int y,
                                int height,
                                AccordTimelineBox *box)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (sheet->scale);
  double x, width, left, right;

  accord_axis_get_extent (axis, span, &x, &width);
  width = round (width);

  /* Bars that follow each other stay apart by a pixel, taken from the later end. */
  box->from = sheet->chart_x + round (x);
  box->to = box->from + MAX (1, width > 3 ? width - 1 : width);
  box->rtl = axis->rtl;
  if (axis->rtl && width > 3) {
    box->from += 1;
    box->to += 1;
  }

  left = CLAMP (box->from, sheet->chart_x, sheet->chart_x + sheet->chart_width);
  right = CLAMP (box->to, left, sheet->chart_x + sheet->chart_width);
  box->x = left;
  box->y = y;
  box->width = right - left;
  box->height = height;
}

int
_accord_timeline_place_get_x (AccordTimelineSheet *sheet, double day)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (sheet->scale);
  double x = accord_axis_x_of_day (axis, day);

  return sheet->chart_x + (int) round (CLAMP (x, -OUT_OF_SIGHT, axis->width + OUT_OF_SIGHT));
}
