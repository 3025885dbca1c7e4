#include "config.h"

#include "accord-timeline-bars-private.h"

typedef struct {
  AccordTimelineBar *bar;
  guint stamp;
} Slot;

struct _AccordTimelineBars {
  GtkWidget *row;
  AccordTimelineSheet *sheet;
  GArray *slots;            /* Slot, by item */
  GArray *in_use;           /* indices of the slots with a bar */
  GPtrArray *spare;         /* AccordTimelineBar */
  guint stamp;
  guint n_missing;
  gboolean changed;
};

static Slot *
get_slot (AccordTimelineBars *self, guint index)
{
  g_assert (index < self->slots->len);

  return &g_array_index (self->slots, Slot, index);
}

static void
release (AccordTimelineBars *self, guint index)
{
  Slot *slot = get_slot (self, index);

  _accord_timeline_bar_set_item (slot->bar, NULL);
  gtk_widget_set_child_visible (GTK_WIDGET (slot->bar), FALSE);
  g_ptr_array_add (self->spare, g_steal_pointer (&slot->bar));
  self->sheet->n_bars--;
  self->changed = TRUE;
}

AccordTimelineBars *
_accord_timeline_bars_new (GtkWidget *row, AccordTimelineSheet *sheet)
{
  AccordTimelineBars *self = g_new0 (AccordTimelineBars, 1);

  self->row = row;
  self->sheet = sheet;
  self->slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  self->in_use = g_array_new (FALSE, FALSE, sizeof (guint));
  self->spare = g_ptr_array_new ();

  return self;
}

void
_accord_timeline_bars_clear (AccordTimelineBars *self)
{
  _accord_timeline_bars_reset (self, 0);
  while (self->spare->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->spare, self->spare->len - 1));
}

void
_accord_timeline_bars_free (AccordTimelineBars *self)
{
  g_array_unref (self->slots);
  g_array_unref (self->in_use);
  g_ptr_array_unref (self->spare);
  g_free (self);
}

void
_accord_timeline_bars_reset (AccordTimelineBars *self, guint n_items)
{
  for (guint i = 0; i < self->in_use->len; i++)
    release (self, g_array_index (self->in_use, guint, i));

  g_array_set_size (self->in_use, 0);
  g_array_set_size (self->slots, 0);
  g_array_set_size (self->slots, n_items);
}

void
_accord_timeline_bars_begin (AccordTimelineBars *self)
{
  self->stamp++;
  self->n_missing = 0;
}

void
_accord_timeline_bars_need (AccordTimelineBars *self, guint index)
{
  get_slot (self, index)->stamp = self->stamp;
}

void
_accord_timeline_bars_recycle (AccordTimelineBars *self)
{
  guint left = 0;

  for (guint i = 0; i < self->in_use->len; i++) {
    guint index = g_array_index (self->in_use, guint, i);

    if (get_slot (self, index)->stamp == self->stamp)
      g_array_index (self->in_use, guint, left++) = index;
    else
      release (self, index);
  }
  g_array_set_size (self->in_use, left);
}

AccordTimelineBar *
_accord_timeline_bars_take (AccordTimelineBars *self, guint index, const AccordTimelineItem *item)
{
  Slot *slot = get_slot (self, index);

  if (slot->bar != NULL)
    return slot->bar;

  if (self->spare->len == 0) {
    self->n_missing++;
    return NULL;
  }

  slot->bar = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  _accord_timeline_bar_set_item (slot->bar, item);
  gtk_widget_set_child_visible (GTK_WIDGET (slot->bar), TRUE);
  g_array_append_val (self->in_use, index);
  self->sheet->n_bars++;
  self->changed = TRUE;

  return slot->bar;
}

AccordTimelineBar *
_accord_timeline_bars_get (AccordTimelineBars *self, guint index)
{
  return get_slot (self, index)->bar;
}

static int
compare_indices (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

static void
order (AccordTimelineBars *self)
{
  GtkWidget *previous = NULL;

  g_array_sort (self->in_use, compare_indices);
  for (guint i = 0; i < self->in_use->len; i++) {
    GtkWidget *bar = GTK_WIDGET (get_slot (self, g_array_index (self->in_use, guint, i))->bar);

    if (gtk_widget_get_prev_sibling (bar) != previous)
      gtk_widget_insert_after (bar, self->row, previous);
    previous = bar;
  }
  self->changed = FALSE;
}

void
_accord_timeline_bars_reserve (AccordTimelineBars *self, guint n_bars)
{
  while (self->spare->len < n_bars) {
    GtkWidget *bar = _accord_timeline_bar_new (self->sheet);

    gtk_widget_set_child_visible (bar, FALSE);
    gtk_widget_set_parent (bar, self->row);
    g_ptr_array_add (self->spare, bar);
  }
}

gboolean
_accord_timeline_bars_is_untidy (AccordTimelineBars *self)
{
  return self->n_missing > 0 || self->changed;
}

void
_accord_timeline_bars_tidy (AccordTimelineBars *self)
{
  if (self->n_missing > 0) {
    _accord_timeline_bars_reserve (self, self->n_missing);
    self->n_missing = 0;
    gtk_widget_queue_allocate (self->row);
    gtk_widget_queue_draw (self->row);
  }
  if (self->changed)
    order (self);
}

guint
_accord_timeline_bars_get_n_widgets (AccordTimelineBars *self)
{
  return self->in_use->len + self->spare->len;
}
