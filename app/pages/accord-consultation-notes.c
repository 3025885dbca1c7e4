#include "config.h"

#include "accord-consultation-notes.h"

#include "accord-commit.h"
#include "accord-country-names.h"
#include "accord-day-format.h"
#include "accord-entry-dialog.h"
#include "accord-keyed-list.h"
#include "accord-note-row.h"
#include "accord-session-edit.h"
#include "accord-session-notes.h"
#include "accord-tabular.h"
#include "accord-words-consultation.h"

#include <glib/gi18n-lib.h>

struct _AccordConsultationNotes {
  AdwBin parent_instance;

  AccordKeyedList *list;

  AccordSession *session;
  AccordChain *chain;
  AccordNote *correcting; /* the note that the dialog is about, if it is there already */
};

static void accord_consultation_notes_iface_init (AccordTabularInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordConsultationNotes, accord_consultation_notes, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TABULAR, accord_consultation_notes_iface_init))

static const char *const types[] = { "concern", "view", "assessment", "lesson" };

static const AccordHandling handlings[] = {
  ACCORD_HANDLING_INTERNAL, ACCORD_HANDLING_PARTICIPANTS, ACCORD_HANDLING_PUBLIC,
};

/* What the dialog asks for, in this order. */
enum {
  FIELD_TYPE,
  FIELD_FROM,
  FIELD_TEXT,
  FIELD_ANSWER,
  FIELD_HANDLING,
  FIELD_DAY,
};

static void
on_accepted (AccordConsultationNotes *self, AccordEntryDialog *dialog)
{
  g_autofree char *from = accord_entry_dialog_get_text (dialog, FIELD_FROM);
  g_autofree char *text = accord_entry_dialog_get_text (dialog, FIELD_TEXT);
  g_autofree char *answer = accord_entry_dialog_get_text (dialog, FIELD_ANSWER);
  const AccordNoteEntry entry = {
    .type = types[accord_entry_dialog_get_choice (dialog, FIELD_TYPE)],
    .from = accord_country_names_find (accord_session_get_countries (self->session), from),
    .handling = handlings[accord_entry_dialog_get_choice (dialog, FIELD_HANDLING)],
    .day = accord_entry_dialog_get_day (dialog, FIELD_DAY),
    .text = text,
    .answer = answer,
  };

  accord_commit (GTK_WIDGET (self), self->session,
                 accord_session_add_note (self->session, self->chain, &entry, self->correcting));
}

static guint
find_type (AccordNote *note)
{
  for (guint i = 0; note != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (types[i], accord_note_get_note_type (note)) == 0)
      return i;

  return 0;
}

static void
add_fields (AccordConsultationNotes *self, AccordEntryDialog *dialog, AccordNote *note)
{
  const char *type_names[G_N_ELEMENTS (types) + 1] = { NULL };
  const char *handling_names[G_N_ELEMENTS (handlings) + 1] = { NULL };
  AccordCountries *countries = accord_session_get_countries (self->session);
  g_autofree const char **names = accord_country_names_list (countries);
  const char *from = note != NULL ? accord_note_get_from (note) : NULL;
  AccordDay day = note != NULL ? accord_note_get_day (note) : ACCORD_DAY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    type_names[i] = accord_words_for_note_type (types[i]);
  for (guint i = 0; i < G_N_ELEMENTS (handlings); i++)
    handling_names[i] = accord_words_for_handling (handlings[i]);

  accord_entry_dialog_add_choice (dialog, _("Kind"), type_names, find_type (note));
  accord_entry_dialog_add_text (dialog, _("Raised by"), from != NULL ? accord_countries_get_name (countries, from) : NULL,
                                FALSE);
  accord_entry_dialog_offer (dialog, FIELD_FROM, _("Choose Country"), names);
  accord_entry_dialog_add_long_text (dialog, _("What was said"), note != NULL ? accord_note_get_text (note) : NULL, TRUE);
  accord_entry_dialog_add_long_text (dialog, _("What came of it"), note != NULL ? accord_note_get_answer (note) : NULL,
                                     FALSE);
  accord_entry_dialog_add_choice (dialog, _("Who may read it"), handling_names,
                                  note != NULL ? accord_note_get_handling (note) : 0);
  accord_entry_dialog_add_day (dialog, _("Day"), day != ACCORD_DAY_NONE ? day : accord_session_get_today (self->session));
}

