#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/**
 * AccordAgendaFilter:
 * @mission: (nullable): only this mission
 * @from: the first day, or %ACCORD_DAY_NONE
 * @to: the last day, or %ACCORD_DAY_NONE
 * @overdue: only steps whose planned day is past
 * @owner: only steps that this role does, or %ACCORD_ROLE_NONE for all
 * @who: (nullable): only steps of this colleague; case and accents do not matter
 * @form: (nullable): only steps of meetings of this form, such as `B`; `A` stands for `A-public` and `A-private`
 *
 * What to put on the agenda. That a mandate must be updated is the Secretariat's to do, on every day, and belongs to
 * no colleague and no meeting.
 */
typedef struct {
  AccordMission *mission;
  AccordDay from;
  AccordDay to;
  gboolean overdue;
  AccordRole owner;
  const char *who;
  const char *form;
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
 * accord_agenda_item_is_overdue:
 * @self: a line of the agenda
 *
 * Returns: %TRUE if the planned day of its step is past, whether it can still be met or not
 */
gboolean accord_agenda_item_is_overdue (const AccordAgendaItem *self);

/**
 * accord_agenda_item_is_open:
 * @self: a line of the agenda
 *
 * Returns: %TRUE if somebody has to do something for it: what was done, not held or waived is not open, nor is what
 *   nobody does, such as an expiry or an event
 */
gboolean accord_agenda_item_is_open (const AccordAgendaItem *self);

/**
 * accord_agenda_filter_accepts:
 * @self: what to put on the agenda
 * @item: a line of the agenda
 *
 * Its mission aside, which decides what is looked through.
 *
 * Returns: %TRUE if the line belongs on it
 */
gboolean accord_agenda_filter_accepts (const AccordAgendaFilter *self, const AccordAgendaItem *item);

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
 * accord_session_list_mission_agenda:
 * @self: a session
 * @mission: (nullable): a mission; %NULL for the team's own reviews
 * @filter: what to put on it; its mission is not looked at
 *
 * Returns: (transfer full) (element-type AccordAgendaItem): the steps of one mission, in the order of
 *   accord_session_list_agenda()
 */
GPtrArray *accord_session_list_mission_agenda (AccordSession *self,
                                               AccordMission *mission,
                                               const AccordAgendaFilter *filter);

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

/**
 * accord_session_get_form:
 * @chain: a consultation
 *
 * Resolution 1353 (2001), Annex II, parts A, B and C, has three kinds of meetings with contributors. Which one a
 * consultation is held as is a choice on one meeting, never a second consultation.
 *
 * Returns: (nullable): the word that documents use for the form of its meeting; %NULL if the mandate must be updated
 *   first, so that there is no meeting
 */
const char *accord_session_get_form (const AccordChain *chain);

/**
 * accord_agenda_form_is_known:
 * @form: a word
 *
 * Returns: %TRUE if an #AccordAgendaFilter can ask for it
 */
gboolean accord_agenda_form_is_known (const char *form);

G_END_DECLS
