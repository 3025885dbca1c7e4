/* An officer prepares the next mandate and its resources with the keyboard, and sees the gate close and open. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>

/* Goes on to something of that name; rows of a list are reached by arrows, all else by Tab. */
static void
go_to (Program *program, const char *keys, const char *name)
{
  for (int i = 0; i < 80 && !program_is_focused (program, name); i++)
    program_move_focus (program, keys);
  WAIT_FOR (program_is_focused (program, name));
}

/* Types into the field that has the focus, and goes to the next. */
static void
fill (Program *program, const char *text, const char *next)
{
  x_input_type (text);
  x_input_press ("Tab");
  WAIT_FOR (program_is_focused (program, next));
}

static void
prepare (Program *program)
{
  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  go_to (program, "Tab", _("Prepare Next Mandate"));
  x_input_press ("Return");
  WAIT_FOR (program_is_focused (program, _("Decision")));
  window_check_names (program);
  go_to (program, "Tab", _("From"));
  x_input_press ("Return");
  WAIT_FOR (program_count_records (program, "mandate") == 1);
  /* The focus is where the work goes on. */
  WAIT_FOR (program_is_focused (program, _("Draft resolution")));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Resources not entered")));
}

static void
add_capability (Program *program)
{
  go_to (program, "Tab", _("Add Capability"));
  x_input_press ("Return");
  WAIT_FOR (program_is_focused (program, _("What is required")));
  fill (program, "Battalion", _("How many are required"));
  x_input_type ("850");
  x_input_press ("Return");
  WAIT_FOR (program_count_records (program, "requirement") == 1);
  WAIT_FOR (program_is_focused (program, _("Add Capability")));
}

static void
add_pledge (Program *program)
{
  g_autofree char *name = g_strdup_printf (_("Add Pledge: %s"), "Battalion");

  go_to (program, "Tab", name);
  x_input_press ("Return");
  WAIT_FOR (program_is_focused (program, _("Country, its code, or organization")));
  fill (program, "ind", _("Pledged"));
  fill (program, "850", _("Confirmed"));
  x_input_type ("850");
  x_input_press ("Return");
  WAIT_FOR (program_is_focused (program, name));
}

static void
test_gate (Program *program, gconstpointer data)
{
  prepare (program);
  window_check_names (program);

  add_capability (program);
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Resources not confirmed")));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON,
                           _("Mandate in preparation, not adopted yet; resources are not confirmed")));
  window_check_names (program);

  add_pledge (program);
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Resources confirmed")));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON,
                           _("Mandate in preparation, not adopted yet; resources are confirmed")));

  x_input_press ("Ctrl+z");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Resources not confirmed")));
  x_input_press ("Ctrl+Shift+z");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Resources confirmed")));
  program_end (program, "Ctrl+w");
}

/* What cannot be so is said, the field gets the focus, and nothing is written; Escape leaves the dialog. */
static void
test_refused (Program *program, gconstpointer data)
{
  prepare (program);
  go_to (program, "Tab", _("Add Capability"));
  x_input_press ("Return");
  WAIT_FOR (program_is_focused (program, _("What is required")));
  fill (program, "Battalion", _("How many are required"));
  x_input_type ("many");
  x_input_press ("Return");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Enter how many are required, as a whole number above 0.")));
  WAIT_FOR (program_is_focused (program, _("How many are required")));
  x_input_press ("Escape");
  WAIT_FOR (program_is_focused (program, _("Add Capability")));
  g_assert_cmpint (program_count_records (program, "requirement"), ==, 0);
  program_end (program, "Ctrl+w");
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/mandate/gate", test_gate },
    { "/shell/mandate/refused", test_refused },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
