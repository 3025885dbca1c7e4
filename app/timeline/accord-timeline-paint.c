#include "config.h"

#include "accord-timeline-paint-private.h"

#include "accord-lod.h"
#include "accord-timeline-shapes-private.h"

#include <math.h>

#define EDGE_WIDTH 3
/* How thick a step line is. */
#define STEP_EDGE 2
#define DASH 6
#define LABEL_PADDING 7
#define FADE_MOST 160.0
#define GROUND_PADDING 3
/* The least height in which a label is not cut. */
#define LABEL_HEIGHT 14
/* Of a bar that is mostly out of sight, the least room worth a word. */
#define LEAST_ROOM 24

void
_accord_timeline_paint_rect (GtkSnapshot *snapshot,
                             const GdkRGBA *colour,
                             double x,
                             double y,
                             double width,
                             double height)
{
  if (width > 0 && height > 0 && colour->alpha > 0)
    gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
paint_start_edge (AccordTimelineInk *ink, GtkSnapshot *snapshot, AccordTimelineTone tone, const AccordTimelineBox *box)
{
  /* No more than a sixth of the bar, so that many short bars keep their own tone. */
  int width = MIN (EDGE_WIDTH, (box->to - box->from) / 6);
  double x = box->rtl ? box->to - width : box->from;
  double left = MAX (x, box->x), right = MIN (x + width, box->x + box->width);

  _accord_timeline_paint_rect (snapshot, &ink->tones[tone].stroke, left, box->y, right - left, box->height);
}

/* The edges of a bar, but not where it goes on out of sight. */
static void
paint_contour (AccordTimelineInk *ink, GtkSnapshot *snapshot, AccordTimelineTone tone, const AccordTimelineBox *box)
{
  const GdkRGBA *colour = &ink->tones[tone].stroke;

  _accord_timeline_paint_rect (snapshot, colour, box->x, box->y, box->width, 1);
  _accord_timeline_paint_rect (snapshot, colour, box->x, box->y + box->height - 1, box->width, 1);
  if (box->from >= box->x)
    _accord_timeline_paint_rect (snapshot, colour, box->x, box->y, 1, box->height);
  if (box->to <= box->x + box->width)
    _accord_timeline_paint_rect (snapshot, colour, box->x + box->width - 1, box->y, 1, box->height);
}

static void
paint_hatched (AccordTimelineInk *ink, GtkSnapshot *snapshot, AccordTimelineTone tone, const AccordTimelineBox *box)
{
  GskRenderNode *tile = _accord_timeline_ink_get_hatch (ink, tone);
  double origin = box->x - fmod (box->x - box->from, ACCORD_TIMELINE_HATCH_SIZE);
  GdkRGBA faint = ink->tones[tone].fill;

  faint.alpha *= 0.4;
  _accord_timeline_paint_rect (snapshot, &faint, box->x, box->y, box->width, box->height);

  gtk_snapshot_push_repeat (snapshot,
                            &GRAPHENE_RECT_INIT (box->x, box->y, box->width, box->height),
                            &GRAPHENE_RECT_INIT (origin, box->y,
                                                 ACCORD_TIMELINE_HATCH_SIZE, ACCORD_TIMELINE_HATCH_SIZE));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (origin, box->y));
  gtk_snapshot_append_node (snapshot, tile);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
paint_outlined (AccordTimelineInk *ink, GtkSnapshot *snapshot, AccordTimelineTone tone, const AccordTimelineBox *box)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (box->x, box->y, box->width, box->height);
  const double dashes[] = { DASH, DASH / 2 };
  double left = MAX (box->from, box->x - 2.0 * DASH), right = MIN (box->to, box->x + box->width + 2.0 * DASH);
  GdkRGBA faint = ink->tones[tone].fill;
  cairo_t *cr;

  faint.alpha *= 0.35;
  _accord_timeline_paint_rect (snapshot, &faint, box->x, box->y, box->width, box->height);

  cr = gtk_snapshot_append_cairo (snapshot, &area);
  gdk_cairo_set_source_rgba (cr, &ink->tones[tone].stroke);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, 2, fmod (left - box->from, DASH * 1.5));
  cairo_move_to (cr, left, box->y + 0.5);
  cairo_line_to (cr, right, box->y + 0.5);
  cairo_move_to (cr, left, box->y + box->height - 0.5);
  cairo_line_to (cr, right, box->y + box->height - 0.5);
  cairo_stroke (cr);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_move_to (cr, box->from + 0.5, box->y);
  cairo_line_to (cr, box->from + 0.5, box->y + box->height);
  cairo_move_to (cr, box->to - 0.5, box->y);
  cairo_line_to (cr, box->to - 0.5, box->y + box->height);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
