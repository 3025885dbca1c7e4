#pragma once

#include "accord-mission-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_MISSION_LIST (accord_mission_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordMissionList, accord_mission_list, ACCORD, MISSION_LIST, GObject)

/**
 * AccordMissionList:
 *
 * The missions of a session as rows of the timeline: filtered, sorted, grouped under headings. A row
 * stays the same object as long as its mission is there, whatever the filter.
 */

/**
 * accord_mission_list_new:
 * @session: a session
 *
 * Returns: (transfer full): the list of all its active missions, by region
 */
AccordMissionList *accord_mission_list_new (AccordSession *session);

/**
 * accord_mission_list_get_rows:
 *
 * Returns: (transfer none): a list of #AccordTimelineRow
 */
GListModel *accord_mission_list_get_rows (AccordMissionList *self);

/** accord_mission_list_set_show_all: whether missions that are over are listed, too. */
void accord_mission_list_set_show_all (AccordMissionList *self, gboolean show_all);

/** accord_mission_list_set_by_region: whether rows are grouped by region. */
void accord_mission_list_set_by_region (AccordMissionList *self, gboolean by_region);

/** accord_mission_list_set_by_due: whether rows are sorted by the day on which something is due; else by their beginning. */
void accord_mission_list_set_by_due (AccordMissionList *self, gboolean by_due);

/**
 * accord_mission_list_set_search:
 * @self: a list
 * @text: (nullable): words that a mission, or the symbol of one of its mandates, must hold
 */
void accord_mission_list_set_search (AccordMissionList *self, const char *text);

/**
 * accord_mission_list_find:
 * @self: a list
 * @mission_id: a mission's id
 *
 * Returns: (transfer none) (nullable): its row, listed or not
 */
AccordMissionRow *accord_mission_list_find (AccordMissionList *self, const char *mission_id);

G_END_DECLS
