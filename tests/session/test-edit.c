/* Every action is on disk before it is seen, and can be taken back and done again, also after a new start. */

#include "config.h"

#include "session-fixture.h"

#include <glib/gstdio.h>

#define TODAY "2026-11-22"
#define MOST 12

/* What an officer sees of all steps. */
static char *
write_agenda (AccordSession *session)
{
  const char *const missions[] = { "MONUSCO", "UNFICYP", "UNIFIL" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (missions); i++) {
    AccordChain *chain = session_get_chain (session, missions[i], 0);

    for (guint k = 0; k < chain->n_steps; k++)
      g_string_append_printf (text, "%s %s %d %d %d %d\n", missions[i], chain->steps[k].template->key,
                              chain->steps[k].planned, chain->steps[k].actual, chain->steps[k].pinned,
                              chain->steps[k].state);
  }

  return g_string_free (text, FALSE);
}

static void
edit_at_random (AccordSession *session)
{
  const char *const missions[] = { "MONUSCO", "UNFICYP", "UNIFIL" };
  AccordChain *chain = session_get_chain (session, missions[g_test_rand_int_range (0, G_N_ELEMENTS (missions))], 0);
  const AccordStep *step = &chain->steps[g_test_rand_int_range (0, chain->n_steps - 1)];
  AccordDay planned = g_test_rand_bit () ? step->planned + g_test_rand_int_range (-5, 6) : ACCORD_DAY_NONE;
  /* The last value is one that no other action sets, so that each action changes something. */
  AccordDay actual = day_of (TODAY) - g_test_rand_int_range (0, 1000);
  g_autoptr (AccordChangeSet) changes = accord_session_change_step (session, chain, step, planned, actual);
  g_autoptr (GError) error = NULL;

  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);
}

static AccordSession *
start_again (AccordSession *session)
{
  g_autoptr (GError) error = NULL;

  session_end (session);
  session = session_open (NULL, ACCORD_SESSION_DEFAULT, day_of (TODAY), &error);
  g_assert_no_error (error);

  return session;
}

static void
test_undo_and_redo_all (void)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func (g_free);
  AccordSession *session = session_new (TODAY);
  guint n = g_test_rand_int_range (4, MOST);

  g_ptr_array_add (seen, write_agenda (session));
  for (guint i = 0; i < n; i++) {
    edit_at_random (session);
    g_ptr_array_add (seen, write_agenda (session));
  }

  for (guint i = n; i > 0; i--) {
    g_autofree char *title = NULL, *agenda = NULL;

    if (g_test_rand_int_range (0, 4) == 0)
      session = start_again (session);
    title = session_undo (session, FALSE, NULL);
    g_assert_nonnull (title);
    agenda = write_agenda (session);
    g_assert_cmpstr (agenda, ==, g_ptr_array_index (seen, i - 1));
  }
  g_assert_cmpuint (accord_workspace_count_own (accord_session_get_workspace (session)), ==, 0);

  for (guint i = 1; i <= n; i++) {
    g_autofree char *title = NULL, *agenda = NULL;

    if (g_test_rand_int_range (0, 4) == 0)
      session = start_again (session);
    title = session_undo (session, TRUE, NULL);
    g_assert_nonnull (title);
    agenda = write_agenda (session);
    g_assert_cmpstr (agenda, ==, g_ptr_array_index (seen, i));
  }

  session = start_again (session);
  {
    g_autofree char *agenda = write_agenda (session);

    g_assert_cmpstr (agenda, ==, g_ptr_array_index (seen, n));
  }
  session_end (session);
}

/* A change that would leave something that is no record is refused, and nothing of it is written. */
static void
test_refused_whole (void)
{
  AccordSession *session = session_new (TODAY);
  g_autofree char *before = write_agenda (session);
  g_autofree char *after = NULL;
  g_autoptr (AccordChangeSet) changes = accord_change_set_new ("wrong");
  g_autoptr (GError) error = NULL;

  accord_change_set_add (changes, "mission:monusco", "note", NULL, node_parse ("'x'"));
  accord_change_set_add (changes, "mandate:monusco:2025-12-19", "expires", NULL, node_parse ("'2026-02-30'"));
  g_assert_false (session_commit (session, changes, &error));
  g_assert_nonnull (error);
  after = write_agenda (session);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (accord_workspace_count_own (accord_session_get_workspace (session)), ==, 0);
  session_end (session);
}

/* Without a planning file there is nothing to write to, and the session says so. */
static void
test_read_only (void)
{
  g_autofree char *path = accord_session_get_default_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) changes = NULL;
  AccordSession *session;
  AccordChain *chain;

  g_remove (path);
  session = session_open (NULL, ACCORD_SESSION_DEFAULT, day_of (TODAY), &error);
  g_assert_no_error (error);
  g_assert_false (accord_session_can_edit (session));
  chain = session_get_chain (session, "MONUSCO", 0);
  changes = accord_session_change_step (session, chain, &chain->steps[0], ACCORD_DAY_NONE, day_of (TODAY));
  g_assert_false (session_commit (session, changes, &error));
  g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_READ_ONLY);
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/edit/undo-and-redo-all", test_undo_and_redo_all);
  g_test_add_func ("/session/edit/refused-whole", test_refused_whole);
  g_test_add_func ("/session/edit/read-only", test_read_only);

  return g_test_run ();
}
