#include "config.h"

#include "accord-timeline-view-private.h"

#include <math.h>

static gboolean
is_cursor (AccordTimelineView *self, AccordTimelineRow *row)
{
  return self->cursor_row != NULL && g_str_equal (accord_timeline_row_get_id (row), self->cursor_row);
}

/* Rows out of sight give up their widgets; not the one with the cursor, which may have the focus. */
static void
recycle (AccordTimelineView *self, guint first, guint last)
{
  for (guint i = self->live->len; i > 0; i--) {
    AccordTimelineRowWidget *widget = g_ptr_array_index (self->live, i - 1);
    guint position = _accord_timeline_row_widget_get_position (widget);

    if ((position < first || position > last) &&
        !is_cursor (self, _accord_timeline_row_widget_get_row (widget)))
      _accord_timeline_view_put_aside (self, i - 1);
  }
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  guint left = _accord_timeline_row_widget_get_position (*(AccordTimelineRowWidget * const *) a);
  guint right = _accord_timeline_row_widget_get_position (*(AccordTimelineRowWidget * const *) b);

  return (left > right) - (left < right);
}

/* A screen reader walks the rows as they lie. */
static void
order_rows (AccordTimelineView *self)
{
  GtkWidget *previous = NULL;

  g_ptr_array_sort (self->live, compare_positions);
  for (guint i = 0; i < self->live->len; i++) {
    GtkWidget *widget = g_ptr_array_index (self->live, i);

    if (gtk_widget_get_prev_sibling (widget) != previous)
      gtk_widget_insert_after (widget, GTK_WIDGET (self), previous);
    previous = widget;
  }
  self->unordered = FALSE;
}

static gboolean
tidy_cb (gpointer data)
{
  AccordTimelineView *self = data;

  self->tidy_idle = 0;
  if (self->unordered)
    order_rows (self);
  for (guint i = 0; i < self->live->len; i++)
    _accord_timeline_bars_tidy (_accord_timeline_row_widget_get_bars (g_ptr_array_index (self->live, i)));

  return G_SOURCE_REMOVE;
}

static void
row_changed_cb (AccordTimelineView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "row-changed");
}

static void
item_activated_cb (AccordTimelineView *self, const char *row, const char *item)
{
  g_signal_emit_by_name (self, "activated", row, item);
}

static AccordTimelineRowWidget *
create_row (AccordTimelineView *self)
{
  GtkWidget *widget = _accord_timeline_row_widget_new (&self->sheet);

  g_signal_connect_object (widget, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "item-activated", G_CALLBACK (item_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (widget, GTK_WIDGET (self));

  return ACCORD_TIMELINE_ROW_WIDGET (widget);
}

int
_accord_timeline_view_get_top (AccordTimelineView *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? (int) round (gtk_adjustment_get_value (adjustment)) : 0;
}

void
_accord_timeline_view_put_aside (AccordTimelineView *self, guint index)
{
  AccordTimelineRowWidget *widget = g_ptr_array_steal_index_fast (self->live, index);

  _accord_timeline_row_widget_bind (widget, NULL, 0);
  gtk_widget_set_child_visible (GTK_WIDGET (widget), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_ptr_array_add (self->spare, widget);
}

void
_accord_timeline_view_sync_rows (AccordTimelineView *self)
{
  guint n_rows = _accord_timeline_heights_get_n_rows (self->heights);
  int top = _accord_timeline_view_get_top (self), height = gtk_widget_get_height (GTK_WIDGET (self));
  guint first = _accord_timeline_heights_find (self->heights, top);
  guint last = _accord_timeline_heights_find (self->heights, top + MAX (1, height) - 1);

  recycle (self, first, last);
  for (guint position = first; position <= last && position < n_rows; position++)
    _accord_timeline_view_ensure_row (self, position);
}

/* Children that come or change places ask for a new layout, and are not heard while there is one:
 * that waits until things have come to rest. */
void
_accord_timeline_view_tidy_later (AccordTimelineView *self)
{
  gboolean untidy = self->unordered;

  for (guint i = 0; i < self->live->len && !untidy; i++)
    untidy = _accord_timeline_bars_is_untidy (_accord_timeline_row_widget_get_bars (g_ptr_array_index (self->live, i)));

  if (untidy && self->tidy_idle == 0)
    self->tidy_idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, tidy_cb, self, NULL);
}

AccordTimelineRowWidget *
_accord_timeline_view_find_row (AccordTimelineView *self, guint position)
{
  for (guint i = 0; i < self->live->len; i++) {
    AccordTimelineRowWidget *widget = g_ptr_array_index (self->live, i);

    if (_accord_timeline_row_widget_get_position (widget) == position)
      return widget;
  }

  return NULL;
}

AccordTimelineRowWidget *
_accord_timeline_view_ensure_row (AccordTimelineView *self, guint position)
{
  AccordTimelineRowWidget *widget = _accord_timeline_view_find_row (self, position);
  g_autoptr (AccordTimelineRow) row = NULL;

  if (widget != NULL)
    return widget;

  if (self->spare->len > 0)
    widget = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  else
    widget = create_row (self);

  row = g_list_model_get_item (self->model, position);
  g_ptr_array_add (self->live, widget);
  self->unordered = TRUE;
  _accord_timeline_row_widget_bind (widget, row, position);
  _accord_timeline_row_widget_set_selected (widget, is_cursor (self, row), is_cursor (self, row) ? self->cursor_item : NULL);
  gtk_widget_set_child_visible (GTK_WIDGET (widget), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, FALSE, -1);

  return widget;
}

void
_accord_timeline_view_update_selected (AccordTimelineView *self)
{
  for (guint i = 0; i < self->live->len; i++) {
    AccordTimelineRowWidget *widget = g_ptr_array_index (self->live, i);
    gboolean selected = is_cursor (self, _accord_timeline_row_widget_get_row (widget));

    _accord_timeline_row_widget_set_selected (widget, selected, selected ? self->cursor_item : NULL);
  }
}
