#include "config.h"

#include "accord-calendar-reader-private.h"

#include "accord-calendar-zone-private.h"
#include "accord-exchange-error.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

/* More than this no calendar has that people keep. */
#define MOST_ENTRIES 20000
#define MOST_LEVELS 16
#define LONGEST_LINE 65536
#define LONGEST_ENTRY (2 * LONGEST_LINE)
/* libical takes long over many parameters, and over words each of which becomes a property of its own. */
#define LONGEST_HEAD 512
#define LONGEST_CATEGORIES 1024

/* What is read of an entry. All else, pictures and rules of repeating among it, libical never sees. */
static const char *const wanted[] = {
  "UID", "SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES", "DTSTART", "DTEND", "DURATION", "STATUS",
};

/* Where the reading is. */
typedef struct {
  GPtrArray *levels;  /* the names of what is open */
  GPtrArray *found;
  AccordCalendarFound *entry;
  GString *text;      /* what of the entry goes to libical */
  gsize n_categories; /* octets of it */
  AccordCalendarZones *zones;
  guint line;
  gboolean any;
} Reading;

static void
found_free (gpointer data)
{
  AccordCalendarFound *found = data;

  g_free (found->type);
  g_free (found->uid);
  g_free (found->summary);
  g_free (found->place);
  g_free (found->description);
  g_free (found->categories);
  g_free (found->zone);
  g_free (found);
}

static gboolean
refuse (Reading *reading, GError **error)
{
  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
               /* Translators: %u is the number of a line in a file */
               _("The calendar is damaged at line %u; get it again from where it came from."), reading->line);

  return FALSE;
}

static gboolean
refuse_large (GError **error)
{
  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_TOO_LARGE,
               g_dngettext (GETTEXT_PACKAGE, "The calendar has more than %d entry; take a part of it.",
                            "The calendar has more than %d entries; take a part of it.", MOST_ENTRIES), MOST_ENTRIES);

  return FALSE;
}

static char *
take_text (const char *text)
{
  char *stripped = text != NULL ? g_strstrip (g_utf8_make_valid (text, -1)) : NULL;

  if (stripped != NULL && *stripped == '\0')
    g_clear_pointer (&stripped, g_free);

  return stripped;
}

/* The first that is there counts. */
static void
set_text (char **member, const char *text)
{
  if (*member == NULL)
    *member = take_text (text);
}

static void
add_category (AccordCalendarFound *found, const char *text)
{
  g_autofree char *before = g_steal_pointer (&found->categories);
  g_autofree char *more = take_text (text);

  found->categories = before != NULL && more != NULL ? g_strconcat (before, ", ", more, NULL)
                                                     : g_strdup (before != NULL ? before : more);
}

static const char *
get_zone (icalproperty *property)
{
  icalparameter *zone = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);

  return zone != NULL ? icalparameter_get_tzid (zone) : NULL;
}

/* A time as it stands in the file becomes a day and a minute at Headquarters. */
static AccordCalendarMoment
read_moment (AccordCalendarZones *zones, icalproperty *property, struct icaltimetype time)
{
  AccordCalendarMoment moment = { .day = ACCORD_DAY_NONE, .minute = -1 };
  const char *zone = icaltime_is_utc (time) ? "UTC" : get_zone (property);

  moment.day = accord_day_from_ymd (time.year, time.month, time.day);
  if (time.is_date || moment.day == ACCORD_DAY_NONE)
    return moment;
  if (time.hour < 0 || time.hour > 23 || time.minute < 0 || time.minute > 59) {
    moment.day = ACCORD_DAY_NONE;
    return moment;
  }
  moment.minute = time.hour * 60 + time.minute;
  /* What has no zone is meant wherever one is: at Headquarters. */
  if (zone != NULL)
    _accord_calendar_zones_convert (zones, zone, &moment);

  return moment;
}

static void
set_first (Reading *reading, icalproperty *property)
{
  AccordCalendarFound *found = reading->entry;
  AccordCalendarMoment moment = read_moment (reading->zones, property, icalproperty_get_dtstart (property));

  if (found->first != ACCORD_DAY_NONE)
    return;
  found->first = moment.day;
  found->minute = moment.minute;
  found->is_rough = moment.is_rough;
  if (moment.is_guess)
    found->zone = take_text (get_zone (property));
}

/* The end of an entry is the first moment that no longer belongs to it. */
static AccordDay
get_day_before (AccordCalendarMoment moment)
{
  return moment.day != ACCORD_DAY_NONE && moment.minute <= 0 ? moment.day - 1 : moment.day;
}

