#include "config.h"

#include "accord-session-check.h"

#include "accord-json.h"
#include "accord-progress.h"
#include "accord-session-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
accord_problem_free (AccordProblem *self)
{
  g_free (self->id);
  g_free (self->text);
  g_free (self);
}

static void
add_problem (GPtrArray *problems, gboolean is_error, const char *id, const char *text)
{
  AccordProblem *problem = g_new0 (AccordProblem, 1);

  problem->is_error = is_error;
  problem->id = g_strdup (id);
  problem->text = g_strdup (text);
  g_ptr_array_add (problems, problem);
}

static void
check_mission (GPtrArray *problems, AccordMission *mission)
{
  AccordPartialDay start = accord_mission_get_start (mission);
  AccordDay end = accord_partial_day_get_last (accord_mission_get_end (mission));

  if (start.first != ACCORD_DAY_NONE && end != ACCORD_DAY_NONE && end < start.first)
    add_problem (problems, TRUE, accord_record_get_id (ACCORD_RECORD (mission)),
                 _("The mission ends before it begins; correct one of the days."));
}

/* Only what people made or edited is held against them; the shipped rows have their own test. */
static void
check_mandate (GPtrArray *problems, AccordWorkspace *workspace, AccordMandate *mandate)
{
  const char *id = accord_record_get_id (ACCORD_RECORD (mandate));
  AccordDay adopted = accord_mandate_get_adopted (mandate);
  AccordDay expires = accord_mandate_get_expires (mandate);

  if (accord_record_get_own (ACCORD_RECORD (mandate)) == NULL)
    return;

  if (accord_workspace_lookup (workspace, accord_record_get_owner (ACCORD_RECORD (mandate))) == NULL)
    add_problem (problems, TRUE, id, _("The mandate belongs to a mission that is not there."));
  if (adopted != ACCORD_DAY_NONE && expires != ACCORD_DAY_NONE && expires < adopted)
    add_problem (problems, TRUE, id, _("The mandate expires before it was adopted; correct one of the days."));
}

/* An override that says what the reference layer says by now is only in the way of its next correction. */
static void
check_override (GPtrArray *problems, AccordRecord *record)
{
  JsonObject *own = accord_record_get_own (record);
  JsonObject *shipped = accord_record_get_shipped (record);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (own == NULL || shipped == NULL)
    return;

  json_object_iter_init (&iter, own);
  while (json_object_iter_next (&iter, &name, &node)) {
    g_autofree char *text = NULL;

    if (g_str_equal (name, "_id") || g_str_equal (name, "kind") || g_str_equal (name, "schema") ||
        !accord_document_equal (node, json_object_get_member (shipped, name)))
      continue;
    /* Translators: %s is the name of a member, such as "expires" */
    text = g_strdup_printf (_("The edit of “%s” says the same as the shipped row and can be taken back."), name);
    add_problem (problems, FALSE, accord_record_get_id (record), text);
  }
}

static gboolean
is_there (AccordWorkspace *workspace, const char *id)
{
  return strcmp (id, ACCORD_SECRETARIAT) == 0 || accord_workspace_lookup (workspace, id) != NULL;
}

/* An observation or a target of what is not there is seen nowhere. */
static void
check_progress (GPtrArray *problems, AccordWorkspace *workspace, AccordKind kind)
{
  g_autoptr (GPtrArray) records = accord_workspace_list_kind (workspace, kind, NULL);

  for (guint i = 0; i < records->len; i++) {
    AccordRecord *record = g_ptr_array_index (records, i);
    JsonObject *members = accord_record_get_members (record);
    const char *id = accord_record_get_id (record), *corrects = accord_json_get_text (members, "corrects");

    if (!is_there (workspace, accord_record_get_owner (record)))
      add_problem (problems, TRUE, id, _("The record belongs to a mission that is not there."));
    if (!is_there (workspace, accord_json_get_text (members, "commitment")))
      add_problem (problems, TRUE, id, _("The record is about a commitment that is not there."));
    if (corrects != NULL && !is_there (workspace, corrects))
      add_problem (problems, FALSE, id, _("The observation corrects one that is not there."));
  }
}

