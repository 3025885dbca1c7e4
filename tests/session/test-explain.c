#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"
#include "accord-session-explain.h"
#include "accord-session-missing.h"

#include <string.h>

#define TODAY "2026-11-22"

static char *
explain (AccordSession *session, AccordChain *chain, const char *key)
{
  g_auto (GStrv) sentences = accord_session_explain_step (session, chain, chain_get_step (chain, key));

  g_assert_nonnull (sentences);

  return g_strjoinv ("\n", sentences);
}

static void
assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

/* Every step of every consultation says what calls for it and, if somebody does it, on what it rests. */
static void
test_every_step (void)
{
  AccordSession *session = session_new (TODAY);
  GListModel *missions = accord_workspace_get_missions (accord_session_get_workspace (session));
  guint n_steps = 0;

  for (guint i = 0; i < g_list_model_get_n_items (missions); i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);
    GPtrArray *chains = accord_session_get_chains (session, mission);

    for (guint k = 0; k < chains->len; k++) {
      AccordChain *chain = g_ptr_array_index (chains, k);

      for (guint j = 0; j < chain->n_steps; j++, n_steps++) {
        g_autofree char *text = explain (session, chain, chain->steps[j].template->key);

        assert_says (text, accord_mission_get_acronym (mission));
        if (!accord_step_is_fact (&chain->steps[j]))
          assert_says (text, "S/RES/1353 (2001)");
      }
    }
  }
  g_assert_cmpuint (n_steps, >, 40);
  session_end (session);
}

/* 20 December less 21 days is Sunday, 29 November. */
static void
test_lead_and_shift (void)
{
  AccordSession *session = session_new (TODAY);
  AccordChain *chain = session_get_chain (session, "MONUSCO", 0);
  g_autofree char *weekend = explain (session, chain, "consultation_meeting");
  g_autofree char *holiday = NULL, *pinned = NULL, *missed = NULL;

  assert_says (weekend, "21 days before “Mandate expires”: a setting of the team, not a rule of the Council.");
  assert_says (weekend, "Sun 29 Nov 2026 is not worked at Headquarters: moved to Fri 27 Nov 2026.");

  session_write (session, "settings:team", "holidays/2026-11-20", "'Day After'");
  holiday = explain (session, session_get_chain (session, "MONUSCO", 0), "invitation_sent");
  assert_says (holiday, "7 days before “Meeting with contributors”");
  assert_says (holiday, "Fri 20 Nov 2026 is a holiday at Headquarters (Day After): moved to Thu 19 Nov 2026.");

  session_write_document (session, "{'_id': 'consultation:monusco:2025-12-19:II.B.2.c', 'kind': 'consultation', "
                                   "'schema': 1, 'mission': 'mission:monusco', 'trigger': 'mandate:monusco:2025-12-19', "
                                   "'steps': {'consultation_meeting': {'planned': '2026-12-14'}}}");
  pinned = explain (session, session_get_chain (session, "MONUSCO", 0), "consultation_meeting");
  assert_says (pinned, "leads and holidays no longer move it");
  assert_says (pinned, "does not keep the lead");
  g_assert_null (strstr (pinned, "21 days before"));

  accord_session_set_today (session, day_of ("2026-12-19"));
  missed = explain (session, session_get_chain (session, "MONUSCO", 0), "sg_report_issued");
  assert_says (missed, "oral briefing");
  session_end (session);
}

static gboolean
lacks (AccordSession *session, AccordChain *chain, const char *provision)
{
  g_autoptr (GPtrArray) list = accord_session_list_missing (session, chain);

  for (guint i = 0; i < list->len; i++) {
    const AccordMissing *missing = g_ptr_array_index (list, i);

    g_assert_nonnull (missing->citation);
    if (strcmp (missing->provision, provision) == 0)
      return TRUE;
  }

  return FALSE;
}

#define CONSULTATION "consultation:monusco:2025-12-19:II.B.2.c"

