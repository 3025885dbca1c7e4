#pragma once

#include "accord-text-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_table_picture_can_show:
 * @table: a table
 *
 * Returns: %FALSE if it has more rows than a picture should
 */
gboolean accord_table_picture_can_show (AccordTextTable *table);

/**
 * accord_table_picture_new:
 * @context: what its texts are laid out by; it gets the direction of the table
 * @table: a table that can be shown
 * @size: (out): its width and height in pixels
 *
 * Draws a table for a document: dark on white, whatever the theme of the screen is.
 *
 * Returns: (transfer full): the picture
 */
GskRenderNode *accord_table_picture_new (PangoContext *context, AccordTextTable *table, graphene_size_t *size);

G_END_DECLS
