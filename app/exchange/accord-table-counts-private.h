#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include <glib.h>

G_BEGIN_DECLS

/* How many women, men, and people a row tells of; -1 for what it does not tell. The total is told only where one of the
 * others is not. */
typedef struct {
  gint32 female;
  gint32 male;
  gint32 total;
  gint32 odd; /* whether the total that stood there is another */
} AccordTableCounts;

/* Reads them; each text may be NULL. FALSE with the reason, which is freed by the caller, if one is no number that can be;
 * FALSE without one if there is none at all. */
gboolean _accord_table_counts_read (AccordTableCounts *self, const char *female, const char *male, const char *total,
                                    char **reason);

/* How many people these are in all. */
gint64 _accord_table_counts_sum (const AccordTableCounts *self);

/* As a row has them, apart by commas. */
char *_accord_table_counts_quote (const AccordTableCounts *self);

G_END_DECLS
