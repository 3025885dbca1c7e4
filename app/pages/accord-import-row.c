#include "config.h"

#include "accord-import-row.h"

#include "accord-import-answer.h"
#include "accord-import-heading.h"
#include "accord-words-resources.h"

#include <glib/gi18n-lib.h>

struct _AccordImportRow {
  AdwBin parent_instance;

  GtkWidget *looks[ACCORD_N_IMPORT_ENTRY_KINDS]; /* made when they are first needed: a list has many rows of few kinds */
  GtkCheckButton *check;
  GtkLabel *title;
  GtkLabel *remark;
  GtkLabel *place;
  GtkLabel *reason;
  GtkLabel *reason_count;
  GtkImage *reason_image;
  GtkButton *reason_button;
  GtkLabel *number;
  GtkLabel *quote;
  GtkLabel *rest;
  GtkLabel *more;

  AccordImportEntry *entry;
  gulong handler;
  gboolean showing;
};

enum {
  TOGGLED,
  ALL_CHOSEN,
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordImportRow, accord_import_row, ADW_TYPE_BIN)

static void
tell_toggled (AccordImportRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[TOGGLED], 0);
}

static void
tell_all_chosen (AccordImportRow *self, gboolean chosen)
{
  g_signal_emit (self, signals[ALL_CHOSEN], 0, chosen);
}

static void
tell_answered (AccordImportRow *self, const char *id, const char *value)
{
  g_signal_emit (self, signals[ANSWERED], 0, id, value);
}

static GtkLabel *
add_label (GtkWidget *box, const char *first_class, const char *second_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));
  const char *classes[] = { first_class, second_class, NULL };

  gtk_label_set_xalign (label, 0);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_css_classes (GTK_WIDGET (label), classes);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));

  return label;
}

/* Of a sentence the whole is shown, unless it is very long. */
static void
let_wrap (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (label, 3);
}

static GtkWidget *
make_heading (AccordImportRow *self)
{
  GtkWidget *heading = accord_import_heading_new ();

  g_signal_connect_object (heading, "toggled", G_CALLBACK (tell_toggled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (heading, "all-chosen", G_CALLBACK (tell_all_chosen), self, G_CONNECT_SWAPPED);

  return heading;
}

static GtkWidget *
make_answer (AccordImportRow *self)
{
  GtkWidget *answer = accord_import_answer_new ();

  g_signal_connect_object (answer, "answered", G_CALLBACK (tell_answered), self, G_CONNECT_SWAPPED);

  return answer;
}

static GtkWidget *
make_item (AccordImportRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (tell_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->check));
  self->title = add_label (words, NULL, NULL);
  self->remark = add_label (words, "caption", NULL);
  let_wrap (self->remark);
  self->place = add_label (words, "caption", "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "numeric");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), words);

  return box;
}

static GtkWidget *
make_reason (AccordImportRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->reason = add_label (box, NULL, NULL);
  let_wrap (self->reason);
  gtk_widget_set_hexpand (GTK_WIDGET (self->reason), TRUE);
  self->reason_count = add_label (box, "dim-label", "numeric");
  gtk_label_set_ellipsize (self->reason_count, PANGO_ELLIPSIZE_NONE);
  self->reason_image = GTK_IMAGE (gtk_image_new ());
  self->reason_button = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_child (self->reason_button, GTK_WIDGET (self->reason_image));
  gtk_widget_add_css_class (GTK_WIDGET (self->reason_button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->reason_button), "image-button");
  gtk_widget_set_valign (GTK_WIDGET (self->reason_button), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->reason_button, "clicked", G_CALLBACK (tell_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reason_button));

  return box;
}

static GtkWidget *
make_line (AccordImportRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->number = add_label (box, "dim-label", "numeric");
  gtk_label_set_ellipsize (self->number, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_width_chars (self->number, 10);
  self->quote = add_label (box, "numeric", NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->quote), TRUE);

  return box;
}

static GtkWidget *
make_rest (AccordImportRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->rest = add_label (box, "dim-label", "numeric");
  let_wrap (self->rest);

  return box;
}

static GtkWidget *
make_more (AccordImportRow *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->more = add_label (box, "numeric", NULL);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (tell_toggled), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_look (AccordImportRow *self, AccordImportEntryKind kind)
{
  switch (kind) {
  case ACCORD_IMPORT_ENTRY_HEADING:
    return make_heading (self);
  case ACCORD_IMPORT_ENTRY_QUESTION:
  case ACCORD_IMPORT_ENTRY_COLUMN:
    return make_answer (self);
  case ACCORD_IMPORT_ENTRY_ITEM:
    return make_item (self);
  case ACCORD_IMPORT_ENTRY_REASON:
    return make_reason (self);
  case ACCORD_IMPORT_ENTRY_LINE:
    return make_line (self);
  case ACCORD_IMPORT_ENTRY_REST:
    return make_rest (self);
  case ACCORD_IMPORT_ENTRY_MORE:
    return make_more (self);
  }

  g_return_val_if_reached (NULL);
}

static GtkWidget *
show_look (AccordImportRow *self, AccordImportEntryKind kind)
{
  if (self->looks[kind] == NULL)
    self->looks[kind] = g_object_ref_sink (make_look (self, kind));
  if (adw_bin_get_child (ADW_BIN (self)) != self->looks[kind])
    adw_bin_set_child (ADW_BIN (self), self->looks[kind]);

  return self->looks[kind];
}

/* The row of a list takes its name from nothing that is in it. */
static void
set_name (AccordImportRow *self, const char *name)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Somebody who goes through the rows by the arrow keys does not come to what is in them. */
static void
set_checked (AccordImportRow *self, const AccordImportItem *item)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent == NULL)
    return;
  if (item != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_CHECKED,
                                 item->chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_CHECKED);
}

static void
set_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* Where in a table it comes from; NULL for other files, in which nobody counts lines. */
static char *
describe_place (const AccordImportPlan *plan, const AccordImportItem *item)
{
  g_autofree char *line = accord_words_for_figure (item->line);
  g_autofree char *n_rows = accord_words_for_figure (item->n_rows);

  if (item->line == 0 || plan->columns->len == 0)
    return NULL;
  if (item->n_rows <= 1)
    /* Translators: %s is the number of a line of a file */
    return g_strdup_printf (_("Line %s"), line);

  /* Translators: how many rows of a file, and the number of the first one's line */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s row from line %s on", "%s rows from line %s on", item->n_rows),
                          n_rows, line);
}

