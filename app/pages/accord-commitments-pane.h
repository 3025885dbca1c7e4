#pragma once

#include "accord-session-progress.h"
#include "accord-text-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_COMMITMENTS_PANE (accord_commitments_pane_get_type ())
G_DECLARE_FINAL_TYPE (AccordCommitmentsPane, accord_commitments_pane, ACCORD, COMMITMENTS_PANE, AdwBin)

/**
 * AccordCommitmentsPane:
 *
 * One cell of the matrix in detail: the commitments of a mission in an area, by owner.
 *
 * Signals: `closed` when somebody is done with it.
 */

/**
 * accord_commitments_pane_show:
 * @self: a pane
 * @session: (nullable): the session
 * @mission_id: (nullable): the id of a mission, or %ACCORD_SECRETARIAT; %NULL for nothing
 * @area: the number of an area, from 1
 */
void accord_commitments_pane_show (AccordCommitmentsPane *self, AccordSession *session, const char *mission_id, guint area);

/** accord_commitments_pane_focus: brings the focus to the first commitment. */
void accord_commitments_pane_focus (AccordCommitmentsPane *self);

/**
 * accord_commitments_pane_get_mission_id:
 *
 * Returns: (nullable): the id of the mission that it shows, or %ACCORD_SECRETARIAT
 */
const char *accord_commitments_pane_get_mission_id (AccordCommitmentsPane *self);

/**
 * accord_commitments_pane_create_table:
 * @self: a pane
 * @current: whether only the commitment with the focus is wanted
 *
 * Returns: (transfer full) (nullable): its commitments as a table
 */
AccordTextTable *accord_commitments_pane_create_table (AccordCommitmentsPane *self, gboolean current);

G_END_DECLS
