#pragma once

#include "accord-session-progress.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_target_dialog_show:
 * @origin: the widget that asks for it
 * @session: a session
 * @mission: (nullable): a mission; %NULL for the Secretariat as a whole
 * @commitment: a commitment
 * @target: (nullable): its target, if it has one
 *
 * Asks by when what is to be done.
 */
void accord_target_dialog_show (GtkWidget *origin,
                                AccordSession *session,
                                AccordMission *mission,
                                AccordCommitment *commitment,
                                AccordTarget *target);

/**
 * accord_target_dialog_show_milestone:
 * @origin: the widget that asks for it
 * @session: a session
 * @mission: (nullable): a mission; %NULL for the Secretariat as a whole
 * @commitment: a commitment
 * @target: its target
 * @index: which of its milestones; -1 for a new one
 *
 * Asks what is to be reached on the way.
 */
void accord_target_dialog_show_milestone (GtkWidget *origin,
                                          AccordSession *session,
                                          AccordMission *mission,
                                          AccordCommitment *commitment,
                                          AccordTarget *target,
                                          int index);

G_END_DECLS
