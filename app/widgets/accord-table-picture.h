#pragma once

#include "accord-text-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_table_picture_new:
 * @widget: a widget, whose font and language it has
 * @table: a table
 * @size: (out): its width and height in pixels
 *
 * Draws a table for a document: dark on white, whatever the theme of the screen is.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL if the table has more rows than a picture should
 */
GskRenderNode *accord_table_picture_new (GtkWidget *widget, AccordTextTable *table, graphene_size_t *size);

G_END_DECLS
