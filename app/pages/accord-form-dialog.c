#include "config.h"

#include "accord-form-dialog.h"

#include "accord-day-row.h"
#include "accord-session-edit.h"
#include "accord-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More digits than any number of people has. */
#define MOST_DIGITS 9

#define DIALOG_WIDTH 440

typedef struct {
  const char *key;
  GtkWidget *row;
  GtkWidget *control; /* where the value is: an entry row, a combo row, a switch or a text view */
  GtkWidget *complaint_row;
  GtkLabel *complaint;
} Field;

struct _AccordFormDialog {
  AdwWindow parent_instance;

  AdwPreferencesGroup *group;
  AdwPreferencesGroup *offers;
  GtkWidget *scrolled;
  GtkWidget *box;
  GtkWidget *apply_button;
  GArray *fields;

  AccordSession *session;
  GObject *subject;
  int index;
  AccordFormMake make;
  AccordFormMake remove;
  AccordFormFill fill;
};

G_DEFINE_FINAL_TYPE (AccordFormDialog, accord_form_dialog, ADW_TYPE_WINDOW)

static Field *
find_field (AccordFormDialog *self, const char *key)
{
  for (guint i = 0; key != NULL && i < self->fields->len; i++) {
    Field *field = &g_array_index (self->fields, Field, i);

    if (strcmp (field->key, key) == 0)
      return field;
  }

  return NULL;
}

/* An entry row gives the focus to the text within it. */
static GtkWidget *
get_focus_widget (GtkWidget *control)
{
  return ADW_IS_ENTRY_ROW (control) ? GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (control))) : control;
}

static void
complain (Field *field, const char *sentence)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (get_focus_widget (field->control));

  gtk_widget_set_visible (field->complaint_row, sentence != NULL);
  gtk_label_set_label (field->complaint, sentence != NULL ? sentence : "");
  if (sentence != NULL) {
    gtk_widget_add_css_class (field->row, "error");
    gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
    gtk_widget_grab_focus (field->control);
  } else {
    gtk_widget_remove_css_class (field->row, "error");
    gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  }
}

static void
on_committed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  g_autoptr (GError) error = NULL;

  if (!accord_session_commit_finish (ACCORD_SESSION (source), result, &error))
    gtk_widget_activate_action (window, "win.tell", "s", error->message);
}

static void
apply (AccordFormDialog *self, AccordFormMake make)
{
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  const char *key = NULL;
  Field *field;

  for (guint i = 0; i < self->fields->len; i++)
    complain (&g_array_index (self->fields, Field, i), NULL);

  changes = make (self, &key, &error);
  if (changes == NULL) {
    field = find_field (self, key);
    complain (field != NULL ? field : &g_array_index (self->fields, Field, 0), error->message);
    /* It grows by the sentence. */
    gtk_window_set_default_size (GTK_WINDOW (self), DIALOG_WIDTH, -1);
    return;
  }

  if (accord_change_set_get_length (changes) > 0)
    accord_session_commit_async (self->session, changes, NULL, on_committed, g_object_ref (GTK_WIDGET (window)));
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_apply (AccordFormDialog *self)
{
  apply (self, self->make);
}

static void
on_remove (AccordFormDialog *self)
{
  apply (self, self->remove);
}

static gboolean
on_apply_shortcut (GtkWidget *widget, GVariant *args, gpointer data)
{
  on_apply (ACCORD_FORM_DIALOG (widget));

  return TRUE;
}

static void
accord_form_dialog_finalize (GObject *object)
{
  AccordFormDialog *self = ACCORD_FORM_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->subject);
  g_array_unref (self->fields);

  G_OBJECT_CLASS (accord_form_dialog_parent_class)->finalize (object);
}

static void
accord_form_dialog_map (GtkWidget *widget)
{
  AccordFormDialog *self = ACCORD_FORM_DIALOG (widget);

  GTK_WIDGET_CLASS (accord_form_dialog_parent_class)->map (widget);

  if (self->fields->len > 0)
    gtk_widget_grab_focus (g_array_index (self->fields, Field, 0).control);
}

static void
accord_form_dialog_class_init (AccordFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = accord_form_dialog_finalize;
  widget_class->map = accord_form_dialog_map;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

/* In a field of several lines, Return begins a line, and so would it with Ctrl if the field heard of it first. */
static void
add_apply_shortcut (AccordFormDialog *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (on_apply_shortcut, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
accord_form_dialog_init (AccordFormDialog *self)
{
  self->index = -1;
  self->fields = g_array_new (FALSE, TRUE, sizeof (Field));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_margin_top (self->box, 12);
  gtk_widget_set_margin_bottom (self->box, 18);
  gtk_widget_set_margin_start (self->box, 18);
  gtk_widget_set_margin_end (self->box, 18);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->group));
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scrolled), 640);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), DIALOG_WIDTH, -1);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  add_apply_shortcut (self);
}

static GtkWidget *
make_header (AccordFormDialog *self, const char *apply_label)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  self->apply_button = gtk_button_new_with_mnemonic (apply_label);
  gtk_widget_add_css_class (self->apply_button, "suggested-action");
  g_signal_connect_object (self->apply_button, "clicked", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->apply_button);

  return header;
}

