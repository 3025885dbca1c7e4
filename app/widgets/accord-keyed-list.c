#include "config.h"

#include "accord-keyed-list.h"

struct _AccordKeyedList {
  AdwBin parent_instance;

  GtkListBox *list;
  GHashTable *rows;
  GtkWidget *focus; /* while it is filled: what had the focus when that began, */
  int focus_index;  /* and in which row */
  int next;
};

G_DEFINE_FINAL_TYPE (AccordKeyedList, accord_keyed_list, ADW_TYPE_BIN)

static GtkWidget *
get_focus (AccordKeyedList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static void
accord_keyed_list_finalize (GObject *object)
{
  g_clear_object (&ACCORD_KEYED_LIST (object)->focus);
  g_hash_table_unref (ACCORD_KEYED_LIST (object)->rows);

  G_OBJECT_CLASS (accord_keyed_list_parent_class)->finalize (object);
}

static void
accord_keyed_list_class_init (AccordKeyedListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_keyed_list_finalize;
}

static void
accord_keyed_list_init (AccordKeyedList *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
accord_keyed_list_new (const char *name)
{
  AccordKeyedList *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_KEYED_LIST, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

void
accord_keyed_list_begin (AccordKeyedList *self)
{
  GtkWidget *row, *focus;

  g_return_if_fail (ACCORD_IS_KEYED_LIST (self));

  self->next = 0;
  row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  focus = get_focus (self);
  if (row != NULL && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list))) {
    self->focus = g_object_ref (focus);
    self->focus_index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  }
}

GtkWidget *
accord_keyed_list_find (AccordKeyedList *self, const char *key)
{
  g_return_val_if_fail (ACCORD_IS_KEYED_LIST (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return g_hash_table_lookup (self->rows, key);
}

void
accord_keyed_list_put (AccordKeyedList *self, const char *key, GtkWidget *row)
{
  g_return_if_fail (ACCORD_IS_KEYED_LIST (self));
  g_return_if_fail (key != NULL);
  g_return_if_fail (GTK_IS_LIST_BOX_ROW (row));

  if (g_hash_table_lookup (self->rows, key) != row)
    g_hash_table_insert (self->rows, g_strdup (key), g_object_ref_sink (row));
  if (gtk_list_box_get_row_at_index (self->list, self->next) != GTK_LIST_BOX_ROW (row)) {
    if (gtk_widget_get_parent (row) != NULL)
      gtk_list_box_remove (self->list, row);
    gtk_list_box_insert (self->list, row, self->next);
  }
  self->next++;
}

static gboolean
is_in_row (gpointer key, gpointer row, gpointer taken)
{
  return row == taken;
}

/* A row that has only moved keeps the focus; one that was taken out leaves it to its neighbour, or to what is near. */
static void
give_focus_back (AccordKeyedList *self)
{
  g_autoptr (GtkWidget) focus = g_steal_pointer (&self->focus);
  GtkListBoxRow *neighbour = gtk_list_box_get_row_at_index (self->list, MIN (self->focus_index, self->next - 1));

  if (focus == NULL || focus == get_focus (self))
    return;
  if (gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (focus);
  else if (neighbour != NULL && self->next > 0)
    gtk_widget_child_focus (GTK_WIDGET (neighbour), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

void
accord_keyed_list_end (AccordKeyedList *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (ACCORD_IS_KEYED_LIST (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, self->next)) != NULL) {
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
    g_hash_table_foreach_remove (self->rows, is_in_row, row);
  }
  gtk_widget_set_visible (GTK_WIDGET (self), self->next > 0);
  give_focus_back (self);
}
