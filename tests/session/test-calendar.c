/* A calendar that goes out comes back: what nobody touched changes nothing, what was moved is proposed, and it can be
 * taken and undone. */

#include "config.h"

#include "session-fixture.h"

#include "accord-json.h"
#include "accord-session-calendar.h"
#include "accord-session-import.h"

#include <string.h>

#define TODAY "2026-11-22"
#define UNIFIL "consultation:unifil:2025-08-28:II.B.2.f"
#define MEETING "UID:" UNIFIL "/consultation_meeting@accordplanner.org\r\n"
#define VISIT "event:unifil:1"

/* As the file would be read that holds a text. */
static AccordImportPlan *
read_calendar (AccordSession *session, const char *text)
{
  g_autoptr (GError) error = NULL;
  AccordImportPlan *plan;

  session_write_file ("calendar.ics", text, -1);
  plan = session_read_import (session, "calendar.ics", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_used + plan->n_skipped, ==, plan->n_read);

  return plan;
}

static char *
export_calendar (AccordSession *session, const AccordExportScope *scope)
{
  g_autoptr (GBytes) bytes = accord_session_export_calendar (session, scope);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Puts other lines in the place of those of one entry's day. */
static char *
move (const char *text, const char *uid, const char *lines)
{
  g_autoptr (GString) moved = g_string_new (text);
  const char *entry, *start, *end;

  g_string_replace (moved, "\r\n ", "", 0);
  entry = strstr (moved->str, uid);
  g_assert_nonnull (entry);
  start = strstr (entry, "DTSTART");
  end = strstr (entry, "SUMMARY");
  {
    g_autofree char *before = g_strndup (moved->str, start - moved->str);

    return g_strconcat (before, lines, end, NULL);
  }
}

static void
assert_nothing (AccordImportPlan *plan)
{
  for (guint i = 0; i < plan->items->len; i++) {
    const AccordImportItem *item = g_ptr_array_index (plan->items, i);

    if (item->act != ACCORD_IMPORT_SAME)
      g_error ("%s would change: %s", item->title, item->remark);
  }
  g_assert_cmpuint (plan->n_skipped, ==, 0);
}

/* The one item that is proposed. */
static AccordImportItem *
get_proposal (AccordImportPlan *plan)
{
  AccordImportItem *found = NULL;

  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = g_ptr_array_index (plan->items, i);

    if (item->act == ACCORD_IMPORT_SAME)
      continue;
    g_assert_null (found);
    g_assert_cmpint (item->act, ==, ACCORD_IMPORT_PROPOSE);
    g_assert_false (item->chosen);
    found = item;
  }
  g_assert_nonnull (found);

  return found;
}

static void
take (AccordSession *session, AccordImportPlan *plan)
{
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;

  get_proposal (plan)->chosen = TRUE;
  changes = accord_session_import (session, plan);
  g_assert_cmpuint (accord_change_set_get_length (changes), >, 0);
  g_assert_true (session_commit (session, changes, &error));
  g_assert_no_error (error);
}

static AccordStep *
get_step (AccordSession *session, const char *key, AccordChain **chain)
{
  *chain = accord_session_find_chain (session, UNIFIL);

  return accord_chain_find_step (*chain, key);
}

/* What officers may have entered: events with and without an end, days done, known in part, a time, what was not held. */
static void
fill (AccordSession *session)
{
  session_write_document (session, "{'_id': '" VISIT "', 'mission': 'mission:unifil', 'type': 'council_visit',"
                                   " 'start': '2026-12-01', 'end': '2026-12-04', 'title': 'Visit, of the Council'}");
  session_write_document (session, "{'_id': 'event:unifil:2', 'mission': 'mission:unifil', 'type': 'rotation',"
                                   " 'start': '2026-12-01', 'end': '2026-12-01'}");
  session_write_document (session, "{'_id': 'event:unmiss:3', 'mission': 'mission:unmiss', 'type': 'secretariat_series',"
                                   " 'start': '2026-12-01', 'end': '2028-12-01', 'every_months': 3}");
  session_write_document (session, "{'_id': 'event:unmiss:4', 'mission': 'mission:unmiss', 'type': 'rapid_deterioration',"
                                   " 'start': '2026-11-20'}");
  session_write_document (session, "{'_id': '" UNIFIL "', 'mission': 'mission:unifil', 'rule': 'II.B.2.f',"
                                   " 'trigger': 'mandate:unifil:2025-08-28', 'time': '3 p.m.',"
                                   " 'steps': {'invitation_sent': {'actual': '2026-11-20', 'who': 'Amal'},"
                                   " 'sg_report_issued': {'actual': '2026-11'},"
                                   " 'consultation_meeting': {'planned': '2026-12-09'}}}");
  session_write_document (session, "{'_id': 'consultation:monusco:2025-12-19:II.B.2.c', 'mission': 'mission:monusco',"
                                   " 'trigger': 'mandate:monusco:2025-12-19', 'rule': 'II.B.2.c', 'outcome': 'not_held'}");
}

