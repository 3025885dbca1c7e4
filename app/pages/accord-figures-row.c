#include "config.h"

#include "accord-figures-row.h"

#include "accord-row-table.h"
#include "accord-words-resources.h"

#include <glib/gi18n-lib.h>

/* How far a part is set in. */
#define PART_INDENT 30

struct _AccordFiguresRow {
  AdwPreferencesRow parent_instance;

  GtkWidget *box;
  GtkWidget *title_box;
  GtkWidget *list;
};

enum {
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordFiguresRow, accord_figures_row, ADW_TYPE_PREFERENCES_ROW)

static void
on_row_activated (AccordFiguresRow *self, GtkListBoxRow *row)
{
  if (row == GTK_LIST_BOX_ROW (self))
    g_signal_emit (self, signals[ACTIVATED], 0);
}

/* A list tells of clicks and keys alike, its rows only of keys. */
static void
on_parent_changed (AccordFiguresRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, on_row_activated, self);
  self->list = GTK_IS_LIST_BOX (parent) ? parent : NULL;
  if (self->list != NULL)
    g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
}

static void
accord_figures_row_class_init (AccordFiguresRowClass *klass)
{
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
}

static void
accord_figures_row_init (AccordFiguresRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "figures");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::parent", G_CALLBACK (on_parent_changed), NULL);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_cells (AccordFiguresRow *self, GPtrArray *columns, char **texts, gboolean is_head)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_halign (line, GTK_ALIGN_END);
  for (guint i = 0; i < columns->len; i++) {
    GtkWidget *cell = gtk_label_new (texts[i]);

    gtk_label_set_xalign (GTK_LABEL (cell), 1);
    gtk_label_set_ellipsize (GTK_LABEL (cell), PANGO_ELLIPSIZE_END);
    gtk_widget_add_css_class (cell, is_head ? "caption" : "numeric");
    if (is_head) {
      gtk_widget_add_css_class (cell, "dim-label");
      gtk_widget_set_tooltip_text (cell, texts[i]);
    }
    gtk_size_group_add_widget (g_ptr_array_index (columns, i), cell);
    gtk_box_append (GTK_BOX (line), cell);
  }
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
set_static (AccordFiguresRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
}

/* What is copied of it: a remark comes last, since not every row has one. */
static void
set_cells (AccordFiguresRow *self, const char *title, guint n, char **texts, const char *note, gboolean are_heads)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  g_ptr_array_add (cells, (gpointer) title);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (cells, texts[i]);
  g_ptr_array_add (cells, (gpointer) note);
  g_ptr_array_add (cells, NULL);
  accord_row_table_set_cells (GTK_WIDGET (self), (const char *const *) cells->pdata, are_heads);
}

GPtrArray *
accord_figures_row_make_columns (guint n)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (columns, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));

  return columns;
}

GtkWidget *
accord_figures_row_new_heads (GPtrArray *columns, const char *const *heads)
{
  g_autofree char *name = NULL;
  AccordFiguresRow *self;

  g_return_val_if_fail (columns != NULL, NULL);
  g_return_val_if_fail (heads != NULL, NULL);

  self = g_object_new (ACCORD_TYPE_FIGURES_ROW, NULL);
  add_cells (self, columns, (char **) heads, TRUE);
  set_cells (self, "", columns->len, (char **) heads, NULL, TRUE);
  name = g_strjoinv (C_("between names in a list", ", "), (char **) heads);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* A list whose first row takes no focus lets no keyboard in at all. */
  set_static (self);

  return GTK_WIDGET (self);
}

GtkWidget *
accord_figures_row_new (GPtrArray *columns,
                        const char *const *heads,
                        const char *title,
                        const char *note,
                        const int *figures)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) name = g_string_new (title);
  AccordFiguresRow *self;
  GtkWidget *label;

  g_return_val_if_fail (columns != NULL, NULL);
  g_return_val_if_fail (heads != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (figures != NULL, NULL);

  for (guint i = 0; i < columns->len; i++) {
    char *text = figures[i] != ACCORD_FIGURE_BLANK ? accord_words_for_figure (figures[i]) : g_strdup ("");

    g_ptr_array_add (texts, text);
    if (*text == '\0')
      continue;
    g_string_append (name, C_("between names in a list", ", "));
    g_string_append_printf (name, C_("figure", "%s: %s"), heads[i], text);
  }

  self = g_object_new (ACCORD_TYPE_FIGURES_ROW, NULL);
  self->title_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  label = make_label (title, NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (self->title_box), label);
  gtk_box_append (GTK_BOX (self->box), self->title_box);
  if (note != NULL)
    gtk_box_append (GTK_BOX (self->box), make_label (note, "caption"));
  add_cells (self, columns, (char **) texts->pdata, FALSE);
  set_cells (self, title, columns->len, (char **) texts->pdata, note, FALSE);
  set_static (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);

  return GTK_WIDGET (self);
}

void
accord_figures_row_set_part (AccordFiguresRow *self)
{
  g_return_if_fail (ACCORD_IS_FIGURES_ROW (self));

  gtk_widget_set_margin_start (self->box, PART_INDENT);
}

GtkWidget *
accord_figures_row_add_button (AccordFiguresRow *self, const char *name, const char *label)
{
  GtkWidget *button;

  g_return_val_if_fail (ACCORD_IS_FIGURES_ROW (self), NULL);
  g_return_val_if_fail (name != NULL && label != NULL, NULL);

  button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_name (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (self->title_box), button);

  return button;
}
