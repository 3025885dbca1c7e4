#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_NEXT_MANDATE_GROUPS (accord_next_mandate_groups_get_type ())
G_DECLARE_FINAL_TYPE (AccordNextMandateGroups, accord_next_mandate_groups, ACCORD, NEXT_MANDATE_GROUPS, GtkBox)

/** AccordNextMandateGroups: the mandate in preparation, what it requires and what there is of it, and whether the gate
 * between its draft and its adoption is open. */

/**
 * accord_next_mandate_groups_new:
 * @session: a session
 * @mission: a mission
 *
 * Returns: (transfer floating) (nullable): the groups; %NULL if no mandate is or can be in preparation
 */
GtkWidget *accord_next_mandate_groups_new (AccordSession *session, AccordMission *mission);

G_END_DECLS
