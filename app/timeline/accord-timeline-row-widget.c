#include "config.h"

#include "accord-timeline-row-widget-private.h"

#include "accord-timeline-tip-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Above so many bars in a row, those without a label are only painted. */
#define CROWD 32
/* How far beyond the edges a widget that must live on is put. */
#define OUT_OF_SIGHT 4000
#define PADDING 12

typedef struct {
  AccordTimelineBar *bar;
  guint stamp;
} Slot;

struct _AccordTimelineRowWidget {
  GtkWidget parent_instance;

  AccordTimelineSheet *sheet;
  AccordTimelineRow *row;
  gulong changed_id;
  guint position;
  guint n_rows;
  gboolean heading;
  gboolean selected;
  char *selected_item;

  AccordTimelineMarks *marks;
  GArray *visible;              /* AccordLodMark */
  GArray *slots;                /* Slot, by item */
  GArray *in_use;               /* indices of the slots with a bar */
  GPtrArray *spare;             /* AccordTimelineBar */
  guint stamp;
  gboolean crowded;

  PangoLayout *title;
  PangoLayout *subtitle;
  guint ink_stamp;
};

G_DEFINE_FINAL_TYPE (AccordTimelineRowWidget, accord_timeline_row_widget, GTK_TYPE_WIDGET)

static void
get_lane (AccordTimelineRowWidget *self, guint lane, int *y, int *height)
{
  static const struct { int height, gap; } sizes[ACCORD_TIMELINE_MOST_LANES] = { { 24, 0 }, { 15, 3 }, { 10, 2 } };
  guint n = _accord_timeline_marks_get_n_lanes (self->marks);
  int step = sizes[n - 1].height + sizes[n - 1].gap;
  int whole = step * n - sizes[n - 1].gap;

  *height = sizes[n - 1].height;
  *y = (ACCORD_TIMELINE_ROW_HEIGHT - whole) / 2 + step * MIN (lane, n - 1);
}

/* The width is rounded apart from the place: a bar must not change while it is moved. */
static void
get_box (AccordTimelineRowWidget *self, AccordSpan span, int y, int height, AccordTimelineBox *box)
{
  AccordTimelineSheet *sheet = self->sheet;
  const AccordAxis *axis = _accord_timeline_scale_get_axis (sheet->scale);
  double x, width, left, right;

  accord_axis_get_extent (axis, span, &x, &width);
  width = round (width);
  box->from = sheet->chart_x + round (x);
  box->to = box->from + MAX (1, width > 3 ? width - 1 : width);
  box->rtl = axis->rtl;
  if (axis->rtl && width > 3) {
    box->from += 1;
    box->to += 1;
  }

  left = CLAMP (box->from, sheet->chart_x, sheet->chart_x + sheet->chart_width);
  right = CLAMP (box->to, left, sheet->chart_x + sheet->chart_width);
  box->x = left;
  box->y = y;
  box->width = right - left;
  box->height = height;
}

static int
get_point_x (AccordTimelineRowWidget *self, double day)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (self->sheet->scale);
  double x = accord_axis_x_of_day (axis, day);

  return self->sheet->chart_x + (int) round (CLAMP (x, -OUT_OF_SIGHT, axis->width + OUT_OF_SIGHT));
}

static const AccordTimelineItem *
get_first_item (AccordTimelineRowWidget *self, const AccordLodMark *mark)
{
  return _accord_timeline_marks_get_item (self->marks, mark->first);
}

static gboolean
is_kept (AccordTimelineRowWidget *self, const AccordTimelineItem *item)
{
  return self->selected_item != NULL && g_str_equal (item->id, self->selected_item);
}

static gboolean
is_widget (AccordTimelineRowWidget *self, const AccordLodMark *mark)
{
  double scale = _accord_timeline_scale_get_axis (self->sheet->scale)->pixels_per_day;

  if (mark->kind != ACCORD_LOD_WIDGET)
    return FALSE;

  return !self->crowded ||
         accord_span_get_length (mark->span) * scale >= ACCORD_LOD_LABEL_WIDTH ||
         is_kept (self, get_first_item (self, mark));
}

