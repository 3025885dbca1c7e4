#include "config.h"

#include "accord-timeline-names-private.h"

#include "accord-timeline-paint-private.h"
#include "accord-timeline-place-private.h"
#include "accord-timeline-strip-private.h"

#define PADDING 12
#define LEAST_SUBTITLE 36
/* The middle of the arrow, and how far the title of a row that has one goes in. */
#define ARROW 11
#define INDENT 10
/* How far from the edge a click still means the arrow. */
#define ARROW_REACH 24
/* The square of a lane, and how far its title goes in. */
#define SQUARE 8
#define LANE_INDENT 22
/* Of a row with a strip: how far its words go up, and the strip down, from the middle. */
#define WORDS_UP 6
#define STRIP_DOWN 7

/* The room for the words of a row. */
typedef struct {
  int left;
  int right;
  double middle;
  gboolean rtl;
} Column;

static PangoLayout *
create_layout (GtkWidget *widget, const char *text, double scale, PangoWeight weight)
{
  PangoLayout *layout = _accord_timeline_ink_create_layout (widget, text, scale, weight);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

static void
update_lane (AccordTimelineNames *self, AccordTimelineRow *row, GtkWidget *widget)
{
  guint n_lines = accord_timeline_row_get_n_lines (row);

  self->title = create_layout (widget, accord_timeline_row_get_title (row), PANGO_SCALE_SMALL, PANGO_WEIGHT_NORMAL);
  pango_layout_set_single_paragraph_mode (self->title, FALSE);
  pango_layout_set_wrap (self->title, PANGO_WRAP_WORD_CHAR);
  /* As many lines as there is room for. */
  pango_layout_set_height (self->title, -MAX (2, (int) n_lines));

  self->labels = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_lines; i++) {
    const char *label = accord_timeline_row_get_line_label (row, i);

    g_ptr_array_add (self->labels, create_layout (widget, label != NULL ? label : "", PANGO_SCALE_SMALL, PANGO_WEIGHT_NORMAL));
  }
}

static void
update (AccordTimelineNames *self,
        AccordTimelineSheet *sheet,
        AccordTimelineRow *row,
        const AccordTimelineLevel *level,
        GtkWidget *widget)
{
  gboolean heading = accord_timeline_row_get_is_heading (row);
  const char *subtitle = accord_timeline_row_get_subtitle (row);

  if (self->title != NULL && self->ink_stamp == sheet->ink->stamp)
    return;

  _accord_timeline_names_clear (self);
  self->ink_stamp = sheet->ink->stamp;
  if (level->is_lane) {
    update_lane (self, row, widget);
    return;
  }

  self->title = create_layout (widget, accord_timeline_row_get_title (row), heading ? PANGO_SCALE_SMALL : 1, PANGO_WEIGHT_BOLD);
  if (subtitle != NULL)
    self->subtitle = create_layout (widget, subtitle, PANGO_SCALE_SMALL, PANGO_WEIGHT_NORMAL);
}

/* Cuts @layout to @room and tells how much it takes. */
static int
fit (PangoLayout *layout, int room)
{
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= room)
    return width;

  pango_layout_set_width (layout, MAX (0, room) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return pango_layout_get_line_count (layout) > 1 ? width : room;
}

/* At the column's beginning. */
static int
draw_at_start (PangoLayout *layout, const Column *column, int room, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  int width = fit (layout, room);
  double x = column->left;

  if (column->rtl) {
    int layout_width = pango_layout_get_width (layout);

    /* What is wrapped is as wide as its room, and stands at the right of it. */
    x = column->right - (layout_width >= 0 ? layout_width / PANGO_SCALE : width);
  }
  _accord_timeline_ink_draw_layout (snapshot, layout, x, column->middle, colour);

  return width;
}

static void
draw_at_end (PangoLayout *layout, const Column *column, int room, double y, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  int width = fit (layout, room);

  _accord_timeline_ink_draw_layout (snapshot, layout, column->rtl ? column->left : column->right - width, y, colour);
}

