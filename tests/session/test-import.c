/* An import is planned first, is one action, and never goes over what an officer entered unless it is told to. */

#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TODAY "2026-11-22"
#define SEPTEMBER "contributions:unifil:2026-09"
#define ROWS "iso3\tname\ttype\tfemale\tmale\ttotal\nFJI\tFiji\ttroops\t2\t8\t10\nGHA\tGhana\ttroops\t100\t900\t1000\n"
#define OTHER_ORDER "iso3\tname\ttype\tfemale\tmale\ttotal\nGHA\tGhana\ttroops\t100\t900\t1000\nFJI\tFiji\ttroops\t2\t8\t10\n"
#define NEWER_ROWS "iso3\tname\ttype\tfemale\tmale\ttotal\nFJI\tFiji\ttroops\t2\t9\t11\n"

static AccordImportItem *
add_item (AccordImportPlan *plan, const char *members)
{
  JsonObject *document = document_parse ("%s", members);
  g_autofree char *id = g_strdup (accord_json_get_text (document, "_id"));
  AccordImportItem *item;

  json_object_remove_member (document, "_id");
  item = accord_import_plan_add_item (plan, id, document, g_strdup ("A record"), 2);
  item->chosen = TRUE;

  return item;
}

static AccordImportPlan *
plan_of (const char *file, const char *members)
{
  AccordImportPlan *plan = accord_import_plan_new (file);

  add_item (plan, members);

  return plan;
}

static AccordImportPlan *
plan_rows (const char *file, const char *rows)
{
  AccordImportPlan *plan = accord_import_plan_new (file);
  AccordImportItem *item = add_item (plan, "{'_id': '" SEPTEMBER "', 'mission': 'mission:unifil', 'month': '2026-09'}");
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, rows, -1);

  json_object_set_string_member (item->members, "rows", rows);
  json_object_set_string_member (item->members, "digest", digest);
  json_object_set_string_member (item->members, "file", file);

  return plan;
}

/* Commits what is chosen; which act the first item turned out to be. */
static AccordImportAct
apply (AccordSession *session, AccordImportPlan *plan, guint *n_changes)
{
  g_autoptr (AccordChangeSet) changes = accord_session_import (session, plan);
  g_autoptr (GError) error = NULL;

  *n_changes = accord_change_set_get_length (changes);
  if (*n_changes > 0)
    g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);

  return ((AccordImportItem *) g_ptr_array_index (plan->items, 0))->act;
}

static void
assert_act (AccordSession *session, AccordImportPlan *plan, AccordImportAct act)
{
  g_autoptr (AccordImportPlan) owned = plan;
  AccordImportItem *item = g_ptr_array_index (plan->items, 0);
  guint n;

  g_assert_cmpint (apply (session, owned, &n), ==, act);
  g_assert_true ((n > 0) == (act == ACCORD_IMPORT_ADD || act == ACCORD_IMPORT_CHANGE));
  g_assert_true ((item->remark != NULL) == (act == ACCORD_IMPORT_ASK));
  g_assert_true (item->chosen == (n > 0));
}

static const char *
read_member (AccordSession *session, const char *id, const char *member)
{
  AccordRecord *record = accord_workspace_lookup (accord_session_get_workspace (session), id);

  return record != NULL ? accord_json_get_text (accord_record_get_members (record), member) : NULL;
}

static void
undo (AccordSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = session_undo (session, FALSE, &error);

  g_assert_no_error (error);
}

static void
test_figures (void)
{
  AccordSession *session = session_new (TODAY);

  assert_act (session, plan_rows ("september.csv", ROWS), ACCORD_IMPORT_ADD);
  assert_act (session, plan_rows ("september.csv", ROWS), ACCORD_IMPORT_SAME);
  /* Neither the file's name nor the order of its rows is news. */
  assert_act (session, plan_rows ("september-2.csv", OTHER_ORDER), ACCORD_IMPORT_SAME);
  g_assert_cmpstr (read_member (session, SEPTEMBER, "file"), ==, "september.csv");
  assert_act (session, plan_rows ("newer.csv", NEWER_ROWS), ACCORD_IMPORT_CHANGE);
  g_assert_cmpstr (read_member (session, SEPTEMBER, "rows"), ==, NEWER_ROWS);
  g_assert_cmpstr (read_member (session, SEPTEMBER, "file"), ==, "newer.csv");
  undo (session);
  g_assert_cmpstr (read_member (session, SEPTEMBER, "rows"), ==, ROWS);
  undo (session);
  g_assert_null (accord_workspace_lookup (accord_session_get_workspace (session), SEPTEMBER));
  session_end (session);
}

