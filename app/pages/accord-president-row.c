#include "config.h"

#include "accord-president-row.h"

#include "accord-choice-factory.h"
#include "accord-day-format.h"

#include <glib/gi18n-lib.h>

struct _AccordPresidentRow {
  AdwActionRow parent_instance;

  GtkWidget *drop_down;
  AccordDay month;
  GPtrArray *countries;
  gboolean showing;
};

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordPresidentRow, accord_president_row, ADW_TYPE_ACTION_ROW)

static void
name_drop_down (AccordPresidentRow *self)
{
  accord_choice_factory_name_button (GTK_DROP_DOWN (self->drop_down),
                                     adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), NULL);
}

static GtkWidget *
find_search (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_search (child);

  return found;
}

/* The list that opens has the focus; whoever writes means the search. */
static void
lead_keys_to_search (AccordPresidentRow *self)
{
  GtkWidget *search = find_search (self->drop_down);

  if (search != NULL)
    gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (search),
                                             gtk_widget_get_ancestor (search, GTK_TYPE_POPOVER));
}

static void
on_selected (AccordPresidentRow *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  name_drop_down (self);
  if (self->showing || selected == GTK_INVALID_LIST_POSITION)
    return;

  g_signal_emit (self, signals[CHOSEN], 0, selected > 0 ? g_ptr_array_index (self->countries, selected - 1) : NULL);
}

static void
accord_president_row_finalize (GObject *object)
{
  g_clear_pointer (&ACCORD_PRESIDENT_ROW (object)->countries, g_ptr_array_unref);

  G_OBJECT_CLASS (accord_president_row_parent_class)->finalize (object);
}

static void
accord_president_row_class_init (AccordPresidentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_president_row_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
accord_president_row_init (AccordPresidentRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
accord_president_row_new (AccordDay month, GPtrArray *countries, GListModel *names)
{
  AccordPresidentRow *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (accord_day_is_valid (month), NULL);
  g_return_val_if_fail (countries != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (names), NULL);

  self = g_object_new (ACCORD_TYPE_PRESIDENT_ROW, NULL);
  self->month = month;
  self->countries = g_ptr_array_ref (countries);
  title = accord_day_format (month, ACCORD_DAY_STYLE_MONTH, accord_language_get_preferred ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);

  self->showing = TRUE;
  self->drop_down = gtk_drop_down_new (g_object_ref (names),
                                       gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), TRUE);
  lead_keys_to_search (self);
  gtk_widget_set_valign (self->drop_down, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (self->drop_down, 220, -1);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->drop_down);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->drop_down);
  name_drop_down (self);
  self->showing = FALSE;

  return GTK_WIDGET (self);
}

AccordDay
accord_president_row_get_month (AccordPresidentRow *self)
{
  g_return_val_if_fail (ACCORD_IS_PRESIDENT_ROW (self), ACCORD_DAY_NONE);

  return self->month;
}

void
accord_president_row_show (AccordPresidentRow *self, const char *country)
{
  guint selected = 0;

  g_return_if_fail (ACCORD_IS_PRESIDENT_ROW (self));

  for (guint i = 0; country != NULL && i < self->countries->len; i++)
    if (g_str_equal (g_ptr_array_index (self->countries, i), country))
      selected = i + 1;

  self->showing = TRUE;
  /* What is entered may be no country of the list, such as a name written out. */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), country != NULL && selected == 0 ? country : "");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), selected);
  self->showing = FALSE;
}
