#include "config.h"

#include "accord-session-notes.h"

#include "accord-json.h"
#include "accord-session-edit.h"
#include "accord-words-consultation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *
accord_handling_get_name (AccordHandling handling)
{
  switch (handling) {
  case ACCORD_HANDLING_INTERNAL:
    return "internal";
  case ACCORD_HANDLING_PARTICIPANTS:
    return "participants";
  case ACCORD_HANDLING_PUBLIC:
    return "public";
  }

  g_return_val_if_reached (NULL);
}

static void
add_text (AccordChangeSet *changes, const char *id, const char *member, const char *text)
{
  if (text != NULL && *text != '\0')
    accord_change_set_add (changes, id, member, NULL, json_node_init_string (json_node_alloc (), text));
}

AccordChangeSet *
accord_session_add_note (AccordSession *self, AccordChain *chain, const AccordNoteEntry *entry, AccordNote *corrects)
{
  g_autofree char *uuid = NULL, *id = NULL, *day = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL, NULL);
  g_return_val_if_fail (entry != NULL && entry->type != NULL && entry->text != NULL, NULL);
  g_return_val_if_fail (corrects == NULL || ACCORD_IS_NOTE (corrects), NULL);

  uuid = g_uuid_string_random ();
  id = g_strconcat ("note:", uuid, NULL);
  day = entry->day != ACCORD_DAY_NONE ? accord_day_to_string (entry->day) : NULL;
  changes = accord_session_start_changes (chain, accord_words_for_note_type (entry->type));
  add_text (changes, id, "subject", chain->consultation_id);
  add_text (changes, id, "type", entry->type);
  add_text (changes, id, "from", entry->from);
  add_text (changes, id, "handling", accord_handling_get_name (entry->handling));
  add_text (changes, id, "day", day);
  add_text (changes, id, "text", entry->text);
  add_text (changes, id, "answer", entry->answer);
  if (corrects != NULL)
    add_text (changes, id, "corrects", accord_record_get_id (ACCORD_RECORD (corrects)));

  return changes;
}

AccordChangeSet *
accord_session_bin_note (AccordSession *self, AccordChain *chain, AccordNote *note)
{
  g_autofree char *at = NULL, *title = NULL;
  g_autoptr (GDateTime) now = NULL;
  AccordChangeSet *changes;
  JsonObject *trashed;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_NOTE (note), NULL);

  now = g_date_time_new_now_utc ();
  at = g_date_time_format_iso8601 (now);
  trashed = json_object_new ();
  json_object_set_string_member (trashed, "at", at);
  json_object_set_string_member (trashed, "by", g_get_real_name ());
  /* Translators: %s is a kind of note, such as "Concern" */
  title = g_strdup_printf (_("%s put in the bin"), accord_words_for_note_type (accord_note_get_note_type (note)));
  changes = accord_session_start_changes (chain, title);
  accord_change_set_add (changes, accord_record_get_id (ACCORD_RECORD (note)), "trashed", NULL,
                         json_node_init_object (json_node_alloc (), trashed));
  json_object_unref (trashed);

  return changes;
}

static gboolean
is_corrected (GPtrArray *notes, AccordNote *note)
{
  for (guint i = 0; i < notes->len; i++)
    if (g_strcmp0 (accord_note_get_corrects (g_ptr_array_index (notes, i)),
                   accord_record_get_id (ACCORD_RECORD (note))) == 0)
      return TRUE;

  return FALSE;
}

GPtrArray *
accord_session_list_notes (AccordSession *self, const AccordChain *chain)
{
  GPtrArray *all, *notes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL, NULL);

  notes = g_ptr_array_new ();
  all = accord_workspace_list (accord_session_get_workspace (self), ACCORD_KIND_NOTE, chain->consultation_id);
  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!is_corrected (all, g_ptr_array_index (all, i)))
      g_ptr_array_add (notes, g_ptr_array_index (all, i));

  return notes;
}

GPtrArray *
accord_session_list_corrected (AccordSession *self, AccordNote *note)
{
  AccordWorkspace *workspace;
  GPtrArray *corrected;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_NOTE (note), NULL);

  workspace = accord_session_get_workspace (self);
  corrected = g_ptr_array_new ();
  for (;;) {
    const char *id = accord_note_get_corrects (note);
    AccordRecord *before = id != NULL ? accord_workspace_lookup (workspace, id) : NULL;

    /* What comes from elsewhere may go round in a circle. */
    if (!ACCORD_IS_NOTE (before) || g_ptr_array_find (corrected, before, NULL))
      return corrected;
    g_ptr_array_add (corrected, before);
    note = ACCORD_NOTE (before);
  }
}
