#include "config.h"

#include "accord-axis.h"

#include <math.h>

#define ROUNDS 2000

static AccordAxis
random_axis (gboolean rtl)
{
  AccordSpan bounds;
  AccordAxis axis;

  bounds.first = g_test_rand_int_range (ACCORD_DAY_FIRST, 0);
  bounds.last = bounds.first + g_test_rand_int_range (400, 40000);
  accord_axis_init (&axis, bounds, g_test_rand_int_range (200, 4000), rtl);
  accord_axis_zoom_about (&axis, g_test_rand_double_range (0, axis.width), g_test_rand_double_range (1, 500));
  accord_axis_pan (&axis, g_test_rand_double_range (-3000, 3000));

  return axis;
}

static double
limit_of (const AccordAxis *axis)
{
  return accord_axis_get_visible_days (axis);
}

static void
test_round_trip (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    AccordAxis axis = random_axis (i % 2);
    double day = g_test_rand_double_range (ACCORD_DAY_FIRST, ACCORD_DAY_LAST);
    double x = g_test_rand_double_range (-100, axis.width + 100);

    g_assert_cmpfloat_with_epsilon (accord_axis_day_at_x (&axis, accord_axis_x_of_day (&axis, day)), day, 1e-6);
    g_assert_cmpfloat_with_epsilon (accord_axis_x_of_day (&axis, accord_axis_day_at_x (&axis, x)), x, 1e-5);
  }
}

/* True wherever the limits leave room: away from both ends and from the least and greatest scale. */
static gboolean
is_free (const AccordAxis *axis)
{
  return axis->first > axis->bounds.first &&
         axis->first + accord_axis_get_visible_days (axis) < axis->bounds.last + 1 &&
         limit_of (axis) > ACCORD_AXIS_FEWEST_DAYS * 1.001;
}

static void
test_zoom_keeps_day (void)
{
  guint n_free = 0;

  for (int i = 0; i < ROUNDS; i++) {
    AccordAxis axis = random_axis (i % 2), zoomed = axis;
    double x = g_test_rand_double_range (0, axis.width);
    double day = accord_axis_day_at_x (&axis, x);

    accord_axis_zoom_about (&zoomed, x, g_test_rand_double_range (0.2, 5));
    if (!is_free (&zoomed))
      continue;
    n_free++;
    g_assert_cmpfloat_with_epsilon (accord_axis_day_at_x (&zoomed, x), day, 1e-6);
  }
  g_assert_cmpuint (n_free, >, ROUNDS / 10);
}

static void
test_zoom_back (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    AccordAxis axis = random_axis (i % 2), zoomed = axis;
    double x = g_test_rand_double_range (0, axis.width), factor = g_test_rand_double_range (1, 3);

    accord_axis_zoom_about (&zoomed, x, factor);
    if (!is_free (&zoomed))
      continue;
    accord_axis_zoom_about (&zoomed, x, 1 / factor);
    g_assert_cmpfloat_with_epsilon (zoomed.first, axis.first, 1e-5);
    g_assert_cmpfloat_with_epsilon (zoomed.pixels_per_day, axis.pixels_per_day, axis.pixels_per_day * 1e-9);
  }
}

static void
test_mirror (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    AccordAxis ltr = random_axis (FALSE), rtl = ltr;
    double day = g_test_rand_double_range (ltr.bounds.first, ltr.bounds.last);
    double x = g_test_rand_double_range (0, ltr.width);
    AccordSpan span = { (AccordDay) day, (AccordDay) day + g_test_rand_int_range (0, 900) };
    double ltr_x, rtl_x, ltr_width, rtl_width;

    rtl.rtl = TRUE;
    g_assert_cmpfloat_with_epsilon (accord_axis_x_of_day (&rtl, day), ltr.width - accord_axis_x_of_day (&ltr, day), 1e-6);

    accord_axis_get_extent (&ltr, span, &ltr_x, &ltr_width);
    accord_axis_get_extent (&rtl, span, &rtl_x, &rtl_width);
    g_assert_cmpfloat_with_epsilon (rtl_width, ltr_width, 1e-9);
    g_assert_cmpfloat_with_epsilon (rtl_x, ltr.width - ltr_x - ltr_width, 1e-5);

    /* Whatever is done to the one and, mirrored, to the other leaves them mirrored. */
    accord_axis_zoom_about (&ltr, x, 1.7);
    accord_axis_zoom_about (&rtl, ltr.width - x, 1.7);
    accord_axis_pan (&ltr, 31);
    accord_axis_pan (&rtl, -31);
    g_assert_cmpfloat_with_epsilon (rtl.first, ltr.first, 1e-6);
    g_assert_cmpfloat_with_epsilon (rtl.pixels_per_day, ltr.pixels_per_day, 1e-9);
  }
}

