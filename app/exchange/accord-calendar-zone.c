#include "config.h"

#include "accord-calendar-zone-private.h"

#include <stdio.h>
#include <string.h>

#define HEADQUARTERS "America/New_York"
#define HEADQUARTERS_HOURS (-5)
#define LONGEST_NAME 64
#define MOST_ZONES 1000

/* What a calendar says of a zone: its minutes east of Greenwich, in winter and in summer. */
typedef struct {
  char *id;
  char *place;
  gboolean known;
  int standard;
  int daylight;
} Zone;

struct _AccordCalendarZones {
  GTimeZone *headquarters;
  GPtrArray *zones;
  GHashTable *by_name; /* GTimeZone, or NULL for one that is not known */
};

static void
zone_free (gpointer data)
{
  Zone *zone = data;

  g_free (zone->id);
  g_free (zone->place);
  g_free (zone);
}

static void
zone_unref (gpointer data)
{
  if (data != NULL)
    g_time_zone_unref (data);
}

AccordCalendarZones *
_accord_calendar_zones_new (void)
{
  AccordCalendarZones *self = g_new0 (AccordCalendarZones, 1);

  self->headquarters = g_time_zone_new_identifier (HEADQUARTERS);
  if (self->headquarters == NULL)
    self->headquarters = g_time_zone_new_offset (HEADQUARTERS_HOURS * 60 * 60);
  self->zones = g_ptr_array_new_with_free_func (zone_free);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, zone_unref);

  return self;
}

void
_accord_calendar_zones_free (AccordCalendarZones *self)
{
  g_time_zone_unref (self->headquarters);
  g_ptr_array_unref (self->zones);
  g_hash_table_unref (self->by_name);
  g_free (self);
}

void
_accord_calendar_zones_begin (AccordCalendarZones *self)
{
  g_ptr_array_add (self->zones, g_new0 (Zone, 1));
}

/* `-0500`, as minutes. */
static gboolean
read_offset (const char *text, int *minutes)
{
  int hours, rest;
  char sign;

  if (sscanf (text, " %c%2d%2d", &sign, &hours, &rest) != 3 || (sign != '+' && sign != '-') ||
      hours < 0 || hours > 14 || rest < 0 || rest > 59)
    return FALSE;

  *minutes = (hours * 60 + rest) * (sign == '-' ? -1 : 1);

  return TRUE;
}

void
_accord_calendar_zones_read (AccordCalendarZones *self, const char *part, const char *name, const char *line)
{
  Zone *zone = g_ptr_array_index (self->zones, self->zones->len - 1);
  const char *value = strchr (line, ':');
  int offset;

  if (value == NULL)
    return;
  value++;
  if (strcmp (part, "VTIMEZONE") == 0 && strcmp (name, "TZID") == 0 && zone->id == NULL) {
    zone->id = g_strstrip (g_strdup (value));
  } else if (strcmp (part, "VTIMEZONE") == 0 && strcmp (name, "X-LIC-LOCATION") == 0 && zone->place == NULL) {
    zone->place = g_strstrip (g_strdup (value));
  } else if (strcmp (name, "TZOFFSETTO") == 0 && read_offset (value, &offset)) {
    /* Later rules stand last. */
    if (strcmp (part, "DAYLIGHT") == 0)
      zone->daylight = offset;
    else
      zone->standard = offset;
    if (!zone->known)
      zone->standard = zone->daylight = offset;
    zone->known = TRUE;
  }
}

/* Names of files are made of it: nothing that leads out of the folder of zones. */
static gboolean
is_name (const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("/_+-", *p) == NULL)
      return FALSE;

  return g_ascii_isalpha (*name) && strlen (name) <= LONGEST_NAME;
}

static GTimeZone *
find_by_name (AccordCalendarZones *self, const char *name)
{
  GTimeZone *zone = NULL;

  if (g_hash_table_lookup_extended (self->by_name, name, NULL, (gpointer *) &zone))
    return zone;
  if (g_hash_table_size (self->by_name) >= MOST_ZONES || !is_name (name))
    return NULL;

  zone = g_time_zone_new_identifier (name);
  g_hash_table_insert (self->by_name, g_strdup (name), zone);

  return zone;
}

/* Some programs put their own name before that of the zone: the last two parts, or three, are it. */
static GTimeZone *
find_zone (AccordCalendarZones *self, const char *id)
{
  GTimeZone *zone = NULL;

  if (strlen (id) > 4 * LONGEST_NAME)
    return NULL;
  for (const char *p = *id == '/' ? id + 1 : id; zone == NULL && p != NULL; p = strchr (p, '/')) {
    p += *p == '/';
    zone = find_by_name (self, p);
  }

  return zone;
}

static const Zone *
find_brought (AccordCalendarZones *self, const char *id)
{
  for (guint i = 0; i < MIN (self->zones->len, MOST_ZONES); i++) {
    const Zone *zone = g_ptr_array_index (self->zones, i);

    if (g_strcmp0 (zone->id, id) == 0)
      return zone;
  }

  return NULL;
}

static AccordCalendarMoment
convert_from (AccordCalendarZones *self, GTimeZone *zone, AccordCalendarMoment moment)
{
  g_autoptr (GDateTime) there = NULL, here = NULL;
  int year, month, day;

  accord_day_get_ymd (moment.day, &year, &month, &day);
  there = g_date_time_new (zone, year, month, day, moment.minute / 60, moment.minute % 60, 0);
  here = there != NULL ? g_date_time_to_timezone (there, self->headquarters) : NULL;
  if (here == NULL)
    return moment;

  moment.day = accord_day_from_ymd (g_date_time_get_year (here), g_date_time_get_month (here),
                                    g_date_time_get_day_of_month (here));
  moment.minute = g_date_time_get_hour (here) * 60 + g_date_time_get_minute (here);

  return moment;
}

static AccordCalendarMoment
convert_from_offset (AccordCalendarZones *self, int minutes, AccordCalendarMoment moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (minutes * 60);

  return convert_from (self, zone, moment);
}

/* By the winter's time; the day is a guess only if summer's would give another. */
static void
convert_brought (AccordCalendarZones *self, const Zone *zone, AccordCalendarMoment *moment)
{
  AccordCalendarMoment winter = convert_from_offset (self, zone->standard, *moment);
  AccordCalendarMoment summer = convert_from_offset (self, zone->daylight, *moment);

  *moment = winter;
  moment->is_guess = winter.day != summer.day;
  moment->is_rough = winter.minute != summer.minute;
}

void
_accord_calendar_zones_convert (AccordCalendarZones *self, const char *id, AccordCalendarMoment *moment)
{
  GTimeZone *zone = find_zone (self, _accord_calendar_translate_zone (id));
  const Zone *brought = zone == NULL ? find_brought (self, id) : NULL;

  if (brought != NULL && brought->place != NULL)
    zone = find_zone (self, brought->place);
  if (zone != NULL)
    *moment = convert_from (self, zone, *moment);
  else if (brought != NULL && brought->known)
    convert_brought (self, brought, moment);
  else
    moment->is_guess = moment->is_rough = TRUE;
}
