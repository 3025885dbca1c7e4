/* Evidence is offered where records hold a figure, with its source and its day, and nowhere else. */

#include "config.h"

#include "session-fixture.h"

#include "accord-session-evidence.h"
#include "accord-session-progress-edit.h"

#include <string.h>

#define TODAY "2026-11-22"

static GPtrArray *
list_evidence (AccordSession *session, const char *mission, const char *number)
{
  AccordWorkspace *workspace = accord_session_get_workspace (session);
  g_autofree char *id = g_strconcat ("commitment:", number, NULL);
  AccordRecord *commitment = accord_workspace_lookup (workspace, id);

  g_assert_true (ACCORD_IS_COMMITMENT (commitment));

  return accord_session_list_evidence (session, mission_get (workspace, mission), ACCORD_COMMITMENT (commitment));
}

/* ── What is offered for each record ── */

#define HELD \
  "{'_id':'consultation:unifil:2024-08-28:II.B.2.c','kind':'consultation','schema':1,'mission':'mission:unifil'," \
  "'trigger':'mandate:unifil:2024-08-28','rule':'II.B.2.c','outcome':'held','steps':{'consultation_meeting':" \
  "{'actual':'2025-08-12'},'summary_distributed':{'actual':'2025-08-14'}}}"
#define NOT_HELD \
  "{'_id':'consultation:unifil:2024-08-28:II.B.2.c','kind':'consultation','schema':1,'mission':'mission:unifil'," \
  "'trigger':'mandate:unifil:2024-08-28','rule':'II.B.2.c','outcome':'not_held','reason':'No time'}"
#define TO_COME \
  "{'_id':'consultation:unifil:2025-08-28:II.B.2.f','kind':'consultation','schema':1,'mission':'mission:unifil'," \
  "'trigger':'mandate:unifil:2025-08-28','rule':'II.B.2.f','outcome':'held','steps':{'consultation_meeting':" \
  "{'actual':'2026-11-12'}}}"
#define REPORT \
  "{'_id':'report:unifil:1','kind':'report','schema':1,'mission':'mission:unifil','mandate':'mandate:unifil:2024-08-28'," \
  "'issued':'2025-07-11','symbol':'S/2025/460','options_offered':true,'consultations_reported':true}"
#define CONTRIBUTIONS \
  "{'_id':'contributions:unifil:2026-09','kind':'contributions','schema':1,'mission':'mission:unifil','month':'2026-09'," \
  "'file':'dpo.csv','rows':'iso3\\ttype\\tfemale\\tmale\\ttotal\\nGHA\\tTroops\\t10\\t90\\t\\nIND\\tTroops\\t\\t\\t50\\n" \
  "NPL\\tIndividual Police\\t1\\t3\\t\\nFJI\\tStaff Officer\\t\\t\\t7\\n'}"
#define FATALITIES \
  "{'_id':'fatalities:unifil:%d','kind':'fatalities','schema':1,'mission':'mission:unifil','year':%d,'file':'poss.csv'," \
  "'rows':'day\\tnationality\\tpersonnel\\tincident\\n%d-03-01\\tGHA\\tMilitary\\tMalicious Act\\n%d-08-31\\tGHA\\tMilitary\\tIllness\\n'}"
#define REQUIREMENT \
  "{'_id':'requirement:1','kind':'requirement','schema':1,'mandate':'mandate:unifil:2025-08-28','capability':'Helicopters'," \
  "'quantity':4,'critical':true,'pledges':[{'who':'IND','quantity':3,'confirmed':1,'deployed':0}]}"
#define MATCHED \
  "{'_id':'requirement:2','kind':'requirement','schema':1,'mandate':'mandate:unifil:2025-08-28','capability':'Hospital'," \
  "'quantity':1,'pledges':[{'who':'NPL','quantity':1,'confirmed':1,'deployed':1}]}"
#define NEXT_MANDATE \
  "{'_id':'mandate:unifil:after:2025-08-28','kind':'mandate','schema':1,'mission':'mission:unifil','state':'in_preparation'," \
  "'term':'until','expires':'2027-12-31','decision':'renew','tasks':['Monitor','Protect']}"
