#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-countries.h"

G_BEGIN_DECLS

/* The countries of a table, by code or by name. */
typedef struct _AccordTableContributors AccordTableContributors;

/* `coded`: the table has a column of codes, so that it is odd if a country has none. */
AccordTableContributors *_accord_table_contributors_new (AccordCountries *countries, gboolean coded);
void _accord_table_contributors_free (AccordTableContributors *self);

/* The number of a country, from 1; 0 if nothing names it. What is NULL is not in the table. */
guint32 _accord_table_contributors_add (AccordTableContributors *self, const char *iso3, const char *m49, const char *name);

/* Its code of ISO 3166, or NULL; then its name as the table has it. */
const char *_accord_table_contributors_get_code (AccordTableContributors *self, guint32 number);
const char *_accord_table_contributors_get_name (AccordTableContributors *self, guint32 number);

/* What is odd about how it was found; NULL if nothing is. */
const char *_accord_table_contributors_get_remark (AccordTableContributors *self, guint32 number);

/* Whether it is a sum of others. */
gboolean _accord_table_contributors_is_sum (AccordTableContributors *self, guint32 number);

/* As the table has it. */
const char *_accord_table_contributors_get_text (AccordTableContributors *self, guint32 number);

/* The place of each number among all: the same for what is the same country. Those with a code are before the others. */
guint32 *_accord_table_contributors_rank (AccordTableContributors *self);

G_END_DECLS
