#pragma once

#include "accord-commitments-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_COMMITMENTS_CELL (accord_commitments_cell_get_type ())
G_DECLARE_FINAL_TYPE (AccordCommitmentsCell, accord_commitments_cell, ACCORD, COMMITMENTS_CELL, GtkWidget)

/**
 * AccordCommitmentsCell:
 *
 * A cell of the matrix of commitments: a bar for each owner, and marks for its trend, for overdue targets and for missing
 * news. It paints itself, since there are hundreds. Activating it runs `matrix.open` with the id of the mission and the area.
 */

/**
 * accord_commitments_cell_new:
 * @area: the number of an area, from 1
 *
 * Returns: (transfer floating): a cell that shows nothing
 */
GtkWidget *accord_commitments_cell_new (guint area);

/**
 * accord_commitments_cell_set_entry:
 * @self: a cell
 * @entry: (nullable): the line whose commitments it shows
 */
void accord_commitments_cell_set_entry (AccordCommitmentsCell *self, AccordCommitmentsEntry *entry);

guint accord_commitments_cell_get_area (AccordCommitmentsCell *self);

G_END_DECLS
