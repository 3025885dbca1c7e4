#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_EVENT_DIALOG (accord_event_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordEventDialog, accord_event_dialog, ACCORD, EVENT_DIALOG, AdwWindow)

/**
 * AccordEventDialog:
 *
 * Records or changes an event that calls for a consultation, or plans a meeting. After something new it activates
 * `win.show-consultation` of its parent with the id of the consultation.
 */

/**
 * accord_event_dialog_new:
 * @parent: the window that it belongs to
 * @session: a session
 * @what: the name of a type of event, or %ACCORD_EVENT_DIALOG_MEETING
 * @mission: (nullable): the mission to begin with
 *
 * Returns: (transfer none) (nullable): a dialog, to be presented; %NULL if @what is none
 */
GtkWidget *accord_event_dialog_new (GtkWindow *parent, AccordSession *session, const char *what, AccordMission *mission);

/**
 * accord_event_dialog_new_for_event:
 * @parent: the window that it belongs to
 * @session: a session
 * @event: an event
 *
 * Returns: (transfer none): a dialog that changes @event, to be presented
 */
GtkWidget *accord_event_dialog_new_for_event (GtkWindow *parent, AccordSession *session, AccordEvent *event);

/** ACCORD_EVENT_DIALOG_MEETING: in place of a type, a meeting that nothing calls for. */
#define ACCORD_EVENT_DIALOG_MEETING "meeting"

G_END_DECLS
