#pragma once

#ifndef ACCORD_COMPILING_STORE
#error "accord-store-progress-private.h belongs to app/store"
#endif

#include "accord-store-database-private.h"

G_BEGIN_DECLS

/* The rows that the table `progress` shall have, in the order of its columns; more conditions may follow. An observation
 * that could be none has no row. */
#define ACCORD_STORE_PROGRESS_OF_RECORDS \
  "SELECT json_extract (body, '$.mission'), json_extract (body, '$.commitment'), " \
  "ifnull (json_type (body, '$.trashed') = 'object', 0), json_extract (body, '$.day'), " \
  "iif (json_type (body, '$.entered') = 'text', json_extract (body, '$.entered'), ''), id, json_extract (body, '$.status'), " \
  "iif (json_type (body, '$.percent') = 'integer', json_extract (body, '$.percent'), NULL), " \
  "iif (json_type (body, '$.corrects') = 'text', json_extract (body, '$.corrects'), NULL) " \
  "FROM record WHERE kind = 'progress' AND json_valid (body) " \
  "AND json_type (body, '$.mission') = 'text' AND json_type (body, '$.commitment') = 'text' " \
  "AND json_type (body, '$.day') = 'text' AND json_type (body, '$.status') = 'text'"

/* How all commitments stand; see accord_store_list_standings_async(). */
GPtrArray *_accord_store_progress_list (AccordStoreDatabase *database, AccordDay as_of, GHashTable *days, GError **error);

/* The documents of one mission, or of all. */
GPtrArray *_accord_store_progress_load (AccordStoreDatabase *database, const char *mission, GError **error);

G_END_DECLS
