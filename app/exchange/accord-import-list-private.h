#pragma once

#include "accord-list-column.h"
#include "accord-table-private.h"

G_BEGIN_DECLS

/* One reading of a list that Accord wrote, and somebody may have worked on since. */
typedef struct {
  AccordImportReading *reading;
  AccordImportPlan *plan;
  AccordTable *table;
  char *list;
  AccordKind kind;           /* of the records that its rows become, or are about */
  const AccordMember *rows;  /* of a kind that holds a table: its member; else NULL */
  GArray *columns;           /* AccordListColumn */
  GArray *places;            /* int: for each of these its column in the file, or -1 */
  GHashTable *entries;       /* id -> AccordListEntry */
} AccordListReading;

/* What was read of one record so far. */
typedef struct {
  AccordImportItem *item;
  GString *rows;             /* of a table; NULL for other lists */
  guint n_rows;
} AccordListEntry;

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
