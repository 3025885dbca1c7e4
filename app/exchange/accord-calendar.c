#include "config.h"

#include "accord-calendar.h"

#include "accord-calendar-uid.h"

#include <libical/ical.h>
#include <string.h>

#define ZONE "America/New_York"
#define HOURS_A_DAY 24
#define MOST_OCTETS 75
/* A reminder of a whole day comes when people are at work. */
#define REMIND_AT_HOUR 9

/*
 * What the law of the United States says since 1987. The zones that libical makes out of the machine's data go back to
 * 1883, are named after its makers, and differ from machine to machine.
 */
static const char zone_text[] =
  "BEGIN:VTIMEZONE\r\nTZID:" ZONE "\r\nX-LIC-LOCATION:" ZONE "\r\n"
  "BEGIN:DAYLIGHT\r\nTZNAME:EDT\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nDTSTART:19870405T020000\r\n"
  "RRULE:FREQ=YEARLY;UNTIL=20060402T070000Z;BYMONTH=4;BYDAY=1SU\r\nEND:DAYLIGHT\r\n"
  "BEGIN:STANDARD\r\nTZNAME:EST\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nDTSTART:19871025T020000\r\n"
  "RRULE:FREQ=YEARLY;UNTIL=20061029T060000Z;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
  "BEGIN:DAYLIGHT\r\nTZNAME:EDT\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nDTSTART:20070311T020000\r\n"
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\nEND:DAYLIGHT\r\n"
  "BEGIN:STANDARD\r\nTZNAME:EST\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nDTSTART:20071104T020000\r\n"
  "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\nEND:STANDARD\r\n"
  "END:VTIMEZONE\r\n";

struct _AccordCalendar {
  char *name;
  struct icaltimetype stamp;
  gboolean has_times;
  GPtrArray *events;
  GHashTable *uids;
};

/* An entry with what it is sorted by; the UID is that of the set. */
typedef struct {
  AccordDay day;
  const char *uid;
  icalcomponent *component;
} Event;

static void
event_free (gpointer data)
{
  Event *event = data;

  icalcomponent_free (event->component);
  g_free (event);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const Event *x = *(Event **) a, *y = *(Event **) b;

  return x->day != y->day ? (x->day > y->day) - (x->day < y->day) : strcmp (x->uid, y->uid);
}

/* A text may not hold control characters, and some readers take the line ends of Unicode for those of the file. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c == '\r')
      c = p[1] == '\n' ? 0 : '\n';
    else if (c == 0x85 || c == 0x2028 || c == 0x2029)
      c = '\n';
    else if (c != '\n' && c != '\t' && g_unichar_iscntrl (c))
      c = ' ';
    if (c != 0)
      g_string_append_unichar (clean, c);
  }

  return g_string_free (clean, FALSE);
}

static char *
clean_line (const char *text)
{
  char *line = clean (text);

  return g_strdelimit (line, "\n\t", ' ');
}

static struct icaltimetype
make_day (AccordDay day)
{
  struct icaltimetype time = icaltime_null_date ();

  accord_day_get_ymd (day, &time.year, &time.month, &time.day);

  return time;
}

static struct icaltimetype
make_time (AccordDay day, int minute)
{
  struct icaltimetype time;

  day = MIN (day + minute / (HOURS_A_DAY * 60), ACCORD_DAY_LAST);
  minute %= HOURS_A_DAY * 60;
  time = make_day (day);
  time.is_date = 0;
  time.hour = minute / 60;
  time.minute = minute % 60;
  time.second = 0;

  return time;
}

static void
add_at_headquarters (icalcomponent *component, icalproperty *property)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (ZONE));
  icalcomponent_add_property (component, property);
}

static void
add_span (icalcomponent *component, const AccordCalendarEntry *entry)
{
  if (entry->minute < 0) {
    icalcomponent_add_property (component, icalproperty_new_dtstart (make_day (entry->first)));
    /* The first day that no longer belongs to it. */
    if (entry->last < ACCORD_DAY_LAST)
      icalcomponent_add_property (component, icalproperty_new_dtend (make_day (entry->last + 1)));
  } else {
    add_at_headquarters (component, icalproperty_new_dtstart (make_time (entry->first, entry->minute)));
    add_at_headquarters (component, icalproperty_new_dtend (make_time (entry->first, entry->minute + entry->n_minutes)));
  }
}

