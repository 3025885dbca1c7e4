#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_choice_factory_install:
 * @chooser: a #GtkDropDown or an #AdwComboRow over a #GtkStringList
 *
 * Lets it show its words so that long ones are cut short where it is closed, that the chosen one has a mark where it is
 * open, and that a screen reader knows each by its name.
 */
void accord_choice_factory_install (GtkWidget *chooser);

G_END_DECLS
