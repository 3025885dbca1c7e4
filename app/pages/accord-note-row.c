#include "config.h"

#include "accord-note-row.h"

#include "accord-day-format.h"
#include "accord-session-edit.h"
#include "accord-session-notes.h"
#include "accord-words-consultation.h"

#include <glib/gi18n-lib.h>

struct _AccordNoteRow {
  AdwPreferencesRow parent_instance;

  AccordNote *note;
};

enum {
  CORRECT,
  BIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordNoteRow, accord_note_row, ADW_TYPE_PREFERENCES_ROW)

static void
on_correct (AccordNoteRow *self)
{
  g_signal_emit (self, signals[CORRECT], 0);
}

static void
on_bin (AccordNoteRow *self)
{
  g_signal_emit (self, signals[BIN], 0);
}

static void
accord_note_row_finalize (GObject *object)
{
  g_clear_object (&ACCORD_NOTE_ROW (object)->note);

  G_OBJECT_CLASS (accord_note_row_parent_class)->finalize (object);
}

static void
accord_note_row_class_init (AccordNoteRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_note_row_finalize;

  signals[CORRECT] = g_signal_new ("correct", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BIN] = g_signal_new ("bin", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_note_row_init (AccordNoteRow *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/* What was corrected stays to be read, but is struck out. */
static void
add_corrected (GtkWidget *box, AccordSession *session, AccordNote *note)
{
  g_autoptr (GPtrArray) corrected = accord_session_list_corrected (session, note);

  for (guint i = 0; i < corrected->len; i++) {
    g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
    const char *text = accord_note_get_text (g_ptr_array_index (corrected, i));
    GtkWidget *label = add_label (box, text != NULL ? text : "", "dim-label");

    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
    gtk_label_set_attributes (GTK_LABEL (label), attributes);
    gtk_widget_set_tooltip_text (label, _("What the note said before it was corrected"));
  }
}

static char *
describe (AccordSession *session, AccordNote *note)
{
  const char *type = accord_words_for_note_type (accord_note_get_note_type (note));
  const char *from = accord_note_get_from (note);
  GString *text = g_string_new (type);

  if (from != NULL)
    g_string_append_printf (text, " · %s", accord_countries_get_name (accord_session_get_countries (session), from));
  if (accord_note_get_day (note) != ACCORD_DAY_NONE) {
    g_autofree char *day = accord_day_format (accord_note_get_day (note), ACCORD_DAY_STYLE_SHORT,
                                              accord_language_get_preferred ());

    g_string_append_printf (text, " · %s", day);
  }
  g_string_append_printf (text, " · %s", accord_words_for_handling (accord_note_get_handling (note)));

  return g_string_free (text, FALSE);
}

static void
add_button (AccordNoteRow *self, GtkWidget *box, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
fill (AccordNoteRow *self, AccordSession *session)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *text = accord_note_get_text (self->note);
  const char *answer = accord_note_get_answer (self->note);
  g_autofree char *description = describe (session, self->note);
  g_autofree char *answered = NULL;

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_add_css_class (box, "note");
  add_label (texts, description, "caption");
  add_label (texts, text != NULL ? text : "", NULL);
  add_corrected (texts, session, self->note);
  if (answer != NULL) {
    /* Translators: %s is what came of a concern that somebody raised */
    answered = g_strdup_printf (_("What came of it: %s"), answer);
    add_label (texts, answered, "dim-label");
  }
  gtk_box_append (GTK_BOX (box), texts);
  if (accord_session_can_edit (session)) {
    add_button (self, box, "document-edit-symbolic", _("Correct"), G_CALLBACK (on_correct));
    add_button (self, box, "user-trash-symbolic", _("Put in the Bin"), G_CALLBACK (on_bin));
  }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "", -1);
}

GtkWidget *
accord_note_row_new (AccordSession *session, AccordNote *note)
{
  AccordNoteRow *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_NOTE (note), NULL);

  self = g_object_new (ACCORD_TYPE_NOTE_ROW, NULL);
  self->note = g_object_ref (note);
  fill (self, session);

  return GTK_WIDGET (self);
}

AccordNote *
accord_note_row_get_note (AccordNoteRow *self)
{
  g_return_val_if_fail (ACCORD_IS_NOTE_ROW (self), NULL);

  return self->note;
}
