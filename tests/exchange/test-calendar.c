/* The writer of calendars: whatever people enter, the file keeps to RFC 5545, and what another reader takes out of it
 * is what was put in. */

#include "config.h"

#include "accord-calendar.h"
#include "accord-calendar-uid.h"

#include "documents.h"

#include <libical/ical.h>
#include <string.h>

#define MOST_OCTETS 75

/* Letters of one to four octets, and all that a content line gives a meaning to. */
static const char *const pieces[] = {
  "a", "Z", "7", " ", "  ", ",", ";", ":", "\\", "\"", "\n", "\\n", "=", "%", "BEGIN:VEVENT", "é", "ي", "بعثة", "،", "؛",
  "会议", "，", "：", "😀", "🇱🇧", "e\xcc\x81", "\xe2\x81\xa6S/RES/2790 (2025)\xe2\x81\xa9", "\t",
};

static char *
random_text (guint most)
{
  GString *text = g_string_new ("x");

  for (guint n = g_test_rand_int_range (0, most); n > 0; n--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  g_string_append_c (text, '.');

  return g_string_free (text, FALSE);
}

/* Ids and keys are names, which have no line ends. */
static char *
random_name (void)
{
  return g_strdelimit (random_text (12), "\n\t", '_');
}

static char *
write_calendar (AccordCalendar *calendar)
{
  g_autoptr (GBytes) bytes = accord_calendar_write (calendar);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* Every line ends as it must, is no longer than it may be, and no letter is cut. */
static void
assert_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint n = g_strv_length (lines);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpstr (lines[n - 1], ==, "");
  for (guint i = 0; lines[i] != NULL; i++) {
    g_assert_cmpuint (strlen (lines[i]), <=, MOST_OCTETS);
    g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    if (strpbrk (lines[i], "\r\n") != NULL)
      g_error ("A line is broken: “%s”", lines[i]);
  }
}

static char *
on_one_line (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n\t", ' ');
}

static void
assert_words (icalcomponent *event, const AccordCalendarEntry *entry)
{
  g_autofree char *summary = on_one_line (entry->summary);
  g_autofree char *place = on_one_line (entry->place);
  g_autofree char *uid = accord_calendar_make_uid (entry->record, entry->step);

  g_assert_cmpstr (icalcomponent_get_uid (event), ==, uid);
  g_assert_cmpstr (icalcomponent_get_summary (event), ==, summary);
  g_assert_cmpstr (icalcomponent_get_location (event), ==, place);
  g_assert_cmpstr (icalcomponent_get_description (event), ==, entry->description);
}

static void
test_any_text (void)
{
  for (int round = 0; round < 400; round++) {
    g_autofree char *name = random_text (20), *summary = random_text (60), *description = random_text (200);
    g_autofree char *place = random_text (40), *step = random_text (20), *category = random_text (10);
    g_autoptr (AccordCalendar) calendar = accord_calendar_new (name, day_of ("2026-11-22"));
    AccordCalendarEntry entry = ACCORD_CALENDAR_ENTRY_INIT;
    g_autofree char *text = NULL;
    icalcomponent *root, *event;

    entry.record = "consultation:unifil:2025-08-28:II.B.2.f";
    entry.step = step;
    entry.first = entry.last = day_of ("2026-12-10");
    entry.summary = summary;
    entry.description = description;
    entry.place = place;
    entry.category = category;
    entry.days_ahead = 1;
    g_assert_true (accord_calendar_add (calendar, &entry));
    text = write_calendar (calendar);
    assert_lines (text);

    root = icalparser_parse_string (text);
    g_assert_cmpint (icalcomponent_count_errors (root), ==, 0);
    g_assert_cmpint (icalcomponent_count_components (root, ICAL_ANY_COMPONENT), ==, 1);
    event = icalcomponent_get_first_component (root, ICAL_VEVENT_COMPONENT);
    assert_words (event, &entry);
    icalcomponent_free (root);
  }
}

/* What no content line may hold does not come into the file. */
static void
test_control_characters (void)
{
  g_autoptr (AccordCalendar) calendar = accord_calendar_new ("A\r\nBEGIN:VEVENT", day_of ("2026-11-22"));
  AccordCalendarEntry entry = ACCORD_CALENDAR_ENTRY_INIT;
  g_autofree char *text = NULL;
  icalcomponent *root, *event;

  entry.record = "event:unifil:1";
  entry.first = entry.last = day_of ("2026-12-10");
  entry.summary = "a\x01\x7f\x1b\xc2\x9f\xff";
  entry.description = "one\r\ntwo\rthree\xe2\x80\xa8" "four\xc2\x85" "five";
  accord_calendar_add (calendar, &entry);
  text = write_calendar (calendar);
  assert_lines (text);
  g_assert_nonnull (strstr (text, "NAME:A BEGIN:VEVENT\r\n"));

  root = icalparser_parse_string (text);
  event = icalcomponent_get_first_component (root, ICAL_VEVENT_COMPONENT);
  g_assert_cmpstr (icalcomponent_get_summary (event), ==, "a    \xef\xbf\xbd");
  g_assert_cmpstr (icalcomponent_get_description (event), ==, "one\ntwo\nthree\nfour\nfive");
  icalcomponent_free (root);
}

static char *
write_one (AccordDay first, AccordDay last, int minute, int n_minutes)
{
  g_autoptr (AccordCalendar) calendar = accord_calendar_new ("Accord", day_of ("2026-11-22"));
  AccordCalendarEntry entry = ACCORD_CALENDAR_ENTRY_INIT;

  entry.record = "event:unifil:1";
  entry.first = first;
  entry.last = last;
  entry.minute = minute;
  entry.n_minutes = n_minutes;
  entry.summary = "Visit";
  accord_calendar_add (calendar, &entry);

  return write_calendar (calendar);
}

/* A day ends where the next begins; a time is one at Headquarters, whose zone comes along only then. */
static void
test_spans (void)
{
  g_autofree char *days = write_one (day_of ("2026-12-30"), day_of ("2027-01-01"), -1, 0);
  g_autofree char *time = write_one (day_of ("2026-12-31"), day_of ("2026-12-31"), 23 * 60 + 30, 60);
  g_autofree char *end = write_one (ACCORD_DAY_LAST, ACCORD_DAY_LAST, -1, 0);

  g_assert_nonnull (strstr (days, "\r\nDTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270102\r\n"));
  g_assert_nonnull (strstr (days, "\r\nTRANSP:TRANSPARENT\r\n"));
  g_assert_null (strstr (days, "VTIMEZONE"));
  g_assert_nonnull (strstr (time, "\r\nDTSTART;TZID=America/New_York:20261231T233000\r\n"
                                  "DTEND;TZID=America/New_York:20270101T003000\r\n"));
  g_assert_nonnull (strstr (time, "\r\nTRANSP:OPAQUE\r\n"));
  g_assert_nonnull (strstr (time, "\r\nBEGIN:VTIMEZONE\r\nTZID:America/New_York\r\n"));
  g_assert_nonnull (strstr (end, "\r\nDTSTART;VALUE=DATE:21991231\r\n"));
}

/* The zone that comes along says the same as the machine's own, to the hour, for every day since the resolution. */
static void
test_zone (void)
{
  g_autofree char *text = write_one (day_of ("2026-12-31"), day_of ("2026-12-31"), 600, 60);
  g_autoptr (GTimeZone) here = g_time_zone_new_identifier ("America/New_York");
  icalcomponent *root = icalparser_parse_string (text);
  icaltimezone *zone = icaltimezone_new ();

  g_assert_nonnull (here);
  g_assert_true (icaltimezone_set_component (zone, icalcomponent_new_clone (
    icalcomponent_get_first_component (root, ICAL_VTIMEZONE_COMPONENT))));
  for (AccordDay day = day_of ("2001-06-13"); day < day_of ("2036-01-01"); day++) {
    struct icaltimetype time = icaltime_null_time ();
    g_autoptr (GDateTime) moment = NULL;

    accord_day_get_ymd (day, &time.year, &time.month, &time.day);
    time.hour = 10;
    moment = g_date_time_new (here, time.year, time.month, time.day, 10, 0, 0);
    g_assert_cmpint (icaltimezone_get_utc_offset (zone, &time, NULL), ==,
                     g_date_time_get_utc_offset (moment) / G_TIME_SPAN_SECOND);
  }
  icaltimezone_free (zone, 1);
  icalcomponent_free (root);
}

/* The order of adding does not show, the same entry twice stands once, and nothing of the moment comes in. */
static void
test_same_twice (void)
{
  const char *const days[] = { "2026-12-10", "2026-11-30", "2026-12-10", "2027-01-01" };
  char *texts[2] = { NULL };

  for (int i = 0; i < 2; i++) {
    g_autoptr (AccordCalendar) calendar = accord_calendar_new ("Accord", day_of ("2026-11-22"));

    for (guint k = 0; k < G_N_ELEMENTS (days); k++) {
      guint n = i == 0 ? k : G_N_ELEMENTS (days) - 1 - k;
      AccordCalendarEntry entry = ACCORD_CALENDAR_ENTRY_INIT;
      g_autofree char *record = g_strdup_printf ("event:unifil:%u", n);

      entry.record = record;
      entry.first = entry.last = day_of (days[n]);
      entry.summary = "Visit";
      g_assert_true (accord_calendar_add (calendar, &entry));
      g_assert_false (accord_calendar_add (calendar, &entry));
    }
    texts[i] = write_calendar (calendar);
  }
  g_assert_cmpstr (texts[0], ==, texts[1]);
  g_free (texts[0]);
  g_free (texts[1]);
}

/* Any two names give two UIDs of plain ASCII, which lead back to them. */
static void
test_uids (void)
{
  static const char *const foreign[] = {
    "", "@", "a@example.org", "@accordplanner.org", "/a@accordplanner.org", "a/@accordplanner.org",
    "a%@accordplanner.org", "a%0ab@accordplanner.org", "a/b%1b@accordplanner.org", "a%00b@accordplanner.org", "a%ff@accordplanner.org", "a@accordplanner.org.example.org",
  };
  g_autofree char *record = NULL, *step = NULL, *known = NULL;

  known = accord_calendar_make_uid ("consultation:unifil:2025-08-28:II.B.2.c", "meeting");
  g_assert_cmpstr (known, ==, "consultation:unifil:2025-08-28:II.B.2.c/meeting@accordplanner.org");
  for (int round = 0; round < 500; round++) {
    g_autofree char *a = random_name (), *b = g_test_rand_bit () ? random_name () : NULL;
    g_autofree char *uid = accord_calendar_make_uid (a, b);
    g_autofree char *a_again = NULL, *b_again = NULL;

    g_assert_true (g_str_is_ascii (uid));
    g_assert_null (strpbrk (uid, " ,;\\\"\n\t"));
    g_assert_true (accord_calendar_parse_uid (uid, &a_again, &b_again));
    g_assert_cmpstr (a_again, ==, a);
    g_assert_cmpstr (b_again, ==, b);
  }
  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    g_assert_false (accord_calendar_parse_uid (foreign[i], &record, &step));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/calendar/any-text", test_any_text);
  g_test_add_func ("/exchange/calendar/control-characters", test_control_characters);
  g_test_add_func ("/exchange/calendar/spans", test_spans);
  g_test_add_func ("/exchange/calendar/zone", test_zone);
  g_test_add_func ("/exchange/calendar/same-twice", test_same_twice);
  g_test_add_func ("/exchange/calendar/uids", test_uids);

  return g_test_run ();
}
