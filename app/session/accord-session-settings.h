#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/* What a team has agreed on. Each function makes the change set of one action, for accord_session_change_settings_async();
 * it is empty if nothing would change. Leads are settings of the team, never rules of the Council. */

/**
 * accord_session_get_settings:
 * @self: a session
 *
 * Returns: (transfer none): the team's settings as they stand
 */
AccordSettings *accord_session_get_settings (AccordSession *self);

/**
 * accord_session_get_lead_title:
 * @lead: a lead
 *
 * Returns: what it is called, in the language of the screen
 */
const char *accord_session_get_lead_title (const AccordLead *lead);

/**
 * accord_session_get_shipped_lead:
 * @self: a session
 * @lead: a lead
 *
 * Returns: the value that comes with Accord, in the lead's unit
 */
int accord_session_get_shipped_lead (AccordSession *self, const AccordLead *lead);

/**
 * accord_session_set_lead:
 * @self: a session
 * @lead: a lead of the reference layer
 * @value: how many days, working days or months, as the lead counts; what is out of range is taken for its nearest bound
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_lead (AccordSession *self, const AccordLead *lead, int value);

/**
 * accord_session_reset_leads:
 * @self: a session
 *
 * Returns: (transfer full): the change set that gives all leads the values that come with Accord
 */
AccordChangeSet *accord_session_reset_leads (AccordSession *self);

/**
 * accord_session_set_order_only:
 * @self: a session
 * @order_only: whether to keep only the order that resolution 1353 (2001) sets, without leads
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_order_only (AccordSession *self, gboolean order_only);

/**
 * accord_session_set_self_review:
 * @self: a session
 * @first: the day of the first review, or %ACCORD_DAY_NONE for no reviews
 *
 * Resolution 1353 (2001), paragraph 3, and its Annex I, D, 1 ask for one review; more are the team's choice. The day is
 * kept while there are none.
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_self_review (AccordSession *self, AccordDay first);

/**
 * accord_session_set_working_week:
 * @self: a session
 * @weekdays: bit n set if the #AccordWeekday n is worked; at least one
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_working_week (AccordSession *self, guint weekdays);

/**
 * accord_session_set_holiday:
 * @self: a session
 * @day: a valid day
 * @name: (nullable): what the holiday is called; %NULL to take it off the list
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_holiday (AccordSession *self, AccordDay day, const char *name);

/**
 * accord_session_set_president:
 * @self: a session
 * @day: any day of the month
 * @country: (nullable): the ISO 3166 code of the country that presides; %NULL for not entered
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_president (AccordSession *self, AccordDay day, const char *country);

G_END_DECLS
