#pragma once

#include "accord-contributors.h"
#include "accord-session.h"
#include "accord-text-table.h"

G_BEGIN_DECLS

/**
 * accord_contributors_table_new:
 * @session: a session
 * @mission: a mission
 * @contributors: who contributes what to it
 *
 * Returns: (transfer full): the contributors in their order, to be copied; its title says when they were counted, and which
 *   file says so
 */
AccordTextTable *accord_contributors_table_new (AccordSession *session,
                                                AccordMission *mission,
                                                AccordContributors *contributors);

G_END_DECLS
