#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-table-private.h"

G_BEGIN_DECLS

/* What a column of a table of the United Nations may hold. */
typedef enum {
  ACCORD_TABLE_MISSION,
  ACCORD_TABLE_MISSION_NAME,
  ACCORD_TABLE_DAY,
  ACCORD_TABLE_ISO3,
  ACCORD_TABLE_M49,
  ACCORD_TABLE_NAME,
  ACCORD_TABLE_TYPE,
  ACCORD_TABLE_FEMALE,
  ACCORD_TABLE_MALE,
  ACCORD_TABLE_TOTAL,
  ACCORD_TABLE_ID,
  ACCORD_TABLE_PERSONNEL,
  ACCORD_TABLE_INCIDENT,
  ACCORD_TABLE_GENDER,
  ACCORD_TABLE_CASUALTY,
  ACCORD_TABLE_CASUALTY_ID,
  ACCORD_TABLE_UPDATED,
  ACCORD_TABLE_START,
  ACCORD_TABLE_END,
  /* One column for each type of personnel, of women, of men and of all. */
  ACCORD_TABLE_WIDE,
} AccordTableMember;

#define ACCORD_TABLE_N_TYPES 6
#define ACCORD_TABLE_N_MEMBERS (ACCORD_TABLE_WIDE + ACCORD_TABLE_N_TYPES * 3)

/* Which column holds what. */
typedef struct {
  int columns[ACCORD_TABLE_N_MEMBERS]; /* -1 for none */
  gboolean wide;                       /* whether any of the last is there */
} AccordTableColumns;

/* Matches the headers, and what was answered about them. */
void _accord_table_columns_match (AccordTableColumns *self, AccordTable *table, AccordImportReading *reading);

static inline gboolean
_accord_table_columns_has (const AccordTableColumns *self, AccordTableMember member)
{
  return self->columns[member] >= 0;
}

/* What a column holds; -1 for nothing that is used. */
int _accord_table_columns_find (const AccordTableColumns *self, guint column);

/* Which type of personnel, as the Hub names it, a wide column is of. */
const char *_accord_table_columns_get_type_name (guint type);

/* The type as the Hub names it; the text itself if it is none that is known. */
const char *_accord_table_columns_find_type (const char *text);

/* The key of a member, as an answer has it, and the same for people. */
const char *_accord_table_columns_get_key (AccordTableMember member);
const char *_accord_table_columns_get_meaning (AccordTableMember member);

/* Whether a header is of a column that the Hub has and that is not used. */
gboolean _accord_table_columns_is_idle (const char *header);

/* Adds the columns from the first one on to the plan, with the cells of this row, if there is one, as examples; and what
 * columns may hold, with the very first. */
void _accord_table_columns_show (const AccordTableColumns *self, AccordTable *table, guint first, gboolean has_row,
                                 AccordImportPlan *plan);

G_END_DECLS
