#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PUBLISH_DIALOG (accord_publish_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AccordPublishDialog, accord_publish_dialog, ACCORD, PUBLISH_DIALOG, AdwWindow)

/**
 * accord_publish_dialog_new:
 * @parent: the window it belongs to
 * @session: a session that can be edited
 *
 * Returns: (transfer none): a dialog that shows which consultations would be published until a day, and publishes them:
 *   S/2011/496 asks for meetings that can be foreseen
 */
GtkWidget *accord_publish_dialog_new (GtkWindow *parent, AccordSession *session);

G_END_DECLS