static void
release_bar (AccordTimelineRowWidget *self, guint index)
{
  Slot *slot = &g_array_index (self->slots, Slot, index);

  if (slot->bar == NULL)
    return;

  _accord_timeline_bar_set_item (slot->bar, NULL);
  gtk_widget_set_child_visible (GTK_WIDGET (slot->bar), FALSE);
  g_ptr_array_add (self->spare, g_steal_pointer (&slot->bar));
  self->sheet->n_bars--;
}

static AccordTimelineBar *
ensure_bar (AccordTimelineRowWidget *self, guint index)
{
  Slot *slot = &g_array_index (self->slots, Slot, index);
  const AccordTimelineItem *item = _accord_timeline_marks_get_item (self->marks, index);

  if (slot->bar == NULL) {
    if (self->spare->len > 0) {
      slot->bar = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
    } else {
      slot->bar = ACCORD_TIMELINE_BAR (_accord_timeline_bar_new (self->sheet));
      gtk_widget_set_parent (GTK_WIDGET (slot->bar), GTK_WIDGET (self));
    }
    g_array_append_val (self->in_use, index);
    _accord_timeline_bar_set_item (slot->bar, item);
    gtk_widget_set_child_visible (GTK_WIDGET (slot->bar), TRUE);
    self->sheet->n_bars++;
  }
  _accord_timeline_bar_set_selected (slot->bar, is_kept (self, item));

  return slot->bar;
}

static void
release_all (AccordTimelineRowWidget *self)
{
  for (guint i = 0; i < self->in_use->len; i++)
    release_bar (self, g_array_index (self->in_use, guint, i));

  g_array_set_size (self->in_use, 0);
  g_array_set_size (self->slots, 0);
  g_array_set_size (self->visible, 0);
}

/* Puts aside the bars that are used no more, before others ask for one. */
static void
recycle (AccordTimelineRowWidget *self)
{
  int kept = self->selected_item != NULL ? _accord_timeline_marks_find (self->marks, self->selected_item) : -1;
  guint left = 0;

  self->stamp++;
  for (guint i = 0; i < self->visible->len; i++) {
    const AccordLodMark *mark = &g_array_index (self->visible, AccordLodMark, i);

    if (is_widget (self, mark))
      g_array_index (self->slots, Slot, mark->first).stamp = self->stamp;
  }
  if (kept >= 0)
    g_array_index (self->slots, Slot, kept).stamp = self->stamp;

  for (guint i = 0; i < self->in_use->len; i++) {
    guint index = g_array_index (self->in_use, guint, i);

    if (g_array_index (self->slots, Slot, index).stamp == self->stamp)
      g_array_index (self->in_use, guint, left++) = index;
    else
      release_bar (self, index);
  }
  g_array_set_size (self->in_use, left);
}

static void
allocate_bar (AccordTimelineRowWidget *self, guint index)
{
  AccordTimelineBar *bar = ensure_bar (self, index);
  const AccordTimelineItem *item = _accord_timeline_marks_get_item (self->marks, index);
  GtkAllocation place;
  AccordTimelineBox box;
  int y, height;

  get_lane (self, item->lane, &y, &height);
  if (item->look == ACCORD_TIMELINE_LOOK_EDGE) {
    y = 3;
    height = ACCORD_TIMELINE_ROW_HEIGHT - 6;
  }

  if (accord_timeline_item_is_point (item)) {
    int x = get_point_x (self, item->span.first + 0.5);

    place = (GtkAllocation) { x - 12, y, 24, height };
    box = (AccordTimelineBox) { 0, 0, 24, height, 0, 24, FALSE };
  } else {
    int spare;

    get_box (self, item->span, y, height, &box);
    spare = MAX (0, (int) ACCORD_LOD_WIDGET_WIDTH - box.width);
    place = (GtkAllocation) { box.x - spare / 2, y, box.width + spare, height };
    box.x -= place.x;
    box.from -= place.x;
    box.to -= place.x;
    box.y = 0;
  }

  _accord_timeline_bar_set_box (bar, &box);
  gtk_widget_measure (GTK_WIDGET (bar), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (bar), &place, -1);
}

