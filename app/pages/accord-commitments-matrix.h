#pragma once

#include "accord-commitments-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_COMMITMENTS_MATRIX (accord_commitments_matrix_get_type ())
G_DECLARE_FINAL_TYPE (AccordCommitmentsMatrix, accord_commitments_matrix, ACCORD, COMMITMENTS_MATRIX, AdwBin)

/**
 * AccordCommitmentsMatrix:
 *
 * Missions and areas, under a heading that stays in sight.
 *
 * Signals: `opened (id of a mission or ACCORD_SECRETARIAT, number of an area)` when a cell was.
 */

/**
 * accord_commitments_matrix_set_list:
 * @self: a matrix
 * @list: (nullable): its lines
 */
void accord_commitments_matrix_set_list (AccordCommitmentsMatrix *self, AccordCommitmentsList *list);

/**
 * accord_commitments_matrix_show_only:
 * @self: a matrix
 * @area: the number of the area that has a column; 0 for all
 */
void accord_commitments_matrix_show_only (AccordCommitmentsMatrix *self, guint area);

/**
 * accord_commitments_matrix_focus:
 * @self: a matrix
 * @id: (nullable): the line to stand on; %NULL for the one on which somebody stood last
 *
 * Returns: whether the focus is in it now
 */
gboolean accord_commitments_matrix_focus (AccordCommitmentsMatrix *self, const char *id);

/**
 * accord_commitments_matrix_get_current:
 *
 * Returns: (transfer none) (nullable): the line with the focus
 */
AccordCommitmentsEntry *accord_commitments_matrix_get_current (AccordCommitmentsMatrix *self);

G_END_DECLS
