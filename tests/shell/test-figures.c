/* Monthly figures with the keyboard: the way to them where they are missing, and all contributors where they are there. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>

static const char rows[] =
    "rows=[{\"iso3\": \"GHA\", \"type\": \"Troops\", \"female\": 120, \"male\": 740},"
    "{\"iso3\": \"NPL\", \"type\": \"Individual Police\", \"female\": 30, \"male\": 10},"
    "{\"name\": \"<b>Nowhere</b>\", \"type\": \"Troops\", \"total\": 7}]";

static const char earlier_rows[] = "rows=[{\"iso3\": \"GHA\", \"type\": \"Troops\", \"female\": 80, \"male\": 800}]";

/* As a script would, before the window is there. */
static void
enter_month (Program *program, const char *month, const char *text)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autofree char *assignment = g_strdup_printf ("month=%s", month);
  const char *const argv[] = { g_getenv ("ACCORD_PROGRAM"), "add", "contributions", "mission=MONUSCO", assignment,
                               "file=<i>dpo.csv", text, "--today", TODAY, NULL };
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "HOME", program->home, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", program->home, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
}

/* Without figures both ways on are within reach. */
static void
test_missing (Program *program, gconstpointer data)
{
  g_autofree char *website = window_get_label (_("_Open the Website")), *import = window_get_label (_("_Import…"));

  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "DPO-UCHISTORICAL"));
  window_go_to (program, website);
  x_input_press ("Tab");
  WAIT_FOR (program_is_focused (program, import));
  program_end (program, "Ctrl+q");
}

/* The group tells who, how many and how old, whatever a file is called; all contributors stand in a window of their own. */
static void
test_contributors (Program *program, gconstpointer data)
{
  g_autofree char *all = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The Contributor in Detail…", "All %s Contributors…", 3), "3");
  g_autofree char *title = g_strdup_printf (_("Contributors to %s"), "MONUSCO");

  enter_month (program, "2026-04", earlier_rows);
  enter_month (program, "2026-05", rows);
  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "<i>dpo.csv"));
  g_assert_true (program_shows (program, ATSPI_ROLE_INVALID, _("Older than three months")));
  window_check_names (program);

  window_go_to (program, all);
  x_input_press ("Return");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_FRAME, title));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "<b>Nowhere</b>"));
  window_check_names_in (program, title);
  x_input_press ("Escape");
  WAIT_FOR (!program_shows (program, ATSPI_ROLE_FRAME, title));
  program_end (program, "Ctrl+q");
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/figures/missing", test_missing },
    { "/shell/figures/contributors", test_contributors },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
