#include "config.h"

#include "accord-timeline-view-private.h"

/* Air between an item that was moved to and the edges. */
#define REVEAL_MARGIN 48.0

static AccordTimelineRow *
get_row (AccordTimelineView *self, guint position)
{
  return self->model != NULL ? g_list_model_get_item (self->model, position) : NULL;
}

static void
reveal_row (AccordTimelineView *self, guint position)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int top = _accord_timeline_heights_get_y (self->heights, position);
  int bottom = top + _accord_timeline_heights_get_height (self->heights, position);

  /* The heading of the first row of a group comes into sight with it. */
  if (position > 0 && _accord_timeline_heights_is_heading (self->heights, position - 1))
    top = _accord_timeline_heights_get_y (self->heights, position - 1);

  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, top, bottom);
}

static void
reveal_span (AccordTimelineView *self, AccordSpan span)
{
  const AccordAxis *axis = _accord_timeline_scale_get_target (self->sheet.scale);
  double margin = MIN (REVEAL_MARGIN, axis->width / 6), x, width, by = 0;

  if (!_accord_timeline_scale_is_ready (self->sheet.scale))
    return;

  accord_axis_get_extent (axis, span, &x, &width);
  if (x + width < margin)
    by = width > axis->width - 2 * margin ? axis->width - margin - (x + width) : margin - x;
  else if (x > axis->width - margin)
    by = width > axis->width - 2 * margin ? margin - x : axis->width - margin - (x + width);
  else if (width <= axis->width - 2 * margin && x < 0)
    by = margin - x;
  else if (width <= axis->width - 2 * margin && x + width > axis->width)
    by = axis->width - margin - (x + width);

  if (by != 0)
    _accord_timeline_scale_pan (self->sheet.scale, by, TRUE);
}

static AccordSpan
get_item_span (const AccordTimelineItem *item)
{
  if (accord_timeline_item_is_point (item))
    return (AccordSpan) { item->span.first, item->span.first };

  return item->span;
}

static AccordTimelineMarks *
get_cursor_marks (AccordTimelineView *self)
{
  AccordTimelineRowWidget *widget;

  if (self->cursor_row == NULL)
    return NULL;

  widget = _accord_timeline_view_ensure_row (self, self->cursor_position);

  return _accord_timeline_row_widget_get_marks (widget);
}

static void
take_cursor (AccordTimelineView *self, guint position, const char *row, const char *item)
{
  gboolean changed = g_strcmp0 (self->cursor_row, row) != 0 || g_strcmp0 (self->cursor_item, item) != 0;

  self->cursor_position = position;
  if (!changed)
    return;

  {
    g_autofree char *old_row = self->cursor_row, *old_item = self->cursor_item;

    self->cursor_row = g_strdup (row);
    self->cursor_item = g_strdup (item);
  }
  _accord_timeline_view_update_selected (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "cursor-changed");
}

static int
find_id (GListModel *model, const char *id, guint from, guint n)
{
  for (guint i = from; i < from + n; i++) {
    g_autoptr (AccordTimelineRow) row = g_list_model_get_item (model, i);

    if (g_strcmp0 (accord_timeline_row_get_id (row), id) == 0)
      return i;
  }

  return -1;
}

/* The next row from @position on that is no heading, or -1. */
static int
skip_headings (AccordTimelineView *self, int position, int step)
{
  int n_rows = _accord_timeline_heights_get_n_rows (self->heights);

  while (position >= 0 && position < n_rows) {
    if (!_accord_timeline_heights_is_heading (self->heights, position))
      return position;
    position += step;
  }

  return -1;
}

void
_accord_timeline_view_set_cursor (AccordTimelineView *self, guint position, const char *item, gboolean focus)
{
  g_autoptr (AccordTimelineRow) row = get_row (self, position);
  g_autofree char *item_id = g_strdup (item);
  AccordTimelineRowWidget *widget;

  if (row == NULL)
    return;

  g_clear_pointer (&self->lost_row, g_free);
  g_clear_pointer (&self->lost_item, g_free);

  take_cursor (self, position, accord_timeline_row_get_id (row), item_id);
  widget = _accord_timeline_view_ensure_row (self, position);
  if (focus)
    _accord_timeline_row_widget_focus_selection (widget);
  reveal_row (self, position);

  if (item_id != NULL) {
    AccordTimelineMarks *marks = _accord_timeline_row_widget_get_marks (widget);
    int index = _accord_timeline_marks_find (marks, item_id);

    if (index >= 0)
      reveal_span (self, get_item_span (_accord_timeline_marks_get_item (marks, index)));
  }
}

