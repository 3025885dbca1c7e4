#pragma once

#ifndef ACCORD_COMPILING_RULES
#error "Only the rules read this header."
#endif

#include <glib.h>

G_BEGIN_DECLS

/* From then on a reader has to be told that the figures are not of now. */
#define ACCORD_OLD_AFTER_MONTHS 3

/* Adds to a sum, which stops at G_MAXINT. */
static inline void
_accord_rules_accumulate (int *sum, int count)
{
  *sum = count > G_MAXINT - *sum ? G_MAXINT : *sum + count;
}

G_END_DECLS
