/* What a mission's row of the timeline shows of events and of consultations, at hand or long over. */

#include "config.h"

#include "accord-mission-items.h"
#include "session-fixture.h"

#include <string.h>

#define TODAY "2026-11-22"

static GPtrArray *
list_items (AccordSession *session, const char *acronym)
{
  AccordMission *mission = mission_get (accord_session_get_workspace (session), acronym);
  g_autoptr (AccordMissionSummary) summary = accord_session_summarize (session, mission);

  return accord_mission_items_new (session, mission, summary);
}

static const AccordTimelineItem *
find_item (GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++) {
    const AccordTimelineItem *item = g_ptr_array_index (items, i);

    if (strcmp (item->id, id) == 0)
      return item;
  }

  return NULL;
}

/* The promises that the timeline counts on: in order, each id once, each named, none back to front. */
static void
assert_lawful (GPtrArray *items)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++) {
    const AccordTimelineItem *item = g_ptr_array_index (items, i);

    g_assert_true (g_hash_table_add (ids, item->id));
    g_assert_true (accord_day_is_valid (item->span.first));
    g_assert_cmpint (item->span.first, <=, item->span.last);
    g_assert_true (item->name != NULL && *item->name != '\0');
    if (i > 0)
      g_assert_cmpint (((AccordTimelineItem *) g_ptr_array_index (items, i - 1))->span.first, <=, item->span.first);
  }
}

static void
record (AccordSession *session, const char *mission, const char *type, const char *start, const char *more)
{
  g_autofree char *document = g_strdup_printf ("{'_id':'event:%s:%s','mission':'mission:%s','type':'%s','start':'%s'%s}",
                                               mission, type, mission, type, start, more);

  session_write_document (session, document);
}

/* What cannot be planned is a triangle that says how long contributors wait, until they are met. */
static void
test_clock (void)
{
  AccordSession *session = session_new (TODAY);
  const char *id = "event:unifil:rapid_deterioration";
  g_autoptr (GPtrArray) waiting = NULL, met = NULL;
  const AccordTimelineItem *item;

  record (session, "unifil", "rapid_deterioration", "2026-11-20", "");
  waiting = list_items (session, "UNIFIL");
  assert_lawful (waiting);
  item = find_item (waiting, id);
  g_assert_nonnull (item);
  g_assert_cmpint (item->look, ==, ACCORD_TIMELINE_LOOK_TRIANGLE);
  g_assert_cmpint (item->span.first, ==, day_of ("2026-11-20"));
  g_assert_nonnull (strstr (item->name, "2 days, contributors not met yet"));

  session_write_document (session, "{'_id':'consultation:unifil:rapid_deterioration:II.B.2.e',"
                                   "'mission':'mission:unifil','trigger':'event:unifil:rapid_deterioration',"
                                   "'rule':'II.B.2.e','steps':{'consultation_meeting':{'actual':'2026-11-21'}}}");
  met = list_items (session, "UNIFIL");
  assert_lawful (met);
  g_assert_nonnull (strstr (find_item (met, id)->name, "contributors met after 1 day"));
  g_assert_cmpint (find_item (met, id)->tone, !=, item->tone);
  session_end (session);
}

/* What lasts is as long as it lasts, what does not stands on its day, and none lies on a mandate. */
static void
test_spans (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GPtrArray) items = NULL;
  const AccordTimelineItem *item;

  record (session, "unmiss", "council_visit", "2026-12-07", ",'end':'2026-12-12'");
  record (session, "unmiss", "secretariat_series", "2026-09-15", ",'every_months':2");
  record (session, "unmiss", "stage_change", "2027-01-15", "");
  items = list_items (session, "UNMISS");
  assert_lawful (items);

  item = find_item (items, "event:unmiss:council_visit");
  g_assert_cmpint (item->look, ==, ACCORD_TIMELINE_LOOK_BAR_THIN);
  g_assert_cmpint (accord_span_get_length (item->span), ==, 6);
  g_assert_cmpint (find_item (items, "event:unmiss:secretariat_series")->span.last, >, day_of (TODAY));
  g_assert_true (accord_timeline_item_is_point (find_item (items, "event:unmiss:stage_change")));

  for (guint i = 0; i < items->len; i++) {
    item = g_ptr_array_index (items, i);
    if (g_str_has_prefix (item->id, "mandate:"))
      g_assert_cmpuint (item->lane, ==, 0);
    else if (g_str_has_prefix (item->id, "event:"))
      g_assert_cmpuint (item->lane, ==, 1);
  }
  session_end (session);
}

/* The consultation on a mandate that was renewed since is no longer at hand; that contributors were met stays in sight. */
static void
test_past (void)
{
  AccordSession *session = session_new (TODAY);
  g_autoptr (GPtrArray) items = NULL;
  const AccordTimelineItem *item;

  session_write_document (session, "{'_id':'consultation:unficyp:2025-01-31:II.B.2.c','mission':'mission:unficyp',"
                                   "'trigger':'mandate:unficyp:2025-01-31','rule':'II.B.2.c','outcome':'held',"
                                   "'steps':{'consultation_meeting':{'actual':'2026-01-14'}}}");
  items = list_items (session, "UNFICYP");
  assert_lawful (items);
  item = find_item (items, "consultation:unficyp:2025-01-31:II.B.2.c/consultation_meeting");
  g_assert_nonnull (item);
  g_assert_cmpint (item->span.first, ==, day_of ("2026-01-14"));
  g_assert_cmpint (item->look, ==, ACCORD_TIMELINE_LOOK_DIAMOND_FILLED);
  g_assert_null (find_item (items, "consultation:unficyp:2025-01-31:II.B.2.c/invitation_sent"));
  session_end (session);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pages/mission-items/clock", test_clock);
  g_test_add_func ("/pages/mission-items/spans", test_spans);
  g_test_add_func ("/pages/mission-items/past", test_past);

  return g_test_run ();
}
