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

/**
 * accord_settings_get_working_week:
 * @self: the settings
 *
 * Returns: the days of the week that are worked: bit n for the #AccordWeekday n; 0 if none is named, which stands for all
 */
guint accord_settings_get_working_week (AccordSettings *self);

/**
 * accord_settings_get_holiday:
 * @self: the settings
 * @day: a valid day
 *
 * Returns: (nullable): what the holiday on @day is called; %NULL if the team lists none
 */
const char *accord_settings_get_holiday (AccordSettings *self, AccordDay day);

/**
 * accord_settings_list_holidays:
 * @self: the settings
 *
 * Returns: (transfer full) (element-type AccordDay): the holidays at Headquarters, first to last
 */
GArray *accord_settings_list_holidays (AccordSettings *self);

/**
 * accord_settings_list_months:
 * @self: the settings
 *
 * Returns: (transfer full) (element-type AccordDay): the first days of the months whose presidency was entered, first
 *   to last
 */
GArray *accord_settings_list_months (AccordSettings *self);

/**
 * accord_settings_get_order_only:
 * @self: the settings
 *
 * Resolution 1353 (2001) sets an order and no number of days; a team may want no more than that.
 *
 * Returns: %TRUE if leads do not count
 */
gboolean accord_settings_get_order_only (AccordSettings *self);

/**
 * accord_settings_get_self_review:
 * @self: the settings
 *
 * Paragraph 3 of resolution 1353 (2001) and its Annex I, D, 1 ask for one review within six months; that a team goes on
 * with them is its own choice.
 *
 * Returns: the day of the first review, %ACCORD_DAY_NONE if the team has not chosen them
 */
AccordDay accord_settings_get_self_review (AccordSettings *self);

G_END_DECLS
