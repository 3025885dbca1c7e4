#include "config.h"

#include "accord-import-heading.h"

#include "accord-number-format.h"

#include <glib/gi18n-lib.h>

struct _AccordImportHeading {
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *count;
  GtkLabel *explanation;
  GtkButton *button;
  GtkLabel *button_label;
  GtkImage *button_image;

  gboolean opens; /* whether the button opens and closes */
  gboolean chooses; /* else whether it chooses all */
};

enum {
  TOGGLED,
  ALL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordImportHeading, accord_import_heading, ADW_TYPE_BIN)

static const char *
get_title (AccordImportSection section)
{
  switch (section) {
  case ACCORD_IMPORT_SECTION_QUESTIONS:
    return C_("section of an import", "Questions");
  case ACCORD_IMPORT_SECTION_COLUMNS:
    return C_("section of an import", "Columns");
  case ACCORD_IMPORT_SECTION_ASK:
    return C_("section of an import", "To decide");
  case ACCORD_IMPORT_SECTION_ADD:
    return C_("section of an import", "New");
  case ACCORD_IMPORT_SECTION_CHANGE:
    return C_("section of an import", "Changed");
  case ACCORD_IMPORT_SECTION_PROPOSE:
    return C_("section of an import", "Proposals");
  case ACCORD_IMPORT_SECTION_SAME:
    return C_("section of an import", "Nothing to change");
  case ACCORD_IMPORT_SECTION_LEFT_OUT:
    return C_("section of an import", "Left out");
  case ACCORD_IMPORT_SECTION_ODD:
    return C_("section of an import", "Odd, but used");
  }

  g_return_val_if_reached (NULL);
}

static const char *
get_explanation (const AccordImportContent *content)
{
  switch (content->section) {
  case ACCORD_IMPORT_SECTION_QUESTIONS:
    return content->count > 0 ? _("Until they are answered, what they are about is left out.") : NULL;
  case ACCORD_IMPORT_SECTION_ASK:
    return _("Somebody entered these, or checked them against a source. They stay as they are unless you choose them.");
  case ACCORD_IMPORT_SECTION_PROPOSE:
    return _("Entries of the calendar that may become records. Choose those that you want.");
  case ACCORD_IMPORT_SECTION_COLUMNS:
  case ACCORD_IMPORT_SECTION_ADD:
  case ACCORD_IMPORT_SECTION_CHANGE:
  case ACCORD_IMPORT_SECTION_SAME:
  case ACCORD_IMPORT_SECTION_LEFT_OUT:
  case ACCORD_IMPORT_SECTION_ODD:
    return NULL;
  }

  g_return_val_if_reached (NULL);
}

static gboolean
is_chosen_from (AccordImportSection section)
{
  return section >= ACCORD_IMPORT_SECTION_ASK && section <= ACCORD_IMPORT_SECTION_PROPOSE;
}

/* What the button would do with the items below; NULL where there are none. */
static const char *
get_deed (const AccordImportContent *content)
{
  gboolean all = content->n_chosen == content->count;

  /* One has its own mark. */
  if (content->count < 2)
    return NULL;

  switch (content->section) {
  case ACCORD_IMPORT_SECTION_ASK:
    return all ? _("Keep All as They Are") : _("Take All from the File");
  case ACCORD_IMPORT_SECTION_ADD:
  case ACCORD_IMPORT_SECTION_CHANGE:
  case ACCORD_IMPORT_SECTION_PROPOSE:
    return all ? _("Leave All Out") : _("Choose All");
  case ACCORD_IMPORT_SECTION_QUESTIONS:
  case ACCORD_IMPORT_SECTION_COLUMNS:
  case ACCORD_IMPORT_SECTION_SAME:
  case ACCORD_IMPORT_SECTION_LEFT_OUT:
  case ACCORD_IMPORT_SECTION_ODD:
    return NULL;
  }

  g_return_val_if_reached (NULL);
}

