#include "config.h"

#include "accord-timeline-overview-private.h"

#include "accord-timeline-density-private.h"
#include "accord-timeline-paint-private.h"
#include "accord-timeline-ticks-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PADDING 12
#define LABELS_HEIGHT 18
#define COLUMNS_HEIGHT 26
#define MARGIN 5
#define FRAME_LEAST 10.0

struct _AccordTimelineOverview {
  GtkWidget parent_instance;

  AccordTimelineScale *scale;
  AccordTimelineDensity *density;
  AccordTimelineInk *ink;
  AccordAxis axis;              /* the whole of the bounds over the strip's own width */
  GskRenderNode *columns;
  double grabbed;               /* how far from the frame's middle it is held */
};

G_DEFINE_FINAL_TYPE (AccordTimelineOverview, accord_timeline_overview, GTK_TYPE_WIDGET)

static void
update_axis (AccordTimelineOverview *self)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (self->scale);
  double width = MAX (1, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * PADDING);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->axis.width == width && self->axis.rtl == rtl &&
      accord_span_relate (self->axis.bounds, axis->bounds) == ACCORD_SPAN_EQUALS)
    return;

  accord_axis_init (&self->axis, axis->bounds, width, rtl);
  g_clear_pointer (&self->columns, gsk_render_node_unref);
}

static void
get_frame (AccordTimelineOverview *self, double *x, double *width)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (self->scale);
  double first = accord_axis_x_of_day (&self->axis, axis->first);
  double last = accord_axis_x_of_day (&self->axis, axis->first + accord_axis_get_visible_days (axis));

  *x = PADDING + MIN (first, last);
  *width = fabs (last - first);
  if (*width < FRAME_LEAST) {
    *x -= (FRAME_LEAST - *width) / 2;
    *width = FRAME_LEAST;
  }
}

static AccordSpan
get_column_span (AccordTimelineOverview *self, guint column)
{
  double length = accord_span_get_length (self->axis.bounds) / (double) ACCORD_TIMELINE_DENSITY_COLUMNS;

  return (AccordSpan) { self->axis.bounds.first + (int) floor (column * length),
                        self->axis.bounds.first + (int) floor ((column + 1) * length) - 1 };
}

static GskRenderNode *
create_columns (AccordTimelineOverview *self)
{
  const guint *counts = _accord_timeline_density_get_columns (self->density);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA colour = self->ink->tones[ACCORD_TIMELINE_TONE_NEUTRAL].stroke;
  guint most = 1;

  colour.alpha *= 0.6;
  for (guint i = 0; i < ACCORD_TIMELINE_DENSITY_COLUMNS; i++)
    most = MAX (most, counts[i]);

  for (guint i = 0; i < ACCORD_TIMELINE_DENSITY_COLUMNS; i++) {
    double height = counts[i] > 0 ? MAX (1, round (COLUMNS_HEIGHT * counts[i] / (double) most)) : 0;
    double x, width, left;

    accord_axis_get_extent (&self->axis, get_column_span (self, i), &x, &width);
    left = round (x);
    _accord_timeline_paint_rect (snapshot, &colour, PADDING + left, MARGIN + COLUMNS_HEIGHT - height,
                                 MAX (1, round (x + width) - left), height);
  }
  _accord_timeline_paint_rect (snapshot, &self->ink->border, 0, 0, 1, 1);

  return gtk_snapshot_free_to_node (snapshot);
}

