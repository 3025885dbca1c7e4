#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PLANS_GROUP (accord_plans_group_get_type ())
G_DECLARE_FINAL_TYPE (AccordPlansGroup, accord_plans_group, ACCORD, PLANS_GROUP, GtkBox)

/** AccordPlansGroup: what contributors need to know for certain: plans for the mission, and words of its mandate. */

/**
 * accord_plans_group_new:
 * @session: a session
 * @mission: a mission
 * @mandate: (nullable): the mandate whose words to show
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *accord_plans_group_new (AccordSession *session, AccordMission *mission, AccordMandate *mandate);

G_END_DECLS
