#include "config.h"

#include "accord-session-import-private.h"

#include "accord-session-calendar-private.h"
#include "accord-exchange-error.h"
#include "accord-import.h"
#include "accord-json.h"
#include "accord-rows.h"
#include "accord-session-private.h"

#include <glib/gi18n-lib.h>

/* How often the progress is told. */
#define MILLISECONDS_BETWEEN 50

/* How long the window may be kept from drawing: half of a frame. */
#define MICROSECONDS_AT_ONCE 8000

/* One file on its way: read on a thread, then compared piece by piece. */
typedef struct {
  GFile *file;
  GHashTable *answers;
  AccordImportContext *context;
  GFileProgressCallback progress;
  gpointer progress_data;
  GMutex lock; /* of the two below, which the thread writes */
  goffset n_read;
  goffset size;
  goffset n_told;
  GSource *ticker;
  AccordImportPlan *plan;
  guint next;
} Reading;

static void
stop_ticker (Reading *reading)
{
  if (reading->ticker != NULL)
    g_source_destroy (reading->ticker);
  g_clear_pointer (&reading->ticker, g_source_unref);
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  stop_ticker (reading);
  g_object_unref (reading->file);
  g_clear_pointer (&reading->answers, g_hash_table_unref);
  accord_import_context_unref (reading->context);
  g_clear_pointer (&reading->plan, accord_import_plan_free);
  g_mutex_clear (&reading->lock);
  g_free (reading);
}

/* ── On the thread ── */

static void
note_progress (goffset n_read, goffset size, gpointer data)
{
  Reading *reading = data;

  g_mutex_lock (&reading->lock);
  reading->n_read = n_read;
  reading->size = size;
  g_mutex_unlock (&reading->lock);
}

static char *
get_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base != NULL ? base : "");
}

/* Asked before it is opened: a pipe would wait for ever. */
static gboolean
check_file (GFile *file, goffset *size, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = get_name (file);
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return FALSE;

  *size = g_file_info_get_size (info);
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    g_set_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID, _("“%s” is a folder; choose a file in it."), name);
  else if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID,
                 _("“%s” is not a regular file; save what it holds as one."), name);
  else if (*size == 0)
    g_set_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID, _("“%s” is empty."), name);
  else
    return TRUE;

  return FALSE;
}

/* A reader need not know that the figures of a file are told from those of an officer by their digest. */
static void
add_digests (AccordImportPlan *plan)
{
  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = g_ptr_array_index (plan->items, i);
    const char *rows = accord_json_get_text (item->members, "rows");
    g_autofree char *digest = NULL;

    if (item->whole || rows == NULL || json_object_has_member (item->members, "digest"))
      continue;
    digest = accord_rows_make_digest (rows);
    json_object_set_string_member (item->members, "digest", digest);
  }
}

static void
read_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  g_autofree char *name = get_name (reading->file);
  g_autoptr (GInputStream) stream = NULL;
  AccordImportPlan *plan = NULL;
  GError *error = NULL;
  goffset size = 0;

  if (check_file (reading->file, &size, cancellable, &error))
    stream = G_INPUT_STREAM (g_file_read (reading->file, cancellable, &error));
  if (stream != NULL)
    plan = accord_import_read (reading->context, stream, name, size, reading->answers,
                               reading->progress != NULL ? note_progress : NULL, reading, cancellable, &error);
  if (plan == NULL) {
    g_task_return_error (task, error);
    return;
  }

  add_digests (plan);
  g_task_return_pointer (task, plan, (GDestroyNotify) accord_import_plan_free);
}

/* ── In the caller's main context ── */

