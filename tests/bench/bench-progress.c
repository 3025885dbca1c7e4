/* What it costs to show how all commitments stand in all missions: 100 missions by 45 commitments, each with one
 * observation, against the same with twenty. Also what it costs to open these two planning files. Each measurement runs in
 * a process of its own, by turns. One JSON object a line; other lines start with a hash. Fails if the matrix with twenty
 * takes more than 1.5 times the one with one.
 *
 * Called by itself as `bench-progress measure FILE`. */

#include "config.h"

#include "documents.h"

#include "accord-session-edit.h"
#include "accord-session-progress.h"

#include <glib/gstdio.h>
#include <string.h>

#define MISSIONS 100
#define OBSERVATIONS 20
#define ROUNDS 50
#define MOST_RATIO 1.5
#define TODAY "2026-11-22"
#define ADOPTED "2025-06-01"

/* One of two planning files, and what was measured of it, in ms. */
typedef struct {
  guint n; /* observations of each commitment in each mission */
  char *path;
  double opening[ROUNDS];
  double matrix[ROUNDS];
} Side;

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

static AccordSession *
open_session (const char *path, AccordSessionFlags flags)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AccordSession *session;

  accord_session_open_async (path, flags, day_of (TODAY), NULL, keep_result, &result);
  session = accord_session_open_finish (wait_for (&result), &error);
  g_assert_no_error (error);

  return session;
}

static void
close_session (AccordSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_session_close_async (session, keep_result, &result);
  accord_session_close_finish (session, wait_for (&result), NULL);
  g_object_unref (session);
}

/* ── The planning files ── */

static void
add_text (AccordChangeSet *changes, const char *id, const char *member, const char *text)
{
  accord_change_set_add (changes, id, member, NULL, json_node_init_string (json_node_alloc (), text));
}

static void
add_day (AccordChangeSet *changes, const char *id, const char *member, AccordDay day)
{
  g_autofree char *text = accord_day_to_string (day);

  add_text (changes, id, member, text);
}

static void
add_mission (AccordChangeSet *changes, guint number)
{
  g_autofree char *id = g_strdup_printf ("mission:bench%u", number), *acronym = g_strdup_printf ("BENCH%u", number);
  g_autofree char *mandate = g_strdup_printf ("mandate:bench%u:" ADOPTED, number);

  add_text (changes, id, "acronym", acronym);
  add_text (changes, id, "name", "A mission of the benchmark");
  add_text (changes, id, "start", "2018-01-01");
  add_text (changes, mandate, "mission", id);
  add_text (changes, mandate, "state", "adopted");
  add_text (changes, mandate, "adopted", ADOPTED);
  add_text (changes, mandate, "term", "until");
  add_text (changes, mandate, "expires", "2026-12-31");
}

/* The first one is before the mandate, so that each commitment has something to be compared with in both files. */
static AccordDay
pick_day (GRand *rand, guint i)
{
  AccordDay first = day_of ("2024-01-01"), adopted = day_of (ADOPTED), today = day_of (TODAY);

  return i == 0 ? g_rand_int_range (rand, first, adopted) : g_rand_int_range (rand, first, today + 1);
}

static void
add_observation (AccordChangeSet *changes, GRand *rand, const char *mission, AccordCommitment *commitment, guint i)
{
  static const char *const statuses[] = { "not_started", "in_progress", "completed", "pending" };
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *id = g_strconcat ("progress:", uuid, NULL);

  add_text (changes, id, "mission", mission);
  add_text (changes, id, "commitment", accord_record_get_id (ACCORD_RECORD (commitment)));
  add_day (changes, id, "day", pick_day (rand, i));
  add_text (changes, id, "entered", "2026-11-22T10:00:00.000000Z");
  add_text (changes, id, "status", statuses[g_rand_int_range (rand, 0, G_N_ELEMENTS (statuses))]);
  add_text (changes, id, "evidence", "What shows it is said in a sentence or two, with the figure that bears on it.");
  accord_change_set_add (changes, id, "percent", NULL,
                         json_node_init_int (json_node_alloc (), g_rand_int_range (rand, 0, 101)));
}

static void
commit (AccordSession *session, AccordChangeSet *changes)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  accord_session_commit_async (session, changes, NULL, keep_result, &result);
  accord_session_commit_finish (session, wait_for (&result), &error);
  g_assert_no_error (error);
}

/* As officers enter it: one round of observations after the other, so that those of one commitment lie far apart. */
static void
fill (Side *side)
{
  AccordSession *session = open_session (side->path, ACCORD_SESSION_CREATE);
  g_autoptr (AccordChangeSet) missions = accord_change_set_new ("Missions");
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  GPtrArray *commitments;

  for (guint k = 0; k < MISSIONS; k++)
    add_mission (missions, k);
  commit (session, missions);

  commitments = accord_session_list_commitments (session);
  for (guint i = 0; i < side->n; i++) {
    g_autoptr (AccordChangeSet) changes = accord_change_set_new ("Progress");

    for (guint k = 0; k < MISSIONS; k++) {
      g_autofree char *mission = g_strdup_printf ("mission:bench%u", k);

      for (guint c = 0; c < commitments->len; c++)
        add_observation (changes, rand, mission, g_ptr_array_index (commitments, c), i);
    }
    commit (session, changes);
  }
  close_session (session);
}

