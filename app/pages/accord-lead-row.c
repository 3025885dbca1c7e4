#include "config.h"

#include "accord-lead-row.h"

#include "accord-session-settings.h"

#include <glib/gi18n-lib.h>

/* How long a value must rest before it counts. */
#define REST_MS 600

#define LONGEST_LEAD 3650

struct _AccordLeadRow {
  AdwActionRow parent_instance;

  GtkWidget *spin;
  GtkWidget *unit;

  const AccordLead *lead;
  int shipped;
  int shown;
  guint rest_id;
};

enum {
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordLeadRow, accord_lead_row, ADW_TYPE_ACTION_ROW)

static const char *
get_unit (const AccordLead *lead, int value)
{
  /* Translators: the unit alone, after a number in a field of its own */
  if (lead->months)
    return g_dngettext (GETTEXT_PACKAGE, "month", "months", value);
  /* Translators: the unit alone, after a number in a field of its own */
  if (lead->working_days)
    return g_dngettext (GETTEXT_PACKAGE, "working day", "working days", value);

  /* Translators: the unit alone, after a number in a field of its own */
  return g_dngettext (GETTEXT_PACKAGE, "day", "days", value);
}

static void
show_words (AccordLeadRow *self, int value)
{
  g_autofree char *shipped = NULL;

  gtk_label_set_label (GTK_LABEL (self->unit), get_unit (self->lead, value));
  if (value != self->shipped)
    /* Translators: the value of a setting that comes with the program */
    shipped = g_strdup_printf (_("As shipped: %d"), self->shipped);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), shipped != NULL ? shipped : "");
}

static void
settle (AccordLeadRow *self)
{
  int value;

  g_clear_handle_id (&self->rest_id, g_source_remove);
  gtk_spin_button_update (GTK_SPIN_BUTTON (self->spin));
  g_clear_handle_id (&self->rest_id, g_source_remove);
  value = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->spin));
  if (self->shown < 0 || value == self->shown)
    return;

  self->shown = value;
  g_signal_emit (self, signals[SETTLED], 0, value);
}

static gboolean
on_rest (gpointer data)
{
  AccordLeadRow *self = data;

  self->rest_id = 0;
  settle (self);

  return G_SOURCE_REMOVE;
}

static void
wait_for_rest (AccordLeadRow *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, on_rest, self);
}

static void
on_value_changed (AccordLeadRow *self)
{
  int value = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->spin));

  show_words (self, value);
  /* Until it has been shown once, what changes is only the range. */
  if (self->shown >= 0 && value != self->shown)
    wait_for_rest (self);
}

/* An empty field is one that somebody is about to fill. */
static void
on_typed (AccordLeadRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->spin));

  if (*text != '\0' && self->shown >= 0 && g_ascii_strtoll (text, NULL, 10) != self->shown)
    wait_for_rest (self);
}

static void
accord_lead_row_dispose (GObject *object)
{
  AccordLeadRow *self = ACCORD_LEAD_ROW (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);

  G_OBJECT_CLASS (accord_lead_row_parent_class)->dispose (object);
}

static void
accord_lead_row_class_init (AccordLeadRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_lead_row_dispose;

  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
accord_lead_row_init (AccordLeadRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->shown = -1;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  self->spin = gtk_spin_button_new_with_range (0, LONGEST_LEAD, 1);
  gtk_widget_set_valign (self->spin, GTK_ALIGN_CENTER);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->spin), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->spin), 4);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (self->spin), TRUE);
  self->unit = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->unit), 12);
  gtk_label_set_xalign (GTK_LABEL (self->unit), 0);
  gtk_widget_add_css_class (self->unit, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->spin);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->unit);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->spin);
  /* One stop for Tab, not two. */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_object (focus, "leave", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->spin, "value-changed", G_CALLBACK (on_value_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->spin, "changed", G_CALLBACK (on_typed), self, G_CONNECT_SWAPPED);
}

GtkWidget *
accord_lead_row_new (const AccordLead *lead, int shipped)
{
  AccordLeadRow *self;
  const char *title;

  g_return_val_if_fail (lead != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_LEAD_ROW, NULL);
  self->lead = lead;
  self->shipped = shipped;
  title = accord_session_get_lead_title (lead);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  /* What has the focus is the text inside. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->spin))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->spin), lead->least, LONGEST_LEAD);

  return GTK_WIDGET (self);
}

const AccordLead *
accord_lead_row_get_lead (AccordLeadRow *self)
{
  g_return_val_if_fail (ACCORD_IS_LEAD_ROW (self), NULL);

  return self->lead;
}

void
accord_lead_row_show (AccordLeadRow *self, int value)
{
  g_return_if_fail (ACCORD_IS_LEAD_ROW (self));

  if (self->rest_id != 0)
    return;

  self->shown = value;
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->spin), value);
  show_words (self, value);
}
