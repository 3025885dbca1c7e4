#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_hold:
 * @widget: where something is about to be written
 *
 * Keeps the program running until it is written, whatever is closed meanwhile.
 *
 * Returns: (transfer full) (nullable): what to give to accord_hold_release() then; %NULL outside a window of the program
 */
GApplication *accord_hold (GtkWidget *widget);

/**
 * accord_hold_release:
 * @held: (transfer full) (nullable): what accord_hold() returned
 */
void accord_hold_release (GApplication *held);

G_END_DECLS