static GError *
translate_error (GFile *file, GError *error)
{
  g_autofree char *name = get_name (file);
  GError *translated = NULL;

  if (error->domain == ACCORD_SESSION_ERROR || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return error;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (&translated, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_NOT_FOUND, _("There is no file “%s”."), name);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (&translated, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID,
                 _("“%s” may not be read; ask its owner to let you."), name);
  else if (error->domain == ACCORD_EXCHANGE_ERROR)
    g_set_error_literal (&translated, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID, error->message);
  else
    g_set_error (&translated, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_FAILED,
                 /* Translators: %s is a reason, such as "Input/output error" */
                 _("The file could not be read: %s."), error->message);
  g_error_free (error);

  return translated;
}

static gboolean
on_tick (gpointer data)
{
  Reading *reading = data;
  goffset n_read, size;

  g_mutex_lock (&reading->lock);
  n_read = reading->n_read;
  size = reading->size;
  g_mutex_unlock (&reading->lock);

  if (n_read > reading->n_told) {
    reading->n_told = n_read;
    reading->progress (n_read, size, reading->progress_data);
  }

  return G_SOURCE_CONTINUE;
}

static void
start_ticker (Reading *reading, GTask *task)
{
  reading->ticker = g_timeout_source_new (MILLISECONDS_BETWEEN);
  g_source_set_static_name (reading->ticker, "accord-import");
  g_source_set_callback (reading->ticker, on_tick, reading, NULL);
  g_source_attach (reading->ticker, g_task_get_context (task));
}

/* What no record could be is left out, and said. */
static void
leave_out (AccordImportPlan *plan, guint position, const char *reason)
{
  AccordImportItem *item = g_ptr_array_index (plan->items, position);
  guint n = MAX (item->n_rows, 1);

  accord_import_plan_add_line (plan, item->line, TRUE, item->title, reason);
  plan->n_skipped += n - 1;
  plan->n_used -= MIN (n, plan->n_used);
  g_ptr_array_remove_index (plan->items, position);
}

static gboolean
on_compare (gpointer data)
{
  GTask *task = data;
  AccordSession *self = g_task_get_source_object (task);
  Reading *reading = g_task_get_task_data (task);
  gint64 until = g_get_monotonic_time () + MICROSECONDS_AT_ONCE;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;

  while (reading->next < reading->plan->items->len) {
    AccordImportItem *item = g_ptr_array_index (reading->plan->items, reading->next);
    g_autoptr (GError) error = NULL;

    if (_accord_session_settle_proposal (self, item, &error) && _accord_session_complete_item (self, item, &error) &&
        _accord_session_compare_item (self, item, &error))
      reading->next++;
    else
      leave_out (reading->plan, reading->next, error->message);
    if (g_get_monotonic_time () >= until)
      return G_SOURCE_CONTINUE;
  }

  g_task_return_pointer (task, g_steal_pointer (&reading->plan), (GDestroyNotify) accord_import_plan_free);

  return G_SOURCE_REMOVE;
}

static void
start_comparing (GTask *task)
{
  g_autoptr (GSource) comparing = g_idle_source_new ();

  g_source_set_static_name (comparing, "accord-import");
  g_source_set_callback (comparing, on_compare, g_object_ref (task), g_object_unref);
  g_source_attach (comparing, g_task_get_context (task));
}

static void
on_completed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (accord_session_complete_finish (ACCORD_SESSION (source), result, &error))
    start_comparing (task);
  else
    g_task_return_error (task, error);
}

static gboolean
brings_progress (AccordImportPlan *plan)
{
  for (guint i = 0; i < plan->items->len; i++)
    if (g_str_has_prefix (((AccordImportItem *) g_ptr_array_index (plan->items, i))->id, "progress:"))
      return TRUE;

  return FALSE;
}

static void
on_file_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;

  stop_ticker (reading);
  reading->plan = g_task_propagate_pointer (G_TASK (result), &error);
  if (reading->plan == NULL) {
    g_task_return_error (task, translate_error (reading->file, error));
    return;
  }

  /* What the file brings is compared with what is there. */
  if (brings_progress (reading->plan))
    accord_session_complete_async (g_task_get_source_object (task), g_task_get_cancellable (task), on_completed,
                                   g_object_ref (task));
  else
    start_comparing (task);
}

static GHashTable *
copy_answers (GHashTable *answers)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, answers);
  while (g_hash_table_iter_next (&iter, &id, &value))
    g_hash_table_insert (copy, g_strdup (id), g_strdup (value));

  return copy;
}

void
accord_session_read_import_async (AccordSession *self,
                                  GFile *file,
                                  GHashTable *answers,
                                  GFileProgressCallback progress,
                                  gpointer progress_data,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) thread = NULL;
  Reading *reading;

  g_return_if_fail (ACCORD_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  reading = g_new0 (Reading, 1);
  g_mutex_init (&reading->lock);
  reading->file = g_object_ref (file);
  reading->answers = answers != NULL ? copy_answers (answers) : NULL;
  reading->context = accord_import_context_new (accord_session_get_workspace (self),
                                                accord_session_get_countries (self));
  reading->progress = progress;
  reading->progress_data = progress_data;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_session_read_import_async);
  g_task_set_task_data (task, reading, reading_free);
  if (progress != NULL)
    start_ticker (reading, task);

  thread = g_task_new (NULL, cancellable, on_file_read, g_object_ref (task));
  g_task_set_source_tag (thread, read_file);
  g_task_set_task_data (thread, reading, NULL);
  g_task_run_in_thread (thread, read_file);
}

AccordImportPlan *
accord_session_read_import_finish (AccordSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

AccordChangeSet *
accord_session_import (AccordSession *self, AccordImportPlan *plan)
{
  g_autofree char *title = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (plan != NULL, NULL);

  /* Translators: the title of an action in the history; %s is the name of a file */
  title = g_strdup_printf (_("Import of %s"), plan->file);
  changes = accord_change_set_new (title);
  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = g_ptr_array_index (plan->items, i);
    gboolean asked = item->act == ACCORD_IMPORT_ASK || item->act == ACCORD_IMPORT_PROPOSE;

    if (!item->chosen)
      continue;
    /* Somebody may have changed the record since the file was read. */
    if (!asked && (!_accord_session_compare_item (self, item, NULL) || !item->chosen)) {
      item->chosen = FALSE;
      continue;
    }
    _accord_session_add_item (self, item, changes);
  }

  return changes;
}
