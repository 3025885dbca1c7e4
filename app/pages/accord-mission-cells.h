#pragma once

#include "accord-session-progress.h"
#include "accord-timeline-cell.h"

G_BEGIN_DECLS

/**
 * accord_mission_cells_new:
 * @progress: how the commitments of a mission stand
 *
 * Derives what a mission's row of the timeline shows of them while it is closed: a cell for each area, in it a part for each
 * owner. Owners are never summed up into one.
 *
 * Returns: (transfer full) (nullable) (element-type AccordTimelineCell): the eight cells; %NULL if nobody observed anything
 */
GPtrArray *accord_mission_cells_new (const AccordMissionProgress *progress);

/**
 * accord_mission_cells_equal:
 * @a: (nullable) (element-type AccordTimelineCell): what accord_mission_cells_new() made
 * @b: (nullable) (element-type AccordTimelineCell): the same of another time
 *
 * Returns: %TRUE if both say the same
 */
gboolean accord_mission_cells_equal (GPtrArray *a, GPtrArray *b);

G_END_DECLS
