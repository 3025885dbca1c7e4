#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_EVENT_BUTTON (accord_event_button_get_type ())
G_DECLARE_FINAL_TYPE (AccordEventButton, accord_event_button, ACCORD, EVENT_BUTTON, AdwBin)

/**
 * AccordEventButton:
 *
 * A button with a menu of all that can be recorded; each item activates `win.record-event` with its name.
 */

GtkWidget *accord_event_button_new (void);

/**
 * accord_event_button_popup:
 * @self: a button
 *
 * Opens its menu.
 */
void accord_event_button_popup (AccordEventButton *self);

G_END_DECLS
