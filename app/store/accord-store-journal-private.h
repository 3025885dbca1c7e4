#pragma once

#ifndef ACCORD_COMPILING_STORE
#error "accord-store-journal-private.h belongs to app/store"
#endif

#include "accord-store-database-private.h"

G_BEGIN_DECLS

/**
 * _accord_store_journal_commit:
 * @database: where
 * @changes: what to write
 * @who: (nullable): who does it
 * @error: return location for an error
 *
 * Writes a local action. One that changes nothing leaves no entry.
 */
gboolean _accord_store_journal_commit (AccordStoreDatabase *database,
                                       AccordChangeSet *changes,
                                       const char *who,
                                       GError **error);

/**
 * _accord_store_journal_revert:
 * @database: where
 * @redo: whether to redo, else to undo
 * @who: (nullable): who does it
 * @left: (element-type utf8): takes `id path` of what was left as it is
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was written, perhaps nothing
 */
AccordChangeSet *_accord_store_journal_revert (AccordStoreDatabase *database,
                                               gboolean redo,
                                               const char *who,
                                               GPtrArray *left,
                                               GError **error);

/**
 * _accord_store_journal_get_state:
 * @database: where
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what undo and redo would do
 */
AccordUndoState *_accord_store_journal_get_state (AccordStoreDatabase *database, GError **error);

G_END_DECLS
