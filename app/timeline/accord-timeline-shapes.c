#include "config.h"

#include "accord-timeline-shapes-private.h"

static void
trace_diamond (cairo_t *cr, double radius)
{
  cairo_move_to (cr, 0, -radius);
  cairo_line_to (cr, radius, 0);
  cairo_line_to (cr, 0, radius);
  cairo_line_to (cr, -radius, 0);
  cairo_close_path (cr);
}

static void
trace_triangle (cairo_t *cr, double radius)
{
  cairo_move_to (cr, 0, -radius);
  cairo_line_to (cr, radius * 0.95, radius * 0.75);
  cairo_line_to (cr, -radius * 0.95, radius * 0.75);
  cairo_close_path (cr);
}

static void
trace_square (cairo_t *cr, double radius)
{
  cairo_rectangle (cr, -radius, -radius, 2 * radius, 2 * radius);
}

static void
trace_shape (cairo_t *cr, AccordTimelineLook look, double radius)
{
  cairo_new_path (cr);
  if (look == ACCORD_TIMELINE_LOOK_CIRCLE)
    cairo_arc (cr, 0, 0, radius * 0.8, 0, 2 * G_PI);
  else if (look == ACCORD_TIMELINE_LOOK_TRIANGLE)
    trace_triangle (cr, radius);
  else if (look == ACCORD_TIMELINE_LOOK_SQUARE)
    trace_square (cr, radius * 0.6);
  else
    trace_diamond (cr, radius);
}

/* What tells one diamond from another. */
static void
fill_shape (cairo_t *cr, AccordTimelineLook look, double radius)
{
  if (look == ACCORD_TIMELINE_LOOK_DIAMOND_FILLED) {
    trace_shape (cr, look, radius);
    cairo_fill (cr);
  } else if (look == ACCORD_TIMELINE_LOOK_DIAMOND_DOTTED) {
    cairo_new_path (cr);
    trace_diamond (cr, radius * 0.5);
    cairo_fill (cr);
  } else if (look == ACCORD_TIMELINE_LOOK_DIAMOND_HALF) {
    cairo_move_to (cr, 0, -radius);
    cairo_line_to (cr, -radius, 0);
    cairo_line_to (cr, 0, radius);
    cairo_close_path (cr);
    cairo_fill (cr);
  }
}

GskRenderNode *
_accord_timeline_shapes_create_point (AccordTimelineLook look, const GdkRGBA *stroke, const GdkRGBA *halo)
{
  double radius = ACCORD_TIMELINE_POINT_SIZE / 2.0 - 0.5;
  double extent = ACCORD_TIMELINE_POINT_SIZE / 2.0 + ACCORD_TIMELINE_POINT_HALO + 1;
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (-extent, -extent, 2 * extent, 2 * extent));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);

  trace_shape (cr, look, radius);
  gdk_cairo_set_source_rgba (cr, halo);
  cairo_set_line_width (cr, 2 * ACCORD_TIMELINE_POINT_HALO + 1.5);
  cairo_stroke_preserve (cr);
  cairo_fill (cr);

  gdk_cairo_set_source_rgba (cr, stroke);
  fill_shape (cr, look, radius);
  trace_shape (cr, look, radius);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_width (cr, look == ACCORD_TIMELINE_LOOK_TRIANGLE ? 2 : 1.5);
  cairo_stroke (cr);
  cairo_destroy (cr);

  return node;
}

GskRenderNode *
_accord_timeline_shapes_create_arrow (gboolean open, const GdkRGBA *colour)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (-6, -6, 12, 12));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  if (open)
    cairo_rotate (cr, G_PI / 2);
  cairo_move_to (cr, -2, -4);
  cairo_line_to (cr, 2.5, 0);
  cairo_line_to (cr, -2, 4);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1.75);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_destroy (cr);

  return node;
}

GskRenderNode *
_accord_timeline_shapes_create_hatch (const GdkRGBA *stroke)
{
  const int size = ACCORD_TIMELINE_HATCH_SIZE;
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, size, size));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  GdkRGBA colour = *stroke;

  colour.alpha *= 0.5;
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1.5);
  for (int shift = -size; shift <= size; shift += size) {
    cairo_move_to (cr, shift - 2, size + 2);
    cairo_line_to (cr, shift + size + 2, -2);
  }
  cairo_stroke (cr);
  cairo_destroy (cr);

  return node;
}
