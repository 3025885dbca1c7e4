#pragma once

#include "accord-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_SOURCE_ROW (accord_source_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordSourceRow, accord_source_row, ACCORD, SOURCE_ROW, AdwActionRow)

/** AccordSourceRow: where a record's facts come from, as of which day, and whether they were checked. */

/**
 * accord_source_row_new:
 * @record: a record
 *
 * Returns: (transfer floating): a row; activating it opens the source if it has an address
 */
GtkWidget *accord_source_row_new (AccordRecord *record);

G_END_DECLS
