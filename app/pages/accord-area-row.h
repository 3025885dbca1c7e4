#pragma once

#include "accord-area.h"
#include "accord-timeline-row.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_AREA_ROW (accord_area_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordAreaRow, accord_area_row, ACCORD, AREA_ROW, GObject)

/** AccordAreaRow: one of the eight areas as a lane of a mission's row of the timeline, with a line for each owner. */

/**
 * accord_area_row_new:
 * @mission_id: the id of a mission
 * @area: one of the areas
 *
 * Returns: (transfer full): a lane that has no lines yet
 */
AccordAreaRow *accord_area_row_new (const char *mission_id, const AccordArea *area);

/** accord_area_row_create_id: (transfer full): the id of the lane of a mission for an area. */
char *accord_area_row_create_id (const char *mission_id, const AccordArea *area);

const AccordArea *accord_area_row_get_area (AccordAreaRow *self);

/**
 * accord_area_row_take:
 * @self: a lane
 * @labels: (transfer full) (array zero-terminated=1): the names of its lines
 * @items: (transfer full) (element-type AccordTimelineItem): what lies in them, by first day
 * @description: (transfer full): how things stand, for a screen reader
 *
 * Shows these from now on, and tells the timeline.
 */
void accord_area_row_take (AccordAreaRow *self, char **labels, GPtrArray *items, char *description);

G_END_DECLS
