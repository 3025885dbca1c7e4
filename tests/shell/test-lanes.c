/* A mission that opens into the areas of its commitments: with the keyboard, for those who hear it, and at the next start. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>

/* As a script would, before the window is there. */
static void
enter_observation (Program *program, const char *commitment, const char *day)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autofree char *what = g_strdup_printf ("commitment=commitment:%s", commitment);
  g_autofree char *when = g_strdup_printf ("day=%s", day);
  const char *const argv[] = { g_getenv ("ACCORD_PROGRAM"), "add", "progress", "mission=MONUSCO", what, when,
                               "status=in_progress", "percent=40", "--today", TODAY, NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "HOME", program->home, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", program->home, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
}

static const char *
get_area (guint number)
{
  static const char *const names[][2] = { { "Politics", "السياسة" }, { "Women, peace and security", "المرأة والسلام والأمن" } };

  return names[number - 1][window_is_rtl ()];
}

static gboolean
is_expanded (Program *program, const char *acronym)
{
  g_autoptr (AtspiAccessible) row = accessible_find (program->top, ATSPI_ROLE_LIST_ITEM, acronym);

  return row != NULL && accessible_has_state (row, ATSPI_STATE_EXPANDED);
}

static void
test_lanes (Program *program, gconstpointer data)
{
  g_autofree char *into = g_strconcat ("Shift+", window_get_later_key (), NULL);
  g_autofree char *out = g_strconcat ("Shift+", window_get_earlier_key (), NULL);

  enter_observation (program, "2.1", "2026-10-20");
  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  WAIT_FOR (window_is_in_timeline (program));
  g_assert_false (is_expanded (program, "MONUSCO"));

  x_input_press (into);
  WAIT_FOR (is_expanded (program, "MONUSCO"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LIST_ITEM, get_area (2)));
  x_input_press (into);
  WAIT_FOR (program_is_focused (program, get_area (1)));
  x_input_press ("Down");
  WAIT_FOR (program_is_focused (program, get_area (2)));
  /* What was observed is a step, which says of what area it is. */
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, get_area (2)));
  x_input_press (window_get_later_key ());
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, get_area (2)) && program_is_focused (program, get_area (2)));
  window_check_names (program);
  /* The details are the mission's all the while. */
  g_assert_true (program_shows (program, ATSPI_ROLE_LABEL, "MONUSCO"));

  x_input_press (out);
  WAIT_FOR (program_is_focused (program, "MONUSCO"));
  program_end (program, "Ctrl+q");

  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  WAIT_FOR (is_expanded (program, "MONUSCO"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, get_area (2)));
  WAIT_FOR (window_is_in_timeline (program));
  x_input_press ("space");
  WAIT_FOR (!program_shows (program, ATSPI_ROLE_LIST_ITEM, get_area (1)));
  g_assert_false (is_expanded (program, "MONUSCO"));
  program_end (program, "Ctrl+q");
}

/* Return on a lane goes to its commitments. */
static void
test_commitments (Program *program, gconstpointer data)
{
  g_autofree char *into = g_strconcat ("Shift+", window_get_later_key (), NULL);

  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  WAIT_FOR (window_is_in_timeline (program));
  x_input_press (into);
  WAIT_FOR (is_expanded (program, "MONUSCO"));
  x_input_press (into);
  WAIT_FOR (program_is_focused (program, get_area (1)));
  x_input_press ("Down");
  WAIT_FOR (program_is_focused (program, get_area (2)));
  x_input_press ("Return");
  WAIT_FOR (program_is_focused (program, "2.1"));
  program_end (program, "Ctrl+q");
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/lanes/open", test_lanes },
    { "/shell/lanes/commitments", test_commitments },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
