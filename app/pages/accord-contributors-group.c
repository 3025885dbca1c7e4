#include "config.h"

#include "accord-contributors-group.h"

#include "accord-contributors-table.h"
#include "accord-contributors-window.h"
#include "accord-day-format.h"
#include "accord-fact-group.h"
#include "accord-figures-hint.h"
#include "accord-people-line.h"
#include "accord-row-table.h"
#include "accord-session-figures.h"
#include "accord-words-figures.h"
#include "accord-words-resources.h"

#include <glib/gi18n-lib.h>

/* How many contributors are named before the window with all of them. */
#define N_LARGEST 5

struct _AccordContributorsGroup {
  AdwBin parent_instance;

  AccordFactGroup *group;
  AccordSession *session;
  AccordMission *mission;
};

static void accord_contributors_group_tabular_init (AccordTabularInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordContributorsGroup, accord_contributors_group, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TABULAR, accord_contributors_group_tabular_init))

static void
on_all (AccordContributorsGroup *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (accord_contributors_window_new (window, self->session, self->mission)));
}

static GtkWidget *
add_number_row (const char *title, const char *number)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (number);
  /* Translators: what a figure is of, and the figure */
  g_autofree char *name = g_strdup_printf (C_("figure", "%s: %s"), title, number);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_tooltip_text (row, title);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

/* How many in all and, opened, by what is counted. */
static void
add_total (AccordContributorsGroup *self, AccordContributors *contributors)
{
  GtkWidget *expander = adw_expander_row_new ();
  g_autofree char *title = accord_words_for_people (&contributors->all);
  g_autofree char *women = accord_words_for_women (&contributors->all);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), women);
  gtk_widget_set_name (expander, "contributors-total");
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, women, -1);
  for (int i = 0; i < ACCORD_N_PERSONNEL; i++) {
    const AccordPeople *people = &contributors->of[i];
    g_autofree char *number = NULL, *words = NULL;
    GtkWidget *row;

    if (people->total == 0)
      continue;
    number = accord_words_for_figure (people->total);
    words = accord_words_for_women (people);
    row = add_number_row (accord_words_for_personnel (i), number);
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
  }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), expander);
}

/* A month of the line and its share, such as "October 2021: 8.1%". */
static char *
describe_month (const AccordMonthOfPeople *month)
{
  g_autofree char *name = accord_day_format (month->month, ACCORD_DAY_STYLE_MONTH, accord_language_get_preferred ());
  g_autofree char *share = accord_words_for_share (accord_people_get_share (&month->people));

  /* Translators: a month with its year, and the share of women at its end */
  return g_strdup_printf (C_("month", "%s: %s"), name, share);
}

static GtkWidget *
add_caption (GtkWidget *box, const char *text, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/* The months whose share is known, from the first to the last of them; NULL if that is no line. */
static GArray *
list_known_months (AccordContributorsGroup *self)
{
  g_autoptr (GArray) months = accord_session_list_months_of_people (self->session, self->mission);
  guint n_known = 0;

  while (months->len > 0 &&
         accord_people_get_share (&g_array_index (months, AccordMonthOfPeople, months->len - 1).people) < 0)
    g_array_set_size (months, months->len - 1);
  while (months->len > 0 && accord_people_get_share (&g_array_index (months, AccordMonthOfPeople, 0).people) < 0)
    g_array_remove_index (months, 0);
  for (guint i = 0; i < months->len; i++)
    n_known += accord_people_get_share (&g_array_index (months, AccordMonthOfPeople, i).people) >= 0;

  return n_known > 1 ? g_steal_pointer (&months) : NULL;
}

static void
add_line (AccordContributorsGroup *self)
{
  g_autoptr (GArray) months = list_known_months (self);
  g_autofree char *first = NULL, *last = NULL, *gaps = NULL, *description = NULL;
  GtkWidget *row, *box, *ends;

  if (months == NULL)
    return;

  first = describe_month (&g_array_index (months, AccordMonthOfPeople, 0));
  last = describe_month (&g_array_index (months, AccordMonthOfPeople, months->len - 1));
  gaps = accord_words_for_gaps (months);
  description = g_strjoin ("\n", first, last, gaps, NULL);
  row = adw_preferences_row_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (box, "people-line");
  gtk_box_append (GTK_BOX (box), accord_people_line_new (months, description));
  gtk_box_append (GTK_BOX (box), ends);
  add_caption (ends, first, 0);
  gtk_label_set_justify (GTK_LABEL (add_caption (ends, last, 1)), GTK_JUSTIFY_RIGHT);
  if (gaps != NULL)
    add_caption (box, gaps, 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Women over time"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Women over time"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
}

static void
add_largest (AccordContributorsGroup *self, AccordContributors *contributors)
{
  AccordCountries *countries = accord_session_get_countries (self->session);
  guint n = contributors->list->len;
  g_autofree char *number = accord_words_for_figure (n), *title = NULL;
  GtkWidget *row;

  for (guint i = 0; i < MIN (n, N_LARGEST); i++) {
    const AccordContributor *contributor = &g_array_index (contributors->list, AccordContributor, i);
    g_autofree char *total = accord_words_for_figure (contributor->all.total);

    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group),
                               add_number_row (accord_countries_get_name (countries, contributor->who), total));
  }

  row = adw_action_row_new ();
  /* Translators: %s is a number */
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The Contributor in Detail…", "All %s Contributors…", n), number);
  gtk_widget_set_name (row, "all-contributors");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_all), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
}

