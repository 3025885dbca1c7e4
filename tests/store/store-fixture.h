#pragma once

#include "accord-store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* The store's calls one after the other: each runs the main context until its answer is there. */

AccordStore *store_open (const char *path, AccordStoreFlags flags, GError **error);
gboolean store_commit (AccordStore *store, AccordChangeSet *changes, GError **error);
AccordChangeSet *store_undo (AccordStore *store, gboolean redo, GPtrArray **left, GError **error);
AccordUndoState *store_get_undo_state (AccordStore *store);

/* Documents by id, as JSON text with sorted members. */
GHashTable *store_load (AccordStore *store, GError **error);
GPtrArray *store_check (AccordStore *store);

/* The documents that a window loads, those of observations, and how commitments stand. */
GPtrArray *store_load_rest (AccordStore *store);
GPtrArray *store_load_progress (AccordStore *store, const char *mission);
GPtrArray *store_list_standings (AccordStore *store, AccordDay as_of, AccordDay before, GHashTable *days, GPtrArray **of_before);

/* Closes and finalises. */
void store_end (AccordStore *store);

/* A new folder of its own, and its end with all that is in it. */
char *folder_new (void);
void folder_free (char *folder);

/* One change: JSON for before and after, NULL for absent. */
AccordChangeSet *change_set (const char *title, const char *id, const char *path,
                             const char *before, const char *after);
void add_change (AccordChangeSet *set, const char *id, const char *path, const char *before, const char *after);
void commit_one (AccordStore *store, const char *title, const char *id, const char *path, const char *after);
char *write_document (JsonObject *document);
void assert_member (AccordStore *store, const char *id, const char *path, const char *value);
void assert_same (GHashTable *a, GHashTable *b);
void assert_sound (AccordStore *store);

/* Runs SQL on a file that no store has open. */
void run_sql (const char *path, const char *sql);
gint64 ask_number (const char *path, const char *sql);

G_END_DECLS
