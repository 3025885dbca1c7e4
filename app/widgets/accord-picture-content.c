#include "config.h"

#include "accord-picture-content.h"

#include "accord-table-picture.h"

#include <math.h>

#define MIME_TYPE "image/png"

/* The largest picture, in pixels: 200 MB of memory while it is painted. */
#define MAX_PIXELS 50e6

struct _AccordPictureContent {
  GdkContentProvider parent_instance;

  GskRenderNode *node; /* of a table, once somebody asked for it */
  graphene_size_t size;
  AccordTextTable *table; /* NULL for what is drawn already */
  PangoContext *context;
};

G_DEFINE_FINAL_TYPE (AccordPictureContent, accord_picture_content, GDK_TYPE_CONTENT_PROVIDER)

/* Most tables are pasted as cells or as a text, and never laid out. */
static void
draw (AccordPictureContent *self)
{
  if (self->node == NULL)
    self->node = accord_table_picture_new (self->context, self->table, &self->size);
}

static GdkTexture *
paint (AccordPictureContent *self)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;
  double scale;
  int width, height, stride;

  draw (self);
  scale = self->size.width * self->size.height * 4 <= MAX_PIXELS ? 2 : 1;
  width = ceil (self->size.width * scale);
  height = ceil (self->size.height * scale);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  stride = cairo_image_surface_get_stride (surface);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  gsk_render_node_draw (self->node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);

  return texture;
}

static GdkContentFormats *
accord_picture_content_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  gdk_content_formats_builder_add_mime_type (builder, MIME_TYPE);
  gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_TEXTURE);

  return gdk_content_formats_builder_free_to_formats (builder);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
accord_picture_content_write_mime_type_async (GdkContentProvider *provider,
                                              const char *mime_type,
                                              GOutputStream *stream,
                                              int io_priority,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer data)
{
  g_autoptr (GTask) task = g_task_new (provider, cancellable, callback, data);
  g_autoptr (GdkTexture) texture = NULL;
  GBytes *bytes;

  g_task_set_source_tag (task, accord_picture_content_write_mime_type_async);
  if (g_strcmp0 (mime_type, MIME_TYPE) != 0) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s", mime_type);
    return;
  }

  texture = paint (ACCORD_PICTURE_CONTENT (provider));
  bytes = gdk_texture_save_to_png_bytes (texture);
  g_task_set_task_data (task, bytes, (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), io_priority,
                                   cancellable, on_written, g_steal_pointer (&task));
}

static gboolean
accord_picture_content_write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
accord_picture_content_get_value (GdkContentProvider *provider, GValue *value, GError **error)
{
  if (!G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    return GDK_CONTENT_PROVIDER_CLASS (accord_picture_content_parent_class)->get_value (provider, value, error);

  g_value_take_object (value, paint (ACCORD_PICTURE_CONTENT (provider)));

  return TRUE;
}

static void
accord_picture_content_finalize (GObject *object)
{
  AccordPictureContent *self = ACCORD_PICTURE_CONTENT (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->table, accord_text_table_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (accord_picture_content_parent_class)->finalize (object);
}

static void
accord_picture_content_class_init (AccordPictureContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_picture_content_finalize;
  provider_class->ref_formats = accord_picture_content_ref_formats;
  provider_class->write_mime_type_async = accord_picture_content_write_mime_type_async;
  provider_class->write_mime_type_finish = accord_picture_content_write_mime_type_finish;
  provider_class->get_value = accord_picture_content_get_value;
}

static void
accord_picture_content_init (AccordPictureContent *self)
{
}

GdkContentProvider *
accord_picture_content_new (GskRenderNode *node, const graphene_size_t *size)
{
  AccordPictureContent *self;

  g_return_val_if_fail (GSK_IS_RENDER_NODE (node), NULL);
  g_return_val_if_fail (size != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_PICTURE_CONTENT, NULL);
  self->node = gsk_render_node_ref (node);
  self->size = *size;

  return GDK_CONTENT_PROVIDER (self);
}

GdkContentProvider *
accord_picture_content_new_for_table (GtkWidget *widget, AccordTextTable *table)
{
  g_autoptr (AccordTextTable) owned = table;
  AccordPictureContent *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (table != NULL, NULL);

  if (!accord_table_picture_can_show (table))
    return NULL;

  self = g_object_new (ACCORD_TYPE_PICTURE_CONTENT, NULL);
  self->table = g_steal_pointer (&owned);
  self->context = gtk_widget_create_pango_context (widget);

  return GDK_CONTENT_PROVIDER (self);
}