static AccordDay
get_day_after (const AccordCalendarFound *found, struct icaldurationtype duration)
{
  gint64 seconds = icaldurationtype_as_int (duration);
  gint64 minutes = MAX (found->minute, 0) + seconds / 60;

  if (seconds <= 0 || minutes / (24 * 60) > ACCORD_DAY_LAST)
    return found->first;

  return found->first + (minutes - 1) / (24 * 60);
}

static void
set_last (Reading *reading, icalcomponent *component)
{
  AccordCalendarFound *found = reading->entry;
  icalproperty *end = icalcomponent_get_first_property (component, ICAL_DTEND_PROPERTY);
  icalproperty *duration = icalcomponent_get_first_property (component, ICAL_DURATION_PROPERTY);
  AccordDay last = ACCORD_DAY_NONE;

  if (end != NULL)
    last = get_day_before (read_moment (reading->zones, end, icalproperty_get_dtend (end)));
  else if (duration != NULL)
    last = get_day_after (found, icalproperty_get_duration (duration));

  found->last = accord_day_is_valid (last) && last > found->first ? last : found->first;
}

/* Values that libical could not read stand as properties of their own kind, which are not looked at. */
static void
read_component (Reading *reading, icalcomponent *component)
{
  AccordCalendarFound *found = reading->entry;

  for (icalproperty *property = icalcomponent_get_first_property (component, ICAL_ANY_PROPERTY); property != NULL;
       property = icalcomponent_get_next_property (component, ICAL_ANY_PROPERTY)) {
    icalproperty_kind kind = icalproperty_isa (property);

    if (icalproperty_get_value (property) == NULL)
      continue;
    if (kind == ICAL_UID_PROPERTY)
      set_text (&found->uid, icalproperty_get_uid (property));
    else if (kind == ICAL_SUMMARY_PROPERTY)
      set_text (&found->summary, icalproperty_get_summary (property));
    else if (kind == ICAL_LOCATION_PROPERTY)
      set_text (&found->place, icalproperty_get_location (property));
    else if (kind == ICAL_DESCRIPTION_PROPERTY)
      set_text (&found->description, icalproperty_get_description (property));
    else if (kind == ICAL_CATEGORIES_PROPERTY)
      add_category (found, icalproperty_get_categories (property));
    else if (kind == ICAL_STATUS_PROPERTY)
      found->is_cancelled = icalproperty_get_status (property) == ICAL_STATUS_CANCELLED;
    else if (kind == ICAL_DTSTART_PROPERTY)
      set_first (reading, property);
  }
  if (found->first != ACCORD_DAY_NONE)
    set_last (reading, component);
}

/* Of what is no event, the same lines are read, so that people know it again. */
static void
end_entry (Reading *reading)
{
  icalcomponent *component;

  g_string_append (reading->text, "END:VEVENT\r\n");
  component = icalparser_parse_string (reading->text->str);
  if (component != NULL) {
    read_component (reading, component);
    icalcomponent_free (component);
  }
  g_ptr_array_add (reading->found, g_steal_pointer (&reading->entry));
  g_string_truncate (reading->text, 0);
}

static gboolean
begin_level (Reading *reading, const char *name, GError **error)
{
  guint level = reading->levels->len;

  if (level == MOST_LEVELS || (level == 0) != (strcmp (name, "VCALENDAR") == 0))
    return refuse (reading, error);

  g_ptr_array_add (reading->levels, g_strdup (name));
  reading->any = TRUE;
  if (level != 1)
    return TRUE;
  if (strcmp (name, "VTIMEZONE") == 0) {
    _accord_calendar_zones_begin (reading->zones);
    return TRUE;
  }
  if (reading->found->len == MOST_ENTRIES)
    return refuse_large (error);

  reading->entry = g_new0 (AccordCalendarFound, 1);
  reading->entry->line = reading->line;
  reading->entry->type = g_strdup (name);
  reading->entry->first = reading->entry->last = ACCORD_DAY_NONE;
  reading->entry->minute = -1;
  reading->n_categories = 0;
  g_string_assign (reading->text, "BEGIN:VEVENT\r\n");

  return TRUE;
}

static gboolean
end_level (Reading *reading, const char *name, GError **error)
{
  guint level = reading->levels->len;

  if (level == 0 || strcmp (g_ptr_array_index (reading->levels, level - 1), name) != 0)
    return refuse (reading, error);

  g_ptr_array_set_size (reading->levels, level - 1);
  if (level == 2 && reading->entry != NULL)
    end_entry (reading);

  return TRUE;
}