void
_accord_timeline_view_clear_cursor (AccordTimelineView *self)
{
  take_cursor (self, self->cursor_position, NULL, NULL);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
_accord_timeline_view_select (AccordTimelineView *self, const char *row, const char *item)
{
  int position;

  g_clear_pointer (&self->lost_row, g_free);
  g_clear_pointer (&self->lost_item, g_free);

  if (row == NULL) {
    _accord_timeline_view_clear_cursor (self);
    return;
  }

  position = self->model != NULL ? find_id (self->model, row, 0, g_list_model_get_n_items (self->model)) : -1;
  if (position >= 0) {
    gboolean focus = gtk_widget_has_focus (GTK_WIDGET (self)) ||
                     gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

    _accord_timeline_view_set_cursor (self, position, item, focus);
    return;
  }

  /* It may come with the next rows. */
  _accord_timeline_view_clear_cursor (self);
  self->lost_row = g_strdup (row);
  self->lost_item = g_strdup (item);
}

static void
lose_cursor (AccordTimelineView *self)
{
  g_free (self->lost_row);
  g_free (self->lost_item);
  self->lost_row = g_strdup (self->cursor_row);
  self->lost_item = g_strdup (self->cursor_item);
  _accord_timeline_view_clear_cursor (self);
}

/* A filter or a new order takes rows out and puts them back: the selection stays with its row. */
void
_accord_timeline_view_follow (AccordTimelineView *self, guint position, guint removed, guint added)
{
  int found;

  if (self->cursor_row != NULL && self->cursor_position >= position + removed) {
    self->cursor_position += added - removed;
    return;
  }
  if (self->cursor_row != NULL && self->cursor_position < position)
    return;

  if (self->cursor_row != NULL) {
    found = added > 0 ? find_id (self->model, self->cursor_row, position, added) : -1;
    if (found >= 0) {
      self->cursor_position = found;
      _accord_timeline_view_ensure_row (self, found);
    } else {
      lose_cursor (self);
    }
  } else if (self->lost_row != NULL && added > 0) {
    found = find_id (self->model, self->lost_row, position, added);
    if (found >= 0) {
      g_autofree char *row = g_steal_pointer (&self->lost_row);
      g_autofree char *item = g_steal_pointer (&self->lost_item);

      take_cursor (self, found, row, item);
    }
  }
}

void
_accord_timeline_view_move_rows (AccordTimelineView *self, int by)
{
  int n_rows = _accord_timeline_heights_get_n_rows (self->heights);
  int start = MIN ((int) self->cursor_position, n_rows - 1), found;

  if (n_rows == 0)
    return;

  if (self->cursor_row == NULL)
    found = skip_headings (self, CLAMP (start, 0, n_rows - 1), 1);
  else
    found = skip_headings (self, CLAMP (start + by, 0, n_rows - 1), by > 0 ? 1 : -1);
  if (found < 0)
    found = skip_headings (self, CLAMP (start + by, 0, n_rows - 1), by > 0 ? -1 : 1);

  if (found >= 0)
    _accord_timeline_view_set_cursor (self, found, NULL, TRUE);
}

void
_accord_timeline_view_move_to_end (AccordTimelineView *self, gboolean last)
{
  int n_rows = _accord_timeline_heights_get_n_rows (self->heights);
  int found = skip_headings (self, last ? n_rows - 1 : 0, last ? -1 : 1);

  if (found < 0)
    return;
  if (!last && self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], 0);

  _accord_timeline_view_set_cursor (self, found, NULL, TRUE);
}

/* From the row itself, the first step goes to an item in sight: that is where the officer looks. */
static int
find_first_step (AccordTimelineView *self, AccordTimelineMarks *marks, int by)
{
  AccordSpan span = _accord_timeline_scale_get_visible_span (self->sheet.scale);
  int n_items = _accord_timeline_marks_get_n_items (marks);

  for (int i = by > 0 ? 0 : n_items - 1; i >= 0 && i < n_items; i += by > 0 ? 1 : -1) {
    if (accord_span_overlaps (get_item_span (_accord_timeline_marks_get_item (marks, i)), span))
      return i;
  }

  return by > 0 ? 0 : n_items - 1;
}

