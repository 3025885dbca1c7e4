#pragma once

#include "accord-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_mandate_dialog_show:
 * @origin: the widget that opens it
 * @session: a session
 * @mission: a mission
 * @mandate: (nullable): the mandate in preparation to change; %NULL to prepare one
 *
 * Shows a dialog in which the next mandate is entered.
 */
void accord_mandate_dialog_show (GtkWidget *origin, AccordSession *session, AccordMission *mission, AccordMandate *mandate);

/**
 * accord_mandate_dialog_show_text:
 * @origin: the widget that opens it
 * @session: a session
 * @mandate: a mandate
 * @member: one of the members of accord_session_change_mandate_text()
 *
 * Shows a dialog in which these words are entered.
 */
void accord_mandate_dialog_show_text (GtkWidget *origin, AccordSession *session, AccordMandate *mandate, const char *member);

G_END_DECLS
