/* The reader of calendars: entries of Accord's own come back to their records, those of others become proposals, and
 * what is damaged or hostile is said in words. */

#include "config.h"

#include "accord-calendar.h"
#include "accord-import-private.h"

#include "accord-json.h"
#include "documents.h"
#include "import-fixture.h"

#include <string.h>

#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n"
#define FOOT "END:VCALENDAR\r\n"
#define EVENT(lines) "BEGIN:VEVENT\r\n" lines "END:VEVENT\r\n"

static AccordImportPlan *
read_bytes (const char *bytes, gsize length, GHashTable *answers, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (bytes, length, NULL);

  return accord_import_read (fixture_get_context (), stream, "events.ics", length, answers, NULL, NULL, NULL, error);
}

static AccordImportPlan *
read_with (const char *text, const char *id, const char *answer)
{
  g_autoptr (GHashTable) answers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  AccordImportPlan *plan;

  if (id != NULL)
    g_hash_table_insert (answers, (gpointer) id, (gpointer) answer);
  plan = read_bytes (text, strlen (text), answers, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->n_used + plan->n_skipped, ==, plan->n_read);

  return plan;
}

static AccordImportPlan *
read_text (const char *text)
{
  return read_with (text, NULL, NULL);
}

static AccordImportItem *
get_item (AccordImportPlan *plan, guint i)
{
  g_assert_cmpuint (i, <, plan->items->len);

  return g_ptr_array_index (plan->items, i);
}

static void
assert_item (AccordImportPlan *plan, guint i, const char *id, const char *members)
{
  AccordImportItem *item = get_item (plan, i);
  g_autoptr (JsonObject) expected = document_parse ("%s", members);
  g_autofree char *a = document_write (item->members), *b = document_write (expected);

  g_assert_cmpstr (item->id, ==, id);
  g_assert_cmpstr (a, ==, b);
  g_assert_cmpint (item->act, ==, ACCORD_IMPORT_PROPOSE);
  g_assert_false (item->chosen);
}

static void
assert_skipped (const char *lines, const char *words)
{
  g_autofree char *text = g_strconcat (HEAD, lines, FOOT, NULL);
  g_autoptr (AccordImportPlan) plan = read_text (text);
  const AccordImportLine *line;

  g_assert_cmpuint (plan->n_skipped, >=, 1);
  g_assert_cmpuint (plan->lines->len, ==, plan->n_skipped);
  line = g_ptr_array_index (plan->lines, plan->lines->len - 1);
  g_assert_true (line->skipped);
  if (strstr (line->reason, words) == NULL)
    g_error ("“%s” does not say “%s”", line->reason, words);
}

/* What Accord wrote comes back to its records, one item a record, whatever else somebody's calendar made of it. */
static void
test_own (void)
{
  g_autoptr (AccordImportPlan) plan =
    read_text (HEAD
               EVENT ("UID:consultation:unifil:2025-08-28:II.B.2.f/invitation_sent@accordplanner.org\r\n"
                      "DTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261204\r\nSUMMARY:Anything\r\n")
               EVENT ("UID:event:unifil:1@accordplanner.org\r\nDTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261205\r\n")
               EVENT ("UID:consultation:unifil:2025-08-28:II.B.2.f/consultation_meeting@accordplanner.org\r\n"
                      "DTSTART;TZID=America/New_York:20261210T150000\r\n")
               EVENT ("UID:mandate:unifil:2025-08-28/mandate_expiry@accordplanner.org\r\nDTSTART;VALUE=DATE:20261231\r\n")
               FOOT);

  g_assert_cmpuint (plan->n_used, ==, 4);
  g_assert_cmpuint (plan->items->len, ==, 3);
  assert_item (plan, 0, "consultation:unifil:2025-08-28:II.B.2.f",
               "{'steps': {'invitation_sent': {'planned': '2026-12-03'},"
               " 'consultation_meeting': {'planned': '2026-12-10', 'time': '15:00'}}}");
  g_assert_cmpuint (get_item (plan, 0)->n_rows, ==, 2);
  assert_item (plan, 1, "event:unifil:1", "{'start': '2026-12-01', 'end': '2026-12-04'}");
  assert_item (plan, 2, "mandate:unifil:2025-08-28", "{'expires': '2026-12-31'}");
}