static void
paint_decades (AccordTimelineOverview *self, GtkSnapshot *snapshot)
{
  g_autoptr (GArray) ticks = accord_ruler_list_ticks (ACCORD_RULER_DECADES, self->axis.bounds);
  int wording = _accord_timeline_ticks_choose_wording (self->ink, ACCORD_RULER_DECADES, FALSE,
                                                       self->axis.pixels_per_day);

  for (guint i = 0; i < ticks->len; i++) {
    AccordTick tick = g_array_index (ticks, AccordTick, i);
    double x = round (PADDING + accord_axis_x_of_day (&self->axis, tick.day));
    PangoLayout *label = NULL;
    int width;

    if (tick.day < self->axis.bounds.first)
      continue;

    _accord_timeline_paint_rect (snapshot, &self->ink->grid_major, x, MARGIN, 1, COLUMNS_HEIGHT + LABELS_HEIGHT - 4);
    if (wording < 0)
      continue;
    tick.level = ACCORD_RULER_YEARS;
    label = _accord_timeline_ticks_get_label (self->ink, tick, FALSE, wording);
    pango_layout_get_pixel_size (label, &width, NULL);
    x = self->axis.rtl ? x - 4 - width : x + 5;
    if (x >= 0 && x + width <= gtk_widget_get_width (GTK_WIDGET (self)))
      _accord_timeline_ink_draw_layout (snapshot, label, x, MARGIN + COLUMNS_HEIGHT + LABELS_HEIGHT / 2.0,
                                        &self->ink->dim);
  }
}

static void
paint_frame (AccordTimelineOverview *self, GtkSnapshot *snapshot)
{
  AccordDay today = _accord_timeline_scale_get_today (self->scale);
  GdkRGBA fill = self->ink->ring;
  double x, width;
  int height = COLUMNS_HEIGHT + 2;

  if (today != ACCORD_DAY_NONE && accord_span_has_day (self->axis.bounds, today))
    _accord_timeline_paint_rect (snapshot, &self->ink->today,
                                 round (PADDING + accord_axis_x_of_day (&self->axis, today + 0.5)) - 1,
                                 MARGIN - 1, 2, height);

  get_frame (self, &x, &width);
  fill.alpha *= 0.12;
  _accord_timeline_paint_rect (snapshot, &fill, round (x), MARGIN - 1, round (width), height);
  _accord_timeline_paint_ring (self->ink, snapshot,
                               &GRAPHENE_RECT_INIT (round (x) - 1, MARGIN - 2, round (width) + 2, height + 2));
}

static void
accord_timeline_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordTimelineOverview *self = ACCORD_TIMELINE_OVERVIEW (widget);

  _accord_timeline_paint_rect (snapshot, &self->ink->border, 0, 0, gtk_widget_get_width (widget), 1);
  if (!_accord_timeline_scale_is_ready (self->scale))
    return;

  update_axis (self);
  if (self->columns == NULL)
    self->columns = create_columns (self);

  paint_decades (self, snapshot);
  if (self->columns != NULL)
    gtk_snapshot_append_node (snapshot, self->columns);
  paint_frame (self, snapshot);
}

static void
accord_timeline_overview_measure (GtkWidget *widget,
                                  GtkOrientation orientation,
                                  int for_size,
                                  int *minimum,
                                  int *natural,
                                  int *minimum_baseline,
                                  int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? MARGIN + COLUMNS_HEIGHT + LABELS_HEIGHT + 2 : 0;
}

static void
move_frame_to (AccordTimelineOverview *self, double x, gboolean animate)
{
  double day = accord_axis_day_at_x (&self->axis, x - PADDING);

  _accord_timeline_scale_center_day (self->scale, CLAMP (floor (day), ACCORD_DAY_FIRST, ACCORD_DAY_LAST), animate);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, AccordTimelineOverview *self)
{
  double frame_x, width;

  if (!_accord_timeline_scale_is_ready (self->scale))
    return;

  update_axis (self);
  get_frame (self, &frame_x, &width);
  if (x >= frame_x && x <= frame_x + width) {
    self->grabbed = x - (frame_x + width / 2);
  } else {
    self->grabbed = 0;
    move_frame_to (self, x, TRUE);
  }
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, AccordTimelineOverview *self)
{
  double x, y;

  if (_accord_timeline_scale_is_ready (self->scale) && gtk_gesture_drag_get_start_point (gesture, &x, &y) && dx != 0)
    move_frame_to (self, x + dx - self->grabbed, FALSE);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, AccordTimelineOverview *self)
{
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;

  _accord_timeline_scale_zoom_wheel (self->scale, _accord_timeline_scale_get_axis (self->scale)->width / 2, dy, wheel);

  return TRUE;
}

