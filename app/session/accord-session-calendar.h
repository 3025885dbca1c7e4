#pragma once

#include "accord-session-agenda.h"
#include "accord-session-export.h"

G_BEGIN_DECLS

/**
 * accord_session_export_calendar:
 * @self: a session
 * @scope: (nullable): only this mission, only these days
 *
 * Makes a calendar for whoever follows the consultations from outside: their steps, the last day of each mandate, and
 * events with their span. It says nothing that is not for all: no notes, no remarks, no colleagues, no texts of events.
 * Each entry keeps its UID whatever its day becomes, so that a calendar which subscribed to the file follows it.
 *
 * Returns: (transfer full): the content of an iCalendar file
 */
GBytes *accord_session_export_calendar (AccordSession *self, const AccordExportScope *scope);

/**
 * accord_session_agenda_to_calendar:
 * @self: a session
 * @agenda: (element-type AccordAgendaItem): lines of the agenda
 *
 * Returns: (transfer full): the same lines as an iCalendar file, as accord_session_export_calendar() writes them
 */
GBytes *accord_session_agenda_to_calendar (AccordSession *self, GPtrArray *agenda);

G_END_DECLS