/* ── The measurement ── */

/* What the matrix is made of: the sums of every owner in every area of every mission, of today and of before. */
static guint
walk_matrix (AccordSession *session)
{
  guint n = 0;

  for (guint k = 0; k < MISSIONS; k++) {
    g_autofree char *id = g_strdup_printf ("mission:bench%u", k);
    AccordMission *mission = ACCORD_MISSION (accord_workspace_lookup (accord_session_get_workspace (session), id));
    g_autoptr (AccordMissionProgress) progress = accord_session_get_mission_progress (session, mission);

    for (guint a = 0; a < ACCORD_N_AREAS; a++) {
      for (guint o = 0; o < progress->areas[a].owners->len; o++) {
        AccordOwnerProgress *owner = &g_array_index (progress->areas[a].owners, AccordOwnerProgress, o);

        n += owner->now.n - owner->now.n_with[ACCORD_PROGRESS_UNKNOWN];
        n += owner->before.n - owner->before.n_with[ACCORD_PROGRESS_UNKNOWN];
      }
    }
  }

  return n;
}

static void
measure (const char *path)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 began = g_get_monotonic_time (), opened, shown;
  AccordSession *session = open_session (path, ACCORD_SESSION_REQUIRE);
  guint n;

  opened = g_get_monotonic_time ();
  accord_session_load_progress_async (session, NULL, keep_result, &result);
  accord_session_load_progress_finish (session, wait_for (&result), &error);
  g_assert_no_error (error);
  n = walk_matrix (session);
  shown = g_get_monotonic_time ();

  g_print ("%f %f %u\n", (opened - began) / 1000.0, (shown - opened) / 1000.0, n);
  close_session (session);
}

static void
run (const char *self, Side *side, guint round)
{
  const char *argv[] = { self, "measure", side->path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autofree char *output = NULL;
  g_auto (GStrv) words = NULL;

  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error) ||
      !g_subprocess_get_successful (process))
    g_error ("%s failed: %s", self, error != NULL ? error->message : "see above");
  words = g_strsplit (output, " ", 3);
  g_assert_cmpuint (g_strv_length (words), ==, 3);
  side->opening[round] = g_ascii_strtod (words[0], NULL);
  side->matrix[round] = g_ascii_strtod (words[1], NULL);
  /* Both show as much. */
  g_assert_cmpint (g_ascii_strtoll (words[2], NULL, 10), ==, 2 * 45 * MISSIONS);
}

/* The least: all else that the machine does at the time only adds. */
static double
get_least (const double *times)
{
  double least = times[0];

  for (guint i = 1; i < ROUNDS; i++)
    least = MIN (least, times[i]);

  return least;
}

static double
report (const char *name, const double *one, const double *many)
{
  double ratio = get_least (many) / get_least (one);

  g_print ("{\"bench\":\"progress\",\"case\":\"%s-1\",\"value\":%.1f,\"unit\":\"ms\"}\n", name, get_least (one));
  g_print ("{\"bench\":\"progress\",\"case\":\"%s-%d\",\"value\":%.1f,\"unit\":\"ms\",\"ratio\":%.2f,"
           "\"against\":\"one observation a commitment\"}\n", name, OBSERVATIONS, get_least (many), ratio);

  return ratio;
}

static void
remove_file (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

    g_remove (name);
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;
  Side one = { .n = 1 }, many = { .n = OBSERVATIONS };
  double ratio;

  if (argc == 3 && strcmp (argv[1], "measure") == 0) {
    measure (argv[2]);
    return 0;
  }

  folder = g_dir_make_tmp ("accord-bench-XXXXXX", &error);
  g_assert_no_error (error);
  one.path = g_build_filename (folder, "one.db", NULL);
  many.path = g_build_filename (folder, "many.db", NULL);
  fill (&one);
  fill (&many);
  /* By turns, so that whatever else the machine does falls on both. */
  for (guint i = 0; i < ROUNDS; i++) {
    run (argv[0], &one, i);
    run (argv[0], &many, i);
  }

  g_print ("# %d missions by 45 commitments\n", MISSIONS);
  report ("opening", one.opening, many.opening);
  ratio = report ("matrix", one.matrix, many.matrix);
  remove_file (one.path);
  remove_file (many.path);
  g_rmdir (folder);
  g_free (one.path);
  g_free (many.path);

  return ratio <= MOST_RATIO ? 0 : 1;
}
