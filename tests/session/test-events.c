/* What calls for a consultation is recorded with one action, and can be changed, answered, binned and undone. */

#include "config.h"

#include "session-fixture.h"

#include "accord-session-events.h"

#include <string.h>

#define TODAY "2026-11-22"

static AccordMission *
get_unifil (AccordSession *session)
{
  return mission_get (accord_session_get_workspace (session), "UNIFIL");
}

/* Something that can be recorded. */
static AccordEventDraft
make_draft (AccordSession *session, AccordEventType type)
{
  AccordEventDraft draft = ACCORD_EVENT_DRAFT_INIT;

  draft.type = type;
  draft.mission = get_unifil (session);
  draft.start = day_of ("2026-11-20");
  draft.title = "Clashes near Naqoura";
  draft.every_months = 1;
  draft.request.by = "IDN";

  return draft;
}

static guint
count_own (AccordSession *session)
{
  return accord_workspace_count_own (accord_session_get_workspace (session));
}

static AccordEvent *
record (AccordSession *session, const AccordEventDraft *draft)
{
  g_autofree char *id = NULL;
  const char *field;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) changes = accord_session_record_event (session, draft, &id, &field, &error);

  g_assert_no_error (error);
  g_assert_null (field);
  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);

  return ACCORD_EVENT (accord_workspace_lookup (accord_session_get_workspace (session), id));
}

static void
undo (AccordSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = session_undo (session, FALSE, &error);

  g_assert_no_error (error);
  g_assert_nonnull (title);
}

/* Whatever is recorded gives a consultation at once, and one undo leaves nothing of it. */
static void
test_every_type (void)
{
  AccordSession *session = session_new (TODAY);
  guint n_before = accord_session_get_chains (session, get_unifil (session))->len;

  for (guint type = 0; type < ACCORD_N_EVENT_TYPES; type++) {
    AccordEventDraft draft = make_draft (session, type);
    AccordEvent *event = record (session, &draft);
    g_autoptr (GPtrArray) found = accord_session_list_event_consultations (session, event);

    g_assert_cmpint (accord_event_get_event_type (event), ==, type);
    g_assert_cmpuint (count_own (session), ==, 1);
    g_assert_cmpuint (found->len, >=, type == ACCORD_EVENT_COUNCIL_VISIT ? 2 : 1);
    g_assert_cmpuint (accord_session_get_chains (session, get_unifil (session))->len, ==, n_before + found->len);
    for (guint i = 0; i < found->len; i++) {
      AccordChain *chain = g_ptr_array_index (found, i);
      g_autoptr (AccordChain) again = accord_session_find_chain (session, chain->consultation_id);

      g_assert_nonnull (again);
      g_assert_true (chain->trigger == ACCORD_RECORD (event));
    }
    undo (session);
    g_assert_cmpuint (count_own (session), ==, 0);
    g_assert_cmpuint (accord_session_get_chains (session, get_unifil (session))->len, ==, n_before);
  }
  session_end (session);
}

/* Two days after it, the clock of a deterioration stands at two. */
static void
test_clock (void)
{
  AccordSession *session = session_new (TODAY);
  AccordEventDraft draft = make_draft (session, ACCORD_EVENT_RAPID_DETERIORATION);
  g_autoptr (GPtrArray) found = accord_session_list_event_consultations (session, record (session, &draft));

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (accord_chain_get_clock (g_ptr_array_index (found, 0), day_of (TODAY)), ==, 2);
  session_end (session);
}

static void
assert_refused (AccordSession *session, const AccordEventDraft *draft, const char *member)
{
  const char *field = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) changes = accord_session_record_event (session, draft, NULL, &field, &error);

  g_assert_null (changes);
  g_assert_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID);
  g_assert_cmpstr (field, ==, member);
  /* One sentence. */
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_true (strchr (error->message, '.') == error->message + strlen (error->message) - 1);
}

static void
test_refused (void)
{
  AccordSession *session = session_new (TODAY);
  AccordEventDraft draft = make_draft (session, ACCORD_EVENT_COUNCIL_VISIT);

  draft.mission = NULL;
  assert_refused (session, &draft, "mission");

  draft = make_draft (session, ACCORD_EVENT_COUNCIL_VISIT);
  draft.start = ACCORD_DAY_NONE;
  assert_refused (session, &draft, "start");
  draft.start = day_of ("2062-11-20");
  assert_refused (session, &draft, "start");
  draft.start = day_of ("1926-11-20");
  assert_refused (session, &draft, "start");
  draft.start = day_of ("2026-11-20");
  draft.end = day_of ("2026-11-19");
  assert_refused (session, &draft, "end");

  /* A visit can be planned, a deterioration cannot. */
  draft = make_draft (session, ACCORD_EVENT_RAPID_DETERIORATION);
  draft.start = day_of ("2026-11-23");
  assert_refused (session, &draft, "start");

  draft = make_draft (session, ACCORD_EVENT_CONTRIBUTOR_REQUEST);
  draft.request.by = "";
  assert_refused (session, &draft, "by");

  draft = make_draft (session, ACCORD_EVENT_SECRETARIAT_SERIES);
  draft.every_months = 0;
  assert_refused (session, &draft, "every_months");

  g_assert_cmpuint (count_own (session), ==, 0);
  session_end (session);
}

