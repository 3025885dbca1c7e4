#include "config.h"

#include "accord-export-workspace.h"

#include "accord-json.h"

/* They come first, so that whoever looks into the file sees what each record is. */
static const char *const frame[] = { "_id", "kind", "schema", NULL };

static const AccordJsonStyle style = { .sorted = TRUE };

static void
append_member (GString *text, const char *name, JsonNode *value, gboolean *first)
{
  g_autoptr (JsonNode) key = json_node_init_string (json_node_alloc (), name);

  if (!*first)
    g_string_append_c (text, ',');
  *first = FALSE;
  accord_json_append (text, key, NULL);
  g_string_append_c (text, ':');
  accord_json_append (text, value, &style);
}

static void
append_document (GString *text, JsonObject *document)
{
  g_autoptr (GList) names = g_list_sort (json_object_get_members (document), (GCompareFunc) strcmp);
  gboolean first = TRUE;

  g_string_append_c (text, '{');
  for (guint i = 0; frame[i] != NULL; i++)
    if (json_object_has_member (document, frame[i]))
      append_member (text, frame[i], json_object_get_member (document, frame[i]), &first);
  for (GList *l = names; l != NULL; l = l->next)
    if (!g_strv_contains (frame, l->data))
      append_member (text, l->data, json_object_get_member (document, l->data), &first);
  g_string_append_c (text, '}');
}

GBytes *
accord_export_workspace (GPtrArray *documents, int release, AccordDay made)
{
  g_autofree char *day = NULL;
  GString *text;

  g_return_val_if_fail (documents != NULL, NULL);
  g_return_val_if_fail (accord_day_is_valid (made), NULL);

  day = accord_day_to_string (made);
  text = g_string_new (NULL);
  g_string_append_printf (text, "{\"accord\":{\"format\":%d,\"release\":%d,\"made\":\"%s\"},\"records\":[",
                          ACCORD_WORKSPACE_FORMAT, release, day);
  for (guint i = 0; i < documents->len; i++) {
    g_string_append (text, i > 0 ? ",\n" : "\n");
    append_document (text, g_ptr_array_index (documents, i));
  }
  g_string_append (text, documents->len > 0 ? "\n]}\n" : "]}\n");

  return g_string_free_to_bytes (text);
}
