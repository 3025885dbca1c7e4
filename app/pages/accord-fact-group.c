#include "config.h"

#include "accord-fact-group.h"

#include <glib/gi18n-lib.h>

G_DEFINE_TYPE (AccordFactGroup, accord_fact_group, ADW_TYPE_PREFERENCES_GROUP)

static void
accord_fact_group_class_init (AccordFactGroupClass *klass)
{
}

static void
accord_fact_group_init (AccordFactGroup *self)
{
}

GtkWidget *
accord_fact_group_new (const char *title, const char *description)
{
  AccordFactGroup *self = g_object_new (ACCORD_TYPE_FACT_GROUP, NULL);

  accord_fact_group_set_title (self, title, description);

  return GTK_WIDGET (self);
}

void
accord_fact_group_set_title (AccordFactGroup *self, const char *title, const char *description)
{
  g_autofree char *escaped_title = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (ACCORD_IS_FACT_GROUP (self));
  g_return_if_fail (title != NULL);

  escaped_title = g_markup_escape_text (title, -1);
  escaped = description != NULL ? g_markup_escape_text (description, -1) : NULL;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), escaped_title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);
}

GtkWidget *
accord_fact_group_add_fact (AccordFactGroup *self, const char *title, const char *value)
{
  GtkWidget *row;

  g_return_val_if_fail (ACCORD_IS_FACT_GROUP (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  if (value == NULL || *value == '\0')
    return NULL;

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "fact");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return row;
}

void
accord_fact_group_add_warning (AccordFactGroup *self, const char *title, const char *value)
{
  GtkWidget *row = accord_fact_group_add_fact (self, title, value);

  if (row != NULL)
    gtk_widget_add_css_class (row, "warning");
}

GtkWidget *
accord_fact_group_add_editable (AccordFactGroup *self,
                                const char *name,
                                const char *title,
                                const char *value,
                                gboolean editable)
{
  GtkWidget *row, *image;

  g_return_val_if_fail (ACCORD_IS_FACT_GROUP (self), NULL);
  g_return_val_if_fail (name != NULL && title != NULL, NULL);

  row = accord_fact_group_add_fact (self, title, value != NULL && *value != '\0' ? value : _("Not recorded"));
  gtk_widget_set_name (row, name);
  if (!editable)
    return row;

  image = gtk_image_new_from_icon_name ("document-edit-symbolic");
  gtk_widget_add_css_class (image, "dim-label");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _("Edit"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);

  return row;
}

GtkWidget *
accord_fact_group_add_button (AccordFactGroup *self, const char *name, const char *label)
{
  GtkWidget *button;

  g_return_val_if_fail (ACCORD_IS_FACT_GROUP (self), NULL);
  g_return_val_if_fail (name != NULL && label != NULL, NULL);

  button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_name (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);

  return button;
}
