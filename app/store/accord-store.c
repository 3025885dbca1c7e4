#include "config.h"

#include "accord-store.h"

#include "accord-store-check-private.h"
#include "accord-store-database-private.h"
#include "accord-store-journal-private.h"
#include "accord-store-private.h"

#include <glib/gi18n-lib.h>

/* What the thread has. It keeps no reference on the store, which ends the thread when it goes. */
typedef struct {
  GAsyncQueue *jobs;
  char *path;
  AccordStoreFlags flags;
  AccordStoreDatabase *database;
  gboolean closed; /* no job is taken any more; guarded by the queue's lock */
} Worker;

struct _AccordStore {
  GObject parent_instance;

  Worker *worker;
  GThread *thread;
  gboolean read_only;
  gboolean newer;
};

G_DEFINE_FINAL_TYPE (AccordStore, accord_store, G_TYPE_OBJECT)

typedef enum {
  JOB_OPEN,
  JOB_ASK,
  JOB_COMMIT,
  JOB_UNDO,
  JOB_CLOSE,
  JOB_LEAVE,
} JobKind;

/* Change sets cross between the threads as copies: json-glib's nodes are of one thread. A job goes to the
 * worker and comes back whole, so that tasks and the store are only let go where they were taken. */
typedef struct {
  JobKind kind;
  GTask *task;
  AccordChangeSet *changes;
  char *who;
  gboolean redo;
  AccordStore *opened;
  AccordStoreAsk ask;
  gpointer question;
  GDestroyNotify free_question;
  gpointer result;
  GDestroyNotify free_result;
  GError *error;
} Job;

typedef struct {
  AccordChangeSet *written;
  GPtrArray *left;
} Undone;

static void
worker_clear (Worker *worker)
{
  g_assert (worker->database == NULL);

  g_async_queue_unref (worker->jobs);
  g_free (worker->path);
}

static void
worker_unref (Worker *worker)
{
  g_atomic_rc_box_release_full (worker, (GDestroyNotify) worker_clear);
}

static void
job_free (Job *job)
{
  if (job->result != NULL)
    job->free_result (job->result);
  if (job->free_question != NULL)
    job->free_question (job->question);
  g_clear_error (&job->error);
  g_clear_object (&job->opened);
  g_clear_object (&job->task);
  g_clear_pointer (&job->changes, accord_change_set_unref);
  g_free (job->who);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
undone_free (Undone *undone)
{
  g_clear_pointer (&undone->written, accord_change_set_unref);
  g_ptr_array_unref (undone->left);
  g_free (undone);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Undone, undone_free)

/* ── On the worker's thread ── */

static void
do_open (Worker *worker, Job *job)
{
  worker->database = _accord_store_database_open (worker->path, worker->flags, &job->error);
  if (worker->database != NULL)
    job->opened->read_only = _accord_store_database_get_read_only (worker->database, &job->opened->newer);
}

static gpointer
load_documents (AccordStoreDatabase *database, gpointer whole, GError **error)
{
  return _accord_store_database_load (database, GPOINTER_TO_INT (whole), error);
}

static gpointer
get_undo_state (AccordStoreDatabase *database, gpointer question, GError **error)
{
  return _accord_store_journal_get_state (database, error);
}

static gpointer
check (AccordStoreDatabase *database, gpointer question, GError **error)
{
  return _accord_store_check (database, error);
}

static void
do_commit (Worker *worker, Job *job)
{
  _accord_store_journal_commit (worker->database, job->changes, job->who, &job->error);
  g_clear_pointer (&job->changes, accord_change_set_unref);
}

static void
do_undo (Worker *worker, Job *job)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AccordChangeSet) written = NULL;
  Undone *undone;

  written = _accord_store_journal_revert (worker->database, job->redo, job->who, left, &job->error);
  if (written == NULL)
    return;

  undone = g_new0 (Undone, 1);
  undone->written = accord_change_set_copy (written);
  undone->left = g_steal_pointer (&left);
  job->result = undone;
  job->free_result = (GDestroyNotify) undone_free;
}

static void
set_closed_error (GError **error, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_FAILED, _("“%s” is closed; open it again."), name);
}