static void
test_figures_of_an_officer (void)
{
  AccordSession *session = session_new (TODAY);
  AccordImportPlan *plan;
  AccordImportItem *item;
  guint n;

  assert_act (session, plan_rows ("september.csv", ROWS), ACCORD_IMPORT_ADD);
  session_write (session, SEPTEMBER, "rows", "[{'iso3': 'FJI', 'type': 'troops', 'total': 12}]");
  plan = plan_rows ("newer.csv", NEWER_ROWS);
  item = g_ptr_array_index (plan->items, 0);
  g_assert_cmpint (apply (session, plan, &n), ==, ACCORD_IMPORT_ASK);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpstr (item->remark, ==, "An officer changed these figures after they were imported.");
  item->chosen = TRUE;
  apply (session, plan, &n);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpstr (read_member (session, SEPTEMBER, "rows"), ==, NEWER_ROWS);
  accord_import_plan_free (plan);

  undo (session);
  undo (session);
  undo (session);
  session_write_document (session, "{'_id': '" SEPTEMBER "', 'mission': 'mission:unifil', 'month': '2026-09',"
                                   " 'rows': [{'iso3': 'FJI', 'type': 'troops', 'total': 12}]}");
  plan = plan_rows ("newer.csv", NEWER_ROWS);
  item = g_ptr_array_index (plan->items, 0);
  g_assert_cmpint (apply (session, plan, &n), ==, ACCORD_IMPORT_ASK);
  g_assert_cmpstr (item->remark, ==, "An officer entered these figures.");
  accord_import_plan_free (plan);
  session_end (session);
}

static void
test_members (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordImportPlan) plan = NULL;
  AccordImportItem *item;
  guint n;

  assert_act (session, plan_of ("m.csv", "{'_id': 'mission:untest', 'acronym': 'UNTEST', 'name': 'A test'}"),
              ACCORD_IMPORT_ADD);
  assert_act (session, plan_of ("m.csv", "{'_id': 'mission:untest', 'acronym': 'UNTEST'}"), ACCORD_IMPORT_SAME);
  assert_act (session, plan_of ("m.csv", "{'_id': 'mission:untest', 'acronym': 'UNTEST', 'start': '2026-01'}"),
              ACCORD_IMPORT_CHANGE);
  assert_act (session, plan_of ("m.csv", "{'_id': 'mission:untest', 'start': '2026-02'}"), ACCORD_IMPORT_ASK);
  assert_act (session, plan_of ("m.csv", "{'_id': 'mission:untest', 'start': null}"), ACCORD_IMPORT_ASK);
  /* A shipped row was checked against a source. */
  assert_act (session, plan_of ("m.csv", "{'_id': 'mission:unifil', 'name': 'Another name'}"), ACCORD_IMPORT_ASK);
  assert_act (session, plan_of ("m.csv", "{'_id': 'mission:unifil', 'acronym': 'UNIFIL'}"), ACCORD_IMPORT_SAME);
  g_assert_null (accord_workspace_get_own (accord_session_get_workspace (session), "mission:unifil"));

  plan = plan_of ("m.csv", "{'_id': 'mission:untest', 'start': '2026-02'}");
  item = g_ptr_array_index (plan->items, 0);
  apply (session, plan, &n);
  g_assert_cmpstr (item->remark, ==, "“start” is “2026-01” here and “2026-02” in the file.");
  session_end (session);
}

static void
test_bin (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordImportPlan) plan = plan_of ("m.csv", "{'_id': 'mission:untest', 'acronym': 'UNTEST', 'name': 'A test'}");
  AccordImportItem *item = g_ptr_array_index (plan->items, 0);
  guint n;

  session_write_document (session, "{'_id': 'mission:untest', 'acronym': 'UNTEST', 'name': 'A test', 'trashed': {}}");
  g_assert_cmpint (apply (session, plan, &n), ==, ACCORD_IMPORT_ASK);
  g_assert_cmpuint (n, ==, 0);
  item->chosen = TRUE;
  apply (session, plan, &n);
  g_assert_false (accord_record_get_trashed (accord_workspace_lookup (accord_session_get_workspace (session),
                                                                      "mission:untest")));
  session_end (session);
}

/* Nothing of a calendar is entered unless it is chosen. */
static void
test_proposals (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordImportPlan) plan = plan_of ("a.ics", "{'_id': 'event:unifil:a', 'mission': 'mission:unifil',"
                                                        " 'type': 'rotation', 'start': '2026-12-01'}");
  AccordImportItem *item = g_ptr_array_index (plan->items, 0);
  guint n;

  item->act = ACCORD_IMPORT_PROPOSE;
  item->chosen = FALSE;
  g_assert_cmpint (apply (session, plan, &n), ==, ACCORD_IMPORT_PROPOSE);
  g_assert_cmpuint (n, ==, 0);
  item->chosen = TRUE;
  apply (session, plan, &n);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpstr (read_member (session, "event:unifil:a", "start"), ==, "2026-12-01");
  session_end (session);
}

/* An officer who enters something between the plan and its end is not passed over. */
static void
test_edit_meanwhile (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordImportPlan) plan = plan_rows ("september.csv", ROWS);
  guint n;

  session_write_document (session, "{'_id': '" SEPTEMBER "', 'mission': 'mission:unifil', 'month': '2026-09',"
                                   " 'rows': [{'iso3': 'FJI', 'type': 'troops', 'total': 12}]}");
  g_assert_cmpint (apply (session, plan, &n), ==, ACCORD_IMPORT_ASK);
  g_assert_cmpuint (n, ==, 0);
  session_end (session);
}

