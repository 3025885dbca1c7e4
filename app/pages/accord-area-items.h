#pragma once

#include "accord-session-progress.h"
#include "accord-timeline-item.h"

G_BEGIN_DECLS

/**
 * accord_area_items_new:
 * @session: a session
 * @mission: one of its missions
 * @area: one of the areas
 * @lines: (element-type AccordProgressLine): how the mission's commitments moved; those of other areas are passed over
 *
 * Derives what a mission's lane for an area shows: of each owner the steps of its line, the targets of its commitments and
 * the milestones on the way. Owners never share a line.
 *
 * Returns: (transfer full) (element-type AccordTimelineItem): the items, by their first day
 */
GPtrArray *accord_area_items_new (AccordSession *session,
                                  AccordMission *mission,
                                  const AccordArea *area,
                                  GPtrArray *lines);

/**
 * accord_area_items_list_labels:
 * @area: one of the areas
 * @lines: (element-type AccordProgressLine): how the mission's commitments moved
 *
 * Returns: (transfer full) (array zero-terminated=1): the owners of the area's lines, as they are called
 */
char **accord_area_items_list_labels (const AccordArea *area, GPtrArray *lines);

/**
 * accord_area_items_describe:
 * @area: one of the areas
 * @lines: (element-type AccordProgressLine): how the mission's commitments moved
 *
 * Returns: (transfer full): how the commitments of each owner stand now, in words
 */
char *accord_area_items_describe (const AccordArea *area, GPtrArray *lines);

G_END_DECLS
