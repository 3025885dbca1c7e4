#include "config.h"

#include "accord-entry-dialog.h"

#include "accord-choice-row.h"
#include "accord-day-row.h"
#include "accord-name-button.h"
#include "accord-text-row.h"

#include <glib/gi18n-lib.h>

#define RESPONSE_ACCEPT "accept"

struct _AccordEntryDialog {
  AdwMessageDialog parent_instance;

  GtkListBox *list;
  GPtrArray *fields;   /* the rows */
  GPtrArray *required; /* those of them that must not be empty */
};

enum {
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordEntryDialog, accord_entry_dialog, ADW_TYPE_MESSAGE_DIALOG)

static char *
get_text (GtkWidget *row)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (row))
    return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (accord_text_row_get_view (ACCORD_TEXT_ROW (row))));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static gboolean
is_complete (GtkWidget *row)
{
  g_autofree char *text = NULL;

  if (!gtk_widget_get_visible (row))
    return TRUE;
  if (ACCORD_IS_DAY_ROW (row))
    return accord_day_row_get_day (ACCORD_DAY_ROW (row)) != ACCORD_DAY_NONE;
  text = get_text (row);

  return *text != '\0';
}

static void
update_accept (AccordEntryDialog *self)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < self->required->len; i++)
    complete = complete && is_complete (g_ptr_array_index (self->required, i));
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), RESPONSE_ACCEPT, complete);
}

static void
accord_entry_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  if (g_strcmp0 (response, RESPONSE_ACCEPT) == 0)
    g_signal_emit (dialog, signals[ACCEPTED], 0);
}

static void
accord_entry_dialog_finalize (GObject *object)
{
  AccordEntryDialog *self = ACCORD_ENTRY_DIALOG (object);

  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->required);

  G_OBJECT_CLASS (accord_entry_dialog_parent_class)->finalize (object);
}

static void
accord_entry_dialog_class_init (AccordEntryDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_entry_dialog_finalize;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = accord_entry_dialog_response;

  signals[ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_entry_dialog_init (AccordEntryDialog *self)
{
  self->fields = g_ptr_array_new ();
  self->required = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_size_request (GTK_WIDGET (self->list), 440, -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), GTK_WIDGET (self->list));
}

AccordEntryDialog *
accord_entry_dialog_new (GtkWidget *over, const char *heading, const char *body, const char *accept)
{
  AccordEntryDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (over), NULL);
  g_return_val_if_fail (heading != NULL, NULL);
  g_return_val_if_fail (accept != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_ENTRY_DIALOG, "transient-for", gtk_widget_get_root (over), "modal", TRUE,
                       "heading", heading, NULL);
  if (body != NULL)
    adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (self), body);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), "cancel", _("Cancel"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self), RESPONSE_ACCEPT, accept);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (self), RESPONSE_ACCEPT, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (self), RESPONSE_ACCEPT);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self), "cancel");

  return self;
}

static guint
add_field (AccordEntryDialog *self, GtkWidget *row, gboolean required)
{
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->fields, row);
  if (required)
    g_ptr_array_add (self->required, row);
  update_accept (self);

  return self->fields->len - 1;
}

