#include "config.h"

#include "accord-timeline-heights-private.h"

#include "accord-timeline-row.h"
#include "accord-timeline-sheet-private.h"

struct _AccordTimelineHeights {
  GArray *tops;             /* int; one more than there are rows: the last is the end of all */
};

static int
measure (GListModel *model, guint position)
{
  g_autoptr (AccordTimelineRow) row = g_list_model_get_item (model, position);

  if (accord_timeline_row_get_is_heading (row))
    return ACCORD_TIMELINE_HEADING_HEIGHT;

  return _accord_timeline_sheet_get_row_height (accord_timeline_row_get_n_lines (row));
}

static void
shift (AccordTimelineHeights *self, guint from, int by)
{
  for (guint i = from; by != 0 && i < self->tops->len; i++)
    g_array_index (self->tops, int, i) += by;
}

AccordTimelineHeights *
_accord_timeline_heights_new (void)
{
  AccordTimelineHeights *self = g_new0 (AccordTimelineHeights, 1);

  self->tops = g_array_new (FALSE, TRUE, sizeof (int));
  g_array_set_size (self->tops, 1);

  return self;
}

void
_accord_timeline_heights_free (AccordTimelineHeights *self)
{
  g_array_unref (self->tops);
  g_free (self);
}

void
_accord_timeline_heights_splice (AccordTimelineHeights *self,
                                 GListModel *model,
                                 guint position,
                                 guint removed,
                                 guint added)
{
  int top = _accord_timeline_heights_get_y (self, position);
  int before = _accord_timeline_heights_get_y (self, position + removed) - top;
  g_autofree int *tops = g_new (int, MAX (1, added));
  int y = top;

  for (guint i = 0; i < added; i++) {
    tops[i] = y;
    y += measure (model, position + i);
  }

  g_array_remove_range (self->tops, position, removed);
  g_array_insert_vals (self->tops, position, tops, added);
  shift (self, position + added, y - top - before);
}

gboolean
_accord_timeline_heights_refresh (AccordTimelineHeights *self, GListModel *model, guint position)
{
  int by = measure (model, position) - _accord_timeline_heights_get_height (self, position);

  shift (self, position + 1, by);

  return by != 0;
}

guint
_accord_timeline_heights_get_n_rows (AccordTimelineHeights *self)
{
  return self->tops->len - 1;
}

int
_accord_timeline_heights_get_total (AccordTimelineHeights *self)
{
  return g_array_index (self->tops, int, self->tops->len - 1);
}

int
_accord_timeline_heights_get_y (AccordTimelineHeights *self, guint position)
{
  g_return_val_if_fail (position < self->tops->len, 0);

  return g_array_index (self->tops, int, position);
}

int
_accord_timeline_heights_get_height (AccordTimelineHeights *self, guint position)
{
  g_return_val_if_fail (position + 1 < self->tops->len, 0);

  return g_array_index (self->tops, int, position + 1) - g_array_index (self->tops, int, position);
}

gboolean
_accord_timeline_heights_is_heading (AccordTimelineHeights *self, guint position)
{
  return _accord_timeline_heights_get_height (self, position) == ACCORD_TIMELINE_HEADING_HEIGHT;
}

guint
_accord_timeline_heights_find (AccordTimelineHeights *self, double y)
{
  guint low = 0, high = _accord_timeline_heights_get_n_rows (self);

  if (high == 0)
    return 0;

  while (high - low > 1) {
    guint middle = low + (high - low) / 2;

    if (_accord_timeline_heights_get_y (self, middle) <= y)
      low = middle;
    else
      high = middle;
  }

  return low;
}
