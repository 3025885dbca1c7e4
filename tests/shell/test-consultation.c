/* One consultation from its plan to its summary, with the keyboard alone. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>
#include <string.h>

/* Goes on to something of that name. */
static void
go_to (Program *program, const char *keys, const char *name)
{
  for (int i = 0; i < 120 && !program_is_focused (program, name); i++)
    program_move_focus (program, keys);
  WAIT_FOR (program_is_focused (program, name));
}

/* The names of the views as they are seen. */
static char *
strip_mnemonic (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("", parts);
}

static gboolean
is_checked (Program *program, const char *part)
{
  g_autoptr (AtspiAccessible) check = accessible_find (program->top, ATSPI_ROLE_CHECK_BOX, part);

  return check != NULL && accessible_has_state (check, ATSPI_STATE_CHECKED);
}

static gboolean
has_text (Program *program, const char *name, const char *text)
{
  g_autoptr (AtspiAccessible) view = accessible_find (program->top, ATSPI_ROLE_TEXT, name);
  AtspiText *iface = view != NULL ? atspi_accessible_get_text_iface (view) : NULL;
  g_autofree char *found = iface != NULL ? atspi_text_get_text (iface, 0, -1, NULL) : NULL;

  g_clear_object (&iface);

  return g_strcmp0 (found, text) == 0;
}

static void
open_consultation (Program *program)
{
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  x_input_press ("Ctrl+2");
  WAIT_FOR (program_is_focused (program, ""));
  for (int i = 0; i < 30 && !program_is_focused (program, _("Meeting with contributors")); i++)
    program_move_focus (program, "Down");
  WAIT_FOR (program_is_focused (program, _("Meeting with contributors")));
  x_input_press ("Return");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Renewal of the mandate")));
  WAIT_FOR (program_is_focused (program, _("Back")));
}

static void
turn_to (Program *program, const char *view)
{
  g_autofree char *name = strip_mnemonic (view);
  g_autoptr (AtspiAccessible) tab = program_wait_for (program, ATSPI_ROLE_RADIO_BUTTON, name);
  AtspiRect place = accessible_get_place (tab);

  x_input_click (place.x + place.width / 2, place.y + place.height / 2);
  WAIT_FOR (program_is_focused (program, name));
}

static void
choose_form (Program *program)
{
  go_to (program, "Tab", _("Form"));
  x_input_press ("space");
  WAIT_FOR (program_is_focused (program, _("Consultation meeting")));
  program_move_focus (program, "Down");
  x_input_press ("Return");
  WAIT_FOR (program_count_records (program, "consultation") == 1);
  /* The same meeting rests on another part of the resolution now. */
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "Annex II, A, 2"));
}

static void
tick (Program *program, const char *sentence)
{
  go_to (program, "Tab", sentence);
  g_assert_false (is_checked (program, sentence));
  x_input_press ("space");
  WAIT_FOR (is_checked (program, sentence));
  /* A refresh leaves the focus where it is. */
  WAIT_FOR (program_is_focused (program, sentence));
}

static void
add_concern (Program *program)
{
  go_to (program, "Tab", _("Add Note…"));
  x_input_press ("space");
  WAIT_FOR (program_is_focused (program, _("Kind")));
  window_check_names (program);
  go_to (program, "Tab", _("Raised by"));
  x_input_type ("ury");
  go_to (program, "Tab", _("What was said"));
  x_input_type ("helicopters");
  go_to (program, "Tab", _("Add"));
  x_input_press ("Return");
  WAIT_FOR (program_count_records (program, "note") == 1);
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "helicopters"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Concern")));
}

static void
mark_held (Program *program)
{
  go_to (program, "Tab", _("Held…"));
  x_input_press ("space");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Mark as Held")));
  go_to (program, "Tab", _("Mark as Held"));
  x_input_press ("Return");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Open Again")));
  WAIT_FOR (program_is_focused (program, _("Open Again")));
}

static void
test_through (Program *program, gconstpointer data)
{
  program_start (program, NULL);
  open_consultation (program);
  window_check_names (program);
  choose_form (program);

  turn_to (program, _("_Participants"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Add Invitee…")));
  window_check_names (program);

  turn_to (program, _("_Agenda and Papers"));
  tick (program, _("Concerns of the contributors themselves, those put to the President included."));
  tick (program, _("Every participant has fact sheets at the start of the meeting."));
  window_check_names (program);

  turn_to (program, _("_Outcome"));
  mark_held (program);
  window_check_names (program);
  add_concern (program);
  go_to (program, "Tab", _("Summary of what was said"));
  x_input_type ("summary");
  program_move_focus (program, "Tab");
  x_input_press ("Escape");
  WAIT_FOR (program_is_focused (program, "MONUSCO"));
  g_assert_cmpint (program_count_records (program, "consultation"), ==, 1);
  program_end (program, "Ctrl+w");

  /* All of it is there at the next start. */
  program_start (program, NULL);
  WAIT_FOR (program_is_focused (program, "MONUSCO"));
  program_end (program, "Ctrl+w");
}

/* What is half typed when the window closes is stored all the same. */
static void
test_half_typed (Program *program, gconstpointer data)
{
  program_start (program, NULL);
  open_consultation (program);
  turn_to (program, _("_Outcome"));
  go_to (program, "Tab", _("Summary of what was said"));
  x_input_type ("half");
  WAIT_FOR (has_text (program, _("Summary of what was said"), "half"));
  program_end (program, "Ctrl+w");
  g_assert_cmpint (program_count_records (program, "consultation"), ==, 1);

  program_start (program, NULL);
  x_input_press ("Ctrl+1");
  open_consultation (program);
  turn_to (program, _("_Outcome"));
  WAIT_FOR (has_text (program, _("Summary of what was said"), "half"));
  x_input_press ("Ctrl+z");
  WAIT_FOR (has_text (program, _("Summary of what was said"), ""));
  WAIT_FOR (program_count_records (program, "consultation") == 0);
  program_end (program, "Ctrl+w");
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/consultation/through", test_through },
    { "/shell/consultation/half-typed", test_half_typed },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