guint
accord_entry_dialog_add_text (AccordEntryDialog *self, const char *title, const char *text, gboolean required)
{
  GtkWidget *row;

  g_return_val_if_fail (ACCORD_IS_ENTRY_DIALOG (self), 0);
  g_return_val_if_fail (title != NULL, 0);

  row = g_object_new (ADW_TYPE_ENTRY_ROW, "use-markup", FALSE, "title", title, "activates-default", TRUE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  /* What is inside gets the focus. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (row, "changed", G_CALLBACK (update_accept), self, G_CONNECT_SWAPPED);

  return add_field (self, row, required);
}

guint
accord_entry_dialog_add_long_text (AccordEntryDialog *self, const char *title, const char *text, gboolean required)
{
  GtkWidget *row, *view;
  GtkTextBuffer *buffer;

  g_return_val_if_fail (ACCORD_IS_ENTRY_DIALOG (self), 0);
  g_return_val_if_fail (title != NULL, 0);

  row = accord_text_row_new (title);
  view = accord_text_row_get_view (ACCORD_TEXT_ROW (row));
  gtk_widget_set_size_request (view, -1, 72);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (update_accept), self, G_CONNECT_SWAPPED);

  return add_field (self, row, required);
}

guint
accord_entry_dialog_add_choice (AccordEntryDialog *self, const char *title, const char *const *choices, guint chosen)
{
  GtkWidget *row;

  g_return_val_if_fail (ACCORD_IS_ENTRY_DIALOG (self), 0);
  g_return_val_if_fail (title != NULL && choices != NULL, 0);

  row = accord_choice_row_new (title, choices);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);

  return add_field (self, row, FALSE);
}

guint
accord_entry_dialog_add_day (AccordEntryDialog *self, const char *title, AccordDay day)
{
  GtkWidget *row;

  g_return_val_if_fail (ACCORD_IS_ENTRY_DIALOG (self), 0);
  g_return_val_if_fail (title != NULL, 0);

  row = accord_day_row_new (title);
  accord_day_row_set_day (ACCORD_DAY_ROW (row), day);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "changed", G_CALLBACK (update_accept), self, G_CONNECT_SWAPPED);

  return add_field (self, row, TRUE);
}

static void
on_name_chosen (GtkEditable *editable, const char *name)
{
  gtk_editable_set_text (editable, name);
  gtk_widget_grab_focus (GTK_WIDGET (editable));
}

void
accord_entry_dialog_offer (AccordEntryDialog *self, guint field, const char *name, const char *const *names)
{
  GtkWidget *button, *row;

  g_return_if_fail (ACCORD_IS_ENTRY_DIALOG (self));
  g_return_if_fail (field < self->fields->len && ADW_IS_ENTRY_ROW (g_ptr_array_index (self->fields, field)));
  g_return_if_fail (name != NULL && names != NULL);

  row = g_ptr_array_index (self->fields, field);
  button = accord_name_button_new (name);
  accord_name_button_set_names (ACCORD_NAME_BUTTON (button), names);
  g_signal_connect_object (button, "chosen", G_CALLBACK (on_name_chosen), row, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
}

char *
accord_entry_dialog_get_text (AccordEntryDialog *self, guint field)
{
  g_return_val_if_fail (ACCORD_IS_ENTRY_DIALOG (self), NULL);
  g_return_val_if_fail (field < self->fields->len, NULL);

  return get_text (g_ptr_array_index (self->fields, field));
}

guint
accord_entry_dialog_get_choice (AccordEntryDialog *self, guint field)
{
  g_return_val_if_fail (ACCORD_IS_ENTRY_DIALOG (self), 0);
  g_return_val_if_fail (field < self->fields->len, 0);

  return adw_combo_row_get_selected (ADW_COMBO_ROW (g_ptr_array_index (self->fields, field)));
}

void
accord_entry_dialog_set_choice (AccordEntryDialog *self, guint field, guint chosen)
{
  g_return_if_fail (ACCORD_IS_ENTRY_DIALOG (self));
  g_return_if_fail (field < self->fields->len);

  adw_combo_row_set_selected (ADW_COMBO_ROW (g_ptr_array_index (self->fields, field)), chosen);
}

AccordDay
accord_entry_dialog_get_day (AccordEntryDialog *self, guint field)
{
  g_return_val_if_fail (ACCORD_IS_ENTRY_DIALOG (self), ACCORD_DAY_NONE);
  g_return_val_if_fail (field < self->fields->len, ACCORD_DAY_NONE);

  return accord_day_row_get_day (ACCORD_DAY_ROW (g_ptr_array_index (self->fields, field)));
}

GtkWidget *
accord_entry_dialog_get_field (AccordEntryDialog *self, guint field)
{
  g_return_val_if_fail (ACCORD_IS_ENTRY_DIALOG (self), NULL);
  g_return_val_if_fail (field < self->fields->len, NULL);

  return g_ptr_array_index (self->fields, field);
}

void
accord_entry_dialog_check (AccordEntryDialog *self)
{
  g_return_if_fail (ACCORD_IS_ENTRY_DIALOG (self));

  update_accept (self);
}