paint_fading (AccordTimelineInk *ink, GtkSnapshot *snapshot, AccordTimelineTone tone, const AccordTimelineBox *box)
{
  double length = MIN (FADE_MOST, (box->to - box->from) * 0.6);
  double solid = box->rtl ? box->from + length : box->to - length;
  double end = box->rtl ? box->from : box->to;
  GdkRGBA none = ink->tones[tone].fill;
  GskColorStop stops[] = { { 0, ink->tones[tone].fill }, { 1, none } };

  stops[1].color.alpha = 0;
  gtk_snapshot_append_linear_gradient (snapshot,
                                       &GRAPHENE_RECT_INIT (box->x, box->y, box->width, box->height),
                                       &GRAPHENE_POINT_INIT (solid, box->y),
                                       &GRAPHENE_POINT_INIT (end, box->y),
                                       stops, G_N_ELEMENTS (stops));
  paint_start_edge (ink, snapshot, tone, box);
}

/* What is certain stands on the baseline, solid, with a strong edge above; what is not known is hatched above that; the
 * outline of the whole says how much there could be. */
static void
paint_step (AccordTimelineInk *ink, GtkSnapshot *snapshot, const AccordTimelineItem *item, const AccordTimelineBox *box)
{
  const AccordTimelineToneColours *tone = &ink->tones[item->tone];
  int known = (box->height * MIN (item->known, 100) + 50) / 100;
  int unknown = (box->height * MIN (item->unknown, 100) + 50) / 100;
  int bottom = box->y + box->height, edge;
  AccordTimelineBox part = *box;
  GdkRGBA faint = tone->stroke;

  faint.alpha *= ink->outlined ? 1 : 0.3;
  _accord_timeline_paint_rect (snapshot, &faint, box->x, box->y, box->width, 1);

  part.height = MIN (unknown, box->height - known);
  part.y = bottom - known - part.height;
  if (part.height > 0)
    paint_hatched (ink, snapshot, item->tone, &part);

  _accord_timeline_paint_rect (snapshot, &tone->fill, box->x, bottom - known, box->width, known);
  edge = MIN (bottom - known, bottom - STEP_EDGE);
  _accord_timeline_paint_rect (snapshot, &tone->stroke, box->x, edge, box->width, STEP_EDGE);
  if ((box->rtl ? box->to <= box->x + box->width : box->from >= box->x) && box->width > 2 * STEP_EDGE)
    _accord_timeline_paint_rect (snapshot, &tone->stroke, box->rtl ? box->x + box->width - 1 : box->x, box->y, 1,
                                 box->height);
}

void
_accord_timeline_paint_bar (AccordTimelineInk *ink,
                            GtkSnapshot *snapshot,
                            const AccordTimelineItem *item,
                            const AccordTimelineBox *box)
{
  AccordTimelineLook look = item->look;
  AccordTimelineTone tone = item->tone;
  AccordTimelineBox thin = *box;
  GdkRGBA colour = ink->tones[tone].fill;

  if (look == ACCORD_TIMELINE_LOOK_BACKDROP) {
    colour.alpha *= 0.6;
    _accord_timeline_paint_rect (snapshot, &colour, box->x, box->y, box->width, box->height);
  } else if (look == ACCORD_TIMELINE_LOOK_BAR_OUTLINE) {
    paint_outlined (ink, snapshot, tone, box);
  } else if (look == ACCORD_TIMELINE_LOOK_BAR_HATCH) {
    paint_hatched (ink, snapshot, tone, box);
  } else if (look == ACCORD_TIMELINE_LOOK_STEP) {
    paint_step (ink, snapshot, item, box);
  } else if (look == ACCORD_TIMELINE_LOOK_BAR_FADE) {
    paint_fading (ink, snapshot, tone, box);
  } else {
    if (look == ACCORD_TIMELINE_LOOK_BAR_THIN) {
      thin.height = MAX (3, box->height / 2);
      thin.y += (box->height - thin.height) / 2;
    }
    _accord_timeline_paint_rect (snapshot, &colour, thin.x, thin.y, thin.width, thin.height);
    if (ink->outlined)
      paint_contour (ink, snapshot, tone, &thin);
    paint_start_edge (ink, snapshot, tone, &thin);
  }
}

