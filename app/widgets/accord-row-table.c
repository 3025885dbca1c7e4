#include "config.h"

#include "accord-row-table.h"

#define CELLS_KEY "accord-row-cells"
#define HEADING_KEY "accord-row-headings"

/* Titles of groups are markup. */
static char *
to_plain (const char *text)
{
  char *plain = NULL;

  if (text != NULL && pango_parse_markup (text, -1, 0, NULL, &plain, NULL, NULL))
    return plain;

  return g_strdup (text);
}

/* What can be read in a row, from its beginning to its end; rows inside it and buttons are something else. */
static void
add_labels (GPtrArray *cells, GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget) || GTK_IS_LIST_BOX (widget) || GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))
    return;

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    g_ptr_array_add (cells, g_strdup (gtk_label_get_text (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_labels (cells, child);
}

/* A row that opens has its own words in a row inside. */
static GtkWidget *
find_head (GtkWidget *row)
{
  GtkWidget *list = row;

  while (list != NULL && !GTK_IS_LIST_BOX (list))
    list = gtk_widget_get_first_child (list);

  return ADW_IS_EXPANDER_ROW (row) && list != NULL ? gtk_widget_get_first_child (list) : row;
}

static GPtrArray *
list_cells (GtkWidget *row)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  char **own = g_object_get_data (G_OBJECT (row), CELLS_KEY);

  if (own != NULL) {
    for (guint i = 0; own[i] != NULL; i++)
      g_ptr_array_add (cells, g_strdup (own[i]));
  } else if (GTK_IS_EDITABLE (row)) {
    g_ptr_array_add (cells, g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))));
    g_ptr_array_add (cells, g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  } else {
    add_labels (cells, find_head (row));
  }

  return cells;
}

static gboolean
is_heading (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), HEADING_KEY) != NULL;
}

/* The rows of a list, each as its cells; and the cells of the one that has the headings, if there is one. */
static GPtrArray *
list_rows (GtkWidget *list, GtkWidget *only, GPtrArray **headings)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row)) {
    g_autoptr (GPtrArray) cells = NULL;

    if (!ADW_IS_PREFERENCES_ROW (row) || !gtk_widget_get_visible (row))
      continue;
    if (only != NULL && only != row && !gtk_widget_is_ancestor (only, row))
      continue;
    cells = list_cells (row);
    if (is_heading (row))
      *headings = g_steal_pointer (&cells);
    else if (cells->len > 0)
      g_ptr_array_add (rows, g_steal_pointer (&cells));
  }

  return rows;
}

static void
fill (AccordTextTable *table, GPtrArray *rows, GPtrArray *headings)
{
  guint n = headings != NULL ? headings->len : 0;
  g_autofree const char **cells = NULL;

  for (guint i = 0; i < rows->len; i++)
    n = MAX (n, ((GPtrArray *) g_ptr_array_index (rows, i))->len);
  cells = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    accord_text_table_add_column (table, headings != NULL && i < headings->len ? g_ptr_array_index (headings, i) : NULL,
                                  headings != NULL && i > 0 && i < headings->len);
  for (guint i = 0; i < rows->len; i++) {
    GPtrArray *row = g_ptr_array_index (rows, i);

    for (guint k = 0; k < n; k++)
      cells[k] = k < row->len ? g_ptr_array_index (row, k) : NULL;
    accord_text_table_add_row (table, cells);
  }
}

/* A row that opens has a list of its own inside: the outermost counts. */
static GtkWidget *
find_list (GtkWidget *row, GtkWidget *end)
{
  GtkWidget *list = NULL;

  for (GtkWidget *widget = row; widget != NULL && widget != end; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_LIST_BOX (widget))
      list = widget;

  return list;
}

AccordTextTable *
accord_row_table_new (AccordTabular *self, gboolean current)
{
  AccordTextTable *table;
  GtkWidget *row, *list, *group;
  g_autoptr (GPtrArray) rows = NULL, headings = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ACCORD_IS_TABULAR (self), NULL);

  row = accord_tabular_get_focused (self, ADW_TYPE_PREFERENCES_ROW);
  list = find_list (row, GTK_WIDGET (self));
  if (list == NULL)
    return NULL;

  group = gtk_widget_get_ancestor (list, ADW_TYPE_PREFERENCES_GROUP);
  if (group != NULL)
    title = to_plain (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)));
  rows = list_rows (list, current ? row : NULL, &headings);
  table = accord_text_table_new (title, accord_language_get_preferred ());
  fill (table, rows, headings);

  return table;
}

void
accord_row_table_set_cells (GtkWidget *row, const char *const *cells, gboolean are_headings)
{
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));
  g_return_if_fail (cells != NULL);

  g_object_set_data_full (G_OBJECT (row), CELLS_KEY, g_strdupv ((char **) cells), (GDestroyNotify) g_strfreev);
  g_object_set_data (G_OBJECT (row), HEADING_KEY, GINT_TO_POINTER (are_headings));
}
