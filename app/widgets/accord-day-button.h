#pragma once

#include "accord-day.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_DAY_BUTTON (accord_day_button_get_type ())
G_DECLARE_FINAL_TYPE (AccordDayButton, accord_day_button, ACCORD, DAY_BUTTON, AdwBin)

/**
 * AccordDayButton:
 *
 * A button that opens a calendar. Signals: `chosen` once somebody has chosen a day in it, be it the same.
 */

/**
 * accord_day_button_new:
 * @name: what it is for
 * @shows_day: whether it shows the day, else @name
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *accord_day_button_new (const char *name, gboolean shows_day);

/**
 * accord_day_button_set_day:
 * @self: a button
 * @day: the day that its calendar opens with
 */
void accord_day_button_set_day (AccordDayButton *self, AccordDay day);

/** accord_day_button_get_day: the day that was set or chosen last. */
AccordDay accord_day_button_get_day (AccordDayButton *self);

G_END_DECLS
