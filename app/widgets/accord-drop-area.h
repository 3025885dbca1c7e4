#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_DROP_AREA (accord_drop_area_get_type ())
G_DECLARE_FINAL_TYPE (AccordDropArea, accord_drop_area, ACCORD, DROP_AREA, AdwBin)

/**
 * AccordDropArea:
 *
 * What files can be dropped on; while some are held over it, it says what would come of them.
 *
 * Signals: `dropped (GdkFileList)`.
 */

/**
 * accord_drop_area_new:
 * @child: what is on it
 * @words: what dropping a file does
 *
 * Returns: (transfer floating): an area
 */
GtkWidget *accord_drop_area_new (GtkWidget *child, const char *words);

/**
 * accord_drop_area_set_open:
 * @self: an area
 * @open: whether files are taken; they are not at first
 */
void accord_drop_area_set_open (AccordDropArea *self, gboolean open);

G_END_DECLS
