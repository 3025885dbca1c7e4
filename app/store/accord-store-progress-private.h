#pragma once

#ifndef ACCORD_COMPILING_STORE
#error "accord-store-progress-private.h belongs to app/store"
#endif

#include "accord-store-database-private.h"

G_BEGIN_DECLS

/** ACCORD_STORE_PROGRESS_PREFIX: how the ids of observations begin. */
#define ACCORD_STORE_PROGRESS_PREFIX "progress:"

/** ACCORD_STORE_PROGRESS_TABLE: a table of all files whose schema keeps apart what is sought in observations. */
#define ACCORD_STORE_PROGRESS_TABLE "progress_pair"

/* A key as it stands in an id. */
#define ACCORD_STORE_PROGRESS_KEY_TEXT(key) \
  "CASE typeof (" key ") WHEN 'blob' THEN lower (substr (hex (" key "), 1, 8) || '-' || substr (hex (" key "), 9, 4) " \
  "|| '-' || substr (hex (" key "), 13, 4) || '-' || substr (hex (" key "), 17, 4) || '-' || substr (hex (" key "), 21)) " \
  "ELSE " key " END"

/* The key of the one that counts of a day of a pair. */
#define ACCORD_STORE_PROGRESS_LAST(pair, day) \
  "(SELECT key FROM progress AS other WHERE pair = " pair " AND day = " day " AND trashed = 0 " \
  "AND NOT EXISTS (SELECT 1 FROM progress AS correction JOIN progress_pair AS its ON its.pair = correction.pair " \
  "JOIN progress_pair AS mine ON mine.pair = other.pair " \
  "WHERE correction.corrects = other.key AND correction.trashed = 0 AND its.mission = mine.mission) " \
  "ORDER BY entered DESC, " ACCORD_STORE_PROGRESS_KEY_TEXT ("key") " DESC LIMIT 1)"

/* The id that a column holds the key of; NULL if it holds none. */
char *_accord_store_progress_get_id (sqlite3_stmt *row, int column);

/* The entries of a history, by day. */
#define ACCORD_STORE_HISTORY_ENTRY 5
#define ACCORD_STORE_HISTORY_DAY_0 0x800000 /* stands for 1970-01-01, for days may be before it */
#define ACCORD_STORE_HISTORY_NO_PERCENT 255

/**
 * AccordStoreFiling:
 *
 * Keeps what is sought in observations as their records have it, within a transaction that writes these.
 */
typedef struct _AccordStoreFiling AccordStoreFiling;

AccordStoreFiling *_accord_store_filing_new (AccordStoreDatabase *database);
void _accord_store_filing_free (AccordStoreFiling *self);

/**
 * _accord_store_filing_put:
 * @self: a filing
 * @id: the id of a record
 * @document: (nullable): what it holds now; %NULL if it is gone
 * @error: return location for an error
 *
 * Does nothing for records of other kinds. What could be no observation is not filed.
 */
gboolean _accord_store_filing_put (AccordStoreFiling *self, const char *id, JsonObject *document, GError **error);

/** _accord_store_filing_end: brings up to date what follows from all that was put; before the transaction ends. */
gboolean _accord_store_filing_end (AccordStoreFiling *self, GError **error);

/**
 * _accord_store_progress_check:
 * @database: a connection
 * @records: (element-type utf8 JsonObject): all records
 * @misfiled: (element-type utf8): takes the ids of those that are not filed as they should be
 * @error: return location for an error
 */
gboolean _accord_store_progress_check (AccordStoreDatabase *database,
                                       GHashTable *records,
                                       GHashTable *misfiled,
                                       GError **error);

G_END_DECLS
