/* What the window promises to people who use a screen reader or a keyboard, and to those who read right to left. */

#include "config.h"

#include "program.h"
#include "x-input.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#define N_HEADINGS 4

static gboolean rtl;

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

static const AtspiRole interactive[] = {
  ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_ROLE_CHECK_BOX, ATSPI_ROLE_RADIO_BUTTON,
  ATSPI_ROLE_COMBO_BOX, ATSPI_ROLE_ENTRY, ATSPI_ROLE_TEXT, ATSPI_ROLE_LIST_ITEM, ATSPI_ROLE_MENU_ITEM,
  ATSPI_ROLE_CHECK_MENU_ITEM, ATSPI_ROLE_RADIO_MENU_ITEM, ATSPI_ROLE_LINK, ATSPI_ROLE_SPIN_BUTTON, ATSPI_ROLE_TABLE_CELL,
};

/* Time runs with the writing. */
static const char *
get_later_key (void)
{
  return rtl ? "Left" : "Right";
}

static const char *
get_earlier_key (void)
{
  return rtl ? "Right" : "Left";
}

static AtspiAccessible *
get_timeline (Program *program)
{
  return program_wait_for (program, ATSPI_ROLE_LIST, C_("accessible name", "Timeline"));
}

static guint
count_rows (Program *program)
{
  g_autoptr (AtspiAccessible) timeline = accessible_find (program->top, ATSPI_ROLE_LIST,
                                                          C_("accessible name", "Timeline"));

  return timeline != NULL ? accessible_count (timeline, ATSPI_ROLE_LIST_ITEM, NULL) : 0;
}

static AtspiRect
find_place (Program *program, AtspiRole role, const char *part)
{
  g_autoptr (AtspiAccessible) found = accessible_find (program->top, role, part);

  return found != NULL ? accessible_get_place (found) : (AtspiRect) { 0, 0, 0, 0 };
}

static int
get_bar_width (Program *program, const char *part)
{
  return find_place (program, ATSPI_ROLE_PUSH_BUTTON, part).width;
}

static gboolean
is_in_timeline (Program *program)
{
  g_autoptr (AtspiAccessible) timeline = get_timeline (program);
  g_autofree char *name = accessible_get_name_with (timeline, ATSPI_ROLE_INVALID, ATSPI_STATE_FOCUSED);

  return *name != '\0' || accessible_has_state (timeline, ATSPI_STATE_FOCUSED);
}

static gboolean
visit_name (AtspiAccessible *accessible, gpointer data)
{
  AtspiRole role = atspi_accessible_get_role (accessible, NULL);
  GString *faults = data;

  for (guint i = 0; i < G_N_ELEMENTS (interactive); i++) {
    g_autofree char *name = NULL;

    if (interactive[i] != role)
      continue;
    name = accessible_get_name (accessible);
    /* GTK calls by its type what nobody has named. */
    if (*name == '\0' || g_str_has_prefix (name, "Gtk") || g_str_has_prefix (name, "Adw") ||
        g_str_has_prefix (name, "Accord")) {
      g_autofree char *role_name = atspi_accessible_get_role_name (accessible, NULL);
      AtspiRect place = accessible_get_place (accessible);

      g_string_append_printf (faults, "%s “%s” at %d, %d\n", role_name, name, place.x, place.y);
    }
  }

  return TRUE;
}

static void
check_names (Program *program)
{
  GString *faults = g_string_new (NULL);

  accessible_walk (program->top, visit_name, faults);
  g_assert_cmpstr (faults->str, ==, "");
  g_string_free (faults, TRUE);
}

static void
test_missions (Program *program, gconstpointer data)
{
  g_autoptr (AtspiAccessible) timeline = NULL;

  program_start (program, NULL);
  WAIT_FOR (count_rows (program) == G_N_ELEMENTS (missions) + N_HEADINGS);

  timeline = get_timeline (program);
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
  check_names (program);

  x_input_press ("Ctrl+f");
  WAIT_FOR (program_is_focused (program, _("Search missions")));
  check_names (program);
  x_input_press ("Escape");

  x_input_press ("F10");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_MENU_ITEM, NULL) || program_shows (program, ATSPI_ROLE_CHECK_MENU_ITEM, NULL));
  check_names (program);
  x_input_press ("Escape");
  WAIT_FOR (!program_shows (program, ATSPI_ROLE_CHECK_MENU_ITEM, NULL));

  program_end (program, "Ctrl+q");
}

