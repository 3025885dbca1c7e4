/* The team's settings: each change is one action that can be taken back, and says what it moved. */

#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"
#include "accord-session-moves.h"
#include "accord-session-settings.h"
#include "accord-words.h"

#include <glib/gstdio.h>
#include <string.h>

#define TODAY "2026-11-22"
#define MEETING_LEAD "tcc_meeting_before_expiry_days"

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

/* Takes the change set. */
static GPtrArray *
change (AccordSession *session, AccordChangeSet *changes, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_session_change_settings_async (session, changes, NULL, keep_result, &result);
  accord_change_set_unref (changes);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return accord_session_change_settings_finish (session, result, error);
}

static GPtrArray *
make_change (AccordSession *session, AccordChangeSet *changes)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *moves = change (session, changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (moves);

  return moves;
}

static const AccordLead *
get_lead (AccordSession *session, const char *key)
{
  return accord_reference_get_lead (accord_workspace_get_reference (accord_session_get_workspace (session)), key);
}

static int
get_value (AccordSession *session, const char *key)
{
  return accord_settings_get_lead (accord_session_get_settings (session), key);
}

/* Every planned day, by consultation and step. */
static GHashTable *
list_days (AccordSession *session)
{
  GHashTable *days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *missions = accord_workspace_get_missions (accord_session_get_workspace (session));

  for (guint m = 0; m < g_list_model_get_n_items (missions); m++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, m);
    GPtrArray *chains = accord_session_get_chains (session, mission);

    for (guint i = 0; i < chains->len; i++) {
      AccordChain *chain = g_ptr_array_index (chains, i);

      for (guint k = 0; k < chain->n_steps; k++)
        g_hash_table_insert (days, g_strconcat (chain->consultation_id, " ",
                                                accord_words_for_step (chain->steps[k].template), NULL),
                             GINT_TO_POINTER (chain->steps[k].planned));
    }
  }

  return days;
}

/* The moves are just the difference of the days before and after. */
static void
assert_moves (GHashTable *before, GHashTable *after, GPtrArray *moves)
{
  GHashTableIter iter;
  gpointer name, day;
  guint n = 0;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &name, &day))
    n += g_hash_table_lookup (before, name) != day;
  g_assert_cmpuint (moves->len, ==, n);

  for (guint i = 0; i < moves->len; i++) {
    const AccordMove *move = g_ptr_array_index (moves, i);
    g_autofree char *key = g_strconcat (move->consultation_id, " ", move->step, NULL);

    g_assert_cmpint (move->from, !=, move->to);
    g_assert_false (move->stays);
    g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (before, key)), ==, move->from);
    g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (after, key)), ==, move->to);
    if (i > 0)
      g_assert_cmpint (((AccordMove *) g_ptr_array_index (moves, i - 1))->to, <=, move->to);
  }
}

static AccordChangeSet *
change_at_random (AccordSession *session)
{
  AccordReference *reference = accord_workspace_get_reference (accord_session_get_workspace (session));
  GPtrArray *leads = accord_reference_get_leads (reference);
  AccordDay day = day_of (TODAY) + g_test_rand_int_range (-30, 60);

  switch (g_test_rand_int_range (0, 6)) {
  case 0:
    return accord_session_set_order_only (session, g_test_rand_bit ());
  case 1:
    return accord_session_set_working_week (session, 1u << g_test_rand_int_range (1, 8) | 0x1c);
  case 2:
    return accord_session_set_holiday (session, day, g_test_rand_bit () ? "Holiday" : NULL);
  case 3:
    return accord_session_reset_leads (session);
  case 4:
    return accord_session_set_president (session, day, g_test_rand_bit () ? "FRA" : NULL);
  default:
    return accord_session_set_lead (session, g_ptr_array_index (leads, g_test_rand_int_range (0, leads->len)),
                                    g_test_rand_int_range (0, 40));
  }
}

static void
test_moves (void)
{
  AccordSession *session = session_new (TODAY);
  guint n_moved = 0;

  for (int round = 0; round < 40; round++) {
    g_autoptr (GHashTable) before = list_days (session), after = NULL;
    g_autoptr (GPtrArray) moves = make_change (session, change_at_random (session));

    after = list_days (session);
    assert_moves (before, after, moves);
    n_moved += moves->len;
  }
  g_assert_cmpuint (n_moved, >, 0);
  session_end (session);
}