/* An edit writes only what differs, and undo takes that back and no more. */
static void
test_change (void)
{
  AccordSession *session = session_new (TODAY);
  AccordEventDraft draft = make_draft (session, ACCORD_EVENT_ROTATION);
  g_autoptr (AccordChangeSet) changes = NULL, same = NULL;
  g_autofree char *contributors = NULL, *id = NULL;
  g_autoptr (GError) error = NULL;
  AccordEvent *event;

  draft.contributors = "gha ، Ruritania; nepal,";
  event = record (session, &draft);
  id = g_strdup (accord_record_get_id (ACCORD_RECORD (event)));
  draft = accord_session_draft_event (session, event, &contributors);
  g_assert_cmpstr (draft.contributors, ==, "GHA, Ruritania, NPL");
  same = accord_session_change_event (session, event, &draft, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (accord_change_set_get_length (same), ==, 0);

  draft.start = day_of ("2026-12-01");
  draft.title = NULL;
  changes = accord_session_change_event (session, event, &draft, NULL, &error);
  g_assert_cmpuint (accord_change_set_get_length (changes), ==, 2);
  g_assert_true (session_commit (session, changes, &error));
  event = ACCORD_EVENT (accord_workspace_lookup (accord_session_get_workspace (session), id));
  g_assert_cmpint (accord_event_get_start (event), ==, day_of ("2026-12-01"));
  g_assert_null (accord_event_get_title (event));

  undo (session);
  event = ACCORD_EVENT (accord_workspace_lookup (accord_session_get_workspace (session), id));
  g_assert_cmpint (accord_event_get_start (event), ==, day_of ("2026-11-20"));
  g_assert_cmpstr (accord_event_get_title (event), ==, "Clashes near Naqoura");
  session_end (session);
}

/* In the bin it calls for nothing; what was entered for its consultation comes back with it. */
static void
test_trash (void)
{
  AccordSession *session = session_new (TODAY);
  AccordEventDraft draft = make_draft (session, ACCORD_EVENT_SERIOUS_DEVELOPMENT);
  AccordEvent *event = record (session, &draft);
  g_autoptr (GPtrArray) found = accord_session_list_event_consultations (session, event);
  AccordChain *chain = g_ptr_array_index (found, 0);
  g_autoptr (AccordChangeSet) step = accord_session_change_step (session, chain, chain_get_step (chain, "invitation_sent"),
                                                                 ACCORD_DAY_NONE, day_of (TODAY));
  g_autoptr (AccordChangeSet) trash = accord_session_trash_event (session, event);
  g_autoptr (AccordChain) again = NULL, gone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (session_commit (session, step, &error));
  g_assert_true (session_commit (session, trash, &error));
  g_assert_no_error (error);
  gone = accord_session_find_chain (session, chain->consultation_id);
  g_assert_null (gone);
  g_assert_null (accord_workspace_list (accord_session_get_workspace (session), ACCORD_KIND_EVENT, "mission:unifil"));

  undo (session);
  again = accord_session_find_chain (session, chain->consultation_id);
  g_assert_nonnull (again);
  g_assert_cmpint (chain_get_step (again, "invitation_sent")->actual, ==, day_of (TODAY));
  session_end (session);
}

static void
test_answer (void)
{
  AccordSession *session = session_new (TODAY);
  AccordEventDraft draft = make_draft (session, ACCORD_EVENT_CONTRIBUTOR_REQUEST);
  AccordEvent *event = record (session, &draft);
  g_autofree char *id = g_strdup (accord_record_get_id (ACCORD_RECORD (event)));
  g_autoptr (AccordChangeSet) early = NULL, late = NULL, changes = NULL;
  g_autoptr (GError) early_error = NULL, late_error = NULL, error = NULL;
  const AccordRequest *request;

  early = accord_session_answer_request (session, event, TRUE, day_of ("2026-11-19"), &early_error);
  g_assert_null (early);
  g_assert_error (early_error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID);
  late = accord_session_answer_request (session, event, TRUE, day_of ("2026-11-23"), &late_error);
  g_assert_null (late);
  g_assert_error (late_error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID);

  changes = accord_session_answer_request (session, event, FALSE, day_of ("2026-11-21"), &error);
  g_assert_no_error (error);
  g_assert_true (session_commit (session, changes, &error));
  event = ACCORD_EVENT (accord_workspace_lookup (accord_session_get_workspace (session), id));
  request = accord_event_get_request (event);
  g_assert_cmpstr (request->by, ==, "IDN");
  g_assert_cmpint (request->asked, ==, day_of ("2026-11-20"));
  g_assert_cmpint (request->answered, ==, day_of ("2026-11-21"));
  g_assert_cmpstr (request->outcome, ==, "declined");
  session_end (session);
}

/* A meeting that nothing calls for, in each form, on the day that was chosen. */
static void
test_meeting (void)
{
  AccordSession *session = session_new (TODAY);

  for (guint form = 0; form < ACCORD_N_FORMS; form++) {
    g_autofree char *id = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (AccordChangeSet) changes = accord_session_plan_meeting (session, get_unifil (session), form,
                                                                       day_of ("2026-12-09"), &id, NULL, &error);
    g_autoptr (AccordChain) chain = NULL;

    g_assert_true (session_commit (session, changes, &error));
    g_assert_no_error (error);
    chain = accord_session_find_chain (session, id);
    g_assert_nonnull (chain);
    g_assert_cmpint (chain->form, ==, form);
    g_assert_cmpint (accord_chain_get_meeting (chain)->planned, ==, day_of ("2026-12-09"));
    undo (session);
    g_assert_cmpuint (count_own (session), ==, 0);
  }
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/events/every-type", test_every_type);
  g_test_add_func ("/session/events/clock", test_clock);
  g_test_add_func ("/session/events/refused", test_refused);
  g_test_add_func ("/session/events/change", test_change);
  g_test_add_func ("/session/events/trash", test_trash);
  g_test_add_func ("/session/events/answer", test_answer);
  g_test_add_func ("/session/events/meeting", test_meeting);

  return g_test_run ();
}
