#include "config.h"

#include "accord-import-answer.h"

#include "accord-choice-factory.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is answered for a column that shall not be used. */
#define NOT_USED "none"

/* From how many answers on one can search in them. */
#define MANY_ANSWERS 12

/* How many parts of a row's width the words take, and the list: a question rather wraps than shortens its answers. */
#define WORDS_WIDTH 3
#define LIST_WIDTH 2

struct _AccordImportAnswer {
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *example;
  GtkDropDown *list;

  char *id;
  GPtrArray *values; /* of each line of the list; NULL for one that says that nothing was chosen */
  gboolean showing;
};

enum {
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordImportAnswer, accord_import_answer, ADW_TYPE_BIN)

static void
name_list (AccordImportAnswer *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->title), -1);
  accord_choice_factory_name_button (self->list, gtk_label_get_label (self->title), NULL);
}

/* What one searches by in a long list has no name of its own. */
static void
name_search (GtkWidget *widget)
{
  if (GTK_IS_SEARCH_ENTRY (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_search (child);
}

static void
on_selected (AccordImportAnswer *self)
{
  guint selected = gtk_drop_down_get_selected (self->list);
  const char *value;

  if (self->showing || selected >= self->values->len)
    return;

  name_list (self);
  value = g_ptr_array_index (self->values, selected);
  if (value != NULL)
    g_signal_emit (self, signals[ANSWERED], 0, self->id, value);
}

static void
accord_import_answer_finalize (GObject *object)
{
  AccordImportAnswer *self = ACCORD_IMPORT_ANSWER (object);

  g_free (self->id);
  g_ptr_array_unref (self->values);

  G_OBJECT_CLASS (accord_import_answer_parent_class)->finalize (object);
}

static void
accord_import_answer_class_init (AccordImportAnswerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_import_answer_finalize;

  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static GtkLabel *
make_label (GtkWidget *box)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));

  return label;
}

static void
accord_import_answer_init (AccordImportAnswer *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autoptr (GtkExpression) expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->values = g_ptr_array_new_with_free_func (g_free);
  self->title = make_label (words);
  self->example = make_label (words);
  gtk_label_set_lines (self->example, 2);
  gtk_label_set_ellipsize (self->example, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->example), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->example), "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);

  self->list = GTK_DROP_DOWN (gtk_drop_down_new (NULL, g_steal_pointer (&expression)));
  accord_choice_factory_install (GTK_WIDGET (self->list));
  name_search (GTK_WIDGET (self->list));
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_attach (GTK_GRID (grid), words, 0, 0, WORDS_WIDTH, 1);
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->list), WORDS_WIDTH, 0, LIST_WIDTH, 1);
  adw_bin_set_child (ADW_BIN (self), grid);
}

GtkWidget *
accord_import_answer_new (void)
{
  return g_object_new (ACCORD_TYPE_IMPORT_ANSWER, NULL);
}

static void
add_choice (AccordImportAnswer *self, GtkStringList *labels, const char *value, const char *label)
{
  g_ptr_array_add (self->values, g_strdup (value));
  gtk_string_list_append (labels, label);
}

/* Adds what may be answered, and what was answered, should it not be among them. Returns the place of the latter. */
static guint
add_choices (AccordImportAnswer *self,
             GtkStringList *labels,
             const GPtrArray *choices,
             const char *answer,
             const char *label)
{
  guint selected = 0;

  for (guint i = 0; i < choices->len; i++) {
    const AccordImportChoice *choice = g_ptr_array_index (choices, i);

    if (g_strcmp0 (choice->value, answer) == 0)
      selected = self->values->len;
    add_choice (self, labels, choice->value, choice->label);
  }
  if (answer != NULL && (self->values->len == 0 || g_strcmp0 (self->values->pdata[selected], answer) != 0)) {
    selected = self->values->len;
    add_choice (self, labels, answer, label);
  }

  return selected;
}

static void
show (AccordImportAnswer *self, char *id, GtkStringList *labels, guint selected)
{
  self->showing = TRUE;
  g_free (self->id);
  self->id = id;
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (labels));
  gtk_drop_down_set_enable_search (self->list, self->values->len >= MANY_ANSWERS);
  gtk_drop_down_set_selected (self->list, selected);
  self->showing = FALSE;
  name_list (self);
}

static void
set_words (AccordImportAnswer *self, const char *title, const char *example)
{
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->example, example != NULL ? example : "");
  gtk_widget_set_visible (GTK_WIDGET (self->example), example != NULL && *example != '\0');
}

void
accord_import_answer_show_question (AccordImportAnswer *self, const AccordImportQuestion *question)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected;

  g_return_if_fail (ACCORD_IS_IMPORT_ANSWER (self));
  g_return_if_fail (question != NULL);

  set_words (self, question->text, question->example);
  g_ptr_array_set_size (self->values, 0);
  if (question->answer == NULL)
    add_choice (self, labels, NULL, _("Choose…"));
  selected = add_choices (self, labels, question->choices, question->answer, question->answer);
  show (self, g_strdup (question->id), labels, selected);
}

static gboolean
has_choice (const GPtrArray *choices, const char *value)
{
  for (guint i = 0; i < choices->len; i++)
    if (strcmp (((const AccordImportChoice *) g_ptr_array_index (choices, i))->value, value) == 0)
      return TRUE;

  return FALSE;
}

void
accord_import_answer_show_column (AccordImportAnswer *self, const AccordImportColumn *column, GPtrArray *meanings)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected;

  g_return_if_fail (ACCORD_IS_IMPORT_ANSWER (self));
  g_return_if_fail (column != NULL);
  g_return_if_fail (meanings != NULL);

  set_words (self, *column->header != '\0' ? column->header : _("Without a heading"), column->example);
  g_ptr_array_set_size (self->values, 0);
  if (!has_choice (meanings, NOT_USED))
    add_choice (self, labels, NOT_USED, C_("column of a file", "Not used"));
  selected = add_choices (self, labels, meanings, column->member != NULL ? column->member : NOT_USED,
                          column->meaning != NULL ? column->meaning : column->member);
  show (self, accord_import_column_make_id (column), labels, selected);
}
