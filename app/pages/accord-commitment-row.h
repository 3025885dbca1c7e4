#pragma once

#include "accord-session-progress.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_COMMITMENT_ROW (accord_commitment_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordCommitmentRow, accord_commitment_row, ACCORD, COMMITMENT_ROW, AdwExpanderRow)

/**
 * AccordCommitmentRow:
 *
 * One commitment in a mission: how it stands, and inside, its target, what it is and how it was observed. All of it can be
 * changed from here.
 */

/**
 * accord_commitment_row_new:
 * @session: a session
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *accord_commitment_row_new (AccordSession *session);

/**
 * accord_commitment_row_update:
 * @self: a row
 * @mission: (nullable): a mission; %NULL for the Secretariat as a whole
 * @state: how the commitment stands in it
 * @since: the day that today is compared with, or %ACCORD_DAY_NONE
 * @observations: (nullable) (element-type AccordProgress): those of the mission; %NULL if they are not read yet
 *
 * Shows how it stands now. What is inside stays where it is, and keeps the focus.
 */
void accord_commitment_row_update (AccordCommitmentRow *self,
                                   AccordMission *mission,
                                   const AccordCommitmentState *state,
                                   AccordDay since,
                                   GPtrArray *observations);

/**
 * accord_commitment_row_get_commitment:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
AccordCommitment *accord_commitment_row_get_commitment (AccordCommitmentRow *self);

/** accord_commitment_row_add: asks how the commitment stands now. */
void accord_commitment_row_add (AccordCommitmentRow *self);

G_END_DECLS
