#include "config.h"

#include "accord-json.h"

#include "accord-json-check-private.h"
#include "accord-model-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than all peacekeepers there ever were: what is larger is a mistake. */
#define LARGEST_COUNT 10000000

static JsonNode *
get_value (JsonObject *object, const char *member, GType type)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != type)
    return NULL;

  return node;
}

const char *
accord_json_get_text (JsonObject *object, const char *member)
{
  JsonNode *node = get_value (object, member, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : NULL;
}

AccordDay
accord_json_get_day (JsonObject *object, const char *member)
{
  return accord_day_parse (accord_json_get_text (object, member));
}

AccordPartialDay
accord_json_get_partial_day (JsonObject *object, const char *member)
{
  return accord_partial_day_parse (accord_json_get_text (object, member));
}

gint64
accord_json_get_number (JsonObject *object, const char *member, gint64 fallback)
{
  JsonNode *node = get_value (object, member, G_TYPE_INT64);

  return node != NULL ? json_node_get_int (node) : fallback;
}

int
accord_json_get_count (JsonObject *object, const char *member)
{
  return CLAMP (accord_json_get_number (object, member, 0), 0, LARGEST_COUNT);
}

gboolean
accord_json_get_flag (JsonObject *object, const char *member)
{
  JsonNode *node = get_value (object, member, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

JsonObject *
accord_json_get_object (JsonObject *object, const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

JsonArray *
accord_json_get_array (JsonObject *object, const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

JsonObject *
accord_json_array_get_object (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

const char *
accord_json_array_get_text (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
       ? json_node_get_string (node) : NULL;
}

void
accord_json_set_text (JsonObject *object, const char *member, const char *text)
{
  g_return_if_fail (object != NULL);

  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else
    json_object_set_null_member (object, member);
}

void
accord_json_set_count (JsonObject *object, const char *member, int count)
{
  g_return_if_fail (object != NULL);
  g_return_if_fail (member != NULL);

  if (count < 0)
    json_object_set_null_member (object, member);
  else
    json_object_set_int_member (object, member, count);
}

void
accord_json_set_day (JsonObject *object, const char *member, AccordDay day)
{
  g_autofree char *text = day != ACCORD_DAY_NONE ? accord_day_to_string (day) : NULL;

  accord_json_set_text (object, member, text);
}

/* json-glib counts the users of a value without a lock: a copy for another thread has values of its own. */
static JsonNode *
copy_value (JsonNode *node)
{
  GType type = json_node_get_value_type (node);
  JsonNode *copy = json_node_alloc ();

  if (type == G_TYPE_STRING)
    return json_node_init_string (copy, json_node_get_string (node));
  if (type == G_TYPE_INT64)
    return json_node_init_int (copy, json_node_get_int (node));
  if (type == G_TYPE_DOUBLE)
    return json_node_init_double (copy, json_node_get_double (node));

  return json_node_init_boolean (copy, json_node_get_boolean (node));
}

JsonNode *
accord_json_copy_node (JsonNode *node)
{
  JsonNode *copy;
  JsonArray *array, *copies;

  g_return_val_if_fail (node != NULL, NULL);

  switch (json_node_get_node_type (node)) {
  case JSON_NODE_OBJECT:
    copy = json_node_init_object (json_node_alloc (), NULL);
    json_node_take_object (copy, accord_json_copy_object (json_node_get_object (node)));
    return copy;
  case JSON_NODE_ARRAY:
    array = json_node_get_array (node);
    copies = json_array_sized_new (json_array_get_length (array));
    for (guint i = 0; i < json_array_get_length (array); i++)
      json_array_add_element (copies, accord_json_copy_node (json_array_get_element (array, i)));
    copy = json_node_init_array (json_node_alloc (), NULL);
    json_node_take_array (copy, copies);
    return copy;
  case JSON_NODE_VALUE:
    return copy_value (node);
  case JSON_NODE_NULL:
    return json_node_init_null (json_node_alloc ());
  }

  g_return_val_if_reached (NULL);
}

JsonObject *
accord_json_copy_object (JsonObject *object)
{
  JsonObject *copy;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  g_return_val_if_fail (object != NULL, NULL);

  copy = json_object_new ();
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (copy, name, accord_json_copy_node (node));

  return copy;
}

JsonNode *
accord_json_parse (const char *text, gssize length, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  JsonNode *root;

  g_return_val_if_fail (text != NULL, NULL);

  if (!_accord_json_check (text, length >= 0 ? (gsize) length : strlen (text), error))
    return NULL;

  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, length, error))
    return NULL;

  root = json_parser_steal_root (parser);
  if (root == NULL)
    g_set_error_literal (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED, _("The document is empty."));

  return root;
}

JsonObject *
accord_json_parse_object (const char *text, gssize length, GError **error)
{
  g_autoptr (JsonNode) root = accord_json_parse (text, length, error);

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root)) {
    g_set_error_literal (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
                         _("The document is not a JSON object."));
    return NULL;
  }

  return json_object_ref (json_node_get_object (root));
}
