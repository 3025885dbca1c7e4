#pragma once

#ifndef ACCORD_COMPILING_STORE
#error "accord-store-check-private.h belongs to app/store"
#endif

#include "accord-store-database-private.h"

G_BEGIN_DECLS

/**
 * _accord_store_check:
 * @database: where
 * @error: return location for an error
 *
 * Looks for damage: in the pages of the file, in references, in each record and each entry of the
 * journal, and whether the journal, done again from nothing, gives exactly the records.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): a sentence for each problem
 */
GPtrArray *_accord_store_check (AccordStoreDatabase *database, GError **error);

G_END_DECLS
