#include "config.h"

#include "accord-session-private.h"
#include "accord-session-progress-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordSession {
  GObject parent_instance;

  AccordWorkspace *workspace;
  AccordCountries *countries;
  AccordStore *store;
  AccordDay today;
  char *notice;
  AccordUndoState *undo_state;
  AccordProgressCache *progress;
  GHashTable *chains; /* mission id, or that of the team's settings -> GPtrArray of AccordChain */
  guint n_derived;
};

enum {
  CHANGED,
  UNDO_STATE_CHANGED,
  PROGRESS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AccordSession, accord_session, G_TYPE_OBJECT)
G_DEFINE_QUARK (accord-session-error-quark, accord_session_error)

typedef struct {
  char *path;
  AccordSessionFlags flags;
  AccordDay today;
  AccordReference *reference;
  AccordCountries *countries;
  AccordStore *store;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_pointer (&opening->reference, accord_reference_unref);
  g_clear_pointer (&opening->countries, accord_countries_unref);
  g_clear_object (&opening->store);
  g_free (opening->path);
  g_free (opening);
}

static void
on_workspace_changed (AccordSession *self, const char *mission_id)
{
  if (mission_id != NULL)
    g_hash_table_remove (self->chains, mission_id);
  else
    g_hash_table_remove_all (self->chains);

  g_signal_emit (self, signals[CHANGED], 0, mission_id);
}

static void
accord_session_finalize (GObject *object)
{
  AccordSession *self = ACCORD_SESSION (object);

  g_hash_table_unref (self->chains);
  _accord_progress_cache_free (self->progress);
  g_clear_object (&self->workspace);
  g_clear_object (&self->store);
  g_clear_pointer (&self->countries, accord_countries_unref);
  g_clear_pointer (&self->undo_state, accord_undo_state_free);
  g_free (self->notice);

  G_OBJECT_CLASS (accord_session_parent_class)->finalize (object);
}

static void
accord_session_class_init (AccordSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_session_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[UNDO_STATE_CHANGED] = g_signal_new ("undo-state-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                              0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PROGRESS_CHANGED] = g_signal_new ("progress-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
accord_session_init (AccordSession *self)
{
  self->progress = _accord_progress_cache_new ();
  self->chains = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static char *
make_notice (AccordStore *store)
{
  gboolean newer = FALSE;

  if (store == NULL || !accord_store_get_read_only (store, &newer))
    return NULL;
  if (newer)
    return g_strdup (_("A newer release of Accord wrote this planning file; it can be read here, not edited."));

  return g_strdup (_("This planning file can be read here, not edited."));
}

static void
finish_open (GTask *task, GPtrArray *documents)
{
  Opening *opening = g_task_get_task_data (task);
  AccordSession *self = g_object_new (ACCORD_TYPE_SESSION, NULL);

  self->workspace = accord_workspace_new (opening->reference, documents);
  if (opening->store != NULL && (opening->flags & ACCORD_SESSION_WHOLE) == 0)
    accord_workspace_leave_out_progress (self->workspace);
  self->countries = g_steal_pointer (&opening->countries);
  self->store = g_steal_pointer (&opening->store);
  self->today = opening->today;
  self->notice = make_notice (self->store);
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (on_workspace_changed), self, G_CONNECT_SWAPPED);

  _accord_session_update_undo_state (self);
  g_task_return_pointer (task, self, g_object_unref);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = accord_store_load_finish (ACCORD_STORE (source), result, &error);

  if (documents == NULL)
    g_task_return_error (task, _accord_session_translate_error (g_steal_pointer (&error)));
  else
    finish_open (task, documents);
}

static void
on_store_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  opening->store = accord_store_open_finish (result, &error);
  if (opening->store == NULL) {
    g_task_return_error (task, _accord_session_translate_error (g_steal_pointer (&error)));
    return;
  }

  accord_store_load_async (opening->store, (opening->flags & ACCORD_SESSION_WHOLE) != 0, g_task_get_cancellable (task), on_loaded, g_object_ref (task));
}

static void
on_shipped_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  AccordStoreFlags flags = ACCORD_STORE_DEFAULT;

  opening->reference = g_task_propagate_pointer (G_TASK (result), &error);
  if (opening->reference == NULL) {
    g_task_return_error (task, _accord_session_translate_error (g_steal_pointer (&error)));
    return;
  }

  if ((opening->flags & ACCORD_SESSION_CREATE) != 0)
    flags |= ACCORD_STORE_CREATE;
  else if ((opening->flags & ACCORD_SESSION_REQUIRE) == 0 && !g_file_test (opening->path, G_FILE_TEST_EXISTS)) {
    finish_open (task, NULL);
    return;
  }

  accord_store_open_async (opening->path, flags, g_task_get_cancellable (task), on_store_opened, g_object_ref (task));
}