#define NEXT_REQUIREMENT \
  "{'_id':'requirement:3','kind':'requirement','schema':1,'mandate':'mandate:unifil:after:2025-08-28','capability':'Drones'," \
  "'quantity':2,'pledges':[{'who':'NPL','quantity':2,'confirmed':2,'deployed':0}]}"
#define DRAWDOWN \
  "{'_id':'event:unifil:1','kind':'event','schema':1,'mission':'mission:unifil','type':'drawdown','start':'2027-01-01','title':'First phase'}"
#define REQUEST \
  "{'_id':'event:unifil:3','kind':'event','schema':1,'mission':'mission:unifil','type':'contributor_request','start':'2026-10-05'," \
  "'request':{'by':'GHA','asked':'2026-10-05','answered':'2026-10-09','outcome':'granted'}}"
#define DEPLOYMENT \
  "{'_id':'event:unifil:2','kind':'event','schema':1,'mission':'mission:unifil','type':'deployment','start':'2026-10-01'}"
#define VISIT \
  "{'_id':'consultation:unifil:2:I.B.6','kind':'consultation','schema':1,'mission':'mission:unifil','trigger':'event:unifil:2'," \
  "'rule':'I.B.6','steps':{'reconnaissance_visit':{'actual':'2026-09-03'}}}"

typedef struct {
  const char *number;
  const char *documents[3];
  const char *text;
  const char *source;
  const char *day;
} Case;

static const Case cases[] = {
  { "1.8", { HELD }, "The meeting with contributors was held on 12 August 2025, before S/RES/2790 (2025) was adopted on 28 August 2025",
    "Planning file: Renewal of the mandate", "2025-08-12" },
  { "1.8", { HELD }, "The summary of the meeting with contributors was sent to Council members on 14 August 2025",
    "Planning file: Renewal of the mandate", "2025-08-14" },
  { "1.8", { NOT_HELD }, "The meeting with contributors before S/RES/2790 (2025) was not held", "Planning file: Renewal of the mandate", "2025-08-28" },
  { "1.8", { TO_COME }, "The meeting with contributors was held on 12 November 2026, before the mandate expires on 31 December 2026",
    "Planning file: End, withdrawal or drawdown", "2026-11-12" },
  { "1.8", { TO_COME }, "Meetings with contributors held under S/RES/2790 (2025): 1, the latest on 12 November 2026",
    "Planning file: Consultations", "2026-11-12" },
  { "1.8", { REQUEST }, "Contributors' requests for a meeting under S/RES/2790 (2025): 1, answered: 1", "Planning file: Events", TODAY },
  { "1.8", { REPORT }, "Report of the Secretary-General S/2025/460: tells of the consultations with contributors", "S/2025/460", "2025-07-11" },
  { "1.6", { REPORT }, "Report of the Secretary-General S/2025/460: issued on 11 July 2025, before S/RES/2790 (2025) was adopted on 28 August 2025",
    "S/2025/460", "2025-07-11" },
  { "1.6", { REPORT }, "Report of the Secretary-General S/2025/460: offers several courses of action", "S/2025/460", "2025-07-11" },
  { "2.3", { CONTRIBUTIONS }, "All in uniform, end of September 2026: 11 women among 104 whose sex is recorded (10.6%)", "dpo.csv", "2026-09-30" },
  { "2.3", { CONTRIBUTIONS }, "Troops, end of September 2026: 10 women among 100 whose sex is recorded (10.0%)", "dpo.csv", "2026-09-30" },
  { "2.3", { CONTRIBUTIONS }, "Police, end of September 2026: 1 woman among 4 (25.0%)", "dpo.csv", "2026-09-30" },
  { "1.3", { NEXT_MANDATE }, "In preparation: 2 tasks of the mandate recorded", "Planning file: In preparation", TODAY },
  { "1.3", { NEXT_MANDATE, NEXT_REQUIREMENT }, "Before the next decision, 1 of 1 required capability is confirmed",
    "Planning file: Required capabilities", TODAY },
  { "1.4", { REQUIREMENT, MATCHED }, "2 capabilities required, 1 of them not wholly confirmed",
    "Planning file: required capabilities, S/RES/2790 (2025)", TODAY },
  { "5.2", { REQUIREMENT, MATCHED }, "2 capabilities required, 1 of them not wholly confirmed",
    "Planning file: required capabilities, S/RES/2790 (2025)", TODAY },
  { "5.5", { REQUIREMENT }, "Helicopters, a critical enabler: 1 of 4 confirmed", "Planning file: required capabilities, S/RES/2790 (2025)", TODAY },
  { "5.7", { REQUIREMENT }, "Helicopters: 4 required, 3 pledged, 1 confirmed", "Planning file: required capabilities, S/RES/2790 (2025)", TODAY },
  { "6.5", { DRAWDOWN }, "Drawdown, withdrawal or end, 1 January 2027: First phase", "Planning file: Drawdown, withdrawal or end", TODAY },
  { "5.9", { DEPLOYMENT, VISIT }, "Reconnaissance visit made: 3 September 2026", NULL, "2026-09-03" },
  { "5.11", { DEPLOYMENT, VISIT }, "Reconnaissance visit made: 3 September 2026", NULL, "2026-09-03" },
};