static void
test_pan_follows_hand (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    AccordAxis axis = random_axis (i % 2), panned = axis;
    double dx = g_test_rand_double_range (-50, 50), day = accord_axis_day_at_x (&axis, 100);

    accord_axis_pan (&panned, dx);
    if (is_free (&axis) && is_free (&panned))
      g_assert_cmpfloat_with_epsilon (accord_axis_x_of_day (&panned, day), 100 + dx, 1e-5);
  }
}

static void
test_limits (void)
{
  AccordAxis axis;
  AccordSpan bounds = { accord_day_from_ymd (1948, 1, 1), accord_day_from_ymd (2030, 12, 31) }, visible;

  accord_axis_init (&axis, bounds, 1000, FALSE);
  visible = accord_axis_get_visible_span (&axis);
  g_assert_cmpint (visible.first, <=, bounds.first);
  g_assert_cmpint (visible.last, >=, bounds.last);

  accord_axis_zoom_about (&axis, 400, 1e9);
  g_assert_cmpfloat_with_epsilon (accord_axis_get_visible_days (&axis), ACCORD_AXIS_FEWEST_DAYS, 1e-9);
  accord_axis_zoom_about (&axis, 400, 1e-9);
  visible = accord_axis_get_visible_span (&axis);
  g_assert_cmpint (visible.first, <=, bounds.first);
  g_assert_cmpint (visible.last, >=, bounds.last);

  for (int i = 0; i < ROUNDS; i++) {
    double air;

    axis = random_axis (i % 2);
    accord_axis_pan (&axis, g_test_rand_double_range (-1e7, 1e7));
    air = (ACCORD_AXIS_AIR + 1) / axis.pixels_per_day;
    g_assert_cmpfloat (axis.first, >=, axis.bounds.first - air);
    g_assert_cmpfloat (axis.first + accord_axis_get_visible_days (&axis), <=, axis.bounds.last + 1 + air);
  }
}

static void
test_show_span (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    AccordAxis axis = random_axis (i % 2);
    AccordSpan span, visible;

    span.first = g_test_rand_int_range (axis.bounds.first, axis.bounds.last - 10);
    span.last = g_test_rand_int_range (span.first + 3, axis.bounds.last + 1);
    accord_axis_show_span (&axis, span);
    visible = accord_axis_get_visible_span (&axis);
    if (accord_span_get_length (span) * 1.02 < accord_span_get_length (axis.bounds)) {
      g_assert_cmpint (visible.first, ==, span.first);
      g_assert_cmpint (visible.last, ==, span.last);
    }
  }
}

static void
test_interpolate (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    AccordAxis from = random_axis (i % 2), to = from, step;
    double x = g_test_rand_double_range (0, from.width), day = accord_axis_day_at_x (&from, x);

    accord_axis_zoom_about (&to, x, 2);
    step = accord_axis_interpolate (&from, &to, 0);
    g_assert_cmpfloat_with_epsilon (step.first, from.first, 1e-6);
    step = accord_axis_interpolate (&from, &to, 1);
    g_assert_cmpfloat (step.first, ==, to.first);
    if (!is_free (&to))
      continue;

    step = accord_axis_interpolate (&from, &to, g_test_rand_double_range (0, 1));
    g_assert_cmpfloat_with_epsilon (accord_axis_day_at_x (&step, x), day, 1e-5);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/axis/round-trip", test_round_trip);
  g_test_add_func ("/base/axis/zoom-keeps-day", test_zoom_keeps_day);
  g_test_add_func ("/base/axis/zoom-back", test_zoom_back);
  g_test_add_func ("/base/axis/mirror", test_mirror);
  g_test_add_func ("/base/axis/pan-follows-hand", test_pan_follows_hand);
  g_test_add_func ("/base/axis/limits", test_limits);
  g_test_add_func ("/base/axis/show-span", test_show_span);
  g_test_add_func ("/base/axis/interpolate", test_interpolate);

  return g_test_run ();
}
