#pragma once

#include "accord-requirement.h"
#include "accord-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_requirement_dialog_show:
 * @origin: the widget that opens it
 * @session: a session
 * @mandate: the mandate that needs it
 * @requirement: (nullable): the capability to change; %NULL for a new one
 *
 * Shows a dialog in which a capability is entered.
 */
void accord_requirement_dialog_show (GtkWidget *origin,
                                     AccordSession *session,
                                     AccordMandate *mandate,
                                     AccordRequirement *requirement);

/**
 * accord_requirement_dialog_show_pledge:
 * @origin: the widget that opens it
 * @session: a session
 * @requirement: a capability
 * @index: which of its pledges; -1 for a new one
 *
 * Shows a dialog in which a pledge is entered.
 */
void accord_requirement_dialog_show_pledge (GtkWidget *origin,
                                            AccordSession *session,
                                            AccordRequirement *requirement,
                                            int index);

G_END_DECLS