static const AccordEvidence *
find (GPtrArray *list, const char *text)
{
  for (guint i = 0; i < list->len; i++)
    if (strcmp (((AccordEvidence *) g_ptr_array_index (list, i))->text, text) == 0)
      return g_ptr_array_index (list, i);

  return NULL;
}

static guint
count (GPtrArray *list, const char *prefix)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    n += g_str_has_prefix (((AccordEvidence *) g_ptr_array_index (list, i))->text, prefix);

  return n;
}

static void
assert_offered (AccordSession *session, const Case *expected)
{
  g_autoptr (GPtrArray) list = list_evidence (session, "UNIFIL", expected->number);
  const AccordEvidence *evidence = find (list, expected->text);

  if (evidence == NULL) {
    g_test_message ("%s: not offered: %s", expected->number, expected->text);
    for (guint i = 0; i < list->len; i++)
      g_test_message ("offered: %s [%s]", ((AccordEvidence *) list->pdata[i])->text, ((AccordEvidence *) list->pdata[i])->source);
  }
  g_assert_nonnull (evidence);
  if (expected->source != NULL)
    g_assert_cmpstr (evidence->source, ==, expected->source);
  g_assert_cmpint (evidence->day, ==, day_of (expected->day));
}

/* Each is there with its records, and gone with them: undo takes them away one by one. */
static void
test_offers (void)
{
  AccordSession *session = session_new (TODAY);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) before = list_evidence (session, "UNIFIL", cases[i].number), after = NULL;

    g_assert_cmpuint (before->len, ==, 0);
    for (guint k = 0; k < G_N_ELEMENTS (cases[i].documents) && cases[i].documents[k] != NULL; k++)
      session_write_document (session, cases[i].documents[k]);
    assert_offered (session, &cases[i]);
    while (accord_workspace_count_own (accord_session_get_workspace (session)) > 0)
      g_free (session_undo (session, FALSE, NULL));
    after = list_evidence (session, "UNIFIL", cases[i].number);
    g_assert_cmpuint (after->len, ==, 0);
  }
  session_end (session);
}

/* The reference layer alone says nothing of how a commitment moves: nothing is offered for any mission. */
static void
test_nothing (void)
{
  AccordSession *session = session_new (TODAY);
  GListModel *missions = accord_workspace_get_missions (accord_session_get_workspace (session));
  GPtrArray *commitments = accord_workspace_list_kind (accord_session_get_workspace (session), ACCORD_KIND_COMMITMENT, NULL);

  g_assert_cmpuint (commitments->len, ==, 45);
  for (guint i = 0; i < g_list_model_get_n_items (missions); i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);

    for (guint k = 0; k < commitments->len; k++) {
      g_autoptr (GPtrArray) list = accord_session_list_evidence (session, mission, g_ptr_array_index (commitments, k));

      g_assert_cmpuint (list->len, ==, 0);
    }
  }
  g_ptr_array_unref (commitments);
  session_end (session);
}

