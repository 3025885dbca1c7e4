#pragma once

#include "accord-team-page.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_CALENDAR_PAGE (accord_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordCalendarPage, accord_calendar_page, ACCORD, CALENDAR_PAGE, AccordTeamPage)

/** AccordCalendarPage: the working week and the holidays at Headquarters. */

G_END_DECLS
