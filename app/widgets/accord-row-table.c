#include "config.h"

#include "accord-row-table.h"

/* Titles of groups are markup always, those of rows if they say so. */
static char *
to_plain (const char *text, gboolean is_markup)
{
  char *plain = NULL;

  if (text == NULL)
    return NULL;
  if (is_markup && pango_parse_markup (text, -1, 0, NULL, &plain, NULL, NULL))
    return plain;

  return g_strdup (text);
}

static const char *
get_subtitle (GtkWidget *row)
{
  if (ADW_IS_ACTION_ROW (row))
    return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
  if (ADW_IS_EXPANDER_ROW (row))
    return adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row));
  if (GTK_IS_EDITABLE (row))
    return gtk_editable_get_text (GTK_EDITABLE (row));

  return NULL;
}

static void
add_row (AccordTextTable *table, GtkWidget *row)
{
  gboolean is_markup = adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (row));
  g_autofree char *title = to_plain (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), is_markup);
  g_autofree char *subtitle = to_plain (get_subtitle (row), is_markup && !GTK_IS_EDITABLE (row));
  const char *const cells[] = { title, subtitle };

  if ((title != NULL && *title != '\0') || (subtitle != NULL && *subtitle != '\0'))
    accord_text_table_add_row (table, cells);
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
  g_autofree char *title = NULL;

  g_return_val_if_fail (ACCORD_IS_TABULAR (self), NULL);

  row = accord_tabular_get_focused (self, ADW_TYPE_PREFERENCES_ROW);
  list = find_list (row, GTK_WIDGET (self));
  if (list == NULL)
    return NULL;

  group = gtk_widget_get_ancestor (list, ADW_TYPE_PREFERENCES_GROUP);
  if (group != NULL)
    title = to_plain (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)), TRUE);
  table = accord_text_table_new (title, accord_language_get_preferred ());
  accord_text_table_add_column (table, NULL, FALSE);
  accord_text_table_add_column (table, NULL, FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ADW_IS_PREFERENCES_ROW (child) && gtk_widget_get_visible (child) &&
        (!current || row == child || gtk_widget_is_ancestor (row, child)))
      add_row (table, child);

  return table;
}
