#include "config.h"

#include "accord-session-import.h"

#include "accord-session-private.h"

#include "accord-import.h"

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
  g_autoptr (AccordImportContext) context = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *name = g_file_get_basename (file);
  GError *error = NULL;

  g_return_if_fail (ACCORD_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_session_read_import_async);
  context = accord_import_context_new (accord_session_get_workspace (self), accord_session_get_countries (self));
  stream = G_INPUT_STREAM (g_file_read (file, cancellable, &error));
  if (stream == NULL)
    g_task_return_error (task, error);
  else {
    AccordImportPlan *plan = accord_import_read (context, stream, name, 0, answers, progress, progress_data, cancellable,
                                                 &error);

    if (plan != NULL)
      g_task_return_pointer (task, plan, (GDestroyNotify) accord_import_plan_free);
    else
      g_task_return_error (task, _accord_session_translate_error (error));
  }
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
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (plan != NULL, NULL);

  return accord_change_set_new (plan->file);
}