static void
load_shipped (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  const char *data_dir = g_getenv ("ACCORD_DATA_DIR");
  g_autofree char *folder = g_build_filename (data_dir != NULL ? data_dir : ACCORD_DATA_DIR, "reference", NULL);
  GError *error = NULL;
  AccordReference *reference = accord_reference_load (folder, &error);

  if (reference == NULL) {
    g_task_return_error (task, error);
    return;
  }

  opening->countries = accord_countries_load (ACCORD_COUNTRIES_FILE);
  g_task_return_pointer (task, reference, (GDestroyNotify) accord_reference_unref);
}

char *
accord_session_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "accord", "accord.db", NULL);
}

void
accord_session_open_async (const char *path,
                           AccordSessionFlags flags,
                           AccordDay today,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GTask) loading = NULL;
  Opening *opening = g_new0 (Opening, 1);

  opening->path = path != NULL ? g_strdup (path) : accord_session_get_default_path ();
  opening->flags = flags;
  opening->today = today != ACCORD_DAY_NONE ? today : accord_day_today_at_headquarters ();
  g_task_set_source_tag (task, accord_session_open_async);
  g_task_set_task_data (task, opening, opening_free);

  loading = g_task_new (NULL, cancellable, on_shipped_loaded, g_object_ref (task));
  g_task_set_source_tag (loading, load_shipped);
  g_task_set_task_data (loading, opening, NULL);
  g_task_run_in_thread (loading, load_shipped);
}

AccordSession *
accord_session_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_store_closed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (accord_store_close_finish (ACCORD_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, _accord_session_translate_error (error));
}

void
accord_session_close_async (AccordSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ACCORD_IS_SESSION (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, accord_session_close_async);
  if (self->store == NULL)
    g_task_return_boolean (task, TRUE);
  else
    accord_store_close_async (self->store, on_store_closed, g_object_ref (task));
}

gboolean
accord_session_close_finish (AccordSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
on_progress_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  AccordSession *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = accord_store_load_progress_finish (ACCORD_STORE (source), result, &error);

  if (documents == NULL) {
    g_task_return_error (task, _accord_session_translate_error (g_steal_pointer (&error)));
    return;
  }

  accord_workspace_complete (self->workspace, documents);
  g_task_return_boolean (task, TRUE);
}

void
accord_session_complete_async (AccordSession *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ACCORD_IS_SESSION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_session_complete_async);
  if (accord_workspace_is_whole (self->workspace))
    g_task_return_boolean (task, TRUE);
  else
    accord_store_load_progress_async (self->store, NULL, cancellable, on_progress_loaded, g_object_ref (task));
}

gboolean
accord_session_complete_finish (AccordSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

AccordProgressCache *
_accord_session_get_progress (AccordSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  return self->progress;
}

void
_accord_session_emit_progress_changed (AccordSession *self)
{
  g_return_if_fail (ACCORD_IS_SESSION (self));

  g_signal_emit (self, signals[PROGRESS_CHANGED], 0);
}

AccordWorkspace *
accord_session_get_workspace (AccordSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  return self->workspace;
}

AccordCountries *
accord_session_get_countries (AccordSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  return self->countries;
}

AccordDay
accord_session_get_today (AccordSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), ACCORD_DAY_NONE);

  return self->today;
}

