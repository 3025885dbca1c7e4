#include "config.h"

#include "accord-contributors-window.h"

#include "accord-contributors-table.h"
#include "accord-copying.h"
#include "accord-number-format.h"
#include "accord-session-figures.h"
#include "accord-text.h"
#include "accord-words-figures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One line of the table, as a list model wants it. */
#define ACCORD_TYPE_CONTRIBUTOR_ITEM (accord_contributor_item_get_type ())
G_DECLARE_FINAL_TYPE (AccordContributorItem, accord_contributor_item, ACCORD, CONTRIBUTOR_ITEM, GObject)

struct _AccordContributorItem {
  GObject parent_instance;

  char *name;
  char *key; /* the name as it is sorted */
  /* The window keeps these. */
  const AccordPeople *of;
  const AccordPeople *all;
  const AccordContributor *contributor; /* NULL for the sums */
};

G_DEFINE_FINAL_TYPE (AccordContributorItem, accord_contributor_item, G_TYPE_OBJECT)

struct _AccordContributorsWindow {
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  GtkColumnView *column_view;

  AccordSession *session;
  AccordMission *mission;
  AccordContributors *contributors;
};

/* Of a label: the line that it belongs to. */
#define ITEM_KEY "accord-contributor"

/* The columns: the name, what is counted, then these. */
enum {
  COLUMN_NAME = ACCORD_N_PERSONNEL,
  COLUMN_TOTAL,
  COLUMN_WOMEN,
};

static void accord_contributors_window_tabular_init (AccordTabularInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordContributorsWindow, accord_contributors_window, ADW_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TABULAR, accord_contributors_window_tabular_init))

static void
accord_contributor_item_finalize (GObject *object)
{
  AccordContributorItem *self = ACCORD_CONTRIBUTOR_ITEM (object);

  g_free (self->name);
  g_free (self->key);

  G_OBJECT_CLASS (accord_contributor_item_parent_class)->finalize (object);
}

static void
accord_contributor_item_class_init (AccordContributorItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_contributor_item_finalize;
}

static void
accord_contributor_item_init (AccordContributorItem *self)
{
}

static AccordContributorItem *
make_item (const char *name, const AccordPeople *of, const AccordPeople *all)
{
  AccordContributorItem *self = g_object_new (ACCORD_TYPE_CONTRIBUTOR_ITEM, NULL);

  self->name = g_strdup (name);
  self->key = accord_text_fold (name);
  self->of = of;
  self->all = all;

  return self;
}

static int
get_figure (AccordContributorItem *self, int column)
{
  if (column < ACCORD_N_PERSONNEL)
    return self->of[column].total;

  return column == COLUMN_WOMEN ? accord_people_get_share (self->all) : self->all->total;
}

static char *
get_text (AccordContributorItem *self, int column)
{
  if (column == COLUMN_NAME)
    return g_strdup (self->name);
  if (column == COLUMN_WOMEN)
    return accord_words_for_share (get_figure (self, column));

  return accord_number_format (get_figure (self, column), accord_language_get_preferred ());
}

static const char *
get_title (int column)
{
  if (column == COLUMN_NAME)
    return _("Contributor");
  if (column == COLUMN_TOTAL)
    return _("Total");

  return column == COLUMN_WOMEN ? _("Women") : accord_words_for_personnel (column);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  int column = GPOINTER_TO_INT (data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column == COLUMN_NAME ? 0 : 1);
  if (column == COLUMN_NAME)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  else
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* GTK 4.8 names a cell by its type. */
static void
name_cell (GtkWidget *label, int column, const char *text)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  /* Translators: what a figure is of, and the figure */
  g_autofree char *name = column == COLUMN_NAME ? g_strdup (text)
                                                : g_strdup_printf (C_("figure", "%s: %s"), get_title (column), text);

  if (cell != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Nobody of a kind stands back, so that what is there is seen. */
static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  int column = GPOINTER_TO_INT (data);
  AccordContributorItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);
  g_autofree char *text = get_text (item, column), *women = NULL;

  gtk_label_set_label (GTK_LABEL (label), text);
  name_cell (label, column, text);
  set_class (label, "dim-label", column != COLUMN_NAME && get_figure (item, column) <= 0);
  set_class (label, "heading", item->contributor == NULL);
  if (column == COLUMN_WOMEN)
    women = accord_words_for_women (item->all);
  gtk_widget_set_tooltip_text (label, column == COLUMN_NAME ? item->name : women);
  g_object_set_data (G_OBJECT (label), ITEM_KEY, item);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  AccordContributorItem *x = (AccordContributorItem *) a, *y = (AccordContributorItem *) b;
  int column = GPOINTER_TO_INT (data);

  if (column == COLUMN_NAME || get_figure (x, column) == get_figure (y, column))
    return strcmp (x->key, y->key);

  return get_figure (x, column) < get_figure (y, column) ? -1 : 1;
}

static GtkColumnViewColumn *
add_column (AccordContributorsWindow *self, int column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, GINT_TO_POINTER (column), NULL));
  g_autoptr (GtkColumnViewColumn) made = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), GINT_TO_POINTER (column));
  made = gtk_column_view_column_new (get_title (column), factory);
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_expand (made, column == COLUMN_NAME);
  gtk_column_view_column_set_resizable (made, column == COLUMN_NAME);
  gtk_column_view_append_column (self->column_view, made);

  return made;
}