/* Whoever accepts it as it is may enter it. */
static void
assert_acceptable (AccordSession *session, const AccordEvidence *evidence)
{
  AccordProgressEntry entry = {
    .day = evidence->day,
    .status = ACCORD_PROGRESS_IN_PROGRESS,
    .percent = -1,
    .evidence = evidence->text,
    .source = evidence->source,
    .url = evidence->url,
    .source_as_of = evidence->day,
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_session_check_progress (session, &entry, NULL, &error));
  g_assert_no_error (error);
}

/* With all records there, all that is offered has words, a source and a day that is not to come, and other missions have none
 * of it. */
static void
test_whole (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GPtrArray) commitments = accord_workspace_list_kind (accord_session_get_workspace (session), ACCORD_KIND_COMMITMENT, NULL);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint k = 0; k < G_N_ELEMENTS (cases[i].documents) && cases[i].documents[k] != NULL; k++)
      if (strcmp (cases[i].documents[k], NOT_HELD) != 0)
        session_write_document (session, cases[i].documents[k]);
  for (guint i = 0; i < commitments->len; i++) {
    const char *number = accord_commitment_get_number (g_ptr_array_index (commitments, i));
    g_autoptr (GPtrArray) list = list_evidence (session, "UNIFIL", number), others = list_evidence (session, "MINUSCA", number);

    g_assert_cmpuint (others->len, ==, 0);
    for (guint k = 0; k < list->len; k++) {
      const AccordEvidence *evidence = g_ptr_array_index (list, k);

      g_assert_cmpuint (strlen (evidence->text), >, 0);
      g_assert_cmpuint (strlen (evidence->source), >, 0);
      g_assert_true (accord_day_is_valid (evidence->day));
      g_assert_cmpint (evidence->day, <=, day_of (TODAY));
      assert_acceptable (session, evidence);
      n++;
    }
  }
  g_assert_cmpuint (n, >=, G_N_ELEMENTS (cases) - 1);
  session_end (session);
}

/* ── Where the day decides ── */

/* A meeting counts as before the decision only if it is certain that it was. */
static void
test_before (void)
{
  static const struct {
    const char *actual;
    gboolean before;
  } days[] = {
    { "2025-08-27", TRUE }, { "2025-08-28", FALSE }, { "2025-08-29", FALSE }, { "2025-07", TRUE }, { "2025-08", FALSE }, { "2024", TRUE },
    { "2025", FALSE },
  };
  AccordSession *session = session_new (TODAY);

  session_write_document (session, HELD);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autofree char *value = g_strdup_printf ("{'consultation_meeting':{'actual':'%s'}}", days[i].actual);
    g_autoptr (GPtrArray) list = NULL;

    session_write (session, "consultation:unifil:2024-08-28:II.B.2.c", "steps", value);
    list = list_evidence (session, "UNIFIL", "1.8");
    g_assert_cmpuint (count (list, "The meeting with contributors was held on "), ==, days[i].before ? 1 : 0);
  }
  session_end (session);
}

/* By year, and in the twelve months up to the day that the figures reach; a year of which nothing is recorded is not one of none. */
static void
test_losses (void)
{
  static const Case expected[] = {
    { "4.1", { NULL }, "Lost their lives in the twelve months until 31 August 2026: 2, of these 1 by malicious acts", "poss.csv", "2026-08-31" },
    { "4.1", { NULL }, "Lost their lives in 2026 until 31 August 2026: 2, of these 1 by malicious acts", "poss.csv", "2026-08-31" },
    { "4.1", { NULL }, "Lost their lives in 2024: 2, of these 1 by malicious acts", "poss.csv", "2024-12-31" },
  };
  AccordSession *session = session_new (TODAY);
  g_autofree char *first = g_strdup_printf (FATALITIES, 2026, 2026, 2026, 2026);
  g_autofree char *second = g_strdup_printf (FATALITIES, 2024, 2024, 2024, 2024);
  g_autoptr (GPtrArray) list = NULL, others = NULL;

  session_write_document (session, first);
  session_write_document (session, second);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_offered (session, &expected[i]);
  list = list_evidence (session, "UNIFIL", "4.1");
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (expected));
  others = list_evidence (session, "MINUSCA", "4.1");
  g_assert_cmpuint (others->len, ==, 0);
  session_end (session);
}