static void
ask (AccordConsultationNotes *self, AccordNote *note)
{
  AccordEntryDialog *dialog;

  if (note != NULL)
    dialog = accord_entry_dialog_new (GTK_WIDGET (self), _("Correct Note"),
                                      _("A note never changes: the correction stands for it, and what it said stays to be read."),
                                      _("Correct"));
  else
    dialog = accord_entry_dialog_new (GTK_WIDGET (self), _("Add Note"), NULL, _("Add"));
  g_set_object (&self->correcting, note);
  add_fields (self, dialog, note);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (on_accepted), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_correct (AccordConsultationNotes *self, AccordNoteRow *row)
{
  ask (self, accord_note_row_get_note (row));
}

static void
on_bin (AccordConsultationNotes *self, AccordNoteRow *row)
{
  accord_commit (GTK_WIDGET (self), self->session,
                 accord_session_bin_note (self->session, self->chain, accord_note_row_get_note (row)));
}

static void
tabulate_note (AccordConsultationNotes *self, AccordTextTable *table, AccordNote *note)
{
  const char *from = accord_note_get_from (note);
  AccordDay day = accord_note_get_day (note);
  g_autofree char *formatted = day != ACCORD_DAY_NONE
                             ? accord_day_format (day, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ()) : NULL;
  const char *const cells[] = {
    formatted, accord_words_for_note_type (accord_note_get_note_type (note)),
    from != NULL ? accord_countries_get_name (accord_session_get_countries (self->session), from) : NULL,
    accord_note_get_text (note), accord_note_get_answer (note),
    accord_words_for_handling (accord_note_get_handling (note)),
  };

  accord_text_table_add_row (table, cells);
}

/* Who may read a note goes along with it. */
static AccordTextTable *
accord_consultation_notes_create_table (AccordTabular *tabular, gboolean current)
{
  AccordConsultationNotes *self = ACCORD_CONSULTATION_NOTES (tabular);
  GtkWidget *row = current ? accord_tabular_get_focused (tabular, ACCORD_TYPE_NOTE_ROW) : NULL;
  AccordNote *only = row != NULL ? accord_note_row_get_note (ACCORD_NOTE_ROW (row)) : NULL;
  g_autoptr (GPtrArray) notes = NULL;
  AccordTextTable *table;

  if (self->chain == NULL || (current && only == NULL))
    return NULL;

  notes = accord_session_list_notes (self->session, self->chain);
  table = accord_text_table_new (_("Concerns and views"), accord_language_get_preferred ());
  accord_text_table_add_column (table, _("Day"), FALSE);
  accord_text_table_add_column (table, _("Kind"), FALSE);
  accord_text_table_add_column (table, _("Raised by"), FALSE);
  accord_text_table_add_column (table, _("What was said"), FALSE);
  accord_text_table_add_column (table, _("What came of it"), FALSE);
  accord_text_table_add_column (table, _("Who may read it"), FALSE);
  for (guint i = 0; i < notes->len; i++)
    if (only == NULL || g_ptr_array_index (notes, i) == (gpointer) only)
      tabulate_note (self, table, g_ptr_array_index (notes, i));

  return table;
}

static void
accord_consultation_notes_iface_init (AccordTabularInterface *iface)
{
  iface->create_table = accord_consultation_notes_create_table;
}

static void
accord_consultation_notes_finalize (GObject *object)
{
  AccordConsultationNotes *self = ACCORD_CONSULTATION_NOTES (object);

  g_clear_object (&self->correcting);
  g_clear_object (&self->session);
  g_clear_pointer (&self->chain, accord_chain_unref);

  G_OBJECT_CLASS (accord_consultation_notes_parent_class)->finalize (object);
}

static void
accord_consultation_notes_class_init (AccordConsultationNotesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_consultation_notes_finalize;
}

static void
accord_consultation_notes_init (AccordConsultationNotes *self)
{
  self->list = ACCORD_KEYED_LIST (accord_keyed_list_new (_("Concerns and views")));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
accord_consultation_notes_new (void)
{
  return g_object_new (ACCORD_TYPE_CONSULTATION_NOTES, NULL);
}

void
accord_consultation_notes_set (AccordConsultationNotes *self, AccordSession *session, AccordChain *chain)
{
  g_autoptr (GPtrArray) notes = NULL;

  g_return_if_fail (ACCORD_IS_CONSULTATION_NOTES (self));
  g_return_if_fail (ACCORD_IS_SESSION (session));
  g_return_if_fail (chain != NULL);

  g_set_object (&self->session, session);
  accord_chain_ref (chain);
  g_clear_pointer (&self->chain, accord_chain_unref);
  self->chain = chain;

  notes = accord_session_list_notes (session, chain);
  accord_keyed_list_begin (self->list);
  for (guint i = 0; i < notes->len; i++) {
    AccordNote *note = g_ptr_array_index (notes, i);
    g_autofree char *key = g_strdup_printf ("%s %d", accord_record_get_id (ACCORD_RECORD (note)),
                                            accord_session_can_edit (session));
    GtkWidget *row = accord_keyed_list_find (self->list, key);

    if (row == NULL) {
      row = accord_note_row_new (session, note);
      g_signal_connect_object (row, "correct", G_CALLBACK (on_correct), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "bin", G_CALLBACK (on_bin), self, G_CONNECT_SWAPPED);
    }
    accord_keyed_list_put (self->list, key, row);
  }
  accord_keyed_list_end (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self), notes->len > 0);
}

void
accord_consultation_notes_add (AccordConsultationNotes *self)
{
  g_return_if_fail (ACCORD_IS_CONSULTATION_NOTES (self));
  g_return_if_fail (self->chain != NULL);

  ask (self, NULL);
}
