#include "config.h"

#include "accord-timeline-row-widget-private.h"

#include "accord-timeline-names-private.h"
#include "accord-timeline-place-private.h"
#include "accord-timeline-speech-private.h"
#include "accord-timeline-tip-private.h"

#include <math.h>

/* Above so many bars in a row, those without a label are only painted. */
#define CROWD 32

struct _AccordTimelineRowWidget {
  GtkWidget parent_instance;

  AccordTimelineSheet *sheet;
  AccordTimelineRow *row;
  gulong changed_id;
  guint position;
  AccordTimelineLevel level;
  guint n_lines;
  gboolean heading;
  gboolean selected;
  char *selected_item;

  AccordTimelineMarks *marks;
  GArray *visible;              /* AccordLodMark */
  AccordTimelineBars *bars;
  gboolean crowded;

  AccordTimelineNames names;

  guint n_painted;              /* in the last drawing */
  guint n_strips;
};

enum {
  CHANGED,
  ITEM_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordTimelineRowWidget, accord_timeline_row_widget, GTK_TYPE_WIDGET)

static int
get_height (AccordTimelineRowWidget *self)
{
  return self->heading ? ACCORD_TIMELINE_HEADING_HEIGHT : _accord_timeline_sheet_get_row_height (self->n_lines);
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

static AccordTimelineBar *
take_bar (AccordTimelineRowWidget *self, guint index)
{
  const AccordTimelineItem *item = _accord_timeline_marks_get_item (self->marks, index);
  AccordTimelineBar *bar = _accord_timeline_bars_take (self->bars, index, item);

  if (bar != NULL)
    _accord_timeline_bar_set_selected (bar, is_kept (self, item));

  return bar;
}

static int
find_kept (AccordTimelineRowWidget *self)
{
  return self->selected_item != NULL ? _accord_timeline_marks_find (self->marks, self->selected_item) : -1;
}

/* Puts aside the bars that are used no more, before others ask for one. The selected item keeps its
 * bar even out of sight: it may have the focus. */
static void
recycle (AccordTimelineRowWidget *self, int kept)
{
  _accord_timeline_bars_begin (self->bars);
  for (guint i = 0; i < self->visible->len; i++) {
    const AccordLodMark *mark = &g_array_index (self->visible, AccordLodMark, i);

    if (is_widget (self, mark))
      _accord_timeline_bars_need (self->bars, mark->first);
  }
  if (kept >= 0)
    _accord_timeline_bars_need (self->bars, kept);

  _accord_timeline_bars_recycle (self->bars);
}

static void
allocate_bar (AccordTimelineRowWidget *self, guint index)
{
  AccordTimelineBar *bar = take_bar (self, index);
  const AccordTimelineItem *item = _accord_timeline_marks_get_item (self->marks, index);
  GtkAllocation place;
  AccordTimelineBox box;
  int y, height;

  if (bar == NULL)
    return;

  _accord_timeline_place_get_lane (self->marks, index, &y, &height);
  if (item->look == ACCORD_TIMELINE_LOOK_EDGE) {
    y = 3;
    height = get_height (self) - 6;
  }

  if (accord_timeline_item_is_point (item)) {
    int x = _accord_timeline_place_get_x (self->sheet, item->span.first + 0.5);

    place = (GtkAllocation) { x - 12, y, 24, height };
    box = (AccordTimelineBox) { 0, 0, 24, height, 0, 24, FALSE, 0 };
  } else {
    int spare;

    _accord_timeline_place_get_box (self->sheet, item->span, y, height, &box);
    _accord_timeline_place_spare_points (self->sheet, self->marks, self->visible, &box);
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
  int kept;

  if (self->row == NULL || self->heading || !_accord_timeline_scale_is_ready (self->sheet->scale))
    return;

  list_visible (self);
  kept = find_kept (self);
  recycle (self, kept);

  for (guint i = 0; i < self->visible->len; i++) {
    const AccordLodMark *mark = &g_array_index (self->visible, AccordLodMark, i);

    if (is_widget (self, mark))
      allocate_bar (self, mark->first);
  }
  if (kept >= 0)
    allocate_bar (self, kept);

  if (_accord_timeline_bars_is_untidy (self->bars))
    gtk_widget_queue_draw (widget);
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
    *minimum = *natural = get_height (self);
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
    AccordTimelineBar *bar = _accord_timeline_bars_get (self->bars, mark->first);

    if (bar != NULL) {
      gtk_widget_snapshot_child (GTK_WIDGET (self), GTK_WIDGET (bar), snapshot);
      return;
    }
  }

  _accord_timeline_place_get_lane (self->marks, mark->first, &y, &height);
  if (mark->kind == ACCORD_LOD_CLUSTER) {
    double middle = (mark->span.first + mark->span.last + 1) / 2.0;

    const AccordTimelineItem *worst = _accord_timeline_marks_get_worst (self->marks, mark);

    _accord_timeline_paint_cluster (self->sheet->ink, snapshot, mark->count, worst->look, worst->tone,
                                    gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
                                    _accord_timeline_place_get_x (self->sheet, middle), y + height / 2, height);
    self->n_painted++;
  } else if (points) {
    gboolean edge = item->look == ACCORD_TIMELINE_LOOK_EDGE;

    _accord_timeline_paint_point (self->sheet->ink, snapshot, item->look, item->tone,
                                  _accord_timeline_place_get_x (self->sheet, item->span.first + 0.5), y + height / 2,
                                  edge ? get_height (self) - 6 : height);
    self->n_painted++;
  } else {
    _accord_timeline_place_get_box (self->sheet, mark->span, y, height, &box);
    box.width = MAX (1, box.width);
    _accord_timeline_paint_bar (self->sheet->ink, snapshot, item, &box);
    if (mark->count == 1)
      _accord_timeline_paint_label (self->sheet->ink, snapshot, item, &box);
    self->n_painted++;
    self->n_strips += mark->kind == ACCORD_LOD_STRIP;
  }
}

static void
snapshot_chart (AccordTimelineRowWidget *self, GtkSnapshot *snapshot)
{
  AccordTimelineSheet *sheet = self->sheet;
  GPtrArray *backdrops = _accord_timeline_marks_get_backdrops (self->marks);
  int height = get_height (self);
  AccordTimelineBox box;

  self->n_painted = self->n_strips = 0;
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (sheet->chart_x, 0, sheet->chart_width, height));

  _accord_timeline_place_snapshot_lines (sheet, snapshot, self->n_lines);

  for (guint i = 0; i < backdrops->len; i++) {
    const AccordTimelineItem *item = g_ptr_array_index (backdrops, i);

    _accord_timeline_place_get_box (self->sheet, item->span, 4, height - 8, &box);
    if (box.width > 0)
      _accord_timeline_paint_bar (sheet->ink, snapshot, item, &box);
  }

  for (int points = FALSE; points <= TRUE; points++) {
    for (guint i = 0; i < self->visible->len; i++)
      paint_mark (self, snapshot, &g_array_index (self->visible, AccordLodMark, i), points);
  }

  gtk_snapshot_pop (snapshot);
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
  } else if (self->level.is_lane) {
    _accord_timeline_paint_rect (snapshot, &self->sheet->ink->weekend, 0, 0, width, height);
  }

  if (!self->heading && _accord_timeline_scale_is_ready (self->sheet->scale))
    snapshot_chart (self, snapshot);
  _accord_timeline_names_snapshot (&self->names, self->sheet, self->row, &self->level, widget, snapshot);

  if (gtk_widget_has_visible_focus (widget))
    _accord_timeline_paint_ring (self->sheet->ink, snapshot, &GRAPHENE_RECT_INIT (1, 1, width - 2, height - 2));
}

