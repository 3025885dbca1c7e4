#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_CONTRIBUTORS_GROUP (accord_contributors_group_get_type ())
G_DECLARE_FINAL_TYPE (AccordContributorsGroup, accord_contributors_group, ACCORD, CONTRIBUTORS_GROUP, AdwBin)

/** AccordContributorsGroup: who contributes what to a mission by the latest month, how many of them are women, and since when. */

/**
 * accord_contributors_group_new:
 * @session: a session
 * @mission: a mission
 * @active: whether it runs, so that figures which are missing or old can be had
 *
 * Returns: (transfer floating) (nullable): the group as things stand now; %NULL if there is nothing to say
 */
GtkWidget *accord_contributors_group_new (AccordSession *session, AccordMission *mission, gboolean active);

G_END_DECLS
