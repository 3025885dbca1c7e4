#pragma once

#include "accord-import-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_IMPORT_ROW (accord_import_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportRow, accord_import_row, ACCORD, IMPORT_ROW, AdwBin)

/**
 * AccordImportRow:
 *
 * One line of the list that shows what an import would do.
 *
 * Signals: `toggled` when somebody chose what it shows, left it out, opened or closed it; `all-chosen (gboolean)` when all
 * below a heading is to be applied or left out; `answered (id, value)` when a question was answered.
 */

GtkWidget *accord_import_row_new (void);

/**
 * accord_import_row_set_entry:
 * @self: a row
 * @entry: (nullable): what to show
 *
 * It follows the entry's changes, and names the list item that it stands in for screen readers.
 */
void accord_import_row_set_entry (AccordImportRow *self, AccordImportEntry *entry);

/**
 * accord_import_row_get_entry:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
AccordImportEntry *accord_import_row_get_entry (AccordImportRow *self);

/**
 * accord_import_row_can_toggle:
 * @entry: an entry
 *
 * Returns: whether a click on its row does something
 */
gboolean accord_import_row_can_toggle (AccordImportEntry *entry);

G_END_DECLS
