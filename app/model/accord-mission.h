#pragma once

#include "accord-partial-day.h"
#include "accord-record.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_MISSION (accord_mission_get_type ())
G_DECLARE_FINAL_TYPE (AccordMission, accord_mission, ACCORD, MISSION, AccordRecord)

/** AccordMission: a United Nations peacekeeping operation. */

const char *accord_mission_get_acronym (AccordMission *self);
const char *accord_mission_get_name (AccordMission *self);

/**
 * accord_mission_get_area:
 *
 * Returns: (nullable): the area of operations
 */
const char *accord_mission_get_area (AccordMission *self);

/**
 * accord_mission_get_region:
 *
 * Returns: (nullable): `africa`, `americas`, `asia_pacific`, `europe` or `middle_east`
 */
const char *accord_mission_get_region (AccordMission *self);

AccordPartialDay accord_mission_get_start (AccordMission *self);

/**
 * accord_mission_get_end:
 *
 * Returns: the end of the mandate; its day is %ACCORD_DAY_NONE while the mission has none
 */
AccordPartialDay accord_mission_get_end (AccordMission *self);

/** accord_mission_get_withdrawn: the day by which the last units had left, after the mandate's end. */
AccordPartialDay accord_mission_get_withdrawn (AccordMission *self);

/** accord_mission_get_liquidated: the day by which the mission was wound up, after the withdrawal. */
AccordPartialDay accord_mission_get_liquidated (AccordMission *self);

/**
 * accord_mission_is_active:
 * @self: a mission
 * @today: a day
 *
 * Returns: %TRUE if it has begun, or nobody knows when it did, and its end is not past
 */
gboolean accord_mission_is_active (AccordMission *self, AccordDay today);

/**
 * accord_mission_matches:
 * @self: a mission
 * @folded_words: words that accord_text_fold() made
 *
 * Returns: %TRUE if acronym, name and area hold every word
 */
gboolean accord_mission_matches (AccordMission *self, const char *folded_words);

G_END_DECLS
