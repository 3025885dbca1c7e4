#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

static const AtspiRole interactive[] = {
  ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_ROLE_CHECK_BOX, ATSPI_ROLE_RADIO_BUTTON,
  ATSPI_ROLE_COMBO_BOX, ATSPI_ROLE_ENTRY, ATSPI_ROLE_TEXT, ATSPI_ROLE_LIST_ITEM, ATSPI_ROLE_MENU_ITEM,
  ATSPI_ROLE_CHECK_MENU_ITEM, ATSPI_ROLE_RADIO_MENU_ITEM, ATSPI_ROLE_LINK, ATSPI_ROLE_SPIN_BUTTON, ATSPI_ROLE_TABLE_CELL,
};

gboolean
window_is_rtl (void)
{
  return g_strcmp0 (g_getenv ("LANGUAGE"), "ar") == 0;
}

char *
window_get_label (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv (NULL, parts);
}

/* Time runs with the writing. */
const char *
window_get_later_key (void)
{
  return window_is_rtl () ? "Left" : "Right";
}

const char *
window_get_earlier_key (void)
{
  return window_is_rtl () ? "Right" : "Left";
}

AtspiAccessible *
window_get_timeline (Program *program)
{
  return program_wait_for (program, ATSPI_ROLE_LIST, C_("accessible name", "Timeline"));
}

guint
window_count_rows (Program *program)
{
  g_autoptr (AtspiAccessible) timeline = accessible_find (program->top, ATSPI_ROLE_LIST,
                                                          C_("accessible name", "Timeline"));

  return timeline != NULL ? accessible_count (timeline, ATSPI_ROLE_LIST_ITEM, NULL) : 0;
}

AtspiRect
window_find_place (Program *program, AtspiRole role, const char *part)
{
  g_autoptr (AtspiAccessible) found = accessible_find (program->top, role, part);

  return found != NULL ? accessible_get_place (found) : (AtspiRect) { 0, 0, 0, 0 };
}

int
window_get_bar_width (Program *program, const char *part)
{
  return window_find_place (program, ATSPI_ROLE_PUSH_BUTTON, part).width;
}

gboolean
window_is_in_timeline (Program *program)
{
  g_autoptr (AtspiAccessible) timeline = window_get_timeline (program);
  g_autofree char *name = accessible_get_name_with (timeline, ATSPI_ROLE_INVALID, ATSPI_STATE_FOCUSED);

  return *name != '\0' || accessible_has_state (timeline, ATSPI_STATE_FOCUSED);
}

static gboolean
has_other_focus (Program *program, const char *before, char **focused)
{
  g_free (*focused);
  *focused = accessible_get_name_with (program->top, ATSPI_ROLE_INVALID, ATSPI_STATE_FOCUSED);

  return **focused != '\0' && !g_str_equal (*focused, before);
}

/* To read what has the focus takes a while in a window with much in it: it is read once for each key. */
void
window_go_to (Program *program, const char *name)
{
  g_autofree char *focused = accessible_get_name_with (program->top, ATSPI_ROLE_INVALID, ATSPI_STATE_FOCUSED);

  for (int i = 0; i < 80 && strstr (focused, name) == NULL; i++) {
    g_autofree char *before = g_steal_pointer (&focused);

    x_input_press ("Tab");
    WAIT_FOR (has_other_focus (program, before, &focused));
  }
  g_assert_nonnull (strstr (focused, name));
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
check_names (AtspiAccessible *root)
{
  GString *faults = g_string_new (NULL);

  accessible_walk (root, visit_name, faults);
  g_assert_cmpstr (faults->str, ==, "");
  g_string_free (faults, TRUE);
}

void
window_check_names (Program *program)
{
  check_names (program->top);
}

/* Not by a walk: all that is in the first window would come before the second. */
AtspiAccessible *
window_find (Program *program, const char *title)
{
  int n = atspi_accessible_get_child_count (program->top, NULL);

  for (int i = 0; i < n; i++) {
    g_autoptr (AtspiAccessible) window = atspi_accessible_get_child_at_index (program->top, i, NULL);
    g_autofree char *name = window != NULL ? accessible_get_name (window) : NULL;

    if (name != NULL && strstr (name, title) != NULL)
      return g_steal_pointer (&window);
  }

  return NULL;
}

void
window_check_names_in (Program *program, const char *title)
{
  g_autoptr (AtspiAccessible) window = NULL;

  WAIT_FOR ((window = window_find (program, title)) != NULL);
  check_names (window);
}

static char *
get_focus_in (Program *program, const char *title)
{
  g_autoptr (AtspiAccessible) window = window_find (program, title);

  return window != NULL ? accessible_get_name_with (window, ATSPI_ROLE_INVALID, ATSPI_STATE_FOCUSED) : g_strdup ("");
}

gboolean
window_is_focused_in (Program *program, const char *title, const char *name)
{
  g_autofree char *focus = get_focus_in (program, title);

  return *focus != '\0' && strstr (focus, name) != NULL;
}

/* Whether the focus has come to @name by the time that it is elsewhere than at @from, or that it takes too long. */
static gboolean
comes_to (Program *program, const char *title, const char *from, const char *name)
{
  /* What libadwaita 1.2 calls an entry row does not say that it has the focus. */
  for (int i = 0; i < 25; i++) {
    g_autofree char *focus = NULL;

    program_wait ();
    focus = get_focus_in (program, title);
    if (*focus != '\0' && !g_str_equal (focus, from))
      return strstr (focus, name) != NULL;
  }

  return FALSE;
}

void
window_go_to_in (Program *program, const char *title, const char *keys, const char *name)
{
  gboolean there = window_is_focused_in (program, title, name);

  for (int i = 0; i < 60 && !there; i++) {
    g_autofree char *from = get_focus_in (program, title);

    x_input_press (keys);
    there = comes_to (program, title, from, name);
  }
  g_assert_true (there);
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
window_run_tests (int argc, char **argv, const WindowTest *tests)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("ACCORD_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_test_init (&argc, &argv, NULL);
  /* libatspi warns when a program is too young to have a cache; it asks again. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  if (!program_init ()) {
    g_print ("1..0 # SKIP no display\n");
    return 0;
  }

  for (const WindowTest *test = tests; test->path != NULL; test++)
    g_test_add (test->path, Program, NULL, set_up, test->function, tear_down);

  return g_test_run ();
}
