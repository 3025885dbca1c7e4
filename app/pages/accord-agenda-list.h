#pragma once

#include "accord-agenda-entry.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_AGENDA_LIST (accord_agenda_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordAgendaList, accord_agenda_list, ACCORD, AGENDA_LIST, GObject)

/**
 * AccordAgendaList:
 *
 * What is still to be done, as a list of #AccordAgendaEntry: sections in their order, each with a heading before it.
 * It looks through the missions a few milliseconds at a time, and shows nothing until it has seen all of them. When
 * something changes for one mission, only its lines are derived anew; a line stays the same object as long as its
 * step is there.
 *
 * Signals: `updated` after it has seen all missions, and after each change from then on.
 */

/**
 * accord_agenda_list_new:
 * @session: a session
 *
 * Returns: (transfer full): its list, which begins to fill when there is time
 */
AccordAgendaList *accord_agenda_list_new (AccordSession *session);

/**
 * accord_agenda_list_set_filter:
 * @self: a list
 * @filter: what to list; its mission is not looked at
 * @words: (nullable): words that the mission's acronym, name or area must hold
 */
void accord_agenda_list_set_filter (AccordAgendaList *self, const AccordAgendaFilter *filter, const char *words);

/**
 * accord_agenda_list_get_filling:
 *
 * Returns: %TRUE until it has seen all missions
 */
gboolean accord_agenda_list_get_filling (AccordAgendaList *self);

/**
 * accord_agenda_list_get_n_overdue:
 *
 * Returns: how many steps of all missions have their planned day behind them, whatever the filter
 */
guint accord_agenda_list_get_n_overdue (AccordAgendaList *self);

/**
 * accord_agenda_list_list_colleagues:
 * @self: a list
 *
 * Returns: (transfer full) (array zero-terminated=1): the colleagues who have something to do, by name
 */
char **accord_agenda_list_list_colleagues (AccordAgendaList *self);

G_END_DECLS
