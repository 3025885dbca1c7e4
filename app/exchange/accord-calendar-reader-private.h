#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-day.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* One entry of somebody's calendar, as far as Accord has a use for it. */
typedef struct {
  guint line;        /* where it begins */
  char *type;        /* `VEVENT`, `VTODO` and so on, in capitals */
  char *uid;         /* NULL if it has none; the words too */
  char *summary;
  char *place;
  char *description;
  char *categories;  /* with commas between them */
  AccordDay first;   /* at Headquarters; ACCORD_DAY_NONE if it has none that can be read */
  AccordDay last;
  int minute;        /* after midnight at Headquarters; -1 for all the day */
  gboolean repeats;
  gboolean is_later; /* another occurrence of an entry that repeats */
  gboolean is_cancelled;
  char *zone;        /* the name of a time zone that is not known, if the day hangs on it */
} AccordCalendarFound;

/*
 * Reads all entries of a calendar, of any type; `text` is changed. NULL with an error if it is none, or damaged so that
 * nobody knows where an entry ends. What is wrong in one entry is left out of that entry.
 */
GPtrArray *_accord_calendar_read (char *text, GCancellable *cancellable, GError **error);

G_END_DECLS