/* The day is the one at Headquarters, however the file writes it. */
static void
test_days (void)
{
  static const struct {
    const char *lines;
    const char *start;
    const char *end;
  } rows[] = {
    { "DTSTART;VALUE=DATE:20261210\r\n", "2026-12-10", NULL },
    { "DTSTART;VALUE=DATE:20261210\r\nDTEND;VALUE=DATE:20261211\r\n", "2026-12-10", NULL },
    { "DTSTART;VALUE=DATE:20261210\r\nDTEND;VALUE=DATE:20261213\r\n", "2026-12-10", "2026-12-12" },
    { "DTSTART;VALUE=DATE:20261210\r\nDURATION:P3D\r\n", "2026-12-10", "2026-12-12" },
    { "DTSTART;VALUE=DATE:20261210\r\nDTEND;VALUE=DATE:20261201\r\n", "2026-12-10", NULL },
    { "DTSTART:20261210T233000\r\nDURATION:PT30M\r\n", "2026-12-10", NULL },
    { "DTSTART:20261210T233000\r\nDURATION:PT31M\r\n", "2026-12-10", "2026-12-11" },
    { "DTSTART:20261210T030000Z\r\n", "2026-12-09", NULL },
    { "DTSTART:20261210T050000Z\r\nDTEND:20261211T050000Z\r\n", "2026-12-10", NULL },
    { "DTSTART;TZID=Asia/Beirut:20261210T060000\r\n", "2026-12-09", NULL },
    { "DTSTART;TZID=/example.org/20070129_1/Asia/Beirut:20261210T080000\r\n", "2026-12-10", NULL },
    { "DTSTART;TZID=\"Asia/Tokyo\":20261210T130000\r\nDTEND;TZID=\"Asia/Tokyo\":20261212T160000\r\n", "2026-12-09",
      "2026-12-12" },
    { "DTSTART;TZID=../../../dev/zero:20261210T120000\r\n", "2026-12-10", NULL },
    { "DTSTART;TZID=Middle East Standard Time:20261210T060000\r\n", "2026-12-09", NULL },
    { "DTSTART;TZID=Somewhere:20261210T060000\r\n", "2026-12-09", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = g_strconcat (
      HEAD "BEGIN:VTIMEZONE\r\nTZID:Somewhere\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
      "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
      "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:UNIFIL council visit\r\n", rows[i].lines, "END:VEVENT\r\n" FOOT, NULL);
    g_autoptr (AccordImportPlan) plan = read_text (text);
    JsonObject *members = get_item (plan, 0)->members;

    g_assert_cmpstr (accord_json_get_text (members, "start"), ==, rows[i].start);
    g_assert_cmpstr (accord_json_get_text (members, "end"), ==, rows[i].end);
  }
}

/* A time is one at Headquarters, summer or winter; one of a zone that nobody knows is none. */
static void
test_times (void)
{
  static const struct {
    const char *start;
    const char *time;
  } rows[] = {
    { "DTSTART;TZID=Eastern Standard Time:20260710T150000\r\n", "15:00" },
    { "DTSTART;TZID=Eastern Standard Time:20261210T150000\r\n", "15:00" },
    { "DTSTART;TZID=W. Europe Standard Time:20260710T150000\r\n", "09:00" },
    { "DTSTART;TZID=Romance Standard Time:20260317T150000\r\n", "10:00" },
    { "DTSTART;TZID=Fixed:20260710T150000\r\n", "09:00" },
    { "DTSTART;TZID=Changing:20260710T150000\r\n", NULL },
    { "DTSTART;TZID=Nowhere:20260710T150000\r\n", NULL },
    { "DTSTART:20260710T150000\r\n", "15:00" },
    { "DTSTART;VALUE=DATE:20260710\r\n", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = g_strconcat (
      HEAD "BEGIN:VTIMEZONE\r\nTZID:Fixed\r\nBEGIN:STANDARD\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
      "BEGIN:VTIMEZONE\r\nTZID:Changing\r\nBEGIN:STANDARD\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n"
      "BEGIN:DAYLIGHT\r\nTZOFFSETTO:+0300\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
      "BEGIN:VEVENT\r\nUID:consultation:unifil:1:II.B.2.c/a@accordplanner.org\r\n", rows[i].start, "END:VEVENT\r\n" FOOT,
      NULL);
    g_autoptr (AccordImportPlan) plan = read_text (text);
    JsonObject *steps = accord_json_get_object (get_item (plan, 0)->members, "steps");

    g_assert_cmpstr (accord_json_get_text (accord_json_get_object (steps, "a"), "time"), ==, rows[i].time);
  }
}

/* A foreign entry whose words say what it is becomes an event, the same one however often it is read. */
static void
test_foreign (void)
{
  const char *text = HEAD
    EVENT ("UID:040000008200E00074C5B7101A82E008\r\nDTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261205\r\n"
           "SUMMARY:Security Council visit to UNIFIL\\, Beirut\r\nDESCRIPTION:Terms of reference\\nto follow.\r\n"
           "RRULE:FREQ=YEARLY\r\n") FOOT;
  g_autoptr (AccordImportPlan) plan = read_text (text);
  g_autoptr (AccordImportPlan) again = read_text (text);

  g_assert_cmpuint (plan->n_used, ==, 1);
  g_assert_true (g_str_has_prefix (get_item (plan, 0)->id, "event:unifil:"));
  g_assert_cmpstr (get_item (plan, 0)->id, ==, get_item (again, 0)->id);
  /* Teams have records under such ids: they never change. */
  g_assert_cmpstr (get_item (plan, 0)->id, ==, "event:unifil:41a4b87d-8939-559b-ac81-d742cbfa6290");
  g_assert_true (g_uuid_string_is_valid (get_item (plan, 0)->id + strlen ("event:unifil:")));
  assert_item (plan, 0, get_item (again, 0)->id,
               "{'mission': 'mission:unifil', 'type': 'council_visit', 'start': '2026-12-01', 'end': '2026-12-04',"
               " 'title': 'Security Council visit to UNIFIL, Beirut', 'text': 'Terms of reference\\nto follow.'}");
  g_assert_nonnull (strstr (get_item (plan, 0)->remark, "repeats"));
}

/* Only whole words name a mission, and only one that is not in doubt; else a person decides. */
static void
test_questions (void)
{
  static const struct {
    const char *summary;
    const char *question;
    const char *answer;
    const char *id;
  } rows[] = {
    { "Council visit", "event:", "mission:unifil", "event:unifil:" },
    { "Council visit", "event:", "UNIFIL", "event:unifil:" },
    { "Council visit to UNIFIL and UNDOF", "event:", "mission:undof", "event:undof:" },
    { "Council visit to UNIFILS", "event:", "mission:unifil", "event:unifil:" },
    { "UNIFIL: something", "type:", "rotation", "event:unifil:" },
    { "UNIFIL: rotation or drawdown", "type:", "drawdown", "event:unifil:" },
    { "UNIFIL: something", "type:", "none", NULL },
    { "Council visit", "event:", "none", NULL },
    { "Council visit", "event:", "mission:nowhere", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = g_strdup_printf (HEAD EVENT ("UID:1\r\nDTSTART;VALUE=DATE:20261201\r\nSUMMARY:%s\r\n") FOOT,
                                             rows[i].summary);
    g_autoptr (AccordImportPlan) plan = read_text (text);
    g_autoptr (AccordImportPlan) answered = NULL;
    const AccordImportQuestion *question = g_ptr_array_index (plan->questions, 0);

    g_assert_cmpuint (plan->questions->len, ==, 1);
    g_assert_cmpuint (plan->n_skipped, ==, 1);
    g_assert_true (g_str_has_prefix (question->id, rows[i].question));
    g_assert_cmpuint (question->choices->len, >, 5);
    answered = read_with (text, question->id, rows[i].answer);
    if (rows[i].id != NULL)
      g_assert_true (g_str_has_prefix (get_item (answered, 0)->id, rows[i].id));
    else
      g_assert_cmpuint (answered->n_skipped, ==, 1);
  }
}

/* Nobody is asked about what has nothing to do with missions, nor about more than anybody answers. */
static void
test_few_questions (void)
{
  g_autoptr (GString) text = g_string_new (HEAD EVENT ("UID:lunch\r\nDTSTART;VALUE=DATE:20261201\r\nSUMMARY:Lunch\r\n"));
  g_autoptr (AccordImportPlan) plan = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, EVENT ("UID:%u\r\nDTSTART;VALUE=DATE:20261201\r\nSUMMARY:UNIFIL meets\r\n"), i);
  g_string_append (text, FOOT);
  plan = read_text (text->str);
  g_assert_cmpuint (plan->n_skipped, ==, 301);
  g_assert_cmpuint (plan->questions->len, ==, 100);
  for (guint i = 0; i < plan->questions->len; i++)
    g_assert_true (g_str_has_prefix (((AccordImportQuestion *) g_ptr_array_index (plan->questions, i))->id, "type:"));
}

static void
test_skipped (void)
{
  assert_skipped ("BEGIN:VTODO\r\nUID:1\r\nSUMMARY:UNIFIL\r\nEND:VTODO\r\n", "Tasks");
  assert_skipped ("BEGIN:VJOURNAL\r\nUID:1\r\nEND:VJOURNAL\r\n", "no event");
  assert_skipped (EVENT ("DTSTART;VALUE=DATE:20261201\r\n"), "UID");
  assert_skipped (EVENT ("UID:1\r\n"), "no day");
  assert_skipped (EVENT ("UID:1\r\nDTSTART:soon\r\n"), "no day");
  assert_skipped (EVENT ("UID:1\r\nDTSTART;VALUE=DATE:20261301\r\n"), "no day");
  assert_skipped (EVENT ("UID:1\r\nDTSTART;VALUE=DATE:99990101\r\n"), "no day");
  assert_skipped (EVENT ("UID:1\r\nDTSTART:20261201T996000\r\n"), "no day");
  assert_skipped (EVENT ("UID:1\r\nDTSTART;VALUE=DATE:20261201\r\nRECURRENCE-ID:20261201\r\n"), "occurrence");
  assert_skipped (EVENT ("UID:1\r\nDTSTART;VALUE=DATE:20261201\r\nSTATUS:CANCELLED\r\nSUMMARY:UNIFIL council visit\r\n"),
                  "cancelled");
  assert_skipped (EVENT ("UID:1\r\nDTSTART;VALUE=DATE:20261201\r\nSUMMARY:UNIFIL council visit\r\n")
                  EVENT ("UID:1\r\nDTSTART;VALUE=DATE:20261202\r\nSUMMARY:UNIFIL council visit\r\n"), "line 4");
  assert_skipped (EVENT ("UID:commitment:1.3@accordplanner.org\r\nDTSTART;VALUE=DATE:20261201\r\n"), "nothing");
}

static void
test_damaged (void)
{
  static const char *const texts[] = {
    "BEGIN:VCALENDAR", HEAD, HEAD "BEGIN:VEVENT\r\n" FOOT, HEAD "END:VEVENT\r\n" FOOT,
    HEAD "BEGIN:VEVENT\r\nBEGIN:VALARM\r\nEND:VEVENT\r\n" FOOT, HEAD FOOT "BEGIN:VEVENT\r\nEND:VEVENT\r\n",
  };
  g_autoptr (GString) deep = g_string_new (HEAD);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_bytes (texts[i], strlen (texts[i]), NULL, &error));
    g_assert_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED);
    g_assert_nonnull (strstr (error->message, "line"));
  }
  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "BEGIN:VEVENT\r\n");
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_bytes (deep->str, deep->len, NULL, &error));
    g_assert_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED);
  }
}

