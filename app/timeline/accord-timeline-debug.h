#pragma once

#include "accord-timeline.h"

G_BEGIN_DECLS

/**
 * AccordTimelineCounts:
 * @rows_bound: rows that have a widget now
 * @row_widgets: row widgets alive, in use or not
 * @bars_bound: items that have a widget now
 * @bar_widgets: item widgets alive, in use or not
 * @painted: marks painted without a widget in the last frame
 * @strips: those of them that stand for bars of less than a pixel
 *
 * What a timeline keeps alive; for tests and benches, not for pages.
 */
typedef struct {
  guint rows_bound;
  guint row_widgets;
  guint bars_bound;
  guint bar_widgets;
  guint painted;
  guint strips;
} AccordTimelineCounts;

/**
 * accord_timeline_debug_count:
 * @self: a timeline
 * @counts: (out caller-allocates): what it keeps alive
 */
void accord_timeline_debug_count (AccordTimeline *self, AccordTimelineCounts *counts);

/**
 * accord_timeline_debug_get_item_bounds:
 * @self: a timeline
 * @item_id: an item's id
 * @bounds: (out): where its widget is, in the timeline
 *
 * Returns: %TRUE if the item has a widget now
 */
gboolean accord_timeline_debug_get_item_bounds (AccordTimeline *self,
                                                const char *item_id,
                                                graphene_rect_t *bounds);

/**
 * accord_timeline_debug_get_day_at:
 * @self: a timeline
 * @x: pixels from the timeline's left edge
 *
 * Returns: the day there, with its fraction
 */
double accord_timeline_debug_get_day_at (AccordTimeline *self, double x);

/**
 * accord_timeline_debug_get_row_at:
 * @self: a timeline
 * @y: pixels below the upper edge of the rows in sight
 *
 * Returns: (nullable) (transfer full): the id that the widget of the row there shows
 */
char *accord_timeline_debug_get_row_at (AccordTimeline *self, int y);

G_END_DECLS
