/* What the window shows to those who hear it or read it from right to left, and what it does when asked. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_HEADINGS 4

static const struct {
  const char *acronym;
  const char *term;             /* in its name or in what is said of it */
} missions[] = {
  { "UNTSO", NULL },
  { "UNDOF", "2026-06-30" },
  { "UNIFIL", "39" },
  { "MINURSO", "2026-10-31" },
  { "MONUSCO", "28" },
  { "UNISFA", "2026-11-15" },
  { "UNMISS", "159" },
  { "MINUSCA", "2026-11-15" },
  { "UNFICYP", "70" },
  { "UNMIK", NULL },
  { "UNMOGIP", NULL },
};

static void
test_missions (Program *program, gconstpointer data)
{
  g_autoptr (AtspiAccessible) timeline = NULL;

  program_start (program, NULL);
  WAIT_FOR (window_count_rows (program) == G_N_ELEMENTS (missions) + N_HEADINGS);

  timeline = window_get_timeline (program);
  for (guint i = 0; i < G_N_ELEMENTS (missions); i++) {
    g_autoptr (AtspiAccessible) row = accessible_find (timeline, ATSPI_ROLE_LIST_ITEM, missions[i].acronym);
    g_autofree char *name = NULL, *description = NULL, *all = NULL;

    g_assert_nonnull (row);
    name = accessible_get_name (row);
    description = atspi_accessible_get_description (row, NULL);
    all = g_strconcat (name, "\n", description, NULL);
    g_test_message ("%s", all);
    /* More than the acronym: how long the mandate runs. */
    g_assert_cmpuint (strlen (name), >, strlen (missions[i].acronym) + 2);
    if (missions[i].term != NULL)
      g_assert_nonnull (strstr (all, missions[i].term));
  }

  program_end (program, "Ctrl+w");
}

static void
test_names (Program *program, gconstpointer data)
{
  program_start (program, NULL);
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "MONUSCO"));
  window_check_names (program);

  x_input_press ("Ctrl+f");
  WAIT_FOR (program_is_focused (program, _("Search missions")));
  window_check_names (program);
  x_input_press ("Escape");

  x_input_press ("F10");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_MENU_ITEM, NULL) || program_shows (program, ATSPI_ROLE_CHECK_MENU_ITEM, NULL));
  window_check_names (program);
  x_input_press ("Escape");
  WAIT_FOR (!program_shows (program, ATSPI_ROLE_CHECK_MENU_ITEM, NULL));

  program_end (program, "Ctrl+q");
}

static void
test_search (Program *program, gconstpointer data)
{
  program_start (program, NULL);
  WAIT_FOR (window_count_rows (program) == G_N_ELEMENTS (missions) + N_HEADINGS);

  x_input_press ("Ctrl+f");
  WAIT_FOR (program_is_focused (program, _("Search missions")));
  x_input_type ("2790");
  WAIT_FOR (window_count_rows (program) == 2);
  g_assert_true (program_shows (program, ATSPI_ROLE_LIST_ITEM, "UNIFIL"));

  x_input_type ("000");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("No Missions Found")));

  x_input_press ("Escape");
  WAIT_FOR (window_count_rows (program) == G_N_ELEMENTS (missions) + N_HEADINGS);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  WAIT_FOR (program_is_focused (program, ""));

  program_end (program, "Ctrl+w");
}

/* How far from the edge where time begins the bar begins. */
static int
get_offset (Program *program, const char *part)
{
  g_autoptr (AtspiAccessible) timeline = window_get_timeline (program);
  AtspiRect all = accessible_get_place (timeline);
  AtspiRect bar = window_find_place (program, ATSPI_ROLE_PUSH_BUTTON, part);

  return window_is_rtl () ? all.x + all.width - bar.x - bar.width : bar.x - all.x;
}

static void
test_zoom (Program *program, gconstpointer data)
{
  g_autoptr (AtspiAccessible) timeline = NULL;
  int width, narrow, offset;

  program_start (program, NULL);
  WAIT_FOR ((width = window_get_bar_width (program, "2815")) > 0);

  x_input_press ("Ctrl+minus");
  WAIT_FOR ((narrow = window_get_bar_width (program, "2815")) < width);
  x_input_press ("Ctrl+plus");
  WAIT_FOR (window_get_bar_width (program, "2815") == width);
  x_input_press ("Ctrl+plus");
  WAIT_FOR (window_get_bar_width (program, "2815") > width);

  /* What began in 1948 begins at the edge of the chart, until all days are shown. */
  offset = get_offset (program, "(1948)");
  g_assert_cmpint (offset, >, 0);
  x_input_press ("Ctrl+0");
  WAIT_FOR (get_offset (program, "(1948)") > offset);

  timeline = window_get_timeline (program);
  width = accessible_get_place (timeline).width;
  x_input_press ("F9");
  WAIT_FOR (accessible_get_place (timeline).width > width + 200);
  x_input_press ("F9");
  WAIT_FOR (accessible_get_place (timeline).width == width);

  program_end (program, "Ctrl+w");
}

