#pragma once

#include "accord-session-events.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_EVENT_FORM (accord_event_form_get_type ())
G_DECLARE_FINAL_TYPE (AccordEventForm, accord_event_form, ACCORD, EVENT_FORM, AdwBin)

/**
 * AccordEventForm:
 *
 * The fields of one type of event, or of a meeting that nothing calls for.
 *
 * Signals: `key-changed` when another consultation would follow than before.
 */

/**
 * accord_event_form_new:
 * @session: a session
 * @type: what is entered
 * @mission: (nullable): the mission to begin with
 *
 * Returns: (transfer floating): a form for a new event, today
 */
GtkWidget *accord_event_form_new (AccordSession *session, AccordEventType type, AccordMission *mission);

/**
 * accord_event_form_new_meeting:
 * @session: a session
 * @mission: (nullable): the mission to begin with
 *
 * Returns: (transfer floating): a form for a meeting that nothing calls for
 */
GtkWidget *accord_event_form_new_meeting (AccordSession *session, AccordMission *mission);

/**
 * accord_event_form_new_for_event:
 * @session: a session
 * @event: an event
 *
 * Returns: (transfer floating): a form that changes @event; its type and its mission stay
 */
GtkWidget *accord_event_form_new_for_event (AccordSession *session, AccordEvent *event);

/**
 * accord_event_form_get_key:
 * @self: a form
 *
 * Returns: (nullable): the key of how the consultation goes that follows from what is entered, the first if there are two
 */
const char *accord_event_form_get_key (AccordEventForm *self);

/**
 * accord_event_form_make_changes:
 * @self: a form
 * @id: (out) (transfer full) (nullable): the id of the event or the meeting, if it is new
 *
 * Says what cannot be so beside its field, and gives that the focus.
 *
 * Returns: (transfer full) (nullable): what the form changes; %NULL if something cannot be so
 */
AccordChangeSet *accord_event_form_make_changes (AccordEventForm *self, char **id);

/**
 * accord_event_form_focus:
 * @self: a form
 *
 * Gives the focus to the first field that somebody has to fill.
 */
void accord_event_form_focus (AccordEventForm *self);

G_END_DECLS
