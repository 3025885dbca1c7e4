#include "config.h"

#include "accord-timeline-ruler-private.h"

#include "accord-timeline-paint-private.h"
#include "accord-timeline-sheet-private.h"
#include "accord-timeline-ticks-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAND_HEIGHT 22
#define BUDGET_HEIGHT 16
#define PADDING 6

struct _AccordTimelineRuler {
  GtkWidget parent_instance;

  AccordTimelineScale *scale;
  AccordTimelineInk *ink;
  double pointer_x;
  double dragged;
};

/* A row of the ruler. */
typedef struct {
  AccordRulerLevel level;
  int y;
  int height;
  gboolean major;
  int wording;
  const GdkRGBA *text;
  const GdkRGBA *line;
} Band;

G_DEFINE_FINAL_TYPE (AccordTimelineRuler, accord_timeline_ruler, GTK_TYPE_WIDGET)

static int
get_chart_x (AccordTimelineRuler *self)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (self->scale);

  return axis->rtl ? 0 : _accord_timeline_sheet_get_names_width (gtk_widget_get_width (GTK_WIDGET (self)));
}

/* A unit's label stands at its start, or at the edge while the unit begins out of sight. */
static void
paint_tick (AccordTimelineRuler *self, GtkSnapshot *snapshot, const Band *band, AccordTick tick, AccordDay next)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (self->scale);
  double start = accord_axis_x_of_day (axis, tick.day), end = accord_axis_x_of_day (axis, next);
  double left = MAX (0, round (MIN (start, end))), right = MIN (axis->width, round (MAX (start, end)));
  double x = round (start);
  PangoLayout *label;
  int width;

  if (right <= left)
    return;
  if (x >= 0 && x < axis->width)
    _accord_timeline_paint_rect (snapshot, band->line, x, band->y, 1, band->height);

  label = _accord_timeline_ticks_get_label (self->ink, tick, band->major, band->wording);
  pango_layout_get_pixel_size (label, &width, NULL);
  /* Where the label names the first day only, it would tell a wrong one at the edge. */
  if (tick.level == ACCORD_RULER_WEEKS || tick.level == ACCORD_RULER_FIVE_YEARS) {
    _accord_timeline_ink_draw_layout (snapshot, label, axis->rtl ? x - PADDING - width : x + PADDING,
                                      band->y + band->height / 2.0, band->text);
    return;
  }

  x = axis->rtl ? MAX (right - PADDING - width, round (MIN (start, end)) + 2)
                : MIN (left + PADDING, round (MAX (start, end)) - 2 - width);
  _accord_timeline_ink_draw_layout (snapshot, label, x, band->y + band->height / 2.0, band->text);
}

static void
paint_band (AccordTimelineRuler *self, GtkSnapshot *snapshot, Band *band)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (self->scale);
  g_autoptr (GArray) ticks = accord_ruler_list_ticks (band->level, accord_axis_get_visible_span (axis));

  band->wording = _accord_timeline_ticks_choose_wording (self->ink, band->level, band->major, axis->pixels_per_day);
  if (band->wording < 0)
    return;

  for (guint i = 0; i < ticks->len; i++) {
    AccordTick tick = g_array_index (ticks, AccordTick, i);
    AccordDay next = accord_ruler_next (tick.level, tick.day);

    paint_tick (self, snapshot, band, tick, next != ACCORD_DAY_NONE ? next : ACCORD_DAY_LAST + 1);
  }
}

static void
paint_today (AccordTimelineRuler *self, GtkSnapshot *snapshot, int height)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (self->scale);
  AccordDay today = _accord_timeline_scale_get_today (self->scale);
  PangoLayout *layout;
  GskRoundedRect pill;
  double x, left;
  int width;

  if (today == ACCORD_DAY_NONE)
    return;

  x = round (accord_axis_x_of_day (axis, today + 0.5));
  if (x < 0 || x >= axis->width)
    return;

  /* Translators: the label of the line that marks today on the timeline. */
  layout = _accord_timeline_ink_get_label (self->ink, C_("timeline", "Today"));
  pango_layout_get_pixel_size (layout, &width, NULL);
  left = CLAMP (round (x - width / 2.0 - 7), 0, MAX (0, axis->width - width - 14));
  gsk_rounded_rect_init_from_rect (&pill,
                                   &GRAPHENE_RECT_INIT (left, height - BUDGET_HEIGHT, width + 14, BUDGET_HEIGHT), 4);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &self->ink->today, &pill.bounds);
  gtk_snapshot_pop (snapshot);
  _accord_timeline_ink_draw_layout (snapshot, layout, left + 7, height - BUDGET_HEIGHT / 2.0,
                                    &self->ink->today_text);
}