static AtspiRect
find_expiry (AtspiAccessible *timeline, const char *acronym)
{
  g_autoptr (AtspiAccessible) row = accessible_find (timeline, ATSPI_ROLE_LIST_ITEM, acronym);
  g_autoptr (AtspiAccessible) expiry = accessible_find (row, ATSPI_ROLE_PUSH_BUTTON, _("Mandate expires"));

  g_assert_nonnull (expiry);

  return accessible_get_place (expiry);
}

/* The names are where reading begins, the bars beside them. */
static void
test_mirrored (Program *program, gconstpointer data)
{
  g_autoptr (AtspiAccessible) timeline = NULL;
  AtspiRect all, bar, expiry;
  int width, height, border;

  program_start (program, NULL);
  WAIT_FOR (window_get_bar_width (program, "2790") > 0);
  timeline = window_get_timeline (program);
  all = accessible_get_place (timeline);

  for (guint i = 0; i < G_N_ELEMENTS (missions); i++) {
    g_autoptr (AtspiAccessible) row = accessible_find (timeline, ATSPI_ROLE_LIST_ITEM, missions[i].acronym);
    g_autoptr (AtspiAccessible) child = accessible_find (row, ATSPI_ROLE_PUSH_BUTTON, NULL);
    AtspiRect place = accessible_get_place (child);

    g_assert_cmpint (window_is_rtl () ? all.x + all.width - place.x - place.width : place.x - all.x, >, 100);
    g_assert_cmpint (window_is_rtl () ? place.x : all.x + all.width - place.x - place.width, >=, window_is_rtl () ? all.x : 0);
  }

  bar = window_find_place (program, ATSPI_ROLE_PUSH_BUTTON, "2790");
  expiry = find_expiry (timeline, "UNIFIL");
  if (window_is_rtl ())
    g_assert_cmpint (expiry.x + expiry.width / 2, <=, bar.x + 1);
  else
    g_assert_cmpint (expiry.x + expiry.width / 2, >=, bar.x + bar.width - 1);

  /* The pointer hits what is there. Without a compositor, the shadow of a window is a border. */
  x_input_get_size (&width, &height);
  {
    g_autoptr (AtspiAccessible) frame = accessible_find (program->top, ATSPI_ROLE_FRAME, NULL);

    border = (width - accessible_get_place (frame).width) / 2;
  }
  x_input_click (border + bar.x + bar.width / 2, border + bar.y + bar.height / 2);
  WAIT_FOR (program_is_selected (program, "UNIFIL"));
  WAIT_FOR (program_is_focused (program, "2790"));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "UNIFIL"));

  program_end (program, "Ctrl+w");
}

static gboolean
has_windows (Program *program, int n)
{
  return atspi_accessible_get_child_count (program->top, NULL) == n;
}

static void
test_dialogs (Program *program, gconstpointer data)
{
  program_start (program, NULL);
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "MONUSCO"));

  x_input_press ("F1");
  WAIT_FOR (has_windows (program, 2));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("Fit the selection")));
  x_input_press ("Escape");
  WAIT_FOR (has_windows (program, 1));
  WAIT_FOR (program_has_keyboard (program) && window_is_in_timeline (program));

  /* The last one in the menu. */
  x_input_press ("F10");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_CHECK_MENU_ITEM, NULL));
  WAIT_FOR (!window_is_in_timeline (program));
  x_input_press ("Up");
  x_input_press ("Return");
  WAIT_FOR (has_windows (program, 2));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("The Accord developers")));
  x_input_press ("Escape");
  WAIT_FOR (has_windows (program, 1));
  WAIT_FOR (program_has_keyboard (program));

  program_end (program, "Ctrl+q");
}

static void
test_broken_file (Program *program, gconstpointer data)
{
  g_autofree char *broken = g_build_filename (program->home, "broken.db", NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (broken, "a letter, not a planning file", -1, NULL));
  program_start (program, broken);
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, "broken.db"));
  WAIT_FOR (program_is_focused (program, "…"));
  window_check_names (program);
  program_end (program, "Ctrl+w");

  /* It is as it was. */
  g_assert_true (g_file_get_contents (broken, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "a letter, not a planning file");
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/missions", test_missions },
    { "/shell/names", test_names },
    { "/shell/search", test_search },
    { "/shell/zoom", test_zoom },
    { "/shell/mirrored", test_mirrored },
    { "/shell/dialogs", test_dialogs },
    { "/shell/broken-file", test_broken_file },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
