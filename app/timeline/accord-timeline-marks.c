#include "config.h"

#include "accord-timeline-marks-private.h"

#include "accord-interval-index.h"

struct _AccordTimelineMarks {
  GPtrArray *items;             /* without backdrops; owned by @all */
  GPtrArray *backdrops;
  GPtrArray *all;
  AccordLodEntry *entries;
  guint n_lines;
  guint8 *n_lanes;              /* of each item: between how many lanes the row's height is shared there */

  double scale;
  int kept;
  GArray *marks;
  AccordIntervalIndex *index;
};

typedef struct {
  AccordTimelineMarks *self;
  GArray *list;
} Listing;

static gboolean
list_mark (guint index, gpointer data)
{
  Listing *listing = data;

  g_array_append_val (listing->list, g_array_index (listing->self->marks, AccordLodMark, index));

  return TRUE;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const AccordTimelineItem *left = *(AccordTimelineItem * const *) a;
  const AccordTimelineItem *right = *(AccordTimelineItem * const *) b;

  return (left->span.first > right->span.first) - (left->span.first < right->span.first);
}

static void
sort_items (AccordTimelineMarks *self)
{
  for (guint i = 0; self->all != NULL && i < self->all->len; i++) {
    AccordTimelineItem *item = g_ptr_array_index (self->all, i);

    if (item->look == ACCORD_TIMELINE_LOOK_BACKDROP)
      g_ptr_array_add (self->backdrops, item);
    else
      g_ptr_array_add (self->items, item);
  }

  /* Rows promise this order; a search in a list without it would lose items silently. */
  g_ptr_array_sort (self->items, compare_items);
}

/* Tones grow from the calmest to the most urgent; the hues after them say nothing of that. */
static int
get_urgency (const AccordTimelineItem *item)
{
  return item->tone < ACCORD_TIMELINE_TONE_HUE_1 ? (int) item->tone : -1;
}

/* An edge says on which day something ends, not how it stands: any other point is told before it. */
static gboolean
take_worse_item (const AccordTimelineItem *item, gpointer data)
{
  const AccordTimelineItem **worst = data;
  gboolean edge = item->look == ACCORD_TIMELINE_LOOK_EDGE;
  gboolean worst_edge = *worst != NULL && (*worst)->look == ACCORD_TIMELINE_LOOK_EDGE;

  if (*worst == NULL || (worst_edge && !edge) || (worst_edge == edge && get_urgency (item) > get_urgency (*worst)))
    *worst = item;

  return TRUE;
}

/* Items that share days, directly or through others, share the height of the row between their lanes;
 * where no other lane is used, an item has all of it. */
static void
count_lanes (AccordTimelineMarks *self)
{
  guint begin = 0, n_lanes = 1;
  AccordDay last = ACCORD_DAY_NONE;

  self->n_lanes = g_new (guint8, self->items->len + 1);
  for (guint i = 0; i <= self->items->len; i++) {
    const AccordTimelineItem *item = i < self->items->len ? g_ptr_array_index (self->items, i) : NULL;

    if (item == NULL || item->span.first > last) {
      for (; begin < i; begin++)
        self->n_lanes[begin] = n_lanes;
      n_lanes = 1;
    }
    if (item != NULL) {
      n_lanes = CLAMP (item->lane + 1, n_lanes, ACCORD_TIMELINE_MOST_LANES);
      last = MAX (last, item->span.last);
    }
  }
}

AccordTimelineMarks *
_accord_timeline_marks_new (GPtrArray *items, guint n_lines)
{
  AccordTimelineMarks *self = g_new0 (AccordTimelineMarks, 1);
  guint most = n_lines > 0 ? ACCORD_LOD_N_LANES : ACCORD_TIMELINE_MOST_LANES;

  self->all = items != NULL ? g_ptr_array_ref (items) : NULL;
  self->items = g_ptr_array_new ();
  self->backdrops = g_ptr_array_new ();
  self->n_lines = n_lines;
  self->kept = -1;
  sort_items (self);
  count_lanes (self);

  self->entries = g_new (AccordLodEntry, self->items->len);
  for (guint i = 0; i < self->items->len; i++) {
    AccordTimelineItem *item = g_ptr_array_index (self->items, i);

    self->entries[i].span = item->span;
    self->entries[i].lane = MIN (item->lane, most - 1);
    self->entries[i].point = accord_timeline_item_is_point (item);
  }

  return self;
}

void
_accord_timeline_marks_free (AccordTimelineMarks *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->index, accord_interval_index_free);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->backdrops);
  g_free (self->n_lanes);
  g_free (self->entries);
  g_free (self);
}

gboolean
_accord_timeline_marks_update (AccordTimelineMarks *self, double pixels_per_day, const char *kept)
{
  g_autofree AccordSpan *spans = NULL;
  int kept_index = kept != NULL ? _accord_timeline_marks_find (self, kept) : -1;

  if (self->marks != NULL && self->scale == pixels_per_day && self->kept == kept_index)
    return FALSE;

  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->index, accord_interval_index_free);
  self->scale = pixels_per_day;
  self->kept = kept_index;
  self->marks = accord_lod_reduce (self->entries, self->items->len, pixels_per_day, kept_index);

  spans = g_new (AccordSpan, self->marks->len);
  for (guint i = 0; i < self->marks->len; i++)
    spans[i] = g_array_index (self->marks, AccordLodMark, i).span;
  self->index = accord_interval_index_new (spans != NULL ? spans : &(AccordSpan) { 0, 0 }, self->marks->len);

  return TRUE;
}

guint
_accord_timeline_marks_get_n_lines (AccordTimelineMarks *self)
{
  return self->n_lines;
}

guint
_accord_timeline_marks_get_n_lanes (AccordTimelineMarks *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, 1);

  return self->n_lanes[index];
}

guint
_accord_timeline_marks_get_n_items (AccordTimelineMarks *self)
{
  return self->items->len;
}

const AccordTimelineItem *
_accord_timeline_marks_get_item (AccordTimelineMarks *self, guint index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

int
_accord_timeline_marks_find (AccordTimelineMarks *self, const char *id)
{
  for (guint i = 0; i < self->items->len; i++) {
    const AccordTimelineItem *item = g_ptr_array_index (self->items, i);

    if (g_str_equal (item->id, id))
      return i;
  }

  return -1;
}

GPtrArray *
_accord_timeline_marks_get_backdrops (AccordTimelineMarks *self)
{
  return self->backdrops;
}

void
_accord_timeline_marks_list (AccordTimelineMarks *self, AccordSpan span, GArray *marks)
{
  Listing listing = { self, marks };

  if (self->index != NULL)
    accord_interval_index_query (self->index, span, list_mark, &listing);
}

void
_accord_timeline_marks_foreach_item (AccordTimelineMarks *self,
                                     const AccordLodMark *mark,
                                     AccordTimelineItemFunc func,
                                     gpointer data)
{
  for (guint i = mark->first; i <= mark->last && i < self->items->len; i++) {
    if (accord_lod_mark_has (mark, self->entries, i, self->scale, self->kept) &&
        !func (g_ptr_array_index (self->items, i), data))
      return;
  }
}

const AccordTimelineItem *
_accord_timeline_marks_get_worst (AccordTimelineMarks *self, const AccordLodMark *mark)
{
  const AccordTimelineItem *worst = NULL;

  _accord_timeline_marks_foreach_item (self, mark, take_worse_item, &worst);

  return worst;
}
