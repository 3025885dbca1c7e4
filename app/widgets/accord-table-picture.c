#include "config.h"

#include "accord-table-picture.h"

/* More than a page or two of them nobody puts into a document as a picture. */
#define MAX_ROWS 200

/* In pixels: about the table, about the text of a cell, and how wide its text grows before it is wrapped. */
#define MARGIN 12
#define PADDING_X 9
#define PADDING_Y 5
#define MAX_TEXT_WIDTH 300

static const GdkRGBA paper = { 1, 1, 1, 1 };
static const GdkRGBA ink = { 0.12, 0.12, 0.14, 1 };
static const GdkRGBA rule = { 0.8, 0.8, 0.82, 1 };
static const GdkRGBA head = { 0.95, 0.95, 0.96, 1 };

/* A table as it is laid out: row 0 has the headings, if there are any. */
typedef struct {
  AccordTextTable *table;
  gboolean rtl;
  guint n_columns;
  guint n_rows;
  guint *columns;       /* which of the table's */
  int *widths;
  int *heights;
  PangoLayout **cells;
  PangoLayout *title;
  int title_height;
  int width;
  int height;
} Layout;

static PangoLayout *
create_text (PangoContext *context, const char *text, gboolean is_bold)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width;

  pango_layout_set_text (layout, text, -1);
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MIN (width, MAX_TEXT_WIDTH) * PANGO_SCALE);

  return layout;
}

/* Pango changes sides for a text that is written in the other direction than the rest. */
static void
place_text (PangoLayout *layout, gboolean at_right, int width)
{
  PangoDirection rest = pango_context_get_base_dir (pango_layout_get_context (layout));

  if ((pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL) != (rest == PANGO_DIRECTION_RTL))
    at_right = !at_right;
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, at_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
}

static void
choose_columns (Layout *self)
{
  guint n = accord_text_table_get_n_columns (self->table);

  self->columns = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    if (!accord_text_table_get_is_empty (self->table, i))
      self->columns[self->n_columns++] = i;
}

static void
measure_cell (Layout *self, PangoLayout *layout, guint row, guint column)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  self->widths[column] = MAX (self->widths[column], width + 2 * PADDING_X);
  self->heights[row] = MAX (self->heights[row], height + 2 * PADDING_Y);
}

static void
make_cells (Layout *self, PangoContext *context)
{
  gboolean has_headings = accord_text_table_get_has_headings (self->table);

  self->n_rows = accord_text_table_get_n_rows (self->table) + has_headings;
  self->widths = g_new0 (int, self->n_columns + 1);
  self->heights = g_new0 (int, self->n_rows + 1);
  self->cells = g_new0 (PangoLayout *, self->n_rows * self->n_columns + 1);
  for (guint row = 0; row < self->n_rows; row++) {
    gboolean is_head = has_headings && row == 0;

    for (guint i = 0; i < self->n_columns; i++) {
      const char *text = is_head ? accord_text_table_get_heading (self->table, self->columns[i])
                                 : accord_text_table_get_cell (self->table, row - has_headings, self->columns[i]);
      PangoLayout *layout = create_text (context, text, is_head);

      self->cells[row * self->n_columns + i] = layout;
      measure_cell (self, layout, row, i);
    }
  }
}

static void
add_up (Layout *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    self->width += self->widths[i];
  for (guint i = 0; i < self->n_rows; i++)
    self->height += self->heights[i];
  if (self->title != NULL) {
    pango_layout_set_width (self->title, self->width * PANGO_SCALE);
    pango_layout_get_pixel_size (self->title, NULL, &self->title_height);
    self->title_height += 2 * PADDING_Y;
  }
  for (guint i = 0; i < self->n_rows * self->n_columns; i++) {
    guint column = i % self->n_columns;
    gboolean is_number = accord_text_table_get_is_number (self->table, self->columns[column]);

    place_text (self->cells[i], is_number != self->rtl, self->widths[column] - 2 * PADDING_X);
  }
  if (self->title != NULL)
    place_text (self->title, self->rtl, self->width);
}

static void
draw_text (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
draw (Layout *self, GtkSnapshot *snapshot)
{
  double y = MARGIN + self->title_height;

  gtk_snapshot_append_color (snapshot, &paper,
                             &GRAPHENE_RECT_INIT (0, 0, self->width + 2 * MARGIN, y + self->height + MARGIN));
  if (self->title != NULL)
    draw_text (snapshot, self->title, MARGIN, MARGIN);
  for (guint row = 0; row < self->n_rows; row++) {
    double x = self->rtl ? MARGIN + self->width : MARGIN;

    if (row == 0 && accord_text_table_get_has_headings (self->table))
      gtk_snapshot_append_color (snapshot, &head, &GRAPHENE_RECT_INIT (MARGIN, y, self->width, self->heights[row]));
    gtk_snapshot_append_color (snapshot, &rule, &GRAPHENE_RECT_INIT (MARGIN, y, self->width, 1));
    for (guint i = 0; i < self->n_columns; i++) {
      x -= self->rtl ? self->widths[i] : 0;
      draw_text (snapshot, self->cells[row * self->n_columns + i], x + PADDING_X, y + PADDING_Y);
      x += self->rtl ? 0 : self->widths[i];
    }
    y += self->heights[row];
  }
  gtk_snapshot_append_color (snapshot, &rule, &GRAPHENE_RECT_INIT (MARGIN, y, self->width, 1));
}

static void
clear (Layout *self)
{
  for (guint i = 0; i < self->n_rows * self->n_columns; i++)
    g_object_unref (self->cells[i]);
  g_clear_object (&self->title);
  g_free (self->cells);
  g_free (self->heights);
  g_free (self->widths);
  g_free (self->columns);
}

gboolean
accord_table_picture_can_show (AccordTextTable *table)
{
  g_return_val_if_fail (table != NULL, FALSE);

  return accord_text_table_get_n_rows (table) <= MAX_ROWS;
}

GskRenderNode *
accord_table_picture_new (PangoContext *context, AccordTextTable *table, graphene_size_t *size)
{
  Layout layout = { .table = table };
  GtkSnapshot *snapshot;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (table != NULL && accord_table_picture_can_show (table), NULL);
  g_return_val_if_fail (size != NULL, NULL);

  layout.rtl = accord_text_table_get_language (table) == ACCORD_LANGUAGE_ARABIC;
  pango_context_set_base_dir (context, layout.rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  choose_columns (&layout);
  make_cells (&layout, context);
  if (accord_text_table_get_title (table) != NULL)
    layout.title = create_text (context, accord_text_table_get_title (table), TRUE);
  add_up (&layout);
  snapshot = gtk_snapshot_new ();
  draw (&layout, snapshot);
  graphene_size_init (size, layout.width + 2 * MARGIN, layout.title_height + layout.height + 2 * MARGIN);
  clear (&layout);

  return gtk_snapshot_free_to_node (snapshot);
}