/* What is entered is no longer missing, and nothing is missing of a meeting that was not held. */
static void
test_missing (void)
{
  static const struct {
    const char *provision;
    const char *path;
    const char *value;
  } before[] = {
    { "II.B.3.a", "invitees", "[{'who': 'IND', 'category': 'a'}]" },
    { "II.B.5.a", "agenda", "[{'item': 'II.B.4.a'}]" },
    { "II.B.5.d", "briefers", "[{'name': 'Force Commander'}]" },
    { "II.B.5.e", "situation/political", "'calm'" },
  };
  AccordSession *session = session_new (TODAY);

  session_write_document (session, "{'_id': '" CONSULTATION "', 'kind': 'consultation', 'schema': 1, "
                                   "'mission': 'mission:monusco', 'trigger': 'mandate:monusco:2025-12-19'}");
  for (guint i = 0; i < G_N_ELEMENTS (before); i++) {
    g_assert_true (lacks (session, session_get_chain (session, "MONUSCO", 0), before[i].provision));
    session_write (session, CONSULTATION, before[i].path, before[i].value);
    g_assert_false (lacks (session, session_get_chain (session, "MONUSCO", 0), before[i].provision));
  }

  g_assert_false (lacks (session, session_get_chain (session, "MONUSCO", 0), "II.B.6.i"));
  session_write (session, CONSULTATION, "steps/consultation_meeting", "{'actual': '2026-11-20'}");
  g_assert_true (lacks (session, session_get_chain (session, "MONUSCO", 0), "II.B.6.i"));
  session_write (session, CONSULTATION, "summary", "{'text': 'It was said that'}");
  g_assert_false (lacks (session, session_get_chain (session, "MONUSCO", 0), "II.B.6.i"));

  session_write (session, CONSULTATION, "steps/consultation_meeting", NULL);
  session_write (session, CONSULTATION, "agenda", NULL);
  g_assert_true (lacks (session, session_get_chain (session, "MONUSCO", 0), "II.B.5.a"));
  session_write (session, CONSULTATION, "outcome", "'not_held'");
  g_assert_false (lacks (session, session_get_chain (session, "MONUSCO", 0), "II.B.5.a"));
  session_end (session);
}

/* Annex I, B, 2: a report that came out has to tell of the consultations. */
static void
test_report (void)
{
  AccordSession *session = session_new (TODAY);

  session_write_document (session, "{'_id': 'report:monusco:r', 'kind': 'report', 'schema': 1, "
                                   "'mission': 'mission:monusco', 'mandate': 'mandate:monusco:2025-12-19', "
                                   "'due': '2026-11-20'}");
  g_assert_false (lacks (session, session_get_chain (session, "MONUSCO", 0), "I.B.2"));
  session_write (session, "report:monusco:r", "issued", "'2026-11-19'");
  g_assert_true (lacks (session, session_get_chain (session, "MONUSCO", 0), "I.B.2"));
  g_assert_true (lacks (session, session_get_chain (session, "MONUSCO", 0), "I.B.9"));
  session_write (session, "report:monusco:r", "consultations_reported", "true");
  g_assert_false (lacks (session, session_get_chain (session, "MONUSCO", 0), "I.B.2"));
  session_end (session);
}

/* One mandate's change re-derives its own mission's consultations, and no other's. */
static void
test_derives_its_own (void)
{
  AccordSession *session = session_new (TODAY);
  GListModel *missions = accord_workspace_get_missions (accord_session_get_workspace (session));
  guint n = g_list_model_get_n_items (missions), before;

  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);

    accord_session_get_chains (session, mission);
  }
  before = accord_session_count_derived (session);
  g_assert_cmpuint (before, ==, n);
  session_write (session, "mandate:monusco:2025-12-19", "expires", "'2026-12-31'");
  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);

    accord_session_get_chains (session, mission);
  }
  g_assert_cmpuint (accord_session_count_derived (session), ==, before + 1);
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/explain/every-step", test_every_step);
  g_test_add_func ("/session/explain/lead-and-shift", test_lead_and_shift);
  g_test_add_func ("/session/explain/missing", test_missing);
  g_test_add_func ("/session/explain/report", test_report);
  g_test_add_func ("/session/explain/derives-its-own", test_derives_its_own);

  return g_test_run ();
}
