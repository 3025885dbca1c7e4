#pragma once

#include "accord-tabular.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * accord_row_table_new:
 * @self: a widget that holds groups of rows
 * @current: whether to take only the row that has the focus
 *
 * Makes a table of what #AdwPreferencesRow widgets show: title and subtitle, or what is typed. It is for lists that have
 * no table of their own.
 *
 * Returns: (transfer full) (nullable): the rows of the group in which the focus is, with its title; %NULL if it is in none
 */
AccordTextTable *accord_row_table_new (AccordTabular *self, gboolean current);

G_END_DECLS
