#pragma once

#include "accord-timeline-row.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_HEADING_ROW (accord_heading_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordHeadingRow, accord_heading_row, ACCORD, HEADING_ROW, GObject)

/**
 * accord_heading_row_new:
 * @id: names the row
 * @title: what it titles
 *
 * Returns: (transfer full): a row of the timeline that titles those below it
 */
AccordHeadingRow *accord_heading_row_new (const char *id, const char *title);

G_END_DECLS
