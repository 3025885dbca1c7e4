/* What is copied from the window, as another program gets it when it is pasted there; and what is exported. */

#include "config.h"

#include "window.h"
#include "x-input.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define TEXT "text/plain;charset=utf-8"

/* NULL-terminated, so that a text can be read as one. */
static GBytes *
paste (const char *type)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                                                       G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GBytes) pasted = NULL;
  GByteArray *bytes;

  g_subprocess_launcher_setenv (launcher, "GTK_A11Y", "none", TRUE);
  reader = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("ACCORD_READ_CLIPBOARD"), type, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (reader, NULL, NULL, &pasted, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (reader));
  bytes = g_bytes_unref_to_array (g_steal_pointer (&pasted));
  g_byte_array_append (bytes, (const guint8 *) "", 1);

  return g_byte_array_free_to_bytes (bytes);
}

static char *
paste_text (const char *type)
{
  gsize size;

  return g_bytes_unref_to_data (paste (type), &size);
}

/* Of a PNG, by what stands at its beginning. */
static void
paste_size (guint *width, guint *height)
{
  g_autoptr (GBytes) png = paste ("image/png");
  gsize size;
  const guint8 *data = g_bytes_get_data (png, &size);

  g_assert_cmpuint (size, >, 24);
  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  *width = GUINT32_FROM_BE (*(const guint32 *) (gconstpointer) (data + 16));
  *height = GUINT32_FROM_BE (*(const guint32 *) (gconstpointer) (data + 20));
}

static gboolean
has_copied (Program *program, guint n_rows)
{
  g_autofree char *text = g_strdup_printf (ngettext ("Copied %u row", "Copied %u rows", n_rows), n_rows);

  return program_shows (program, ATSPI_ROLE_LABEL, text);
}

/* Waits for @part to be in what the clipboard offers as @type; NULL for what it offers at all. */
static void
wait_to_paste (const char *type, const char *part)
{
  g_autofree char *text = NULL;

  for (int i = 0; i < 20 && (text == NULL || strstr (text, part) == NULL); i++) {
    program_wait ();
    g_free (text);
    text = paste_text (type);
  }
  g_assert_nonnull (strstr (text, part));
}

static void
copy (const char *keys, const char *part)
{
  x_input_press (keys);
  wait_to_paste (TEXT, part);
}

/* Of the agenda's; the timeline has some, too. */
static gboolean
shows_line (Program *program, const char *part)
{
  g_autoptr (AtspiAccessible) agenda = accessible_find (program->top, ATSPI_ROLE_LIST, C_("page", "Agenda"));
  g_autoptr (AtspiAccessible) line = agenda != NULL ? accessible_find (agenda, ATSPI_ROLE_LIST_ITEM, part) : NULL;

  return line != NULL;
}

static void
open_agenda (Program *program)
{
  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  x_input_press ("Ctrl+2");
  WAIT_FOR (program_is_focused (program, "UNDOF"));
}

static char **
split_lines (const char *text)
{
  g_autofree char *trimmed = g_strndup (text, strlen (text) - g_str_has_suffix (text, "\n"));

  return g_strsplit (trimmed, "\n", -1);
}

static void
test_row (Program *program, gconstpointer data)
{
  g_autofree char *late = g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", 2), 2);
  g_autofree char *text = NULL, *html = NULL, *name = NULL;
  g_auto (GStrv) lines = NULL, cells = NULL;
  guint width, height;

  open_agenda (program);
  for (int i = 0; i < 6; i++) {
    x_input_press ("Down");
    program_wait ();
  }
  copy ("Ctrl+c", _("Invitation sent"));

  text = paste_text (TEXT);
  lines = split_lines (text);
  g_assert_cmpuint (g_strv_length (lines), ==, 1);
  cells = g_strsplit (lines[0], "\t", -1);
  g_assert_cmpuint (g_strv_length (cells), ==, 9);
  g_assert_cmpstr (cells[0], ==, _("Overdue"));
  g_assert_cmpstr (cells[2], ==, late);
  g_assert_nonnull (strstr (cells[3], "MONUSCO"));
  g_assert_cmpstr (cells[4], ==, _("Invitation sent"));

  /* It is the one that has the focus, in the words that a screen reader says. */
  name = accessible_get_name_with (program->top, ATSPI_ROLE_INVALID, ATSPI_STATE_FOCUSED);
  for (guint i = 2; i < 6; i++)
    g_assert_nonnull (strstr (name, cells[i]));

  html = paste_text ("text/html");
  g_assert_nonnull (strstr (html, window_is_rtl () ? "dir=\"rtl\"" : "dir=\"ltr\""));
  for (guint i = 0; i < 5; i++)
    g_assert_nonnull (strstr (html, cells[i]));
  paste_size (&width, &height);
  g_assert_cmpuint (width, >, height);

  program_end (program, "Ctrl+w");
}

