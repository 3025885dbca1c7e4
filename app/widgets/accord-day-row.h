#pragma once

#include "accord-day.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_DAY_ROW (accord_day_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordDayRow, accord_day_row, ACCORD, DAY_ROW, AdwEntryRow)

/**
 * AccordDayRow:
 *
 * A field for a day, written as `YYYY-MM-DD` or chosen from a calendar. What is no day is said to be none in place of
 * the field's title.
 *
 * Signals: `day-chosen` after a day was written and applied, or chosen.
 */

/**
 * accord_day_row_new:
 * @title: what the day is
 *
 * Returns: (transfer floating): a row without a day
 */
GtkWidget *accord_day_row_new (const char *title);

/**
 * accord_day_row_is_empty:
 * @self: a row
 *
 * Returns: %TRUE if nothing is written
 */
gboolean accord_day_row_is_empty (AccordDayRow *self);

/**
 * accord_day_row_get_day:
 * @self: a row
 *
 * Returns: its day, %ACCORD_DAY_NONE if what is written is none
 */
AccordDay accord_day_row_get_day (AccordDayRow *self);

/**
 * accord_day_row_set_day:
 * @self: a row
 * @day: a day, or %ACCORD_DAY_NONE to empty it
 */
void accord_day_row_set_day (AccordDayRow *self, AccordDay day);

/**
 * accord_day_row_complain:
 * @self: a row
 * @problem: (nullable): one short sentence in place of its title, until something else is written; %NULL to take it back
 */
void accord_day_row_complain (AccordDayRow *self, const char *problem);

/**
 * accord_day_row_check:
 * @self: a row
 *
 * Complains if what is written is no day.
 *
 * Returns: %TRUE if it is one
 */
gboolean accord_day_row_check (AccordDayRow *self);

G_END_DECLS
