/* The team's settings with the keyboard: a lead is changed, days move, and undo moves them back. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>

#define MEETING_LEAD _("Meeting with contributors before the mandate expires")

static gboolean
is_focused (Program *program, const char *name)
{
  return window_is_focused_in (program, _("Preferences"), name);
}

static void
go_to (Program *program, const char *keys, const char *name)
{
  window_go_to_in (program, _("Preferences"), keys, name);
}

static void
open_preferences (Program *program)
{
  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  x_input_press ("Ctrl+comma");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_SPIN_BUTTON, MEETING_LEAD));
}

/* Escape takes a toast away first, if there is one. */
static void
close_preferences (Program *program)
{
  for (int i = 0; i < 4 && program_shows (program, ATSPI_ROLE_FRAME, _("Preferences")); i++) {
    x_input_press ("Escape");
    for (int k = 0; k < 20; k++)
      program_wait ();
  }
  WAIT_FOR (!program_shows (program, ATSPI_ROLE_FRAME, _("Preferences")));
  WAIT_FOR (program_has_keyboard (program));
}

static gboolean
shows_button (Program *program, const char *name)
{
  g_autoptr (AtspiAccessible) window = accessible_find (program->top, ATSPI_ROLE_FRAME, _("Preferences"));
  g_autoptr (AtspiAccessible) button = window != NULL ? accessible_find (window, ATSPI_ROLE_PUSH_BUTTON, name) : NULL;

  return button != NULL;
}

static gboolean
has_value (Program *program, const char *name, double wanted)
{
  g_autoptr (AtspiAccessible) spin = accessible_find (program->top, ATSPI_ROLE_SPIN_BUTTON, name);
  g_autoptr (GObject) value = spin != NULL ? (GObject *) atspi_accessible_get_value_iface (spin) : NULL;

  return value != NULL && atspi_value_get_current_value (ATSPI_VALUE (value), NULL) == wanted;
}

static void
test_lead (Program *program, gconstpointer data)
{
  open_preferences (program);
  WAIT_FOR (has_value (program, MEETING_LEAD, 21));
  /* To look changes nothing. */
  for (int i = 0; i < 50; i++)
    program_wait ();
  g_assert_cmpint (program_count_records (program, "settings"), ==, 0);

  go_to (program, "Tab", MEETING_LEAD);
  x_input_press ("Up");
  x_input_press ("Up");
  x_input_press ("Up");
  WAIT_FOR (program_count_records (program, "settings") == 1);
  WAIT_FOR (shows_button (program, _("Show")));
  g_assert_true (has_value (program, MEETING_LEAD, 24));
  /* Whoever works with the keyboard is still there. */
  g_assert_true (is_focused (program, MEETING_LEAD));

  /* Three keys, one action. */
  x_input_press ("Ctrl+z");
  WAIT_FOR (program_count_records (program, "settings") == 0);
  WAIT_FOR (has_value (program, MEETING_LEAD, 21));
  x_input_press ("Ctrl+Shift+z");
  WAIT_FOR (has_value (program, MEETING_LEAD, 24));

  close_preferences (program);
  x_input_press ("Ctrl+z");
  WAIT_FOR (program_count_records (program, "settings") == 0);
  program_end (program, "Ctrl+w");
}

/* A value that rests while the window closes is not lost. */
static void
test_closed_early (Program *program, gconstpointer data)
{
  open_preferences (program);
  go_to (program, "Tab", MEETING_LEAD);
  x_input_press ("Up");
  close_preferences (program);
  WAIT_FOR (program_count_records (program, "settings") == 1);
  program_end (program, "Ctrl+w");
}

static void
turn_to (Program *program, const char *keys, const char *page)
{
  go_to (program, keys, page);
  x_input_press ("space");
}

static void
press_button (Program *program, const char *name)
{
  g_autoptr (AtspiAccessible) window = program_wait_for (program, ATSPI_ROLE_FRAME, _("Preferences"));
  g_autoptr (AtspiAccessible) button = accessible_find (window, ATSPI_ROLE_PUSH_BUTTON, name);

  g_assert_true (accessible_press (button));
}

static gboolean
complains (Program *program)
{
  return program_shows (program, ATSPI_ROLE_LABEL, _("Write the day as 2026-12-25"));
}

/* Every page: all that can be used has a name. */
static void
test_pages (Program *program, gconstpointer data)
{
  open_preferences (program);
  window_check_names_in (program, _("Preferences"));
  turn_to (program, "Tab", _("Presidency"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Not entered")));
  window_check_names_in (program, _("Preferences"));
  turn_to (program, "Tab", _("You"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_SPIN_BUTTON, _("How Long Ahead")));
  window_check_names_in (program, _("Preferences"));
  turn_to (program, "Shift+Tab", _("Calendar"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Add Holiday")));
  window_check_names_in (program, _("Preferences"));
  close_preferences (program);
  g_assert_cmpint (program_count_records (program, "settings"), ==, 0);
  program_end (program, "Ctrl+w");
}

/* Bad input is said to be so, and the focus is in the field that is wrong. */
static void
test_holiday (Program *program, gconstpointer data)
{
  open_preferences (program);
  turn_to (program, "Tab", _("Calendar"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Add Holiday")));
  press_button (program, _("Add Holiday"));
  WAIT_FOR (complains (program));
  x_input_type ("20261225");
  WAIT_FOR (!complains (program));
  x_input_press ("Return");
  WAIT_FOR (complains (program));
  g_assert_cmpint (program_count_records (program, "settings"), ==, 0);

  x_input_press ("Ctrl+a");
  x_input_type ("2026");
  x_input_press ("minus");
  x_input_type ("12");
  x_input_press ("minus");
  x_input_type ("25");
  x_input_press ("Return");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Say what the holiday is called.")));
  x_input_type ("Christmas");
  x_input_press ("Return");
  WAIT_FOR (program_count_records (program, "settings") == 1);
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "Christmas"));
  close_preferences (program);
  program_end (program, "Ctrl+w");
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/preferences/lead", test_lead },
    { "/shell/preferences/closed-early", test_closed_early },
    { "/shell/preferences/pages", test_pages },
    { "/shell/preferences/holiday", test_holiday },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
