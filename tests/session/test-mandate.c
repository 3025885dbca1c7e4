/* The next mandate, reports and plans are entered with one action each, and can be taken back. */

#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"
#include "accord-session-mandate.h"
#include "accord-session-missions.h"
#include "accord-session-report.h"

#include <string.h>

#define TODAY "2026-11-22"

static AccordMission *
get_mission (AccordSession *session, const char *name)
{
  return mission_get (accord_session_get_workspace (session), name);
}

static void
commit (AccordSession *session, AccordChangeSet *changes)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (changes);
  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);
}

static guint
count_own (AccordSession *session)
{
  return accord_workspace_count_own (accord_session_get_workspace (session));
}

static void
undo (AccordSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = session_undo (session, FALSE, &error);

  g_assert_no_error (error);
}

static AccordMandate *
prepare (AccordSession *session, AccordMission *mission, const AccordMandateDraft *draft)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) changes = accord_session_prepare_mandate (session, mission, draft, &id, NULL, &error);
  AccordMandate *next;

  g_assert_no_error (error);
  commit (session, changes);
  /* The mission's record stays, but another one may stand for it now. */
  next = accord_session_get_next_mandate (session, mission);
  g_assert_nonnull (next);
  g_assert_cmpstr (accord_record_get_id (ACCORD_RECORD (next)), ==, id);

  return next;
}

static void
assert_same (const AccordMandateDraft *a, const AccordMandateDraft *b)
{
  g_assert_cmpint (a->decision, ==, b->decision);
  g_assert_cmpint (a->effective, ==, b->effective);
  g_assert_cmpint (a->expires, ==, b->expires);
  g_assert_cmpint (a->adopted, ==, b->adopted);
  g_assert_cmpstr (a->symbol, ==, b->symbol);
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++)
    g_assert_cmpint (a->authorised[i], ==, b->authorised[i]);
}

/* Every active mission with a current mandate can have the next one, once; what is suggested is what it then says. */
static void
test_prepare_every (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GPtrArray) summaries = accord_session_list_missions (session, TRUE);
  guint n = 0;

  for (guint i = 0; i < summaries->len; i++) {
    const AccordMissionSummary *summary = g_ptr_array_index (summaries, i);
    AccordMandateDraft draft, after;
    AccordMandate *next;

    if (!accord_session_suggest_mandate (session, summary->mission, &draft)) {
      g_autoptr (GError) error = NULL;

      g_assert_true (!summary->active || summary->mandate == NULL);
      g_assert_null (accord_session_prepare_mandate (session, summary->mission, &draft, NULL, NULL, &error));
      g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID);
      continue;
    }
    n++;
    if (summary->expires != ACCORD_DAY_NONE) {
      g_assert_cmpint (draft.effective, ==, summary->expires + 1);
      g_assert_cmpint (draft.expires - summary->expires, >=, 365);
      g_assert_cmpint (draft.expires - summary->expires, <=, 366);
    }
    next = prepare (session, summary->mission, &draft);
    g_assert_false (accord_mandate_is_adopted (next));
    after = accord_session_draft_mandate (next);
    assert_same (&draft, &after);
    g_assert_false (accord_session_suggest_mandate (session, summary->mission, &draft));
  }
  g_assert_cmpuint (n, >=, 8);
  g_assert_cmpuint (count_own (session), ==, n);
  for (guint i = 0; i < n; i++)
    undo (session);
  g_assert_cmpuint (count_own (session), ==, 0);
  session_end (session);
}

/* Out of the bin it comes as what is entered then, with the id that is its place. */
static void
test_bin_and_back (void)
{
  AccordSession *session = session_new (TODAY);
  AccordMission *monusco = get_mission (session, "MONUSCO");
  AccordMandateDraft draft, after;
  g_autoptr (AccordChangeSet) bin = NULL;
  g_autofree char *id = NULL;
  AccordMandate *next;

  g_assert_true (accord_session_suggest_mandate (session, monusco, &draft));
  draft.authorised[ACCORD_COMPONENT_POLICE] = 700;
  next = prepare (session, monusco, &draft);
  id = g_strdup (accord_record_get_id (ACCORD_RECORD (next)));
  g_assert_cmpstr (id, ==, "mandate:monusco:after:2025-12-19");
  bin = accord_session_trash_record (session, ACCORD_RECORD (next));
  commit (session, bin);
  g_assert_null (accord_session_get_next_mandate (session, monusco));

  g_assert_true (accord_session_suggest_mandate (session, monusco, &draft));
  draft.decision = ACCORD_DECISION_FINAL_EXTENSION;
  next = prepare (session, monusco, &draft);
  g_assert_cmpstr (accord_record_get_id (ACCORD_RECORD (next)), ==, id);
  after = accord_session_draft_mandate (next);
  assert_same (&draft, &after);
  session_end (session);
}

