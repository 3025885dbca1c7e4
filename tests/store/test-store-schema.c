#include "config.h"

#include "store-fixture.h"

#include "accord-store-schema-private.h"

#include <glib/gstdio.h>

/* Schemas of no release: only the way from one to the next is tested here. */
static const char *const one[] = { "CREATE TABLE thing (x INTEGER) STRICT; INSERT INTO thing VALUES (1)", NULL };
static const char *const two[] = { "CREATE TABLE thing (x INTEGER) STRICT; INSERT INTO thing VALUES (1)",
                                   "ALTER TABLE thing ADD COLUMN y TEXT; UPDATE thing SET y = 'two'", NULL };
static const char *const bad[] = { "CREATE TABLE thing (x INTEGER) STRICT; INSERT INTO thing VALUES (1)",
                                   "ALTER TABLE thing ADD COLUMN y TEXT; UPDATE thing SET y = 'two'",
                                   "DELETE FROM thing", "UPDATE nothing SET z = 3", NULL };

static void
upgrade (const char *path, const char *const *steps, gboolean works)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *connection = NULL;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "PRAGMA journal_mode = WAL", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (_accord_store_schema_upgrade (connection, path, steps, &error), ==, works);
  if (works)
    g_assert_no_error (error);
  else
    g_assert_error (error, ACCORD_STORE_ERROR, ACCORD_STORE_ERROR_FAILED);
  g_assert_cmpint (sqlite3_get_autocommit (connection), !=, 0);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

static void
test_steps (void)
{
  char *folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "plan.db", NULL);
  g_autofree char *copy_1 = g_strconcat (path, ".schema-1", NULL);
  g_autofree char *copy_2 = g_strconcat (path, ".schema-2", NULL);
  g_autofree char *copy_2_again = g_strconcat (path, ".schema-2-2", NULL);
  GStatBuf info;

  upgrade (path, one, TRUE);
  g_assert_cmpint (ask_number (path, "PRAGMA user_version"), ==, 1);
  g_assert_false (g_file_test (copy_1, G_FILE_TEST_EXISTS));

  upgrade (path, two, TRUE);
  upgrade (path, two, TRUE);
  g_assert_cmpint (ask_number (path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (ask_number (path, "SELECT count(*) FROM thing WHERE y = 'two'"), ==, 1);
  g_assert_cmpint (ask_number (copy_1, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (ask_number (copy_1, "SELECT x FROM thing"), ==, 1);
  g_assert_cmpint (g_stat (copy_1, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0600);
  g_assert_false (g_file_test (copy_2, G_FILE_TEST_EXISTS));

  /* All steps or none: the one that works is taken back with the one that does not. */
  upgrade (path, bad, FALSE);
  g_assert_cmpint (ask_number (path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (ask_number (path, "SELECT count(*) FROM thing"), ==, 1);
  upgrade (path, bad, FALSE);
  g_assert_cmpint (ask_number (copy_2, "SELECT count(*) FROM thing"), ==, 1);
  g_assert_cmpint (ask_number (copy_2_again, "SELECT count(*) FROM thing"), ==, 1);
  folder_free (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/schema/steps", test_steps);

  return g_test_run ();
}