static void
add_words (icalcomponent *component, const AccordCalendarEntry *entry)
{
  g_autofree char *summary = clean_line (entry->summary);
  g_autofree char *description = entry->description != NULL ? clean (entry->description) : NULL;
  g_autofree char *place = entry->place != NULL ? clean_line (entry->place) : NULL;
  g_autofree char *category = entry->category != NULL ? clean_line (entry->category) : NULL;

  icalcomponent_add_property (component, icalproperty_new_summary (summary));
  if (description != NULL)
    icalcomponent_add_property (component, icalproperty_new_description (description));
  if (place != NULL)
    icalcomponent_add_property (component, icalproperty_new_location (place));
  if (category != NULL)
    icalcomponent_add_property (component, icalproperty_new_categories (category));
}

static enum icalproperty_status
get_status (AccordCalendarStatus status)
{
  switch (status) {
  case ACCORD_CALENDAR_TENTATIVE:
    return ICAL_STATUS_TENTATIVE;
  case ACCORD_CALENDAR_CONFIRMED:
    return ICAL_STATUS_CONFIRMED;
  case ACCORD_CALENDAR_CANCELLED:
    return ICAL_STATUS_CANCELLED;
  }

  g_return_val_if_reached (ICAL_STATUS_NONE);
}

static struct icaldurationtype
get_time_ahead (const AccordCalendarEntry *entry)
{
  int hours = entry->days_ahead * HOURS_A_DAY;
  struct icaldurationtype duration = icaldurationtype_null_duration ();

  if (entry->minute < 0)
    hours -= REMIND_AT_HOUR;
  duration.is_neg = 1;
  duration.days = hours / HOURS_A_DAY;
  duration.hours = hours % HOURS_A_DAY;

  return duration;
}

static void
add_reminder (icalcomponent *component, const AccordCalendarEntry *entry)
{
  struct icaltriggertype trigger = { .time = icaltime_null_time (), .duration = get_time_ahead (entry) };
  g_autofree char *summary = clean_line (entry->summary);
  icalcomponent *alarm = icalcomponent_new_valarm ();

  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (summary));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));
  icalcomponent_add_component (component, alarm);
}

/*
 * There is no SEQUENCE: nothing counts the changes of one entry, and a number that rises with every file would tell
 * people of changes that nobody made. Readers that subscribe go by the UID, those that import by the stamp.
 */
