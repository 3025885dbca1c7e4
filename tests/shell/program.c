#include "program.h"

#include "x-input.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/prctl.h>

#define APPLICATION_ID "org.accordplanner.Accord"

gboolean
program_init (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GVariant) reply = NULL;
  const char *address;

  if (g_getenv ("DISPLAY") == NULL)
    return FALSE;

  /* Asked for here and handed down: what the X display names may be the bus of another session. */
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  reply = g_dbus_connection_call_sync (bus, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", NULL,
                                       G_VARIANT_TYPE ("(s)"), 0, -1, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (reply, "(&s)", &address);
  g_setenv ("AT_SPI_BUS_ADDRESS", address, TRUE);
  g_assert_cmpint (atspi_init (), ==, 0);

  return TRUE;
}

void
program_set_up (Program *self)
{
  *self = (Program) { .home = g_dir_make_tmp ("accord-shell-XXXXXX", NULL) };
  self->file = g_build_filename (self->home, "accord", "accord.db", NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
      remove_folder (child);
    else
      g_unlink (child);
  }
  g_rmdir (path);
}

void
program_tear_down (Program *self)
{
  g_assert_null (self->process);
  remove_folder (self->home);
  g_free (self->home);
  g_free (self->file);
}

void
program_wait (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_usleep (G_USEC_PER_SEC / 50);
}

static Program *running;

/* A line for each window, and for what has the focus in it, if a screen reader can find that. */
static void
describe (Program *self, GString *text)
{
  int n = atspi_accessible_get_child_count (self->top, NULL);

  for (int i = 0; i < n; i++) {
    g_autoptr (AtspiAccessible) window = atspi_accessible_get_child_at_index (self->top, i, NULL);
    g_autofree char *name = NULL, *focused = NULL;
    AtspiRect place;

    if (window == NULL)
      continue;
    name = accessible_get_name (window);
    place = accessible_get_place (window);
    focused = accessible_get_name_with (window, ATSPI_ROLE_INVALID, ATSPI_STATE_FOCUSED);
    g_string_append_printf (text, "; window \"%s\" of %d×%d%s, focus on \"%s\"", name, place.width, place.height,
                            accessible_has_state (window, ATSPI_STATE_ACTIVE) ? ", active" : "", focused);
  }
}

void
program_give_up (const char *file, int line, const char *condition)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *pid = running != NULL ? g_subprocess_get_identifier (running->process) : NULL;

  if (pid != NULL) {
    g_string_append_printf (text, "; keys go %s", x_input_goes_to (atoi (pid)) ? "to it" : "elsewhere");
    describe (running, text);
  }
  g_error ("%s:%d: waited in vain for %s%s", file, line, condition, text->str);
}

static void
end_with_test (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static char *
get_console (Program *self)
{
  return g_build_filename (self->home, "console", NULL);
}

static gboolean
find_program (Program *self)
{
  self->top = accessible_find_program (APPLICATION_ID);
  if (self->top == NULL)
    return FALSE;

  /* Always ask for what may change: what libatspi has heard of may be older than what is on the screen. */
  atspi_accessible_set_cache_mask (self->top, ATSPI_CACHE_ROLE | ATSPI_CACHE_INTERFACES);

  return TRUE;
}

void
program_start (Program *self, const char *file)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  const char *argv[] = { g_getenv ("ACCORD_PROGRAM"), "--today", TODAY, file != NULL ? "--file" : NULL, file, NULL };
  static const char * const names[] = { "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME" };
  g_autofree char *console = get_console (self);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_subprocess_launcher_setenv (launcher, names[i], self->home, TRUE);
  /* The only one that keeps settings without a service. */
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
  g_subprocess_launcher_set_stderr_file_path (launcher, console);
  g_subprocess_launcher_set_child_setup (launcher, end_with_test, NULL, NULL);
  self->process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);

  WAIT_FOR (find_program (self));
  running = self;
  WAIT_FOR (program_has_keyboard (self));
}

gboolean
program_has_keyboard (Program *self)
{
  const char *pid = g_subprocess_get_identifier (self->process);

  return pid != NULL && x_input_goes_to (atoi (pid)) && program_is_focused (self, "");
}

void
program_end (Program *self, const char *keys)
{
  g_autofree char *console = get_console (self), *said = NULL;

  x_input_press (keys);
  /* It has none any more once it has ended. */
  WAIT_FOR (g_subprocess_get_identifier (self->process) == NULL);

  g_assert_true (g_subprocess_get_if_exited (self->process));
  g_assert_cmpint (g_subprocess_get_exit_status (self->process), ==, 0);
  running = NULL;
  g_clear_object (&self->process);
  g_clear_object (&self->top);

  g_assert_true (g_file_get_contents (console, &said, NULL, NULL));
  g_assert_cmpstr (said, ==, "");
}

gboolean
program_shows (Program *self, AtspiRole role, const char *part)
{
  g_autoptr (AtspiAccessible) found = accessible_find (self->top, role, part);

  return found != NULL;
}

static gboolean
has_one (Program *self, AtspiRole role, AtspiStateType state, const char *part)
{
  g_autofree char *name = accessible_get_name_with (self->top, role, state);

  return *name != '\0' && strstr (name, part) != NULL;
}

gboolean
program_is_focused (Program *self, const char *part)
{
  return has_one (self, ATSPI_ROLE_INVALID, ATSPI_STATE_FOCUSED, part);
}

/* A bar that has just got the focus may not have its place yet, and so no name either. */
static gboolean
get_focus (Program *self, char **name)
{
  g_free (*name);
  *name = accessible_get_name_with (self->top, ATSPI_ROLE_INVALID, ATSPI_STATE_FOCUSED);

  return **name != '\0';
}

void
program_move_focus (Program *self, const char *keys)
{
  g_autofree char *before = NULL, *after = NULL;

  WAIT_FOR (get_focus (self, &before));
  x_input_press (keys);
  WAIT_FOR (get_focus (self, &after) && !g_str_equal (before, after));
}

gboolean
program_is_selected (Program *self, const char *part)
{
  return has_one (self, ATSPI_ROLE_LIST_ITEM, ATSPI_STATE_SELECTED, part);
}

AtspiAccessible *
program_wait_for (Program *self, AtspiRole role, const char *part)
{
  AtspiAccessible *found = NULL;

  WAIT_FOR ((found = accessible_find (self->top, role, part)) != NULL);

  return found;
}

int
program_count_records (Program *self, const char *kind)
{
  sqlite3 *connection = NULL;
  sqlite3_stmt *statement = NULL;
  int n = -1;

  if (sqlite3_open_v2 (self->file, &connection, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
      sqlite3_busy_timeout (connection, 5000) == SQLITE_OK &&
      sqlite3_prepare_v2 (connection, "SELECT count (*) FROM record WHERE kind = ?", -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_bind_text (statement, 1, kind, -1, SQLITE_STATIC) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (connection);

  return n;
}
