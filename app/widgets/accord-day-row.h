#pragma once

#include "accord-day.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_DAY_ROW (accord_day_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordDayRow, accord_day_row, ACCORD, DAY_ROW, AdwEntryRow)

/** AccordDayRow: a row to enter a day, typed as `YYYY-MM-DD` or picked; beside it stands what day it is in words. */

/**
 * accord_day_row_new:
 * @title: what the day is
 *
 * Returns: (transfer floating): a row without a day
 */
GtkWidget *accord_day_row_new (const char *title);

/**
 * accord_day_row_set_day:
 * @self: a row
 * @day: a day, or %ACCORD_DAY_NONE to empty it
 */
void accord_day_row_set_day (AccordDayRow *self, AccordDay day);

/**
 * accord_day_row_get_day:
 * @self: a row
 * @day: (out): the day, %ACCORD_DAY_NONE if the row is empty or holds none
 *
 * Returns: %TRUE if the row is empty or holds a day
 */
gboolean accord_day_row_get_day (AccordDayRow *self, AccordDay *day);

G_END_DECLS