/* GTK 4.8 has every header at the start of its column, where figures end at its end. */
static void
align_headers (AccordContributorsWindow *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->column_view));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (title = gtk_widget_get_next_sibling (title); title != NULL; title = gtk_widget_get_next_sibling (title)) {
    GtkWidget *box = gtk_widget_get_first_child (title);

    if (box != NULL)
      gtk_widget_set_halign (box, GTK_ALIGN_END);
  }
}

static void
add_columns (AccordContributorsWindow *self)
{
  GtkColumnViewColumn *total;

  add_column (self, COLUMN_NAME);
  for (int i = 0; i < ACCORD_N_PERSONNEL; i++)
    if (self->contributors->of[i].total > 0)
      add_column (self, i);
  total = add_column (self, COLUMN_TOTAL);
  add_column (self, COLUMN_WOMEN);
  gtk_column_view_sort_by_column (self->column_view, total, GTK_SORT_DESCENDING);
  align_headers (self);
}

/* The sums stay above, however the lines below them are sorted. */
static void
fill (AccordContributorsWindow *self)
{
  AccordContributors *contributors = self->contributors;
  AccordCountries *countries = accord_session_get_countries (self->session);
  GListStore *lines = g_list_store_new (ACCORD_TYPE_CONTRIBUTOR_ITEM), *sums = g_list_store_new (ACCORD_TYPE_CONTRIBUTOR_ITEM);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (AccordContributorItem) sum = make_item (_("All contributors"), contributors->of, &contributors->all);
  g_autoptr (GtkSortListModel) sorted = NULL;
  g_autoptr (GtkNoSelection) selection = NULL;

  for (guint i = 0; i < contributors->list->len; i++) {
    const AccordContributor *contributor = &g_array_index (contributors->list, AccordContributor, i);
    g_autoptr (AccordContributorItem) item = make_item (accord_countries_get_name (countries, contributor->who),
                                                        contributor->of, &contributor->all);

    item->contributor = contributor;
    g_list_store_append (lines, item);
  }
  g_list_store_append (sums, sum);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (lines), g_object_ref (gtk_column_view_get_sorter (self->column_view)));
  g_list_store_append (parts, sums);
  g_list_store_append (parts, sorted);
  g_object_unref (sums);
  selection = gtk_no_selection_new (G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts))));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (selection));
}

/* A row of a column view does not say which item it shows; the label in its first cell does. */
static AccordContributorItem *
get_current (AccordContributorsWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  for (GtkWidget *widget = focus; widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget)) {
    GtkWidget *cell = gtk_widget_get_first_child (widget);
    GtkWidget *label = cell != NULL ? gtk_widget_get_first_child (cell) : NULL;
    AccordContributorItem *item = label != NULL ? g_object_get_data (G_OBJECT (label), ITEM_KEY) : NULL;

    if (item != NULL)
      return item;
  }

  return NULL;
}

/* All of it as it is sorted now, without the sums: whoever pastes it adds up what is there. */
static AccordTextTable *
accord_contributors_window_create_table (AccordTabular *tabular, gboolean current)
{
  AccordContributorsWindow *self = ACCORD_CONTRIBUTORS_WINDOW (tabular);
  AccordContributorItem *only = current ? get_current (self) : NULL;
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->column_view));
  AccordContributors sorted = *self->contributors;
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (AccordContributor));

  if (current && only == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (AccordContributorItem) item = g_list_model_get_item (model, i);

    if (item->contributor != NULL && (only == NULL || item == only))
      g_array_append_vals (list, item->contributor, 1);
  }
  sorted.list = list;

  return accord_contributors_table_new (self->session, self->mission, &sorted);
}

static void
accord_contributors_window_tabular_init (AccordTabularInterface *iface)
{
  iface->create_table = accord_contributors_window_create_table;
}

static void
accord_contributors_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ACCORD_TYPE_CONTRIBUTORS_WINDOW);

  G_OBJECT_CLASS (accord_contributors_window_parent_class)->dispose (object);
}

static void
accord_contributors_window_finalize (GObject *object)
{
  AccordContributorsWindow *self = ACCORD_CONTRIBUTORS_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->mission);
  g_clear_pointer (&self->contributors, accord_contributors_free);

  G_OBJECT_CLASS (accord_contributors_window_parent_class)->finalize (object);
}

static void
accord_contributors_window_class_init (AccordContributorsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = accord_contributors_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_contributors_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/accordplanner/Accord/pages/accord-contributors-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AccordContributorsWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, AccordContributorsWindow, column_view);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  accord_copying_install (widget_class);
}

static void
accord_contributors_window_init (AccordContributorsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
accord_contributors_window_new (GtkWindow *parent, AccordSession *session, AccordMission *mission)
{
  AccordContributors *contributors;
  g_autofree char *title = NULL, *as_of = NULL;
  AccordContributorsWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  contributors = accord_session_get_contributors (session, mission);
  g_return_val_if_fail (contributors != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_CONTRIBUTORS_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->mission = g_object_ref (mission);
  self->contributors = contributors;
  /* Translators: %s is a mission's acronym */
  title = g_strdup_printf (_("Contributors to %s"), accord_mission_get_acronym (mission));
  as_of = accord_words_for_as_of (contributors);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, as_of);
  fill (self);
  add_columns (self);

  return GTK_WIDGET (self);
}