AccordFormDialog *
accord_form_dialog_new (GtkWidget *origin,
                        AccordSession *session,
                        const char *title,
                        const char *apply_label,
                        AccordFormMake make,
                        gpointer subject)
{
  AccordFormDialog *self;
  GtkWidget *content;

  g_return_val_if_fail (GTK_IS_WIDGET (origin), NULL);
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (make != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_FORM_DIALOG, "title", title, NULL);
  self->session = g_object_ref (session);
  self->subject = subject != NULL ? g_object_ref (subject) : NULL;
  self->make = make;
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (origin)));
  content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (content), make_header (self, apply_label));
  gtk_box_append (GTK_BOX (content), self->scrolled);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->apply_button);

  return self;
}

AccordSession *
accord_form_dialog_get_session (AccordFormDialog *self)
{
  g_return_val_if_fail (ACCORD_IS_FORM_DIALOG (self), NULL);

  return self->session;
}

gpointer
accord_form_dialog_get_subject (AccordFormDialog *self)
{
  g_return_val_if_fail (ACCORD_IS_FORM_DIALOG (self), NULL);

  return self->subject;
}

void
accord_form_dialog_set_index (AccordFormDialog *self, int index)
{
  g_return_if_fail (ACCORD_IS_FORM_DIALOG (self));

  self->index = index;
}

int
accord_form_dialog_get_index (AccordFormDialog *self)
{
  g_return_val_if_fail (ACCORD_IS_FORM_DIALOG (self), -1);

  return self->index;
}

void
accord_form_dialog_set_remove (AccordFormDialog *self, const char *label, AccordFormMake make)
{
  GtkWidget *button;

  g_return_if_fail (ACCORD_IS_FORM_DIALOG (self));
  g_return_if_fail (make != NULL);

  self->remove = make;
  button = gtk_button_new_with_mnemonic (label);
  gtk_widget_add_css_class (button, "destructive-action");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
}

/* The sentence stands right below its field. */
static void
add_field (AccordFormDialog *self, const char *key, const char *title, GtkWidget *row, GtkWidget *control)
{
  Field field = { key, row, control, adw_preferences_row_new (), NULL };
  GtkWidget *label = gtk_label_new (NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_focus_widget (control)), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  field.complaint = GTK_LABEL (label);
  gtk_label_set_wrap (field.complaint, TRUE);
  gtk_label_set_xalign (field.complaint, 0);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (label, "field-fault");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (field.complaint_row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (field.complaint_row), FALSE);
  gtk_widget_set_focusable (field.complaint_row, FALSE);
  gtk_widget_set_visible (field.complaint_row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field.complaint_row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (self->group, row);
  adw_preferences_group_add (self->group, field.complaint_row);
  g_array_append_val (self->fields, field);
}

void
accord_form_dialog_add_text (AccordFormDialog *self, const char *key, const char *title, const char *text)
{
  GtkWidget *row;

  g_return_if_fail (ACCORD_IS_FORM_DIALOG (self));

  row = adw_entry_row_new ();
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
  add_field (self, key, title, row, row);
}

void
accord_form_dialog_add_words (AccordFormDialog *self, const char *key, const char *title, const char *text)
{
  GtkWidget *row, *box, *label, *view;

  g_return_if_fail (ACCORD_IS_FORM_DIALOG (self));

  row = adw_preferences_row_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  label = gtk_label_new (title);
  view = gtk_text_view_new ();
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (box, "text-field");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, 96);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text != NULL ? text : "", -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), view);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  add_field (self, key, title, row, view);
}

void
accord_form_dialog_add_day (AccordFormDialog *self, const char *key, const char *title, AccordDay day)
{
  GtkWidget *row;

  g_return_if_fail (ACCORD_IS_FORM_DIALOG (self));

  row = accord_day_row_new (title);
  accord_day_row_set_day (ACCORD_DAY_ROW (row), day);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_apply), self, G_CONNECT_SWAPPED);
  add_field (self, key, title, row, row);
}

void
accord_form_dialog_add_number (AccordFormDialog *self, const char *key, const char *title, int number)
{
  g_autofree char *text = number >= 0 ? g_strdup_printf ("%d", number) : NULL;

  accord_form_dialog_add_text (self, key, title, text);
}

void
accord_form_dialog_add_flag (AccordFormDialog *self, const char *key, const char *title, gboolean flag)
{
  GtkWidget *row, *control;

  g_return_if_fail (ACCORD_IS_FORM_DIALOG (self));

  row = adw_action_row_new ();
  control = gtk_switch_new ();
  gtk_switch_set_active (GTK_SWITCH (control), flag);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  add_field (self, key, title, row, control);
}

/* What is chosen stands in a list of its own inside the row, whose item libadwaita leaves without a name. */
static void
name_chosen (GtkWidget *widget, const char *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    if (GTK_IS_POPOVER (child))
      continue;
    if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    name_chosen (child, name);
  }
}

