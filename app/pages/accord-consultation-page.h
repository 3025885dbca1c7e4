#pragma once

#include "accord-session.h"
#include "accord-tabular.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_CONSULTATION_PAGE (accord_consultation_page_get_type ())
G_DECLARE_FINAL_TYPE (AccordConsultationPage, accord_consultation_page, ACCORD, CONSULTATION_PAGE, AdwBin)

/**
 * AccordConsultationPage:
 *
 * All of one consultation, with a header bar of its own: the meeting and its steps, who is invited, what is on the
 * agenda, what became of it. Its button to go back runs `win.back`.
 */

/**
 * accord_consultation_page_new:
 *
 * Returns: (transfer floating): a page that shows nothing
 */
GtkWidget *accord_consultation_page_new (void);

/**
 * accord_consultation_page_show:
 * @self: a page
 * @session: (nullable): the session; %NULL to show nothing
 * @consultation_id: (nullable): the id that the consultation's record has or would have
 *
 * Shows a consultation, and shows it anew whenever something changes.
 */
void accord_consultation_page_show (AccordConsultationPage *self, AccordSession *session, const char *consultation_id);

/**
 * accord_consultation_page_flush:
 * @self: a page
 *
 * Has what is half typed stored now; for a window that closes.
 */
void accord_consultation_page_flush (AccordConsultationPage *self);

/**
 * accord_consultation_page_get_list:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what can be copied of the view that is shown
 */
AccordTabular *accord_consultation_page_get_list (AccordConsultationPage *self);

G_END_DECLS
