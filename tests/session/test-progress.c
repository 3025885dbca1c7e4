#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"
#include "accord-session-check.h"
#include "accord-session-export.h"
#include "accord-session-progress-edit.h"

#include <string.h>

#define TODAY "2026-11-22"
#define ROUNDS (g_getenv ("ACCORD_TEST_LONG") != NULL ? 40 : 5)

static const char *const missions[] = { "mission:unifil", "mission:minusca", NULL };

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

static void
load (AccordSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  accord_session_load_progress_async (session, NULL, keep_result, &result);
  g_assert_true (accord_session_load_progress_finish (session, wait_for (&result), &error));
  g_assert_no_error (error);
  g_assert_true (accord_session_get_progress_loaded (session));
}

static GPtrArray *
list_observations (AccordSession *session, AccordMission *mission)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *observations;

  accord_session_list_observations_async (session, mission, NULL, keep_result, &result);
  observations = accord_session_list_observations_finish (session, wait_for (&result), &error);
  g_assert_no_error (error);

  return observations;
}

static void
count_up (gpointer session, guint *n)
{
  (*n)++;
}

/* Commits, and waits until the session has told that how commitments stand is another. */
static void
commit_and_wait (AccordSession *session, AccordChangeSet *changes)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;
  gulong handler = g_signal_connect (session, "progress-changed", G_CALLBACK (count_up), &n);

  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (session, handler);
}

static AccordMission *
find_mission (AccordSession *session, const char *id)
{
  return id != NULL ? mission_get (accord_session_get_workspace (session), id) : NULL;
}

static AccordCommitment *
find_commitment (AccordSession *session, const char *number)
{
  g_autofree char *id = g_strconcat ("commitment:", number, NULL);

  return ACCORD_COMMITMENT (accord_workspace_lookup (accord_session_get_workspace (session), id));
}

static void
observe (AccordSession *session, const char *mission, const char *number, AccordDay day, AccordProgressStatus status,
         int percent)
{
  const AccordProgressEntry entry = {
    .day = day, .status = status, .percent = percent, .source_as_of = ACCORD_DAY_NONE
  };
  g_autoptr (AccordChangeSet) changes = NULL;

  changes = accord_session_add_progress (session, find_mission (session, mission), find_commitment (session, number), &entry,
                                         NULL);
  commit_and_wait (session, changes);
}

/* How one commitment stands in one mission; to be freed. */
static AccordCommitmentState *
get_state (AccordSession *session, const char *mission, const char *number)
{
  g_autoptr (GPtrArray) states = accord_session_list_commitment_states (session, find_mission (session, mission), 0);

  for (guint i = 0; i < states->len; i++) {
    AccordCommitmentState *state = g_ptr_array_index (states, i);

    if (strcmp (accord_commitment_get_number (state->commitment), number) == 0)
      return g_memdup2 (state, sizeof *state);
  }

  g_assert_not_reached ();
}

static void
test_sums (void)
{
  AccordSession *session = session_new (TODAY);
  guint n_commitments = 0;

  g_assert_null (accord_session_get_mission_progress (session, NULL));
  load (session);
  for (guint i = 0; i < G_N_ELEMENTS (missions); i++) {
    g_autoptr (AccordMissionProgress) progress = accord_session_get_mission_progress (session,
                                                                                     find_mission (session, missions[i]));

    g_assert_true (progress->mission == find_mission (session, missions[i]));
    n_commitments = 0;
    for (guint a = 0; a < ACCORD_N_AREAS; a++) {
      AccordAreaProgress *area = &progress->areas[a];

      g_assert_cmpuint (area->area->number, ==, a + 1);
      g_assert_cmpint (area->latest, ==, ACCORD_DAY_NONE);
      for (guint k = 0; k < area->owners->len; k++) {
        AccordOwnerProgress *owner = &g_array_index (area->owners, AccordOwnerProgress, k);

        for (guint m = 0; m < k; m++)
          g_assert_cmpstr (owner->owner, !=, g_array_index (area->owners, AccordOwnerProgress, m).owner);
        g_assert_cmpuint (owner->now.n_with[ACCORD_PROGRESS_UNKNOWN], ==, owner->now.n);
        g_assert_cmpuint (owner->before.n, ==, owner->now.n);
        n_commitments += owner->now.n;
      }
      g_assert_cmpuint (area->n_overdue, ==, 0);
    }
    g_assert_cmpuint (n_commitments, ==, 45);
  }
  session_end (session);
}

