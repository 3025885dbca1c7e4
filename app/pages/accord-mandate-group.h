#pragma once

#include "accord-session-missions.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_mandate_group_new:
 * @session: a session
 * @summary: where the mission stands
 * @mandate: an adopted mandate of it
 *
 * What one decision of the Council says, and where that is written.
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *accord_mandate_group_new (AccordSession *session, const AccordMissionSummary *summary, AccordMandate *mandate);

G_END_DECLS
