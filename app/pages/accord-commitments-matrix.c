#include "config.h"

#include "accord-commitments-matrix.h"

#include "accord-commitments-heading.h"
#include "accord-commitments-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordCommitmentsMatrix {
  AdwBin parent_instance;

  AccordCommitmentsHeading *heading;
  GtkListView *list_view;

  AccordCommitmentsList *list;
  GPtrArray *rows; /* that exist now, not owned */
  guint area; /* whose cell the focus goes to */
  guint only;
  gboolean named; /* whether the heading says which areas there are */
  guint idle_id;
};

enum {
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordCommitmentsMatrix, accord_commitments_matrix, ADW_TYPE_BIN)

/* Whoever goes up or down stays in a column. */
static void
on_area_changed (AccordCommitmentsMatrix *self, GParamSpec *pspec, GObject *row)
{
  guint area;

  g_object_get (row, "area", &area, NULL);
  if (self->area == area)
    return;

  self->area = area;
  for (guint i = 0; i < self->rows->len; i++)
    g_object_set (g_ptr_array_index (self->rows, i), "area", area, NULL);
}

static void
on_row_gone (gpointer data, GObject *row)
{
  AccordCommitmentsMatrix *self = data;

  g_ptr_array_remove_fast (self->rows, row);
}

static void
on_setup (AccordCommitmentsMatrix *self, GtkListItem *list_item)
{
  GtkWidget *row = accord_commitments_row_new ();

  g_object_set (row, "area", self->area, NULL);
  accord_commitments_row_show_only (ACCORD_COMMITMENTS_ROW (row), self->only);
  g_signal_connect_object (row, "notify::area", G_CALLBACK (on_area_changed), self, G_CONNECT_SWAPPED);
  g_object_weak_ref (G_OBJECT (row), on_row_gone, self);
  g_ptr_array_add (self->rows, row);
  gtk_list_item_set_child (list_item, row);
  gtk_list_item_set_activatable (list_item, FALSE);
}

/* What the list makes of a line has no name of its own in GTK 4.8. */
static void
on_bind (AccordCommitmentsMatrix *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *widget = gtk_widget_get_parent (row);
  AccordCommitmentsEntry *entry = gtk_list_item_get_item (list_item);

  accord_commitments_row_set_entry (ACCORD_COMMITMENTS_ROW (row), entry);
  if (widget != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    accord_commitments_entry_get_name (entry), -1);
}

static void
on_unbind (AccordCommitmentsMatrix *self, GtkListItem *list_item)
{
  accord_commitments_row_set_entry (ACCORD_COMMITMENTS_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
on_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id;
  guint area;

  g_variant_get (parameter, "(&su)", &id, &area);
  g_signal_emit (widget, signals[OPENED], 0, id, area);
}

static void
name_areas (AccordCommitmentsMatrix *self)
{
  AccordCommitmentsEntry *entry = accord_commitments_list_find (self->list, ACCORD_SECRETARIAT);

  for (guint i = 1; i <= ACCORD_N_AREAS && entry != NULL; i++) {
    const AccordAreaProgress *progress = accord_commitments_entry_get_area (entry, i);

    if (progress == NULL)
      return;
    accord_commitments_heading_set_area (self->heading, progress->area);
    self->named = TRUE;
  }
}

static void
on_updated (AccordCommitmentsMatrix *self)
{
  if (!self->named)
    name_areas (self);
}

static void
accord_commitments_matrix_dispose (GObject *object)
{
  AccordCommitmentsMatrix *self = ACCORD_COMMITMENTS_MATRIX (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  for (guint i = 0; i < self->rows->len; i++)
    g_object_weak_unref (g_ptr_array_index (self->rows, i), on_row_gone, self);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (accord_commitments_matrix_parent_class)->dispose (object);
}

static void
accord_commitments_matrix_finalize (GObject *object)
{
  g_ptr_array_unref (ACCORD_COMMITMENTS_MATRIX (object)->rows);

  G_OBJECT_CLASS (accord_commitments_matrix_parent_class)->finalize (object);
}

static void
accord_commitments_matrix_class_init (AccordCommitmentsMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_commitments_matrix_dispose;
  G_OBJECT_CLASS (klass)->finalize = accord_commitments_matrix_finalize;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "matrix.open", "(su)", on_open);
}

static GtkWidget *
make_list (AccordCommitmentsMatrix *self)
{
  GtkWidget *scrolled_window = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
  self->list_view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list_view), "commitments");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("page", "Commitments"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled_window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled_window), GTK_WIDGET (self->list_view));
  gtk_widget_set_vexpand (scrolled_window, TRUE);

  return scrolled_window;
}

