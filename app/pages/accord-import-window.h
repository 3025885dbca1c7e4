#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_IMPORT_WINDOW (accord_import_window_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportWindow, accord_import_window, ACCORD, IMPORT_WINDOW, AdwWindow)

/**
 * AccordImportWindow:
 *
 * What importing a file would do, and the button that does it. Nothing is changed before that; all that is chosen is one
 * action that undo takes back.
 *
 * Signals: `finished (gboolean)` once when it is closed: whether the files that wait for it shall follow.
 */

/**
 * accord_import_window_new:
 * @parent: the window it belongs to
 * @session: a session
 * @file: what to import
 * @place: which of several files it is, from 1
 * @n_files: how many there are
 *
 * Returns: (transfer none): the window, not shown yet, which has begun to read the file
 */
GtkWidget *accord_import_window_new (GtkWindow *parent,
                                     AccordSession *session,
                                     GFile *file,
                                     guint place,
                                     guint n_files);

G_END_DECLS
