#include "config.h"

#include "accord-timeline-view-private.h"

#include "accord-timeline-grid-private.h"

#include <glib/gi18n-lib.h>

enum {
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static void view_set_adjustment (AccordTimelineView *self, GtkOrientation orientation, GtkAdjustment *adjustment);
static void view_set_model (AccordTimelineView *self, GListModel *model);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordTimelineView, accord_timeline_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
scale_changed_cb (AccordTimelineView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  for (guint i = 0; i < self->live->len; i++) {
    gtk_widget_queue_allocate (g_ptr_array_index (self->live, i));
    gtk_widget_queue_draw (g_ptr_array_index (self->live, i));
  }
}

static void
allocate_row (AccordTimelineView *self, AccordTimelineRowWidget *widget, int top)
{
  guint position = _accord_timeline_row_widget_get_position (widget);
  GtkAllocation place;

  place.x = 0;
  place.y = _accord_timeline_heights_get_y (self->heights, position) - top;
  place.width = gtk_widget_get_width (GTK_WIDGET (self));
  place.height = _accord_timeline_heights_get_height (self->heights, position);

  gtk_widget_measure (GTK_WIDGET (widget), GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (widget), &place, -1);
}

static void
configure_adjustments (AccordTimelineView *self, int width, int height)
{
  int total = _accord_timeline_heights_get_total (self->heights);
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
  GtkAdjustment *horizontal = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

  if (vertical != NULL)
    gtk_adjustment_configure (vertical, CLAMP (gtk_adjustment_get_value (vertical), 0, MAX (0, total - height)),
                              0, MAX (total, height), ACCORD_TIMELINE_ROW_HEIGHT, height * 0.9, height);
  if (horizontal != NULL)
    gtk_adjustment_configure (horizontal, 0, 0, width, 1, width, width);
}

static void
place_chart (AccordTimelineView *self, int width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  self->sheet.names_width = _accord_timeline_sheet_get_names_width (width);
  self->sheet.chart_x = rtl ? 0 : self->sheet.names_width;
  self->sheet.chart_width = MAX (1, width - self->sheet.names_width);
  _accord_timeline_scale_set_width (self->sheet.scale, self->sheet.chart_width, rtl);
}

/* Only now there is room for its lanes. If there is not enough for all, the row itself stays in sight. */
static void
reveal_opened (AccordTimelineView *self)
{
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
  guint last = self->opened;

  if (self->opened < 0)
    return;

  while (last + 1 < _accord_timeline_heights_get_n_rows (self->heights) &&
         _accord_timeline_lanes_get_parent (self->sheet.lanes, last + 1) == (guint) self->opened)
    last++;
  if (vertical != NULL && last < _accord_timeline_heights_get_n_rows (self->heights))
    gtk_adjustment_clamp_page (vertical, _accord_timeline_heights_get_y (self->heights, self->opened),
                               _accord_timeline_heights_get_y (self->heights, last + 1));
  self->opened = -1;
}

/* A row in sight may have become a heading, or one no more; a lane may have more lines. */
static void
refresh_heights (AccordTimelineView *self)
{
  for (guint i = 0; i < self->live->len; i++) {
    AccordTimelineRowWidget *widget = g_ptr_array_index (self->live, i);

    _accord_timeline_heights_refresh (self->heights, self->model, _accord_timeline_row_widget_get_position (widget));
  }
}

static void
value_changed_cb (AccordTimelineView *self)
{
  /* Rows that come into sight are made before the layout, not in it. */
  if (!self->allocating)
    _accord_timeline_view_sync_rows (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
accord_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (widget);
  int top;

  self->allocating = TRUE;
  place_chart (self, width);
  refresh_heights (self);
  configure_adjustments (self, width, height);
  reveal_opened (self);
  _accord_timeline_view_sync_rows (self);

  top = _accord_timeline_view_get_top (self);
  for (guint i = 0; i < self->live->len; i++)
    allocate_row (self, g_ptr_array_index (self->live, i), top);
  _accord_timeline_view_tidy_later (self);
  self->allocating = FALSE;
}

static void
accord_timeline_view_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = 240;
    *natural = 800;
  } else {
    *minimum = ACCORD_TIMELINE_ROW_HEIGHT;
    *natural = MAX (*minimum, _accord_timeline_heights_get_total (self->heights));
  }
}