static void
test_large (void)
{
  g_autoptr (GString) many = g_string_new (HEAD);
  g_autoptr (GString) long_line = g_string_new (HEAD "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261201\r\n"
                                                     "SUMMARY:UNIFIL council visit\r\nCATEGORIES:");
  g_autoptr (AccordImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= 20000; i++)
    g_string_append (many, "BEGIN:VTODO\r\nEND:VTODO\r\n");
  g_string_append (many, FOOT);
  g_assert_null (read_bytes (many->str, many->len, NULL, &error));
  g_assert_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_TOO_LARGE);

  /* A line that no person wrote is left out, not the entry. */
  for (guint i = 0; i < 2 * 1000 * 1000; i++)
    g_string_append_c (long_line, ',');
  g_string_append (long_line, "\r\nEND:VEVENT\r\n" FOOT);
  plan = read_text (long_line->str);
  g_assert_cmpuint (plan->n_used, ==, 1);
}

/* Lines with more parameters, and entries with more categories, than anybody writes are left out; the entry is not. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20261201\r\n"
                                                "SUMMARY;LANGUAGE=en;ALTREP=\"CID:a;b:c\":UNIFIL council visit\r\n"
                                                "CATEGORIES:first,second\r\n");
  g_autoptr (AccordImportPlan) plan = NULL;

  g_string_append (text, "DESCRIPTION;ALTREP=\"a:b\"");
  for (guint i = 0; i < 1000; i++)
    g_string_append (text, ";A=B");
  g_string_append (text, ":secret\r\n");
  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "CATEGORIES:rotation,drawdown\r\n");
  g_string_append (text, "END:VEVENT\r\n" FOOT);

  plan = read_text (text->str);
  g_assert_cmpstr (accord_json_get_text (get_item (plan, 0)->members, "title"), ==, "UNIFIL council visit");
  g_assert_null (accord_json_get_text (get_item (plan, 0)->members, "text"));
}

/* A file that is cut, and bytes that are changed, end in a plan that adds up or in a sentence. */
static void
test_noise (void)
{
  const char *text = HEAD
    "BEGIN:VTIMEZONE\r\nTZID:A\r\nBEGIN:STANDARD\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    EVENT ("UID:mandate:unifil:2025-08-28/mandate_expiry@accordplanner.org\r\nDTSTART;TZID=A:20261231T120000\r\n"
           "DTEND;TZID=A:20270101T120000\r\nSUMMARY:UNIFIL\\, and\r\n  more\r\nCATEGORIES:a,b\r\nSTATUS:CONFIRMED\r\n"
           "BEGIN:VALARM\r\nTRIGGER:-P1D\r\nEND:VALARM\r\n")
    EVENT ("UID:1\r\nDTSTART:20261201T100000Z\r\nDURATION:P1DT2H\r\nSUMMARY:UNIFIL council visit\r\n") FOOT;
  gsize length = strlen (text);

  for (int round = 0; round < 4000; round++) {
    g_autofree char *noisy = g_memdup2 (text, length);
    gsize end = g_test_rand_bit () ? length : (gsize) g_test_rand_int_range (15, length);
    g_autoptr (AccordImportPlan) plan = NULL;
    g_autoptr (GError) error = NULL;

    for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
      noisy[g_test_rand_int_range (15, length)] = g_test_rand_int_range (0, 256);
    plan = read_bytes (noisy, end, NULL, &error);
    if (plan != NULL)
      g_assert_cmpuint (plan->n_used + plan->n_skipped, ==, plan->n_read);
    else
      g_assert_cmpint (error->domain, ==, ACCORD_EXCHANGE_ERROR);
  }
}

