#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordWorkingCalendar:
 *
 * Which days are worked at Headquarters: the working week less the holidays that the team has
 * listed. It never changes once made and may be used by any thread.
 */
typedef struct _AccordWorkingCalendar AccordWorkingCalendar;

/**
 * accord_working_calendar_new:
 * @weekdays: bit n set if the #AccordWeekday n is worked; no bit at all stands for every day
 * @holidays: (array length=n_holidays) (nullable): days not worked, in any order
 * @n_holidays: how many
 *
 * Returns: (transfer full): a calendar with one reference
 */
AccordWorkingCalendar *accord_working_calendar_new (guint weekdays, const AccordDay *holidays, gsize n_holidays);

AccordWorkingCalendar *accord_working_calendar_ref (AccordWorkingCalendar *self);
void accord_working_calendar_unref (AccordWorkingCalendar *self);

/**
 * accord_working_calendar_is_working:
 * @self: a calendar
 * @day: a valid day
 *
 * Returns: %TRUE if @day is worked
 */
gboolean accord_working_calendar_is_working (AccordWorkingCalendar *self, AccordDay day);

/**
 * accord_working_calendar_on_or_before:
 * @self: a calendar
 * @day: a valid day
 *
 * Returns: @day if it is worked, else the last worked day before it
 */
AccordDay accord_working_calendar_on_or_before (AccordWorkingCalendar *self, AccordDay day);

/**
 * accord_working_calendar_on_or_after:
 * @self: a calendar
 * @day: a valid day
 *
 * Returns: @day if it is worked, else the first worked day after it
 */
AccordDay accord_working_calendar_on_or_after (AccordWorkingCalendar *self, AccordDay day);

/**
 * accord_working_calendar_add:
 * @self: a calendar
 * @day: a valid day, worked or not
 * @n: how many worked days to go on, negative to go back
 *
 * Returns: the @n-th worked day after (or before) @day; @day itself if @n is 0
 */
AccordDay accord_working_calendar_add (AccordWorkingCalendar *self, AccordDay day, int n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordWorkingCalendar, accord_working_calendar_unref)

G_END_DECLS
