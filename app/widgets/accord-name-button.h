#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_NAME_BUTTON (accord_name_button_get_type ())
G_DECLARE_FINAL_TYPE (AccordNameButton, accord_name_button, ACCORD, NAME_BUTTON, AdwBin)

/**
 * AccordNameButton:
 *
 * A button beside an entry that offers names to choose from, with a search. Signals: `chosen (name)`.
 */

/**
 * accord_name_button_new:
 * @name: what it is for
 *
 * Returns: (transfer floating): a button without names
 */
GtkWidget *accord_name_button_new (const char *name);

/**
 * accord_name_button_set_names:
 * @self: a button
 * @names: (array zero-terminated=1): the names, in their order
 */
void accord_name_button_set_names (AccordNameButton *self, const char *const *names);

G_END_DECLS
