#pragma once

#include "accord-team-page.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_LEADS_PAGE (accord_leads_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordLeadsPage, accord_leads_page, ACCORD, LEADS_PAGE, AccordTeamPage)

/**
 * AccordLeadsPage: how long before and after each other steps are planned, and the team's own reviews. Resolution 1353
 * (2001) sets an order and no number of days, and the page says so.
 */

G_END_DECLS
