#pragma once

#include "accord-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_REMINDERS (accord_reminders_get_type ())
G_DECLARE_FINAL_TYPE (AccordReminders, accord_reminders, ACCORD, REMINDERS, GObject)

/**
 * AccordReminders:
 *
 * Notifications of steps that are due, while the program runs: a few by themselves, and the rest as one; of each step
 * once a day, also across starts; withdrawn once the step is done. Nothing happens where nobody shows notifications.
 */

/**
 * accord_reminders_new:
 * @application: the application that sends them
 * @session: the session whose steps are watched
 * @settings: the user's settings
 *
 * Returns: (transfer full): the reminders, until they are let go
 */
AccordReminders *accord_reminders_new (GApplication *application, AccordSession *session, GSettings *settings);

G_END_DECLS
