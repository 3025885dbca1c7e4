#include "config.h"

#include "accord-rows.h"

#include "accord-json.h"

#include <string.h>

/* Counts are added up; no sum of a table's rows may come near the end of an int. */
#define LARGEST_COUNT 10000000

/* What ends a cell or a line, and cannot stand within one. */
#define LINE_BREAKERS "\t\r\n"

struct _AccordRows {
  const char *const *columns;
  guint n_columns;
  guint length;
  char *text;            /* cut into cells in place; NULL if the rows are objects */
  GPtrArray *cells;      /* row by row; they point into the text, or are owned */
};

/* The next field of a line, which is ended in place; `p` is moved behind it, and to NULL at the line's end. */
static char *
cut_cell (char **p)
{
  char *cell = *p;
  char *end = strchr (cell, '\t');

  if (end != NULL)
    *end = '\0';
  *p = end != NULL ? end + 1 : NULL;

  return cell;
}

/* The next line, ended in place; NULL if there is none. Whoever writes the text by hand may end lines in either way. */
static char *
cut_line (char **p)
{
  char *line = *p;
  char *end;

  if (line == NULL || *line == '\0')
    return NULL;

  end = strchr (line, '\n');
  *p = end != NULL ? end + 1 : NULL;
  if (end == NULL)
    end = strchr (line, '\0');
  *end = '\0';
  if (end > line && end[-1] == '\r')
    end[-1] = '\0';

  return line;
}

/* For each field of the first line, which of the columns it is, or -1. */
static GArray *
read_heading (AccordRows *self, char *line)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (int));

  while (line != NULL) {
    const char *name = cut_cell (&line);
    int place = -1;

    for (guint i = 0; i < self->n_columns; i++)
      if (strcmp (self->columns[i], name) == 0)
        place = i;
    g_array_append_val (places, place);
  }

  return places;
}

static void
add_line (AccordRows *self, GArray *places, char *line)
{
  guint first = self->cells->len;

  g_ptr_array_set_size (self->cells, first + self->n_columns);
  for (guint i = 0; line != NULL && i < places->len; i++) {
    const char *cell = cut_cell (&line);
    int place = g_array_index (places, int, i);

    if (place >= 0 && *cell != '\0')
      self->cells->pdata[first + place] = (gpointer) cell;
  }
  self->length++;
}

static void
read_text (AccordRows *self, const char *text)
{
  g_autoptr (GArray) places = NULL;
  char *p, *line;

  self->text = g_strdup (text);
  p = self->text;
  self->cells = g_ptr_array_new ();
  line = cut_line (&p);
  if (line == NULL)
    return;

  places = read_heading (self, line);
  while ((line = cut_line (&p)) != NULL)
    add_line (self, places, line);
}

/* A cell as it would be in a text: a list of objects and the text made of it read alike. */
static char *
get_cell (JsonObject *object, const char *column)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, column) : NULL;
  const char *text;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  text = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

  return text != NULL && *text != '\0' ? g_strdelimit (g_strdup (text), LINE_BREAKERS, ' ') : NULL;
}

static void
read_objects (AccordRows *self, JsonArray *array)
{
  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->length = json_array_get_length (array);
  for (guint row = 0; row < self->length; row++)
    for (guint i = 0; i < self->n_columns; i++)
      g_ptr_array_add (self->cells, get_cell (accord_json_array_get_object (array, row), self->columns[i]));
}

AccordRows *
accord_rows_new (JsonNode *node, const char *const *columns)
{
  AccordRows *self;

  g_return_val_if_fail (columns != NULL && columns[0] != NULL, NULL);

  self = g_new0 (AccordRows, 1);
  self->columns = columns;
  self->n_columns = g_strv_length ((char **) columns);
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    read_objects (self, json_node_get_array (node));
  else if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    read_text (self, json_node_get_string (node));

  return self;
}

void
accord_rows_free (AccordRows *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_free (self->text);
  g_free (self);
}

guint
accord_rows_get_length (AccordRows *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

const char *
accord_rows_get_text (AccordRows *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->length, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->cells->pdata[row * self->n_columns + column];
}

int
accord_rows_get_count (AccordRows *self, guint row, guint column)
{
  const char *text = accord_rows_get_text (self, row, column);
  gint64 count;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &count, NULL) || count < 0)
    return -1;

  return MIN (count, LARGEST_COUNT);
}

static void
add_cell (GString *text, const char *cell)
{
  while (*cell != '\0') {
    gsize length = strcspn (cell, LINE_BREAKERS);

    g_string_append_len (text, cell, length);
    cell += length;
    if (*cell != '\0') {
      g_string_append_c (text, ' ');
      cell++;
    }
  }
}

GString *
accord_rows_begin (const char *const *columns)
{
  GString *text;

  g_return_val_if_fail (columns != NULL && columns[0] != NULL, NULL);

  text = g_string_new (NULL);
  accord_rows_add (text, columns, g_strv_length ((char **) columns));

  return text;
}

void
accord_rows_add (GString *text, const char *const *cells, guint n_cells)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (cells != NULL && n_cells > 0);

  for (guint i = 0; i < n_cells; i++) {
    if (i > 0)
      g_string_append_c (text, '\t');
    if (cells[i] != NULL)
      add_cell (text, cells[i]);
  }
  g_string_append_c (text, '\n');
}

JsonNode *
accord_rows_pack (JsonArray *array, const char *const *columns)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (AccordRows) rows = NULL;
  g_autoptr (GString) text = NULL;
  JsonNode *packed;

  g_return_val_if_fail (array != NULL, NULL);
  g_return_val_if_fail (columns != NULL && columns[0] != NULL, NULL);

  node = json_node_init_array (json_node_alloc (), array);
  rows = accord_rows_new (node, columns);
  text = accord_rows_begin (columns);
  for (guint i = 0; i < rows->length; i++)
    accord_rows_add (text, (const char *const *) rows->cells->pdata + i * rows->n_columns, rows->n_columns);

  packed = json_node_alloc ();

  return json_node_init_string (packed, text->str);
}

char *
accord_rows_make_digest (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}
