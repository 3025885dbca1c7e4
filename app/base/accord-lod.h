#pragma once

#include "accord-span.h"

G_BEGIN_DECLS

/** ACCORD_LOD_WIDGET_WIDTH: pixels from which an item stands alone, with a name and the focus. */
#define ACCORD_LOD_WIDGET_WIDTH 24.0
/** ACCORD_LOD_POINT_WIDTH: pixels that two points must be apart to be drawn as two. */
#define ACCORD_LOD_POINT_WIDTH 16.0
/** ACCORD_LOD_CLUSTER_WIDTH: pixels from the middle of a mark for several points to the next one, at least. */
#define ACCORD_LOD_CLUSTER_WIDTH 24.0
/** ACCORD_LOD_LABEL_WIDTH: pixels from which a bar bears its label. */
#define ACCORD_LOD_LABEL_WIDTH 64.0
/** ACCORD_LOD_N_LANES: lanes that are told apart; items in further lanes count as in the last. */
#define ACCORD_LOD_N_LANES 8

/**
 * AccordLodKind:
 * @ACCORD_LOD_WIDGET: one item with room enough to stand alone
 * @ACCORD_LOD_PAINTED: one item that is only painted
 * @ACCORD_LOD_STRIP: bars of less than a pixel, joined
 * @ACCORD_LOD_CLUSTER: points too close to be drawn apart, joined
 */
typedef enum {
  ACCORD_LOD_WIDGET,
  ACCORD_LOD_PAINTED,
  ACCORD_LOD_STRIP,
  ACCORD_LOD_CLUSTER,
} AccordLodKind;

/**
 * AccordLodEntry:
 * @span: its days; a point stands in the middle of the first
 * @lane: its lane
 * @point: whether it is a point
 *
 * What the level of detail needs to know of an item.
 */
typedef struct {
  AccordSpan span;
  guint lane;
  gboolean point;
} AccordLodEntry;

/**
 * AccordLodMark:
 * @kind: what to draw
 * @span: the days that it covers; of points, from the first point's day to the last's
 * @lane: its lane
 * @first: the index of its first entry
 * @last: the index of its last entry; other marks' entries may lie between
 * @count: how many entries it stands for
 *
 * What is drawn for one entry or for some.
 */
typedef struct {
  AccordLodKind kind;
  AccordSpan span;
  guint lane;
  guint first;
  guint last;
  guint count;
} AccordLodMark;

/**
 * accord_lod_reduce:
 * @entries: (array length=n_entries): entries, ordered by first day
 * @n_entries: how many
 * @pixels_per_day: the scale
 * @kept: the index of an entry that must stand alone at any scale, or -1
 *
 * Decides what is drawn for entries at a scale. The answer does not depend on which days are in sight,
 * so nothing changes its shape while it is moved.
 *
 * Returns: (transfer full) (element-type AccordLodMark): marks, ordered by their first entry; each
 *   entry belongs to exactly one
 */
GArray *accord_lod_reduce (const AccordLodEntry *entries, guint n_entries, double pixels_per_day, int kept);

/**
 * accord_lod_mark_has:
 * @mark: a mark
 * @entries: the entries that it was made from
 * @index: an entry's index
 * @pixels_per_day: as for accord_lod_reduce()
 * @kept: as for accord_lod_reduce()
 *
 * Returns: %TRUE if @mark stands for that entry
 */
gboolean accord_lod_mark_has (const AccordLodMark *mark,
                              const AccordLodEntry *entries,
                              guint index,
                              double pixels_per_day,
                              int kept);

G_END_DECLS
