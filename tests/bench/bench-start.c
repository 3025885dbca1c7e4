/* How long a start of Accord takes, from the spawn of the process to the end of the frame that shows the missions'
 * bars, against the first frame of an empty libadwaita window. One JSON object a line; other lines start with a hash.
 *
 * Arguments: the program, the empty window. Needs a display and a session bus. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#define STARTS 10
#define TODAY "2026-11-22"

typedef struct {
  const char *name;
  const char *argv[5];
  GArray *times;                /* double, ms */
} Side;

static char *home;

static GSubprocess *
spawn (Side *side)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  for (guint i = 0; i < 4; i++) {
    static const char * const names[] = { "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" };

    g_subprocess_launcher_setenv (launcher, names[i], home, TRUE);
  }
  g_subprocess_launcher_setenv (launcher, "ACCORD_TRACE_FRAMES", "1", TRUE);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "memory", TRUE);
  process = g_subprocess_launcher_spawnv (launcher, side->argv, &error);
  if (process == NULL)
    g_error ("%s does not start: %s", side->name, error->message);

  return process;
}

/* Starts it, and reads off its own clock when it had painted. */
static double
start (Side *side, gboolean print)
{
  gint64 began = g_get_monotonic_time (), painted;
  g_autoptr (GSubprocess) process = spawn (side);
  g_autoptr (GDataInputStream) output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  g_autofree char *line = g_data_input_stream_read_line (output, NULL, NULL, NULL);
  const char *at = line != NULL ? strstr (line, " at ") : NULL;

  if (at == NULL)
    g_error ("%s ended before it had painted", side->name);
  painted = g_ascii_strtoll (at + strlen (" at "), NULL, 10);
  if (print)
    g_print ("# %.*s\n", (int) (at - line), line);

  /* What it still does after its first frame is not in the time of the next start. */
  g_usleep (G_USEC_PER_SEC / 4);
  g_subprocess_send_signal (process, SIGTERM);
  g_subprocess_wait (process, NULL, NULL);

  return (painted - began) / 1000.0;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
get_median (Side *side)
{
  guint half = side->times->len / 2;

  g_array_sort (side->times, compare_doubles);

  return (g_array_index (side->times, double, half) + g_array_index (side->times, double, half - 1)) / 2;
}

static void
report (const char *name, double value, double against)
{
  g_print ("{\"bench\":\"start\",\"case\":\"%s\",\"value\":%.0f,\"unit\":\"ms\",\"ratio\":%.2f,"
           "\"against\":\"empty libadwaita window\"}\n",
           name, value, value / against);
}

static void
print_all (Side *side)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < side->times->len; i++)
    g_string_append_printf (text, " %.0f", g_array_index (side->times, double, i));
  g_print ("# %s, ms:%s\n", side->name, text->str);
  g_string_free (text, TRUE);
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

int
main (int argc, char **argv)
{
  Side accord = { "accord", { argv[1], "--today", TODAY, NULL }, g_array_new (FALSE, FALSE, sizeof (double)) };
  Side empty = { "empty", { argv[2], NULL }, g_array_new (FALSE, FALSE, sizeof (double)) };
  double first, median;

  if (argc != 3 || g_getenv ("DISPLAY") == NULL || g_getenv ("DBUS_SESSION_BUS_ADDRESS") == NULL) {
    g_printerr ("needs two programs, a display and a session bus\n");
    return 77;
  }
  home = g_dir_make_tmp ("accord-start-XXXXXX", NULL);

  /* In an empty home: it makes its planning file. */
  first = start (&accord, TRUE);
  start (&empty, FALSE);

  /* By turns, so that whatever else the machine does falls on both. */
  for (int i = 0; i < STARTS; i++) {
    for (int turn = 0; turn < 2; turn++) {
      Side *side = (i + turn) % 2 ? &empty : &accord;
      double ms = start (side, FALSE);

      g_array_append_val (side->times, ms);
    }
  }

  print_all (&accord);
  print_all (&empty);
  median = get_median (&empty);
  report ("warm-median", get_median (&accord), median);
  report ("first", first, median);
  g_print ("{\"bench\":\"start\",\"case\":\"empty-window\",\"value\":%.0f,\"unit\":\"ms\"}\n", median);

  remove_folder (home);
  g_free (home);
  g_array_unref (accord.times);
  g_array_unref (empty.times);

  return 0;
}
