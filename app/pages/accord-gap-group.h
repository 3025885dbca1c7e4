#pragma once

#include "accord-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_gap_group_new:
 * @session: a session
 * @mandate: the current mandate
 *
 * What the Council authorises beside who is there by the latest monthly contributions: resolution 1353 (2001), Annex I, A, 2
 * asks to close the gap, and S/2011/496 to show it next to the renewal.
 *
 * Returns: (transfer floating) (nullable): the group; %NULL if no ceiling is recorded and no contributions are
 */
GtkWidget *accord_gap_group_new (AccordSession *session, AccordMandate *mandate);

G_END_DECLS
