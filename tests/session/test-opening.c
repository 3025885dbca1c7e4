#include "config.h"

#include "session-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define TODAY "2026-11-22"

static void
assert_absent (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* Somebody who only looks leaves nothing behind. */
static void
test_looking (void)
{
  g_autofree char *path = accord_session_get_default_path ();
  g_autoptr (GError) error = NULL;
  AccordSession *session;

  g_assert_true (g_str_has_prefix (path, g_get_user_data_dir ()));
  assert_absent (path);
  session = session_open (NULL, ACCORD_SESSION_DEFAULT, day_of (TODAY), &error);
  g_assert_no_error (error);
  g_assert_null (accord_session_get_path (session));
  g_assert_null (accord_session_get_notice (session));
  g_assert_false (accord_session_can_edit (session));
  g_assert_cmpint (accord_session_get_today (session), ==, day_of (TODAY));
  g_assert_cmpuint (accord_workspace_count_own (accord_session_get_workspace (session)), ==, 0);
  mission_get (accord_session_get_workspace (session), "UNIFIL");
  session_end (session);
  assert_absent (path);
}

static void
test_create (void)
{
  g_autofree char *path = accord_session_get_default_path ();
  g_autoptr (GError) error = NULL;
  AccordSession *session = session_new (TODAY);
  GStatBuf about;

  g_assert_cmpstr (accord_session_get_path (session), ==, path);
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  g_assert_true (accord_session_can_edit (session));
  g_assert_cmpuint (accord_workspace_count_own (accord_session_get_workspace (session)), ==, 0);
  g_assert_null (accord_session_get_undo_title (session, FALSE));
  session_end (session);

  /* From now on it is found without being asked for. */
  session = session_open (NULL, ACCORD_SESSION_DEFAULT, day_of (TODAY), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (accord_session_get_path (session), ==, path);
  g_assert_cmpuint (accord_workspace_count_own (accord_session_get_workspace (session)), ==, 0);
  session_end (session);
}

static void
test_require (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "nowhere", "plan.db", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (session_open (path, ACCORD_SESSION_REQUIRE, day_of (TODAY), &error));
  g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_NOT_FOUND);
  g_assert_null (strchr (error->message, '\n'));
  assert_absent (path);
}

static void
test_no_reference (void)
{
  g_autofree char *data_dir = g_strdup (g_getenv ("ACCORD_DATA_DIR"));
  g_autoptr (GError) error = NULL;

  g_setenv ("ACCORD_DATA_DIR", "no/such/folder", TRUE);
  g_assert_null (session_open (NULL, ACCORD_SESSION_CREATE, day_of (TODAY), &error));
  g_setenv ("ACCORD_DATA_DIR", data_dir, TRUE);
  g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "release.json"));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_today (void)
{
  g_autoptr (GError) error = NULL;
  AccordDay before = accord_day_today_at_headquarters ();
  AccordSession *session = session_open (NULL, ACCORD_SESSION_DEFAULT, ACCORD_DAY_NONE, &error);

  g_assert_no_error (error);
  g_assert_cmpint (accord_session_get_today (session), >=, before);
  g_assert_cmpint (accord_session_get_today (session), <=, accord_day_today_at_headquarters ());
  session_end (session);
}

static void
on_changed (AccordSession *session, const char *mission_id, gpointer data)
{
  g_ptr_array_add (data, g_strdup (mission_id != NULL ? mission_id : "all"));
}

static void
test_midnight (void)
{
  AccordSession *session = session_new ("2026-12-20");
  g_autoptr (GPtrArray) named = g_ptr_array_new_with_free_func (g_free);
  AccordChain *chain = session_get_chain (session, "MONUSCO", 0);

  g_assert_false (chain->update_needed);
  g_assert_true (session_get_chain (session, "MONUSCO", 0) == chain);
  g_signal_connect (session, "changed", G_CALLBACK (on_changed), named);
  accord_session_set_today (session, day_of ("2026-12-20"));
  g_assert_cmpuint (named->len, ==, 0);
  accord_session_set_today (session, day_of ("2026-12-21"));
  g_assert_cmpuint (named->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (named, 0), ==, "all");
  g_assert_true (session_get_chain (session, "MONUSCO", 0)->update_needed);
  session_end (session);
}

