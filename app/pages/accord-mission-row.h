#pragma once

#include "accord-session-missions.h"
#include "accord-timeline-row.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_MISSION_ROW (accord_mission_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordMissionRow, accord_mission_row, ACCORD, MISSION_ROW, GObject)

/**
 * AccordMissionRow: a mission as a row of the timeline; what it shows is derived when it comes into sight. It opens into
 * the eight areas of its commitments.
 */

/**
 * accord_mission_row_new:
 * @session: a session
 * @mission: one of its missions
 *
 * Returns: (transfer full): a row
 */
AccordMissionRow *accord_mission_row_new (AccordSession *session, AccordMission *mission);

AccordMission *accord_mission_row_get_mission (AccordMissionRow *self);

/**
 * accord_mission_row_get_summary:
 *
 * Returns: (transfer none): where the mission stands; valid until accord_mission_row_refresh()
 */
const AccordMissionSummary *accord_mission_row_get_summary (AccordMissionRow *self);

/**
 * accord_mission_row_refresh:
 * @self: a row
 * @mission: the mission as it is now
 *
 * Derives all anew and tells the timeline.
 */
void accord_mission_row_refresh (AccordMissionRow *self, AccordMission *mission);

/**
 * accord_mission_row_refresh_progress:
 * @self: a row
 *
 * Tells the timeline if what the row shows of the mission's commitments while it is closed has become another.
 */
void accord_mission_row_refresh_progress (AccordMissionRow *self);

/**
 * accord_mission_row_matches:
 * @self: a row
 * @folded_words: words that accord_text_fold() made
 *
 * Returns: %TRUE if the mission, or the symbol of one of its mandates, holds every word
 */
gboolean accord_mission_row_matches (AccordMissionRow *self, const char *folded_words);

/**
 * accord_mission_row_get_due:
 *
 * Returns: the day on which something is due next: a step, an update since its expiry; %ACCORD_DAY_LAST for never
 */
AccordDay accord_mission_row_get_due (AccordMissionRow *self);

G_END_DECLS
