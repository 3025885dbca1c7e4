#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_REPORTS_GROUP (accord_reports_group_get_type ())
G_DECLARE_FINAL_TYPE (AccordReportsGroup, accord_reports_group, ACCORD, REPORTS_GROUP, AdwBin)

/** AccordReportsGroup: the reports of the Secretary-General on a mission: asked for, due, issued, and what they tell. */

/**
 * accord_reports_group_new:
 * @session: a session
 * @mission: a mission
 *
 * Returns: (transfer floating) (nullable): the group; %NULL if there are none and none can be added
 */
GtkWidget *accord_reports_group_new (AccordSession *session, AccordMission *mission);

G_END_DECLS
