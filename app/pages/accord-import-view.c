#include "config.h"

#include "accord-import-view.h"

#include "accord-import-listing.h"
#include "accord-import-row.h"
#include "accord-number-format.h"

#include <glib/gi18n-lib.h>

struct _AccordImportView {
  AdwBin parent_instance;

  GtkLabel *what_label;
  GtkLabel *count_label;
  GtkSpinner *spinner;
  GtkListView *list_view;

  AccordImportListing *listing;
};

enum {
  CHOSEN_CHANGED,
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordImportView, accord_import_view, ADW_TYPE_BIN)

static void
tell_chosen_changed (AccordImportView *self)
{
  g_signal_emit (self, signals[CHOSEN_CHANGED], 0);
}

static void
tell_answered (AccordImportView *self, const char *id, const char *value)
{
  g_signal_emit (self, signals[ANSWERED], 0, id, value);
}

static void
on_toggled (AccordImportView *self, AccordImportRow *row)
{
  accord_import_listing_toggle (self->listing, accord_import_row_get_entry (row));
}

static void
on_all_chosen (AccordImportView *self, gboolean chosen, AccordImportRow *row)
{
  accord_import_listing_choose_all (self->listing,
                                    accord_import_entry_get_content (accord_import_row_get_entry (row))->section, chosen);
}

static void
on_activated (AccordImportView *self, guint position)
{
  g_autoptr (AccordImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->listing), position);

  if (entry != NULL && accord_import_row_can_toggle (entry))
    accord_import_listing_toggle (self->listing, entry);
}

static void
on_setup (AccordImportView *self, GtkListItem *list_item)
{
  GtkWidget *row = accord_import_row_new ();

  g_signal_connect_object (row, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "all-chosen", G_CALLBACK (on_all_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "answered", G_CALLBACK (tell_answered), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind (AccordImportView *self, GtkListItem *list_item)
{
  AccordImportEntry *entry = gtk_list_item_get_item (list_item);

  gtk_list_item_set_activatable (list_item, accord_import_row_can_toggle (entry));
  accord_import_row_set_entry (ACCORD_IMPORT_ROW (gtk_list_item_get_child (list_item)), entry);
}

static void
on_unbind (AccordImportView *self, GtkListItem *list_item)
{
  accord_import_row_set_entry (ACCORD_IMPORT_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* The row that has the focus itself, not by something in it; NULL if there is none. */
static AccordImportRow *
get_focus_row (AccordImportView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || gtk_widget_get_parent (focus) != GTK_WIDGET (self->list_view))
    return NULL;

  return ACCORD_IMPORT_ROW (gtk_widget_get_first_child (focus));
}

/* A list would take the space bar for selecting, and nothing is ever selected here. */
static gboolean
on_space_pressed (GtkWidget *widget, GVariant *args, gpointer data)
{
  AccordImportView *self = data;
  AccordImportRow *row = get_focus_row (self);
  AccordImportEntry *entry = row != NULL ? accord_import_row_get_entry (row) : NULL;

  if (entry == NULL || !accord_import_row_can_toggle (entry))
    return FALSE;

  accord_import_listing_toggle (self->listing, entry);

  return TRUE;
}

static void
add_space_key (AccordImportView *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutAction *action = gtk_callback_action_new (on_space_pressed, self, NULL);

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0), action));
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), controller);
}

static void
accord_import_view_dispose (GObject *object)
{
  AccordImportView *self = ACCORD_IMPORT_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ACCORD_TYPE_IMPORT_VIEW);
  g_clear_object (&self->listing);

  G_OBJECT_CLASS (accord_import_view_parent_class)->dispose (object);
}

static void
accord_import_view_class_init (AccordImportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_import_view_dispose;

  signals[CHOSEN_CHANGED] = g_signal_new ("chosen-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/accordplanner/Accord/pages/accord-import-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, what_label);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, count_label);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, spinner);
  gtk_widget_class_bind_template_child (widget_class, AccordImportView, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
accord_import_view_init (AccordImportView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->listing = accord_import_listing_new ();
  g_signal_connect_object (self->listing, "chosen-changed", G_CALLBACK (tell_chosen_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  add_space_key (self);
  gtk_list_view_set_factory (self->list_view, factory);
  g_object_unref (factory);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->listing)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (model));
}

void
accord_import_view_set_plan (AccordImportView *self, AccordImportPlan *plan)
{
  g_autofree char *rows = NULL;

  g_return_if_fail (ACCORD_IS_IMPORT_VIEW (self));
  g_return_if_fail (plan != NULL);

  rows = accord_import_view_describe_rows (plan);
  gtk_label_set_label (self->what_label, plan->what != NULL ? plan->what : plan->file);
  gtk_label_set_label (self->count_label, rows);
  accord_import_listing_set_plan (self->listing, plan);
}

AccordImportPlan *
accord_import_view_get_plan (AccordImportView *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_VIEW (self), NULL);

  return accord_import_listing_get_plan (self->listing);
}

void
accord_import_view_set_spinning (AccordImportView *self, gboolean spinning)
{
  g_return_if_fail (ACCORD_IS_IMPORT_VIEW (self));

  gtk_spinner_set_spinning (self->spinner, spinning);
}

void
accord_import_view_focus_first (AccordImportView *self)
{
  gboolean focused;

  g_return_if_fail (ACCORD_IS_IMPORT_VIEW (self));

  /* Headings are only read out on the way. */
  focused = gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
  for (int i = 0; i < 2 && focused && get_focus_row (self) != NULL; i++)
    focused = gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

static char *
describe_entries (const AccordImportPlan *plan, const char *n_read, const char *n_used, const char *n_skipped)
{
  if (plan->n_skipped == 0)
    /* Translators: %s is a number */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s entry, which is used", "%s entries, all used", plan->n_read),
                            n_read);

  /* Translators: three numbers, such as "50 entries: 48 used, 2 left out" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s entry: %s used, %s left out",
                                       "%s entries: %s used, %s left out", plan->n_read), n_read, n_used, n_skipped);
}

char *
accord_import_view_describe_rows (const AccordImportPlan *plan)
{
  AccordLanguage language = accord_language_get_preferred ();
  g_autofree char *n_read = NULL, *n_used = NULL, *n_skipped = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  n_read = accord_number_format (plan->n_read, language);
  n_used = accord_number_format (plan->n_used, language);
  n_skipped = accord_number_format (plan->n_skipped, language);

  /* A table has rows; a calendar, or a workspace, has entries. */
  if (plan->columns->len == 0)
    return describe_entries (plan, n_read, n_used, n_skipped);
  if (plan->n_skipped == 0)
    /* Translators: %s is a number */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s row, which is used", "%s rows, all used", plan->n_read), n_read);

  /* Translators: three numbers, such as "4,350 rows: 4,336 used, 14 left out" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s row: %s used, %s left out", "%s rows: %s used, %s left out",
                                       plan->n_read), n_read, n_used, n_skipped);
}
