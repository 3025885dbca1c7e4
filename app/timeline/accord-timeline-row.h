#pragma once

#include "accord-timeline-cell.h"
#include "accord-timeline-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_TIMELINE_ROW (accord_timeline_row_get_type ())
G_DECLARE_INTERFACE (AccordTimelineRow, accord_timeline_row, ACCORD, TIMELINE_ROW, GObject)

/**
 * AccordTimelineRowInterface:
 * @get_id: names the row within the timeline and never changes
 * @get_title: the name to show at its start
 * @get_subtitle: (nullable): a few words beside the title
 * @get_description: (nullable) (transfer full): what a screen reader says after the title
 * @get_is_heading: %TRUE for a row that only titles the rows below it; it has no items
 * @get_items: (element-type AccordTimelineItem): its items, ordered by first day, owned by the row
 * @get_can_open: %TRUE for a row that opens into lanes
 * @open: (transfer full): a list of #AccordTimelineRow, its lanes; asked for when the row is opened, let go when it is closed
 * @get_cells: (nullable) (element-type AccordTimelineCell): what it shows below its title while it is closed, owned by the row
 * @get_tone: the colour of a small square before the title of a lane
 * @get_n_lines: between how many lines a lane's items are shared, each with a height of its own
 * @get_line_label: (nullable): the name of a line
 *
 * What the timeline shows as one row. A row may open into lanes, rows below it that belong to it and do not open themselves. A row is asked for its items only when it comes into sight,
 * so it may compute them then. It emits #AccordTimelineRow::changed when anything of it has changed.
 */
struct _AccordTimelineRowInterface {
  GTypeInterface parent_iface;

  const char *(*get_id) (AccordTimelineRow *self);
  const char *(*get_title) (AccordTimelineRow *self);
  const char *(*get_subtitle) (AccordTimelineRow *self);
  char *(*get_description) (AccordTimelineRow *self);
  gboolean (*get_is_heading) (AccordTimelineRow *self);
  GPtrArray *(*get_items) (AccordTimelineRow *self);

  gboolean (*get_can_open) (AccordTimelineRow *self);
  GListModel *(*open) (AccordTimelineRow *self);
  GPtrArray *(*get_cells) (AccordTimelineRow *self);

  AccordTimelineTone (*get_tone) (AccordTimelineRow *self);
  guint (*get_n_lines) (AccordTimelineRow *self);
  const char *(*get_line_label) (AccordTimelineRow *self, guint line);
};

const char *accord_timeline_row_get_id (AccordTimelineRow *self);
const char *accord_timeline_row_get_title (AccordTimelineRow *self);
const char *accord_timeline_row_get_subtitle (AccordTimelineRow *self);
char *accord_timeline_row_get_description (AccordTimelineRow *self);
gboolean accord_timeline_row_get_is_heading (AccordTimelineRow *self);
GPtrArray *accord_timeline_row_get_items (AccordTimelineRow *self);
gboolean accord_timeline_row_get_can_open (AccordTimelineRow *self);

/**
 * accord_timeline_row_open:
 * @self: a row that opens
 *
 * Returns: (transfer full): a list of #AccordTimelineRow: its lanes
 */
GListModel *accord_timeline_row_open (AccordTimelineRow *self);

/** accord_timeline_row_get_cells: (nullable) (element-type AccordTimelineCell): what it shows while it is closed. */
GPtrArray *accord_timeline_row_get_cells (AccordTimelineRow *self);

AccordTimelineTone accord_timeline_row_get_tone (AccordTimelineRow *self);
guint accord_timeline_row_get_n_lines (AccordTimelineRow *self);

/**
 * accord_timeline_row_get_line_label:
 * @self: a lane
 * @line: one of its lines, from 0 at the top
 *
 * Returns: (nullable): the name of the line
 */
const char *accord_timeline_row_get_line_label (AccordTimelineRow *self, guint line);

/**
 * accord_timeline_row_changed:
 * @self: a row
 *
 * Emits #AccordTimelineRow::changed; for the implementations.
 */
void accord_timeline_row_changed (AccordTimelineRow *self);

G_END_DECLS