void
_accord_timeline_view_move_items (AccordTimelineView *self, int by)
{
  AccordTimelineMarks *marks = get_cursor_marks (self);
  int n_items, index = -1;

  if (marks == NULL) {
    _accord_timeline_view_move_rows (self, 1);
    return;
  }

  n_items = _accord_timeline_marks_get_n_items (marks);
  if (n_items == 0)
    return;

  if (self->cursor_item != NULL)
    index = _accord_timeline_marks_find (marks, self->cursor_item);
  index = index < 0 ? find_first_step (self, marks, by) : CLAMP (index + by, 0, n_items - 1);

  _accord_timeline_view_set_cursor (self, self->cursor_position,
                                    _accord_timeline_marks_get_item (marks, index)->id, TRUE);
}

void
_accord_timeline_view_move_to_end_item (AccordTimelineView *self, gboolean last)
{
  AccordTimelineMarks *marks = get_cursor_marks (self);
  guint n_items = marks != NULL ? _accord_timeline_marks_get_n_items (marks) : 0;

  if (n_items > 0)
    _accord_timeline_view_set_cursor (self, self->cursor_position,
                                      _accord_timeline_marks_get_item (marks, last ? n_items - 1 : 0)->id, TRUE);
}

void
_accord_timeline_view_activate_cursor (AccordTimelineView *self)
{
  if (self->cursor_row != NULL)
    g_signal_emit_by_name (self, "activated", self->cursor_row, self->cursor_item);
}

gboolean
_accord_timeline_view_get_cursor_span (AccordTimelineView *self, AccordSpan *span)
{
  AccordTimelineMarks *marks = get_cursor_marks (self);
  guint n_items = marks != NULL ? _accord_timeline_marks_get_n_items (marks) : 0;
  int index = -1;

  if (n_items == 0)
    return FALSE;

  if (self->cursor_item != NULL)
    index = _accord_timeline_marks_find (marks, self->cursor_item);
  if (index >= 0) {
    *span = get_item_span (_accord_timeline_marks_get_item (marks, index));
    return TRUE;
  }

  *span = get_item_span (_accord_timeline_marks_get_item (marks, 0));
  for (guint i = 1; i < n_items; i++)
    *span = accord_span_join (*span, get_item_span (_accord_timeline_marks_get_item (marks, i)));

  return TRUE;
}

void
_accord_timeline_view_set_open (AccordTimelineView *self, guint position, gboolean open)
{
  gboolean focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  /* The cursor does not go with the lane that it is on. */
  if (!open && self->cursor_row != NULL && self->cursor_position != position &&
      _accord_timeline_lanes_get_parent (self->sheet.lanes, self->cursor_position) == position)
    _accord_timeline_view_set_cursor (self, position, NULL, focus);

  if (_accord_timeline_lanes_set_open (self->sheet.lanes, position, open) && open) {
    self->opened = position;
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  }
}

gboolean
_accord_timeline_view_toggle (AccordTimelineView *self)
{
  guint parent = _accord_timeline_lanes_get_parent (self->sheet.lanes, self->cursor_position);
  AccordTimelineLevel level = _accord_timeline_lanes_get_level (self->sheet.lanes, parent);

  if (self->cursor_row == NULL || !level.can_open)
    return FALSE;

  _accord_timeline_view_set_open (self, parent, !level.is_open);

  return TRUE;
}

void
_accord_timeline_view_step (AccordTimelineView *self, gboolean into)
{
  AccordTimelineLevel level = _accord_timeline_lanes_get_level (self->sheet.lanes, self->cursor_position);
  guint parent = _accord_timeline_lanes_get_parent (self->sheet.lanes, self->cursor_position);

  if (self->cursor_row == NULL)
    return;

  if (level.is_lane && !into)
    _accord_timeline_view_set_cursor (self, parent, NULL, TRUE);
  else if (level.can_open && level.is_open == into && into)
    _accord_timeline_view_move_rows (self, 1);
  else if (level.can_open)
    _accord_timeline_view_set_open (self, self->cursor_position, into);
}
