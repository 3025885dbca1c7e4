/* What another program gets from the clipboard: read-clipboard TYPE writes it, as the type text/html or image/png, to the
 * standard output; without a type, the types that there are. */

#include "config.h"

#include <gtk/gtk.h>
#include <stdio.h>

typedef struct {
  GMainLoop *loop;
  int status;
} Reading;

static void
on_spliced (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  GMemoryOutputStream *stream = G_MEMORY_OUTPUT_STREAM (source);
  gsize size = g_memory_output_stream_get_data_size (stream);

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, NULL) >= 0 &&
      fwrite (g_memory_output_stream_get_data (stream), 1, size, stdout) == size)
    reading->status = 0;
  g_main_loop_quit (reading->loop);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GInputStream) input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  if (input == NULL) {
    g_main_loop_quit (reading->loop);
    return;
  }
  g_output_stream_splice_async (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, G_PRIORITY_DEFAULT, NULL,
                                on_spliced, reading);
}

/* What there is on the clipboard comes with the events of the first moments. */
static gboolean
is_there (GdkClipboard *clipboard)
{
  gsize n;

  gdk_content_formats_get_mime_types (gdk_clipboard_get_formats (clipboard), &n);

  return n > 0;
}

static gboolean
on_patience_lost (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

int
main (int argc, char **argv)
{
  const char *types[] = { argc > 1 ? argv[1] : NULL, NULL };
  Reading reading = { g_main_loop_new (NULL, FALSE), 1 };
  gboolean too_late = FALSE;
  GdkClipboard *clipboard;

  gtk_init ();
  clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_timeout_add_seconds (5, on_patience_lost, &too_late);
  while (!is_there (clipboard) && !too_late)
    g_main_context_iteration (NULL, TRUE);

  if (types[0] == NULL) {
    g_autofree char *formats = gdk_content_formats_to_string (gdk_clipboard_get_formats (clipboard));

    g_print ("%s\n", formats);
    return 0;
  }

  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, on_read, &reading);
  g_main_loop_run (reading.loop);

  return reading.status;
}
