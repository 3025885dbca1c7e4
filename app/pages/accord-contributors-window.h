#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_CONTRIBUTORS_WINDOW (accord_contributors_window_get_type ())
G_DECLARE_FINAL_TYPE (AccordContributorsWindow, accord_contributors_window, ACCORD, CONTRIBUTORS_WINDOW, AdwWindow)

/** AccordContributorsWindow: all contributors to a mission as a table, sorted by any of its columns, below the sums. */

/**
 * accord_contributors_window_new:
 * @parent: the window to stand before
 * @session: a session
 * @mission: a mission whose contributions are recorded
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWidget *accord_contributors_window_new (GtkWindow *parent, AccordSession *session, AccordMission *mission);

G_END_DECLS