/* The whole list is what the filter lets through; and where somebody types, the keys copy what is typed. */
static void
test_filtered (Program *program, gconstpointer data)
{
  g_autofree char *text = NULL, *typed = NULL, *filtered = NULL;
  g_auto (GStrv) lines = NULL, filtered_lines = NULL;

  open_agenda (program);
  copy ("Ctrl+Shift+c", "MONUSCO");
  text = paste_text (TEXT);
  lines = split_lines (text);
  g_assert_nonnull (strstr (lines[0], _("Mission")));

  x_input_press ("Ctrl+f");
  WAIT_FOR (program_is_focused (program, _("Search missions")));
  x_input_type ("unifil");
  WAIT_FOR (shows_line (program, "UNIFIL") && !shows_line (program, "MONUSCO"));
  x_input_press ("Ctrl+a");
  x_input_press ("Ctrl+c");
  program_wait ();
  typed = paste_text (TEXT);
  g_assert_cmpstr (typed, ==, "unifil");

  x_input_press ("Return");
  WAIT_FOR (program_is_focused (program, "UNIFIL"));
  copy ("Ctrl+Shift+c", "UNIFIL");
  filtered = paste_text (TEXT);
  filtered_lines = split_lines (filtered);
  g_assert_cmpuint (g_strv_length (filtered_lines), <, g_strv_length (lines));
  for (guint i = 1; filtered_lines[i] != NULL; i++)
    g_assert_nonnull (strstr (filtered_lines[i], "UNIFIL"));

  program_end (program, "Ctrl+w");
}

static void
test_timeline (Program *program, gconstpointer data)
{
  g_autoptr (AtspiAccessible) list = NULL, scroller = NULL, timeline = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean said = FALSE;
  AtspiRect place;
  guint width, height;

  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  WAIT_FOR (window_is_in_timeline (program));
  copy ("Ctrl+c", "MONUSCO");
  copy ("Ctrl+Shift+c", "UNTSO");
  /* That is said for a few seconds, and to look for it may take as long. */
  for (int i = 0; i < 5 && !(said = has_copied (program, 11)); i++)
    copy ("Ctrl+Shift+c", "UNTSO");
  g_assert_true (said);
  text = paste_text (TEXT);
  lines = split_lines (text);
  g_assert_cmpuint (g_strv_length (lines), ==, 12);

  list = window_get_timeline (program);
  scroller = atspi_accessible_get_parent (list, NULL);
  timeline = atspi_accessible_get_parent (scroller, NULL);
  place = accessible_get_place (timeline);
  paste_size (&width, &height);
  g_assert_cmpuint (width, ==, 2 * place.width);
  g_assert_cmpuint (height, ==, 2 * place.height);

  program_end (program, "Ctrl+w");
}

/* Chooses an item of the menu that is coming up. */
static void
choose (Program *program, const char *text)
{
  g_autofree char *name = window_get_label (text);
  g_autoptr (AtspiAccessible) item = program_wait_for (program, ATSPI_ROLE_MENU_ITEM, name);

  g_assert_true (accessible_press (item));
}

/* For programs that take the wrong one. */
static void
test_menu (Program *program, gconstpointer data)
{
  g_autofree char *picture = window_get_label (_("Copy as _Picture"));
  g_autofree char *types = NULL, *text = NULL;

  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  x_input_press ("F10");
  choose (program, _("Copy as _Picture"));
  wait_to_paste (NULL, "image/png");
  types = paste_text (NULL);
  g_assert_null (strstr (types, "text/plain"));

  WAIT_FOR (!program_shows (program, ATSPI_ROLE_MENU_ITEM, picture));
  x_input_press ("F10");
  choose (program, _("Copy as _Text"));
  wait_to_paste (NULL, "text/plain");
  text = paste_text (TEXT);
  g_assert_null (strchr (text, '\t'));
  g_assert_true (g_str_has_prefix (text, _("Missions")));

  program_end (program, "Ctrl+w");
}

static gboolean
press_export (Program *program)
{
  g_autofree char *name = window_get_label (_("_Export…"));
  g_autoptr (AtspiAccessible) dialog = accessible_find (program->top, ATSPI_ROLE_FRAME, _("Export"));
  g_autoptr (AtspiAccessible) button = dialog != NULL ? accessible_find (dialog, ATSPI_ROLE_PUSH_BUTTON, name) : NULL;

  return accessible_press (button);
}

/* Where somebody is asked for the name, the one that is suggested is taken. */
static void
test_export (Program *program, gconstpointer data)
{
  g_autofree char *file = g_build_filename (program->home, "accord-" TODAY ".json", NULL);
  g_autofree char *content = NULL;
  GStatBuf status;

  program_start (program, NULL);
  WAIT_FOR (program_is_selected (program, "MONUSCO"));
  x_input_press ("F10");
  choose (program, _("_Export…"));
  WAIT_FOR (window_is_focused_in (program, _("Export"), _("Whole Workspace")));
  window_check_names_in (program, _("Export"));
  WAIT_FOR (press_export (program));
  WAIT_FOR (atspi_accessible_get_child_count (program->top, NULL) == 3);
  for (int i = 0; i < 10 && !g_file_test (file, G_FILE_TEST_EXISTS); i++) {
    g_usleep (G_USEC_PER_SEC);
    if (atspi_accessible_get_child_count (program->top, NULL) == 3)
      x_input_press ("Return");
  }
  g_assert_true (g_file_get_contents (file, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "\"records\""));
  g_assert_cmpint (g_stat (file, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 077, ==, 0);

  WAIT_FOR (program_has_keyboard (program));
  program_end (program, "Ctrl+w");
}

int
main (int argc, char **argv)
{
  static const WindowTest tests[] = {
    { "/shell/copy/row", test_row },
    { "/shell/copy/filtered", test_filtered },
    { "/shell/copy/timeline", test_timeline },
    { "/shell/copy/menu", test_menu },
    { "/shell/copy/export", test_export },
    { NULL },
  };

  return window_run_tests (argc, argv, tests);
}