/* What the writer writes, the reader reads: the days, for any spans. */
static void
test_round_trip (void)
{
  for (int round = 0; round < 200; round++) {
    g_autoptr (AccordCalendar) calendar = accord_calendar_new ("Accord", day_of ("2026-11-22"));
    AccordDay first = g_test_rand_int_range (ACCORD_DAY_FIRST, ACCORD_DAY_LAST);
    AccordDay last = first + g_test_rand_int_range (0, 40);
    AccordCalendarEntry entry = ACCORD_CALENDAR_ENTRY_INIT;
    g_autoptr (AccordImportPlan) plan = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autofree char *text = NULL;

    last = MIN (last, ACCORD_DAY_LAST);
    entry.record = "event:unifil:1";
    entry.first = first;
    entry.last = last;
    if (first == last)
      entry.minute = g_test_rand_int_range (0, 24 * 60 - 61);
    entry.n_minutes = 60;
    entry.summary = "Visit";
    accord_calendar_add (calendar, &entry);
    bytes = accord_calendar_write (calendar);
    text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    plan = read_text (text);
    g_assert_cmpint (accord_json_get_day (get_item (plan, 0)->members, "start"), ==, first);
    if (last < ACCORD_DAY_LAST)
      g_assert_cmpint (accord_json_get_day (get_item (plan, 0)->members, "end"), ==, last > first ? last : ACCORD_DAY_NONE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/import-calendar/own", test_own);
  g_test_add_func ("/exchange/import-calendar/days", test_days);
  g_test_add_func ("/exchange/import-calendar/times", test_times);
  g_test_add_func ("/exchange/import-calendar/foreign", test_foreign);
  g_test_add_func ("/exchange/import-calendar/questions", test_questions);
  g_test_add_func ("/exchange/import-calendar/few-questions", test_few_questions);
  g_test_add_func ("/exchange/import-calendar/skipped", test_skipped);
  g_test_add_func ("/exchange/import-calendar/damaged", test_damaged);
  g_test_add_func ("/exchange/import-calendar/large", test_large);
  g_test_add_func ("/exchange/import-calendar/many", test_many);
  g_test_add_func ("/exchange/import-calendar/noise", test_noise);
  g_test_add_func ("/exchange/import-calendar/round-trip", test_round_trip);

  return g_test_run ();
}
