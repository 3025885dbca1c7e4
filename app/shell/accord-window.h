#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_WINDOW (accord_window_get_type ())
G_DECLARE_FINAL_TYPE (AccordWindow, accord_window, ACCORD, WINDOW, AdwApplicationWindow)

/** AccordWindow: one planning file on the screen. */

/**
 * accord_window_new:
 * @application: the application
 * @settings: where windows keep their state between starts
 *
 * Returns: (transfer none): a window, not shown yet
 */
GtkWidget *accord_window_new (GtkApplication *application, GSettings *settings);

/**
 * accord_window_open:
 * @self: a window
 * @file: (nullable): a planning file, which must be there; %NULL for the default one, which is made if it is not
 * @today: the day to take for today, or %ACCORD_DAY_NONE to follow the day at Headquarters
 *
 * Opens a planning file, and shows the window as soon as it is there, or a moment later without. If it cannot be
 * opened, the window says why and offers another.
 */
void accord_window_open (AccordWindow *self, const char *file, AccordDay today);

/**
 * accord_window_get_file:
 *
 * Returns: (nullable): the planning file that accord_window_open() was asked for
 */
const char *accord_window_get_file (AccordWindow *self);

G_END_DECLS
