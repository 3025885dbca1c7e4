#pragma once

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

G_END_DECLS
