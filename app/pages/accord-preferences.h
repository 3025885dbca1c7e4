#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PREFERENCES (accord_preferences_get_type ())
G_DECLARE_FINAL_TYPE (AccordPreferences, accord_preferences, ACCORD, PREFERENCES, AdwPreferencesWindow)

/**
 * AccordPreferences:
 *
 * The settings of the team, which are part of the planning file, and those of the user. A change is on disk as soon as
 * it is made, says what it moved, and can be undone.
 */

/**
 * accord_preferences_new:
 * @parent: the window it belongs to
 * @session: the session
 * @settings: the user's settings
 *
 * Returns: (transfer none): the window, not shown yet
 */
GtkWidget *accord_preferences_new (GtkWindow *parent, AccordSession *session, GSettings *settings);

G_END_DECLS
