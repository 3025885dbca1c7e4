#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-import-private.h"

G_BEGIN_DECLS

/*
 * The missions of a column, by acronym or name. Tables write UNEF for two missions: which one is meant shows in the day of
 * each row, or a person says it.
 */
typedef struct _AccordTableMissions AccordTableMissions;

AccordTableMissions *_accord_table_missions_new (AccordImportReading *reading);
void _accord_table_missions_free (AccordTableMissions *self);

/* The number of a text of the column, from 1; 0 for NULL. */
guint32 _accord_table_missions_add (AccordTableMissions *self, const char *text);

/* The mission that a row of a day is of: a place in the context's missions. -1 with the reason in words, freed by the
 * caller, if there is none. A day that is not known is ACCORD_DAY_NONE. */
int _accord_table_missions_get (AccordTableMissions *self, guint32 number, AccordDay day, char **reason);

/* Adds a question for each text that left a row without a mission, once all rows are through. */
void _accord_table_missions_ask (AccordTableMissions *self);

const char *_accord_table_missions_get_text (AccordTableMissions *self, guint32 number);

/* Whether a text is no mission at all that is known here: neither by that name, nor as something else. */
gboolean _accord_table_missions_is_new (AccordTableMissions *self, guint32 number);

/* The missions that a text may be of, when their acronyms have Roman numerals; NULL if it is not of that kind. */
GArray *_accord_table_missions_get_candidates (AccordTableMissions *self, guint32 number);

G_END_DECLS