static void
test_nothing_to_change (void)
{
  AccordSession *session = session_new (TODAY);
  g_autofree char *plain = export_calendar (session, NULL), *filled = NULL, *again = NULL;
  g_autoptr (AccordImportPlan) plan = read_calendar (session, plain);
  g_autoptr (AccordImportPlan) filled_plan = NULL;

  g_assert_cmpuint (plan->n_read, >, 40);
  assert_nothing (plan);
  fill (session);
  filled = export_calendar (session, NULL);
  again = export_calendar (session, NULL);
  g_assert_cmpstr (filled, ==, again);
  filled_plan = read_calendar (session, filled);
  assert_nothing (filled_plan);
  session_end (session);
}

/* A consultation of which nobody entered anything begins its record by it; undo takes that back. */
static void
test_moved_step (void)
{
  AccordSession *session = session_new (TODAY);
  g_autofree char *plain = export_calendar (session, NULL), *moved = NULL, *after = NULL, *title = NULL;
  g_autoptr (AccordImportPlan) plan = NULL, again = NULL;
  g_autoptr (AccordChain) chain = NULL;
  g_autoptr (GError) error = NULL;
  const AccordStep *step;

  moved = move (plain, MEETING, "DTSTART;VALUE=DATE:20261208\r\n");
  plan = read_calendar (session, moved);
  g_assert_cmpstr (get_proposal (plan)->id, ==, UNIFIL);
  g_assert_cmpstr (get_proposal (plan)->title, ==, "UNIFIL: End, withdrawal or drawdown");
  g_assert_cmpstr (get_proposal (plan)->remark, ==,
                   "Meeting with contributors: 10 Dec 2026 here, 8 Dec 2026 in the calendar.");
  take (session, plan);
  step = get_step (session, "consultation_meeting", &chain);
  g_assert_cmpint (step->planned, ==, day_of ("2026-12-08"));
  g_assert_true (step->pinned);

  after = export_calendar (session, NULL);
  again = read_calendar (session, after);
  assert_nothing (again);
  title = session_undo (session, FALSE, &error);
  g_assert_no_error (error);
  g_assert_null (accord_workspace_lookup (accord_session_get_workspace (session), UNIFIL));
  session_end (session);
}

/* Who does a step stays; of what was done, the day it was done on moves. */
static void
test_moved_entered (void)
{
  AccordSession *session = session_new (TODAY);
  g_autofree char *plain = NULL, *moved = NULL;
  g_autoptr (AccordImportPlan) plan = NULL;
  g_autoptr (AccordChain) chain = NULL;
  const AccordStep *step;

  fill (session);
  plain = export_calendar (session, NULL);
  moved = move (plain, "UID:" UNIFIL "/invitation_sent@", "DTSTART;VALUE=DATE:20261119\r\n");
  plan = read_calendar (session, moved);
  take (session, plan);
  step = get_step (session, "invitation_sent", &chain);
  g_assert_cmpint (step->actual, ==, day_of ("2026-11-19"));
  g_assert_cmpstr (step->who, ==, "Amal");
  session_end (session);
}

static void
test_moved_time (void)
{
  AccordSession *session = session_new (TODAY);
  g_autofree char *plain = NULL, *later = NULL;
  g_autoptr (AccordImportPlan) plan = NULL;
  g_autoptr (AccordChain) chain = NULL;

  fill (session);
  plain = export_calendar (session, NULL);
  later = move (plain, MEETING, "DTSTART:20261209T210000Z\r\n");
  plan = read_calendar (session, later);
  g_assert_cmpstr (get_proposal (plan)->remark, ==, "Time: 3 p.m. here, 16:00 in the calendar.");
  take (session, plan);
  chain = accord_session_find_chain (session, UNIFIL);
  g_assert_cmpstr (accord_json_get_text (accord_record_get_own (ACCORD_RECORD (chain->consultation)), "time"), ==, "16:00");
  g_assert_cmpint (accord_chain_get_meeting (chain)->planned, ==, day_of ("2026-12-09"));
  session_end (session);
}

