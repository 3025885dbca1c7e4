#include "config.h"

#include "accord-timeline-debug.h"

#include "accord-timeline-view-private.h"

static AccordTimelineView *
find_view (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    AccordTimelineView *view = ACCORD_IS_TIMELINE_VIEW (child) ? ACCORD_TIMELINE_VIEW (child) : find_view (child);

    if (view != NULL)
      return view;
  }

  return NULL;
}

static void
count_bars (GPtrArray *widgets, AccordTimelineCounts *counts)
{
  for (guint i = 0; i < widgets->len; i++)
    counts->bar_widgets += _accord_timeline_bars_get_n_widgets (
        _accord_timeline_row_widget_get_bars (g_ptr_array_index (widgets, i)));
}

void
accord_timeline_debug_count (AccordTimeline *self, AccordTimelineCounts *counts)
{
  AccordTimelineView *view;

  g_return_if_fail (ACCORD_IS_TIMELINE (self));
  g_return_if_fail (counts != NULL);

  view = find_view (GTK_WIDGET (self));
  *counts = (AccordTimelineCounts) {
    .rows_bound = view->live->len,
    .row_widgets = view->live->len + view->spare->len,
    .bars_bound = view->sheet.n_bars,
  };
  for (guint i = 0; i < view->live->len; i++) {
    guint painted, strips;

    _accord_timeline_row_widget_get_painted (g_ptr_array_index (view->live, i), &painted, &strips);
    counts->painted += painted;
    counts->strips += strips;
  }
  count_bars (view->live, counts);
  count_bars (view->spare, counts);
}

gboolean
accord_timeline_debug_get_item_bounds (AccordTimeline *self, const char *item_id, graphene_rect_t *bounds)
{
  AccordTimelineView *view;

  g_return_val_if_fail (ACCORD_IS_TIMELINE (self), FALSE);
  g_return_val_if_fail (item_id != NULL, FALSE);

  view = find_view (GTK_WIDGET (self));
  for (guint i = 0; i < view->live->len; i++) {
    GtkWidget *bar = gtk_widget_get_first_child (g_ptr_array_index (view->live, i));

    for (; bar != NULL; bar = gtk_widget_get_next_sibling (bar)) {
      const AccordTimelineItem *item = _accord_timeline_bar_get_item (ACCORD_TIMELINE_BAR (bar));

      if (item != NULL && g_str_equal (item->id, item_id))
        return gtk_widget_compute_bounds (bar, GTK_WIDGET (self), bounds);
    }
  }

  return FALSE;
}

double
accord_timeline_debug_get_day_at (AccordTimeline *self, double x)
{
  AccordTimelineView *view;

  g_return_val_if_fail (ACCORD_IS_TIMELINE (self), 0);

  view = find_view (GTK_WIDGET (self));

  return accord_axis_day_at_x (_accord_timeline_scale_get_axis (view->sheet.scale), x - view->sheet.chart_x);
}

char *
accord_timeline_debug_get_row_at (AccordTimeline *self, int y)
{
  AccordTimelineView *view;

  g_return_val_if_fail (ACCORD_IS_TIMELINE (self), NULL);

  view = find_view (GTK_WIDGET (self));
  for (guint i = 0; i < view->live->len; i++) {
    GtkWidget *widget = g_ptr_array_index (view->live, i);
    graphene_rect_t bounds;

    if (gtk_widget_compute_bounds (widget, GTK_WIDGET (view), &bounds) &&
        y >= bounds.origin.y && y < bounds.origin.y + bounds.size.height)
      return g_strdup (accord_timeline_row_get_id (
          _accord_timeline_row_widget_get_row (ACCORD_TIMELINE_ROW_WIDGET (widget))));
  }

  return NULL;
}
