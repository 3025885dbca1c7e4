#include "config.h"

#include "accord-choice-row.h"

#include "accord-choice-factory.h"

struct _AccordChoiceRow {
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (AccordChoiceRow, accord_choice_row, ADW_TYPE_COMBO_ROW)

static void
accord_choice_row_class_init (AccordChoiceRowClass *klass)
{
}

static void
accord_choice_row_init (AccordChoiceRow *self)
{
  accord_choice_factory_install (GTK_WIDGET (self));
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
