#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/**
 * AccordReminder:
 * @chain: the consultation
 * @steps: (element-type AccordStep): its steps that are due, the one that presses most first; never empty
 *
 * What to remind of in one consultation.
 */
typedef struct {
  AccordChain *chain;
  GPtrArray *steps;
} AccordReminder;

/**
 * accord_session_list_reminders:
 * @self: a session
 * @mission: (nullable): a mission; %NULL for the team's own reviews
 * @days_ahead: how many days ahead of its planned day a step is due, from 0
 *
 * A step is due if nobody has done it and its planned day is past, or no more than @days_ahead days ahead. What nobody
 * does, such as an expiry, is not; nor are steps of a meeting that was not held, or was waived.
 *
 * Returns: (transfer full) (element-type AccordReminder): one for each consultation that has such steps
 */
GPtrArray *accord_session_list_reminders (AccordSession *self, AccordMission *mission, int days_ahead);

/**
 * accord_reminder_leave_out:
 * @self: a reminder
 * @reminded: (element-type utf8): a set of ids of steps, see accord_chain_make_step_id()
 *
 * Returns: (transfer full) (nullable): a reminder of the other steps; %NULL if there are none
 */
AccordReminder *accord_reminder_leave_out (const AccordReminder *self, GHashTable *reminded);

void accord_reminder_free (AccordReminder *self);

/**
 * accord_session_sort_reminders:
 * @reminders: (element-type AccordReminder): reminders of any missions
 *
 * Puts first what presses most: what is overdue and can still be met, then what is ahead, by day, then what can no
 * longer be met.
 */
void accord_session_sort_reminders (GPtrArray *reminders);

/**
 * accord_session_get_reminder_title:
 * @self: a reminder
 *
 * Returns: (transfer full): the mission and the step that presses most
 */
char *accord_session_get_reminder_title (const AccordReminder *self);

/**
 * accord_session_get_reminder_body:
 * @self: a reminder
 * @today: a day
 *
 * Returns: (transfer full): when that step is due, and how many more steps are
 */
char *accord_session_get_reminder_body (const AccordReminder *self, AccordDay today);

G_END_DECLS
