/* One consultation from its plan to its summary, with the keyboard alone. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>
#include <string.h>

/* The page, while it is open: what is beside it need not be looked through. */
static AtspiAccessible *page;

static void
find_page (Program *program)
{
  AtspiAccessible *found = program_wait_for (program, ATSPI_ROLE_PUSH_BUTTON, _("Back"));

  for (;;) {
    g_autofree char *name = accessible_get_name (found);
    AtspiAccessible *parent;

    if (g_str_equal (name, _("Consultation")))
      break;
    parent = atspi_accessible_get_parent (found, NULL);
    g_assert_nonnull (parent);
    g_object_unref (found);
    found = parent;
  }
  g_clear_object (&page);
  page = found;
}

/* A dialog is the last window; without one, the page. */
static AtspiAccessible *
get_root (Program *program)
{
  int n = atspi_accessible_get_child_count (program->top, NULL);
  AtspiAccessible *dialog = n > 1 ? atspi_accessible_get_child_at_index (program->top, n - 1, NULL) : NULL;

  return dialog != NULL ? dialog : g_object_ref (page);
}

static gboolean
shows (Program *program, AtspiRole role, const char *part)
{
  g_autoptr (AtspiAccessible) root = get_root (program);
  g_autoptr (AtspiAccessible) found = accessible_find (root, role, part);

  return found != NULL;
}

static gboolean
get_focus (Program *program, char **name)
{
  g_autoptr (AtspiAccessible) root = get_root (program);

  g_free (*name);
  *name = accessible_get_name_with (root, ATSPI_ROLE_INVALID, ATSPI_STATE_FOCUSED);

  return **name != '\0';
}

static gboolean
is_focused (Program *program, const char *part)
{
  g_autofree char *name = NULL;

  return get_focus (program, &name) && strstr (name, part) != NULL;
}

/* Goes on to something of that name. */
static void
go_to (Program *program, const char *keys, const char *wanted)
{
  g_autofree char *before = NULL, *after = NULL;

  WAIT_FOR (get_focus (program, &before));
  for (int i = 0; i < 60 && strstr (before, wanted) == NULL; i++) {
    x_input_press (keys);
    WAIT_FOR (get_focus (program, &after) && !g_str_equal (before, after));
    g_free (before);
    before = g_steal_pointer (&after);
  }
  WAIT_FOR (is_focused (program, wanted));
}

static gboolean
is_checked (Program *program, const char *part)
{
  g_autoptr (AtspiAccessible) check = accessible_find (page, ATSPI_ROLE_CHECK_BOX, part);

  return check != NULL && accessible_has_state (check, ATSPI_STATE_CHECKED);
}

static gboolean
has_text (Program *program, const char *name, const char *text)
{
  g_autoptr (AtspiAccessible) root = get_root (program);
  g_autoptr (AtspiAccessible) view = accessible_find (root, ATSPI_ROLE_TEXT, name);
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
  for (int i = 0; i < 30 && !program_is_focused (program, _("Secretary-General's report issued")); i++)
    program_move_focus (program, "Down");
  x_input_press ("Return");
  find_page (program);
  WAIT_FOR (is_focused (program, _("Back")));
  WAIT_FOR (shows (program, ATSPI_ROLE_LABEL, _("Renewal of the mandate")));
}

static void
turn_to (Program *program, const char *view, const char *first)
{
  g_autofree char *name = window_get_label (view);
  g_autoptr (AtspiAccessible) tab = accessible_find (page, ATSPI_ROLE_INVALID, name);
  AtspiRect place = accessible_get_place (tab);

  x_input_click (place.x + place.width / 2, place.y + place.height / 2);
  WAIT_FOR (shows (program, ATSPI_ROLE_INVALID, first));
  x_input_press ("Tab");
  WAIT_FOR (is_focused (program, ""));
}

static void
choose_form (Program *program)
{
  go_to (program, "Tab", _("Form"));
  x_input_press ("space");
  WAIT_FOR (is_focused (program, _("Consultation meeting")));
  go_to (program, "Down", _("Public meeting of the Council"));
  x_input_press ("Return");
  WAIT_FOR (program_count_records (program, "consultation") == 1);
  WAIT_FOR (shows (program, ATSPI_ROLE_LIST_ITEM, _("Public meeting of the Council")));
  WAIT_FOR (is_focused (program, _("Form")));
}

