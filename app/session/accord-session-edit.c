#include "config.h"

#include "accord-session-edit.h"

#include "accord-json.h"
#include "accord-session-change-private.h"
#include "accord-session-private.h"
#include "accord-session-progress-private.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse_read_only (AccordSession *self, GTask *task)
{
  if (accord_session_can_edit (self))
    return FALSE;

  g_task_return_new_error (task, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_READ_ONLY,
                           _("This planning file cannot be edited; open one that can be written."));

  return TRUE;
}

gboolean
accord_session_can_edit (AccordSession *self)
{
  AccordStore *store;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), FALSE);

  store = _accord_session_get_store (self);

  return store != NULL && !accord_store_get_read_only (store, NULL);
}

static void
on_committed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  AccordSession *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (!accord_store_commit_finish (ACCORD_STORE (source), result, &error)) {
    g_task_return_error (task, _accord_session_translate_error (error));
    return;
  }

  accord_workspace_apply (accord_session_get_workspace (self), g_task_get_task_data (task));
  _accord_session_note_progress (self, g_task_get_task_data (task));
  _accord_session_update_undo_state (self);
  g_task_return_boolean (task, TRUE);
}

void
accord_session_commit_async (AccordSession *self,
                             AccordChangeSet *changes,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (ACCORD_IS_SESSION (self));
  g_return_if_fail (changes != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_session_commit_async);
  /* Who cancels too late must hear that it was done. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, accord_change_set_ref (changes), (GDestroyNotify) accord_change_set_unref);
  if (refuse_read_only (self, task))
    return;
  if (!accord_workspace_check_changes (accord_session_get_workspace (self), changes, &error)) {
    g_task_return_error (task, error);
    return;
  }

  accord_store_commit_async (_accord_session_get_store (self), changes, g_get_real_name (), cancellable,
                             on_committed, g_object_ref (task));
}

gboolean
accord_session_commit_finish (AccordSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
add_frame (AccordChangeSet *changes, const AccordChain *chain)
{
  g_autoptr (JsonObject) frame = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  _accord_session_set_frame (frame, chain);
  json_object_iter_init_ordered (&iter, frame);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    accord_change_set_add (changes, chain->consultation_id, name, NULL, json_node_ref (node));
}

void
accord_session_add_member (AccordChangeSet *changes, AccordChain *chain, const char *path, JsonNode *value)
{
  JsonNode *before = NULL;

  g_return_if_fail (changes != NULL);
  g_return_if_fail (chain != NULL && chain->template != NULL);
  g_return_if_fail (path != NULL);

  if (chain->consultation != NULL)
    before = accord_document_get_path (accord_record_get_own (ACCORD_RECORD (chain->consultation)), path);
  if (before == NULL && value == NULL)
    return;
  if (accord_change_set_get_length (changes) == 0)
    add_frame (changes, chain);
  accord_change_set_add (changes, chain->consultation_id, path, before != NULL ? json_node_ref (before) : NULL, value);
}

static void
add_entry (AccordChangeSet *changes, AccordChain *chain, const char *key, JsonObject *entry)
{
  g_autofree char *path = g_strconcat ("steps/", key, NULL);

  accord_session_add_member (changes, chain, path, json_object_get_size (entry) > 0 ? _accord_session_make_object (entry) : NULL);
}

static void
set_or_remove_day (JsonObject *object, const char *member, AccordDay day)
{
  if (day != ACCORD_DAY_NONE)
    accord_json_set_day (object, member, day);
  else if (json_object_has_member (object, member))
    json_object_remove_member (object, member);
}

void
accord_session_add_step_days (AccordChangeSet *changes,
                              AccordChain *chain,
                              const AccordStep *step,
                              AccordDay planned,
                              AccordDay actual)
{
  g_autoptr (JsonObject) entry = NULL;
  const AccordStep *meeting;

  g_return_if_fail (changes != NULL);
  g_return_if_fail (chain != NULL && chain->template != NULL);
  g_return_if_fail (step != NULL);

  entry = _accord_session_copy_step (chain, step->template->key);
  set_or_remove_day (entry, "planned", planned);
  set_or_remove_day (entry, "actual", actual);
  add_entry (changes, chain, step->template->key, entry);

  if (!g_str_equal (step->template->key, "invitation_sent"))
    return;
  meeting = _accord_session_find_told_meeting (chain, actual);
  if (meeting != NULL && !meeting->pinned && meeting->actual == ACCORD_DAY_NONE)
    accord_session_add_step_days (changes, chain, meeting, meeting->planned, ACCORD_DAY_NONE);
}

AccordChangeSet *
accord_session_start_changes (const AccordChain *chain, const char *what)
{
  g_return_val_if_fail (chain != NULL, NULL);
  g_return_val_if_fail (what != NULL, NULL);

  return _accord_session_start (chain->mission, what);
}

AccordChangeSet *
accord_session_change_step (AccordSession *self,
                            AccordChain *chain,
                            const AccordStep *step,
                            AccordDay planned,
                            AccordDay actual)
{
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (step != NULL, NULL);

  changes = accord_session_start_changes (chain, accord_words_for_step (step->template));
  accord_session_add_step_days (changes, chain, step, planned, actual);

  return changes;
}

AccordChangeSet *
accord_session_change_step_text (AccordSession *self,
                                 AccordChain *chain,
                                 const AccordStep *step,
                                 const char *member,
                                 const char *text)
{
  g_autoptr (JsonObject) entry = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (step != NULL, NULL);
  g_return_val_if_fail (member != NULL, NULL);

  changes = accord_session_start_changes (chain, accord_words_for_step (step->template));
  entry = _accord_session_copy_step (chain, step->template->key);
  if (text != NULL && *text != '\0')
    json_object_set_string_member (entry, member, text);
  else if (json_object_has_member (entry, member))
    json_object_remove_member (entry, member);
  add_entry (changes, chain, step->template->key, entry);

  return changes;
}

static void
free_left (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
on_undone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  AccordSession *self = g_task_get_source_object (task);
  g_autoptr (GPtrArray) left = NULL;
  GError *error = NULL;
  g_autoptr (AccordChangeSet) changes = accord_store_undo_finish (ACCORD_STORE (source), result, &left, &error);

  if (changes == NULL) {
    g_task_return_error (task, _accord_session_translate_error (error));
    return;
  }

  accord_workspace_apply (accord_session_get_workspace (self), changes);
  _accord_session_note_progress (self, changes);
  _accord_session_update_undo_state (self);
  if (left != NULL)
    g_object_set_data_full (G_OBJECT (task), "left", g_steal_pointer (&left), free_left);
  g_task_return_pointer (task, g_strdup (accord_change_set_get_title (changes)), g_free);
}

void
accord_session_undo_async (AccordSession *self,
                           gboolean redo,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ACCORD_IS_SESSION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_session_undo_async);
  if (refuse_read_only (self, task))
    return;

  accord_store_undo_async (_accord_session_get_store (self), redo, g_get_real_name (), cancellable,
                           on_undone, g_object_ref (task));
}

char *
accord_session_undo_finish (AccordSession *self, GAsyncResult *result, guint *n_left, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (n_left != NULL) {
    GPtrArray *left = g_object_get_data (G_OBJECT (result), "left");

    *n_left = left != NULL ? left->len : 0;
  }

  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
accord_session_get_undo_title (AccordSession *self, gboolean redo)
{
  const AccordUndoState *state;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  state = _accord_session_get_undo_state (self);
  if (state == NULL)
    return NULL;

  return redo ? state->redo : state->undo;
}
