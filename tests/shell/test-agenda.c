/* The agenda by keyboard: to it, along it, into a consultation and back to the same line. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>
#include <string.h>

static AtspiAccessible *
get_agenda (Program *program)
{
  return program_wait_for (program, ATSPI_ROLE_LIST, C_("page", "Agenda"));
}

/* The lines in sight whose name has a part; headings are lines, too. */
static guint
count_lines (Program *program, const char *part)
{
  g_autoptr (AtspiAccessible) agenda = accessible_find (program->top, ATSPI_ROLE_LIST, C_("page", "Agenda"));

  return agenda != NULL ? accessible_count (agenda, ATSPI_ROLE_LIST_ITEM, part) : 0;
}

static gboolean
has_heading (Program *program, const char *title, const char *count)
{
  g_autofree char *name = g_strdup_printf (C_("heading and number", "%s: %s"), title, count);

  return count_lines (program, name) == 1;
}

static gboolean
is_in_agenda (Program *program)
{
  g_autoptr (AtspiAccessible) agenda = get_agenda (program);
  g_autofree char *name = accessible_get_name_with (agenda, ATSPI_ROLE_LIST_ITEM, ATSPI_STATE_FOCUSED);

  return *name != '\0';
}

static void
open_agenda (Program *program)
{
  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  x_input_press ("Ctrl+2");
  WAIT_FOR (count_lines (program, "MONUSCO") > 3);
  WAIT_FOR (is_in_agenda (program));
}

static void
go_down_to (Program *program, const char *part)
{
  for (int i = 0; i < 30 && !program_is_focused (program, part); i++)
    program_move_focus (program, "Down");
  WAIT_FOR (program_is_focused (program, part));
}

static char *
get_focused (Program *program)
{
  return accessible_get_name_with (program->top, ATSPI_ROLE_INVALID, ATSPI_STATE_FOCUSED);
}

static gboolean
is_back_at (Program *program, const char *name)
{
  g_autofree char *focused = get_focused (program);

  return g_str_equal (focused, name);
}

static void
test_lines (Program *program, gconstpointer data)
{
  static const char *const updates[] = { "UNDOF", "MINURSO", "MINUSCA", "UNISFA" };

  open_agenda (program);
  window_check_names (program);

  for (guint i = 0; i < G_N_ELEMENTS (updates); i++)
    g_assert_cmpuint (count_lines (program, updates[i]), ==, 1);
  g_assert_true (has_heading (program, _("Update needed"), "4"));
  g_assert_true (has_heading (program, _("Overdue"), "3"));

  /* Its day, how far that is, and who does it. */
  go_down_to (program, _("Invitation sent"));
  {
    g_autofree char *name = get_focused (program);
    g_autofree char *late = g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", 2), 2);

    g_assert_nonnull (strstr (name, "MONUSCO"));
    g_assert_nonnull (strstr (name, "2026"));
    g_assert_nonnull (strstr (name, late));
  }

  program_end (program, "Ctrl+w");
}

/* Whatever way back is taken, it leads to the line that was left. */
static void
test_consultation (Program *program, gconstpointer data)
{
  const char *const ways[] = { "Escape", window_is_rtl () ? "Alt+Right" : "Alt+Left" };

  open_agenda (program);
  go_down_to (program, _("Meeting with contributors"));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autofree char *name = get_focused (program);

    x_input_press ("Return");
    WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Back")));
    WAIT_FOR (!is_in_agenda (program) && program_is_focused (program, ""));
    window_check_names (program);
    x_input_press (ways[i]);
    WAIT_FOR (count_lines (program, "MONUSCO") > 3);
    WAIT_FOR (is_back_at (program, name));
  }

  /* And along it again. */
  program_move_focus (program, "Up");
  g_assert_true (is_in_agenda (program));

  program_end (program, "Ctrl+w");
}

static void
test_search (Program *program, gconstpointer data)
{
  open_agenda (program);

  x_input_press ("Ctrl+f");
  WAIT_FOR (program_is_focused (program, _("Search missions")));
  x_input_type ("unifil");
  WAIT_FOR (count_lines (program, "UNIFIL") > 3 && count_lines (program, "MONUSCO") == 0);
  x_input_type ("000");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Nothing Found")));
  window_check_names (program);
  x_input_press ("Escape");
  WAIT_FOR (count_lines (program, "MONUSCO") > 3);
  WAIT_FOR (is_in_agenda (program));

  program_end (program, "Ctrl+w");
}

/* The page comes back at the next start; what only the timeline does has no keys on it. */
static void
test_pages (Program *program, gconstpointer data)
{
  open_agenda (program);
  g_assert_false (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Details")));
  x_input_press ("F9");
  program_end (program, "Ctrl+w");

  program_start (program, NULL);
  WAIT_FOR (count_lines (program, "MONUSCO") > 3);
  WAIT_FOR (is_in_agenda (program));
  x_input_press ("Ctrl+1");
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  WAIT_FOR (window_is_in_timeline (program));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Details")));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "MONUSCO"));

  program_end (program, "Ctrl+w");
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/agenda/lines", test_lines },
    { "/shell/agenda/consultation", test_consultation },
    { "/shell/agenda/search", test_search },
    { "/shell/agenda/pages", test_pages },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
