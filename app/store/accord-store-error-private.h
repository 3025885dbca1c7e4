#pragma once

#ifndef ACCORD_COMPILING_STORE
#error "accord-store-error-private.h belongs to app/store"
#endif

#include "accord-store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * _accord_store_set_error:
 * @error: return location for an error
 * @code: what is wrong
 * @path: the file
 *
 * Sets the sentence that every such error has.
 */
void _accord_store_set_error (GError **error, AccordStoreError code, const char *path);

/**
 * _accord_store_set_error_from_errno:
 * @error: return location for an error
 * @number: an errno
 * @path: the file or folder that could not be made or written
 */
void _accord_store_set_error_from_errno (GError **error, int number, const char *path);

/**
 * _accord_store_set_error_from_sqlite:
 * @error: return location for an error
 * @connection: (nullable): the connection, before anything else was done with it
 * @result: SQLite's (extended) result
 * @path: the file
 */
void _accord_store_set_error_from_sqlite (GError **error, sqlite3 *connection, int result, const char *path);

G_END_DECLS