static void
pin_meeting (AccordSession *session, const char *day)
{
  AccordChain *chain = session_get_chain (session, "MONUSCO", 0);
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  changes = accord_session_change_step (session, chain, chain_get_step (chain, "consultation_meeting"),
                                        day != NULL ? day_of (day) : ACCORD_DAY_NONE, ACCORD_DAY_NONE);
  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);
}

static void
assert_meeting (AccordSession *session, const char *day, gboolean pinned)
{
  const AccordStep *step = chain_get_step (session_get_chain (session, "MONUSCO", 0), "consultation_meeting");

  g_assert_cmpint (step->planned, ==, day_of (day));
  g_assert_true (step->pinned == pinned);
}

static void
test_edit_and_undo (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GPtrArray) named = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = NULL, *redone = NULL;

  g_signal_connect (session, "changed", G_CALLBACK (on_changed), named);
  assert_meeting (session, "2026-11-27", FALSE);
  pin_meeting (session, "2026-12-02");
  assert_meeting (session, "2026-12-02", TRUE);
  g_assert_cmpuint (named->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (named, 0), ==, "mission:monusco");
  session_end (session);

  /* Undo reaches back over the end of the program. */
  session = session_new (TODAY);
  assert_meeting (session, "2026-12-02", TRUE);
  undone = session_undo (session, FALSE, &error);
  g_assert_no_error (error);
  assert_meeting (session, "2026-11-27", FALSE);
  g_assert_cmpuint (accord_workspace_count_own (accord_session_get_workspace (session)), ==, 0);
  redone = session_undo (session, TRUE, &error);
  g_assert_no_error (error);
  assert_meeting (session, "2026-12-02", TRUE);
  pin_meeting (session, NULL);
  assert_meeting (session, "2026-11-27", FALSE);
  session_end (session);
}

static void
test_nothing_to_undo (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GError) error = NULL;

  g_assert_null (session_undo (session, FALSE, &error));
  g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_NOTHING);
  session_end (session);
}

/* What would break a record changes nothing, neither on the screen nor on disk. */
static void
test_refused (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordChangeSet) changes = accord_change_set_new ("Broken");
  g_autoptr (GError) error = NULL;

  accord_change_set_add (changes, "mission:monusco", "summary", NULL, node_parse ("'Protects'"));
  accord_change_set_add (changes, "mission:unifil", "name", NULL, node_parse ("5"));
  g_assert_false (session_commit (session, changes, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (accord_workspace_count_own (accord_session_get_workspace (session)), ==, 0);
  session_end (session);

  session = session_new (TODAY);
  g_assert_cmpuint (accord_workspace_count_own (accord_session_get_workspace (session)), ==, 0);
  session_end (session);
}

static void
test_without_file (void)
{
  g_autoptr (GError) error = NULL;
  AccordSession *session = session_open (NULL, ACCORD_SESSION_DEFAULT, day_of (TODAY), &error);
  g_autoptr (AccordChangeSet) changes = accord_change_set_new ("Nowhere");

  g_assert_no_error (error);
  accord_change_set_add (changes, "mission:monusco", "summary", NULL, node_parse ("'Protects'"));
  g_assert_false (session_commit (session, changes, &error));
  g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_READ_ONLY);
  session_end (session);
}

int
main (int argc, char **argv)
{
  /* Each test has a home of its own. */
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/opening/looking", test_looking);
  g_test_add_func ("/session/opening/create", test_create);
  g_test_add_func ("/session/opening/require", test_require);
  g_test_add_func ("/session/opening/no-reference", test_no_reference);
  g_test_add_func ("/session/opening/today", test_today);
  g_test_add_func ("/session/opening/midnight", test_midnight);
  g_test_add_func ("/session/opening/edit-and-undo", test_edit_and_undo);
  g_test_add_func ("/session/opening/nothing-to-undo", test_nothing_to_undo);
  g_test_add_func ("/session/opening/refused", test_refused);
  g_test_add_func ("/session/opening/without-file", test_without_file);

  return g_test_run ();
}
