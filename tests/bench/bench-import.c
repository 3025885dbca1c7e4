/* What it costs to read 200,000 rows of contributions, and to take them into a new planning file, against Python's csv
 * module that reads the same file and sums the two columns of counts. Each side runs in a process of its own, by turns.
 * One JSON object a line; other lines start with a hash. Needs python3.
 *
 * Called by itself as `bench-import read FILE` and `bench-import whole FILE PLANNING-FILE`. */

#include "config.h"

#include "documents.h"

#include "accord-import.h"
#include "accord-rows.h"
#include "accord-session-edit.h"
#include "accord-session-import.h"

#include <glib/gstdio.h>
#include <string.h>

#define ROWS 200000
#define ROUNDS 5
#define TODAY "2026-11-22"

static const char python[] =
  "import csv, resource, sys, time\n"
  "began = time.perf_counter()\n"
  "female = male = 0\n"
  "with open(sys.argv[1], newline='', encoding='utf-8') as file:\n"
  "    rows = csv.reader(file)\n"
  "    next(rows)\n"
  "    for row in rows:\n"
  "        female += int(row[6])\n"
  "        male += int(row[7])\n"
  "print(1000 * (time.perf_counter() - began), 0, female + male)\n";

typedef struct {
  double time;   /* ms */
  double memory; /* MB over what there was before */
  gint64 sum;    /* of all people, so that each side is seen to have read all */
} Result;

/* One month after another, each mission with its contributors, as the Hub's file has them. */
static void
write_file (const char *path)
{
  static const char *const missions[] = { "UNIFIL", "MINUSCA", "MONUSCO", "UNMISS", "UNISFA", "UNFICYP", "UNDOF", "MINURSO",
                                          "UNTSO", "UNMOGIP", "UNMIK", "MINUSMA", "UNAMID", "UNMIL" };
  static const char *const types[] = { "Troops", "Experts on Mission", "Formed Police Units", "Individual Police",
                                       "Staff Officer" };
  g_autoptr (AccordCountries) countries = accord_countries_load (ACCORD_COUNTRIES_FILE);
  g_autoptr (GPtrArray) codes = accord_countries_list (countries);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new ("contribution_id,isocode3,m49_code,contributing_country,mission_acronym,"
                                           "personnel_type,female_personnel,male_personnel,last_reporting_date\r\n");
  int month = 0;

  for (guint n = 0; n < ROWS; month++) {
    int year = 2010 + month / 12, m = month % 12 + 1;

    for (guint i = 0; i < G_N_ELEMENTS (missions); i++)
      for (guint k = g_rand_int_range (rand, 0, 4); k < codes->len && n < ROWS; k += g_rand_int_range (rand, 1, 4)) {
        const char *code = g_ptr_array_index (codes, k);
        const char *name = accord_countries_get_name (countries, code);

        g_string_append_printf (text, strchr (name, ',') != NULL ? "%u,%s,,\"%s\",%s,%s,%d,%d,%04d-%02d-%02d\r\n"
                                                                 : "%u,%s,,%s,%s,%s,%d,%d,%04d-%02d-%02d\r\n",
                                ++n, code, name, missions[i], types[g_rand_int_range (rand, 0, 5)],
                                g_rand_int_range (rand, 0, 90), g_rand_int_range (rand, 1, 900), year, m,
                                accord_day_get_month_length (year, m));
      }
  }
  if (!g_file_set_contents (path, text->str, text->len, &error))
    g_error ("%s", error->message);
}

static double
read_memory (const char *key)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, key) : NULL;

  return line != NULL ? g_ascii_strtod (line + strlen (key), NULL) / 1024 : 0;
}

static gint64
sum_up (AccordImportPlan *plan)
{
  static const char *const columns[] = { "female", "male", NULL };
  gint64 sum = 0;

  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = g_ptr_array_index (plan->items, i);
    g_autoptr (AccordRows) rows = accord_rows_new (json_object_get_member (item->members, "rows"), columns);

    for (guint k = 0; k < accord_rows_get_length (rows); k++)
      sum += accord_rows_get_count (rows, k, 0) + accord_rows_get_count (rows, k, 1);
  }

  return sum;
}

static void
print_result (gint64 began, double memory, AccordImportPlan *plan)
{
  double time = (g_get_monotonic_time () - began) / 1000.0;

  memory = read_memory ("VmHWM:") - memory;
  g_assert_cmpuint (plan->n_used, ==, ROWS);
  g_print ("%f %f %" G_GINT64_FORMAT "\n", time, memory, sum_up (plan));
}