/* The Council alone sets the last day of a mandate; a calendar may say so, and the words say whose it is. */
static void
test_moved_facts (void)
{
  AccordSession *session = session_new (TODAY);
  g_autofree char *plain = NULL, *expiry = NULL, *visit = NULL;
  g_autoptr (AccordImportPlan) plan = NULL, of_visit = NULL;
  AccordRecord *record;

  fill (session);
  plain = export_calendar (session, NULL);
  expiry = move (plain, "UID:mandate:unifil:2025-08-28/", "DTSTART;VALUE=DATE:20270131\r\n");
  plan = read_calendar (session, expiry);
  g_assert_cmpstr (get_proposal (plan)->id, ==, "mandate:unifil:2025-08-28");
  g_assert_nonnull (strstr (get_proposal (plan)->remark, "only the Council"));

  visit = move (plain, "UID:" VISIT "@", "DTSTART;VALUE=DATE:20261202\r\nDTEND;VALUE=DATE:20261207\r\n");
  of_visit = read_calendar (session, visit);
  g_assert_cmpstr (get_proposal (of_visit)->id, ==, VISIT);
  take (session, of_visit);
  record = accord_workspace_lookup (accord_session_get_workspace (session), VISIT);
  g_assert_cmpint (accord_event_get_start (ACCORD_EVENT (record)), ==, day_of ("2026-12-02"));
  g_assert_cmpint (accord_event_get_end (ACCORD_EVENT (record)), ==, day_of ("2026-12-06"));
  g_assert_cmpstr (accord_event_get_title (ACCORD_EVENT (record)), ==, "Visit, of the Council");
  session_end (session);
}

/* What others plan becomes an event once it is taken; read again, it is there. */
static void
test_foreign (void)
{
  AccordSession *session = session_new (TODAY);
  const char *text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTART;VALUE=DATE:20261201\r\n"
                     "SUMMARY:Council visit to UNIFIL\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  g_autoptr (AccordImportPlan) plan = read_calendar (session, text), again = NULL, gone = NULL;
  g_autofree char *id = g_strdup (get_proposal (plan)->id);
  AccordRecord *record;

  take (session, plan);
  record = accord_workspace_lookup (accord_session_get_workspace (session), id);
  g_assert_true (ACCORD_IS_EVENT (record));
  g_assert_cmpint (accord_event_get_event_type (ACCORD_EVENT (record)), ==, ACCORD_EVENT_COUNCIL_VISIT);
  again = read_calendar (session, text);
  assert_nothing (again);

  /* What is not here is left out, and said. */
  gone = read_calendar (session, "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:event:unifil:9@accordplanner.org\r\n"
                                 "DTSTART;VALUE=DATE:20261201\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n"
                                 "UID:consultation:unifil:1:II.B.2.c/x@accordplanner.org\r\n"
                                 "DTSTART;VALUE=DATE:20261201\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  g_assert_cmpuint (gone->n_skipped, ==, 2);
  g_assert_cmpuint (gone->items->len, ==, 0);
  session_end (session);
}

/* Only the days that were asked for, and only the mission; a visit belongs to each day of its span. */
static void
test_scope (void)
{
  AccordSession *session = session_new (TODAY);
  AccordExportScope scope = { .mission = mission_get (accord_session_get_workspace (session), "UNIFIL"),
                              .from = day_of ("2026-12-03"), .to = day_of ("2026-12-09") };
  g_autoptr (AccordImportPlan) plan = NULL;
  g_autofree char *text = NULL;

  fill (session);
  text = export_calendar (session, &scope);
  g_assert_nonnull (strstr (text, "UID:" VISIT "@"));
  g_assert_nonnull (strstr (text, "consultation_meeting"));
  g_assert_null (strstr (text, "invitation_sent"));
  g_assert_null (strstr (text, "unmiss"));
  g_assert_null (strstr (text, "mandate:"));
  plan = read_calendar (session, text);
  assert_nothing (plan);
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/session/calendar/nothing-to-change", test_nothing_to_change);
  g_test_add_func ("/session/calendar/moved-step", test_moved_step);
  g_test_add_func ("/session/calendar/moved-entered", test_moved_entered);
  g_test_add_func ("/session/calendar/moved-time", test_moved_time);
  g_test_add_func ("/session/calendar/moved-facts", test_moved_facts);
  g_test_add_func ("/session/calendar/foreign", test_foreign);
  g_test_add_func ("/session/calendar/scope", test_scope);

  return g_test_run ();
}
