#pragma once

#include "accord-tabular.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * accord_row_table_new:
 * @self: a widget that holds groups of rows
 * @current: whether to take only the row that has the focus
 *
 * Makes a table of what #AdwPreferencesRow widgets show: their labels, or what is typed. It is for lists that have no table
 * of their own.
 *
 * Returns: (transfer full) (nullable): the rows of the group in which the focus is, with its title; %NULL if it is in none
 */
AccordTextTable *accord_row_table_new (AccordTabular *self, gboolean current);

/**
 * accord_row_table_set_cells:
 * @row: an #AdwPreferencesRow
 * @cells: (array zero-terminated=1): what stands for the row in a table
 * @are_headings: whether they are the headings of the rows below
 *
 * For a row whose labels do not say by themselves in which column they stand.
 */
void accord_row_table_set_cells (GtkWidget *row, const char *const *cells, gboolean are_headings);

G_END_DECLS
