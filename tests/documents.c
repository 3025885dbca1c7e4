#include "config.h"

#include "documents.h"

#include "accord-json.h"

#include <glib/gstdio.h>

const char *
reference_folder (void)
{
  return ACCORD_TEST_DATA G_DIR_SEPARATOR_S "reference";
}

AccordReference *
reference_get (void)
{
  static AccordReference *reference;

  if (reference == NULL) {
    g_autoptr (GError) error = NULL;

    reference = accord_reference_load (reference_folder (), &error);
    g_assert_no_error (error);
  }

  return reference;
}

static JsonObject *
parse_quoted (char *text)
{
  g_autoptr (GError) error = NULL;
  JsonObject *object;

  g_strdelimit (text, "'", '"');
  object = accord_json_parse_object (text, -1, &error);
  g_assert_no_error (error);

  return object;
}

JsonObject *
document_parse (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  return parse_quoted (text);
}

JsonNode *
node_parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *quoted = NULL;
  JsonNode *node;

  if (text == NULL)
    return NULL;

  quoted = g_strdelimit (g_strdup (text), "'", '"');
  node = json_from_string (quoted, &error);
  g_assert_no_error (error);

  return node;
}

GPtrArray *
documents_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
}

void
documents_add (GPtrArray *documents, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (documents, parse_quoted (text));
}

static JsonNode *sort_node (JsonNode *node);

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b);
}

static JsonObject *
sort_object (JsonObject *object)
{
  g_autoptr (GList) names = g_list_sort (json_object_get_members (object), compare_names);
  JsonObject *sorted = json_object_new ();

  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_member (sorted, l->data, sort_node (json_object_get_member (object, l->data)));

  return sorted;
}

static JsonNode *
sort_node (JsonNode *node)
{
  JsonNode *sorted;

  if (JSON_NODE_HOLDS_OBJECT (node)) {
    sorted = json_node_new (JSON_NODE_OBJECT);
    json_node_take_object (sorted, sort_object (json_node_get_object (node)));
  } else if (JSON_NODE_HOLDS_ARRAY (node)) {
    JsonArray *array = json_node_get_array (node);

    sorted = json_node_new (JSON_NODE_ARRAY);
    json_node_take_array (sorted, json_array_new ());
    for (guint i = 0; i < json_array_get_length (array); i++)
      json_array_add_element (json_node_get_array (sorted), sort_node (json_array_get_element (array, i)));
  } else {
    sorted = json_node_copy (node);
  }

  return sorted;
}

char *
document_write (JsonObject *document)
{
  g_autoptr (JsonObject) sorted = NULL;

  if (document == NULL)
    return g_strdup ("absent");

  sorted = sort_object (document);

  return accord_json_to_text (sorted, FALSE);
}

GPtrArray *
rows_parse (GBytes *bytes)
{
  gsize size;
  const char *p = g_bytes_get_data (bytes, &size), *end = p + size;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  while (p < end) {
    GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

    for (;;) {
      GString *cell = g_string_new (NULL);

      g_assert_cmpint (*p++, ==, '"');
      while (*p != '"' || p[1] == '"') {
        g_assert_true (p < end);
        p += *p == '"';
        g_string_append_c (cell, *p++);
      }
      p++;
      g_ptr_array_add (row, g_string_free (cell, FALSE));
      if (*p != ',')
        break;
      p++;
    }
    g_assert_true (end - p >= 2 && p[0] == '\r' && p[1] == '\n');
    p += 2;
    g_ptr_array_add (rows, row);
  }

  return rows;
}

AccordMission *
mission_get (AccordWorkspace *workspace, const char *name)
{
  AccordMission *mission = accord_workspace_find_mission (workspace, name);

  g_assert_nonnull (mission);

  return mission;
}

AccordDay
day_of (const char *text)
{
  AccordDay day = accord_day_parse (text);

  g_assert_cmpint (day, !=, ACCORD_DAY_NONE);

  return day;
}

char *
folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("accord-test-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

void
folder_free (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (folder);
  g_free (folder);
}