/* ── Any observations, in any order ── */

static void
add_any (AccordSession *session, GPtrArray *ids)
{
  static const char *const numbers[] = { "1.1", "1.3", "2.3", "8.1" };
  static const AccordProgressStatus statuses[] = { ACCORD_PROGRESS_NOT_STARTED, ACCORD_PROGRESS_IN_PROGRESS,
                                                   ACCORD_PROGRESS_COMPLETED, ACCORD_PROGRESS_PENDING,
                                                   ACCORD_PROGRESS_NOT_APPLICABLE };
  const char *mission = missions[g_test_rand_int_range (0, G_N_ELEMENTS (missions))];
  AccordCommitment *commitment = find_commitment (session, numbers[g_test_rand_int_range (0, G_N_ELEMENTS (numbers))]);
  const AccordProgressEntry entry = {
    .day = day_of (TODAY) - g_test_rand_int_range (0, 6),
    .status = statuses[g_test_rand_int_range (0, G_N_ELEMENTS (statuses))],
    .percent = -1,
    .source_as_of = ACCORD_DAY_NONE,
  };
  g_autoptr (GPtrArray) observations = list_observations (session, find_mission (session, mission));
  AccordProgress *corrects = NULL;
  g_autoptr (AccordChangeSet) changes = NULL;

  if (observations->len > 0 && g_test_rand_int_range (0, 3) == 0)
    corrects = g_ptr_array_index (observations, g_test_rand_int_range (0, observations->len));
  changes = accord_session_add_progress (session, find_mission (session, mission), commitment, &entry, corrects);
  commit_and_wait (session, changes);
  g_ptr_array_add (ids, g_strdup (accord_change_set_get (changes, 0)->id));
}

static void
bin_any (AccordSession *session, GPtrArray *ids)
{
  const char *id = g_ptr_array_index (ids, g_test_rand_int_range (0, ids->len));
  g_autoptr (AccordChangeSet) changes = accord_change_set_new ("Bin");

  accord_change_set_add (changes, id, "trashed", node_parse ("null"),
                         g_test_rand_bit () ? node_parse ("{'at': 'now', 'by': 'me'}") : NULL);
  commit_and_wait (session, changes);
}

/* The last of what counts up to a day, as the rules tell it from all observations. */
static AccordProgress *
find_last (GPtrArray *counting, AccordCommitment *commitment, AccordDay day)
{
  AccordProgress *last = NULL;

  for (guint i = 0; i < counting->len; i++) {
    AccordProgress *progress = g_ptr_array_index (counting, i);

    if (strcmp (accord_progress_get_commitment (progress), accord_record_get_id (ACCORD_RECORD (commitment))) == 0 &&
        accord_progress_get_day (progress) <= day)
      last = progress;
  }

  return last;
}

static void
assert_stands (const AccordStanding *standing, AccordProgress *last)
{
  g_assert_true ((standing == NULL) == (last == NULL));
  if (last == NULL)
    return;

  g_assert_cmpint (standing->day, ==, accord_progress_get_day (last));
  g_assert_cmpint (standing->status, ==, accord_progress_get_status (last));
  g_assert_cmpint (standing->percent, ==, accord_progress_get_percent (last));
  if (standing->id != NULL)
    g_assert_cmpstr (standing->id, ==, accord_record_get_id (ACCORD_RECORD (last)));
}

static void
assert_all_stand (AccordSession *session, AccordDay compared)
{
  for (guint i = 0; i < G_N_ELEMENTS (missions); i++) {
    AccordMission *mission = find_mission (session, missions[i]);
    g_autoptr (GPtrArray) observations = list_observations (session, mission);
    g_autoptr (GPtrArray) counting = accord_rules_list_counting (observations);
    g_autoptr (GPtrArray) states = accord_session_list_commitment_states (session, mission, 0);

    g_assert_cmpuint (states->len, ==, 45);
    for (guint k = 0; k < states->len; k++) {
      const AccordCommitmentState *state = g_ptr_array_index (states, k);

      assert_stands (state->now, find_last (counting, state->commitment, day_of (TODAY)));
      assert_stands (state->before, find_last (counting, state->commitment, compared));
      g_assert_true (state->now == NULL || state->now->id != NULL);
    }
  }
}