static void
do_job (Worker *worker, Job *job)
{
  switch (job->kind) {
  case JOB_OPEN:
    do_open (worker, job);
    break;
  case JOB_ASK:
    job->result = job->ask (worker->database, job->question, &job->error);
    break;
  case JOB_COMMIT:
    do_commit (worker, job);
    break;
  case JOB_UNDO:
    do_undo (worker, job);
    break;
  case JOB_CLOSE:
  case JOB_LEAVE:
    g_clear_pointer (&worker->database, _accord_store_database_close);
    break;
  }
}

static void
try_job (Worker *worker, Job *job)
{
  gboolean closes = job->kind == JOB_CLOSE || job->kind == JOB_LEAVE;
  GCancellable *cancellable = job->task != NULL ? g_task_get_cancellable (job->task) : NULL;

  /* Asked once, before anything is done: what was done is never reported as cancelled. */
  if (!closes && g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    return;

  if (!closes && job->kind != JOB_OPEN && worker->database == NULL)
    set_closed_error (&job->error, worker->path);
  else
    do_job (worker, job);
}

static gboolean
return_job (gpointer data)
{
  Job *job = data;

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else if (job->kind == JOB_OPEN)
    g_task_return_pointer (job->task, g_steal_pointer (&job->opened), g_object_unref);
  else if (job->kind == JOB_COMMIT || job->kind == JOB_CLOSE)
    g_task_return_boolean (job->task, TRUE);
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->free_result);

  return G_SOURCE_REMOVE;
}

static void
send_back (Job *job)
{
  g_autoptr (GMainContext) context = g_main_context_ref (g_task_get_context (job->task));
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_static_name (source, "accord-store");
  g_source_set_callback (source, return_job, job, (GDestroyNotify) job_free);
  g_source_attach (source, context);
}

static gpointer
run_worker (gpointer data)
{
  Worker *worker = data;
  gboolean closing = FALSE;
  gboolean closed = FALSE;

  while (!closed) {
    Job *job = g_async_queue_pop (worker->jobs);

    closing |= job->kind == JOB_CLOSE || job->kind == JOB_LEAVE;
    try_job (worker, job);

    g_async_queue_lock (worker->jobs);
    closed = worker->closed = closing && g_async_queue_length_unlocked (worker->jobs) <= 0;
    g_async_queue_unlock (worker->jobs);

    if (job->task != NULL)
      send_back (job);
    else
      job_free (job);
  }

  worker_unref (worker);

  return NULL;
}

/* ── On the callers' threads ── */

static Job *
make_job (AccordStore *self,
          JobKind kind,
          gpointer tag,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, tag);
  g_task_set_check_cancellable (job->task, FALSE);

  return job;
}

static void
submit (AccordStore *self, Job *job)
{
  gboolean closed;

  g_async_queue_lock (self->worker->jobs);
  closed = self->worker->closed;
  if (!closed)
    g_async_queue_push_unlocked (self->worker->jobs, job);
  g_async_queue_unlock (self->worker->jobs);

  if (!closed)
    return;

  if (job->kind != JOB_CLOSE)
    set_closed_error (&job->error, self->worker->path);
  if (job->task != NULL)
    send_back (job);
  else
    job_free (job);
}

static void
accord_store_dispose (GObject *object)
{
  AccordStore *self = ACCORD_STORE (object);

  if (self->thread != NULL) {
    Job *job = g_new0 (Job, 1);

    job->kind = JOB_LEAVE;
    submit (self, job);
    g_assert (self->thread != g_thread_self ());
    g_thread_join (g_steal_pointer (&self->thread));
  }

  G_OBJECT_CLASS (accord_store_parent_class)->dispose (object);
}

static void
accord_store_finalize (GObject *object)
{
  AccordStore *self = ACCORD_STORE (object);

  g_clear_pointer (&self->worker, worker_unref);

  G_OBJECT_CLASS (accord_store_parent_class)->finalize (object);
}

static void
accord_store_class_init (AccordStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = accord_store_dispose;
  object_class->finalize = accord_store_finalize;
}

static void
accord_store_init (AccordStore *self)
{
  self->worker = g_atomic_rc_box_new0 (Worker);
  self->worker->jobs = g_async_queue_new_full ((GDestroyNotify) job_free);
}

void
accord_undo_state_free (AccordUndoState *state)
{
  g_return_if_fail (state != NULL);

  g_free (state->undo);
  g_free (state->redo);
  g_free (state);
}

