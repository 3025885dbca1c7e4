#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-import-private.h"

G_BEGIN_DECLS

/*
 * A table that is read row by row: CSV, or a JSON array of flat objects. Never more than a part of it is in memory.
 * A column is named by its header; of JSON, columns that the first object does not have are found as they come.
 * The type itself is named in accord-import-private.h.
 */

/* Begins to read; NULL with an error if the file is no table. Takes the reading's stream over. */
AccordTable *_accord_table_open (AccordImportReading *reading, GError **error);
void _accord_table_free (AccordTable *self);

guint _accord_table_get_n_columns (AccordTable *self);

/* A header as it stands in the file, trimmed, and on one line. */
const char *_accord_table_get_header (AccordTable *self, guint column);

/* Goes on to the next row that is not empty; FALSE at the end, or with an error. */
gboolean _accord_table_next (AccordTable *self, GError **error);

/* A cell of this row, trimmed and valid UTF-8, until the next row; NULL if it is empty or not there. A date that JSON
 * has as a number stays its digits. */
const char *_accord_table_get_cell (AccordTable *self, guint column);

/* On which line of the file this row begins, or which object of the array it is; from 1. */
guint _accord_table_get_line (AccordTable *self);

/* The row as it stands in the file, to be quoted; joined with commas. */
char *_accord_table_quote (AccordTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTable, _accord_table_free)

G_END_DECLS