static void
show_item (AccordImportRow *self, const AccordImportPlan *plan, const AccordImportItem *item)
{
  g_autofree char *place = describe_place (plan, item);
  g_autofree char *description = g_strdup_printf ("%s\n%s", item->remark != NULL ? item->remark : "",
                                                  place != NULL ? place : "");

  gtk_check_button_set_active (self->check, item->chosen);
  gtk_label_set_label (self->title, item->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), item->title);
  set_optional (self->remark, item->remark);
  set_optional (self->place, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, item->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, g_strstrip (description), -1);
  set_name (self, item->title);
}

static void
show_reason (AccordImportRow *self, const AccordImportContent *content)
{
  const char *reason = ((const AccordImportLine *) content->source)->reason;
  const char *words = content->opened ? _("Hide the Lines") : _("Show the Lines");
  g_autofree char *count = accord_words_for_figure (content->count);
  /* Translators: why lines were left out, and how many */
  g_autofree char *name = g_strdup_printf (C_("reason and number", "%s: %s"), reason, count);

  gtk_label_set_label (self->reason, reason);
  gtk_label_set_label (self->reason_count, count);
  gtk_image_set_from_icon_name (self->reason_image, content->opened ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reason_button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason_button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  set_name (self, name);
}

static void
show_line (AccordImportRow *self, const AccordImportLine *line)
{
  g_autofree char *number = accord_words_for_figure (line->line);
  const char *text = line->text != NULL ? line->text : "";
  /* Translators: the number of a line of a file, and what stands there */
  g_autofree char *name = g_strdup_printf (_("Line %s: %s"), number, text);
  g_autofree char *place = g_strdup_printf (_("Line %s"), number);

  gtk_label_set_label (self->number, place);
  gtk_label_set_label (self->quote, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->quote), *text != '\0' ? text : NULL);
  set_name (self, name);
}

static void
show_rest (AccordImportRow *self, guint count)
{
  g_autofree char *number = accord_words_for_figure (count);
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s more line is only counted",
                                                         "%s more lines are only counted", count), number);

  gtk_label_set_label (self->rest, words);
  set_name (self, words);
}

