#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PRESIDENT_ROW (accord_president_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordPresidentRow, accord_president_row, ACCORD, PRESIDENT_ROW, AdwActionRow)

/**
 * AccordPresidentRow:
 *
 * Who presides over the Council in one month.
 *
 * Signals: `chosen (country code or NULL)` after somebody chose.
 */

/**
 * accord_president_row_new:
 * @month: any day of the month
 * @countries: the codes of the countries to choose from, without the first name
 * @names: their names, after a first one that says "not entered"
 *
 * Returns: (transfer full): the row
 */
GtkWidget *accord_president_row_new (AccordDay month, GPtrArray *countries, GListModel *names);

AccordDay accord_president_row_get_month (AccordPresidentRow *self);

/**
 * accord_president_row_show:
 * @self: a row
 * @country: (nullable): the code that is entered
 */
void accord_president_row_show (AccordPresidentRow *self, const char *country);

G_END_DECLS
