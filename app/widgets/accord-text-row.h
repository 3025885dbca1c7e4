#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_TEXT_ROW (accord_text_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordTextRow, accord_text_row, ACCORD, TEXT_ROW, AdwPreferencesRow)

/** AccordTextRow: a text of several lines in a list of rows, under its title. */

/**
 * accord_text_row_new:
 * @title: what the text is
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *accord_text_row_new (const char *title);

/**
 * accord_text_row_get_view:
 *
 * Returns: (transfer none): where the text is typed
 */
GtkWidget *accord_text_row_get_view (AccordTextRow *self);

G_END_DECLS