static void
check_commitments (GPtrArray *problems, AccordWorkspace *workspace)
{
  g_autoptr (GPtrArray) commitments = accord_workspace_list_kind (workspace, ACCORD_KIND_COMMITMENT, NULL);

  for (guint i = 0; i < commitments->len; i++)
    check_override (problems, g_ptr_array_index (commitments, i));
  check_progress (problems, workspace, ACCORD_KIND_TARGET);
  check_progress (problems, workspace, ACCORD_KIND_PROGRESS);
}

static void
check_records (GPtrArray *problems, AccordSession *self)
{
  AccordWorkspace *workspace = accord_session_get_workspace (self);
  GPtrArray *unreadable = accord_workspace_get_problems (workspace);
  GListModel *missions = accord_workspace_get_missions (workspace);
  guint n = g_list_model_get_n_items (missions);

  for (guint i = 0; i < unreadable->len; i++)
    add_problem (problems, TRUE, NULL, g_ptr_array_index (unreadable, i));

  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);
    GPtrArray *mandates = accord_workspace_list (workspace, ACCORD_KIND_MANDATE,
                                                 accord_record_get_id (ACCORD_RECORD (mission)));

    check_mission (problems, mission);
    check_override (problems, ACCORD_RECORD (mission));
    for (guint k = 0; mandates != NULL && k < mandates->len; k++) {
      check_mandate (problems, workspace, g_ptr_array_index (mandates, k));
      check_override (problems, g_ptr_array_index (mandates, k));
    }
  }
  check_commitments (problems, workspace);
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  return (*(AccordProblem **) b)->is_error - (*(AccordProblem **) a)->is_error;
}

static void
on_store_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  AccordSession *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) damage = accord_store_check_finish (ACCORD_STORE (source), result, &error);
  GPtrArray *problems;

  if (damage == NULL) {
    g_task_return_error (task, _accord_session_translate_error (g_steal_pointer (&error)));
    return;
  }

  problems = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_problem_free);
  for (guint i = 0; i < damage->len; i++)
    add_problem (problems, TRUE, NULL, g_ptr_array_index (damage, i));
  check_records (problems, self);
  g_ptr_array_sort (problems, compare_problems);
  g_task_return_pointer (task, problems, (GDestroyNotify) g_ptr_array_unref);
}

void
accord_session_check_async (AccordSession *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  GPtrArray *problems;

  g_return_if_fail (ACCORD_IS_SESSION (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, accord_session_check_async);
  if (_accord_session_get_store (self) != NULL) {
    accord_store_check_async (_accord_session_get_store (self), cancellable, on_store_checked, g_object_ref (task));
    return;
  }

  problems = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_problem_free);
  check_records (problems, self);
  g_task_return_pointer (task, problems, (GDestroyNotify) g_ptr_array_unref);
}

GPtrArray *
accord_session_check_finish (AccordSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

JsonObject *
accord_session_problems_to_json (AccordSession *self, GPtrArray *problems)
{
  AccordWorkspace *workspace;
  AccordReference *reference;
  JsonObject *object;
  JsonArray *rows;
  gboolean ok = TRUE;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  workspace = accord_session_get_workspace (self);
  reference = accord_workspace_get_reference (workspace);
  rows = json_array_new ();
  for (guint i = 0; i < problems->len; i++) {
    const AccordProblem *problem = g_ptr_array_index (problems, i);
    JsonObject *row = json_object_new ();

    ok &= !problem->is_error;
    json_object_set_string_member (row, "severity", problem->is_error ? "error" : "warning");
    accord_json_set_text (row, "id", problem->id);
    json_object_set_string_member (row, "problem", problem->text);
    json_array_add_object_element (rows, row);
  }

  object = json_object_new ();
  json_object_set_boolean_member (object, "ok", ok);
  accord_json_set_text (object, "file", accord_session_get_path (self));
  json_object_set_int_member (object, "records", accord_workspace_count_own (workspace));
  json_object_set_int_member (object, "reference_release", accord_reference_get_release (reference));
  json_object_set_array_member (object, "problems", rows);

  return object;
}
