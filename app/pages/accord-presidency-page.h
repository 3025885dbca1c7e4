#pragma once

#include "accord-team-page.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_PRESIDENCY_PAGE (accord_presidency_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordPresidencyPage, accord_presidency_page, ACCORD, PRESIDENCY_PAGE, AccordTeamPage)

/** AccordPresidencyPage: who presides over the Council, month by month; much of Annex II is the President's to do. */

G_END_DECLS
