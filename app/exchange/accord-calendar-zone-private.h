#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-day.h"

G_BEGIN_DECLS

/* A day and a minute after its midnight, or -1 for all the day. */
typedef struct {
  AccordDay day;
  int minute;
  gboolean is_guess; /* the day hangs on a time zone that is not known */
} AccordCalendarMoment;

/*
 * The time zones that a calendar brings along, for those that this machine does not know by their names. Their rules are
 * not followed, since a hostile one has no end: it is enough to know how far from Greenwich they may be.
 */
typedef struct _AccordCalendarZones AccordCalendarZones;

AccordCalendarZones *_accord_calendar_zones_new (void);
void _accord_calendar_zones_free (AccordCalendarZones *self);

/* The next lines are of another zone. */
void _accord_calendar_zones_begin (AccordCalendarZones *self);

/* A line of a zone: in which part of it, the line's name, and all of it. */
void _accord_calendar_zones_read (AccordCalendarZones *self, const char *part, const char *name, const char *line);

/* Makes a moment in a zone, or in `UTC`, one at Headquarters. */
void _accord_calendar_zones_convert (AccordCalendarZones *self, const char *zone, AccordCalendarMoment *moment);

G_END_DECLS