static void
forget_columns (AccordTimelineOverview *self)
{
  g_clear_pointer (&self->columns, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scale_changed_cb (AccordTimelineOverview *self)
{
  _accord_timeline_density_set_bounds (self->density, _accord_timeline_scale_get_axis (self->scale)->bounds);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
accord_timeline_overview_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  AccordTimelineOverview *self = ACCORD_TIMELINE_OVERVIEW (widget);

  GTK_WIDGET_CLASS (accord_timeline_overview_parent_class)->css_changed (widget, change);
  if (self->ink != NULL && _accord_timeline_ink_update (self->ink))
    forget_columns (self);
}

static void
accord_timeline_overview_dispose (GObject *object)
{
  AccordTimelineOverview *self = ACCORD_TIMELINE_OVERVIEW (object);

  if (self->scale != NULL)
    g_signal_handlers_disconnect_by_data (self->scale, self);
  if (self->density != NULL)
    g_signal_handlers_disconnect_by_data (self->density, self);
  g_clear_object (&self->scale);
  g_clear_object (&self->density);

  G_OBJECT_CLASS (accord_timeline_overview_parent_class)->dispose (object);
}

static void
accord_timeline_overview_finalize (GObject *object)
{
  AccordTimelineOverview *self = ACCORD_TIMELINE_OVERVIEW (object);

  g_clear_pointer (&self->columns, gsk_render_node_unref);
  _accord_timeline_ink_free (self->ink);

  G_OBJECT_CLASS (accord_timeline_overview_parent_class)->finalize (object);
}

static void
accord_timeline_overview_class_init (AccordTimelineOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_timeline_overview_dispose;
  object_class->finalize = accord_timeline_overview_finalize;

  widget_class->measure = accord_timeline_overview_measure;
  widget_class->snapshot = accord_timeline_overview_snapshot;
  widget_class->css_changed = accord_timeline_overview_css_changed;

  gtk_widget_class_set_css_name (widget_class, "timelineoverview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_timeline_overview_init (AccordTimelineOverview *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->ink = _accord_timeline_ink_new (GTK_WIDGET (self));
  self->density = _accord_timeline_density_new ();
  g_signal_connect_swapped (self->density, "changed", G_CALLBACK (forget_columns), self);

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, C_("accessible name", "Overview of the whole span"),
                                  -1);
}

GtkWidget *
_accord_timeline_overview_new (AccordTimelineScale *scale)
{
  AccordTimelineOverview *self = g_object_new (ACCORD_TYPE_TIMELINE_OVERVIEW, NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_swapped (scale, "changed", G_CALLBACK (scale_changed_cb), self);
  scale_changed_cb (self);

  return GTK_WIDGET (self);
}

void
_accord_timeline_overview_set_model (AccordTimelineOverview *self, GListModel *model)
{
  _accord_timeline_density_set_model (self->density, model);
}

void
_accord_timeline_overview_recount (AccordTimelineOverview *self)
{
  _accord_timeline_density_restart (self->density);
}

void
_accord_timeline_overview_fit (AccordTimelineOverview *self)
{
  AccordDay today = _accord_timeline_scale_get_today (self->scale);
  AccordSpan span;

  if (!_accord_timeline_density_get_extent (self->density, &span))
    span = _accord_timeline_scale_get_axis (self->scale)->bounds;
  else if (today != ACCORD_DAY_NONE)
    span = accord_span_join (span, (AccordSpan) { today, today });

  _accord_timeline_scale_show_with_air (self->scale, span, 0.02, 1);
}
