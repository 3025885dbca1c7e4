#pragma once

#include "accord-commitments-entry.h"
#include "accord-text-table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * accord_commitments_table_new:
 * @entries: lines of the matrix, of #AccordCommitmentsEntry
 * @filter: what is wanted
 * @only: (nullable): the only line to take
 *
 * Returns: (transfer full): a table with a row for each mission, area and owner: owners are never added up
 */
AccordTextTable *accord_commitments_table_new (GListModel *entries,
                                               const AccordCommitmentsFilter *filter,
                                               AccordCommitmentsEntry *only);

/**
 * accord_commitments_table_new_for_area:
 * @session: a session
 * @mission: (nullable): a mission; %NULL for the Secretariat as a whole
 * @area: the number of an area, from 1
 * @observations: (nullable) (element-type AccordProgress): those of the mission
 * @only: (nullable): the only commitment to take
 *
 * Returns: (transfer full): a table with a row for each of its commitments
 */
AccordTextTable *accord_commitments_table_new_for_area (AccordSession *session,
                                                        AccordMission *mission,
                                                        guint area,
                                                        GPtrArray *observations,
                                                        AccordCommitment *only);

G_END_DECLS
