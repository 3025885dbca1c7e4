/* An officer prepares the next mandate and its resources with the keyboard, and sees the gate close and open. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>

/* Opens the dialog that begins with the field. GTK 4.8 does not tell a screen reader that the text of a row of
 * libadwaita has the focus: keys go there all the same. */
static void
open_dialog (Program *program, const char *field)
{
  x_input_press ("Return");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_INVALID, field));
  for (int i = 0; i < 20; i++)
    program_wait ();
}

static void
prepare (Program *program)
{
  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  window_go_to (program, _("Prepare Next Mandate"));
  open_dialog (program, _("Decision"));
  WAIT_FOR (program_is_focused (program, _("Decision")));
  window_check_names (program);
  x_input_press ("Tab");
  x_input_press ("Return");
  WAIT_FOR (program_count_records (program, "mandate") == 1);
  /* The focus is where the work goes on. */
  WAIT_FOR (program_is_focused (program, _("Draft resolution")));
}

/* What cannot be so is said, and nothing is written; Escape leaves the dialog. */
static void
add_nothing (Program *program)
{
  window_go_to (program, _("Add Capability"));
  open_dialog (program, _("What is required"));
  x_input_type ("Battalion");
  x_input_press ("Tab");
  x_input_type ("many");
  x_input_press ("Return");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Enter how many are required, as a whole number above 0.")));
  x_input_press ("Escape");
  WAIT_FOR (program_is_focused (program, _("Add Capability")));
  g_assert_cmpint (program_count_records (program, "requirement"), ==, 0);
}

static void
add_capability (Program *program)
{
  open_dialog (program, _("What is required"));
  x_input_type ("Battalion");
  x_input_press ("Tab");
  x_input_type ("850");
  x_input_press ("Return");
  WAIT_FOR (program_count_records (program, "requirement") == 1);
  WAIT_FOR (program_is_focused (program, _("Add Capability")));
}

static void
add_pledge (Program *program)
{
  g_autofree char *name = g_strdup_printf (_("Add Pledge: %s"), "Battalion");

  window_go_to (program, name);
  open_dialog (program, _("Country, its code, or organization"));
  x_input_type ("ind");
  x_input_press ("Tab");
  x_input_type ("850");
  x_input_press ("Tab");
  x_input_type ("850");
  x_input_press ("Return");
  WAIT_FOR (program_is_focused (program, name));
}

static void
test_gate (Program *program, gconstpointer data)
{
  prepare (program);
  window_check_names (program);

  add_nothing (program);
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

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/mandate/gate", test_gate },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
