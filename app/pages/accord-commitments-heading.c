#include "config.h"

#include "accord-commitments-heading.h"

#include "accord-matrix-layout.h"
#include "accord-number-format.h"

struct _AccordCommitmentsHeading {
  GtkWidget parent_instance;

  GtkWidget *columns[ACCORD_N_AREAS];
};

G_DEFINE_FINAL_TYPE (AccordCommitmentsHeading, accord_commitments_heading, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (GtkWidget *box, const char *style, int lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), lines > 1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_width_chars (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
accord_commitments_heading_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (accord_commitments_heading_parent_class)->dispose (object);
}

static void
accord_commitments_heading_class_init (AccordCommitmentsHeadingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_commitments_heading_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), ACCORD_TYPE_MATRIX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "commitmentsheading");
}

static void
accord_commitments_heading_init (AccordCommitmentsHeading *self)
{
  /* Where the names of missions stand below. */
  gtk_widget_set_parent (gtk_label_new (NULL), GTK_WIDGET (self));
  for (guint i = 0; i < ACCORD_N_AREAS; i++) {
    self->columns[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
    gtk_widget_add_css_class (self->columns[i], "area");
    add_label (self->columns[i], "number", 1);
    add_label (self->columns[i], "name", 2);
    gtk_widget_set_parent (self->columns[i], GTK_WIDGET (self));
  }
}

GtkWidget *
accord_commitments_heading_new (void)
{
  return g_object_new (ACCORD_TYPE_COMMITMENTS_HEADING, NULL);
}

void
accord_commitments_heading_set_area (AccordCommitmentsHeading *self, const AccordArea *area)
{
  GtkWidget *column;
  g_autofree char *number = NULL;

  g_return_if_fail (ACCORD_IS_COMMITMENTS_HEADING (self));
  g_return_if_fail (area != NULL && area->number >= 1 && area->number <= ACCORD_N_AREAS);

  column = self->columns[area->number - 1];
  number = accord_number_format (area->number, accord_language_get_preferred ());
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (column)), number);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (column)), accord_area_get_short_name (area, NULL));
  gtk_widget_set_tooltip_text (column, accord_area_get_official_name (area, NULL));
}

void
accord_commitments_heading_show_only (AccordCommitmentsHeading *self, guint area)
{
  g_return_if_fail (ACCORD_IS_COMMITMENTS_HEADING (self));

  for (guint i = 0; i < ACCORD_N_AREAS; i++)
    gtk_widget_set_visible (self->columns[i], area == 0 || area == i + 1);
}