static gboolean
is_wanted (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strcmp (wanted[i], name) == 0)
      return TRUE;

  return FALSE;
}

/* How long the name and the parameters of a line are; a colon in quotes ends them not. */
static gsize
measure_head (const char *line)
{
  gboolean quoted = FALSE;
  gsize n = 0;

  for (; line[n] != '\0' && (quoted || line[n] != ':'); n++)
    if (line[n] == '"')
      quoted = !quoted;

  return n;
}

/* No person writes more than this, but for a text. */
static gboolean
is_reasonable (Reading *reading, const char *name, const char *line, gsize length)
{
  if (length > LONGEST_LINE || reading->text->len + length > LONGEST_ENTRY || measure_head (line) > LONGEST_HEAD)
    return FALSE;
  if (strcmp (name, "CATEGORIES") != 0)
    return TRUE;
  reading->n_categories += length;

  return reading->n_categories <= LONGEST_CATEGORIES;
}

static void
read_property (Reading *reading, const char *name, const char *line, gsize length)
{
  guint level = reading->levels->len;

  if (level >= 2 && strcmp (g_ptr_array_index (reading->levels, 1), "VTIMEZONE") == 0) {
    _accord_calendar_zones_read (reading->zones, g_ptr_array_index (reading->levels, level - 1), name, line);
    return;
  }
  if (level != 2)
    return;

  reading->entry->repeats |= strcmp (name, "RRULE") == 0 || strcmp (name, "RDATE") == 0;
  reading->entry->is_later |= strcmp (name, "RECURRENCE-ID") == 0;
  if (is_wanted (name) && is_reasonable (reading, name, line, length))
    g_string_append_printf (reading->text, "%s\r\n", line);
}

static gboolean
read_line (Reading *reading, const char *line, gsize length, GError **error)
{
  gsize n = strcspn (line, ":;");
  g_autofree char *name = NULL, *value = NULL;

  /* No name is that long. */
  if (n > 64 || line[n] == '\0')
    return TRUE;

  name = g_ascii_strup (line, n);
  if (strcmp (name, "BEGIN") != 0 && strcmp (name, "END") != 0) {
    read_property (reading, name, line, length);
    return TRUE;
  }
  value = g_strstrip (g_ascii_strup (line + n + 1, MIN (length - n - 1, 64)));

  return *name == 'B' ? begin_level (reading, value, error) : end_level (reading, value, error);
}

/* Takes the next line, with those that it goes on in, off the text; it is unfolded where it stands. */
static char *
take_line (char **text, gsize *length, guint *n_lines)
{
  char *line = *text, *in = *text, *out = *text;

  *n_lines = 0;
  do {
    char *end = in + strcspn (in, "\n");
    char *next = *end == '\n' ? end + 1 : end;

    if (end > in && end[-1] == '\r')
      end--;
    memmove (out, in, end - in);
    out += end - in;
    in = next;
    ++*n_lines;
  } while ((*in == ' ' || *in == '\t') && in++);

  /* What was read reaches further than what was kept, or ends where the text does: the end has a place. */
  *out = '\0';
  *text = in;
  *length = out - line;

  return line;
}

static gboolean
read_lines (Reading *reading, char *text, GCancellable *cancellable, GError **error)
{
  guint line = 1;

  while (*text != '\0') {
    gsize length;
    guint n_lines;
    const char *start = take_line (&text, &length, &n_lines);

    reading->line = line;
    if (!read_line (reading, start, length, error))
      return FALSE;
    line += n_lines;
    if (line % 1024 < n_lines && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
  }
  reading->line = line;

  return reading->levels->len == 0 && reading->any ? TRUE : refuse (reading, error);
}

static void
forbid_abort (void)
{
  static gsize done;

  if (g_once_init_enter (&done)) {
    icalerror_set_errors_are_fatal (0);
    g_once_init_leave (&done, 1);
  }
}

GPtrArray *
_accord_calendar_read (char *text, GCancellable *cancellable, GError **error)
{
  Reading reading = {
    .levels = g_ptr_array_new_with_free_func (g_free),
    .found = g_ptr_array_new_with_free_func (found_free),
    .text = g_string_new (NULL),
    .zones = _accord_calendar_zones_new (),
  };

  forbid_abort ();
  if (!read_lines (&reading, text, cancellable, error))
    g_clear_pointer (&reading.found, g_ptr_array_unref);
  g_clear_pointer (&reading.entry, found_free);
  g_ptr_array_unref (reading.levels);
  g_string_free (reading.text, TRUE);
  _accord_calendar_zones_free (reading.zones);

  return reading.found;
}
