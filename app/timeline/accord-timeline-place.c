#include "config.h"

#include "accord-timeline-place-private.h"

#include "accord-timeline-shapes-private.h"

#include <math.h>

/* How far beyond the edges a widget that must live on is put. */
#define OUT_OF_SIGHT 4000
/* How near to the middle of a point the pointer must be. */
#define REACH 11.0
/* How far the mark of several points goes to either side. */
#define CLUSTER_REACH 15

void
_accord_timeline_place_get_lane (AccordTimelineMarks *marks, guint index, int *y, int *height)
{
  static const struct { int height, gap; } sizes[ACCORD_TIMELINE_MOST_LANES] = { { 24, 0 }, { 15, 3 }, { 10, 2 } };
  guint lane = _accord_timeline_marks_get_item (marks, index)->lane;
  guint n = CLAMP (_accord_timeline_marks_get_n_lanes (marks, index), 1, ACCORD_TIMELINE_MOST_LANES);
  int step = sizes[n - 1].height + sizes[n - 1].gap;
  int whole = step * n - sizes[n - 1].gap;
  guint n_lines = _accord_timeline_marks_get_n_lines (marks);

  if (n_lines > 0) {
    *height = ACCORD_TIMELINE_LINE_BAR;
    *y = _accord_timeline_place_get_baseline (n_lines, MIN (lane, n_lines - 1)) - ACCORD_TIMELINE_LINE_BAR;
    return;
  }

  *height = sizes[n - 1].height;
  *y = (ACCORD_TIMELINE_ROW_HEIGHT - whole) / 2 + step * MIN (lane, n - 1);
}

int
_accord_timeline_place_get_baseline (guint n_lines, guint line)
{
  int whole = ACCORD_TIMELINE_LINE_HEIGHT * n_lines;
  int top = (_accord_timeline_sheet_get_row_height (n_lines) - whole) / 2;

  return top + ACCORD_TIMELINE_LINE_HEIGHT * line + (ACCORD_TIMELINE_LINE_HEIGHT + ACCORD_TIMELINE_LINE_BAR) / 2;
}

void
_accord_timeline_place_snapshot_lines (AccordTimelineSheet *sheet, GtkSnapshot *snapshot, guint n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    _accord_timeline_paint_rect (snapshot, &sheet->ink->grid_major, sheet->chart_x,
                                 _accord_timeline_place_get_baseline (n_lines, i), sheet->chart_width, 1);
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
  box->label_room = box->width;
  box->label_skip = 0;
}

/* A label that runs into a point says neither: it begins after one that stands on the bar's beginning, and ends before the
 * next. */
void
_accord_timeline_place_spare_points (AccordTimelineSheet *sheet,
                                     AccordTimelineMarks *marks,
                                     GArray *visible,
                                     AccordTimelineBox *box)
{
  for (guint i = 0; i < visible->len; i++) {
    const AccordLodMark *mark = &g_array_index (visible, AccordLodMark, i);
    const AccordTimelineItem *item = _accord_timeline_marks_get_item (marks, mark->first);
    int middle, reach, distance, y, height;

    if (!accord_timeline_item_is_point (item) ||
        (item->look == ACCORD_TIMELINE_LOOK_EDGE && mark->kind != ACCORD_LOD_CLUSTER))
      continue;
    _accord_timeline_place_get_lane (marks, mark->first, &y, &height);
    middle = _accord_timeline_place_get_x (sheet, (mark->span.first + mark->span.last + 1) / 2.0);
    reach = mark->kind == ACCORD_LOD_CLUSTER ? CLUSTER_REACH : ACCORD_TIMELINE_POINT_SIZE / 2 + 2;
    distance = box->rtl ? box->x + box->width - middle : middle - box->x;
    if (y != box->y || distance + reach <= 0)
      continue;
    if (distance <= reach)
      box->label_skip = MAX (box->label_skip, distance + reach);
    else
      box->label_room = CLAMP (distance - reach, 0, box->label_room);
  }
}

int
_accord_timeline_place_get_x (AccordTimelineSheet *sheet, double day)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (sheet->scale);
  double x = accord_axis_x_of_day (axis, day);

  return sheet->chart_x + (int) round (CLAMP (x, -OUT_OF_SIGHT, axis->width + OUT_OF_SIGHT));
}

gboolean
_accord_timeline_place_hit (AccordTimelineSheet *sheet,
                            AccordTimelineMarks *marks,
                            GArray *visible,
                            double x,
                            double y,
                            AccordLodMark *mark)
{
  gboolean found = FALSE;
  double nearest = REACH;

  for (guint i = 0; i < visible->len; i++) {
    const AccordLodMark *other = &g_array_index (visible, AccordLodMark, i);
    gboolean point = accord_timeline_item_is_point (_accord_timeline_marks_get_item (marks, other->first));
    AccordTimelineBox box;
    int top, height;

    _accord_timeline_place_get_lane (marks, other->first, &top, &height);
    if (y < top - 2 || y > top + height + 2 || x < sheet->chart_x || x > sheet->chart_x + sheet->chart_width)
      continue;

    if (point) {
      double middle = (other->span.first + other->span.last + 1) / 2.0;
      double distance = fabs (x - _accord_timeline_place_get_x (sheet, middle));

      if (distance < nearest) {
        nearest = distance;
        *mark = *other;
        found = TRUE;
      }
    } else {
      _accord_timeline_place_get_box (sheet, other->span, top, height, &box);
      if (nearest == REACH && x >= box.x - 2 && x <= box.x + MAX (1, box.width) + 2) {
        *mark = *other;
        found = TRUE;
      }
    }
  }

  return found;
}
