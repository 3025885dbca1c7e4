#pragma once

#include "accord-day.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_DAY_BUTTON (accord_day_button_get_type ())
G_DECLARE_FINAL_TYPE (AccordDayButton, accord_day_button, ACCORD, DAY_BUTTON, AdwBin)

/**
 * AccordDayButton:
 *
 * A button that asks for a day, to be written or chosen in a calendar. Signals: `chosen` once it is, be it the same day.
 */

/**
 * accord_day_button_new:
 * @name: what it is for
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *accord_day_button_new (const char *name);

/**
 * accord_day_button_set_day:
 * @self: a button
 * @day: the day that it begins with
 */
void accord_day_button_set_day (AccordDayButton *self, AccordDay day);

/** accord_day_button_get_day: the day that was set or chosen last. */
AccordDay accord_day_button_get_day (AccordDayButton *self);

G_END_DECLS