static void
snapshot_lane (AccordTimelineNames *self,
               AccordTimelineSheet *sheet,
               AccordTimelineRow *row,
               Column *column,
               GtkSnapshot *snapshot)
{
  int widest = 0, room, label_room;
  double square;

  *(column->rtl ? &column->right : &column->left) += column->rtl ? -LANE_INDENT + PADDING : LANE_INDENT - PADDING;
  room = column->right - column->left;
  label_room = room * 3 / 5;
  square = column->rtl ? column->right + 5 : column->left - 5 - SQUARE;
  _accord_timeline_paint_rect (snapshot, &sheet->ink->tones[accord_timeline_row_get_tone (row)].stroke,
                               square, column->middle - SQUARE / 2, SQUARE, SQUARE);

  for (guint i = 0; i < self->labels->len; i++) {
    double y = _accord_timeline_place_get_baseline (self->labels->len, i) - ACCORD_TIMELINE_LINE_BAR / 2.0;
    PangoLayout *label = g_ptr_array_index (self->labels, i);

    widest = MAX (widest, fit (label, label_room));
    draw_at_end (label, column, label_room, y, snapshot, &sheet->ink->dim);
  }
  draw_at_start (self->title, column, room - widest - (widest > 0 ? PADDING / 2 : 0), snapshot, &sheet->ink->text);
}

static void
snapshot_arrow (AccordTimelineSheet *sheet, const AccordTimelineLevel *level, Column *column, int width, GtkSnapshot *snapshot)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (column->rtl ? width - ARROW : ARROW, column->middle));
  if (column->rtl)
    gtk_snapshot_scale (snapshot, -1, 1);
  gtk_snapshot_append_node (snapshot, _accord_timeline_ink_get_arrow (sheet->ink, level->is_open));
  gtk_snapshot_restore (snapshot);

  if (column->rtl)
    column->right -= INDENT;
  else
    column->left += INDENT;
}

static void
snapshot_strip (AccordTimelineNames *self,
                AccordTimelineSheet *sheet,
                GPtrArray *cells,
                Column *column,
                GtkSnapshot *snapshot)
{
  int room = column->right - column->left;

  if (self->strip == NULL || self->strip_room != room) {
    g_clear_pointer (&self->strip, gsk_render_node_unref);
    self->strip = _accord_timeline_strip_create_node (sheet->ink, cells, room, column->rtl);
    self->strip_room = room;
  }
  if (self->strip == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
      column->rtl ? column->right - _accord_timeline_strip_get_width (cells->len, room) : column->left,
      column->middle + STRIP_DOWN));
  gtk_snapshot_append_node (snapshot, self->strip);
  gtk_snapshot_restore (snapshot);
  column->middle -= WORDS_UP;
}

void
_accord_timeline_names_clear (AccordTimelineNames *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->subtitle);
  g_clear_pointer (&self->labels, g_ptr_array_unref);
  g_clear_pointer (&self->strip, gsk_render_node_unref);
}

void
_accord_timeline_names_snapshot (AccordTimelineNames *self,
                                 AccordTimelineSheet *sheet,
                                 AccordTimelineRow *row,
                                 const AccordTimelineLevel *level,
                                 GtkWidget *widget,
                                 GtkSnapshot *snapshot)
{
  gboolean heading = accord_timeline_row_get_is_heading (row);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int size = heading ? width : sheet->names_width, left = rtl ? width - size : 0;
  GPtrArray *cells = level->can_open && !level->is_open ? accord_timeline_row_get_cells (row) : NULL;
  Column column = { left + PADDING, left + size - PADDING, height / 2.0 + (heading ? 2 : 0), rtl };
  int room;

  update (self, sheet, row, level, widget);
  if (level->is_lane) {
    snapshot_lane (self, sheet, row, &column, snapshot);
    return;
  }

  if (level->can_open)
    snapshot_arrow (sheet, level, &column, width, snapshot);
  if (cells != NULL)
    snapshot_strip (self, sheet, cells, &column, snapshot);

  room = column.right - column.left;
  room -= draw_at_start (self->title, &column, room, snapshot, heading ? &sheet->ink->dim : &sheet->ink->text) + PADDING;
  /* The name comes first: what is said beside it has the room that is left, or none if that is little. */
  if (self->subtitle != NULL && room >= LEAST_SUBTITLE)
    draw_at_end (self->subtitle, &column, room, column.middle, snapshot, &sheet->ink->dim);
}

gboolean
_accord_timeline_names_is_on_arrow (double x, int width, gboolean rtl)
{
  return rtl ? x >= width - ARROW_REACH && x < width : x >= 0 && x < ARROW_REACH;
}
