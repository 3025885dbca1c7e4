#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_CHOICE_ROW (accord_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordChoiceRow, accord_choice_row, ACCORD, CHOICE_ROW, AdwComboRow)

/** AccordChoiceRow: one of a few words, to be chosen in a list of rows; a screen reader knows each by its name. */

/**
 * accord_choice_row_new:
 * @title: what is chosen
 * @choices: (array zero-terminated=1): the words
 *
 * Returns: (transfer floating): a row whose first word is chosen; see `selected` of #AdwComboRow
 */
GtkWidget *accord_choice_row_new (const char *title, const char *const *choices);

G_END_DECLS