/* What the file knows by its index is what the rules make of all observations; so it is in a file that is opened again, and
 * in another one that took in all that this one gave out. */
static void
test_random (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autofree char *name = g_strdup_printf ("a%d.db", round), *other_name = g_strdup_printf ("b%d.db", round);
    AccordSession *session = session_new_at (name, TODAY), *other;
    g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
    AccordDay compared = day_of (TODAY) - g_test_rand_int_range (0, 7);
    g_autoptr (AccordImportPlan) plan = NULL;
    g_autoptr (AccordChangeSet) changes = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;

    accord_session_set_compared_day (session, compared);
    load (session);
    for (guint i = 0; i < 30; i++) {
      if (ids->len == 0 || g_test_rand_int_range (0, 3) > 0)
        add_any (session, ids);
      else
        bin_any (session, ids);
      assert_all_stand (session, compared);
    }
    session_end (session);

    session = session_new_at (name, TODAY);
    accord_session_set_compared_day (session, compared);
    load (session);
    assert_all_stand (session, compared);
    session_complete (session);
    bytes = accord_session_export (session, ACCORD_EXPORT_JSON, NULL, &error);
    g_assert_no_error (error);
    session_write_file ("whole.json", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

    other = session_new_at (other_name, TODAY);
    accord_session_set_compared_day (other, compared);
    load (other);
    plan = session_read_import (other, "whole.json", NULL, &error);
    g_assert_no_error (error);
    changes = accord_session_import (other, plan);
    commit_and_wait (other, changes);
    assert_all_stand (other, compared);
    for (guint i = 0; i < ids->len; i++) {
      JsonObject *a = accord_workspace_get_own (accord_session_get_workspace (session), ids->pdata[i]);
      JsonObject *b = accord_workspace_get_own (accord_session_get_workspace (other), ids->pdata[i]);
      g_autofree char *text_a = document_write (a), *text_b = document_write (b);

      g_assert_cmpstr (text_a, ==, text_b);
    }
    session_end (other);
    session_end (session);
  }
}

/* ── What the bin and undo give back ── */

static void
test_bin (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GPtrArray) observations = NULL;
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autofree AccordCommitmentState *before = NULL, *binned = NULL, *undone = NULL;
  g_autofree char *title = NULL;
  guint n = 0;

  load (session);
  observe (session, "mission:unifil", "1.3", day_of ("2026-01-10"), ACCORD_PROGRESS_PENDING, -1);
  observe (session, "mission:unifil", "1.3", day_of ("2026-10-10"), ACCORD_PROGRESS_IN_PROGRESS, 40);
  before = get_state (session, "mission:unifil", "1.3");
  g_assert_cmpint (before->now->percent, ==, 40);

  observations = list_observations (session, find_mission (session, "mission:unifil"));
  g_assert_cmpuint (observations->len, ==, 2);
  changes = accord_session_bin_progress (session, find_mission (session, "mission:unifil"),
                                         g_ptr_array_index (observations, 1));
  commit_and_wait (session, changes);
  binned = get_state (session, "mission:unifil", "1.3");
  g_assert_cmpint (binned->now->status, ==, ACCORD_PROGRESS_PENDING);

  g_signal_connect (session, "progress-changed", G_CALLBACK (count_up), &n);
  title = session_undo (session, FALSE, NULL);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  undone = get_state (session, "mission:unifil", "1.3");
  g_assert_cmpint (undone->now->status, ==, ACCORD_PROGRESS_IN_PROGRESS);
  session_end (session);
}