/* A screen reader walks the bars in the order of their days. */
static void
order_bars (AccordTimelineRowWidget *self)
{
  GtkWidget *previous = NULL;

  for (guint i = 0; i < self->slots->len; i++) {
    GtkWidget *bar = (GtkWidget *) g_array_index (self->slots, Slot, i).bar;

    if (bar == NULL)
      continue;
    if (gtk_widget_get_prev_sibling (bar) != previous)
      gtk_widget_insert_after (bar, GTK_WIDGET (self), previous);
    previous = bar;
  }
}

static void
list_visible (AccordTimelineRowWidget *self)
{
  const AccordAxis *axis = _accord_timeline_scale_get_axis (self->sheet->scale);
  AccordSpan span = accord_axis_get_visible_span (axis);
  int air = (int) ceil (ACCORD_LOD_WIDGET_WIDTH / axis->pixels_per_day);
  guint n_widgets = 0;

  span.first = MAX (span.first - air, ACCORD_DAY_FIRST);
  span.last = MIN (span.last + air, ACCORD_DAY_LAST);

  _accord_timeline_marks_update (self->marks, axis->pixels_per_day, self->selected_item);
  g_array_set_size (self->visible, 0);
  _accord_timeline_marks_list (self->marks, span, self->visible);

  for (guint i = 0; i < self->visible->len; i++)
    n_widgets += g_array_index (self->visible, AccordLodMark, i).kind == ACCORD_LOD_WIDGET;
  self->crowded = n_widgets > CROWD;
}

static void
accord_timeline_row_widget_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AccordTimelineRowWidget *self = ACCORD_TIMELINE_ROW_WIDGET (widget);
  guint n_before = self->in_use->len;
  gboolean changed;

  if (self->row == NULL || self->heading || !_accord_timeline_scale_is_ready (self->sheet->scale))
    return;

  list_visible (self);
  recycle (self);
  changed = self->in_use->len != n_before;
  n_before = self->in_use->len;

  for (guint i = 0; i < self->visible->len; i++) {
    const AccordLodMark *mark = &g_array_index (self->visible, AccordLodMark, i);

    if (is_widget (self, mark))
      allocate_bar (self, mark->first);
  }
  if (self->selected_item != NULL) {
    int kept = _accord_timeline_marks_find (self->marks, self->selected_item);

    if (kept >= 0)
      allocate_bar (self, kept);
  }

  if (changed || self->in_use->len != n_before) {
    order_bars (self);
    gtk_widget_queue_draw (widget);
  }
}

static void
accord_timeline_row_widget_measure (GtkWidget *widget,
                                    GtkOrientation orientation,
                                    int for_size,
                                    int *minimum,
                                    int *natural,
                                    int *minimum_baseline,
                                    int *natural_baseline)
{
  AccordTimelineRowWidget *self = ACCORD_TIMELINE_ROW_WIDGET (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = self->heading ? ACCORD_TIMELINE_HEADING_HEIGHT : ACCORD_TIMELINE_ROW_HEIGHT;
}

static void
paint_mark (AccordTimelineRowWidget *self, GtkSnapshot *snapshot, const AccordLodMark *mark, gboolean points)
{
  const AccordTimelineItem *item = get_first_item (self, mark);
  AccordTimelineBox box;
  int y, height;

  if (accord_timeline_item_is_point (item) != points)
    return;

  if (is_widget (self, mark)) {
    gtk_widget_snapshot_child (GTK_WIDGET (self),
                               GTK_WIDGET (g_array_index (self->slots, Slot, mark->first).bar),
                               snapshot);
    return;
  }

  get_lane (self, mark->lane, &y, &height);
  if (mark->kind == ACCORD_LOD_CLUSTER) {
    double middle = (mark->span.first + mark->span.last + 1) / 2.0;

    _accord_timeline_paint_cluster (self->sheet->ink, snapshot, mark->count, item->tone,
                                    get_point_x (self, middle), y + height / 2, height);
    self->sheet->n_painted++;
  } else if (points) {
    gboolean edge = item->look == ACCORD_TIMELINE_LOOK_EDGE;

    _accord_timeline_paint_point (self->sheet->ink, snapshot, item->look, item->tone,
                                  get_point_x (self, item->span.first + 0.5), y + height / 2,
                                  edge ? ACCORD_TIMELINE_ROW_HEIGHT - 6 : height);
    self->sheet->n_painted++;
  } else {
    get_box (self, mark->span, y, height, &box);
    box.width = MAX (1, box.width);
    _accord_timeline_paint_bar (self->sheet->ink, snapshot, item->look, item->tone, &box);
    self->sheet->n_painted++;
    self->sheet->n_strips += mark->kind == ACCORD_LOD_STRIP;
  }
}

static void
snapshot_chart (AccordTimelineRowWidget *self, GtkSnapshot *snapshot)
{
  AccordTimelineSheet *sheet = self->sheet;
  GPtrArray *backdrops = _accord_timeline_marks_get_backdrops (self->marks);
  AccordTimelineBox box;

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (sheet->chart_x, 0, sheet->chart_width, ACCORD_TIMELINE_ROW_HEIGHT));

  for (guint i = 0; i < backdrops->len; i++) {
    const AccordTimelineItem *item = g_ptr_array_index (backdrops, i);

    get_box (self, item->span, 4, ACCORD_TIMELINE_ROW_HEIGHT - 8, &box);
    if (box.width > 0)
      _accord_timeline_paint_bar (sheet->ink, snapshot, item->look, item->tone, &box);
  }

  for (int points = FALSE; points <= TRUE; points++) {
    for (guint i = 0; i < self->visible->len; i++)
      paint_mark (self, snapshot, &g_array_index (self->visible, AccordLodMark, i), points);
  }

  gtk_snapshot_pop (snapshot);
}