/* Ceilings are those of the Council, figures those of the latest month; a component without one of the two is left out. */
static void
test_strength (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GPtrArray) none = NULL;
  Case expected = { "1.4", { NULL }, "Military, end of September 2026: 157 deployed, 10,000 authorised", "S/RES/2790 (2025); dpo.csv", "2026-09-30" };

  session_write (session, "mandate:unifil:2025-08-28", "authorised", "{'military':10000}");
  none = list_evidence (session, "UNIFIL", "1.4");
  g_assert_cmpuint (none->len, ==, 0);
  session_write_document (session, CONTRIBUTIONS);
  assert_offered (session, &expected);
  session_write (session, "mandate:unifil:2025-08-28", "authorised", "{'military':10000,'observers':20,'police':30}");
  expected.text = "Military, end of September 2026: 150 deployed, 10,000 authorised";
  assert_offered (session, &expected);
  expected.text = "Police, end of September 2026: 4 deployed, 30 authorised";
  assert_offered (session, &expected);
  session_end (session);
}

static void
test_mission (void)
{
  AccordSession *session = session_new (TODAY);
  Case partners = { "7.1", { NULL }, "Organizations that the mission works with: African Union, European Union", "Planning file: UNIFIL", TODAY };
  Case joint = { "5.14", { NULL }, "Organizations that contribute to the mission: European Union", "Planning file: UNIFIL", TODAY };
  Case plan = { "6.4", { NULL }, "There is an exit strategy, of 1 June 2026", "Planning file: UNIFIL", "2026-06-01" };
  g_autoptr (GPtrArray) none = NULL;

  session_write (session, "mission:unifil", "partners", "['African Union',{'name':'European Union','contributes':true}]");
  session_write (session, "mission:unifil", "exit_strategy", "{'have':false}");
  none = list_evidence (session, "UNIFIL", "6.4");
  g_assert_cmpuint (none->len, ==, 0);
  session_write (session, "mission:unifil", "exit_strategy", "{'have':true,'day':'2026-06-01'}");
  assert_offered (session, &partners);
  assert_offered (session, &joint);
  assert_offered (session, &plan);
  plan.number = "6.5";
  assert_offered (session, &plan);
  session_end (session);
}

/* What a record names as its source goes before the planning file. */
static void
test_sources (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GPtrArray) list = NULL;
  const AccordEvidence *evidence;

  session_write_document (session, HELD);
  session_write (session, "consultation:unifil:2024-08-28:II.B.2.c", "source",
                 "{'text':'Journal of the United Nations','url':'https://journal.un.org','as_of':'2025-08-12'}");
  list = list_evidence (session, "UNIFIL", "1.8");
  evidence = find (list, cases[0].text);
  g_assert_nonnull (evidence);
  g_assert_cmpstr (evidence->source, ==, "Journal of the United Nations");
  g_assert_cmpstr (evidence->url, ==, "https://journal.un.org");
  g_clear_pointer (&list, g_ptr_array_unref);

  /* What is no address of the web is none. */
  session_write (session, "consultation:unifil:2024-08-28:II.B.2.c", "source", "{'text':'Journal','url':'file:///etc/passwd'}");
  list = list_evidence (session, "UNIFIL", "1.8");
  g_assert_null (find (list, cases[0].text)->url);
  session_end (session);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/evidence/offers", test_offers);
  g_test_add_func ("/session/evidence/nothing", test_nothing);
  g_test_add_func ("/session/evidence/whole", test_whole);
  g_test_add_func ("/session/evidence/before", test_before);
  g_test_add_func ("/session/evidence/losses", test_losses);
  g_test_add_func ("/session/evidence/strength", test_strength);
  g_test_add_func ("/session/evidence/mission", test_mission);
  g_test_add_func ("/session/evidence/sources", test_sources);

  return g_test_run ();
}
