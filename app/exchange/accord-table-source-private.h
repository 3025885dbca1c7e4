#pragma once

#ifndef ACCORD_COMPILING_EXCHANGE
#error "Only the exchange reads this header."
#endif

#include "accord-import-private.h"

G_BEGIN_DECLS

/*
 * The bytes of a table's file, part by part. A file in UTF-16, as spreadsheets write it, comes as UTF-8; a byte order mark
 * is taken away. Anything else stays as it is: whether it is UTF-8 shows in the cells.
 */
typedef struct _AccordTableSource AccordTableSource;

AccordTableSource *_accord_table_source_new (AccordImportReading *reading);
void _accord_table_source_free (AccordTableSource *self);

/* The next part, which has no zero bytes and lasts until the one after it; FALSE at the end, or with an error. */
gboolean _accord_table_source_next (AccordTableSource *self, const char **text, gsize *length, GError **error);

G_END_DECLS