/* Presses a key until the focus is in the timeline, or no more in it. */
static void
press_until (Program *program, const char *keys, gboolean wanted)
{
  for (int i = 0; i < 40 && is_in_timeline (program) != wanted; i++)
    program_move_focus (program, keys);
  g_assert_cmpint (is_in_timeline (program), ==, wanted);
}

static void
test_keyboard (Program *program, gconstpointer data)
{
  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  g_assert_true (is_in_timeline (program));

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
  AtspiRect place = find_place (program, ATSPI_ROLE_PUSH_BUTTON, name);

  return place.x + place.width / 2;
}

/* An arrow goes where it points to, whatever the direction of time. */
static void
test_arrows (Program *program, gconstpointer data)
{
  int before, after;

  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));

  x_input_press (get_later_key ());
  WAIT_FOR (program_is_focused (program, "2808"));
  before = get_focused_middle (program);
  /* In sight, the mandate is followed by the steps of its renewal. */
  for (int i = 0; i < 6; i++)
    program_move_focus (program, get_later_key ());
  WAIT_FOR (program_is_focused (program, _("Meeting with contributors")));
  after = get_focused_middle (program);
  g_assert_cmpint (rtl ? before - after : after - before, >, 0);

  for (int i = 0; i < 6; i++)
    program_move_focus (program, get_earlier_key ());
  WAIT_FOR (program_is_focused (program, "2808"));
  x_input_press ("Escape");
  WAIT_FOR (program_is_focused (program, "MONUSCO"));

  program_end (program, "Ctrl+w");
}

static void
test_search (Program *program, gconstpointer data)
{
  program_start (program, NULL);
  WAIT_FOR (count_rows (program) == G_N_ELEMENTS (missions) + N_HEADINGS);

  x_input_press ("Ctrl+f");
  WAIT_FOR (program_is_focused (program, _("Search missions")));
  x_input_type ("2790");
  WAIT_FOR (count_rows (program) == 2);
  g_assert_true (program_shows (program, ATSPI_ROLE_LIST_ITEM, "UNIFIL"));

  x_input_type ("000");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("No Missions Found")));

  x_input_press ("Escape");
  WAIT_FOR (count_rows (program) == G_N_ELEMENTS (missions) + N_HEADINGS);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  WAIT_FOR (program_is_focused (program, ""));

  program_end (program, "Ctrl+w");
}

/* How far from the edge where time begins the bar begins. */
static int
get_offset (Program *program, const char *part)
{
  g_autoptr (AtspiAccessible) timeline = get_timeline (program);
  AtspiRect all = accessible_get_place (timeline);
  AtspiRect bar = find_place (program, ATSPI_ROLE_PUSH_BUTTON, part);

  return rtl ? all.x + all.width - bar.x - bar.width : bar.x - all.x;
}

