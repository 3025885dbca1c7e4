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

/**
 * accord_choice_factory_name_button:
 * @drop_down: a drop-down
 * @name: what is chosen with it
 * @value: (nullable): what is chosen; %NULL for the chosen word of a #GtkStringList
 *
 * Tells a screen reader what a drop-down is for and what it holds; to be called again when that is another.
 */
void accord_choice_factory_name_button (GtkDropDown *drop_down, const char *name, const char *value);

G_END_DECLS
