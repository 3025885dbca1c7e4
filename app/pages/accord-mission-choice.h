#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_MISSION_CHOICE (accord_mission_choice_get_type ())
G_DECLARE_FINAL_TYPE (AccordMissionChoice, accord_mission_choice, ACCORD, MISSION_CHOICE, AdwActionRow)

/**
 * AccordMissionChoice:
 *
 * A row to choose one of the active missions, by name and with a search.
 *
 * Signals: `changed` when another is chosen.
 */

/**
 * accord_mission_choice_list:
 * @session: a session
 * @wanted: (nullable): a mission that is listed even if it is not active
 *
 * Returns: (transfer full) (element-type AccordMission): the active missions, by name
 */
GPtrArray *accord_mission_choice_list (AccordSession *session, AccordMission *wanted);

/**
 * accord_mission_choice_new:
 * @session: a session
 * @mission: (nullable): the mission to begin with; it is among the choices even if it is not active
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *accord_mission_choice_new (AccordSession *session, AccordMission *mission);

/**
 * accord_mission_choice_get_mission:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the mission that is chosen
 */
AccordMission *accord_mission_choice_get_mission (AccordMissionChoice *self);

G_END_DECLS
