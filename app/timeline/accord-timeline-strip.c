#include "config.h"

#include "accord-timeline-strip-private.h"

#include "accord-timeline-paint-private.h"

#define CELL_WIDTH 14
#define LEAST_WIDTH 8
#define GAP 3
#define HEIGHT ACCORD_TIMELINE_STRIP_HEIGHT

static int
get_cell_width (guint n_cells, int room)
{
  int width = n_cells > 0 ? MIN (CELL_WIDTH, (room + GAP) / (int) n_cells - GAP) : 0;

  return width >= LEAST_WIDTH ? width : 0;
}

static void
paint_part (GtkSnapshot *snapshot,
            const AccordTimelineToneColours *tone,
            const AccordTimelinePart *part,
            int x,
            int width)
{
  const int inside = HEIGHT - 2;
  int known = (inside * part->known + 50) / 100, unknown = (inside * part->unknown + 50) / 100;
  int middle = HEIGHT / 2;
  GdkRGBA faint = tone->stroke;

  faint.alpha *= 0.3;
  switch (part->kind) {
  case ACCORD_TIMELINE_PART_NONE:
    break;
  case ACCORD_TIMELINE_PART_LEVEL:
    /* A share that rounds to nothing is something all the same. */
    if (part->known > 0)
      known = MAX (1, known);
    unknown = MIN (unknown, inside - known);
    _accord_timeline_paint_rect (snapshot, &tone->stroke, x, 1 + inside - known, width, known);
    _accord_timeline_paint_rect (snapshot, &faint, x, 1 + inside - known - unknown, width, unknown);
    break;
  case ACCORD_TIMELINE_PART_WAITING:
    _accord_timeline_paint_rect (snapshot, &tone->stroke, x + (width - 3) / 2, middle - 1, MIN (3, width), 3);
    break;
  case ACCORD_TIMELINE_PART_OUT:
    _accord_timeline_paint_rect (snapshot, &tone->stroke, x, middle, width, 1);
    break;
  }
}

static void
paint_cell (AccordTimelineInk *ink, GtkSnapshot *snapshot, const AccordTimelineCell *cell, int x, int width, gboolean rtl)
{
  const AccordTimelineToneColours *tone = &ink->tones[cell->tone];
  int inside = width - 2;

  if (!accord_timeline_cell_is_known (cell)) {
    _accord_timeline_paint_rect (snapshot, &ink->tones[ACCORD_TIMELINE_TONE_QUIET].stroke, x, HEIGHT - 1, width, 1);
    return;
  }

  _accord_timeline_paint_rect (snapshot, &tone->stroke, x, 0, width, 1);
  _accord_timeline_paint_rect (snapshot, &tone->stroke, x, HEIGHT - 1, width, 1);
  _accord_timeline_paint_rect (snapshot, &tone->stroke, x, 1, 1, HEIGHT - 2);
  _accord_timeline_paint_rect (snapshot, &tone->stroke, x + width - 1, 1, 1, HEIGHT - 2);
  for (guint i = 0; i < cell->n_parts; i++) {
    int from = inside * i / cell->n_parts, to = inside * (i + 1) / cell->n_parts;
    int gap = i + 1 < cell->n_parts && to - from > 2;

    paint_part (snapshot, tone, &cell->parts[i], x + 1 + (rtl ? inside - to + gap : from), to - from - gap);
  }
}

GskRenderNode *
_accord_timeline_strip_create_node (AccordTimelineInk *ink, GPtrArray *cells, int room, gboolean rtl)
{
  int width = get_cell_width (cells->len, room);
  GtkSnapshot *snapshot;

  if (width == 0)
    return NULL;

  snapshot = gtk_snapshot_new ();
  for (guint i = 0; i < cells->len; i++) {
    guint place = rtl ? cells->len - 1 - i : i;

    paint_cell (ink, snapshot, g_ptr_array_index (cells, i), place * (width + GAP), width, rtl);
  }

  return gtk_snapshot_free_to_node (snapshot);
}

int
_accord_timeline_strip_get_width (guint n_cells, int room)
{
  int width = get_cell_width (n_cells, room);

  return width > 0 ? (int) n_cells * (width + GAP) - GAP : 0;
}

char *
_accord_timeline_strip_create_text (GPtrArray *cells)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++) {
    const AccordTimelineCell *cell = g_ptr_array_index (cells, i);

    if (i > 0)
      g_string_append_c (text, '\n');
    g_string_append (text, cell->name);
  }

  return g_string_free (text, FALSE);
}
