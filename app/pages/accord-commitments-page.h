#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_COMMITMENTS_PAGE (accord_commitments_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordCommitmentsPage, accord_commitments_page, ACCORD, COMMITMENTS_PAGE, AdwBin)

/**
 * AccordCommitmentsPage: how the commitments of Action for Peacekeeping stand, of all missions and areas, and one of these
 * cells in detail beside them.
 */

/**
 * accord_commitments_page_set_session:
 * @self: a page
 * @session: (nullable): the session to show; its progress is read when the page is first seen
 */
void accord_commitments_page_set_session (AccordCommitmentsPage *self, AccordSession *session);

/**
 * accord_commitments_page_set_settings:
 * @self: a page
 * @settings: where it is kept which missions are shown
 *
 * To be called once, before the session is set.
 */
void accord_commitments_page_set_settings (AccordCommitmentsPage *self, GSettings *settings);

/** accord_commitments_page_search: brings the focus to the search. */
void accord_commitments_page_search (AccordCommitmentsPage *self);

/**
 * accord_commitments_page_open:
 * @self: a page with a session
 * @mission_id: the id of a mission, or `secretariat`
 * @area: the number of an area, from 1
 *
 * Shows the commitments of one cell, and brings the focus there, now or when the page is shown.
 */
void accord_commitments_page_open (AccordCommitmentsPage *self, const char *mission_id, guint area);

G_END_DECLS
