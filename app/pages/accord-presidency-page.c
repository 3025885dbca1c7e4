#include "config.h"

#include "accord-presidency-page.h"

#include "accord-president-row.h"
#include "accord-session-settings.h"

#include <glib/gi18n-lib.h>

#define MONTHS_AHEAD 18

struct _AccordPresidencyPage {
  AccordTeamPage parent_instance;

  AdwPreferencesGroup *ahead_group;
  AdwPreferencesGroup *past_group;
  AdwExpanderRow *past_row;

  GPtrArray *countries;
  GListModel *names;
  GHashTable *rows; /* first day of the month -> row */
};

G_DEFINE_FINAL_TYPE (AccordPresidencyPage, accord_presidency_page, ACCORD_TYPE_TEAM_PAGE)

static AccordSession *
get_session (AccordPresidencyPage *self)
{
  return accord_team_page_get_session (ACCORD_TEAM_PAGE (self));
}

static void
on_chosen (AccordPresidencyPage *self, const char *country, AccordPresidentRow *row)
{
  accord_team_page_change (ACCORD_TEAM_PAGE (self),
                           accord_session_set_president (get_session (self), accord_president_row_get_month (row),
                                                         country));
}

static void
list_countries (AccordPresidencyPage *self)
{
  AccordCountries *countries = accord_session_get_countries (get_session (self));
  GtkStringList *names = gtk_string_list_new (NULL);

  self->countries = accord_countries_list (countries);
  gtk_string_list_append (names, _("Not entered"));
  for (guint i = 0; i < self->countries->len; i++)
    gtk_string_list_append (names, accord_countries_get_name (countries, g_ptr_array_index (self->countries, i)));
  self->names = G_LIST_MODEL (names);
}

static AccordDay
get_month (AccordDay day, int n)
{
  int year, month;

  accord_day_get_ymd (day, &year, &month, NULL);
  month += n - 1;

  return accord_day_from_ymd (year + month / 12, month % 12 + 1, 1);
}

static GtkWidget *
make_row (AccordPresidencyPage *self, AccordDay month)
{
  GtkWidget *row = accord_president_row_new (month, self->countries, self->names);

  g_signal_connect_object (row, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->rows, GINT_TO_POINTER (month), row);

  return row;
}

/* The months to come, then those entered further ahead; of those gone by, the last first. */
static void
add_rows (AccordPresidencyPage *self)
{
  g_autoptr (GArray) entered = accord_settings_list_months (accord_session_get_settings (get_session (self)));
  AccordDay today = accord_session_get_today (get_session (self));
  AccordDay first = get_month (today, 0), end = get_month (today, MONTHS_AHEAD);

  for (int n = 0; n < MONTHS_AHEAD; n++)
    if (!g_hash_table_contains (self->rows, GINT_TO_POINTER (get_month (today, n))))
      adw_preferences_group_add (self->ahead_group, make_row (self, get_month (today, n)));

  for (guint i = 0; i < entered->len; i++) {
    AccordDay month = g_array_index (entered, AccordDay, i);

    if (month >= end && !g_hash_table_contains (self->rows, GINT_TO_POINTER (month)))
      adw_preferences_group_add (self->ahead_group, make_row (self, month));
  }
  for (guint i = entered->len; i > 0; i--) {
    AccordDay month = g_array_index (entered, AccordDay, i - 1);

    if (month < first && !g_hash_table_contains (self->rows, GINT_TO_POINTER (month)))
      adw_expander_row_add_row (self->past_row, make_row (self, month));
  }
}

/* Every row has a list of all countries: none is made before somebody looks. */
static void
accord_presidency_page_refresh (AccordTeamPage *page)
{
  AccordPresidencyPage *self = ACCORD_PRESIDENCY_PAGE (page);
  AccordSettings *settings = accord_session_get_settings (get_session (self));
  gboolean has_past = FALSE;
  GHashTableIter iter;
  gpointer month, row;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (self->countries == NULL)
    list_countries (self);
  add_rows (self);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &month, &row)) {
    accord_president_row_show (row, accord_settings_get_president (settings, GPOINTER_TO_INT (month)));
    has_past |= GPOINTER_TO_INT (month) < get_month (accord_session_get_today (get_session (self)), 0);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->past_group), has_past);
}

static void
accord_presidency_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (accord_presidency_page_parent_class)->map (widget);

  accord_presidency_page_refresh (ACCORD_TEAM_PAGE (widget));
}

static void
accord_presidency_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_PRESIDENCY_PAGE);

  G_OBJECT_CLASS (accord_presidency_page_parent_class)->dispose (object);
}

static void
accord_presidency_page_finalize (GObject *object)
{
  AccordPresidencyPage *self = ACCORD_PRESIDENCY_PAGE (object);

  g_clear_pointer (&self->countries, g_ptr_array_unref);
  g_clear_object (&self->names);
  g_hash_table_unref (self->rows);

  G_OBJECT_CLASS (accord_presidency_page_parent_class)->finalize (object);
}

static void
accord_presidency_page_class_init (AccordPresidencyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_presidency_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_presidency_page_finalize;
  widget_class->map = accord_presidency_page_map;
  ACCORD_TEAM_PAGE_CLASS (klass)->refresh = accord_presidency_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/accordplanner/Accord/pages/accord-presidency-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordPresidencyPage, ahead_group);
  gtk_widget_class_bind_template_child (widget_class, AccordPresidencyPage, past_group);
  gtk_widget_class_bind_template_child (widget_class, AccordPresidencyPage, past_row);
}

static void
accord_presidency_page_init (AccordPresidencyPage *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
