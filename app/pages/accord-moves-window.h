#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_MOVES_WINDOW (accord_moves_window_get_type ())
G_DECLARE_FINAL_TYPE (AccordMovesWindow, accord_moves_window, ACCORD, MOVES_WINDOW, AdwWindow)

/** AccordMovesWindow: which planned days a change of the settings moved. */

/**
 * accord_moves_window_new:
 * @parent: the window it belongs to
 * @moves: (element-type AccordMove): what accord_session_change_settings_finish() returned
 *
 * Returns: (transfer none): the window, not shown yet
 */
GtkWidget *accord_moves_window_new (GtkWindow *parent, GPtrArray *moves);

G_END_DECLS
