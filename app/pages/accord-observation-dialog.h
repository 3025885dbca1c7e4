#pragma once

#include "accord-session-progress.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_observation_dialog_show:
 * @origin: the widget that asks for it
 * @session: a session
 * @mission: (nullable): a mission; %NULL for the Secretariat as a whole
 * @commitment: a commitment
 * @now: (nullable): how it stands, which the dialog begins with
 * @corrects: (nullable): an observation to correct
 *
 * Asks how a commitment stands, and offers what the planning file knows as evidence.
 */
void accord_observation_dialog_show (GtkWidget *origin,
                                     AccordSession *session,
                                     AccordMission *mission,
                                     AccordCommitment *commitment,
                                     const AccordStanding *now,
                                     AccordProgress *corrects);

G_END_DECLS
