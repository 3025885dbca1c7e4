#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-table-columns-private.h"
#include "accord-table-contributors-private.h"
#include "accord-table-days-private.h"
#include "accord-table-missions-private.h"

G_BEGIN_DECLS

/* No table of the United Nations comes near; rows are kept until the end of the file. */
#define ACCORD_IMPORT_TABLE_MOST_ROWS 2000000

/* The import of one table: what is in its columns, and what there is to say about its rows. */
typedef struct {
  AccordImportReading *reading;
  AccordTable *table;
  gboolean ahead;     /* whether its first row was gone on to, and not read */
  guint n_columns;    /* those that were matched */
  AccordTableColumns columns;
  AccordTableMissions *missions;
  AccordTableDays *days;
  AccordTableContributors *contributors;
  GArray *remarks;
  guint n_remarks[2]; /* said row by row, and at the end */
} AccordTableImport;

/* Finds what is in the columns, and tells the plan of those that are new; `has_row` says whether a row is at hand. */
void _accord_import_table_match (AccordTableImport *self, gboolean has_row);

/* Remarks are kept while rows are read, and given to the plan in the order of the lines. */
void _accord_import_table_begin_remarks (AccordTableImport *self);
void _accord_import_table_end_remarks (AccordTableImport *self);

/* Has each row read, and counts them; FALSE with an error. */
typedef void (*AccordTableRowFunc) (AccordTableImport *self, gpointer data);
gboolean _accord_import_table_each (AccordTableImport *self, AccordTableRowFunc read_row, gpointer data, GError **error);

/* The cell of this row in the column that holds a member; NULL if there is none. */
static inline const char *
_accord_import_table_get (AccordTableImport *self, AccordTableMember member)
{
  int column = self->columns.columns[member];

  return column >= 0 ? _accord_table_get_cell (self->table, column) : NULL;
}

/* The mission that this row names. */
const char *_accord_import_table_get_mission (AccordTableImport *self);

/* What a row of personnel or of a fatality names: the numbers of these texts. */
typedef struct {
  guint32 mission;
  guint32 day;
  guint32 who;
} AccordTableNames;

/* Those of this row. */
AccordTableNames _accord_import_table_read_names (AccordTableImport *self);

/* Of which mission and day a row is, once all rows are known; -1 with the reason if it is of none. */
int _accord_import_table_find_place (AccordTableImport *self, const AccordTableNames *names, AccordDay *day, char **reason);

/* Leaves this row out. The reason is taken over. */
void _accord_import_table_skip (AccordTableImport *self, char *reason);

/* At the end of the file, says of a row that it is left out, or what is odd about it. Both texts are taken over; call it in
 * the order of the rows. */
void _accord_import_table_remark (AccordTableImport *self, guint line, gboolean skipped, char *text, char *reason);

/* What stands in a row, for a remark: the texts that are not NULL, apart by commas. NULL if too much was remarked already. */
char *_accord_import_table_quote (AccordTableImport *self, const char *const *texts, guint n);

/* Whether the table has a column of exactly that name, as the Hub's own have. */
gboolean _accord_import_table_is_hub (AccordTableImport *self, const char *header);

/* A mission by its place, and what people call it. */
const AccordKnownMission *_accord_import_table_get_known (AccordTableImport *self, guint place);
const char *_accord_import_table_get_acronym (const AccordKnownMission *mission);

/* The documents of all kinds that come out of tables begin alike: mission, rows, their digest, and where they come from. */
JsonObject *_accord_import_table_make_members (AccordTableImport *self, const char *mission_id, const char *rows,
                                               const char *source, AccordDay as_of);

/* The kinds of tables. Each reads all rows and adds its items to the plan. */
gboolean _accord_import_table_contributions (AccordTableImport *self, GError **error);
gboolean _accord_import_table_fatalities (AccordTableImport *self, GError **error);
gboolean _accord_import_table_missions (AccordTableImport *self, GError **error);

G_END_DECLS