/* A day of adoption ends the preparation: the mandate becomes the current one. */
static void
test_adopt (void)
{
  AccordSession *session = session_new (TODAY);
  AccordMission *monusco = get_mission (session, "MONUSCO");
  g_autoptr (AccordMissionSummary) summary = NULL;
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  AccordMandateDraft draft;
  AccordMandate *next;

  g_assert_true (accord_session_suggest_mandate (session, monusco, &draft));
  next = prepare (session, monusco, &draft);
  draft.adopted = day_of ("2026-11-20");
  draft.symbol = " S/RES/2900 (2026) ";
  changes = accord_session_change_mandate (session, next, &draft, NULL, &error);
  g_assert_no_error (error);
  commit (session, changes);

  summary = accord_session_summarize (session, monusco);
  g_assert_cmpstr (accord_mandate_get_symbol (summary->mandate), ==, "S/RES/2900 (2026)");
  g_assert_cmpint (summary->expires, ==, draft.expires);
  g_assert_null (accord_session_get_next_mandate (session, monusco));
  session_end (session);
}

static void
assert_refused (AccordSession *session, AccordMandateDraft draft, const char *expected)
{
  g_autoptr (GError) error = NULL;
  const char *field = NULL;

  g_assert_null (accord_session_prepare_mandate (session, get_mission (session, "MONUSCO"), &draft, NULL, &field, &error));
  g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID);
  g_assert_cmpstr (field, ==, expected);
}

static void
test_refused (void)
{
  AccordSession *session = session_new (TODAY);
  AccordMandateDraft good, bad;

  g_assert_true (accord_session_suggest_mandate (session, get_mission (session, "MONUSCO"), &good));
  bad = good;
  bad.expires = good.effective - 1;
  assert_refused (session, bad, "expires");
  bad = good;
  bad.effective = ACCORD_DAY_LAST + 1;
  assert_refused (session, bad, "effective");
  bad = good;
  bad.expires = day_of ("2126-12-20");
  assert_refused (session, bad, "expires");
  bad = good;
  bad.adopted = day_of (TODAY) + 1;
  assert_refused (session, bad, "adopted");
  bad = good;
  bad.decision = ACCORD_DECISION_TERMINATE;
  assert_refused (session, bad, "expires");
  bad = good;
  bad.authorised[ACCORD_COMPONENT_POLICE] = -2;
  assert_refused (session, bad, "police");
  session_end (session);
}

/* Words can be set and taken away; a shipped word that is taken away stays away, and its return leaves no record. */
static void
test_texts (void)
{
  const char *const members[] = { "chapter", "use_of_force", "host_consent", "views_taken_up" };
  const char *id = "mandate:monusco:2025-12-19";
  AccordSession *session = session_new (TODAY);
  AccordWorkspace *workspace = accord_session_get_workspace (session);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    const char *texts[3] = { "Some words", NULL, NULL };
    g_autofree char *shipped = NULL;

    shipped = g_strdup (accord_json_get_text (accord_record_get_members (accord_workspace_lookup (workspace, id)), members[i]));
    texts[2] = shipped;
    for (guint k = 0; k < G_N_ELEMENTS (texts); k++) {
      g_autoptr (AccordChangeSet) changes =
        accord_session_change_mandate_text (session, ACCORD_MANDATE (accord_workspace_lookup (workspace, id)), members[i], texts[k]);

      if (accord_change_set_get_length (changes) > 0)
        commit (session, changes);
      g_assert_cmpstr (accord_json_get_text (accord_record_get_members (accord_workspace_lookup (workspace, id)), members[i]), ==,
                       texts[k]);
    }
  }
  g_assert_cmpuint (count_own (session), ==, 0);
  session_end (session);
}