static void
show_more (AccordImportRow *self, guint count)
{
  g_autofree char *number = accord_words_for_figure (count);
  /* Translators: %s is how many records there are */
  g_autofree char *words = g_strdup_printf (_("Show All %s"), number);

  gtk_label_set_label (self->more, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->looks[ACCORD_IMPORT_ENTRY_MORE]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  set_name (self, words);
}

static void
show_answer (AccordImportRow *self, GtkWidget *look, const AccordImportContent *content)
{
  AccordImportAnswer *answer = ACCORD_IMPORT_ANSWER (look);

  if (content->kind == ACCORD_IMPORT_ENTRY_QUESTION) {
    accord_import_answer_show_question (answer, content->source);
    set_name (self, ((const AccordImportQuestion *) content->source)->text);
  } else {
    accord_import_answer_show_column (answer, content->source, content->plan->meanings);
    set_name (self, ((const AccordImportColumn *) content->source)->header);
  }
}

/* The rows below a heading look like one box; the rows themselves belong to the list. */
static void
set_shape (AccordImportRow *self, const AccordImportContent *content)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *classes[4] = { NULL };
  guint n = 0;

  if (parent == NULL)
    return;

  if (content->kind != ACCORD_IMPORT_ENTRY_HEADING)
    classes[n++] = content->kind == ACCORD_IMPORT_ENTRY_LINE ? "quoted" : "boxed";
  if (content->first)
    classes[n++] = "first";
  if (content->last)
    classes[n++] = "last";
  for (guint i = 0; i < 4; i++) {
    static const char *const all[] = { "boxed", "quoted", "first", "last" };

    if (g_strv_contains (classes, all[i]))
      gtk_widget_add_css_class (parent, all[i]);
    else
      gtk_widget_remove_css_class (parent, all[i]);
  }
}

static void
refresh (AccordImportRow *self)
{
  const AccordImportContent *content = accord_import_entry_get_content (self->entry);
  GtkWidget *look = show_look (self, content->kind);
  g_autofree char *name = NULL;

  self->showing = TRUE;
  set_shape (self, content);
  set_checked (self, content->kind == ACCORD_IMPORT_ENTRY_ITEM ? content->source : NULL);
  switch (content->kind) {
  case ACCORD_IMPORT_ENTRY_HEADING:
    name = accord_import_heading_show (ACCORD_IMPORT_HEADING (look), content);
    set_name (self, name);
    break;
  case ACCORD_IMPORT_ENTRY_QUESTION:
  case ACCORD_IMPORT_ENTRY_COLUMN:
    show_answer (self, look, content);
    break;
  case ACCORD_IMPORT_ENTRY_ITEM:
    show_item (self, content->plan, content->source);
    break;
  case ACCORD_IMPORT_ENTRY_REASON:
    show_reason (self, content);
    break;
  case ACCORD_IMPORT_ENTRY_LINE:
    show_line (self, content->source);
    break;
  case ACCORD_IMPORT_ENTRY_REST:
    show_rest (self, content->count);
    break;
  case ACCORD_IMPORT_ENTRY_MORE:
    show_more (self, content->count);
    break;
  }
  self->showing = FALSE;
}

static void
accord_import_row_dispose (GObject *object)
{
  AccordImportRow *self = ACCORD_IMPORT_ROW (object);

  accord_import_row_set_entry (self, NULL);
  for (guint i = 0; i < ACCORD_N_IMPORT_ENTRY_KINDS; i++)
    g_clear_object (&self->looks[i]);

  G_OBJECT_CLASS (accord_import_row_parent_class)->dispose (object);
}

static void
accord_import_row_class_init (AccordImportRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = accord_import_row_dispose;

  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[ALL_CHOSEN] = g_signal_new ("all-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
accord_import_row_init (AccordImportRow *self)
{
}

GtkWidget *
accord_import_row_new (void)
{
  return g_object_new (ACCORD_TYPE_IMPORT_ROW, NULL);
}

void
accord_import_row_set_entry (AccordImportRow *self, AccordImportEntry *entry)
{
  g_return_if_fail (ACCORD_IS_IMPORT_ROW (self));
  g_return_if_fail (entry == NULL || ACCORD_IS_IMPORT_ENTRY (entry));

  if (self->entry != NULL)
    g_clear_signal_handler (&self->handler, self->entry);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;

  self->handler = g_signal_connect_object (entry, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

AccordImportEntry *
accord_import_row_get_entry (AccordImportRow *self)
{
  g_return_val_if_fail (ACCORD_IS_IMPORT_ROW (self), NULL);

  return self->entry;
}

gboolean
accord_import_row_can_toggle (AccordImportEntry *entry)
{
  const AccordImportContent *content;

  g_return_val_if_fail (ACCORD_IS_IMPORT_ENTRY (entry), FALSE);

  content = accord_import_entry_get_content (entry);
  switch (content->kind) {
  case ACCORD_IMPORT_ENTRY_ITEM:
  case ACCORD_IMPORT_ENTRY_REASON:
  case ACCORD_IMPORT_ENTRY_MORE:
    return TRUE;
  case ACCORD_IMPORT_ENTRY_HEADING:
    return content->section == ACCORD_IMPORT_SECTION_COLUMNS;
  case ACCORD_IMPORT_ENTRY_QUESTION:
  case ACCORD_IMPORT_ENTRY_COLUMN:
  case ACCORD_IMPORT_ENTRY_LINE:
  case ACCORD_IMPORT_ENTRY_REST:
    return FALSE;
  }

  g_return_val_if_reached (FALSE);
}