static icalcomponent *
make_event (AccordCalendar *self, const AccordCalendarEntry *entry, const char *uid)
{
  icalcomponent *component = icalcomponent_new_vevent ();

  icalcomponent_add_property (component, icalproperty_new_uid (uid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (self->stamp));
  icalcomponent_add_property (component, icalproperty_new_lastmodified (self->stamp));
  add_span (component, entry);
  add_words (component, entry);
  icalcomponent_add_property (component, icalproperty_new_status (get_status (entry->status)));
  /* Nobody is busy all day because an invitation is due. */
  icalcomponent_add_property (component, icalproperty_new_transp (entry->minute < 0 ? ICAL_TRANSP_TRANSPARENT
                                                                                    : ICAL_TRANSP_OPAQUE));
  if (entry->days_ahead > 0)
    add_reminder (component, entry);

  return component;
}

/* The old names have values without a type. */
static void
add_old_property (icalcomponent *component, const char *name, icalvalue *value)
{
  char *text = icalvalue_as_ical_string_r (value);
  icalproperty *property = icalproperty_new_x (text);

  icalproperty_set_x_name (property, name);
  icalcomponent_add_property (component, property);
  icalmemory_free_buffer (text);
  icalvalue_free (value);
}

/* The name and the refreshing twice: by RFC 7986, and as the calendars write them that were there before it. */
static icalcomponent *
make_calendar (AccordCalendar *self)
{
  struct icaldurationtype day = icaldurationtype_null_duration ();
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  icalproperty *refresh;

  day.days = 1;
  refresh = icalproperty_new_refreshinterval (day);
  icalproperty_add_parameter (refresh, icalparameter_new_value (ICAL_VALUE_DURATION));
  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//accordplanner.org//Accord " ACCORD_VERSION "//EN"));
  icalcomponent_add_property (calendar, icalproperty_new_calscale ("GREGORIAN"));
  icalcomponent_add_property (calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  icalcomponent_add_property (calendar, icalproperty_new_name (self->name));
  icalcomponent_add_property (calendar, refresh);
  add_old_property (calendar, "X-WR-CALNAME", icalvalue_new_text (self->name));
  add_old_property (calendar, "X-PUBLISHED-TTL", icalvalue_new_duration (day));
  if (self->has_times)
    icalcomponent_add_component (calendar, icalparser_parse_string (zone_text));

  return calendar;
}

/* One content line, in pieces of which none is too long and none cuts a letter. */
static void
fold_line (GString *text, const char *line)
{
  gsize left = strlen (line), most = MOST_OCTETS;

  while (left > most) {
    gsize n = most;

    while ((line[n] & 0xc0) == 0x80)
      n--;
    g_string_append_len (text, line, n);
    g_string_append (text, "\r\n ");
    line += n;
    left -= n;
    most = MOST_OCTETS - 1;
  }
  g_string_append (text, line);
  g_string_append (text, "\r\n");
}

static char *
unfold (const char *text)
{
  GString *unfolded = g_string_sized_new (strlen (text));

  for (const char *p = strstr (text, "\r\n "); p != NULL; p = strstr (text, "\r\n ")) {
    g_string_append_len (unfolded, text, p - text);
    text = p + strlen ("\r\n ");
  }
  g_string_append (unfolded, text);

  return g_string_free (unfolded, FALSE);
}

/* libical breaks a line between the two characters that end it if it has the wrong length; so it is folded anew. */
static char *
fold (const char *written)
{
  g_autofree char *unfolded = unfold (written);
  g_auto (GStrv) lines = g_strsplit (unfolded, "\r\n", -1);
  GString *text = g_string_sized_new (strlen (written));

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      fold_line (text, lines[i]);

  return g_string_free (text, FALSE);
}

AccordCalendar *
accord_calendar_new (const char *name, AccordDay today)
{
  AccordCalendar *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  self = g_new0 (AccordCalendar, 1);
  self->name = clean_line (name);
  self->stamp = make_time (today, 0);
  self->stamp.zone = icaltimezone_get_utc_timezone ();
  self->events = g_ptr_array_new_with_free_func (event_free);
  self->uids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
accord_calendar_free (AccordCalendar *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->name);
  g_ptr_array_unref (self->events);
  g_hash_table_unref (self->uids);
  g_free (self);
}

gboolean
accord_calendar_add (AccordCalendar *self, const AccordCalendarEntry *entry)
{
  Event *event;
  char *uid;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (entry != NULL && entry->record != NULL && entry->summary != NULL, FALSE);
  g_return_val_if_fail (accord_day_is_valid (entry->first) && accord_day_is_valid (entry->last), FALSE);
  g_return_val_if_fail (entry->first <= entry->last, FALSE);

  uid = accord_calendar_make_uid (entry->record, entry->step);
  if (g_hash_table_contains (self->uids, uid)) {
    g_free (uid);
    return FALSE;
  }

  g_hash_table_add (self->uids, uid);
  event = g_new0 (Event, 1);
  event->day = entry->first;
  event->uid = uid;
  event->component = make_event (self, entry, uid);
  g_ptr_array_add (self->events, event);
  self->has_times |= entry->minute >= 0;

  return TRUE;
}

GBytes *
accord_calendar_write (AccordCalendar *self)
{
  icalcomponent *calendar;
  char *written, *text;

  g_return_val_if_fail (self != NULL, NULL);

  calendar = make_calendar (self);
  g_ptr_array_sort (self->events, compare_events);
  for (guint i = 0; i < self->events->len; i++) {
    const Event *event = g_ptr_array_index (self->events, i);

    icalcomponent_add_component (calendar, icalcomponent_new_clone (event->component));
  }
  written = icalcomponent_as_ical_string_r (calendar);
  icalcomponent_free (calendar);
  text = fold (written);
  icalmemory_free_buffer (written);

  return g_bytes_new_take (text, strlen (text));
}
