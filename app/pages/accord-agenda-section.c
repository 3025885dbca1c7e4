#include "config.h"

#include "accord-agenda-section.h"

static AccordDay
get_end_of_week (AccordSession *session)
{
  AccordSettings *settings = accord_workspace_get_settings (accord_session_get_workspace (session));
  AccordDay working = accord_working_calendar_on_or_after (accord_settings_get_calendar (settings),
                                                           accord_session_get_today (session));

  return working + ACCORD_SUNDAY - accord_day_get_weekday (working);
}

static AccordDay
get_end_of_month (AccordSession *session)
{
  AccordDay today = accord_session_get_today (session);
  int year, month, mday;

  accord_day_get_ymd (today, &year, &month, &mday);

  return today + accord_day_get_month_length (year, month) - mday;
}

AccordAgendaSection
accord_agenda_section_choose (AccordSession *session, const AccordAgendaItem *item)
{
  AccordDay day;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), ACCORD_AGENDA_LATER);
  g_return_val_if_fail (item != NULL, ACCORD_AGENDA_LATER);

  if (item->step == NULL)
    return ACCORD_AGENDA_UPDATE_NEEDED;
  if (accord_agenda_item_is_overdue (item))
    return ACCORD_AGENDA_OVERDUE;

  day = accord_step_get_day (item->step);
  if (day <= get_end_of_week (session))
    return ACCORD_AGENDA_THIS_WEEK;

  return day <= get_end_of_month (session) ? ACCORD_AGENDA_THIS_MONTH : ACCORD_AGENDA_LATER;
}