static void
update_layouts (AccordTimelineRowWidget *self)
{
  const char *subtitle = accord_timeline_row_get_subtitle (self->row);
  double scale = self->heading ? PANGO_SCALE_SMALL : 1;

  if (self->title != NULL && self->ink_stamp == self->sheet->ink->stamp)
    return;

  g_clear_object (&self->title);
  g_clear_object (&self->subtitle);
  self->title = _accord_timeline_paint_create_layout (GTK_WIDGET (self), accord_timeline_row_get_title (self->row),
                                                      scale, PANGO_WEIGHT_BOLD);
  pango_layout_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  if (subtitle != NULL)
    self->subtitle = _accord_timeline_paint_create_layout (GTK_WIDGET (self), subtitle,
                                                           PANGO_SCALE_SMALL, PANGO_WEIGHT_NORMAL);
  self->ink_stamp = self->sheet->ink->stamp;
}

static void
snapshot_names (AccordTimelineRowWidget *self, GtkSnapshot *snapshot, int width, int height)
{
  AccordTimelineSheet *sheet = self->sheet;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int column = self->heading ? width : sheet->names_width;
  int left = rtl ? width - column + PADDING : PADDING, right = left + column - 2 * PADDING;
  int room = right - left, text_width;
  double middle = self->heading ? height / 2.0 + 2 : height / 2.0;

  update_layouts (self);

  if (self->subtitle != NULL) {
    pango_layout_set_width (self->subtitle, -1);
    pango_layout_get_pixel_size (self->subtitle, &text_width, NULL);
    if (text_width > room / 2) {
      text_width = room / 2;
      pango_layout_set_ellipsize (self->subtitle, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (self->subtitle, text_width * PANGO_SCALE);
    }
    _accord_timeline_ink_draw_layout (snapshot, self->subtitle, rtl ? left : right - text_width, middle,
                                      &sheet->ink->dim);
    room -= text_width + PADDING;
  }

  pango_layout_set_width (self->title, -1);
  pango_layout_get_pixel_size (self->title, &text_width, NULL);
  if (text_width > room) {
    pango_layout_set_width (self->title, room * PANGO_SCALE);
    text_width = room;
  }
  _accord_timeline_ink_draw_layout (snapshot, self->title, rtl ? right - text_width : left, middle,
                                    self->heading ? &sheet->ink->dim : &sheet->ink->text);
}

static void
accord_timeline_row_widget_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordTimelineRowWidget *self = ACCORD_TIMELINE_ROW_WIDGET (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (self->row == NULL)
    return;

  if (self->heading) {
    _accord_timeline_paint_rect (snapshot, &self->sheet->ink->background, 0, 0, width, height);
    _accord_timeline_paint_rect (snapshot, &self->sheet->ink->heading, 0, 0, width, height);
  } else if (self->selected) {
    _accord_timeline_paint_rect (snapshot, &self->sheet->ink->selected, 0, 0, width, height);
  }

  if (!self->heading && _accord_timeline_scale_is_ready (self->sheet->scale))
    snapshot_chart (self, snapshot);
  snapshot_names (self, snapshot, width, height);

  if (gtk_widget_has_visible_focus (widget))
    _accord_timeline_paint_ring (self->sheet->ink, snapshot, &GRAPHENE_RECT_INIT (1, 1, width - 2, height - 2));
}

static gboolean
accord_timeline_row_widget_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  AccordTimelineRowWidget *self = ACCORD_TIMELINE_ROW_WIDGET (widget);
  g_autofree char *text = NULL;
  AccordLodMark mark;

  if (keyboard || !_accord_timeline_row_widget_hit (self, x, y, &mark))
    return FALSE;

  text = _accord_timeline_tip_create_text (self->marks, &mark);
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { x - 8, 0, 16, gtk_widget_get_height (widget) });

  return TRUE;
}