static void
accord_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (widget);
  int height = gtk_widget_get_height (widget);

  _accord_timeline_grid_snapshot (&self->sheet, snapshot, height);
  for (guint i = 0; i < self->live->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->live, i), snapshot);
  _accord_timeline_grid_snapshot_today (&self->sheet, snapshot, height);
}

static gboolean
accord_timeline_view_grab_focus (GtkWidget *widget)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (widget);

  if (self->cursor_row != NULL) {
    _accord_timeline_view_set_cursor (self, self->cursor_position, self->cursor_item, TRUE);
    return TRUE;
  }

  return GTK_WIDGET_CLASS (accord_timeline_view_parent_class)->grab_focus (widget);
}

/* One stop for the Tab key, as a list is. */
static gboolean
accord_timeline_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_has_focus (widget) || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static void
accord_timeline_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (widget);

  GTK_WIDGET_CLASS (accord_timeline_view_parent_class)->css_changed (widget, change);

  if (self->sheet.ink == NULL || !_accord_timeline_ink_update (self->sheet.ink))
    return;
  for (guint i = 0; i < self->live->len; i++)
    _accord_timeline_row_widget_redraw (g_ptr_array_index (self->live, i));
  gtk_widget_queue_draw (widget);
}

static void
accord_timeline_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  _accord_timeline_ink_forget (ACCORD_TIMELINE_VIEW (widget)->sheet.ink);
  gtk_widget_queue_allocate (widget);
}

