#pragma once

#include "accord-timeline-item.h"

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
 *
 * What the timeline shows as one row. A row is asked for its items only when it comes into sight,
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
};

const char *accord_timeline_row_get_id (AccordTimelineRow *self);
const char *accord_timeline_row_get_title (AccordTimelineRow *self);
const char *accord_timeline_row_get_subtitle (AccordTimelineRow *self);
char *accord_timeline_row_get_description (AccordTimelineRow *self);
gboolean accord_timeline_row_get_is_heading (AccordTimelineRow *self);
GPtrArray *accord_timeline_row_get_items (AccordTimelineRow *self);

/**
 * accord_timeline_row_changed:
 * @self: a row
 *
 * Emits #AccordTimelineRow::changed; for the implementations.
 */
void accord_timeline_row_changed (AccordTimelineRow *self);

G_END_DECLS