void
accord_store_open_async (const char *path,
                         AccordStoreFlags flags,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  AccordStore *self;
  Job *job;

  g_return_if_fail (path != NULL);

  self = g_object_new (ACCORD_TYPE_STORE, NULL);
  self->worker->path = g_strdup (path);
  self->worker->flags = flags;
  self->thread = g_thread_new ("accord-store", run_worker, g_atomic_rc_box_acquire (self->worker));

  job = make_job (NULL, JOB_OPEN, accord_store_open_async, cancellable, callback, user_data);
  job->opened = g_object_ref (self);
  submit (self, job);
  g_object_unref (self);
}

AccordStore *
accord_store_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
accord_store_get_path (AccordStore *self)
{
  g_return_val_if_fail (ACCORD_IS_STORE (self), NULL);

  return self->worker->path;
}

gboolean
accord_store_get_read_only (AccordStore *self, gboolean *newer)
{
  g_return_val_if_fail (ACCORD_IS_STORE (self), TRUE);

  if (newer != NULL)
    *newer = self->newer;

  return self->read_only;
}

void
_accord_store_ask (AccordStore *self,
                   const AccordStoreQuestion *question,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  Job *job = make_job (self, JOB_ASK, question->tag, cancellable, callback, user_data);

  job->ask = question->ask;
  job->question = question->data;
  job->free_question = question->free_data;
  job->free_result = question->free_result;
  submit (self, job);
}

void
accord_store_load_async (AccordStore *self,
                         gboolean whole,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  AccordStoreQuestion question = { accord_store_load_async, load_documents, GINT_TO_POINTER (whole), NULL,
                                   (GDestroyNotify) g_ptr_array_unref };

  g_return_if_fail (ACCORD_IS_STORE (self));

  _accord_store_ask (self, &question, cancellable, callback, user_data);
}

GPtrArray *
accord_store_load_finish (AccordStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
accord_store_commit_async (AccordStore *self,
                           AccordChangeSet *changes,
                           const char *who,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Job *job;

  g_return_if_fail (ACCORD_IS_STORE (self));
  g_return_if_fail (changes != NULL);

  job = make_job (self, JOB_COMMIT, accord_store_commit_async, cancellable, callback, user_data);
  job->changes = accord_change_set_copy (changes);
  job->who = g_strdup (who);
  submit (self, job);
}

gboolean
accord_store_commit_finish (AccordStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
accord_store_undo_async (AccordStore *self,
                         gboolean redo,
                         const char *who,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Job *job;

  g_return_if_fail (ACCORD_IS_STORE (self));

  job = make_job (self, JOB_UNDO, accord_store_undo_async, cancellable, callback, user_data);
  job->redo = redo;
  job->who = g_strdup (who);
  submit (self, job);
}

AccordChangeSet *
accord_store_undo_finish (AccordStore *self, GAsyncResult *result, GPtrArray **left, GError **error)
{
  g_autoptr (Undone) undone = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (left != NULL)
    *left = NULL;
  undone = g_task_propagate_pointer (G_TASK (result), error);
  if (undone == NULL)
    return NULL;

  if (left != NULL)
    *left = g_ptr_array_ref (undone->left);

  return g_steal_pointer (&undone->written);
}

void
accord_store_get_undo_state_async (AccordStore *self,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  AccordStoreQuestion question = { accord_store_get_undo_state_async, get_undo_state, NULL, NULL,
                                   (GDestroyNotify) accord_undo_state_free };

  g_return_if_fail (ACCORD_IS_STORE (self));

  _accord_store_ask (self, &question, cancellable, callback, user_data);
}

AccordUndoState *
accord_store_get_undo_state_finish (AccordStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
accord_store_check_async (AccordStore *self,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  AccordStoreQuestion question = { accord_store_check_async, check, NULL, NULL, (GDestroyNotify) g_ptr_array_unref };

  g_return_if_fail (ACCORD_IS_STORE (self));

  _accord_store_ask (self, &question, cancellable, callback, user_data);
}

GPtrArray *
accord_store_check_finish (AccordStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
accord_store_close_async (AccordStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (ACCORD_IS_STORE (self));

  submit (self, make_job (self, JOB_CLOSE, accord_store_close_async, NULL, callback, user_data));
}

gboolean
accord_store_close_finish (AccordStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
