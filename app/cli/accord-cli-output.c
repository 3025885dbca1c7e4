#include "config.h"

#include "accord-cli-private.h"

#include "accord-json.h"
#include "accord-session-lists.h"
#include "accord-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

AccordExit
_accord_cli_end_output (void)
{
  g_autofree char *message = NULL;

  if (fflush (stdout) == 0 && !ferror (stdout))
    return ACCORD_EXIT_DONE;

  /* Translators: %s is a reason, such as "No space left on device" */
  message = g_strdup_printf (_("The output could not be written: %s."), g_strerror (errno));
  accord_cli_print_error (message);

  return ACCORD_EXIT_FAILED;
}

static AccordExit
print_node (JsonNode *node)
{
  const AccordJsonStyle style = { .pretty = TRUE };
  g_autoptr (GString) text = g_string_new (NULL);

  accord_json_append (text, node, &style);
  fputs (text->str, stdout);
  fputc ('\n', stdout);

  return _accord_cli_end_output ();
}

AccordExit
_accord_cli_print_json_list (GPtrArray *objects)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_sized_new (objects->len);

  for (guint i = 0; i < objects->len; i++)
    json_array_add_object_element (array, json_object_ref (g_ptr_array_index (objects, i)));
  json_node_take_array (node, array);

  return print_node (node);
}

AccordExit
_accord_cli_print_json (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_alloc ();

  json_node_init_object (node, object);

  return print_node (node);
}

AccordExit
_accord_cli_print_bytes (GBytes *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  fwrite (data, 1, size, stdout);

  return _accord_cli_end_output ();
}

AccordExit
_accord_cli_print_csv (const char *list, GPtrArray *objects)
{
  g_autoptr (GBytes) csv = accord_session_list_to_csv (list, objects);

  return _accord_cli_print_bytes (csv);
}

static void
print_line (const char *const *cells, const int *widths)
{
  for (guint i = 0; cells[i] != NULL; i++) {
    fputs (cells[i], stdout);
    if (cells[i + 1] != NULL)
      for (int pad = (int) accord_text_get_width (cells[i]); pad < widths[i] + 2; pad++)
        fputc (' ', stdout);
  }
  fputc ('\n', stdout);
}

AccordExit
_accord_cli_print_table (const char *const *headings, GPtrArray *lines)
{
  guint n = g_strv_length ((char **) headings);
  g_autofree int *widths = g_new0 (int, n);

  for (guint i = 0; i < n; i++)
    widths[i] = (int) accord_text_get_width (headings[i]);
  for (guint row = 0; row < lines->len; row++) {
    char **cells = g_ptr_array_index (lines, row);

    for (guint i = 0; i < n && cells[i] != NULL; i++)
      widths[i] = MAX (widths[i], (int) accord_text_get_width (cells[i]));
  }

  print_line (headings, widths);
  for (guint row = 0; row < lines->len; row++)
    print_line (g_ptr_array_index (lines, row), widths);

  return _accord_cli_end_output ();
}

void
_accord_cli_add_line (GPtrArray *lines, char *first, ...)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  va_list args;

  va_start (args, first);
  for (char *cell = first; cell != NULL; cell = va_arg (args, char *))
    g_ptr_array_add (cells, cell);
  va_end (args);
  g_ptr_array_add (cells, NULL);

  g_ptr_array_add (lines, g_ptr_array_free (g_steal_pointer (&cells), FALSE));
}