static void
fill (AccordContributorsGroup *self, AccordContributors *contributors, gboolean active)
{
  g_autofree char *as_of = accord_words_for_as_of (contributors);

  accord_fact_group_set_title (self->group, _("Contributors"), as_of);
  if (contributors->old && active)
    accord_fact_group_add_warning (self->group, _("Older than three months"),
                                   _("Import a newer DPO-UCHISTORICAL of psdata.un.org; the list of "
                                     "invitees starts from it."));
  if (contributors->list->len == 0) {
    accord_fact_group_add_fact (self->group, _("Nobody"), _("The table of this month has no contributors."));
    return;
  }

  add_total (self, contributors);
  add_line (self);
  add_largest (self, contributors);
}

/* Its rows are only the largest: who copies them wants all. */
static AccordTextTable *
accord_contributors_group_create_table (AccordTabular *tabular, gboolean current)
{
  AccordContributorsGroup *self = ACCORD_CONTRIBUTORS_GROUP (tabular);
  g_autoptr (AccordContributors) contributors = NULL;

  if (current)
    return accord_row_table_new (tabular, TRUE);

  contributors = accord_session_get_contributors (self->session, self->mission);

  return contributors != NULL ? accord_contributors_table_new (self->session, self->mission, contributors) : NULL;
}

static void
accord_contributors_group_tabular_init (AccordTabularInterface *iface)
{
  iface->create_table = accord_contributors_group_create_table;
}

static void
accord_contributors_group_finalize (GObject *object)
{
  AccordContributorsGroup *self = ACCORD_CONTRIBUTORS_GROUP (object);

  g_clear_object (&self->session);
  g_clear_object (&self->mission);

  G_OBJECT_CLASS (accord_contributors_group_parent_class)->finalize (object);
}

static void
accord_contributors_group_class_init (AccordContributorsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_contributors_group_finalize;
}

static void
accord_contributors_group_init (AccordContributorsGroup *self)
{
  self->group = ACCORD_FACT_GROUP (accord_fact_group_new (_("Contributors"), NULL));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

GtkWidget *
accord_contributors_group_new (AccordSession *session, AccordMission *mission, gboolean active)
{
  g_autoptr (AccordContributors) contributors = NULL;
  AccordContributorsGroup *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  contributors = accord_session_get_contributors (session, mission);
  if (contributors == NULL && !active)
    return NULL;

  self = g_object_new (ACCORD_TYPE_CONTRIBUTORS_GROUP, NULL);
  self->session = g_object_ref (session);
  self->mission = g_object_ref (mission);
  if (contributors != NULL)
    fill (self, contributors, active);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), accord_figures_hint_new (_("No figures yet")));

  return GTK_WIDGET (self);
}
