#pragma once

#include "accord-record.h"
#include "accord-working-calendar.h"

G_BEGIN_DECLS

/** ACCORD_SETTINGS_ID: the one record of the team's settings. */
#define ACCORD_SETTINGS_ID "settings:team"

#define ACCORD_TYPE_SETTINGS (accord_settings_get_type ())
G_DECLARE_FINAL_TYPE (AccordSettings, accord_settings, ACCORD, SETTINGS, AccordRecord)

/** AccordSettings: what a team has agreed on: leads, working days, and the presidency as far as it is known. */

/**
 * accord_settings_get_lead:
 * @self: the settings
 * @key: the key of a lead
 *
 * Returns: the lead, in the unit that the key names; 0 if there is none, at most 3650
 */
int accord_settings_get_lead (AccordSettings *self, const char *key);

/**
 * accord_settings_get_calendar:
 * @self: the settings
 *
 * Returns: (transfer none): the working days at Headquarters
 */
AccordWorkingCalendar *accord_settings_get_calendar (AccordSettings *self);

/**
 * accord_settings_get_president:
 * @self: the settings
 * @day: a day
 *
 * The Council's presidency turns every month, so whoever acts as President follows from the day.
 *
 * Returns: (nullable): the ISO 3166 code (or name) of the country that presides on @day; %NULL if not entered
 */
const char *accord_settings_get_president (AccordSettings *self, AccordDay day);

G_END_DECLS