static void
update_accessible (AccordTimelineRowWidget *self)
{
  const char *title = accord_timeline_row_get_title (self->row);
  const char *subtitle = accord_timeline_row_get_subtitle (self->row);
  g_autofree char *description = accord_timeline_row_get_description (self->row);
  g_autofree char *label = NULL;

  /* Translators: a row of the timeline as a screen reader says it: its name, and a few words on it. */
  label = subtitle != NULL ? g_strdup_printf (C_("timeline row", "%s, %s"), title, subtitle) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "",
                                  -1);
}

static void
update_place (AccordTimelineRowWidget *self)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) self->position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) self->n_rows,
                                  -1);
}

static void
take_contents (AccordTimelineRowWidget *self)
{
  gboolean heading = accord_timeline_row_get_is_heading (self->row);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  release_all (self);
  g_clear_pointer (&self->marks, _accord_timeline_marks_free);
  self->marks = _accord_timeline_marks_new (heading ? NULL : accord_timeline_row_get_items (self->row));
  g_array_set_size (self->slots, _accord_timeline_marks_get_n_items (self->marks));
  if (self->slots->len > 0)
    memset (self->slots->data, 0, self->slots->len * sizeof (Slot));

  g_clear_object (&self->title);
  update_accessible (self);
  if (heading != self->heading) {
    self->heading = heading;
    gtk_widget_queue_resize (GTK_WIDGET (self));
  }
  if (had_focus)
    _accord_timeline_row_widget_focus_selection (self);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
row_changed_cb (AccordTimelineRow *row, AccordTimelineRowWidget *self)
{
  take_contents (self);
}

static void
accord_timeline_row_widget_dispose (GObject *object)
{
  AccordTimelineRowWidget *self = ACCORD_TIMELINE_ROW_WIDGET (object);
  GtkWidget *child;

  if (self->row != NULL)
    _accord_timeline_row_widget_bind (self, NULL, 0, 0);
  g_ptr_array_set_size (self->spare, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (accord_timeline_row_widget_parent_class)->dispose (object);
}

static void
accord_timeline_row_widget_finalize (GObject *object)
{
  AccordTimelineRowWidget *self = ACCORD_TIMELINE_ROW_WIDGET (object);

  g_array_unref (self->visible);
  g_array_unref (self->slots);
  g_array_unref (self->in_use);
  g_ptr_array_unref (self->spare);
  g_free (self->selected_item);

  G_OBJECT_CLASS (accord_timeline_row_widget_parent_class)->finalize (object);
}

static void
accord_timeline_row_widget_class_init (AccordTimelineRowWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = accord_timeline_row_widget_dispose;
  object_class->finalize = accord_timeline_row_widget_finalize;

  widget_class->measure = accord_timeline_row_widget_measure;
  widget_class->size_allocate = accord_timeline_row_widget_size_allocate;
  widget_class->snapshot = accord_timeline_row_widget_snapshot;
  widget_class->query_tooltip = accord_timeline_row_widget_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "timelinerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
accord_timeline_row_widget_init (AccordTimelineRowWidget *self)
{
  self->visible = g_array_new (FALSE, FALSE, sizeof (AccordLodMark));
  self->slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  self->in_use = g_array_new (FALSE, FALSE, sizeof (guint));
  self->spare = g_ptr_array_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
_accord_timeline_row_widget_new (AccordTimelineSheet *sheet)
{
  AccordTimelineRowWidget *self = g_object_new (ACCORD_TYPE_TIMELINE_ROW_WIDGET, NULL);

  self->sheet = sheet;

  return GTK_WIDGET (self);
}

void
_accord_timeline_row_widget_bind (AccordTimelineRowWidget *self,
                                  AccordTimelineRow *row,
                                  guint position,
                                  guint n_rows)
{
  gboolean moved = position != self->position || n_rows != self->n_rows;

  self->position = position;
  self->n_rows = n_rows;

  if (row == self->row) {
    if (moved && row != NULL)
      update_place (self);
    return;
  }

  if (self->row != NULL) {
    release_all (self);
    g_clear_signal_handler (&self->changed_id, self->row);
    g_clear_object (&self->row);
  }
  if (row == NULL) {
    g_clear_pointer (&self->marks, _accord_timeline_marks_free);
    g_clear_object (&self->title);
    g_clear_object (&self->subtitle);
    _accord_timeline_row_widget_set_selected (self, FALSE, NULL);
    return;
  }

  self->row = g_object_ref (row);
  self->changed_id = g_signal_connect (row, "changed", G_CALLBACK (row_changed_cb), self);
  take_contents (self);
  update_place (self);
}

AccordTimelineRow *
_accord_timeline_row_widget_get_row (AccordTimelineRowWidget *self)
{
  return self->row;
}

guint
_accord_timeline_row_widget_get_position (AccordTimelineRowWidget *self)
{
  return self->position;
}

AccordTimelineMarks *
_accord_timeline_row_widget_get_marks (AccordTimelineRowWidget *self)
{
  return self->marks;
}

void
_accord_timeline_row_widget_set_selected (AccordTimelineRowWidget *self, gboolean selected, const char *item_id)
{
  if (self->selected == !!selected && g_strcmp0 (self->selected_item, item_id) == 0)
    return;

  if (self->selected != !!selected)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, !!selected, -1);
  self->selected = !!selected;
  g_free (self->selected_item);
  self->selected_item = g_strdup (item_id);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
_accord_timeline_row_widget_focus_selection (AccordTimelineRowWidget *self)
{
  int index = -1;

  if (self->selected_item != NULL && self->marks != NULL)
    index = _accord_timeline_marks_find (self->marks, self->selected_item);
  if (index < 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self));

  return gtk_widget_grab_focus (GTK_WIDGET (ensure_bar (self, index)));
}

gboolean
_accord_timeline_row_widget_hit (AccordTimelineRowWidget *self, double x, double y, AccordLodMark *mark)
{
  gboolean found = FALSE;
  double nearest = 11;

  for (guint i = 0; self->row != NULL && i < self->visible->len; i++) {
    const AccordLodMark *other = &g_array_index (self->visible, AccordLodMark, i);
    gboolean point = accord_timeline_item_is_point (get_first_item (self, other));
    AccordTimelineBox box;
    int top, height;

    get_lane (self, other->lane, &top, &height);
    if (y < top - 2 || y > top + height + 2 || x < self->sheet->chart_x ||
        x > self->sheet->chart_x + self->sheet->chart_width)
      continue;

    if (point) {
      double middle = (other->span.first + other->span.last + 1) / 2.0;
      double distance = fabs (x - get_point_x (self, middle));

      if (distance < nearest) {
        nearest = distance;
        *mark = *other;
        found = TRUE;
      }
    } else {
      get_box (self, other->span, top, height, &box);
      if (nearest == 11 && x >= box.x - 2 && x <= box.x + MAX (1, box.width) + 2) {
        *mark = *other;
        found = TRUE;
      }
    }
  }

  return found;
}

guint
_accord_timeline_row_widget_get_n_bars (AccordTimelineRowWidget *self)
{
  return self->in_use->len + self->spare->len;
}

void
_accord_timeline_row_widget_redraw (AccordTimelineRowWidget *self)
{
  for (GtkWidget *bar = gtk_widget_get_first_child (GTK_WIDGET (self)); bar != NULL; bar = gtk_widget_get_next_sibling (bar))
    gtk_widget_queue_draw (bar);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