static void
accord_timeline_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (object);

  switch (id) {
  case PROP_HADJUSTMENT:
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
    break;
  case PROP_VADJUSTMENT:
    g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
    break;
  case PROP_HSCROLL_POLICY:
    g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
    break;
  case PROP_VSCROLL_POLICY:
    g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
accord_timeline_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (object);

  switch (id) {
  case PROP_HADJUSTMENT:
    view_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
    break;
  case PROP_VADJUSTMENT:
    view_set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
    break;
  case PROP_HSCROLL_POLICY:
    self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
    break;
  case PROP_VSCROLL_POLICY:
    self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
accord_timeline_view_dispose (GObject *object)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->tidy_idle, g_source_remove);
  view_set_model (self, NULL);
  g_ptr_array_set_size (self->live, 0);
  g_ptr_array_set_size (self->spare, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  view_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  view_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  if (self->sheet.scale != NULL)
    g_signal_handlers_disconnect_by_data (self->sheet.scale, self);
  g_clear_object (&self->sheet.scale);
  if (self->sheet.lanes != NULL)
    g_signal_handlers_disconnect_by_data (self->sheet.lanes, self);
  g_clear_object (&self->sheet.lanes);

  G_OBJECT_CLASS (accord_timeline_view_parent_class)->dispose (object);
}

static void
accord_timeline_view_finalize (GObject *object)
{
  AccordTimelineView *self = ACCORD_TIMELINE_VIEW (object);

  g_clear_pointer (&self->sheet.ink, _accord_timeline_ink_free);
  g_clear_pointer (&self->heights, _accord_timeline_heights_free);
  g_ptr_array_unref (self->live);
  g_ptr_array_unref (self->spare);
  g_free (self->cursor_row);
  g_free (self->cursor_item);
  g_free (self->lost_row);
  g_free (self->lost_item);

  G_OBJECT_CLASS (accord_timeline_view_parent_class)->finalize (object);
}

static void
accord_timeline_view_class_init (AccordTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = accord_timeline_view_get_property;
  object_class->set_property = accord_timeline_view_set_property;
  object_class->dispose = accord_timeline_view_dispose;
  object_class->finalize = accord_timeline_view_finalize;

  widget_class->measure = accord_timeline_view_measure;
  widget_class->size_allocate = accord_timeline_view_size_allocate;
  widget_class->snapshot = accord_timeline_view_snapshot;
  widget_class->grab_focus = accord_timeline_view_grab_focus;
  widget_class->focus = accord_timeline_view_focus;
  widget_class->css_changed = accord_timeline_view_css_changed;
  widget_class->direction_changed = accord_timeline_view_direction_changed;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  g_signal_new ("cursor-changed", ACCORD_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("activated", ACCORD_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  g_signal_new ("row-changed", ACCORD_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST,
                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "timelineview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
accord_timeline_view_init (AccordTimelineView *self)
{
  self->heights = _accord_timeline_heights_new ();
  self->opened = -1;
  self->live = g_ptr_array_new ();
  self->spare = g_ptr_array_new ();
  self->sheet.ink = _accord_timeline_ink_new (GTK_WIDGET (self));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, C_("accessible name", "Timeline"),
                                  -1);
}

static void
view_set_adjustment (AccordTimelineView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] == adjustment)
    return;

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);

  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Rows that stay keep their widgets; what is in sight stays where it is when rows above it come or go. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, AccordTimelineView *self)
{
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int before = _accord_timeline_heights_get_total (self->heights);
  gboolean above = _accord_timeline_heights_get_n_rows (self->heights) > 0 &&
                   position + removed <= _accord_timeline_heights_find (self->heights, _accord_timeline_view_get_top (self)) &&
                   _accord_timeline_view_get_top (self) > 0;

  _accord_timeline_heights_splice (self->heights, model, position, removed, added);

  for (guint i = self->live->len; i > 0; i--) {
    AccordTimelineRowWidget *widget = g_ptr_array_index (self->live, i - 1);
    guint place = _accord_timeline_row_widget_get_position (widget);

    if (place >= position && place < position + removed)
      _accord_timeline_view_put_aside (self, i - 1);
    else
      _accord_timeline_row_widget_bind (widget, _accord_timeline_row_widget_get_row (widget),
                                        place < position ? place : place - removed + added);
  }

  if (above && vertical != NULL) {
    int by = _accord_timeline_heights_get_total (self->heights) - before;

    configure_adjustments (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
    gtk_adjustment_set_value (vertical, gtk_adjustment_get_value (vertical) + by);
  }

  _accord_timeline_view_follow (self, position, removed, added);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
view_set_model (AccordTimelineView *self, GListModel *model)
{
  guint removed = 0;

  if (self->model == model)
    return;

  if (self->model != NULL) {
    removed = _accord_timeline_heights_get_n_rows (self->heights);
    g_signal_handlers_disconnect_by_data (self->model, self);
  }
  g_set_object (&self->model, model);

  if (model != NULL) {
    g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), self);
    items_changed_cb (model, 0, removed, g_list_model_get_n_items (model), self);
    return;
  }

  while (self->live->len > 0)
    _accord_timeline_view_put_aside (self, self->live->len - 1);
  _accord_timeline_heights_splice (self->heights, NULL, 0, removed, 0);
  _accord_timeline_view_follow (self, 0, removed, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
opened_changed_cb (AccordTimelineView *self)
{
  for (guint i = 0; i < self->live->len; i++) {
    AccordTimelineRowWidget *widget = g_ptr_array_index (self->live, i);

    _accord_timeline_row_widget_bind (widget, _accord_timeline_row_widget_get_row (widget),
                                      _accord_timeline_row_widget_get_position (widget));
  }
}

GtkWidget *
_accord_timeline_view_new (AccordTimelineScale *scale, AccordTimelineLanes *lanes)
{
  AccordTimelineView *self = g_object_new (ACCORD_TYPE_TIMELINE_VIEW, NULL);

  self->sheet.scale = g_object_ref (scale);
  self->sheet.lanes = g_object_ref (lanes);
  view_set_model (self, G_LIST_MODEL (lanes));
  g_signal_connect_swapped (lanes, "opened-changed", G_CALLBACK (opened_changed_cb), self);
  g_signal_connect_swapped (scale, "changed", G_CALLBACK (scale_changed_cb), self);
  _accord_timeline_view_add_controllers (self);

  return GTK_WIDGET (self);
}