static char *
describe_count (const AccordImportContent *content)
{
  AccordLanguage language = accord_language_get_preferred ();
  g_autofree char *count = accord_number_format (content->count, language);
  g_autofree char *part = NULL;

  if (content->section == ACCORD_IMPORT_SECTION_QUESTIONS)
    return content->count > 0 ? g_steal_pointer (&count) : g_strdup ("");
  if (content->section == ACCORD_IMPORT_SECTION_COLUMNS) {
    part = accord_number_format (accord_import_plan_count_used_columns (content->plan), language);
    /* Translators: two numbers of columns, such as "9 of 12 used" */
    return g_strdup_printf (C_("columns", "%s of %s used"), part, count);
  }
  if (is_chosen_from (content->section) && content->n_chosen < content->count) {
    part = accord_number_format (content->n_chosen, language);
    /* Translators: two numbers of records, such as "9 of 12 chosen" */
    return g_strdup_printf (C_("records", "%s of %s chosen"), part, count);
  }

  return g_steal_pointer (&count);
}

static void
on_clicked (AccordImportHeading *self)
{
  if (self->opens)
    g_signal_emit (self, signals[TOGGLED], 0);
  else
    g_signal_emit (self, signals[ALL_CHOSEN], 0, self->chooses);
}

static void
accord_import_heading_class_init (AccordImportHeadingClass *klass)
{
  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[ALL_CHOSEN] = g_signal_new ("all-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static GtkLabel *
add_label (GtkWidget *box, const char *first_class, const char *second_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));
  const char *classes[] = { first_class, second_class, NULL };

  gtk_label_set_xalign (label, 0);
  gtk_widget_set_valign (GTK_WIDGET (label), GTK_ALIGN_BASELINE);
  gtk_widget_set_css_classes (GTK_WIDGET (label), classes);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));

  return label;
}

static GtkWidget *
make_button (AccordImportHeading *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->button = GTK_BUTTON (gtk_button_new ());
  self->button_label = add_label (box, NULL, NULL);
  gtk_label_set_ellipsize (self->button_label, PANGO_ELLIPSIZE_END);
  self->button_image = GTK_IMAGE (gtk_image_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button_image));
  gtk_button_set_child (self->button, box);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_hexpand (GTK_WIDGET (self->button), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_END);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->button);
}

static void
accord_import_heading_init (AccordImportHeading *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = add_label (line, "heading", NULL);
  self->count = add_label (line, "dim-label", "numeric");
  gtk_label_set_ellipsize (self->count, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), make_button (self));
  gtk_box_append (GTK_BOX (box), line);
  self->explanation = add_label (box, "caption", "dim-label");
  gtk_label_set_wrap (self->explanation, TRUE);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
accord_import_heading_new (void)
{
  return g_object_new (ACCORD_TYPE_IMPORT_HEADING, NULL);
}

static void
show_button (AccordImportHeading *self, const AccordImportContent *content)
{
  const char *deed = get_deed (content);
  const char *words = deed;

  self->opens = content->section == ACCORD_IMPORT_SECTION_COLUMNS;
  self->chooses = content->n_chosen < content->count;
  if (self->opens) {
    words = content->opened ? _("Hide the Columns") : _("Show the Columns");
    gtk_image_set_from_icon_name (self->button_image, content->opened ? "pan-up-symbolic" : "pan-down-symbolic");
  }
  gtk_widget_set_visible (GTK_WIDGET (self->button), self->opens || deed != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->button_image), self->opens);
  gtk_widget_set_visible (GTK_WIDGET (self->button_label), deed != NULL);
  gtk_label_set_label (self->button_label, deed != NULL ? deed : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), self->opens ? words : NULL);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, get_title (content->section), -1);
}

char *
accord_import_heading_show (AccordImportHeading *self, const AccordImportContent *content)
{
  const char *title, *explanation;
  g_autofree char *count = NULL;

  g_return_val_if_fail (ACCORD_IS_IMPORT_HEADING (self), NULL);
  g_return_val_if_fail (content != NULL, NULL);

  title = get_title (content->section);
  explanation = get_explanation (content);
  count = describe_count (content);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->count, count);
  gtk_label_set_label (self->explanation, explanation != NULL ? explanation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), explanation != NULL);
  show_button (self, content);

  if (*count == '\0')
    return g_strdup (title);
  /* Translators: the heading of a section, and how many lines stand below it */
  return g_strdup_printf (C_("heading and number", "%s: %s"), title, count);
}