static void
on_chosen (AdwComboRow *row)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);

  if (chosen != NULL)
    name_chosen (GTK_WIDGET (row), gtk_string_object_get_string (chosen));
}

void
accord_form_dialog_add_choice (AccordFormDialog *self,
                               const char *key,
                               const char *title,
                               const char *const *labels,
                               guint chosen)
{
  g_autoptr (GtkStringList) model = NULL;
  GtkWidget *row;

  g_return_if_fail (ACCORD_IS_FORM_DIALOG (self));
  g_return_if_fail (labels != NULL);

  model = gtk_string_list_new (labels);
  row = adw_combo_row_new ();
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), chosen);
  g_signal_connect (row, "map", G_CALLBACK (on_chosen), NULL);
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_chosen), NULL);
  add_field (self, key, title, row, row);
}

static void
on_offer_accepted (AdwActionRow *row, AccordFormDialog *self)
{
  self->fill (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index")));
}

void
accord_form_dialog_add_offer (AccordFormDialog *self,
                              const char *title,
                              const char *words,
                              const char *source,
                              guint index,
                              AccordFormFill fill)
{
  GtkWidget *row;

  g_return_if_fail (ACCORD_IS_FORM_DIALOG (self));
  g_return_if_fail (words != NULL && fill != NULL);

  self->fill = fill;
  if (self->offers == NULL) {
    self->offers = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
    adw_preferences_group_set_title (self->offers, title);
    gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->offers));
  }
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", words, "title-lines", 0, "subtitle-lines", 0,
                      "subtitle", source, "activatable", TRUE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("edit-paste-symbolic"));
  gtk_widget_set_tooltip_text (row, _("Use as evidence"));
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_offer_accepted), self, 0);
  adw_preferences_group_add (self->offers, row);
}

void
accord_form_dialog_set_text (AccordFormDialog *self, const char *key, const char *text)
{
  Field *field;

  g_return_if_fail (ACCORD_IS_FORM_DIALOG (self));

  field = find_field (self, key);
  g_return_if_fail (field != NULL);
  if (GTK_IS_EDITABLE (field->control))
    gtk_editable_set_text (GTK_EDITABLE (field->control), text != NULL ? text : "");
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field->control)), text != NULL ? text : "", -1);
}

void
accord_form_dialog_set_day (AccordFormDialog *self, const char *key, AccordDay day)
{
  Field *field = find_field (self, key);

  g_return_if_fail (field != NULL);
  accord_day_row_set_day (ACCORD_DAY_ROW (field->control), day);
}

char *
accord_form_dialog_get_text (AccordFormDialog *self, const char *key)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  Field *field;

  g_return_val_if_fail (ACCORD_IS_FORM_DIALOG (self), NULL);

  field = find_field (self, key);
  g_return_val_if_fail (field != NULL, NULL);
  if (GTK_IS_EDITABLE (field->control))
    return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (field->control))));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field->control));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

AccordDay
accord_form_dialog_get_day (AccordFormDialog *self, const char *key)
{
  AccordDay day;
  Field *field;

  g_return_val_if_fail (ACCORD_IS_FORM_DIALOG (self), ACCORD_DAY_NONE);

  field = find_field (self, key);
  g_return_val_if_fail (field != NULL, ACCORD_DAY_NONE);
  if (accord_day_row_is_empty (ACCORD_DAY_ROW (field->control)))
    return ACCORD_DAY_NONE;

  day = accord_day_row_get_day (ACCORD_DAY_ROW (field->control));

  return day != ACCORD_DAY_NONE ? day : ACCORD_DAY_LAST + 1;
}

int
accord_form_dialog_get_number (AccordFormDialog *self, const char *key)
{
  g_autofree char *text = accord_form_dialog_get_text (self, key);
  g_autofree char *folded = text != NULL ? accord_text_fold (text) : NULL;
  int number = 0, n_digits = 0;

  if (folded == NULL || *folded == '\0')
    return -1;

  /* Thousands may stand apart, as the United Nations write them in this language or that. */
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c == ',' || c == 0x066C || g_unichar_isspace (c))
      continue;
    if (c < '0' || c > '9' || ++n_digits > MOST_DIGITS)
      return -2;
    number = number * 10 + (c - '0');
  }

  return n_digits > 0 ? number : -2;
}

gboolean
accord_form_dialog_get_flag (AccordFormDialog *self, const char *key)
{
  Field *field;

  g_return_val_if_fail (ACCORD_IS_FORM_DIALOG (self), FALSE);

  field = find_field (self, key);
  g_return_val_if_fail (field != NULL, FALSE);

  return gtk_switch_get_active (GTK_SWITCH (field->control));
}

guint
accord_form_dialog_get_choice (AccordFormDialog *self, const char *key)
{
  Field *field;

  g_return_val_if_fail (ACCORD_IS_FORM_DIALOG (self), 0);

  field = find_field (self, key);
  g_return_val_if_fail (field != NULL, 0);

  return adw_combo_row_get_selected (ADW_COMBO_ROW (field->control));
}
