#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_AGENDA_PAGE (accord_agenda_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordAgendaPage, accord_agenda_page, ACCORD, AGENDA_PAGE, AdwBin)

/**
 * AccordAgendaPage: what is due, of all missions, by day. Activating a line runs `win.show-consultation`.
 */

/**
 * accord_agenda_page_set_session:
 * @self: a page
 * @session: (nullable): the session to show
 */
void accord_agenda_page_set_session (AccordAgendaPage *self, AccordSession *session);

/**
 * accord_agenda_page_set_settings:
 * @self: a page
 * @settings: where the user's own name is kept
 *
 * To be called once, before the session is set.
 */
void accord_agenda_page_set_settings (AccordAgendaPage *self, GSettings *settings);

/** accord_agenda_page_search: brings the focus to the search. */
void accord_agenda_page_search (AccordAgendaPage *self);

G_END_DECLS