void
accord_session_set_today (AccordSession *self, AccordDay today)
{
  g_return_if_fail (ACCORD_IS_SESSION (self));
  g_return_if_fail (accord_day_is_valid (today));

  if (self->today == today)
    return;

  self->today = today;
  on_workspace_changed (self, NULL);
}

const char *
accord_session_get_path (AccordSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  return self->store != NULL ? accord_store_get_path (self->store) : NULL;
}

AccordStore *
_accord_session_get_store (AccordSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  return self->store;
}

const AccordUndoState *
_accord_session_get_undo_state (AccordSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  return self->undo_state;
}

static void
on_undo_state (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AccordSession) self = data;

  g_clear_pointer (&self->undo_state, accord_undo_state_free);
  self->undo_state = accord_store_get_undo_state_finish (ACCORD_STORE (source), result, NULL);
  g_signal_emit (self, signals[UNDO_STATE_CHANGED], 0);
}

void
_accord_session_update_undo_state (AccordSession *self)
{
  g_return_if_fail (ACCORD_IS_SESSION (self));

  if (self->store != NULL)
    accord_store_get_undo_state_async (self->store, NULL, on_undo_state, g_object_ref (self));
}

GError *
_accord_session_translate_error (GError *error)
{
  AccordSessionError code = ACCORD_SESSION_ERROR_FAILED;

  if (error->domain == G_IO_ERROR)
    return error;

  if (g_error_matches (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_NOT_FOUND))
    code = ACCORD_SESSION_ERROR_NOT_FOUND;
  else if (g_error_matches (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_READ_ONLY))
    code = ACCORD_SESSION_ERROR_READ_ONLY;
  else if (g_error_matches (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_NOTHING))
    code = ACCORD_SESSION_ERROR_NOTHING;
  error->domain = ACCORD_SESSION_ERROR;
  error->code = code;

  return error;
}

const char *
accord_session_get_notice (AccordSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  return self->notice;
}

GPtrArray *
accord_session_get_chains (AccordSession *self, AccordMission *mission)
{
  const char *id;
  GPtrArray *chains;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);

  id = mission != NULL ? accord_record_get_id (ACCORD_RECORD (mission)) : ACCORD_SETTINGS_ID;
  chains = g_hash_table_lookup (self->chains, id);
  if (chains == NULL) {
    chains = mission != NULL ? accord_rules_list_chains (self->workspace, mission, self->today)
                             : accord_rules_list_reviews (self->workspace, self->today);
    g_hash_table_insert (self->chains, g_strdup (id), chains);
    self->n_derived++;
  }

  return chains;
}

/* The second part of an id names its mission. */
static AccordMission *
find_mission_of (AccordSession *self, const char *consultation_id)
{
  g_auto (GStrv) parts = g_strsplit (consultation_id, ":", 3);
  g_autofree char *id = g_strv_length (parts) == 3 ? g_strconcat ("mission:", parts[1], NULL) : NULL;
  AccordRecord *record = accord_workspace_lookup (self->workspace, consultation_id);

  if (ACCORD_IS_CONSULTATION (record) && accord_record_get_owner (record) != NULL)
    record = accord_workspace_lookup (self->workspace, accord_record_get_owner (record));
  else
    record = id != NULL ? accord_workspace_lookup (self->workspace, id) : NULL;

  return ACCORD_IS_MISSION (record) && !accord_record_get_trashed (record) ? ACCORD_MISSION (record) : NULL;
}

AccordChain *
accord_session_find_chain (AccordSession *self, const char *consultation_id)
{
  AccordMission *mission;
  GPtrArray *chains;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (consultation_id != NULL, NULL);

  mission = find_mission_of (self, consultation_id);
  chains = accord_session_get_chains (self, mission);
  for (guint i = 0; i < chains->len; i++) {
    AccordChain *chain = g_ptr_array_index (chains, i);

    if (strcmp (chain->consultation_id, consultation_id) == 0)
      return accord_chain_ref (chain);
  }

  return mission != NULL ? accord_rules_find_chain (self->workspace, mission, consultation_id, self->today) : NULL;
}

guint
accord_session_count_derived (AccordSession *self)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), 0);

  return self->n_derived;
}
