#include "config.h"

#include "fuzz.h"

#include <string.h>

#define FUZZ_TYPE_STREAM (fuzz_stream_get_type ())
G_DECLARE_FINAL_TYPE (FuzzStream, fuzz_stream, FUZZ, STREAM, GInputStream)

struct _FuzzStream {
  GInputStream parent_instance;
  const guint8 *data;
  gsize size;
  gsize most;
};

G_DEFINE_FINAL_TYPE (FuzzStream, fuzz_stream, G_TYPE_INPUT_STREAM)

static gssize
fuzz_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  FuzzStream *self = FUZZ_STREAM (stream);
  gsize n = MIN (MIN (count, self->most), self->size);

  if (n > 0)
    memcpy (buffer, self->data, n);
  self->data += n;
  self->size -= n;

  return n;
}

static void
fuzz_stream_class_init (FuzzStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = fuzz_stream_read;
}

static void
fuzz_stream_init (FuzzStream *self)
{
}

GInputStream *
fuzz_stream_new (const guint8 *data, gsize size, gsize most)
{
  FuzzStream *self = g_object_new (FUZZ_TYPE_STREAM, NULL);

  self->data = data;
  self->size = size;
  self->most = most;

  return G_INPUT_STREAM (self);
}
