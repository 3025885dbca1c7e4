#pragma once

#include "accord-contributors.h"
#include "accord-fatality-counts.h"
#include "accord-session.h"

G_BEGIN_DECLS

/** ACCORD_FIGURES_PAGE: where the United Nations publish monthly figures. */
#define ACCORD_FIGURES_PAGE "https://psdata.un.org"

/**
 * accord_session_get_contributors:
 * @self: a session
 * @mission: a mission
 *
 * Returns: (transfer full) (nullable): who contributes what by the latest month that is recorded; %NULL if none is
 */
AccordContributors *accord_session_get_contributors (AccordSession *self, AccordMission *mission);

/**
 * accord_session_list_months_of_people:
 * @self: a session
 * @mission: a mission
 *
 * Returns: (transfer full) (element-type AccordMonthOfPeople): the same over the last five years that are recorded, see
 *   accord_rules_list_months_of_people()
 */
GArray *accord_session_list_months_of_people (AccordSession *self, AccordMission *mission);

/**
 * accord_session_count_fatalities:
 * @self: a session
 * @mission: a mission
 *
 * Returns: (transfer full) (nullable): who lost their lives in it; %NULL if no fatalities of any mission are recorded
 */
AccordFatalityCounts *accord_session_count_fatalities (AccordSession *self, AccordMission *mission);

/**
 * accord_session_contributors_to_json:
 * @self: a session
 * @contributions: a month of contributions
 * @whole: whether every contributor is named, as in the table of a paper
 *
 * Returns: (transfer full): what follows from it, as `show.schema.json` says under `contributors`
 */
JsonObject *accord_session_contributors_to_json (AccordSession *self, AccordContributions *contributions, gboolean whole);

/**
 * accord_session_mission_contributors_to_json:
 * @self: a session
 * @mission: a mission
 *
 * Returns: (transfer full) (nullable): the sums of its latest month, and the months before it; %NULL if none is recorded
 */
JsonObject *accord_session_mission_contributors_to_json (AccordSession *self, AccordMission *mission);

/**
 * accord_session_fatalities_to_json:
 * @self: a session
 * @mission: a mission
 *
 * Returns: (transfer full) (nullable): its fatalities, as `show.schema.json` says; %NULL if none of any mission are recorded
 */
JsonObject *accord_session_fatalities_to_json (AccordSession *self, AccordMission *mission);

G_END_DECLS
