/* A day's work with the keyboard: to a mission, to a step, done, undone, and on with it another day. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>

/* Presses a key until the focus is in the timeline, or no more in it. */
static void
press_until (Program *program, const char *keys, gboolean wanted)
{
  for (int i = 0; i < 40 && window_is_in_timeline (program) != wanted; i++)
    program_move_focus (program, keys);
  g_assert_cmpint (window_is_in_timeline (program), ==, wanted);
}

static void
test_keyboard (Program *program, gconstpointer data)
{
  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  g_assert_true (window_is_in_timeline (program));

  /* It is one stop for Tab, on the way there and on the way back. */
  press_until (program, "Tab", FALSE);
  press_until (program, "Shift+Tab", TRUE);
  press_until (program, "Shift+Tab", FALSE);
  press_until (program, "Tab", TRUE);

  x_input_press ("Down");
  WAIT_FOR (program_is_selected (program, "UNISFA"));
  WAIT_FOR (program_is_focused (program, "UNISFA"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "UNISFA"));
  x_input_press ("Up");
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "MONUSCO"));
  x_input_press ("Ctrl+Home");
  WAIT_FOR (program_is_selected (program, "UNTSO"));
  x_input_press ("Ctrl+End");
  WAIT_FOR (program_is_selected (program, "UNMOGIP"));

  program_end (program, "Ctrl+w");
}

static int
get_focused_middle (Program *program)
{
  g_autofree char *name = accessible_get_name_with (program->top, ATSPI_ROLE_PUSH_BUTTON, ATSPI_STATE_FOCUSED);
  AtspiRect place = window_find_place (program, ATSPI_ROLE_PUSH_BUTTON, name);

  return place.x + place.width / 2;
}

/* An arrow goes where it points to, whatever the direction of time. */
static void
test_arrows (Program *program, gconstpointer data)
{
  int before, after;

  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));

  x_input_press (window_get_later_key ());
  WAIT_FOR (program_is_focused (program, "2808"));
  before = get_focused_middle (program);
  /* In sight, the mandate is followed by the steps of its renewal. */
  for (int i = 0; i < 6; i++)
    program_move_focus (program, window_get_later_key ());
  WAIT_FOR (program_is_focused (program, _("Meeting with contributors")));
  after = get_focused_middle (program);
  g_assert_cmpint (window_is_rtl () ? before - after : after - before, >, 0);

  for (int i = 0; i < 6; i++)
    program_move_focus (program, window_get_earlier_key ());
  WAIT_FOR (program_is_focused (program, "2808"));
  x_input_press ("Escape");
  WAIT_FOR (program_is_focused (program, "MONUSCO"));

  program_end (program, "Ctrl+w");
}

static void
choose_meeting (Program *program)
{
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  for (int i = 0; i < 20 && !program_is_focused (program, _("Meeting with contributors")); i++)
    program_move_focus (program, window_get_later_key ());
  WAIT_FOR (program_is_focused (program, _("Meeting with contributors")));
}

/* Return goes from a step in the timeline to its row among the details, which is open. */
static void
press_done_today (Program *program)
{
  x_input_press ("Return");
  WAIT_FOR (!window_is_in_timeline (program) && program_is_focused (program, _("Meeting with contributors")));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Mark as Done Today")));
  window_check_names (program);
  for (int i = 0; i < 8 && !program_is_focused (program, _("Mark as Done Today")); i++)
    program_move_focus (program, "Tab");
  WAIT_FOR (program_is_focused (program, _("Mark as Done Today")));
  x_input_press ("space");
}

static gboolean
can_press (Program *program, const char *name)
{
  g_autoptr (AtspiAccessible) button = accessible_find (program->top, ATSPI_ROLE_PUSH_BUTTON, name);

  return button != NULL && accessible_has_state (button, ATSPI_STATE_SENSITIVE);
}

static void
test_step (Program *program, gconstpointer data)
{
  program_start (program, NULL);
  g_assert_cmpint (program_count_records (program, "consultation"), ==, 0);
  g_assert_false (can_press (program, _("Undo")));

  choose_meeting (program);
  press_done_today (program);
  WAIT_FOR (program_count_records (program, "consultation") == 1);
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Mark as Not Done")));
  WAIT_FOR (can_press (program, _("Undo")));
  /* Where somebody works, they go on. */
  WAIT_FOR (program_is_focused (program, ""));

  x_input_press ("Ctrl+z");
  WAIT_FOR (program_count_records (program, "consultation") == 0);
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Mark as Done Today")));
  WAIT_FOR (can_press (program, _("Redo")));
  x_input_press ("Ctrl+Shift+z");
  WAIT_FOR (program_count_records (program, "consultation") == 1);
  WAIT_FOR (!can_press (program, _("Redo")));

  program_end (program, "Ctrl+w");

  /* Another start, another day: what was done can still be undone. */
  program_start (program, NULL);
  WAIT_FOR (can_press (program, _("Undo")));
  x_input_press ("Ctrl+z");
  WAIT_FOR (program_count_records (program, "consultation") == 0);
  program_end (program, "Ctrl+w");
}

/* Where the window and one bar are, and how large it is on the screen. */
typedef struct {
  AtspiRect frame;
  AtspiRect bar;
  int width;
  int height;
} Look;

/* Waits until nothing moves any more. */
static Look
wait_for_rest (Program *program)
{
  Look look;
  int last;

  do {
    last = window_get_bar_width (program, "2815");
    for (int i = 0; i < 20; i++)
      program_wait ();
  } while (last == 0 || window_get_bar_width (program, "2815") != last);
  look.frame = window_find_place (program, ATSPI_ROLE_FRAME, NULL);
  look.bar = window_find_place (program, ATSPI_ROLE_PUSH_BUTTON, "2815");
  x_input_get_size (&look.width, &look.height);

  return look;
}

/* Starts it once more, and checks that all is as it was left. A day may be shown in full that was cut. */
static Look
start_again (Program *program, const Look *left, int tolerance)
{
  Look look;

  program_end (program, "Ctrl+w");
  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "UNMISS"));
  look = wait_for_rest (program);
  g_assert_cmpint (look.width, ==, left->width);
  g_assert_cmpint (look.height, ==, left->height);
  g_assert_cmpint (look.frame.width, ==, left->frame.width);
  g_assert_cmpint (ABS (look.bar.x - left->bar.x), <=, tolerance);
  g_assert_cmpint (ABS (look.bar.width - left->bar.width), <=, tolerance);

  return look;
}

/* The window comes back as it was left: size, selection, days in sight; and does not drift from start to start. */
static void
test_again (Program *program, gconstpointer data)
{
  Look first, second;

  program_start (program, NULL);
  first = wait_for_rest (program);
  x_input_resize (first.width - 100, first.height - 60);
  WAIT_FOR (window_find_place (program, ATSPI_ROLE_FRAME, NULL).width == first.frame.width - 100);
  x_input_press ("Ctrl+plus");
  program_move_focus (program, "Down");
  program_move_focus (program, "Down");
  WAIT_FOR (program_is_selected (program, "UNMISS"));

  first = wait_for_rest (program);
  second = start_again (program, &first, 8);
  start_again (program, &second, 0);
  program_end (program, "Ctrl+w");
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/keyboard", test_keyboard },
    { "/shell/arrows", test_arrows },
    { "/shell/step", test_step },
    { "/shell/again", test_again },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