static void
tick (Program *program, const char *sentence)
{
  go_to (program, "Tab", sentence);
  g_assert_false (is_checked (program, sentence));
  x_input_press ("space");
  WAIT_FOR (is_checked (program, sentence));
  /* A refresh leaves the focus where it is. */
  WAIT_FOR (is_focused (program, sentence));
}

static void
add_concern (Program *program)
{
  go_to (program, "Tab", _("Add Note…"));
  x_input_press ("space");
  WAIT_FOR (is_focused (program, _("Kind")));
  window_check_names (program);
  /* Of an entry in a row, libadwaita 1.2 does not say that it has the focus. */
  x_input_press ("Tab");
  x_input_type ("ury");
  x_input_press ("Tab");
  WAIT_FOR (is_focused (program, _("Choose Country")));
  go_to (program, "Tab", _("What was said"));
  x_input_type ("helicopters");
  go_to (program, "Tab", _("Who may read it"));
  x_input_press ("Tab");
  x_input_press ("Return");
  WAIT_FOR (program_count_records (program, "note") == 1);
  WAIT_FOR (shows (program, ATSPI_ROLE_LABEL, "helicopters"));
  WAIT_FOR (shows (program, ATSPI_ROLE_LABEL, _("Concern")));
}

static void
mark_held (Program *program)
{
  go_to (program, "Tab", _("Held…"));
  x_input_press ("space");
  WAIT_FOR (shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Mark as Held")));
  /* The day is written already; Return takes it. */
  WAIT_FOR (shows (program, ATSPI_ROLE_TEXT, _("Day")));
  x_input_press ("Tab");
  WAIT_FOR (is_focused (program, _("Choose From a Calendar")));
  x_input_press ("Shift+Tab");
  x_input_press ("Return");
  WAIT_FOR (shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Open Again")));
  WAIT_FOR (is_focused (program, _("Open Again")));
}

static void
test_through (Program *program, gconstpointer data)
{
  program_start (program, NULL);
  open_consultation (program);
  window_check_names (program);
  choose_form (program);

  turn_to (program, _("_Participants"), _("Add Invitee…"));
  window_check_names (program);

  turn_to (program, _("_Agenda and Papers"), _("Add Document…"));
  tick (program, _("Concerns of the contributors themselves, those put to the President included."));
  tick (program, _("Every participant has fact sheets at the start of the meeting."));
  window_check_names (program);

  turn_to (program, _("_Outcome"), _("Add Note…"));
  mark_held (program);
  window_check_names (program);
  add_concern (program);
  go_to (program, "Tab", _("Summary of what was said"));
  x_input_type ("summary");
  go_to (program, "Tab", _("Summary prepared"));
  g_clear_object (&page);

  x_input_press ("Escape");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LIST_ITEM, "MONUSCO"));
  WAIT_FOR (program_is_focused (program, ""));
  program_end (program, "Ctrl+w");
}

/* What is half typed when the window closes is stored all the same. */
static void
test_half_typed (Program *program, gconstpointer data)
{
  program_start (program, NULL);
  open_consultation (program);
  turn_to (program, _("_Outcome"), _("Add Note…"));
  go_to (program, "Tab", _("Summary of what was said"));
  x_input_type ("half");
  WAIT_FOR (has_text (program, _("Summary of what was said"), "half"));
  g_clear_object (&page);
  program_end (program, "Ctrl+w");
  g_assert_cmpint (program_count_records (program, "consultation"), ==, 1);

  program_start (program, NULL);
  x_input_press ("Ctrl+1");
  open_consultation (program);
  turn_to (program, _("_Outcome"), _("Add Note…"));
  WAIT_FOR (has_text (program, _("Summary of what was said"), "half"));
  x_input_press ("Ctrl+z");
  WAIT_FOR (has_text (program, _("Summary of what was said"), ""));
  WAIT_FOR (program_count_records (program, "consultation") == 0);
  g_clear_object (&page);
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
