#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_EVENTS_GROUP (accord_events_group_get_type ())
G_DECLARE_FINAL_TYPE (AccordEventsGroup, accord_events_group, ACCORD, EVENTS_GROUP, AdwBin)

/**
 * AccordEventsGroup:
 *
 * What was recorded for a mission and calls for consultations, the latest first: how it stands, and what can be done with it.
 */

/**
 * accord_events_group_new:
 * @session: a session
 * @mission: a mission
 *
 * Returns: (transfer floating): the group as things stand now
 */
GtkWidget *accord_events_group_new (AccordSession *session, AccordMission *mission);

G_END_DECLS
