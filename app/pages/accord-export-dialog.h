#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_EXPORT_DIALOG (accord_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordExportDialog, accord_export_dialog, ACCORD, EXPORT_DIALOG, AdwWindow)

/**
 * AccordExportDialog: asks what to write into a file, and into which. Its parent tells what became of it, by its actions
 * `win.tell` and `win.tell-file`.
 */

/**
 * accord_export_dialog_new:
 * @parent: the window
 * @session: the session
 * @mission: (nullable): a mission that is among those to choose from, active or not
 *
 * Returns: (transfer none): a dialog, not shown yet
 */
GtkWidget *accord_export_dialog_new (GtkWindow *parent, AccordSession *session, AccordMission *mission);

G_END_DECLS
