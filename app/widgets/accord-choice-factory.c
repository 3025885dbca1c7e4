#include "config.h"

#include "accord-choice-factory.h"

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
show_chosen (GtkListItem *item, GParamSpec *pspec, GObject *chooser)
{
  GtkWidget *image = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  g_autoptr (GObject) selected = NULL;

  g_object_get (chooser, "selected-item", &selected, NULL);
  gtk_widget_set_opacity (image, selected == gtk_list_item_get_item (item) ? 1 : 0);
}

static void
on_bound (GtkSignalListItemFactory *factory, GtkListItem *item, GObject *chooser)
{
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (gtk_list_item_get_child (item))), get_word (item));
  name_item (item);
  show_chosen (item, NULL, chooser);
  g_signal_connect_object (chooser, "notify::selected-item", G_CALLBACK (show_chosen), item, G_CONNECT_SWAPPED);
}

static void
on_unbound (GtkSignalListItemFactory *factory, GtkListItem *item, GObject *chooser)
{
  g_signal_handlers_disconnect_by_func (chooser, show_chosen, item);
}

void
accord_choice_factory_install (GtkWidget *chooser)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *list_factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_WIDGET (chooser));

  g_signal_connect (factory, "setup", G_CALLBACK (on_current_set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_current_bound), NULL);
  g_signal_connect (list_factory, "setup", G_CALLBACK (on_set_up), NULL);
  g_signal_connect_object (list_factory, "bind", G_CALLBACK (on_bound), chooser, 0);
  g_signal_connect_object (list_factory, "unbind", G_CALLBACK (on_unbound), chooser, 0);
  g_object_set (chooser, "factory", factory, "list-factory", list_factory, NULL);
  g_object_unref (factory);
  g_object_unref (list_factory);
}

/* GTK 4.8 gives the focus to a button inside, which takes neither the drop-down's name nor its value. */
void
accord_choice_factory_name_button (GtkDropDown *drop_down, const char *name, const char *value)
{
  GtkStringObject *selected;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (name != NULL);

  selected = value == NULL ? gtk_drop_down_get_selected_item (drop_down) : NULL;
  if (selected != NULL)
    value = gtk_string_object_get_string (selected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (drop_down))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value != NULL ? value : "", -1);
}