static void
accord_commitments_matrix_init (AccordCommitmentsMatrix *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->area = 1;
  self->rows = g_ptr_array_new ();
  self->heading = ACCORD_COMMITMENTS_HEADING (accord_commitments_heading_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), make_list (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

void
accord_commitments_matrix_set_list (AccordCommitmentsMatrix *self, AccordCommitmentsList *list)
{
  g_autoptr (GtkNoSelection) model = NULL;

  g_return_if_fail (ACCORD_IS_COMMITMENTS_MATRIX (self));
  g_return_if_fail (list == NULL || ACCORD_IS_COMMITMENTS_LIST (list));

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, on_updated, self);
  g_set_object (&self->list, list);
  self->named = FALSE;
  if (list != NULL) {
    g_signal_connect_object (list, "updated", G_CALLBACK (on_updated), self, G_CONNECT_SWAPPED);
    on_updated (self);
    model = gtk_no_selection_new (g_object_ref (accord_commitments_list_get_rows (list)));
  }
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (model));
}

void
accord_commitments_matrix_show_only (AccordCommitmentsMatrix *self, guint area)
{
  g_return_if_fail (ACCORD_IS_COMMITMENTS_MATRIX (self));
  g_return_if_fail (area <= ACCORD_N_AREAS);

  if (self->only == area)
    return;

  self->only = area;
  accord_commitments_heading_show_only (self->heading, area);
  for (guint i = 0; i < self->rows->len; i++)
    accord_commitments_row_show_only (g_ptr_array_index (self->rows, i), area);
}

static AccordCommitmentsRow *
find_row (AccordCommitmentsMatrix *self, const char *id)
{
  for (guint i = 0; i < self->rows->len; i++) {
    AccordCommitmentsRow *row = g_ptr_array_index (self->rows, i);
    AccordCommitmentsEntry *entry = accord_commitments_row_get_entry (row);

    if (entry != NULL && strcmp (accord_commitments_entry_get_id (entry), id) == 0)
      return row;
  }

  return NULL;
}

/* A list that was filled just now takes the focus itself, which says nothing: it belongs to the first line. */
static gboolean
focus_first (gpointer data)
{
  AccordCommitmentsMatrix *self = data;
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list_view));
  g_autoptr (AccordCommitmentsEntry) first = model != NULL ? g_list_model_get_item (model, 0) : NULL;
  AccordCommitmentsRow *row = first != NULL ? find_row (self, accord_commitments_entry_get_id (first)) : NULL;

  self->idle_id = 0;
  if (row != NULL && gtk_widget_is_focus (GTK_WIDGET (self->list_view)))
    gtk_widget_grab_focus (GTK_WIDGET (row));

  return G_SOURCE_REMOVE;
}

gboolean
accord_commitments_matrix_focus (AccordCommitmentsMatrix *self, const char *id)
{
  AccordCommitmentsRow *row;

  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_MATRIX (self), FALSE);

  row = id != NULL ? find_row (self, id) : NULL;
  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)))
    return gtk_widget_grab_focus (GTK_WIDGET (row));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->list_view)) || !gtk_widget_grab_focus (GTK_WIDGET (self->list_view)))
    return FALSE;

  if (gtk_widget_is_focus (GTK_WIDGET (self->list_view)) && self->idle_id == 0)
    self->idle_id = g_idle_add (focus_first, self);

  return TRUE;
}

AccordCommitmentsEntry *
accord_commitments_matrix_get_current (AccordCommitmentsMatrix *self)
{
  GtkWidget *item, *row;

  g_return_val_if_fail (ACCORD_IS_COMMITMENTS_MATRIX (self), NULL);

  item = gtk_widget_get_focus_child (GTK_WIDGET (self->list_view));
  row = item != NULL ? gtk_widget_get_first_child (item) : NULL;

  return ACCORD_IS_COMMITMENTS_ROW (row) ? accord_commitments_row_get_entry (ACCORD_COMMITMENTS_ROW (row)) : NULL;
}
