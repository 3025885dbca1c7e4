#include "config.h"

#include "accord-personal-page.h"

#include <glib/gi18n-lib.h>

struct _AccordPersonalPage {
  AdwPreferencesPage parent_instance;

  GtkWidget *name_row;
  GtkWidget *reminders;
  GtkWidget *days_row;
  GtkWidget *days;
  GtkLabel *unit;
};

G_DEFINE_FINAL_TYPE (AccordPersonalPage, accord_personal_page, ADW_TYPE_PREFERENCES_PAGE)

static void
on_days_changed (AccordPersonalPage *self)
{
  int days = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->days));

  /* Translators: the unit alone, after a number in a field of its own */
  gtk_label_set_label (self->unit, g_dngettext (GETTEXT_PACKAGE, "day", "days", days));
}

static void
accord_personal_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_PERSONAL_PAGE);

  G_OBJECT_CLASS (accord_personal_page_parent_class)->dispose (object);
}

static void
accord_personal_page_class_init (AccordPersonalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_personal_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-personal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordPersonalPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, AccordPersonalPage, reminders);
  gtk_widget_class_bind_template_child (widget_class, AccordPersonalPage, days_row);
  gtk_widget_class_bind_template_child (widget_class, AccordPersonalPage, days);
  gtk_widget_class_bind_template_child (widget_class, AccordPersonalPage, unit);
  gtk_widget_class_bind_template_callback (widget_class, on_days_changed);
}

static void
accord_personal_page_init (AccordPersonalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->days))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("How Long Ahead"), -1);
  on_days_changed (self);
}

void
accord_personal_page_set_settings (AccordPersonalPage *self, GSettings *settings)
{
  g_return_if_fail (ACCORD_IS_PERSONAL_PAGE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_bind (settings, "my-name", self->name_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminders", self->reminders, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reminders", self->days_row, "sensitive", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "reminder-days", self->days, "value", G_SETTINGS_BIND_DEFAULT);
}
