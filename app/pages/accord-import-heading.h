#pragma once

#include "accord-import-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_IMPORT_HEADING (accord_import_heading_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportHeading, accord_import_heading, ACCORD, IMPORT_HEADING, AdwBin)

/**
 * AccordImportHeading:
 *
 * The title of a section of an import, how many stand below it, and what can be done with all of them.
 *
 * Signals: `toggled` when the section is to be opened or closed; `all-chosen (gboolean)` when all below it is to be applied
 * or left out.
 */

GtkWidget *accord_import_heading_new (void);

/**
 * accord_import_heading_show:
 * @self: a heading
 * @content: what to show
 *
 * Returns: (transfer full): the heading in one line, for screen readers
 */
char *accord_import_heading_show (AccordImportHeading *self, const AccordImportContent *content);

G_END_DECLS
