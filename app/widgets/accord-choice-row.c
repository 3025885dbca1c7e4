#include "config.h"

#include "accord-choice-row.h"

struct _AccordChoiceRow {
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordChoiceRow, accord_choice_row, ADW_TYPE_COMBO_ROW)

static const char *
get_word (GtkListItem *item)
{
  return gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item)));
}

/* What the list makes of an item has no name of its own in GTK 4.8. */
static void
name_item (GtkListItem *item)
{
  GtkWidget *widget = gtk_widget_get_parent (gtk_list_item_get_child (item));

  if (widget != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, get_word (item), -1);
}

static void
on_current_set_up (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_current_bound (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), get_word (item));
  name_item (item);
}

static void
on_set_up (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, box);
}

static void
show_chosen (GtkListItem *item, GParamSpec *pspec, AdwComboRow *row)
{
  GtkWidget *image = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (image, adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (item) ? 1 : 0);
}

static void
on_bound (GtkSignalListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (gtk_list_item_get_child (item))), get_word (item));
  name_item (item);
  show_chosen (item, NULL, row);
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (show_chosen), item, G_CONNECT_SWAPPED);
}

static void
on_unbound (GtkSignalListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  g_signal_handlers_disconnect_by_func (row, show_chosen, item);
}

static void
accord_choice_row_class_init (AccordChoiceRowClass *klass)
{
}

static void
accord_choice_row_init (AccordChoiceRow *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *list_factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_current_set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_current_bound), NULL);
  g_signal_connect (list_factory, "setup", G_CALLBACK (on_set_up), NULL);
  g_signal_connect_object (list_factory, "bind", G_CALLBACK (on_bound), self, 0);
  g_signal_connect_object (list_factory, "unbind", G_CALLBACK (on_unbound), self, 0);
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), factory);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (self), list_factory);
  g_object_unref (factory);
  g_object_unref (list_factory);
}

GtkWidget *
accord_choice_row_new (const char *title, const char *const *choices)
{
  g_autoptr (GtkStringList) model = NULL;
  GtkWidget *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (choices != NULL, NULL);

  model = gtk_string_list_new (choices);
  self = g_object_new (ACCORD_TYPE_CHOICE_ROW, "use-markup", FALSE, "title", title, "model", model, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return self;
}