/* As an officer sees it: three weeks become four, the meeting moves by one, and undo moves it back. */
static void
test_lead (void)
{
  AccordSession *session = session_new (TODAY);
  const AccordLead *lead = get_lead (session, MEETING_LEAD);
  g_autoptr (AccordChangeSet) changes = accord_session_set_lead (session, lead, 28);
  g_autoptr (GPtrArray) moves = NULL;
  g_autofree char *words = NULL, *title = NULL;
  gboolean found = FALSE;

  g_assert_cmpstr (accord_change_set_get_title (changes), ==,
                   "Meeting with contributors before the mandate expires: 28 days");
  moves = make_change (session, accord_change_set_ref (changes));
  for (guint i = 0; i < moves->len; i++) {
    const AccordMove *move = g_ptr_array_index (moves, i);

    if (strcmp (move->mission, "MONUSCO") != 0 || strcmp (move->step, "Meeting with contributors") != 0)
      continue;
    found = TRUE;
    g_assert_cmpint (move->from, ==, day_of ("2026-11-27"));
    g_assert_cmpint (move->to, ==, day_of ("2026-11-20"));
  }
  g_assert_true (found);
  words = accord_session_moves_in_words (moves);
  g_assert_true (g_str_has_suffix (words, "planned days moved"));

  title = session_undo (session, FALSE, NULL);
  g_assert_cmpstr (title, ==, "Meeting with contributors before the mandate expires: 28 days");
  g_assert_cmpint (get_value (session, MEETING_LEAD), ==, 21);
  g_assert_cmpuint (accord_workspace_count_own (accord_session_get_workspace (session)), ==, 0);
  session_end (session);
}

/* What somebody pinned stays, and is named if the change takes its lead from it. */
static void
test_pinned (void)
{
  AccordSession *session = session_new (TODAY);
  AccordChain *chain = session_get_chain (session, "MONUSCO", 0);
  g_autoptr (AccordChangeSet) pin = NULL;
  g_autoptr (GPtrArray) moves = NULL;
  guint n_stay = 0;

  pin = accord_session_change_step (session, chain, chain_get_step (chain, "consultation_meeting"),
                                    day_of ("2026-11-27"), ACCORD_DAY_NONE);
  g_assert_true (session_commit (session, pin, NULL));
  moves = make_change (session, accord_session_set_lead (session, get_lead (session, MEETING_LEAD), 25));
  for (guint i = 0; i < moves->len; i++) {
    const AccordMove *move = g_ptr_array_index (moves, i);

    if (!move->stays)
      continue;
    n_stay++;
    g_assert_cmpstr (move->mission, ==, "MONUSCO");
    g_assert_cmpint (move->from, ==, move->to);
    g_assert_cmpint (move->to, ==, day_of ("2026-11-27"));
  }
  g_assert_cmpuint (n_stay, ==, 1);

  /* A holiday on that day moves nothing that is pinned, either. */
  g_ptr_array_unref (moves);
  g_ptr_array_unref (make_change (session, accord_session_set_lead (session, get_lead (session, MEETING_LEAD), 21)));
  moves = make_change (session, accord_session_set_holiday (session, day_of ("2026-11-27"), "Day after"));
  chain = session_get_chain (session, "MONUSCO", 0);
  g_assert_cmpint (chain_get_step (chain, "consultation_meeting")->planned, ==, day_of ("2026-11-27"));
  g_assert_true (chain_get_step (chain, "consultation_meeting")->off_day);
  session_end (session);
}

