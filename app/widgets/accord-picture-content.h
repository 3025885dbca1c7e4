#pragma once

#include "accord-text-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PICTURE_CONTENT (accord_picture_content_get_type ())
G_DECLARE_FINAL_TYPE (AccordPictureContent, accord_picture_content, ACCORD, PICTURE_CONTENT, GdkContentProvider)

/** AccordPictureContent: a picture for the clipboard, painted only when a program asks for it. */

/**
 * accord_picture_content_new:
 * @node: what to paint
 * @size: its width and height in pixels
 *
 * Returns: (transfer full): a PNG of it, at twice that size if that is not too large, so that it can be printed
 */
GdkContentProvider *accord_picture_content_new (GskRenderNode *node, const graphene_size_t *size);

/**
 * accord_picture_content_new_for_table:
 * @widget: a widget, whose font and language the picture has
 * @table: (transfer full): a table
 *
 * Returns: (transfer full) (nullable): the same of a table, which is laid out only then too; %NULL if the table has more
 *   rows than a picture should
 */
GdkContentProvider *accord_picture_content_new_for_table (GtkWidget *widget, AccordTextTable *table);

G_END_DECLS
