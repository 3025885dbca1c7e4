#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-table-private.h"

G_BEGIN_DECLS

/* The largest a table may be: columns, bytes of a cell, and bytes of a row. */
#define ACCORD_TABLE_MOST_COLUMNS 512
#define ACCORD_TABLE_LARGEST_CELL (1024 * 1024)
#define ACCORD_TABLE_LARGEST_ROW (4 * 1024 * 1024)

/* Rows as they come out of a part of a file: their cells lie one behind the other in one block of text. */
typedef struct {
  GString *text;  /* each cell ends with a zero byte; the first byte is one, so that 0 is the place of an empty cell */
  GArray *cells;  /* guint32: where each cell begins */
  GArray *rows;   /* AccordTableRow: those that are complete */
  guint first;    /* where the cells of the row that is being read begin */
  gsize n_bytes;  /* how much is in them so far */
} AccordTableBatch;

typedef struct {
  guint first;
  guint n_cells;
  guint line;
} AccordTableRow;

AccordTableBatch *_accord_table_batch_new (void);
void _accord_table_batch_free (AccordTableBatch *self);

/* Forgets the complete rows; the cells of the one that is being read stay. */
void _accord_table_batch_clear (AccordTableBatch *self);

/* Adds a cell to the row that is being read: trimmed, and as UTF-8 whatever it was. FALSE if the row becomes too large. */
gboolean _accord_table_batch_add (AccordTableBatch *self, const char *text, gsize length);

/* Ends the row that is being read; a row without anything in its cells vanishes. */
void _accord_table_batch_end_row (AccordTableBatch *self, guint line);

/* The cell at a position of a row; NULL if it is empty or not there. */
const char *_accord_table_batch_get (AccordTableBatch *self, guint row, guint column);

/* The two ways to read rows into a batch. Each fills it from a part of the file; FALSE at the end, or with an error. */
typedef struct _AccordTableCsv AccordTableCsv;
AccordTableCsv *_accord_table_csv_new (AccordTableBatch *batch);
void _accord_table_csv_free (AccordTableCsv *self);
gboolean _accord_table_csv_read (AccordTableCsv *self, const char *text, gsize length, GError **error);
gboolean _accord_table_csv_end (AccordTableCsv *self, GError **error);

/* How many cells the heading has: a last row that ends without a line's end and has fewer was cut. */
void _accord_table_csv_set_n_columns (AccordTableCsv *self, guint n_columns);

typedef struct _AccordTableJson AccordTableJson;
AccordTableJson *_accord_table_json_new (AccordTableBatch *batch, GPtrArray *headers);
void _accord_table_json_free (AccordTableJson *self);
gboolean _accord_table_json_read (AccordTableJson *self, const char *text, gsize length, GError **error);
gboolean _accord_table_json_end (AccordTableJson *self, GError **error);

G_END_DECLS