static void
test_zoom (Program *program, gconstpointer data)
{
  g_autoptr (AtspiAccessible) timeline = NULL;
  int width, narrow, offset;

  program_start (program, NULL);
  WAIT_FOR ((width = get_bar_width (program, "2815")) > 0);

  x_input_press ("Ctrl+minus");
  WAIT_FOR ((narrow = get_bar_width (program, "2815")) < width);
  x_input_press ("Ctrl+plus");
  WAIT_FOR (get_bar_width (program, "2815") == width);
  x_input_press ("Ctrl+plus");
  WAIT_FOR (get_bar_width (program, "2815") > width);

  /* What began in 1948 begins at the edge of the chart, until all days are shown. */
  offset = get_offset (program, "(1948)");
  g_assert_cmpint (offset, >, 0);
  x_input_press ("Ctrl+0");
  WAIT_FOR (get_offset (program, "(1948)") > offset);

  timeline = get_timeline (program);
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
  WAIT_FOR (get_bar_width (program, "2790") > 0);
  timeline = get_timeline (program);
  all = accessible_get_place (timeline);

  for (guint i = 0; i < G_N_ELEMENTS (missions); i++) {
    g_autoptr (AtspiAccessible) row = accessible_find (timeline, ATSPI_ROLE_LIST_ITEM, missions[i].acronym);
    g_autoptr (AtspiAccessible) child = accessible_find (row, ATSPI_ROLE_PUSH_BUTTON, NULL);
    AtspiRect place = accessible_get_place (child);

    g_assert_cmpint (rtl ? all.x + all.width - place.x - place.width : place.x - all.x, >, 100);
    g_assert_cmpint (rtl ? place.x : all.x + all.width - place.x - place.width, >=, rtl ? all.x : 0);
  }

  bar = find_place (program, ATSPI_ROLE_PUSH_BUTTON, "2790");
  expiry = find_expiry (timeline, "UNIFIL");
  if (rtl)
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

static void
choose_meeting (Program *program)
{
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  for (int i = 0; i < 20 && !program_is_focused (program, _("Meeting with contributors")); i++)
    program_move_focus (program, get_later_key ());
  WAIT_FOR (program_is_focused (program, _("Meeting with contributors")));
}

/* Return goes from a step in the timeline to its row among the details, which is open. */
static void
press_done_today (Program *program)
{
  x_input_press ("Return");
  WAIT_FOR (!is_in_timeline (program) && program_is_focused (program, _("Meeting with contributors")));
  WAIT_FOR (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, _("Mark as Done Today")));
  check_names (program);
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
    last = get_bar_width (program, "2815");
    for (int i = 0; i < 20; i++)
      program_wait ();
  } while (last == 0 || get_bar_width (program, "2815") != last);
  look.frame = find_place (program, ATSPI_ROLE_FRAME, NULL);
  look.bar = find_place (program, ATSPI_ROLE_PUSH_BUTTON, "2815");
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
  WAIT_FOR (find_place (program, ATSPI_ROLE_FRAME, NULL).width == first.frame.width - 100);
  x_input_press ("Ctrl+plus");
  program_move_focus (program, "Down");
  program_move_focus (program, "Down");
  WAIT_FOR (program_is_selected (program, "UNMISS"));

  first = wait_for_rest (program);
  second = start_again (program, &first, 8);
  start_again (program, &second, 0);
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
  WAIT_FOR (program_has_keyboard (program) && is_in_timeline (program));

  /* The last one in the menu. */
  x_input_press ("F10");
  WAIT_FOR (program_shows (program, ATSPI_ROLE_CHECK_MENU_ITEM, NULL));
  WAIT_FOR (!is_in_timeline (program));
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
  WAIT_FOR (program_shows (program, ATSPI_ROLE_LABEL, _("The Missions Cannot Be Shown")));
  g_assert_true (program_shows (program, ATSPI_ROLE_PUSH_BUTTON, "…"));
  check_names (program);
  program_end (program, "Ctrl+w");

  /* It is as it was. */
  g_assert_true (g_file_get_contents (broken, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "a letter, not a planning file");
}

static void
set_up (Program *program, gconstpointer data)
{
  program_set_up (program);
}

static void
tear_down (Program *program, gconstpointer data)
{
  program_tear_down (program);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Program *program, gconstpointer data);
  } tests[] = {
    { "/shell/missions", test_missions },
    { "/shell/names", test_names },
    { "/shell/keyboard", test_keyboard },
    { "/shell/arrows", test_arrows },
    { "/shell/search", test_search },
    { "/shell/zoom", test_zoom },
    { "/shell/mirrored", test_mirrored },
    { "/shell/step", test_step },
    { "/shell/again", test_again },
    { "/shell/dialogs", test_dialogs },
    { "/shell/broken-file", test_broken_file },
  };

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("ACCORD_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  rtl = g_strcmp0 (g_getenv ("LANGUAGE"), "ar") == 0;

  g_test_init (&argc, &argv, NULL);
  /* libatspi warns when a program is too young to have a cache; it asks again. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  if (!program_init ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Program, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
