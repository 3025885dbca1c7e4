#include "config.h"

#include "accord-json.h"

#include <string.h>

/* json-glib writes 1e+20 as 1e+20.0, which is no JSON, and takes its time over long texts. */

static gboolean
is_plain (guchar c)
{
  return c >= 0x20 && c != '"' && c != '\\' && c != 0x7f;
}

static void
append_escaped (GString *text, char c)
{
  static const char named[] = "\"\"\\\\\bb\ff\nn\rr\tt";

  for (guint i = 0; named[i] != '\0'; i += 2) {
    if (named[i] == c) {
      g_string_append_c (text, '\\');
      g_string_append_c (text, named[i + 1]);
      return;
    }
  }
  g_string_append_printf (text, "\\u%04x", (guint) (guchar) c);
}

static void
append_string (GString *text, const char *string)
{
  const char *p = string;

  g_string_append_c (text, '"');
  while (*p != '\0') {
    const char *start = p;

    while (*p != '\0' && is_plain (*p))
      p++;
    g_string_append_len (text, start, p - start);
    if (*p != '\0')
      append_escaped (text, *p++);
  }
  g_string_append_c (text, '"');
}

/* As few digits as read back the same; never without a point, since it would come back as a whole number. */
static void
append_double (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *exponent;

  g_ascii_formatd (buffer, sizeof buffer, "%.15g", number);
  if (g_ascii_strtod (buffer, NULL) != number)
    g_ascii_dtostr (buffer, sizeof buffer, number);
  exponent = strchr (buffer, 'e');
  if (strchr (buffer, '.') != NULL || strpbrk (buffer, "in") != NULL) {
    g_string_append (text, buffer);
    return;
  }

  g_string_append_len (text, buffer, exponent != NULL ? exponent - buffer : (gssize) strlen (buffer));
  g_string_append (text, ".0");
  g_string_append (text, exponent != NULL ? exponent : "");
}

static void
append_value (GString *text, JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    append_string (text, json_node_get_string (node));
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (type == G_TYPE_DOUBLE)
    append_double (text, json_node_get_double (node));
  else
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
}

/* Begins a line within an object or array, if there are lines at all. */
static void
break_line (GString *text, const AccordJsonStyle *style, guint depth)
{
  if (!style->pretty)
    return;

  g_string_append_c (text, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append (text, "  ");
}

static void append_node (GString *text, JsonNode *node, const AccordJsonStyle *style, guint depth);

static void
append_member (GString *text, const char *name, JsonNode *node, const AccordJsonStyle *style, guint depth, gboolean *first)
{
  if (!*first)
    g_string_append_c (text, ',');
  *first = FALSE;
  break_line (text, style, depth);
  append_string (text, name);
  g_string_append (text, style->pretty ? " : " : ":");
  append_node (text, node, style, depth);
}

static void
append_object (GString *text, JsonObject *object, const AccordJsonStyle *style, guint depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gboolean first = TRUE;

  g_string_append_c (text, '{');
  if (style->sorted) {
    g_autoptr (GList) names = g_list_sort (json_object_get_members (object), (GCompareFunc) strcmp);

    for (GList *l = names; l != NULL; l = l->next)
      append_member (text, l->data, json_object_get_member (object, l->data), style, depth + 1, &first);
  } else {
    json_object_iter_init_ordered (&iter, object);
    while (json_object_iter_next_ordered (&iter, &name, &node))
      append_member (text, name, node, style, depth + 1, &first);
  }
  if (!first)
    break_line (text, style, depth);
  g_string_append_c (text, '}');
}

static void
append_array (GString *text, JsonArray *array, const AccordJsonStyle *style, guint depth)
{
  guint n = json_array_get_length (array);

  g_string_append_c (text, '[');
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (text, ',');
    break_line (text, style, depth + 1);
    append_node (text, json_array_get_element (array, i), style, depth + 1);
  }
  if (n > 0)
    break_line (text, style, depth);
  g_string_append_c (text, ']');
}

static void
append_node (GString *text, JsonNode *node, const AccordJsonStyle *style, guint depth)
{
  switch (json_node_get_node_type (node)) {
  case JSON_NODE_OBJECT:
    append_object (text, json_node_get_object (node), style, depth);
    break;
  case JSON_NODE_ARRAY:
    append_array (text, json_node_get_array (node), style, depth);
    break;
  case JSON_NODE_VALUE:
    append_value (text, node);
    break;
  case JSON_NODE_NULL:
    g_string_append (text, "null");
    break;
  }
}

void
accord_json_append (GString *text, JsonNode *node, const AccordJsonStyle *style)
{
  const AccordJsonStyle plain = { FALSE };

  g_return_if_fail (text != NULL);
  g_return_if_fail (node != NULL);

  append_node (text, node, style != NULL ? style : &plain, 0);
}

char *
accord_json_to_text (JsonObject *object, gboolean pretty)
{
  const AccordJsonStyle style = { .pretty = pretty };
  GString *text;

  g_return_val_if_fail (object != NULL, NULL);

  text = g_string_new (NULL);
  append_object (text, object, &style, 0);

  return g_string_free (text, FALSE);
}