/* A day is compared with that each mission has for itself, unless one is named for all. */
static void
test_compared (void)
{
  AccordSession *session = session_new (TODAY);
  g_autofree AccordCommitmentState *own = NULL, *named = NULL, *secretariat = NULL;
  g_autoptr (AccordMissionProgress) progress = NULL, of_secretariat = NULL;
  guint n = 0;

  /* UNIFIL's mandate is of 28 August 2025. */
  load (session);
  observe (session, "mission:unifil", "1.3", day_of ("2025-08-27"), ACCORD_PROGRESS_NOT_STARTED, 0);
  observe (session, "mission:unifil", "1.3", day_of ("2025-08-28"), ACCORD_PROGRESS_IN_PROGRESS, 10);
  observe (session, NULL, "1.6", day_of ("2025-08-28"), ACCORD_PROGRESS_COMPLETED, 100);
  progress = accord_session_get_mission_progress (session, find_mission (session, "mission:unifil"));
  g_assert_cmpint (progress->since, ==, day_of ("2025-08-27"));
  of_secretariat = accord_session_get_mission_progress (session, NULL);
  g_assert_cmpint (of_secretariat->since, ==, ACCORD_DAY_NONE);
  own = get_state (session, "mission:unifil", "1.3");
  g_assert_cmpint (own->before->status, ==, ACCORD_PROGRESS_NOT_STARTED);
  g_assert_cmpint (own->now->status, ==, ACCORD_PROGRESS_IN_PROGRESS);

  g_signal_connect (session, "progress-changed", G_CALLBACK (count_up), &n);
  accord_session_set_compared_day (session, day_of ("2025-09-30"));
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  named = get_state (session, "mission:unifil", "1.3");
  g_assert_cmpint (named->before->status, ==, ACCORD_PROGRESS_IN_PROGRESS);
  secretariat = get_state (session, NULL, "1.6");
  g_assert_cmpint (secretariat->before->status, ==, ACCORD_PROGRESS_COMPLETED);
  session_end (session);
}

static void
set_target (AccordSession *session, const char *mission, const char *number, AccordDay due)
{
  g_autoptr (AccordChangeSet) changes = NULL;

  changes = accord_session_set_target (session, find_mission (session, mission), find_commitment (session, number), due,
                                       NULL, NULL);
  commit_and_wait (session, changes);
}

static void
assert_state (AccordSession *session, const char *number, gboolean overdue, gboolean no_news)
{
  g_autofree AccordCommitmentState *state = get_state (session, "mission:unifil", number);

  g_assert_cmpint (state->overdue, ==, overdue);
  g_assert_cmpint (state->no_news, ==, no_news);
}

static void
test_overdue (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordMissionProgress) progress = NULL;
  AccordDay today = day_of (TODAY);
  guint n = 0;

  load (session);
  set_target (session, "mission:unifil", "1.1", today - 1);
  set_target (session, "mission:unifil", "1.2", today);
  set_target (session, "mission:unifil", "1.3", today - 1);
  set_target (session, "mission:unifil", "1.4", today - 1);
  observe (session, "mission:unifil", "1.1", today - ACCORD_NO_NEWS_AFTER, ACCORD_PROGRESS_IN_PROGRESS, -1);
  observe (session, "mission:unifil", "1.2", today - ACCORD_NO_NEWS_AFTER - 1, ACCORD_PROGRESS_IN_PROGRESS, -1);
  observe (session, "mission:unifil", "1.3", today, ACCORD_PROGRESS_COMPLETED, 100);
  assert_state (session, "1.1", TRUE, FALSE);
  assert_state (session, "1.2", FALSE, TRUE);
  assert_state (session, "1.3", FALSE, FALSE);
  assert_state (session, "1.4", TRUE, TRUE);
  progress = accord_session_get_mission_progress (session, find_mission (session, "mission:unifil"));
  g_assert_cmpuint (progress->areas[0].n_overdue, ==, 2);
  g_assert_cmpint (progress->areas[0].latest, ==, today);

  /* Midnight makes more of them so. */
  g_signal_connect (session, "progress-changed", G_CALLBACK (count_up), &n);
  accord_session_set_today (session, today + 1);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_state (session, "1.1", TRUE, TRUE);
  assert_state (session, "1.2", TRUE, TRUE);
  session_end (session);
}

/* What concerns the Secretariat, or an observation that is left in the file, derives no mission anew. */
static void
test_derives_nothing (void)
{
  AccordSession *session = session_new (TODAY);
  GListModel *list = accord_workspace_get_missions (accord_session_get_workspace (session));
  guint n;

  load (session);
  for (guint round = 0; round < 2; round++) {
    for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
      g_autoptr (AccordMission) mission = g_list_model_get_item (list, i);

      accord_session_get_chains (session, mission);
    }
    if (round == 0) {
      n = accord_session_count_derived (session);
      observe (session, "mission:unifil", "1.3", day_of (TODAY), ACCORD_PROGRESS_PENDING, -1);
      observe (session, NULL, "1.6", day_of (TODAY), ACCORD_PROGRESS_PENDING, -1);
      set_target (session, NULL, "1.6", day_of (TODAY));
    }
  }
  g_assert_cmpuint (accord_session_count_derived (session), ==, n);
  session_end (session);
}