static void
test_plans (void)
{
  AccordSession *session = session_new (TODAY);
  AccordMission *unifil = get_mission (session, "UNIFIL");
  g_autoptr (AccordChangeSet) have = NULL, none = NULL;
  g_autoptr (GError) error = NULL;
  const char *field = NULL;
  gboolean is_there;
  AccordDay day;

  g_assert_false (accord_session_get_plan (unifil, "exit_strategy", &is_there, &day));
  have = accord_session_change_plan (session, unifil, "exit_strategy", TRUE, day_of ("2026-08-01"), &field, &error);
  g_assert_no_error (error);
  commit (session, have);
  unifil = get_mission (session, "UNIFIL");
  g_assert_true (accord_session_get_plan (unifil, "exit_strategy", &is_there, &day));
  g_assert_true (is_there);
  g_assert_cmpint (day, ==, day_of ("2026-08-01"));
  g_assert_false (accord_session_get_plan (unifil, "contingency_plan", &is_there, &day));

  none = accord_session_change_plan (session, unifil, "exit_strategy", FALSE, day_of ("2026-08-01"), &field, &error);
  commit (session, none);
  g_assert_true (accord_session_get_plan (get_mission (session, "UNIFIL"), "exit_strategy", &is_there, &day));
  g_assert_false (is_there);
  g_assert_cmpint (day, ==, ACCORD_DAY_NONE);

  unifil = get_mission (session, "UNIFIL");
  g_assert_null (accord_session_change_plan (session, unifil, "exit_strategy", TRUE, day_of (TODAY) + 1, &field, &error));
  g_assert_cmpstr (field, ==, "day");
  session_end (session);
}

/* A report for the renewal that the current mandate comes to is a step of its consultation. */
static void
test_report (void)
{
  AccordSession *session = session_new (TODAY);
  AccordMission *monusco = get_mission (session, "MONUSCO");
  AccordReportDraft draft = accord_session_suggest_report (session, monusco), after;
  g_autoptr (AccordChangeSet) add = NULL, change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  AccordReport *report;
  const char *field;

  g_assert_cmpstr (accord_record_get_id (ACCORD_RECORD (draft.mandate)), ==, "mandate:monusco:2025-12-19");
  g_assert_null (accord_session_add_report (session, monusco, &draft, NULL, &field, &error));
  g_assert_cmpstr (field, ==, "due");
  g_clear_error (&error);
  draft.due = day_of ("2026-11-19");
  draft.options_offered = TRUE;
  g_assert_null (accord_session_add_report (session, monusco, &draft, NULL, &field, &error));
  g_assert_cmpstr (field, ==, "issued");
  g_clear_error (&error);

  draft.options_offered = FALSE;
  add = accord_session_add_report (session, monusco, &draft, &id, &field, &error);
  g_assert_no_error (error);
  commit (session, add);
  report = ACCORD_REPORT (accord_workspace_lookup (accord_session_get_workspace (session), id));
  draft.issued = day_of ("2026-11-20");
  draft.symbol = "S/2026/900";
  draft.consultations_reported = TRUE;
  change = accord_session_change_report (session, report, &draft, &field, &error);
  g_assert_no_error (error);
  commit (session, change);

  report = ACCORD_REPORT (accord_workspace_lookup (accord_session_get_workspace (session), id));
  after = accord_session_draft_report (session, report);
  g_assert_true (after.consultations_reported);
  g_assert_false (after.options_offered);
  g_assert_cmpstr (after.symbol, ==, "S/2026/900");
  g_assert_cmpint (chain_get_step (session_get_chain (session, "MONUSCO", 0), "sg_report_issued")->actual, ==, draft.issued);

  undo (session);
  g_assert_cmpint (chain_get_step (session_get_chain (session, "MONUSCO", 0), "sg_report_issued")->actual, ==,
                   ACCORD_DAY_NONE);
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/mandate/prepare-every", test_prepare_every);
  g_test_add_func ("/session/mandate/bin-and-back", test_bin_and_back);
  g_test_add_func ("/session/mandate/adopt", test_adopt);
  g_test_add_func ("/session/mandate/refused", test_refused);
  g_test_add_func ("/session/mandate/texts", test_texts);
  g_test_add_func ("/session/mandate/plans", test_plans);
  g_test_add_func ("/session/mandate/report", test_report);

  return g_test_run ();
}
