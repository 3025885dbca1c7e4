#pragma once

#ifndef ACCORD_COMPILING_STORE
#error "accord-store-schema-private.h belongs to app/store"
#endif

#include "accord-store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/** ACCORD_STORE_SCHEMA: the schema that this release writes; as many steps are in resources/store. */
#define ACCORD_STORE_SCHEMA 2

gboolean _accord_store_schema_get_version (sqlite3 *connection, const char *path, gint64 *version, GError **error);

/**
 * _accord_store_schema_upgrade:
 * @connection: a connection that may write
 * @path: its file
 * @steps: (nullable) (array zero-terminated=1): SQL that leads from each schema to the next, the first
 *   from an empty file to 1; %NULL for those of this release
 * @error: return location for an error
 *
 * Takes the steps that the file has not taken, all or none. A copy of a file that has taken some is
 * kept beside it first, as `NAME.schema-N`.
 *
 * Returns: %TRUE if the file now has the last schema
 */
gboolean _accord_store_schema_upgrade (sqlite3 *connection, const char *path, const char *const *steps, GError **error);

G_END_DECLS
