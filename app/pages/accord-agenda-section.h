#pragma once

#include "accord-session-agenda.h"

G_BEGIN_DECLS

/**
 * AccordAgendaSection:
 * @ACCORD_AGENDA_UPDATE_NEEDED: missions whose mandate must be updated before anything can be planned
 * @ACCORD_AGENDA_OVERDUE: the planned day is past
 * @ACCORD_AGENDA_THIS_WEEK: due by the end of the week
 * @ACCORD_AGENDA_THIS_MONTH: due after that, by the end of the month
 * @ACCORD_AGENDA_LATER: due after that
 *
 * The sections of the agenda, in their order.
 */
typedef enum {
  ACCORD_AGENDA_UPDATE_NEEDED,
  ACCORD_AGENDA_OVERDUE,
  ACCORD_AGENDA_THIS_WEEK,
  ACCORD_AGENDA_THIS_MONTH,
  ACCORD_AGENDA_LATER,
} AccordAgendaSection;

#define ACCORD_AGENDA_N_SECTIONS (ACCORD_AGENDA_LATER + 1)

/**
 * accord_agenda_section_choose:
 * @session: a session
 * @item: something that is due
 *
 * What falls on a weekend is prepared in the week after it: there, the week is the next one.
 *
 * Returns: the section where it belongs today
 */
AccordAgendaSection accord_agenda_section_choose (AccordSession *session, const AccordAgendaItem *item);

G_END_DECLS
