/* An officer records how commitments stand with the keyboard alone, and sees the matrix follow. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>
#include <string.h>

/* More would only take longer: each is looked for among all that the pages of the window hold. */
static const char *const days[] = { "2024-12-15", "2025-11-01", "2026-04-02", "2026-11-20" };

static void
type (const char *text)
{
  for (const char *p = text; *p != '\0'; p++) {
    char name[] = { *p, '\0' };

    x_input_press (*p == '-' ? "minus" : name);
  }
}

static void
open_page (Program *program)
{
  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  x_input_press ("Ctrl+3");
  WAIT_FOR (program_is_focused (program, _("Secretariat")));
}

/* The timeline, too, has buttons with names of missions. */
static AtspiAccessible *
get_matrix (Program *program)
{
  return program_wait_for (program, ATSPI_ROLE_LIST, C_("page", "Commitments"));
}

static void
find_minusca (Program *program)
{
  g_autoptr (AtspiAccessible) matrix = NULL;

  open_page (program);
  matrix = get_matrix (program);
  x_input_press ("Ctrl+f");
  WAIT_FOR (!program_is_focused (program, _("Secretariat")));
  type ("minusca");
  WAIT_FOR (accessible_count (matrix, ATSPI_ROLE_LIST_ITEM, NULL) == 1);
  x_input_press ("Return");
  WAIT_FOR (program_is_focused (program, "MINUSCA"));
}

static void
open_cell (Program *program)
{
  find_minusca (program);
  x_input_press ("Return");
  WAIT_FOR (program_is_focused (program, "1.1"));
}

/* What the cell of MINUSCA in the first area says. */
static char *
get_cell (AtspiAccessible *matrix)
{
  g_autoptr (AtspiAccessible) cell = accessible_find (matrix, ATSPI_ROLE_PUSH_BUTTON, "MINUSCA");

  return cell != NULL ? accessible_get_name (cell) : g_strdup ("");
}

static gboolean
cell_says (AtspiAccessible *matrix, const char *name)
{
  g_autofree char *said = get_cell (matrix);

  return g_str_equal (said, name);
}

static gboolean
has_window (Program *program, const char *title)
{
  g_autoptr (AtspiAccessible) window = window_find (program, title);

  return window != NULL;
}

/* GTK 4.8 does not tell a screen reader that the text of a row of libadwaita has the focus: keys go there all the same. */
static void
wait_for_dialog (Program *program, const char *title)
{
  WAIT_FOR (has_window (program, title));
  for (int i = 0; i < 25; i++)
    program_wait ();
}

static gboolean
shows_in_dialog (Program *program, const char *words)
{
  g_autoptr (AtspiAccessible) window = window_find (program, "MINUSCA");
  g_autoptr (AtspiAccessible) label = window != NULL ? accessible_find (window, ATSPI_ROLE_LABEL, words) : NULL;

  return label != NULL;
}

static void
open_dialog (Program *program)
{
  x_input_press ("Ctrl+n");
  wait_for_dialog (program, "MINUSCA");
}

static void
wait_for_pane (Program *program, int n_progress)
{
  WAIT_FOR (program_count_records (program, "progress") == n_progress);
  WAIT_FOR (!has_window (program, "MINUSCA"));
  WAIT_FOR (program_has_keyboard (program));
}

/* From the day on, past what chooses it from a calendar and the status. */
static void
go_to_percent (void)
{
  for (int i = 0; i < 3; i++)
    x_input_press ("Tab");
}

/* What cannot be so is said beside its field, and nothing is written. */
static void
enter_nonsense (Program *program)
{
  open_dialog (program);
  window_check_names_in (program, "MINUSCA");
  go_to_percent ();
  type ("150");
  x_input_press ("Return");
  WAIT_FOR (shows_in_dialog (program, _("Enter a whole number from 0 to 100, or nothing.")));
  g_assert_cmpint (program_count_records (program, "progress"), ==, 0);
  x_input_press ("Escape");
  wait_for_pane (program, 0);
}

/* The cell says more after each observation; undo brings back what it said before. */
static void
test_record (Program *program, gconstpointer data)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AtspiAccessible) matrix = NULL;

  open_cell (program);
  window_check_names (program);
  matrix = get_matrix (program);
  g_ptr_array_add (said, get_cell (matrix));
  enter_nonsense (program);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    char percent[] = { (char) ('1' + i), '0', '\0' };

    open_dialog (program);
    type (days[i]);
    go_to_percent ();
    type (percent);
    x_input_press ("Ctrl+Return");
    wait_for_pane (program, (int) i + 1);
    WAIT_FOR (!cell_says (matrix, g_ptr_array_index (said, 0)));
    g_ptr_array_add (said, get_cell (matrix));
  }
  /* The second is from before the current mandate, the third is not, and more is done by then. */
  g_assert_cmpstr (g_ptr_array_index (said, 3), !=, g_ptr_array_index (said, 2));

  for (guint i = G_N_ELEMENTS (days); i-- > 0;) {
    x_input_press ("Ctrl+z");
    WAIT_FOR (program_count_records (program, "progress") == (int) i);
    WAIT_FOR (cell_says (matrix, g_ptr_array_index (said, i)));
  }
  program_end (program, "Ctrl+w");
}

