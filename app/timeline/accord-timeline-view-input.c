#include "config.h"

#include "accord-timeline-view-private.h"

#include <math.h>

/* Once in a direction, a drag stays in it. */
#define DRAG_THRESHOLD 6.0
/* Pixels that one click of a wheel pans. */
#define WHEEL_STEP 80.0

enum {
  DRAG_UNDECIDED,
  DRAG_DAYS,
  DRAG_ROWS,
};

static gboolean
hit (AccordTimelineView *self, double x, double y, AccordTimelineRowWidget **row, AccordLodMark *mark)
{
  double row_x, row_y;

  *row = NULL;
  for (guint i = 0; i < self->live->len; i++) {
    GtkWidget *widget = g_ptr_array_index (self->live, i);

    gtk_widget_translate_coordinates (GTK_WIDGET (self), widget, x, y, &row_x, &row_y);
    if (row_y < 0 || row_y >= gtk_widget_get_height (widget))
      continue;

    *row = ACCORD_TIMELINE_ROW_WIDGET (widget);

    return _accord_timeline_row_widget_hit (*row, row_x, row_y, mark);
  }

  return FALSE;
}

static gboolean
is_heading (AccordTimelineView *self, AccordTimelineRowWidget *row)
{
  return _accord_timeline_heights_is_heading (self->heights, _accord_timeline_row_widget_get_position (row));
}

static gboolean
is_on_arrow (AccordTimelineView *self, AccordTimelineRowWidget *row, double x, double y)
{
  double row_x, row_y;

  return gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (row), x, y, &row_x, &row_y) &&
         _accord_timeline_row_widget_is_on_arrow (row, row_x);
}

static void
select_hit (AccordTimelineView *self, AccordTimelineRowWidget *row, const AccordLodMark *mark)
{
  AccordTimelineMarks *marks = _accord_timeline_row_widget_get_marks (row);
  const char *item = mark != NULL ? _accord_timeline_marks_get_item (marks, mark->first)->id : NULL;

  _accord_timeline_view_set_cursor (self, _accord_timeline_row_widget_get_position (row), item, TRUE);
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, AccordTimelineView *self)
{
  AccordTimelineRowWidget *row;
  AccordLodMark mark;
  gboolean on_mark = hit (self, x, y, &row, &mark);

  if (self->drag_axis != DRAG_UNDECIDED || row == NULL || is_heading (self, row))
    return;

  if (is_on_arrow (self, row, x, y)) {
    guint position = _accord_timeline_row_widget_get_position (row);

    _accord_timeline_view_set_cursor (self, position, NULL, TRUE);
    _accord_timeline_view_toggle (self);
    return;
  }

  /* A second click on what stands for many looks closer; else it does what Return does. */
  if (n_press == 2 && on_mark && mark.count > 1) {
    _accord_timeline_scale_show_span (self->sheet.scale,
                                      (AccordSpan) { MAX (mark.span.first - 3, ACCORD_DAY_FIRST),
                                                     MIN (mark.span.last + 3, ACCORD_DAY_LAST) }, TRUE);
  } else if (n_press == 2) {
    _accord_timeline_view_activate_cursor (self);
  } else if (n_press == 1) {
    select_hit (self, row, on_mark ? &mark : NULL);
  }
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, AccordTimelineView *self)
{
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];

  _accord_timeline_scale_stop (self->sheet.scale);
  self->drag_x = self->drag_y = 0;
  self->drag_axis = DRAG_UNDECIDED;
  self->drag_value = vertical != NULL ? gtk_adjustment_get_value (vertical) : 0;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, AccordTimelineView *self)
{
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (self->drag_axis == DRAG_UNDECIDED && hypot (dx, dy) >= DRAG_THRESHOLD) {
    self->drag_axis = fabs (dx) >= fabs (dy) ? DRAG_DAYS : DRAG_ROWS;
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  }

  if (self->drag_axis == DRAG_DAYS)
    _accord_timeline_scale_pan (self->sheet.scale, dx - self->drag_x, FALSE);
  else if (self->drag_axis == DRAG_ROWS && vertical != NULL)
    gtk_adjustment_set_value (vertical, self->drag_value - dy);

  self->drag_x = dx;
  self->drag_y = dy;
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, AccordTimelineView *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
swipe_cb (GtkGestureSwipe *gesture, double velocity_x, double velocity_y, AccordTimelineView *self)
{
  if (self->drag_axis == DRAG_DAYS)
    _accord_timeline_scale_fling (self->sheet.scale, velocity_x);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, AccordTimelineView *self)
{
  self->pointer_x = x;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, AccordTimelineView *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double step = wheel ? WHEEL_STEP : 1;

  if (state & GDK_CONTROL_MASK) {
    _accord_timeline_scale_zoom_wheel (self->sheet.scale, self->pointer_x - self->sheet.chart_x, dy, wheel);
    return TRUE;
  }

  if ((state & GDK_SHIFT_MASK) && dx == 0) {
    dx = dy;
    dy = 0;
    /* A wheel has no left or right: down is later, whichever way time runs. */
    if (_accord_timeline_scale_get_axis (self->sheet.scale)->rtl)
      dx = -dx;
  }
  if (fabs (dx) <= fabs (dy))
    return FALSE;

  _accord_timeline_scale_pan (self->sheet.scale, -dx * step, wheel && fabs (dx) >= 1);

  return TRUE;
}

static void
decelerate_cb (GtkEventControllerScroll *controller, double velocity_x, double velocity_y, AccordTimelineView *self)
{
  if (fabs (velocity_x) > fabs (velocity_y))
    _accord_timeline_scale_fling (self->sheet.scale, -velocity_x);
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, AccordTimelineView *self)
{
  _accord_timeline_scale_stop (self->sheet.scale);
  self->pinch = 1;
}

static void
pinch_cb (GtkGestureZoom *gesture, double scale, AccordTimelineView *self)
{
  double x, y;

  if (scale <= 0 || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;

  _accord_timeline_scale_zoom_about (self->sheet.scale, x - self->sheet.chart_x, scale / self->pinch, FALSE);
  self->pinch = scale;
}

static GtkGesture *
add_drag (AccordTimelineView *self, guint button)
{
  GtkGesture *drag = gtk_gesture_drag_new (), *swipe = gtk_gesture_swipe_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), button);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (swipe), button);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (swipe, "swipe", G_CALLBACK (swipe_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
  gtk_gesture_group (drag, swipe);

  return drag;
}

void
_accord_timeline_view_add_controllers (AccordTimelineView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES |
                                                                GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new (), *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (add_drag (self, GDK_BUTTON_PRIMARY), click);
  add_drag (self, GDK_BUTTON_MIDDLE);

  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
