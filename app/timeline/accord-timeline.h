#pragma once

#include "accord-span.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_TIMELINE (accord_timeline_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimeline, accord_timeline, ACCORD, TIMELINE, GtkWidget)

/**
 * AccordTimeline:
 *
 * Rows of items over days: a column of names, a ruler above, an overview of the whole span below.
 *
 * Rows may open into lanes below them; see #AccordTimelineRowInterface.
 *
 * Properties: `model` (a #GListModel of #AccordTimelineRow), `today` (int, an #AccordDay),
 * `selected-row`, `selected-lane` and `selected-item` (ids, nullable, notify). While a lane is selected, `selected-row` is
 * the row that it belongs to.
 *
 * Signals: `item-activated (row or lane id, item id or NULL)`, `visible-span-changed ()`, `opened-changed ()`.
 */

GtkWidget *accord_timeline_new (void);

/**
 * accord_timeline_set_model:
 * @self: a timeline
 * @model: (nullable): a list of #AccordTimelineRow
 */
void accord_timeline_set_model (AccordTimeline *self, GListModel *model);

/**
 * accord_timeline_set_today:
 * @self: a timeline
 * @today: the day to draw the today line on, or %ACCORD_DAY_NONE
 */
void accord_timeline_set_today (AccordTimeline *self, AccordDay today);

/**
 * accord_timeline_set_bounds:
 * @self: a timeline
 * @bounds: the whole span that can be seen; the overview shows it
 */
void accord_timeline_set_bounds (AccordTimeline *self, AccordSpan bounds);

/**
 * accord_timeline_get_visible_span:
 * @self: a timeline
 *
 * Returns: the days now in sight
 */
AccordSpan accord_timeline_get_visible_span (AccordTimeline *self);

/**
 * accord_timeline_show_span:
 * @self: a timeline
 * @span: days
 * @animate: whether to glide there (never when the user turned animations off)
 *
 * Zooms and pans so that exactly @span fills the width.
 */
void accord_timeline_show_span (AccordTimeline *self, AccordSpan span, gboolean animate);

/**
 * accord_timeline_zoom:
 * @self: a timeline
 * @factor: over 1 to see fewer days
 *
 * Zooms about the middle of the view (about the day under the pointer where the pointer did it).
 */
void accord_timeline_zoom (AccordTimeline *self, double factor);

/**
 * accord_timeline_page:
 * @self: a timeline
 * @pages: how many widths to go, negative towards the past
 */
void accord_timeline_page (AccordTimeline *self, double pages);

/** accord_timeline_fit: shows the whole of what the rows' items and today span. */
void accord_timeline_fit (AccordTimeline *self);

/** accord_timeline_fit_selection: shows the selected item or row, with some air. */
void accord_timeline_fit_selection (AccordTimeline *self);

/** accord_timeline_go_to_day: brings @day to the middle, keeping the zoom. */
void accord_timeline_go_to_day (AccordTimeline *self, AccordDay day);

/**
 * accord_timeline_select:
 * @self: a timeline
 * @row_id: (nullable): the id of a row, or of a lane of a row that is opened
 * @item_id: (nullable): an item's id in that row
 *
 * Selects, scrolls the row into sight, and the item too if it is given.
 */
void accord_timeline_select (AccordTimeline *self, const char *row_id, const char *item_id);

const char *accord_timeline_get_selected_row (AccordTimeline *self);
const char *accord_timeline_get_selected_lane (AccordTimeline *self);
const char *accord_timeline_get_selected_item (AccordTimeline *self);

/**
 * accord_timeline_set_opened:
 * @self: a timeline
 * @row_ids: (nullable) (array zero-terminated=1): the ids of rows, listed now or later
 *
 * Opens these rows into their lanes, and closes all others.
 */
void accord_timeline_set_opened (AccordTimeline *self, const char *const *row_ids);

/**
 * accord_timeline_list_opened:
 * @self: a timeline
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of the rows that are opened, in order, also of those that are
 *   not listed now
 */
char **accord_timeline_list_opened (AccordTimeline *self);

G_END_DECLS
