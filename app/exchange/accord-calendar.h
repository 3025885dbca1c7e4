#pragma once

#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordCalendarStatus:
 * @ACCORD_CALENDAR_TENTATIVE: planned; its day may still move
 * @ACCORD_CALENDAR_CONFIRMED: its day is set, or it took place
 * @ACCORD_CALENDAR_CANCELLED: it does not take place
 */
typedef enum {
  ACCORD_CALENDAR_TENTATIVE,
  ACCORD_CALENDAR_CONFIRMED,
  ACCORD_CALENDAR_CANCELLED,
} AccordCalendarStatus;

/**
 * AccordCalendarEntry:
 * @record: the id of the record that it stands for
 * @step: (nullable): the key of the record's step
 * @first: its first day
 * @last: its last day
 * @minute: when it begins on @first at Headquarters, in minutes after midnight; -1 for all the day
 * @n_minutes: how long it takes, if it has a time
 * @summary: what it is, on one line
 * @description: (nullable): what else there is to say
 * @place: (nullable): where
 * @category: (nullable): what kind of thing it is
 * @status: how firm it is
 * @days_ahead: how many days before to remind of it, or 0 for never
 *
 * One entry of a calendar.
 */
typedef struct {
  const char *record;
  const char *step;
  AccordDay first;
  AccordDay last;
  int minute;
  int n_minutes;
  const char *summary;
  const char *description;
  const char *place;
  const char *category;
  AccordCalendarStatus status;
  int days_ahead;
} AccordCalendarEntry;

/** ACCORD_CALENDAR_ENTRY_INIT: an entry of all the day. */
#define ACCORD_CALENDAR_ENTRY_INIT                                                                                     \
  {                                                                                                                    \
    .first = ACCORD_DAY_NONE, .last = ACCORD_DAY_NONE, .minute = -1,                                                   \
  }

/**
 * AccordCalendar:
 *
 * A calendar in the making, as RFC 5545 has it, with the names and the refreshing of RFC 7986.
 */
typedef struct _AccordCalendar AccordCalendar;

/**
 * accord_calendar_new:
 * @name: what it is called
 * @today: the day it is made on
 *
 * Two calendars of one day with the same entries are equal to the byte.
 *
 * Returns: (transfer full): an empty calendar
 */
AccordCalendar *accord_calendar_new (const char *name, AccordDay today);

void accord_calendar_free (AccordCalendar *self);

/**
 * accord_calendar_add:
 * @self: a calendar
 * @entry: an entry with valid days
 *
 * Returns: %FALSE if an entry for the same step of the same record is there already; @entry is left out then
 */
gboolean accord_calendar_add (AccordCalendar *self, const AccordCalendarEntry *entry);

/**
 * accord_calendar_write:
 * @self: a calendar
 *
 * Returns: (transfer full): the content of an iCalendar file, its entries by day
 */
GBytes *accord_calendar_write (AccordCalendar *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordCalendar, accord_calendar_free)

G_END_DECLS