static void
read_file (const char *path)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), documents);
  g_autoptr (AccordCountries) countries = accord_countries_load (ACCORD_COUNTRIES_FILE);
  g_autoptr (AccordImportContext) context = accord_import_context_new (workspace, countries);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  double memory = read_memory ("VmRSS:");
  gint64 began = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  g_autoptr (AccordImportPlan) plan = NULL;

  g_assert_no_error (error);
  plan = accord_import_read (context, G_INPUT_STREAM (stream), "file.csv", 0, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  print_result (began, memory, plan);
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* As the window and the program do it: read, compare with the workspace, one change set. */
static void
take_file (const char *path, const char *planning_file)
{
  g_autoptr (GAsyncResult) opened = NULL, was_read = NULL, committed = NULL, closed = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (AccordImportPlan) plan = NULL;
  g_autoptr (AccordSession) session = NULL;
  g_autoptr (GError) error = NULL;
  double memory;
  gint64 began;

  accord_session_open_async (planning_file, ACCORD_SESSION_CREATE, day_of (TODAY), NULL, keep_result, &opened);
  session = accord_session_open_finish (wait_for (&opened), &error);
  g_assert_no_error (error);

  memory = read_memory ("VmRSS:");
  began = g_get_monotonic_time ();
  accord_session_read_import_async (session, file, NULL, NULL, NULL, NULL, keep_result, &was_read);
  plan = accord_session_read_import_finish (session, wait_for (&was_read), &error);
  g_assert_no_error (error);
  changes = accord_session_import (session, plan);
  accord_session_commit_async (session, changes, NULL, keep_result, &committed);
  g_assert_true (accord_session_commit_finish (session, wait_for (&committed), &error));
  g_assert_no_error (error);
  print_result (began, memory, plan);

  accord_session_close_async (session, keep_result, &closed);
  accord_session_close_finish (session, wait_for (&closed), NULL);
}

static Result
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autofree char *output = NULL;
  g_auto (GStrv) words = NULL;
  Result result;

  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error)
      || !g_subprocess_get_successful (process))
    g_error ("%s %s failed: %s", argv[0], argv[1], error != NULL ? error->message : "see above");
  words = g_strsplit (output, " ", 3);
  g_assert_cmpuint (g_strv_length (words), ==, 3);
  result.time = g_ascii_strtod (words[0], NULL);
  result.memory = g_ascii_strtod (words[1], NULL);
  result.sum = g_ascii_strtoll (words[2], NULL, 10);

  return result;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
report (const char *name, double *times, const double *against, double memory)
{
  g_print ("{\"bench\":\"import\",\"case\":\"%s\",\"value\":%.1f,\"unit\":\"ms\",\"ratio\":%.2f,\"memory\":%.1f,"
           "\"against\":\"Python's csv module that sums the columns\"}\n",
           name, times[ROUNDS / 2], times[ROUNDS / 2] / against[ROUNDS / 2], memory);
}

static void
compare (const char *self, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "contributions.csv", NULL);
  g_autofree char *planning_file = g_build_filename (folder, "planning.db", NULL);
  const char *python_argv[] = { "python3", "-c", python, path, NULL };
  const char *read_argv[] = { self, "read", path, NULL };
  const char *whole_argv[] = { self, "whole", path, planning_file, NULL };
  double times[3][ROUNDS];
  double memory[3] = { 0, 0, 0 };

  write_file (path);
  /* By turns, so that whatever else the machine does falls on all. */
  for (guint i = 0; i < ROUNDS; i++) {
    Result results[3] = { run (python_argv), run (read_argv), run (whole_argv) };

    for (guint k = 0; k < 3; k++) {
      g_assert_cmpint (results[k].sum, ==, results[0].sum);
      times[k][i] = results[k].time;
      memory[k] = MAX (memory[k], results[k].memory);
    }
    g_remove (planning_file);
  }
  for (guint k = 0; k < 3; k++)
    qsort (times[k], ROUNDS, sizeof times[k][0], compare_doubles);

  g_print ("# %d rows; memory is what the process grew by, in MB\n", ROWS);
  g_print ("{\"bench\":\"import\",\"case\":\"python\",\"value\":%.1f,\"unit\":\"ms\"}\n", times[0][ROUNDS / 2]);
  report ("read", times[1], times[0], memory[1]);
  report ("whole", times[2], times[0], memory[2]);
  g_remove (path);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;

  if (argc == 3 && strcmp (argv[1], "read") == 0) {
    read_file (argv[2]);
    return 0;
  }
  if (argc == 4 && strcmp (argv[1], "whole") == 0) {
    take_file (argv[2], argv[3]);
    return 0;
  }

  folder = g_dir_make_tmp ("accord-bench-XXXXXX", &error);
  g_assert_no_error (error);
  compare (argv[0], folder);
  g_rmdir (folder);

  return 0;
}