/* A commitment that an officer takes over, moves or bins is another at once. */
static void
test_commitments (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordChangeSet) changes = NULL;
  GPtrArray *commitments;
  guint n = 0;

  load (session);
  commitments = accord_session_list_commitments (session);
  g_assert_cmpuint (commitments->len, ==, 45);
  for (guint i = 1; i < commitments->len; i++)
    g_assert_cmpint (accord_commitment_compare (commitments->pdata[i - 1], commitments->pdata[i]), <, 0);

  changes = accord_session_set_commitment (session, find_commitment (session, "1.3"), "tpcc", NULL, 7, "Ours");
  commit_and_wait (session, changes);
  g_assert_cmpstr (accord_commitment_get_owner (find_commitment (session, "1.3")), ==, "tpcc");
  g_signal_connect (session, "progress-changed", G_CALLBACK (count_up), &n);
  session_write (session, "commitment:1.4", "trashed", "{'at': 'now', 'by': 'me'}");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (accord_session_list_commitments (session)->len, ==, 44);
  session_end (session);
}

/* One that is no observation is refused, though those that are there are left in the file. */
static void
test_refused (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (AccordChangeSet) changes = accord_change_set_new ("Wrong");
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_workspace_is_whole (accord_session_get_workspace (session)));
  accord_change_set_add (changes, "progress:x", "mission", NULL, node_parse ("'mission:unifil'"));
  accord_change_set_add (changes, "progress:x", "percent", NULL, node_parse ("101"));
  g_assert_false (session_commit (session, changes, &error));
  g_assert_nonnull (error);
  session_end (session);
}

static void
assert_problem (GPtrArray *problems, const char *id, const char *word)
{
  for (guint i = 0; i < problems->len; i++) {
    const AccordProblem *problem = g_ptr_array_index (problems, i);

    if (g_strcmp0 (problem->id, id) == 0 && strstr (problem->text, word) != NULL)
      return;
  }

  g_assert_not_reached ();
}

static GPtrArray *
check (AccordSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *problems;

  accord_session_check_async (session, NULL, keep_result, &result);
  problems = accord_session_check_finish (session, wait_for (&result), &error);
  g_assert_no_error (error);

  return problems;
}

/* What a check says of observations and targets of what is not there. */
static void
test_check (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GPtrArray) sound = NULL, problems = NULL;

  observe (session, "mission:unifil", "1.3", day_of (TODAY), ACCORD_PROGRESS_PENDING, -1);
  observe (session, NULL, "1.6", day_of (TODAY), ACCORD_PROGRESS_PENDING, -1);
  set_target (session, NULL, "1.6", day_of (TODAY));
  session_complete (session);
  sound = check (session);
  g_assert_cmpuint (sound->len, ==, 0);

  session_write_document (session, "{'_id':'progress:x','mission':'mission:gone','commitment':'commitment:9.9',"
                                   "'day':'2026-01-01','status':'pending','corrects':'progress:gone'}");
  session_write_document (session, "{'_id':'target:x:9.9','mission':'mission:unifil','commitment':'commitment:9.9'}");
  session_write (session, "commitment:1.3", "owner", "'member_states'");
  problems = check (session);
  g_assert_cmpuint (problems->len, ==, 5);
  assert_problem (problems, "progress:x", "mission");
  assert_problem (problems, "progress:x", "commitment");
  assert_problem (problems, "progress:x", "corrects");
  assert_problem (problems, "target:x:9.9", "commitment");
  assert_problem (problems, "commitment:1.3", "owner");
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/progress/sums", test_sums);
  g_test_add_func ("/session/progress/random", test_random);
  g_test_add_func ("/session/progress/bin", test_bin);
  g_test_add_func ("/session/progress/compared", test_compared);
  g_test_add_func ("/session/progress/overdue", test_overdue);
  g_test_add_func ("/session/progress/derives-nothing", test_derives_nothing);
  g_test_add_func ("/session/progress/commitments", test_commitments);
  g_test_add_func ("/session/progress/refused", test_refused);
  g_test_add_func ("/session/progress/check", test_check);

  return g_test_run ();
}
