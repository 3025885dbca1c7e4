#include "config.h"

#include "accord-tabular.h"

G_DEFINE_INTERFACE (AccordTabular, accord_tabular, GTK_TYPE_WIDGET)

static void
accord_tabular_default_init (AccordTabularInterface *iface)
{
}

AccordTextTable *
accord_tabular_create_table (AccordTabular *self, gboolean current)
{
  g_autoptr (AccordTextTable) table = NULL;

  g_return_val_if_fail (ACCORD_IS_TABULAR (self), NULL);

  table = ACCORD_TABULAR_GET_IFACE (self)->create_table (self, current);
  if (table == NULL || accord_text_table_get_n_rows (table) == 0)
    return NULL;

  accord_text_table_set_is_part (table, current);

  return g_steal_pointer (&table);
}

GskRenderNode *
accord_tabular_create_picture (AccordTabular *self, graphene_size_t *size)
{
  AccordTabularInterface *iface;

  g_return_val_if_fail (ACCORD_IS_TABULAR (self), NULL);
  g_return_val_if_fail (size != NULL, NULL);

  iface = ACCORD_TABULAR_GET_IFACE (self);

  return iface->create_picture != NULL ? iface->create_picture (self, size) : NULL;
}

AccordTabular *
accord_tabular_find (GtkWidget *inside)
{
  GtkWidget *found = inside != NULL ? gtk_widget_get_ancestor (inside, ACCORD_TYPE_TABULAR) : NULL;

  return found != NULL ? ACCORD_TABULAR (found) : NULL;
}

GtkWidget *
accord_tabular_get_focused (AccordTabular *self, GType type)
{
  GtkRoot *root;
  GtkWidget *focus, *row;

  g_return_val_if_fail (ACCORD_IS_TABULAR (self), NULL);
  g_return_val_if_fail (g_type_is_a (type, GTK_TYPE_WIDGET), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  row = focus != NULL ? gtk_widget_get_ancestor (focus, type) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? row : NULL;
}
