#pragma once

#ifndef ACCORD_COMPILING_MODEL
#error "Only the model reads this header."
#endif

#include "accord-workspace.h"

G_BEGIN_DECLS

/* All records by id, and all documents that people made, readable as records or not. */
GHashTable *_accord_workspace_get_records (AccordWorkspace *self);
GHashTable *_accord_workspace_get_documents (AccordWorkspace *self);

/* The mission that a record bears on; NULL for records that bear on all. */
char *_accord_workspace_find_mission_id (AccordWorkspace *self, AccordRecord *record);

/* The order of the records of one owner: for g_ptr_array_sort(). */
int _accord_workspace_compare_records (gconstpointer a, gconstpointer b);

G_END_DECLS
