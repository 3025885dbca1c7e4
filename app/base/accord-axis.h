#pragma once

#include "accord-span.h"

G_BEGIN_DECLS

/** ACCORD_AXIS_FEWEST_DAYS: how few days may fill the width of an axis. */
#define ACCORD_AXIS_FEWEST_DAYS 3.0

/** ACCORD_AXIS_AIR: pixels left free on either side of the bounds. */
#define ACCORD_AXIS_AIR 24.0

/**
 * AccordAxis:
 * @bounds: the whole span that can be seen
 * @first: the day at the start edge, with its fraction
 * @pixels_per_day: the scale
 * @width: its width in pixels; 0 until it is known
 * @rtl: whether time runs from right to left
 *
 * Where days lie on the screen or on paper. A day is an interval: day d fills the room from d to d + 1.
 * Nothing else knows about right-to-left: there, the start edge is the right one.
 */
typedef struct {
  AccordSpan bounds;
  double first;
  double pixels_per_day;
  double width;
  gboolean rtl;
} AccordAxis;

/**
 * accord_axis_init:
 * @self: (out caller-allocates): an axis
 * @bounds: the whole span that can be seen
 * @width: its width in pixels, at least 1
 * @rtl: whether time runs from right to left
 *
 * Makes an axis that shows the whole of its bounds.
 */
void accord_axis_init (AccordAxis *self, AccordSpan bounds, double width, gboolean rtl);

/**
 * accord_axis_x_of_day:
 * @self: an axis
 * @day: a day, with its fraction; a whole number is the beginning of that day
 *
 * Returns: where it lies, in pixels from the left edge; may be out of sight
 */
double accord_axis_x_of_day (const AccordAxis *self, double day);

/**
 * accord_axis_day_at_x:
 * @self: an axis
 * @x: pixels from the left edge
 *
 * Returns: the day there, with its fraction
 */
double accord_axis_day_at_x (const AccordAxis *self, double x);

/**
 * accord_axis_get_extent:
 * @self: an axis
 * @span: days
 * @x: (out): its left edge, whichever way time runs
 * @width: (out): its width, never negative
 *
 * Where a span lies, its last day included.
 */
void accord_axis_get_extent (const AccordAxis *self, AccordSpan span, double *x, double *width);

/**
 * accord_axis_get_visible_days:
 * @self: an axis
 *
 * Returns: how many days fill the width
 */
double accord_axis_get_visible_days (const AccordAxis *self);

/**
 * accord_axis_get_visible_span:
 * @self: an axis
 *
 * Returns: the days in sight, those in sight only in part included; always valid days
 */
AccordSpan accord_axis_get_visible_span (const AccordAxis *self);

/**
 * accord_axis_zoom_about:
 * @self: an axis
 * @x: pixels from the left edge
 * @factor: over 1 to see fewer days
 *
 * Multiplies the scale. The day under @x stays there, unless the limits forbid it.
 */
void accord_axis_zoom_about (AccordAxis *self, double x, double factor);

/**
 * accord_axis_pan:
 * @self: an axis
 * @dx: pixels by which to move the contents to the right; negative to the left
 *
 * Moves the days as a hand on the sheet would, whichever way time runs.
 */
void accord_axis_pan (AccordAxis *self, double dx);

/**
 * accord_axis_show_span:
 * @self: an axis
 * @span: days
 *
 * Zooms and pans so that exactly @span fills the width, within the limits.
 */
void accord_axis_show_span (AccordAxis *self, AccordSpan span);

/**
 * accord_axis_center_day:
 * @self: an axis
 * @day: a day
 *
 * Brings the middle of @day to the middle, keeping the scale.
 */
void accord_axis_center_day (AccordAxis *self, AccordDay day);

/**
 * accord_axis_set_width:
 * @self: an axis
 * @width: pixels
 *
 * Keeps the scale and the day at the start edge, within the limits.
 */
void accord_axis_set_width (AccordAxis *self, double width);

/**
 * accord_axis_set_bounds:
 * @self: an axis
 * @bounds: the whole span that can be seen
 *
 * Keeps what is in sight, as far as the new bounds allow.
 */
void accord_axis_set_bounds (AccordAxis *self, AccordSpan bounds);

/**
 * accord_axis_interpolate:
 * @from: an axis
 * @to: the same axis, elsewhere
 * @t: from 0 to 1
 *
 * A step of a glide: the scale goes evenly in multiples, and the day that lies at one place in both
 * stays there on the way.
 *
 * Returns: the axis at @t
 */
AccordAxis accord_axis_interpolate (const AccordAxis *from, const AccordAxis *to, double t);

G_END_DECLS
