#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-calendar-reader-private.h"
#include "accord-import-private.h"

G_BEGIN_DECLS

/* A type of event that an entry of a calendar may become. */
typedef struct {
  const char *name;  /* as documents have it */
  const char *label; /* to be translated */
} AccordCalendarType;

extern const AccordCalendarType _accord_calendar_types[];
extern const guint _accord_n_calendar_types;

/* The names of all missions and types as they are looked for, made once for all entries. */
typedef struct _AccordCalendarGuess AccordCalendarGuess;

AccordCalendarGuess *_accord_calendar_guess_new (AccordImportContext *context);
void _accord_calendar_guess_free (AccordCalendarGuess *self);

/* The mission that an entry names, the words of its title before all others; NULL if it is none, or more than one. */
const AccordKnownMission *_accord_calendar_guess_mission (AccordCalendarGuess *self, const AccordCalendarFound *found);

/* The type of event that its words name; NULL if they name none, or several. */
const AccordCalendarType *_accord_calendar_guess_type (AccordCalendarGuess *self, const AccordCalendarFound *found);

G_END_DECLS
