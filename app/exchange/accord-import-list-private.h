#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-list-column.h"
#include "accord-table-days-private.h"
#include "accord-table-private.h"

G_BEGIN_DECLS

/* One reading of a list that Accord wrote, and somebody may have worked on since. */
typedef struct {
  AccordImportReading *reading;
  AccordTable *table;
  char *list;
  AccordKind kind;           /* of the records that its rows become, or are about */
  const AccordMember *rows;  /* of a kind that holds a table: its member; else NULL */
  GArray *columns;           /* AccordListColumn */
  GArray *places;            /* int: for each of these its column in the file, or -1 */
  GHashTable *entries;       /* id -> AccordListEntry */
  GHashTable *days;          /* heading -> AccordTableDays, of columns whose days a spreadsheet wrote its own way */
  GArray *open_days;         /* AccordListOpenDay: cells that only the whole column can explain */
} AccordListReading;

/* What was read of one record so far. */
typedef struct {
  AccordImportItem *item;
  GString *rows;             /* of a table; NULL for other lists */
  char *text;                /* what the first row said of the record, once it is asked for */
  guint n_rows;
} AccordListEntry;

/* A cell such as 07/08/2026, which is settled once all rows are read. */
typedef struct {
  JsonNode *node;            /* where the day goes */
  AccordTableDays *days;
  guint32 number;
  AccordImportItem *item;    /* what the row became */
  char *step;                /* of the agenda: the key of the step */
  guint line;
  char *quote;
} AccordListOpenDay;

/* The name of the list that the heading of a table is one of; NULL if it is none of Accord's own. */
char *_accord_import_find_list (AccordTable *table);

/* In which column of the file one of the list stands, or -1. */
int _accord_list_find_place (AccordListReading *self, const char *path);

/* The cell of a column in the row that is being read, as it was written; NULL if it is empty, or the file has no such
 * column. */
char *_accord_list_get_text (AccordListReading *self, const char *path);

/* Reads a cell as the member asks; a null for an empty one. NULL with an error that names the column and what stands there. */
JsonNode *_accord_list_read_cell (AccordListReading *self, const char *heading, const AccordMember *member, const char *cell,
                                  GError **error);

/* Reads a day that is not written as YYYY-MM-DD; NULL if it is none. */
JsonNode *_accord_list_read_day (AccordListReading *self, const char *heading, const AccordMember *member, const char *text);

/* Says what became of the row whose cells are open from `first` on; with NULL it was left out. */
void _accord_list_place_open_days (AccordListReading *self, guint first, AccordImportItem *item, const char *step);

/* Settles the open cells, or asks about their columns; rows that stay open are left out. */
void _accord_list_settle_days (AccordListReading *self);
void _accord_list_clear_days (AccordListReading *self);

/* What a member may hold, for people; NULL if it is any text. */
char *_accord_list_describe_member (const AccordMember *member);

/* The id of a record that a row enters anew; the same for the same row, so that importing it twice is importing it once.
 * NULL with an error if the kind has none that could be made. */
char *_accord_list_make_id (AccordListReading *self, JsonObject *members, GError **error);

/* Each reads one row; FALSE with an error why it is left out. */
gboolean _accord_list_read_record (AccordListReading *self, GError **error);
gboolean _accord_list_read_table_row (AccordListReading *self, GError **error);
gboolean _accord_list_read_mission (AccordListReading *self, GError **error);
gboolean _accord_list_read_step (AccordListReading *self, GError **error);

/* Adds the item of an id, whose members are taken over. */
AccordListEntry *_accord_list_add_entry (AccordListReading *self, const char *id, JsonObject *members);

/* Puts the rows of tables that were gathered into their items. */
void _accord_list_end_tables (AccordListReading *self);

G_END_DECLS
