#pragma once

#ifndef ACCORD_COMPILING_STORE
#error "accord-store-draft-private.h belongs to app/store"
#endif

#include "accord-store-database-private.h"

G_BEGIN_DECLS

/**
 * AccordStoreDraft:
 *
 * What a transaction is about to write. Each change is held against the record as it is in the file
 * at that moment, so the change set that comes out says exactly what became of what: its members
 * before are those that the file held, not those that the caller believed in.
 */
typedef struct _AccordStoreDraft AccordStoreDraft;

/**
 * _accord_store_draft_new:
 * @database: where a writing transaction is open
 * @title: title of the change set
 *
 * Returns: (transfer full): an empty draft
 */
AccordStoreDraft *_accord_store_draft_new (AccordStoreDatabase *database, const char *title);
void _accord_store_draft_free (AccordStoreDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordStoreDraft, _accord_store_draft_free)

/**
 * _accord_store_draft_set:
 * @self: a draft
 * @changes: changes to make, whatever the records hold
 * @error: return location for an error
 */
gboolean _accord_store_draft_set (AccordStoreDraft *self, AccordChangeSet *changes, GError **error);

/**
 * _accord_store_draft_revert:
 * @self: a draft
 * @changes: changes to take back, last first
 * @left: (element-type utf8): takes `id path` of those whose member no longer holds what they wrote
 * @error: return location for an error
 *
 * The frame of a document (schema, release, edited) goes with the rest: it is not taken out of a
 * document that still says something, and never named in @left.
 */
gboolean _accord_store_draft_revert (AccordStoreDraft *self, AccordChangeSet *changes, GPtrArray *left, GError **error);

/**
 * _accord_store_draft_write:
 * @self: a draft
 * @at: when, as UTC
 * @who: (nullable): who did it
 * @error: return location for an error
 *
 * Writes the records.
 *
 * Returns: (transfer none) (nullable): what was written
 */
AccordChangeSet *_accord_store_draft_write (AccordStoreDraft *self, const char *at, const char *who, GError **error);

G_END_DECLS
