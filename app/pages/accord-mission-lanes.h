#pragma once

#include "accord-session-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_MISSION_LANES (accord_mission_lanes_get_type ())
G_DECLARE_FINAL_TYPE (AccordMissionLanes, accord_mission_lanes, ACCORD, MISSION_LANES, GObject)

/**
 * AccordMissionLanes:
 *
 * The eight areas of a mission as lanes of its row of the timeline: a list of #AccordAreaRow. It reads the mission's
 * observations when it is made, and again whenever how commitments stand has become another.
 */

/**
 * accord_mission_lanes_new:
 * @session: a session
 * @mission: one of its missions
 *
 * Returns: (transfer full): its lanes, empty until the observations are read
 */
AccordMissionLanes *accord_mission_lanes_new (AccordSession *session, AccordMission *mission);

G_END_DECLS
