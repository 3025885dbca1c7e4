#include "config.h"

#include "accord-lod.h"

/* For each lane, the mark that the next entry may join: -1 for none. */
typedef struct {
  int point;
  int strip;
} Open;

static guint
get_lane (const AccordLodEntry *entry)
{
  return MIN (entry->lane, ACCORD_LOD_N_LANES - 1);
}

static void
join (AccordLodMark *mark, AccordLodKind kind, const AccordLodEntry *entry, guint index)
{
  mark->kind = kind;
  mark->last = index;
  mark->span.last = MAX (mark->span.last, entry->point ? entry->span.first : entry->span.last);
  mark->count++;
}

static guint
append (GArray *marks, AccordLodKind kind, const AccordLodEntry *entry, guint index)
{
  AccordLodMark mark = { kind, entry->span, get_lane (entry), index, index, 1 };

  if (entry->point)
    mark.span.last = mark.span.first;
  g_array_append_val (marks, mark);

  return marks->len - 1;
}

/* A point joins the last mark of points in its lane if it is too close to where that begins, so that
 * a cluster never spreads over more than one mark's room. */
static void
add_point (GArray *marks, Open *open, const AccordLodEntry *entry, guint index, double scale)
{
  AccordLodKind kind = ACCORD_LOD_WIDGET;

  if (open->point >= 0) {
    AccordLodMark *mark = &g_array_index (marks, AccordLodMark, open->point);
    double room = mark->count > 1 ? ACCORD_LOD_CLUSTER_WIDTH : ACCORD_LOD_POINT_WIDTH;
    double middle = (mark->span.first + mark->span.last) / 2.0;

    if ((entry->span.first - middle) * scale < room) {
      join (mark, ACCORD_LOD_CLUSTER, entry, index);
      return;
    }
    if ((entry->span.first - mark->span.last) * scale < ACCORD_LOD_WIDGET_WIDTH) {
      kind = ACCORD_LOD_PAINTED;
      if (mark->kind == ACCORD_LOD_WIDGET)
        mark->kind = ACCORD_LOD_PAINTED;
    }
  }

  open->point = append (marks, kind, entry, index);
}

static void
add_bar (GArray *marks, Open *open, const AccordLodEntry *entry, guint index, double scale)
{
  double width = accord_span_get_length (entry->span) * scale;

  if (width >= 1) {
    append (marks, width >= ACCORD_LOD_WIDGET_WIDTH ? ACCORD_LOD_WIDGET : ACCORD_LOD_PAINTED, entry, index);
    return;
  }

  if (open->strip >= 0) {
    AccordLodMark *mark = &g_array_index (marks, AccordLodMark, open->strip);

    if ((entry->span.first - mark->span.last) * scale < 1) {
      join (mark, ACCORD_LOD_STRIP, entry, index);
      return;
    }
  }

  open->strip = append (marks, ACCORD_LOD_STRIP, entry, index);
}

GArray *
accord_lod_reduce (const AccordLodEntry *entries, guint n_entries, double pixels_per_day, int kept)
{
  GArray *marks = g_array_sized_new (FALSE, FALSE, sizeof (AccordLodMark), MIN (n_entries, 64));
  Open open[ACCORD_LOD_N_LANES];

  g_return_val_if_fail (entries != NULL || n_entries == 0, marks);
  g_return_val_if_fail (pixels_per_day > 0, marks);

  for (guint i = 0; i < ACCORD_LOD_N_LANES; i++)
    open[i] = (Open) { -1, -1 };

  for (guint i = 0; i < n_entries; i++) {
    Open *lane = &open[get_lane (&entries[i])];

    if ((int) i == kept)
      append (marks, ACCORD_LOD_WIDGET, &entries[i], i);
    else if (entries[i].point)
      add_point (marks, lane, &entries[i], i, pixels_per_day);
    else
      add_bar (marks, lane, &entries[i], i, pixels_per_day);
  }

  return marks;
}

gboolean
accord_lod_mark_has (const AccordLodMark *mark,
                     const AccordLodEntry *entries,
                     guint index,
                     double pixels_per_day,
                     int kept)
{
  const AccordLodEntry *entry = &entries[index];

  if (index == mark->first)
    return TRUE;
  if ((int) index == kept || mark->count == 1 || index < mark->first || index > mark->last ||
      get_lane (entry) != mark->lane)
    return FALSE;
  if (mark->kind == ACCORD_LOD_CLUSTER)
    return entry->point;

  return !entry->point && accord_span_get_length (entry->span) * pixels_per_day < 1;
}
