/* The planning file tells by an index how commitments stand; the lines are computed from all observations. Whatever is entered,
 * corrected, binned and taken back, the two say the same. */

#include "config.h"

#include "session-fixture.h"

#include "accord-session-progress-edit.h"

#include <string.h>

#define TODAY "2026-11-22"
#define ROUNDS 6
#define ACTIONS 40
#define N_DAYS 30

typedef struct {
  AccordSession *session;
  AccordMission *mission; /* NULL for the Secretariat */
  GAsyncResult *result;
} Fixture;

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  fixture->result = g_object_ref (result);
}

static void
wait_for_result (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static GPtrArray *
list_observations (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *observations;

  accord_session_list_observations_async (fixture->session, fixture->mission, NULL, keep_result, fixture);
  wait_for_result (fixture);
  observations = accord_session_list_observations_finish (fixture->session, fixture->result, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->result);

  return observations;
}

static void
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  accord_session_load_progress_async (fixture->session, NULL, keep_result, fixture);
  wait_for_result (fixture);
  g_assert_true (accord_session_load_progress_finish (fixture->session, fixture->result, &error));
  g_assert_no_error (error);
  g_clear_object (&fixture->result);
}

static void
commit (Fixture *fixture, AccordChangeSet *changes)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (session_commit (fixture->session, changes, &error));
  g_assert_no_error (error);
  accord_change_set_unref (changes);
}

static AccordCommitment *
random_commitment (Fixture *fixture)
{
  return g_ptr_array_index (accord_session_list_commitments (fixture->session), g_test_rand_int_range (0, 6));
}

static void
add (Fixture *fixture, AccordProgress *corrects)
{
  AccordProgressEntry entry = {
    .day = day_of (TODAY) - g_test_rand_int_range (0, N_DAYS),
    .status = g_test_rand_int_range (ACCORD_PROGRESS_NOT_STARTED, ACCORD_N_PROGRESS_STATUSES),
    .percent = -1,
  };

  if (entry.status == ACCORD_PROGRESS_IN_PROGRESS)
    entry.percent = g_test_rand_int_range (-1, 101);
  commit (fixture, accord_session_add_progress (fixture->session, fixture->mission, random_commitment (fixture), &entry, corrects));
}

static void
act (Fixture *fixture)
{
  g_autoptr (GPtrArray) observations = list_observations (fixture);
  AccordProgress *one = observations->len > 0 ? observations->pdata[g_test_rand_int_range (0, observations->len)] : NULL;
  g_autoptr (AccordChangeSet) bin = NULL;

  if (one == NULL) {
    add (fixture, NULL);
    return;
  }

  switch (g_test_rand_int_range (0, 6)) {
  case 0:
    add (fixture, one);
    break;
  case 1:
    bin = accord_session_bin_progress (fixture->session, fixture->mission, one);
    if (accord_change_set_get_length (bin) > 0)
      g_assert_true (session_commit (fixture->session, bin, NULL));
    break;
  case 2:
    g_free (session_undo (fixture->session, g_test_rand_int_range (0, 3) == 0, NULL));
    break;
  default:
    add (fixture, NULL);
  }
}

static AccordProgressSum
get_sum (const AccordProgressLine *line, AccordDay day, guint n)
{
  AccordProgressSum sum = { .n = n, .n_with[ACCORD_PROGRESS_UNKNOWN] = n };

  for (guint i = 0; i < line->points->len && g_array_index (line->points, AccordProgressPoint, i).day <= day; i++)
    sum = g_array_index (line->points, AccordProgressPoint, i).sum;

  return sum;
}

static void
assert_sum (AccordProgressSum sum, const AccordProgressLine *line, AccordDay day)
{
  AccordProgressSum expected = get_sum (line, day, sum.n);

  g_assert_cmpmem (&sum, sizeof sum, &expected, sizeof expected);
}

/* Also which owners an area has, and in which order, is the same. */
static void
assert_agrees (Fixture *fixture)
{
  g_autoptr (GPtrArray) observations = list_observations (fixture);
  g_autoptr (GPtrArray) lines = accord_rules_list_progress_lines (accord_session_list_commitments (fixture->session), observations);
  AccordMissionProgress *progress = accord_session_get_mission_progress (fixture->session, fixture->mission);
  AccordDay compared = accord_session_get_compared_day (fixture->session);
  guint n = 0, n_commitments = 0;

  g_assert_nonnull (progress);
  for (guint i = 0; i < ACCORD_N_AREAS; i++)
    for (guint k = 0; k < progress->areas[i].owners->len; k++) {
      const AccordOwnerProgress *owner = &g_array_index (progress->areas[i].owners, AccordOwnerProgress, k);
      const AccordProgressLine *line = g_ptr_array_index (lines, n++);

      g_assert_cmpuint (line->area, ==, i + 1);
      g_assert_cmpstr (line->owner, ==, owner->owner);
      assert_sum (owner->now, line, day_of (TODAY));
      assert_sum (owner->before, line, compared);
      n_commitments += owner->now.n;
    }
  g_assert_cmpuint (n, ==, lines->len);
  g_assert_cmpuint (n_commitments, ==, 45);
  accord_mission_progress_free (progress);
}

static void
count_signal (AccordSession *session, guint *n)
{
  (*n)++;
}

/* Whoever compares must wait for the reading that the last action began. */
static void
settle (guint *n_signals, guint n_before)
{
  gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;

  while (*n_signals == n_before && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_agree (gconstpointer data)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autofree char *name = g_strdup_printf ("%d.db", round);
    Fixture fixture = { session_new_at (name, TODAY) };
    guint n_signals = 0;

    if (GPOINTER_TO_INT (data))
      fixture.mission = mission_get (accord_session_get_workspace (fixture.session), "UNIFIL");
    accord_session_set_compared_day (fixture.session, day_of (TODAY) - g_test_rand_int_range (0, N_DAYS));
    load (&fixture);
    g_signal_connect (fixture.session, "progress-changed", G_CALLBACK (count_signal), &n_signals);
    for (int i = 0; i < ACTIONS; i++)
      act (&fixture);
    /* The last one surely changes something. */
    n_signals = 0;
    add (&fixture, NULL);
    settle (&n_signals, 0);
    g_assert_cmpuint (n_signals, >, 0);
    assert_agrees (&fixture);
    session_end (fixture.session);
  }
}

/* What is entered of one mission changes nothing of another, nor of the Secretariat. */
static void
test_apart (void)
{
  Fixture fixture = { session_new (TODAY) };
  AccordWorkspace *workspace = accord_session_get_workspace (fixture.session);
  g_autoptr (GPtrArray) others = NULL, whole = NULL, own = NULL;

  load (&fixture);
  fixture.mission = mission_get (workspace, "UNIFIL");
  add (&fixture, NULL);
  own = list_observations (&fixture);
  g_assert_cmpuint (own->len, ==, 1);
  fixture.mission = mission_get (workspace, "MINUSCA");
  others = list_observations (&fixture);
  g_assert_cmpuint (others->len, ==, 0);
  assert_agrees (&fixture);
  fixture.mission = NULL;
  whole = list_observations (&fixture);
  g_assert_cmpuint (whole->len, ==, 0);
  assert_agrees (&fixture);
  session_end (fixture.session);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_data_func ("/session/progress-rules/agree", GINT_TO_POINTER (TRUE), test_agree);
  g_test_add_data_func ("/session/progress-rules/agree-of-all", GINT_TO_POINTER (FALSE), test_agree);
  g_test_add_func ("/session/progress-rules/apart", test_apart);

  return g_test_run ();
}