/* A step is all lines and hatches: its label stands on a ground of its own. */
static void
paint_ground (AccordTimelineInk *ink, GtkSnapshot *snapshot, const AccordTimelineBox *box, double x, int width)
{
  GdkRGBA ground = ink->background;

  ground.alpha *= 0.8;
  _accord_timeline_paint_rect (snapshot, &ground, x - GROUND_PADDING, box->y + 1, width + 2 * GROUND_PADDING,
                               box->height - 3);
}

void
_accord_timeline_paint_label (AccordTimelineInk *ink,
                              GtkSnapshot *snapshot,
                              const AccordTimelineItem *item,
                              const AccordTimelineBox *box)
{
  int start = LABEL_PADDING + box->label_skip;
  int room = MIN (box->width, box->label_room) - start - LABEL_PADDING, width;
  PangoLayout *layout;
  double x;

  if (item->label == NULL || item->look == ACCORD_TIMELINE_LOOK_BAR_THIN || box->height < LABEL_HEIGHT ||
      box->to - box->from < ACCORD_LOD_LABEL_WIDTH - 1 || room < LEAST_ROOM)
    return;

  layout = _accord_timeline_ink_get_label (ink, item->label);
  pango_layout_get_pixel_size (layout, &width, NULL);
  /* A step's line says more than a part of a word. */
  if (width > room && item->look == ACCORD_TIMELINE_LOOK_STEP)
    return;
  if (width > room) {
    g_autoptr (PangoLayout) cut = pango_layout_copy (layout);

    pango_layout_set_width (cut, room * PANGO_SCALE);
    pango_layout_set_ellipsize (cut, PANGO_ELLIPSIZE_END);
    x = box->rtl ? box->x + box->width - start - room : box->x + start;
    _accord_timeline_ink_draw_layout (snapshot, cut, x, box->y + box->height / 2.0, &ink->text);
    return;
  }

  x = box->rtl ? box->x + box->width - start - width : box->x + start;
  if (item->look == ACCORD_TIMELINE_LOOK_STEP)
    paint_ground (ink, snapshot, box, x, width);
  _accord_timeline_ink_draw_layout (snapshot, layout, x, box->y + box->height / 2.0,
                                    item->tone == ACCORD_TIMELINE_TONE_QUIET ? &ink->dim : &ink->text);
}

void
_accord_timeline_paint_point (AccordTimelineInk *ink,
                              GtkSnapshot *snapshot,
                              AccordTimelineLook look,
                              AccordTimelineTone tone,
                              int x,
                              int y,
                              int height)
{
  double scale = MIN (1, (height + 4.0) / (ACCORD_TIMELINE_POINT_SIZE + 2 * ACCORD_TIMELINE_POINT_HALO));

  if (look == ACCORD_TIMELINE_LOOK_EDGE) {
    int top = y - height / 2;

    _accord_timeline_paint_rect (snapshot, &ink->background, x - 2, top, 5, height);
    _accord_timeline_paint_rect (snapshot, &ink->tones[tone].stroke, x - 1, top, EDGE_WIDTH, height);
    return;
  }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + 0.5, y + 0.5));
  if (scale < 1)
    gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_node (snapshot, _accord_timeline_ink_get_point (ink, look, tone));
  gtk_snapshot_restore (snapshot);
}

void
_accord_timeline_paint_cluster (AccordTimelineInk *ink,
                                GtkSnapshot *snapshot,
                                guint count,
                                AccordTimelineLook look,
                                AccordTimelineTone tone,
                                gboolean rtl,
                                int x,
                                int y,
                                int height)
{
  char text[12];
  PangoLayout *layout;
  GskRoundedRect pill;
  int width, text_width, size = MIN (ACCORD_TIMELINE_POINT_SIZE + 4, height), start;

  g_snprintf (text, sizeof text, "%u", MIN (count, 999));
  layout = _accord_timeline_ink_get_label (ink, text);
  pango_layout_get_pixel_size (layout, &text_width, NULL);
  width = size + text_width + 3;
  start = x - width / 2;

  gsk_rounded_rect_init_from_rect (&pill, &GRAPHENE_RECT_INIT (start, y - size / 2, width, size), size / 2.0);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &ink->background, &pill.bounds);
  gtk_snapshot_pop (snapshot);

  _accord_timeline_paint_point (ink, snapshot, look, tone, rtl ? start + width - size / 2 : start + size / 2, y, size);
  _accord_timeline_ink_draw_layout (snapshot, layout, rtl ? start + 3 : start + size, y, &ink->text);
}

void
_accord_timeline_paint_ring (AccordTimelineInk *ink, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, 3);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { ink->ring, ink->ring, ink->ring, ink->ring });
}
