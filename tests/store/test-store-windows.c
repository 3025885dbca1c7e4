#include "config.h"

#include "store-fixture.h"

/* Two windows: each sees what the other wrote, undo is of both, and what was held before is the truth. */
static void
test_two (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) stale = change_set ("Stale", "mission:a", "name", "\"1\"", "\"3\"");
  g_autoptr (GHashTable) of_one = NULL;
  g_autoptr (GHashTable) of_two = NULL;
  AccordStore *one = store_open (path, ACCORD_STORE_CREATE, &error);
  AccordStore *two = store_open (path, ACCORD_STORE_CREATE, &error);

  g_assert_no_error (error);
  commit_one (one, "One", "mission:a", "name", "\"1\"");
  commit_one (two, "Two", "mission:a", "name", "\"2\"");
  assert_member (one, "mission:a", "name", "\"2\"");
  g_assert_true (store_commit (one, stale, &error));
  assert_member (two, "mission:a", "name", "\"3\"");

  accord_change_set_unref (store_undo (two, FALSE, NULL, &error));
  g_assert_no_error (error);
  assert_member (one, "mission:a", "name", "\"2\"");

  for (int i = 0; i < 20; i++) {
    g_autofree char *value = g_strdup_printf ("%d", i);

    commit_one (i % 2 == 0 ? one : two, "Many", "mission:b", "number", value);
  }
  of_one = store_load (one, &error);
  of_two = store_load (two, &error);
  assert_same (of_one, of_two);
  assert_sound (one);
  store_end (one);
  assert_sound (two);
  store_end (two);
  folder_free (folder);
}

static void
keep_store (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *stores = data;
  AccordStore *store = accord_store_open_finish (result, &error);

  g_assert_no_error (error);
  g_ptr_array_add (stores, store);
}

/* Several make the same file at once: one does, the others find it. */
static void
test_race (void)
{
  for (int round = 0; round < 10; round++) {
    char *folder = folder_new ();
    g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
    g_autoptr (GPtrArray) stores = g_ptr_array_new ();

    for (int i = 0; i < 4; i++)
      accord_store_open_async (path, ACCORD_STORE_CREATE, NULL, keep_store, stores);
    while (stores->len < 4)
      g_main_context_iteration (NULL, TRUE);

    for (int i = 0; i < 4; i++)
      commit_one (stores->pdata[i], "Set", "mission:a", "name", i % 2 == 0 ? "1" : "2");
    assert_member (stores->pdata[0], "mission:a", "name", "2");
    for (int i = 0; i < 4; i++)
      store_end (stores->pdata[i]);
    g_assert_cmpint (ask_number (path, "SELECT count(*) FROM journal"), ==, 4);
    folder_free (folder);
  }
}

/* Somebody holds the file for longer than the store waits. */
static void
test_busy (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr (AccordChangeSet) set = change_set ("Set", "mission:a", "name", NULL, "1");
  g_autoptr (GError) error = NULL;
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);
  sqlite3 *other = NULL;

  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_member (store, "mission:a", "name", NULL);
  g_assert_false (store_commit (store, set, &error));
  g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_cmpint (sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_true (store_commit (store, set, &error));
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  store_end (store);
  folder_free (folder);
}

static void
count_answer (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  int *answers = data;

  g_assert_true (accord_store_commit_finish (ACCORD_STORE (source), result, &error));
  g_assert_no_error (error);
  ++*answers;
}

static void
expect_cancelled (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  int *answers = data;

  g_assert_false (accord_store_commit_finish (ACCORD_STORE (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  ++*answers;
}

/* Let go without a close, with work under way: all of it is done and answered. */
static void
test_dropped (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);
  gpointer watch = store;
  int answers = 0;

  g_object_add_weak_pointer (G_OBJECT (store), &watch);
  g_cancellable_cancel (cancellable);
  for (int i = 0; i < 10; i++) {
    g_autofree char *value = g_strdup_printf ("%d", i);
    g_autoptr (AccordChangeSet) set = change_set ("Set", "mission:a", "number", NULL, value);

    accord_store_commit_async (store, set, NULL, NULL, count_answer, &answers);
    if (i == 5)
      accord_store_commit_async (store, set, NULL, cancellable, expect_cancelled, &answers);
  }
  g_object_unref (store);
  while (watch != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (answers, ==, 11);

  store = store_open (path, ACCORD_STORE_DEFAULT, &error);
  assert_member (store, "mission:a", "number", "9");
  g_assert_finalize_object (store);
  folder_free (folder);
}

static void
count_close (GObject *source, GAsyncResult *result, gpointer data)
{
  int *answers = data;

  g_assert_true (accord_store_close_finish (ACCORD_STORE (source), result, NULL));
  ++*answers;
}

static void
test_closed (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) set = change_set ("Set", "mission:a", "name", NULL, "1");
  AccordStore *store = store_open (path, ACCORD_STORE_CREATE, &error);
  int answers = 0;

  g_assert_cmpstr (accord_store_get_path (store), ==, path);
  accord_store_close_async (store, count_close, &answers);
  accord_store_close_async (store, count_close, &answers);
  g_assert_false (store_commit (store, set, &error));
  g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_FAILED);
  g_assert_cmpint (answers, ==, 2);
  accord_store_close_async (store, count_close, &answers);
  while (answers < 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (store_load (store, NULL));
  g_assert_finalize_object (store);
  folder_free (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/windows/two", test_two);
  g_test_add_func ("/store/windows/race", test_race);
  g_test_add_func ("/store/windows/busy", test_busy);
  g_test_add_func ("/store/windows/dropped", test_dropped);
  g_test_add_func ("/store/windows/closed", test_closed);

  return g_test_run ();
}
