#pragma once

#include "accord-commitment.h"
#include "accord-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_commitment_dialog_show:
 * @origin: the widget that asks for it
 * @session: a session
 * @commitment: a commitment
 *
 * Asks whose commitment it is and what it says: the split into 45 is not official, so a team may have its own.
 */
void accord_commitment_dialog_show (GtkWidget *origin, AccordSession *session, AccordCommitment *commitment);

G_END_DECLS
