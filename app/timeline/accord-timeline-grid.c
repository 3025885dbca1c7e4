#include "config.h"

#include "accord-timeline-grid-private.h"

#include "accord-timeline-paint-private.h"
#include "accord-timeline-ticks-private.h"

#include <math.h>

/* Pixels from which a day is wide enough for its weekend to be shaded. */
#define WEEKEND_DAY 6.0

static void
paint_weekends (AccordTimelineSheet *sheet, GtkSnapshot *snapshot, int height)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (sheet->scale);
  AccordSpan span = accord_axis_get_visible_span (axis);

  for (AccordDay monday = accord_ruler_floor (ACCORD_RULER_WEEKS, span.first); monday <= span.last; monday += 7) {
    double x, width;

    accord_axis_get_extent (axis, (AccordSpan) { monday + 5, monday + 6 }, &x, &width);
    x = round (x);
    width = MIN (x + round (width), axis->width) - MAX (x, 0);
    _accord_timeline_paint_rect (snapshot, &sheet->ink->weekend, sheet->chart_x + MAX (x, 0), 0, width, height);
  }
}

static void
paint_lines (AccordTimelineSheet *sheet,
             GtkSnapshot *snapshot,
             AccordRulerLevel level,
             const GdkRGBA *colour,
             int height)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (sheet->scale);
  g_autoptr (GArray) ticks = accord_ruler_list_ticks (level, accord_axis_get_visible_span (axis));

  for (guint i = 0; i < ticks->len; i++) {
    double x = round (accord_axis_x_of_day (axis, g_array_index (ticks, AccordTick, i).day));

    if (x >= 0 && x < axis->width)
      _accord_timeline_paint_rect (snapshot, colour, sheet->chart_x + x, 0, 1, height);
  }
}

void
_accord_timeline_grid_snapshot (AccordTimelineSheet *sheet, GtkSnapshot *snapshot, int height)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (sheet->scale);
  AccordRulerLevel minor, major;

  if (!_accord_timeline_scale_is_ready (sheet->scale))
    return;

  if (axis->pixels_per_day >= WEEKEND_DAY)
    paint_weekends (sheet, snapshot, height);

  minor = _accord_timeline_ticks_choose (sheet->ink, axis->pixels_per_day);
  major = accord_ruler_get_major (minor);
  paint_lines (sheet, snapshot, minor, &sheet->ink->grid, height);
  if (major != minor)
    paint_lines (sheet, snapshot, major, &sheet->ink->grid_major, height);

  /* The edge of the column of names. */
  _accord_timeline_paint_rect (snapshot, &sheet->ink->border,
                               axis->rtl ? sheet->chart_width - 1 : sheet->chart_x, 0, 1, height);
}

void
_accord_timeline_grid_snapshot_today (AccordTimelineSheet *sheet, GtkSnapshot *snapshot, int height)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (sheet->scale);
  AccordDay today = _accord_timeline_scale_get_today (sheet->scale);
  double x;

  if (today == ACCORD_DAY_NONE || !_accord_timeline_scale_is_ready (sheet->scale))
    return;

  x = round (accord_axis_x_of_day (axis, today + 0.5));
  if (x >= 0 && x < axis->width)
    _accord_timeline_paint_rect (snapshot, &sheet->ink->today, sheet->chart_x + x - 1, 0, 2, height);
}
