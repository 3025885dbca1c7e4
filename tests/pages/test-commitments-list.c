/* The lines of the matrix of commitments say what the session says, let through what the filter asks for, and change no
 * more than must change. */

#include "config.h"

#include "accord-commitments-list.h"
#include "accord-session-progress-edit.h"
#include "list-mirror.h"
#include "session-fixture.h"

#define TODAY "2026-11-22"
#define ROUNDS 40

static const char *const missions[] = { NULL, "MONUSCO", "UNIFIL", "UNFICYP" };

static AccordMission *
random_mission (AccordSession *session)
{
  const char *acronym = missions[g_test_rand_int_range (0, G_N_ELEMENTS (missions))];

  return acronym != NULL ? mission_get (accord_session_get_workspace (session), acronym) : NULL;
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_session_load_progress_finish (ACCORD_SESSION (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static AccordSession *
open_session (void)
{
  AccordSession *session = session_new (TODAY);
  gboolean loaded = FALSE;

  accord_session_load_progress_async (session, NULL, on_loaded, &loaded);
  while (!loaded)
    g_main_context_iteration (NULL, TRUE);

  return session;
}

static void
settle (void)
{
  for (int i = 0; i < 20; i++) {
    while (g_main_context_iteration (NULL, FALSE))
      ;
    g_usleep (500);
  }
}

static void
observe (AccordSession *session, AccordMission *mission, AccordCommitment *commitment)
{
  AccordProgressEntry entry = {
    .day = day_of (TODAY) - g_test_rand_int_range (0, 700),
    .status = g_test_rand_int_range (ACCORD_PROGRESS_NOT_STARTED, ACCORD_N_PROGRESS_STATUSES),
    .percent = -1,
    .source_as_of = ACCORD_DAY_NONE,
  };
  g_autoptr (AccordChangeSet) changes = accord_session_add_progress (session, mission, commitment, &entry, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);
}

static AccordCommitment *
random_commitment (AccordSession *session)
{
  GPtrArray *commitments = accord_session_list_commitments (session);

  return g_ptr_array_index (commitments, g_test_rand_int_range (0, (int) commitments->len));
}

/* Whether the filter lets one of its commitments through, by the session alone. */
static gboolean
is_expected (AccordSession *session, AccordMission *mission, const AccordCommitmentsFilter *filter)
{
  g_autoptr (GPtrArray) states = accord_session_list_commitment_states (session, mission, filter->area);
  gboolean expected = FALSE;

  if (mission != NULL && !filter->show_all && !accord_mission_is_active (mission, accord_session_get_today (session)))
    return FALSE;

  for (guint i = 0; i < states->len; i++) {
    const AccordCommitmentState *state = g_ptr_array_index (states, i);
    int status = state->now != NULL ? (int) state->now->status : ACCORD_PROGRESS_UNKNOWN;

    expected = expected ||
               ((filter->owner == NULL || g_str_equal (filter->owner, accord_commitment_get_owner (state->commitment))) &&
                (filter->status == ACCORD_ANY_STATUS || filter->status == status) &&
                (!filter->overdue || state->overdue) && (!filter->no_news || state->no_news));
  }

  return expected;
}

static void
assert_list (AccordSession *session, AccordCommitmentsList *list)
{
  const AccordCommitmentsFilter *filter = accord_commitments_list_get_filter (list);
  GListModel *rows = accord_commitments_list_get_rows (list);
  GListModel *all = accord_workspace_get_missions (accord_session_get_workspace (session));
  guint n = 0;

  /* The Secretariat, then the missions in the order of the workspace. */
  for (guint i = 0; i <= g_list_model_get_n_items (all); i++) {
    g_autoptr (AccordMission) mission = i > 0 ? g_list_model_get_item (all, i - 1) : NULL;
    g_autoptr (AccordCommitmentsEntry) entry = NULL;

    if (!is_expected (session, mission, filter))
      continue;
    entry = g_list_model_get_item (rows, n++);
    g_assert_nonnull (entry);
    g_assert_true (accord_commitments_entry_get_mission (entry) == mission);
  }
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n);
}

static AccordCommitmentsFilter
random_filter (void)
{
  const char *const *owners = accord_rules_get_owners ();
  AccordCommitmentsFilter filter = {
    .show_all = g_test_rand_bit (),
    .area = g_test_rand_bit () ? (guint) g_test_rand_int_range (0, ACCORD_N_AREAS + 1) : 0,
    .owner = g_test_rand_bit () ? owners[g_test_rand_int_range (0, (int) g_strv_length ((char **) owners))] : NULL,
    .status = g_test_rand_bit () ? g_test_rand_int_range (0, ACCORD_N_PROGRESS_STATUSES) : ACCORD_ANY_STATUS,
    .overdue = g_test_rand_int_range (0, 6) == 0,
    .no_news = g_test_rand_int_range (0, 4) == 0,
  };

  return filter;
}

/* Whatever is observed, taken back and asked for, the list holds what the session says; what changes is told. */
static void
test_random (void)
{
  AccordSession *session = open_session ();
  g_autoptr (AccordCommitmentsList) list = accord_commitments_list_new (session);
  ListMirror *mirror = list_mirror_new (accord_commitments_list_get_rows (list));

  for (int i = 0; i < ROUNDS; i++) {
    if (g_test_rand_bit ()) {
      observe (session, random_mission (session), random_commitment (session));
    } else if (g_test_rand_bit () && accord_session_get_undo_title (session, FALSE) != NULL) {
      g_free (session_undo (session, FALSE, NULL));
    } else {
      AccordCommitmentsFilter filter = random_filter ();

      accord_commitments_list_set_filter (list, &filter);
    }
    settle ();
    assert_list (session, list);
    list_mirror_check (mirror);
  }

  list_mirror_free (mirror);
  g_clear_object (&list);
  session_end (session);
}

static void
count (gpointer data)
{
  (*(guint *) data)++;
}

/* One observation changes one line: the others, and their hundreds of cells, are left alone. */
static void
test_only_what_changes (void)
{
  AccordSession *session = open_session ();
  g_autoptr (AccordCommitmentsList) list = accord_commitments_list_new (session);
  AccordMission *unifil = mission_get (accord_session_get_workspace (session), "UNIFIL");
  AccordMission *monusco = mission_get (accord_session_get_workspace (session), "MONUSCO");
  AccordCommitmentsEntry *changed, *other;
  guint n_changed = 0, n_other = 0;

  changed = accord_commitments_list_find (list, accord_record_get_id (ACCORD_RECORD (unifil)));
  other = accord_commitments_list_find (list, accord_record_get_id (ACCORD_RECORD (monusco)));
  g_assert_false (accord_commitments_list_get_has_news (list));
  g_signal_connect_swapped (changed, "changed", G_CALLBACK (count), &n_changed);
  g_signal_connect_swapped (other, "changed", G_CALLBACK (count), &n_other);
  observe (session, unifil, random_commitment (session));
  settle ();
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_other, ==, 0);
  g_assert_true (accord_commitments_entry_get_has_news (changed));
  g_assert_true (accord_commitments_list_get_has_news (list));

  g_clear_object (&list);
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/commitments-list/random", test_random);
  g_test_add_func ("/commitments-list/only-what-changes", test_only_what_changes);

  return g_test_run ();
}