static gboolean
accord_timeline_row_widget_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  AccordTimelineRowWidget *self = ACCORD_TIMELINE_ROW_WIDGET (widget);
  g_autofree char *text = NULL;
  AccordLodMark mark;

  if (keyboard || self->row == NULL)
    return FALSE;

  if (_accord_timeline_row_widget_hit (self, x, y, &mark))
    text = _accord_timeline_tip_create_text (self->marks, &mark);
  else if (x < self->sheet->chart_x || x >= self->sheet->chart_x + self->sheet->chart_width)
    text = _accord_timeline_tip_create_name (self->row, &self->level, y > gtk_widget_get_height (widget) / 2);
  if (text == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { x - 8, 0, 16, gtk_widget_get_height (widget) });

  return TRUE;
}

static void
update_level (AccordTimelineRowWidget *self)
{
  AccordTimelineLevel level = _accord_timeline_lanes_get_level (self->sheet->lanes, self->position);

  if (memcmp (&level, &self->level, sizeof level) == 0)
    return;

  self->level = level;
  _accord_timeline_speech_update_place (GTK_ACCESSIBLE (self), &level);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_items (AccordTimelineRowWidget *self)
{
  _accord_timeline_bars_reset (self->bars, 0);
  g_array_set_size (self->visible, 0);
  g_clear_pointer (&self->marks, _accord_timeline_marks_free);
}

static void
take_contents (AccordTimelineRowWidget *self)
{
  gboolean heading = accord_timeline_row_get_is_heading (self->row);
  int height = get_height (self);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  forget_items (self);
  self->n_lines = accord_timeline_row_get_n_lines (self->row);
  self->marks = _accord_timeline_marks_new (heading ? NULL : accord_timeline_row_get_items (self->row), self->n_lines);
  _accord_timeline_bars_reset (self->bars, _accord_timeline_marks_get_n_items (self->marks));

  _accord_timeline_names_clear (&self->names);
  _accord_timeline_speech_update_words (GTK_ACCESSIBLE (self), self->row);
  self->heading = heading;
  if (get_height (self) != height)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  if (had_focus)
    _accord_timeline_row_widget_focus_selection (self);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
row_changed_cb (AccordTimelineRow *row, AccordTimelineRowWidget *self)
{
  take_contents (self);
  update_level (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
activate_item_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AccordTimelineRowWidget *self = ACCORD_TIMELINE_ROW_WIDGET (widget);

  if (self->row != NULL)
    g_signal_emit (self, signals[ITEM_ACTIVATED], 0, accord_timeline_row_get_id (self->row),
                   g_variant_get_string (parameter, NULL));
}

static void
accord_timeline_row_widget_dispose (GObject *object)
{
  AccordTimelineRowWidget *self = ACCORD_TIMELINE_ROW_WIDGET (object);

  if (self->row != NULL)
    _accord_timeline_row_widget_bind (self, NULL, 0);
  if (self->bars != NULL)
    _accord_timeline_bars_clear (self->bars);

  G_OBJECT_CLASS (accord_timeline_row_widget_parent_class)->dispose (object);
}

static void
accord_timeline_row_widget_finalize (GObject *object)
{
  AccordTimelineRowWidget *self = ACCORD_TIMELINE_ROW_WIDGET (object);

  g_array_unref (self->visible);
  g_clear_pointer (&self->bars, _accord_timeline_bars_free);
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

  signals[CHANGED] = g_signal_new ("changed", ACCORD_TYPE_TIMELINE_ROW_WIDGET, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ITEM_ACTIVATED] = g_signal_new ("item-activated", ACCORD_TYPE_TIMELINE_ROW_WIDGET, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  /**
   * AccordTimelineRowWidget|row.activate-item:
   * @item: an item's id
   *
   * What the row's bars ask for when they are activated.
   */
  gtk_widget_class_install_action (widget_class, "row.activate-item", "s", activate_item_action);

  gtk_widget_class_set_css_name (widget_class, "timelinerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
accord_timeline_row_widget_init (AccordTimelineRowWidget *self)
{
  self->visible = g_array_new (FALSE, FALSE, sizeof (AccordLodMark));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
_accord_timeline_row_widget_new (AccordTimelineSheet *sheet)
{
  AccordTimelineRowWidget *self = g_object_new (ACCORD_TYPE_TIMELINE_ROW_WIDGET, NULL);

  self->sheet = sheet;
  self->bars = _accord_timeline_bars_new (GTK_WIDGET (self), sheet);

  return GTK_WIDGET (self);
}

void
_accord_timeline_row_widget_bind (AccordTimelineRowWidget *self,
                                  AccordTimelineRow *row,
                                  guint position)
{
  self->position = position;
  if (row == self->row) {
    if (row != NULL)
      update_level (self);
    return;
  }

  if (self->row != NULL) {
    forget_items (self);
    g_clear_signal_handler (&self->changed_id, self->row);
    g_clear_object (&self->row);
  }
  if (row == NULL) {
    _accord_timeline_names_clear (&self->names);
    _accord_timeline_row_widget_set_selected (self, FALSE, NULL);
    return;
  }

  self->row = g_object_ref (row);
  self->changed_id = g_signal_connect (row, "changed", G_CALLBACK (row_changed_cb), self);
  take_contents (self);
  self->level = (AccordTimelineLevel) { 0 };
  update_level (self);
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

  _accord_timeline_bars_reserve (self->bars, 1);

  return gtk_widget_grab_focus (GTK_WIDGET (take_bar (self, index)));
}

gboolean
_accord_timeline_row_widget_is_on_arrow (AccordTimelineRowWidget *self, double x)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return self->level.can_open &&
         _accord_timeline_names_is_on_arrow (x, gtk_widget_get_width (widget),
                                             gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

gboolean
_accord_timeline_row_widget_hit (AccordTimelineRowWidget *self, double x, double y, AccordLodMark *mark)
{
  return _accord_timeline_place_hit (self->sheet, self->marks, self->visible, x, y, mark);
}

void
_accord_timeline_row_widget_get_painted (AccordTimelineRowWidget *self, guint *painted, guint *strips)
{
  *painted = self->n_painted;
  *strips = self->n_strips;
}

AccordTimelineBars *
_accord_timeline_row_widget_get_bars (AccordTimelineRowWidget *self)
{
  return self->bars;
}

void
_accord_timeline_row_widget_redraw (AccordTimelineRowWidget *self)
{
  for (GtkWidget *bar = gtk_widget_get_first_child (GTK_WIDGET (self)); bar != NULL; bar = gtk_widget_get_next_sibling (bar))
    gtk_widget_queue_draw (bar);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
