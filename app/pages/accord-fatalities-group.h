#pragma once

#include "accord-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_fatalities_group_new:
 * @session: a session
 * @mission: a mission
 * @active: whether it runs, so that figures which are missing or old can be had
 *
 * Who lost their lives in a mission: this year, in twelve months, since the beginning, malicious acts apart, each with the
 * day up to which it is known.
 *
 * Returns: (transfer floating) (nullable): the group as things stand now; %NULL if there is nothing to say
 */
GtkWidget *accord_fatalities_group_new (AccordSession *session, AccordMission *mission, gboolean active);

G_END_DECLS
