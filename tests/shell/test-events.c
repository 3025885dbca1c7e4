/* A deterioration is recorded in three steps, with keys alone, and taken back with one. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>

/* Whether a dialog of that title is there and gets the keys: the window behind it is wider. GTK 4.8 does not tell the
 * role of a dialog, and of an entry not that it has the focus. */
static gboolean
has_dialog (Program *program, const char *title)
{
  const char *pid = g_subprocess_get_identifier (program->process);
  int width, height;

  if (pid == NULL || !x_input_goes_to_any (atoi (pid)) || !program_shows (program, ATSPI_ROLE_INVALID, title))
    return FALSE;

  x_input_get_size (&width, &height);

  return width < 700;
}

static void
select_unifil (Program *program)
{
  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  x_input_press ("Ctrl+Home");
  WAIT_FOR (program_is_selected (program, "UNTSO"));
  for (int i = 0; i < 5 && !program_is_selected (program, "UNIFIL"); i++)
    program_move_focus (program, "Down");
  WAIT_FOR (program_is_selected (program, "UNIFIL"));
}

static void
test_record (Program *program, gconstpointer data)
{
  g_autofree char *record = window_get_label (_("_Record"));

  select_unifil (program);
  x_input_press ("Ctrl+r");
  WAIT_FOR (program_is_focused (program, _("Rapid deterioration of security")));
  x_input_press ("Return");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, record));
  WAIT_FOR (has_dialog (program, _("Rapid deterioration of security")));
  window_check_names (program);
  x_input_press ("Return");

  /* It is on disk, and the consultation that it calls for opens. */
  WAIT_FOR (program_count_records (program, "event") == 1);
  WAIT_FOR (program_is_focused (program, _("Back")) && program_has_keyboard (program));
  g_assert_cmpint (program_count_records (program, "consultation"), ==, 0);

  x_input_press ("Ctrl+z");
  WAIT_FOR (program_count_records (program, "event") == 0);
  x_input_press ("Escape");
  WAIT_FOR (window_is_in_timeline (program) && program_has_keyboard (program));
  program_end (program, "Ctrl+w");
}

/* What cannot be so is said beside its field, nothing is written, and Escape leaves. */
static void
test_refused (Program *program, gconstpointer data)
{
  select_unifil (program);
  x_input_press ("Ctrl+r");
  WAIT_FOR (program_is_focused (program, _("Rapid deterioration of security")));
  program_move_focus (program, "Down");
  program_move_focus (program, "Down");
  WAIT_FOR (program_is_focused (program, _("Contributor asks for a meeting")));
  x_input_press ("Return");
  WAIT_FOR (has_dialog (program, _("Contributor asks for a meeting")));
  x_input_press ("Return");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Enter which contributor asked.")));
  WAIT_FOR (has_dialog (program, _("Contributor asks for a meeting")));
  window_check_names (program);
  g_assert_cmpint (program_count_records (program, "event"), ==, 0);

  /* Then it is as it should be. */
  x_input_type ("idn");
  WAIT_FOR (!program_shows (program, ATSPI_ROLE_LABEL, _("Enter which contributor asked.")));
  x_input_press ("Escape");
  WAIT_FOR (!program_shows (program, ATSPI_ROLE_INVALID, _("Contributor asks for a meeting")));
  WAIT_FOR (program_has_keyboard (program));
  g_assert_cmpint (program_count_records (program, "event"), ==, 0);
  program_end (program, "Ctrl+w");
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/events/record", test_record },
    { "/shell/events/refused", test_refused },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