static void
assert_refused (AccordSession *session, const char *name, AccordSessionError code, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordImportPlan) plan = session_read_import (session, name, NULL, &error);

  g_assert_null (plan);
  g_assert_error (error, ACCORD_SESSION_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_files_that_are_none (void)
{
  AccordSession *session = session_new (TODAY);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "folder", NULL);
  g_autofree char *pipe = g_build_filename (g_get_user_data_dir (), "pipe", NULL);
  g_autofree char *locked = g_build_filename (g_get_user_data_dir (), "locked", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  session_write_file ("nothing", "", 0);
  session_write_file ("locked", "x", 1);
  session_write_file ("noise", "\001\002\003 {", -1);
  g_assert_cmpint (chmod (locked, 0), ==, 0);

  assert_refused (session, "missing", ACCORD_SESSION_ERROR_NOT_FOUND, "There is no file “missing”.");
  assert_refused (session, "folder", ACCORD_SESSION_ERROR_INVALID, "“folder” is a folder; choose a file in it.");
  assert_refused (session, "pipe", ACCORD_SESSION_ERROR_INVALID, "“pipe” is not a regular file; save what it holds as one.");
  assert_refused (session, "nothing", ACCORD_SESSION_ERROR_INVALID, "“nothing” is empty.");
  if (geteuid () != 0)
    assert_refused (session, "locked", ACCORD_SESSION_ERROR_INVALID, "“locked” may not be read; ask its owner to let you.");
  session_end (session);
}

typedef struct {
  GAsyncResult *result;
  GCancellable *cancellable;
  GThread *thread;
  goffset last;
  guint n_calls;
} Watch;

static void
on_progress (goffset n_read, goffset size, gpointer data)
{
  Watch *watch = data;

  g_assert_true (g_thread_self () == watch->thread);
  g_assert_null (watch->result);
  g_assert_cmpint (n_read, >, watch->last);
  g_assert_cmpint (n_read, <=, size);
  watch->last = n_read;
  watch->n_calls++;
  if (watch->cancellable != NULL)
    g_cancellable_cancel (watch->cancellable);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Watch *watch = data;

  watch->result = g_object_ref (result);
}

static void
write_long_file (void)
{
  g_autoptr (GString) text = g_string_new ("{\"accord\": {\"format\": 1}, \"records\": [");

  for (guint i = 0; i < 60000; i++)
    g_string_append_printf (text, "%s{\"_id\": \"event:unifil:%u\", \"kind\": \"event\", \"schema\": 1, \"type\": \"rotation\","
                            " \"mission\": \"mission:unifil\", \"start\": \"2026-12-01\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  session_write_file ("long.json", text->str, text->len);
}

static void
watch_reading (AccordSession *session, Watch *watch)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "long.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  accord_session_read_import_async (session, file, NULL, on_progress, watch, watch->cancellable, on_read, watch);
  while (watch->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The progress is told where the caller is, and not after the end; who cancels gets nothing, and nothing was done. */
static void
test_progress_and_cancel (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  Watch watch = { .thread = g_thread_self () };
  Watch cancelled = { .thread = g_thread_self (), .cancellable = g_cancellable_new () };
  Watch at_once = { .thread = g_thread_self (), .cancellable = g_cancellable_new () };

  write_long_file ();
  watch_reading (session, &watch);
  plan = accord_session_read_import_finish (session, watch.result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (watch.n_calls, >, 0);
  g_assert_cmpuint (plan->n_used, ==, 60000);
  g_assert_cmpuint (accord_import_plan_count_chosen (plan), ==, 60000);
  g_object_unref (watch.result);

  g_cancellable_cancel (at_once.cancellable);
  watch_reading (session, &at_once);
  g_assert_null (accord_session_read_import_finish (session, at_once.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (at_once.n_calls, ==, 0);
  g_clear_error (&error);
  g_object_unref (at_once.result);
  g_object_unref (at_once.cancellable);

  watch_reading (session, &cancelled);
  g_clear_pointer (&plan, accord_import_plan_free);
  plan = accord_session_read_import_finish (session, cancelled.result, &error);
  g_assert_true ((plan != NULL) == (cancelled.n_calls == 0));
  g_object_unref (cancelled.result);
  g_object_unref (cancelled.cancellable);
  g_assert_cmpuint (accord_workspace_count_own (accord_session_get_workspace (session)), ==, 0);
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/import/figures", test_figures);
  g_test_add_func ("/import/figures-of-an-officer", test_figures_of_an_officer);
  g_test_add_func ("/import/members", test_members);
  g_test_add_func ("/import/bin", test_bin);
  g_test_add_func ("/import/proposals", test_proposals);
  g_test_add_func ("/import/edit-meanwhile", test_edit_meanwhile);
  g_test_add_func ("/import/files-that-are-none", test_files_that_are_none);
  g_test_add_func ("/import/progress-and-cancel", test_progress_and_cancel);

  return g_test_run ();
}