/* The arrows go from area to area with the writing, and from mission to mission in one column; Escape comes back. */
static void
test_arrows (Program *program, gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL, *below = NULL;

  open_page (program);
  first = accessible_get_name_with (program->top, ATSPI_ROLE_PUSH_BUTTON, ATSPI_STATE_FOCUSED);
  program_move_focus (program, window_get_later_key ());
  second = accessible_get_name_with (program->top, ATSPI_ROLE_PUSH_BUTTON, ATSPI_STATE_FOCUSED);
  g_assert_nonnull (strstr (second, _("Secretariat")));
  program_move_focus (program, "Down");
  WAIT_FOR (program_is_focused (program, "UNTSO"));
  below = accessible_get_name_with (program->top, ATSPI_ROLE_PUSH_BUTTON, ATSPI_STATE_FOCUSED);
  program_move_focus (program, "Up");
  WAIT_FOR (program_is_focused (program, second));
  program_move_focus (program, window_get_earlier_key ());
  WAIT_FOR (program_is_focused (program, first));
  program_move_focus (program, "End");
  program_move_focus (program, "Home");
  WAIT_FOR (program_is_focused (program, first));

  program_move_focus (program, window_get_later_key ());
  program_move_focus (program, "Down");
  WAIT_FOR (program_is_focused (program, below));
  x_input_press ("Return");
  WAIT_FOR (program_is_focused (program, "2.1"));
  x_input_press ("Escape");
  WAIT_FOR (program_is_focused (program, below));
  program_end (program, "Ctrl+w");
}

/* A target that is past is said to be overdue; undo takes it away. */
static void
set_target (Program *program, AtspiAccessible *matrix)
{
  g_autofree char *before = get_cell (matrix);

  window_go_to (program, _("Set Target"));
  x_input_press ("Return");
  wait_for_dialog (program, _("Set Target"));
  window_check_names_in (program, _("Set Target"));
  type ("2026-06-30");
  x_input_press ("Return");
  WAIT_FOR (program_count_records (program, "target") == 1);
  WAIT_FOR (!has_window (program, _("Set Target")));
  WAIT_FOR (!cell_says (matrix, before));
  WAIT_FOR (program_has_keyboard (program));

  x_input_press ("Ctrl+z");
  WAIT_FOR (program_count_records (program, "target") == 0);
  WAIT_FOR (cell_says (matrix, before));
}

/* An observation never changes: a correction stands for it, and what it said stays; in the bin, it counts no more. */
static void
test_correct (Program *program, gconstpointer data)
{
  g_autoptr (AtspiAccessible) matrix = NULL;
  g_autofree char *unknown = NULL, *once = NULL;

  open_cell (program);
  matrix = get_matrix (program);
  unknown = get_cell (matrix);
  open_dialog (program);
  x_input_press ("Ctrl+Return");
  wait_for_pane (program, 1);
  WAIT_FOR (!cell_says (matrix, unknown));
  once = get_cell (matrix);

  x_input_press ("Return");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Put in the Bin")));
  window_check_names (program);
  set_target (program, matrix);
  window_go_to (program, _("Correct"));
  x_input_press ("Return");
  wait_for_dialog (program, "MINUSCA");
  go_to_percent ();
  type ("40");
  x_input_press ("Ctrl+Return");
  wait_for_pane (program, 2);
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Corrected by another one")));

  /* Only what stands for the other one can go. */
  window_go_to (program, _("Put in the Bin"));
  x_input_press ("Return");
  WAIT_FOR (!program_shows (program, ATSPI_ROLE_LABEL, _("Corrected by another one")));
  WAIT_FOR (cell_says (matrix, once));
  program_end (program, "Ctrl+w");
}

/* Where nothing matches, one button shows all again. */
static void
test_nothing (Program *program, gconstpointer data)
{
  open_page (program);
  x_input_press ("Ctrl+f");
  WAIT_FOR (!program_is_focused (program, _("Secretariat")));
  type ("zzz");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_INVALID, _("Nothing Found")));
  window_check_names (program);
  window_go_to (program, _("Clear Filters"));
  x_input_press ("Return");
  WAIT_FOR (program_is_focused (program, _("Secretariat")));
  program_end (program, "Ctrl+w");
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/commitments/record", test_record },
    { "/shell/commitments/arrows", test_arrows },
    { "/shell/commitments/correct", test_correct },
    { "/shell/commitments/nothing", test_nothing },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
