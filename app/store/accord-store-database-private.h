#pragma once

#ifndef ACCORD_COMPILING_STORE
#error "accord-store-database-private.h belongs to app/store"
#endif

#include "accord-store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

/**
 * AccordStoreDatabase:
 *
 * One SQLite connection to a planning file. It belongs to the thread that opened it; every
 * function here asserts that.
 */
typedef struct _AccordStoreDatabase AccordStoreDatabase;

/**
 * _accord_store_database_open:
 * @path: the file
 * @flags: how to open it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the connection, of this thread
 */
AccordStoreDatabase *_accord_store_database_open (const char *path, AccordStoreFlags flags, GError **error);

void _accord_store_database_close (AccordStoreDatabase *self);

gboolean _accord_store_database_get_read_only (AccordStoreDatabase *self, gboolean *newer);

/**
 * _accord_store_database_prepare:
 * @self: a connection
 * @sql: one statement
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the statement
 */
sqlite3_stmt *_accord_store_database_prepare (AccordStoreDatabase *self, const char *sql, GError **error);

/**
 * _accord_store_database_step:
 * @self: a connection
 * @statement: a statement of it
 * @row: (out) (optional): whether there is a row; without it the statement is run to its end
 * @error: return location for an error
 *
 * Returns: %FALSE if it failed
 */
gboolean _accord_store_database_step (AccordStoreDatabase *self, sqlite3_stmt *statement,
                                      gboolean *row, GError **error);

/**
 * _accord_store_database_begin:
 * @self: a connection
 * @write: whether to write in it
 * @error: return location for an error
 *
 * Begins a transaction. One that writes waits for another writer up to five seconds.
 */
gboolean _accord_store_database_begin (AccordStoreDatabase *self, gboolean write, GError **error);
gboolean _accord_store_database_commit (AccordStoreDatabase *self, GError **error);

/** _accord_store_database_rollback: ends the transaction without a trace; none open is no error. */
void _accord_store_database_rollback (AccordStoreDatabase *self);

/**
 * _accord_store_database_set_error:
 * @self: a connection
 * @error: return location for an error
 * @code: what is wrong
 *
 * Sets the usual sentence of @code about this file.
 *
 * Returns: %FALSE
 */
gboolean _accord_store_database_set_error (AccordStoreDatabase *self, GError **error, AccordStoreError code);

/** _accord_store_database_has_table: whether the file has a table; where it cannot be written its schema is another. */
gboolean _accord_store_database_has_table (AccordStoreDatabase *self, const char *name);

/**
 * _accord_store_database_read_documents:
 * @self: a connection
 * @statement: a statement that gives a body a row
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type JsonObject): the documents
 */
GPtrArray *_accord_store_database_read_documents (AccordStoreDatabase *self, sqlite3_stmt *statement, GError **error);

/**
 * _accord_store_database_load:
 * @self: a connection
 * @whole: whether to read the observations, too
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type JsonObject): all documents
 */
GPtrArray *_accord_store_database_load (AccordStoreDatabase *self, gboolean whole, GError **error);

G_END_DECLS