/* A value that is as shipped is none of the team's own. */
static void
test_shipped (void)
{
  AccordSession *session = session_new (TODAY);
  const AccordLead *lead = get_lead (session, MEETING_LEAD);
  AccordWorkspace *workspace = accord_session_get_workspace (session);

  g_assert_cmpint (accord_session_get_shipped_lead (session, lead), ==, 21);
  g_ptr_array_unref (make_change (session, accord_session_set_lead (session, lead, 30)));
  g_assert_cmpuint (accord_workspace_count_own (workspace), ==, 1);
  g_ptr_array_unref (make_change (session, accord_session_set_lead (session, lead, 21)));
  g_assert_cmpuint (accord_workspace_count_own (workspace), ==, 0);

  /* Below what has sense, and above. */
  g_ptr_array_unref (make_change (session, accord_session_set_lead (session, lead, -7)));
  g_assert_cmpint (get_value (session, MEETING_LEAD), ==, lead->least);
  g_ptr_array_unref (make_change (session, accord_session_set_lead (session, lead, 1000000)));
  g_assert_cmpint (get_value (session, MEETING_LEAD), ==, 3650);
  g_ptr_array_unref (make_change (session, accord_session_set_lead (session, get_lead (session, "self_review_months"), 9)));
  g_ptr_array_unref (make_change (session, accord_session_reset_leads (session)));
  g_assert_cmpint (get_value (session, MEETING_LEAD), ==, 21);
  g_assert_cmpuint (accord_workspace_count_own (workspace), ==, 0);

  /* A shipped presidency can be taken out, and put back. */
  g_assert_cmpstr (accord_settings_get_president (accord_session_get_settings (session), day_of (TODAY)), ==, "LVA");
  g_ptr_array_unref (make_change (session, accord_session_set_president (session, day_of (TODAY), NULL)));
  g_assert_null (accord_settings_get_president (accord_session_get_settings (session), day_of (TODAY)));
  g_ptr_array_unref (make_change (session, accord_session_set_president (session, day_of (TODAY), "LVA")));
  g_assert_cmpuint (accord_workspace_count_own (workspace), ==, 0);
  session_end (session);
}

static void
test_self_review (void)
{
  AccordSession *session = session_new (TODAY);

  g_assert_cmpuint (accord_session_get_chains (session, NULL)->len, ==, 0);
  g_ptr_array_unref (make_change (session, accord_session_set_self_review (session, day_of ("2027-01-15"))));
  g_assert_cmpint (accord_settings_get_self_review (accord_session_get_settings (session)), ==, day_of ("2027-01-15"));
  g_assert_cmpuint (accord_session_get_chains (session, NULL)->len, ==, 1);
  g_ptr_array_unref (make_change (session, accord_session_set_self_review (session, ACCORD_DAY_NONE)));
  g_assert_cmpint (accord_settings_get_self_review (accord_session_get_settings (session)), ==, ACCORD_DAY_NONE);
  g_assert_cmpuint (accord_session_get_chains (session, NULL)->len, ==, 0);
  session_end (session);
}

/* Every lead that ships has words. */
static void
test_titles (void)
{
  AccordSession *session = session_new (TODAY);
  GPtrArray *leads = accord_reference_get_leads (accord_workspace_get_reference (accord_session_get_workspace (session)));

  g_assert_cmpuint (leads->len, >, 0);
  for (guint i = 0; i < leads->len; i++) {
    const AccordLead *lead = g_ptr_array_index (leads, i);

    g_assert_cmpstr (accord_session_get_lead_title (lead), !=, lead->key);
  }
  session_end (session);
}

static void
test_refused (void)
{
  g_autofree char *path = accord_session_get_default_path ();
  g_autoptr (GError) error = NULL;
  AccordSession *session;

  g_remove (path);
  session = session_open (NULL, ACCORD_SESSION_DEFAULT, day_of (TODAY), &error);
  g_assert_no_error (error);
  g_assert_null (change (session, accord_session_set_order_only (session, TRUE), &error));
  g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_READ_ONLY);
  g_assert_false (accord_settings_get_order_only (accord_session_get_settings (session)));
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/settings/lead", test_lead);
  g_test_add_func ("/session/settings/moves", test_moves);
  g_test_add_func ("/session/settings/pinned", test_pinned);
  g_test_add_func ("/session/settings/shipped", test_shipped);
  g_test_add_func ("/session/settings/self-review", test_self_review);
  g_test_add_func ("/session/settings/titles", test_titles);
  g_test_add_func ("/session/settings/refused", test_refused);

  return g_test_run ();
}
