#pragma once

#include "accord-session-missions.h"
#include "accord-timeline-item.h"

G_BEGIN_DECLS

/**
 * accord_mission_items_new:
 * @session: a session
 * @mission: one of its missions
 * @summary: where the mission stands
 *
 * Derives what a mission's row of the timeline shows: its life, its mandates, what calls for consultations beside
 * them, the consultations at hand, and the meetings of those that are over.
 *
 * Returns: (transfer full) (element-type AccordTimelineItem): the items, by their first day
 */
GPtrArray *accord_mission_items_new (AccordSession *session,
                                     AccordMission *mission,
                                     const AccordMissionSummary *summary);

G_END_DECLS