static void
accord_timeline_ruler_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordTimelineRuler *self = ACCORD_TIMELINE_RULER (widget);
  const AccordAxis *axis = _accord_timeline_scale_get_axis (self->scale);
  int height = gtk_widget_get_height (widget), width = gtk_widget_get_width (widget);
  AccordRulerLevel minor, major;

  _accord_timeline_paint_rect (snapshot, &self->ink->border, 0, height - 1, width, 1);
  if (!_accord_timeline_scale_is_ready (self->scale))
    return;

  minor = _accord_timeline_ticks_choose (self->ink, axis->pixels_per_day);
  major = accord_ruler_get_major (minor);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (get_chart_x (self), 0));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, axis->width, height));

  if (major != minor)
    paint_band (self, snapshot, &(Band) { major, 0, BAND_HEIGHT, TRUE, 0, &self->ink->text, &self->ink->grid_major });
  paint_band (self, snapshot, &(Band) { minor, BAND_HEIGHT, BAND_HEIGHT, FALSE, 0, &self->ink->dim, &self->ink->grid_major });
  paint_band (self, snapshot, &(Band) { ACCORD_RULER_BUDGET_YEARS, 2 * BAND_HEIGHT, BUDGET_HEIGHT, FALSE, 0,
                                        &self->ink->dim, &self->ink->grid_major });
  paint_today (self, snapshot, height);

  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
accord_timeline_ruler_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? 2 * BAND_HEIGHT + BUDGET_HEIGHT + 1 : 0;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, AccordTimelineRuler *self)
{
  self->pointer_x = x;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, AccordTimelineRuler *self)
{
  _accord_timeline_scale_stop (self->scale);
  self->dragged = 0;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, AccordTimelineRuler *self)
{
  _accord_timeline_scale_pan (self->scale, dx - self->dragged, FALSE);
  self->dragged = dx;
}

static void
swipe_cb (GtkGestureSwipe *gesture, double velocity_x, double velocity_y, AccordTimelineRuler *self)
{
  _accord_timeline_scale_fling (self->scale, velocity_x);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, AccordTimelineRuler *self)
{
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;

  if (fabs (dx) > fabs (dy))
    _accord_timeline_scale_pan (self->scale, -dx * (wheel ? 80 : 1), wheel && fabs (dx) >= 1);
  else
    _accord_timeline_scale_zoom_wheel (self->scale, self->pointer_x - get_chart_x (self), dy, wheel);

  return TRUE;
}

static void
accord_timeline_ruler_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  AccordTimelineRuler *self = ACCORD_TIMELINE_RULER (widget);

  GTK_WIDGET_CLASS (accord_timeline_ruler_parent_class)->css_changed (widget, change);
  if (self->ink != NULL && _accord_timeline_ink_update (self->ink))
    gtk_widget_queue_draw (widget);
}

static void
accord_timeline_ruler_dispose (GObject *object)
{
  AccordTimelineRuler *self = ACCORD_TIMELINE_RULER (object);

  if (self->scale != NULL)
    g_signal_handlers_disconnect_by_data (self->scale, self);
  g_clear_object (&self->scale);

  G_OBJECT_CLASS (accord_timeline_ruler_parent_class)->dispose (object);
}

static void
accord_timeline_ruler_finalize (GObject *object)
{
  _accord_timeline_ink_free (ACCORD_TIMELINE_RULER (object)->ink);

  G_OBJECT_CLASS (accord_timeline_ruler_parent_class)->finalize (object);
}

static void
accord_timeline_ruler_class_init (AccordTimelineRulerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_timeline_ruler_dispose;
  object_class->finalize = accord_timeline_ruler_finalize;

  widget_class->measure = accord_timeline_ruler_measure;
  widget_class->snapshot = accord_timeline_ruler_snapshot;
  widget_class->css_changed = accord_timeline_ruler_css_changed;

  gtk_widget_class_set_css_name (widget_class, "timelineruler");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
accord_timeline_ruler_init (AccordTimelineRuler *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new (), *swipe = gtk_gesture_swipe_new ();

  self->ink = _accord_timeline_ink_new (GTK_WIDGET (self));

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (swipe, "swipe", G_CALLBACK (swipe_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
  gtk_gesture_group (drag, swipe);

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, C_("accessible name", "Ruler of days"),
                                  -1);
}

GtkWidget *
_accord_timeline_ruler_new (AccordTimelineScale *scale)
{
  AccordTimelineRuler *self = g_object_new (ACCORD_TYPE_TIMELINE_RULER, NULL);

  self->scale = g_object_ref (scale);
  g_signal_connect_swapped (scale, "changed", G_CALLBACK (gtk_widget_queue_draw), self);

  return GTK_WIDGET (self);
}
