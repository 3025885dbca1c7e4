#include "config.h"

#include "accord-table-batch-private.h"

#include "accord-json.h"
#include "accord-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The largest object of the array. */
#define LARGEST_OBJECT (1024 * 1024)

/* Whole numbers up to here stand in a double without loss. */
#define LARGEST_WHOLE 9007199254740992.0

typedef enum {
  PLACE_BEFORE_ARRAY,
  PLACE_FIRST, /* an object, or the end of the array */
  PLACE_OBJECT, /* an object, after a comma */
  PLACE_WITHIN,
  PLACE_AFTER_OBJECT, /* a comma, or the end of the array */
  PLACE_END,
} Place;

struct _AccordTableJson {
  AccordTableBatch *batch;
  GPtrArray *headers;
  GHashTable *columns; /* header -> its column + 1 */
  GPtrArray *cells;    /* JsonNode: of the object that is being added, by column */
  Place place;
  GString *object;
  guint depth;
  gboolean in_string, escaped;
  guint n_objects;
};

AccordTableJson *
_accord_table_json_new (AccordTableBatch *batch, GPtrArray *headers)
{
  AccordTableJson *self = g_new0 (AccordTableJson, 1);

  self->batch = batch;
  self->headers = headers;
  self->columns = g_hash_table_new (g_str_hash, g_str_equal);
  self->cells = g_ptr_array_new ();
  self->object = g_string_new (NULL);

  return self;
}

void
_accord_table_json_free (AccordTableJson *self)
{
  g_hash_table_unref (self->columns);
  g_ptr_array_unref (self->cells);
  g_string_free (self->object, TRUE);
  g_free (self);
}

static gboolean
refuse (AccordTableJson *self, GError **error)
{
  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
               /* Translators: the file is a list of entries */
               _("Entry %u of the file is damaged, or no row of a table; fetch the file again."), self->n_objects + 1);

  return FALSE;
}

/* A column for each name, at the place where it is first met; -1 if there are too many. */
static int
find_column (AccordTableJson *self, const char *name)
{
  guint column = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, name));
  g_autofree char *header = NULL;

  /* A header is in one line already: what is found by its raw name is the one. */
  if (column > 0)
    return column - 1;
  header = accord_text_to_line (name);
  column = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, header));
  if (column > 0)
    return column - 1;
  if (self->headers->len == ACCORD_TABLE_MOST_COLUMNS)
    return -1;

  g_ptr_array_add (self->headers, g_steal_pointer (&header));
  g_hash_table_insert (self->columns, g_ptr_array_index (self->headers, self->headers->len - 1),
                       GUINT_TO_POINTER (self->headers->len));

  return self->headers->len - 1;
}

static const char *
write_whole (char *digits, gint64 number)
{
  g_snprintf (digits, G_ASCII_DTOSTR_BUF_SIZE, "%" G_GINT64_FORMAT, number);

  return digits;
}

/* A value as it would stand in a cell, a number in the buffer; empty for null. */
static const char *
get_text (JsonNode *node, char *digits)
{
  double number;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return "";
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node) ? "true" : "false";
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return write_whole (digits, json_node_get_int (node));

  number = json_node_get_double (node);
  if (floor (number) == number && fabs (number) <= LARGEST_WHOLE)
    return write_whole (digits, number);

  return g_ascii_dtostr (digits, G_ASCII_DTOSTR_BUF_SIZE, number);
}

/* An object or a list goes into one cell as it goes into one of a list that Accord writes. */
static gboolean
add_cell (AccordTableJson *self, JsonNode *node)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (GString) json = NULL;
  const char *cell;

  if (node != NULL && (JSON_NODE_HOLDS_OBJECT (node) || JSON_NODE_HOLDS_ARRAY (node))) {
    json = g_string_new (NULL);
    accord_json_append (json, node, NULL);
    cell = json->str;
  } else {
    cell = get_text (node, digits);
  }

  return _accord_table_batch_add (self->batch, cell, strlen (cell));
}

static gboolean
add_object (AccordTableJson *self, GError **error)
{
  g_autoptr (JsonObject) object = accord_json_parse_object (self->object->str, self->object->len, NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (object == NULL)
    return refuse (self, error);

  g_ptr_array_set_size (self->cells, 0);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    int column = find_column (self, name);

    if (column < 0)
      return refuse (self, error);
    if (self->cells->len < self->headers->len)
      g_ptr_array_set_size (self->cells, self->headers->len);
    self->cells->pdata[column] = node;
  }
  for (guint i = 0; i < self->cells->len; i++)
    if (!add_cell (self, self->cells->pdata[i]))
      return refuse (self, error);
  self->n_objects++;
  _accord_table_batch_end_row (self->batch, self->n_objects);

  return TRUE;
}

/* Whether the byte ends the object that is being read. */
static gboolean
ends_object (AccordTableJson *self, char c)
{
  if (self->in_string) {
    if (self->escaped)
      self->escaped = FALSE;
    else if (c == '\\')
      self->escaped = TRUE;
    else if (c == '"')
      self->in_string = FALSE;
    return FALSE;
  }
  if (c == '"')
    self->in_string = TRUE;
  else if (c == '{' || c == '[')
    self->depth++;
  else if (c == '}' || c == ']')
    self->depth--;

  return self->depth == 0;
}

/* Copies what belongs to an object; the object is added where it ends. */
static gboolean
read_within (AccordTableJson *self, const char **text, const char *end, GError **error)
{
  const char *p = *text;
  gboolean ended = FALSE;

  while (p < end && !ended)
    ended = ends_object (self, *p++);
  g_string_append_len (self->object, *text, p - *text);
  *text = p;
  if (self->object->len > LARGEST_OBJECT)
    return refuse (self, error);
  if (!ended)
    return TRUE;

  self->place = PLACE_AFTER_OBJECT;

  return add_object (self, error);
}

/* What may stand between objects. */
static gboolean
read_between (AccordTableJson *self, char c)
{
  switch (self->place) {
  case PLACE_BEFORE_ARRAY:
    self->place = PLACE_FIRST;
    return c == '[';
  case PLACE_FIRST:
  case PLACE_OBJECT:
    if (c == ']' && self->place == PLACE_FIRST) {
      self->place = PLACE_END;
      return TRUE;
    }
    self->place = PLACE_WITHIN;
    self->depth = 1;
    g_string_assign (self->object, "{");
    return c == '{';
  case PLACE_AFTER_OBJECT:
    self->place = c == ',' ? PLACE_OBJECT : PLACE_END;
    return c == ',' || c == ']';
  case PLACE_WITHIN:
  case PLACE_END:
    break;
  }

  return FALSE;
}

gboolean
_accord_table_json_read (AccordTableJson *self, const char *text, gsize length, GError **error)
{
  const char *end = text + length;

  while (text < end) {
    if (self->place == PLACE_WITHIN) {
      if (!read_within (self, &text, end, error))
        return FALSE;
    } else {
      char c = *text++;

      if (!g_ascii_isspace (c) && !read_between (self, c))
        return refuse (self, error);
    }
  }

  return TRUE;
}

gboolean
_accord_table_json_end (AccordTableJson *self, GError **error)
{
  if (self->place == PLACE_END)
    return TRUE;

  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
               _("The file ends within entry %u; fetch it again."), self->n_objects + 1);

  return FALSE;
}
