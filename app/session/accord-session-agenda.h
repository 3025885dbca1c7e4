#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/**
 * AccordAgendaFilter:
 * @mission: (nullable): only this mission
 * @from: the first day, or %ACCORD_DAY_NONE
 * @to: the last day, or %ACCORD_DAY_NONE
 * @overdue: only steps whose planned day is past
 *
 * What to put on the agenda.
 */
typedef struct {
  AccordMission *mission;
  AccordDay from;
  AccordDay to;
  gboolean overdue;
} AccordAgendaFilter;

/**
 * AccordAgendaItem:
 * @chain: the consultation
 * @step: (nullable): its step; %NULL if the mandate must be updated first
 *
 * One line of the agenda.
 */
typedef struct {
  AccordChain *chain;
  const AccordStep *step;
} AccordAgendaItem;

/**
 * accord_session_list_agenda:
 * @self: a session
 * @filter: what to put on it
 *
 * Returns: (transfer full) (element-type AccordAgendaItem): the steps by day, those of one chain in its
 *   order; missions whose mandate must be updated come first
 */
GPtrArray *accord_session_list_agenda (AccordSession *self, const AccordAgendaFilter *filter);

/**
 * accord_session_agenda_to_json:
 * @self: a session
 * @item: a line of the agenda
 *
 * Returns: (transfer full): it, as `agenda.schema.json` says
 */
JsonObject *accord_session_agenda_to_json (AccordSession *self, const AccordAgendaItem *item);

/**
 * accord_session_get_citation:
 * @chain: a consultation
 * @step: (nullable): one of its steps
 *
 * Returns: (nullable): what the step rests on: a provision of resolution 1353 (2001), or the mandate's
 *   own symbol for its expiry
 */
const char *accord_session_get_citation (const AccordChain *chain, const AccordStep *step);

G_END_DECLS
