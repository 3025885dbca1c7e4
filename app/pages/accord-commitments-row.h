#pragma once

#include "accord-commitments-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_COMMITMENTS_ROW (accord_commitments_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordCommitmentsRow, accord_commitments_row, ACCORD, COMMITMENTS_ROW, GtkWidget)

/**
 * AccordCommitmentsRow:
 *
 * A line of the matrix of commitments: a name and a cell for each area. The arrows go from cell to cell with the writing.
 *
 * Properties: `area`, the number of the area whose cell the focus goes to.
 */

GtkWidget *accord_commitments_row_new (void);

/**
 * accord_commitments_row_set_entry:
 * @self: a line
 * @entry: (nullable): what it shows
 */
void accord_commitments_row_set_entry (AccordCommitmentsRow *self, AccordCommitmentsEntry *entry);

/**
 * accord_commitments_row_get_entry:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
AccordCommitmentsEntry *accord_commitments_row_get_entry (AccordCommitmentsRow *self);

/**
 * accord_commitments_row_show_only:
 * @self: a line
 * @area: the number of the area that has a cell; 0 for all
 */
void accord_commitments_row_show_only (AccordCommitmentsRow *self, guint area);

G_END_DECLS
