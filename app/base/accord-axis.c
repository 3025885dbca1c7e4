#include "config.h"

#include "accord-axis.h"

#include <math.h>

static double
air_in_days (const AccordAxis *self)
{
  return MIN (ACCORD_AXIS_AIR, self->width / 8) / self->pixels_per_day;
}

static double
least_scale (const AccordAxis *self)
{
  double air = MIN (ACCORD_AXIS_AIR, self->width / 8);

  return (self->width - 2 * air) / accord_span_get_length (self->bounds);
}

/* Bounds shorter than the fewest days are always shown as a whole. */
static double
greatest_scale (const AccordAxis *self)
{
  return MAX (self->width / ACCORD_AXIS_FEWEST_DAYS, least_scale (self));
}

static void
keep_in_bounds (AccordAxis *self)
{
  double air = air_in_days (self);
  double earliest = self->bounds.first - air;
  double latest = self->bounds.last + 1 + air - self->width / self->pixels_per_day;

  if (latest <= earliest)
    self->first = (earliest + latest) / 2;
  else
    self->first = CLAMP (self->first, earliest, latest);
}

static double
distance_from_start (const AccordAxis *self, double x)
{
  return self->rtl ? self->width - x : x;
}

void
accord_axis_init (AccordAxis *self, AccordSpan bounds, double width, gboolean rtl)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (accord_span_is_valid (bounds));
  g_return_if_fail (width >= 1);

  *self = (AccordAxis) { .bounds = bounds, .width = width, .rtl = !!rtl };
  self->pixels_per_day = least_scale (self);
  keep_in_bounds (self);
}

double
accord_axis_x_of_day (const AccordAxis *self, double day)
{
  double distance = (day - self->first) * self->pixels_per_day;

  return self->rtl ? self->width - distance : distance;
}

double
accord_axis_day_at_x (const AccordAxis *self, double x)
{
  return self->first + distance_from_start (self, x) / self->pixels_per_day;
}

void
accord_axis_get_extent (const AccordAxis *self, AccordSpan span, double *x, double *width)
{
  *width = MAX (0, (span.last + 1.0 - span.first) * self->pixels_per_day);
  *x = accord_axis_x_of_day (self, self->rtl ? span.last + 1.0 : span.first);
}

double
accord_axis_get_visible_days (const AccordAxis *self)
{
  return self->width / self->pixels_per_day;
}

AccordSpan
accord_axis_get_visible_span (const AccordAxis *self)
{
  double last = self->first + accord_axis_get_visible_days (self);
  AccordSpan span;

  /* A hair of rounding at an edge is no day in sight. */
  span.first = CLAMP (floor (self->first + 1e-6), ACCORD_DAY_FIRST, ACCORD_DAY_LAST);
  span.last = CLAMP (ceil (last - 1e-6) - 1, ACCORD_DAY_FIRST, ACCORD_DAY_LAST);
  span.last = MAX (span.first, span.last);

  return span;
}

void
accord_axis_zoom_about (AccordAxis *self, double x, double factor)
{
  double day;

  g_return_if_fail (self != NULL && self->width > 0);
  g_return_if_fail (factor > 0 && isfinite (factor));

  day = accord_axis_day_at_x (self, x);
  self->pixels_per_day = CLAMP (self->pixels_per_day * factor, least_scale (self), greatest_scale (self));
  self->first = day - distance_from_start (self, x) / self->pixels_per_day;
  keep_in_bounds (self);
}

void
accord_axis_pan (AccordAxis *self, double dx)
{
  g_return_if_fail (self != NULL && self->width > 0);

  self->first += (self->rtl ? dx : -dx) / self->pixels_per_day;
  keep_in_bounds (self);
}

void
accord_axis_show_span (AccordAxis *self, AccordSpan span)
{
  double scale, spare;

  g_return_if_fail (self != NULL && self->width > 0);
  g_return_if_fail (accord_span_is_valid (span));

  scale = self->width / accord_span_get_length (span);
  self->pixels_per_day = CLAMP (scale, least_scale (self), greatest_scale (self));

  /* Where a limit left more or fewer days in sight, share the difference between both sides. */
  spare = accord_axis_get_visible_days (self) - accord_span_get_length (span);
  self->first = span.first - spare / 2;
  keep_in_bounds (self);
}

void
accord_axis_center_day (AccordAxis *self, AccordDay day)
{
  g_return_if_fail (self != NULL && self->width > 0);
  g_return_if_fail (accord_day_is_valid (day));

  self->first = day + 0.5 - accord_axis_get_visible_days (self) / 2;
  keep_in_bounds (self);
}

void
accord_axis_set_width (AccordAxis *self, double width)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (width >= 1);

  self->width = width;
  self->pixels_per_day = CLAMP (self->pixels_per_day, least_scale (self), greatest_scale (self));
  keep_in_bounds (self);
}

void
accord_axis_set_bounds (AccordAxis *self, AccordSpan bounds)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (accord_span_is_valid (bounds));

  self->bounds = bounds;
  accord_axis_set_width (self, self->width);
}

AccordAxis
accord_axis_interpolate (const AccordAxis *from, const AccordAxis *to, double t)
{
  AccordAxis step = *to;
  double ratio = to->pixels_per_day / from->pixels_per_day;
  double way = t;

  if (t >= 1)
    return *to;

  step.pixels_per_day = from->pixels_per_day * pow (ratio, t);

  /* A day that stays at one place makes the first day a straight function of days per pixel. */
  if (fabs (ratio - 1) > 1e-6)
    way = (1 - pow (ratio, -t)) / (1 - 1 / ratio);
  step.first = from->first + (to->first - from->first) * way;

  return step;
}
