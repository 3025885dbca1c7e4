#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-import-private.h"

G_BEGIN_DECLS

/*
 * The days of a column. Whether 07/08/2020 is in July or in August is decided for all rows together, at the end: one that
 * can only be read one way shows how the others are meant.
 */
typedef struct _AccordTableDays AccordTableDays;

/* `monthly`: each row is of a month, which its day is in. */
AccordTableDays *_accord_table_days_new (const char *header, gboolean monthly);
void _accord_table_days_free (AccordTableDays *self);

/* Believes any day: a plan is of days to come. */
void _accord_table_days_believe_all (AccordTableDays *self);

/* The number of a text of the column, from 1; 0 for NULL. */
guint32 _accord_table_days_add (AccordTableDays *self, const char *text);

/* Decides, or adds a question to the plan. */
void _accord_table_days_decide (AccordTableDays *self, AccordImportReading *reading);

/* The day of a text; of a month the last one. ACCORD_DAY_NONE with the reason in words, if it is none; the reason is
 * freed by the caller. */
AccordDay _accord_table_days_get (AccordTableDays *self, guint32 number, char **reason);

const char *_accord_table_days_get_text (AccordTableDays *self, guint32 number);

G_END_DECLS
