#include "config.h"

#include "accord-timeline-scale-private.h"

#include <math.h>

#define GLIDE_US (150 * 1000)
#define FLING_DECAY 4.0             /* the speed falls by e in a quarter of a second */
#define FLING_SLOWEST 20.0          /* pixels a second */
#define WHEEL_FACTOR 1.25           /* for each click of a wheel */
#define SURFACE_CLICK 40.0          /* pixels on a touchpad that count as one */

typedef enum {
  STILL,
  GLIDING,
  FLUNG,
} Motion;

struct _AccordTimelineScale {
  GObject parent_instance;

  GtkWidget *widget;
  AccordAxis axis;
  AccordSpan pending;               /* asked for before the width was known */
  AccordDay today;

  Motion motion;
  AccordAxis from;
  AccordAxis to;
  double velocity;
  gint64 since;
  guint tick;
};

G_DEFINE_FINAL_TYPE (AccordTimelineScale, accord_timeline_scale, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (AccordTimelineScale *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
may_animate (AccordTimelineScale *self)
{
  gboolean enabled = FALSE;

  if (self->widget == NULL || !gtk_widget_get_mapped (self->widget))
    return FALSE;

  g_object_get (gtk_widget_get_settings (self->widget), "gtk-enable-animations", &enabled, NULL);

  return enabled;
}

static void
step_glide (AccordTimelineScale *self, gint64 now)
{
  double t = CLAMP ((now - self->since) / (double) GLIDE_US, 0, 1);
  double eased = 1 - pow (1 - t, 3);

  self->axis = accord_axis_interpolate (&self->from, &self->to, eased);
  if (t >= 1)
    self->motion = STILL;
}

static void
step_fling (AccordTimelineScale *self, gint64 now)
{
  double seconds = CLAMP ((now - self->since) / 1e6, 0, 0.1);
  double before = self->axis.first;

  accord_axis_pan (&self->axis, self->velocity * seconds);
  self->velocity *= exp (-FLING_DECAY * seconds);
  self->since = now;

  if (fabs (self->velocity) < FLING_SLOWEST || (seconds > 0 && self->axis.first == before))
    self->motion = STILL;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  g_autoptr (AccordTimelineScale) self = g_object_ref (ACCORD_TIMELINE_SCALE (data));
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  gboolean more;

  if (self->motion == GLIDING)
    step_glide (self, now);
  else if (self->motion == FLUNG)
    step_fling (self, now);

  more = self->motion != STILL;
  if (!more)
    self->tick = 0;

  emit_changed (self);

  /* A handler may have set something going again, and with it a tick of its own. */
  return more && self->tick != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
start (AccordTimelineScale *self, Motion motion)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->widget);

  self->motion = motion;
  self->since = gdk_frame_clock_get_frame_time (clock);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

static void
move_to (AccordTimelineScale *self, AccordAxis to, gboolean animate)
{
  if (animate && may_animate (self)) {
    self->from = self->axis;
    self->to = to;
    start (self, GLIDING);
    return;
  }

  _accord_timeline_scale_stop (self);
  self->axis = to;
  emit_changed (self);
}

static void
accord_timeline_scale_dispose (GObject *object)
{
  AccordTimelineScale *self = ACCORD_TIMELINE_SCALE (object);

  _accord_timeline_scale_stop (self);
  g_clear_weak_pointer (&self->widget);

  G_OBJECT_CLASS (accord_timeline_scale_parent_class)->dispose (object);
}

static void
accord_timeline_scale_class_init (AccordTimelineScaleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_timeline_scale_dispose;

  signals[CHANGED] = g_signal_new ("changed",
                                   ACCORD_TYPE_TIMELINE_SCALE,
                                   G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
accord_timeline_scale_init (AccordTimelineScale *self)
{
  self->today = ACCORD_DAY_NONE;
  self->axis.bounds = (AccordSpan) { accord_day_from_ymd (1948, 1, 1), accord_day_from_ymd (2030, 12, 31) };
  self->pending = (AccordSpan) { ACCORD_DAY_NONE, ACCORD_DAY_NONE };
}

AccordTimelineScale *
_accord_timeline_scale_new (GtkWidget *widget)
{
  AccordTimelineScale *self = g_object_new (ACCORD_TYPE_TIMELINE_SCALE, NULL);

  g_set_weak_pointer (&self->widget, widget);

  return self;
}

const AccordAxis *
_accord_timeline_scale_get_axis (AccordTimelineScale *self)
{
  return &self->axis;
}

const AccordAxis *
_accord_timeline_scale_get_target (AccordTimelineScale *self)
{
  return self->motion == GLIDING ? &self->to : &self->axis;
}

gboolean
_accord_timeline_scale_is_ready (AccordTimelineScale *self)
{
  return self->axis.width >= 1;
}

void
_accord_timeline_scale_set_width (AccordTimelineScale *self, double width, gboolean rtl)
{
  if (width < 1 || (width == self->axis.width && rtl == self->axis.rtl))
    return;

  if (self->axis.width < 1) {
    accord_axis_init (&self->axis, self->axis.bounds, width, rtl);
    if (accord_span_is_valid (self->pending))
      accord_axis_show_span (&self->axis, self->pending);
  } else {
    _accord_timeline_scale_stop (self);
    self->axis.rtl = rtl;
    accord_axis_set_width (&self->axis, width);
  }

  emit_changed (self);
}

void
_accord_timeline_scale_set_bounds (AccordTimelineScale *self, AccordSpan bounds)
{
  if (accord_span_relate (bounds, self->axis.bounds) == ACCORD_SPAN_EQUALS)
    return;

  _accord_timeline_scale_stop (self);
  if (_accord_timeline_scale_is_ready (self))
    accord_axis_set_bounds (&self->axis, bounds);
  else
    self->axis.bounds = bounds;

  emit_changed (self);
}

void
_accord_timeline_scale_set_today (AccordTimelineScale *self, AccordDay today)
{
  if (self->today == today)
    return;

  self->today = today;
  emit_changed (self);
}

AccordDay
_accord_timeline_scale_get_today (AccordTimelineScale *self)
{
  return self->today;
}

AccordSpan
_accord_timeline_scale_get_visible_span (AccordTimelineScale *self)
{
  if (_accord_timeline_scale_is_ready (self))
    return accord_axis_get_visible_span (&self->axis);

  return accord_span_is_valid (self->pending) ? self->pending : self->axis.bounds;
}

void
_accord_timeline_scale_show_span (AccordTimelineScale *self, AccordSpan span, gboolean animate)
{
  AccordAxis to = self->axis;

  if (!_accord_timeline_scale_is_ready (self)) {
    self->pending = span;
    emit_changed (self);
    return;
  }

  accord_axis_show_span (&to, span);
  move_to (self, to, animate);
}

void
_accord_timeline_scale_show_with_air (AccordTimelineScale *self, AccordSpan span, double share, int least)
{
  int air = MAX (least, (int) ceil (accord_span_get_length (span) * share));

  span.first = MAX (span.first - air, ACCORD_DAY_FIRST);
  span.last = MIN (span.last + air, ACCORD_DAY_LAST);
  _accord_timeline_scale_show_span (self, span, TRUE);
}

void
_accord_timeline_scale_zoom_about (AccordTimelineScale *self, double x, double factor, gboolean animate)
{
  AccordAxis to = self->axis;

  if (!_accord_timeline_scale_is_ready (self))
    return;

  /* Steps that follow each other fast add up, about the day that is under the pointer now. */
  if (self->motion == GLIDING)
    factor *= self->to.pixels_per_day / self->axis.pixels_per_day;

  accord_axis_zoom_about (&to, x, factor);
  move_to (self, to, animate);
}

void
_accord_timeline_scale_zoom (AccordTimelineScale *self, double factor)
{
  _accord_timeline_scale_zoom_about (self, self->axis.width / 2, factor, TRUE);
}

void
_accord_timeline_scale_zoom_wheel (AccordTimelineScale *self, double x, double dy, gboolean wheel)
{
  double clicks = wheel ? dy : dy / SURFACE_CLICK;

  _accord_timeline_scale_zoom_about (self, x, pow (WHEEL_FACTOR, -clicks), wheel && fabs (dy) >= 1);
}

void
_accord_timeline_scale_center_day (AccordTimelineScale *self, AccordDay day, gboolean animate)
{
  AccordAxis to = *_accord_timeline_scale_get_target (self);

  if (!_accord_timeline_scale_is_ready (self)) {
    AccordSpan span = _accord_timeline_scale_get_visible_span (self);
    int half = accord_span_get_length (span) / 2;

    self->pending.first = CLAMP (day - half, ACCORD_DAY_FIRST, ACCORD_DAY_LAST);
    self->pending.last = CLAMP (day + half, ACCORD_DAY_FIRST, ACCORD_DAY_LAST);
    emit_changed (self);
    return;
  }

  accord_axis_center_day (&to, day);
  move_to (self, to, animate);
}

void
_accord_timeline_scale_pan (AccordTimelineScale *self, double dx, gboolean animate)
{
  AccordAxis to = *_accord_timeline_scale_get_target (self);

  if (!_accord_timeline_scale_is_ready (self))
    return;

  accord_axis_pan (&to, dx);
  move_to (self, to, animate);
}

void
_accord_timeline_scale_page (AccordTimelineScale *self, double pages)
{
  _accord_timeline_scale_pan (self, (self->axis.rtl ? pages : -pages) * self->axis.width, TRUE);
}

void
_accord_timeline_scale_fling (AccordTimelineScale *self, double velocity)
{
  if (!_accord_timeline_scale_is_ready (self) || !may_animate (self) || fabs (velocity) < FLING_SLOWEST)
    return;

  self->velocity = velocity;
  start (self, FLUNG);
}

void
_accord_timeline_scale_stop (AccordTimelineScale *self)
{
  self->motion = STILL;
  if (self->tick != 0 && self->widget != NULL)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}
