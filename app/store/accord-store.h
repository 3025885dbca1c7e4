#pragma once

#include "accord-change-set.h"
#include "accord-standing.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordStoreError:
 * @ACCORD_STORE_ERROR_NOT_FOUND: there is no such file
 * @ACCORD_STORE_ERROR_UNREADABLE: the file may not be read, or is no regular file
 * @ACCORD_STORE_ERROR_FOREIGN: it is not a planning file of Accord
 * @ACCORD_STORE_ERROR_DAMAGED: it is one, but truncated or damaged
 * @ACCORD_STORE_ERROR_READ_ONLY: it cannot be written: permissions, a read-only disk, or a newer schema
 * @ACCORD_STORE_ERROR_FULL: the disk is full; nothing was changed
 * @ACCORD_STORE_ERROR_BUSY: another program holds it for too long
 * @ACCORD_STORE_ERROR_NOTHING: there is nothing to undo or redo
 * @ACCORD_STORE_ERROR_FAILED: anything else
 *
 * Every message is one sentence for people that names the file and says what to do.
 */
typedef enum {
  ACCORD_STORE_ERROR_NOT_FOUND,
  ACCORD_STORE_ERROR_UNREADABLE,
  ACCORD_STORE_ERROR_FOREIGN,
  ACCORD_STORE_ERROR_DAMAGED,
  ACCORD_STORE_ERROR_READ_ONLY,
  ACCORD_STORE_ERROR_FULL,
  ACCORD_STORE_ERROR_BUSY,
  ACCORD_STORE_ERROR_NOTHING,
  ACCORD_STORE_ERROR_FAILED,
} AccordStoreError;

#define ACCORD_STORE_ERROR (accord_store_error_quark ())
GQuark accord_store_error_quark (void);

/**
 * AccordStoreFlags:
 * @ACCORD_STORE_CREATE: make the file (mode 0600) and its folder (mode 0700) if there is none
 * @ACCORD_STORE_READ_ONLY: never write to it
 */
typedef enum {
  ACCORD_STORE_DEFAULT = 0,
  ACCORD_STORE_CREATE = 1 << 0,
  ACCORD_STORE_READ_ONLY = 1 << 1,
} AccordStoreFlags;

/**
 * AccordUndoState:
 * @undo: (nullable): title of the action that undo would take back
 * @redo: (nullable): title of the action that redo would do again
 */
typedef struct {
  char *undo;
  char *redo;
} AccordUndoState;

/**
 * accord_undo_state_free:
 * @state: (transfer full): what accord_store_get_undo_state_finish() gave
 */
void accord_undo_state_free (AccordUndoState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordUndoState, accord_undo_state_free)

#define ACCORD_TYPE_STORE (accord_store_get_type ())
G_DECLARE_FINAL_TYPE (AccordStore, accord_store, ACCORD, STORE, GObject)

/**
 * AccordStore:
 *
 * One planning file. A worker thread of its own owns the SQLite connection; callers on any thread
 * get their answers in their own main context. Operations run in the order in which they were asked.
 *
 * A cancellable is looked at once, when the worker takes the operation up: what was done is never
 * reported as cancelled. A store that is let go without a close finishes what was asked of it; letting
 * it go waits for the worker, which never waits for a main context.
 */

/**
 * accord_store_open_async:
 * @path: the file
 * @flags: how to open it
 *
 * Opens a planning file and brings an older schema up to date, after a copy of the file was kept
 * beside it as `NAME.schema-N`. Nothing is written to a file that is refused, or beside it. A file
 * that cannot be written, or that a newer release wrote, is opened all the same and only read.
 */
void accord_store_open_async (const char *path,
                              AccordStoreFlags flags,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * accord_store_open_finish:
 *
 * Returns: (transfer full) (nullable): the store
 */
AccordStore *accord_store_open_finish (GAsyncResult *result, GError **error);

/**
 * accord_store_get_path:
 * @self: a store
 *
 * Returns: the path that it was opened with
 */
const char *accord_store_get_path (AccordStore *self);

/**
 * accord_store_get_read_only:
 * @self: a store
 * @newer: (out) (optional): whether a newer release wrote the file
 *
 * Returns: %TRUE if the file cannot be written
 */
gboolean accord_store_get_read_only (AccordStore *self, gboolean *newer);

/**
 * accord_store_load_async:
 * @self: a store
 * @whole: whether to read the documents of the kind `progress`, too, of which there may be any number
 *
 * Reads all documents, as they were at one moment. They come from the worker whole; no other thread
 * has them any more.
 */
void accord_store_load_async (AccordStore *self,
                              gboolean whole,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * accord_store_load_finish:
 *
 * Returns: (transfer full) (nullable) (element-type JsonObject): the documents, in no order
 */
GPtrArray *accord_store_load_finish (AccordStore *self, GAsyncResult *result, GError **error);

/**
 * accord_store_load_progress_async:
 * @self: a store
 * @mission: (nullable): a mission's id, or %ACCORD_SECRETARIAT; %NULL for all
 *
 * Reads the documents of the kind `progress`, also those in the bin.
 */
void accord_store_load_progress_async (AccordStore *self,
                                       const char *mission,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);

/**
 * accord_store_load_progress_finish:
 *
 * Returns: (transfer full) (nullable) (element-type JsonObject): the documents; those of one mission by their day, when
 *   they were entered, and their id
 */
GPtrArray *accord_store_load_progress_finish (AccordStore *self, GAsyncResult *result, GError **error);

/**
 * accord_store_list_standings_async:
 * @self: a store
 * @as_of: the day of which to tell
 * @before: another day of which to tell; %ACCORD_DAY_NONE for none
 * @days: (nullable) (element-type utf8 AccordDay): what stands for @before in some missions, packed by GINT_TO_POINTER(),
 *   by their ids
 *
 * Reads how each commitment stands in each mission where it was ever observed. What that takes depends on how many they
 * are, not on how often they were observed.
 */
void accord_store_list_standings_async (AccordStore *self,
                                        AccordDay as_of,
                                        AccordDay before,
                                        GHashTable *days,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);

/**
 * accord_store_list_standings_finish:
 * @before: (out) (optional) (transfer full) (element-type AccordStanding): the same as of the other day, without the ids
 *
 * Returns: (transfer full) (nullable) (element-type AccordStanding): one for each mission and commitment, in no order that
 *   means anything
 */
GPtrArray *accord_store_list_standings_finish (AccordStore *self, GAsyncResult *result, GPtrArray **before, GError **error);

/**
 * accord_store_commit_async:
 * @self: a store
 * @changes: a change set
 * @who: (nullable): who did it
 *
 * Writes the change set and its journal entry in one transaction, on disk before it returns.
 * A writer that is busy elsewhere is waited for, up to five seconds. Each member is set to what the
 * change says, whatever the file holds; the journal keeps what it really held before, which may be
 * more than the caller knew if another window wrote. A change set that changes nothing leaves no entry.
 */
void accord_store_commit_async (AccordStore *self,
                                AccordChangeSet *changes,
                                const char *who,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * accord_store_commit_finish:
 *
 * Returns: %TRUE if all of it is on disk, %FALSE if nothing of it is
 */
gboolean accord_store_commit_finish (AccordStore *self, GAsyncResult *result, GError **error);

/**
 * accord_store_undo_async:
 * @self: a store
 * @redo: %FALSE to undo the last local action that is not undone, %TRUE to redo the last that was
 * @who: (nullable): who did it
 *
 * Undo is itself a change set: it takes a member back only where it still holds what the action wrote.
 * Redo takes back what the undo wrote, in the same way. An action of which nothing could be taken back
 * is undone too, so that the next undo goes on to the one before. A new action leaves nothing to redo.
 */
void accord_store_undo_async (AccordStore *self,
                              gboolean redo,
                              const char *who,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/**
 * accord_store_undo_finish:
 * @left: (out) (optional) (transfer full) (element-type utf8): `id path` of what was left as it is,
 *   because somebody changed it since
 *
 * Returns: (transfer full) (nullable): the change set that was written, with the action's title; it is
 *   empty if all was left, and may hold more than the inverse: a record that the service has is trashed
 */
AccordChangeSet *accord_store_undo_finish (AccordStore *self, GAsyncResult *result, GPtrArray **left, GError **error);

/**
 * accord_store_get_undo_state_async:
 * @self: a store
 *
 * Asks what undo and redo would do now; another window may have changed it.
 */
void accord_store_get_undo_state_async (AccordStore *self,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);

/**
 * accord_store_get_undo_state_finish:
 *
 * Returns: (transfer full) (nullable): the state
 */
AccordUndoState *accord_store_get_undo_state_finish (AccordStore *self, GAsyncResult *result, GError **error);

/**
 * accord_store_check_async:
 * @self: a store
 *
 * Looks for damage in the file, its records and its journal. The journal done again from nothing must
 * give exactly the records.
 */
void accord_store_check_async (AccordStore *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * accord_store_check_finish:
 *
 * Returns: (transfer full) (nullable) (element-type utf8): a sentence for each problem; empty if there is none
 */
GPtrArray *accord_store_check_finish (AccordStore *self, GAsyncResult *result, GError **error);

/**
 * accord_store_close_async:
 * @self: a store
 *
 * Ends the worker when all that was asked before is done. The store only says that it is closed after that.
 * What is asked later fails; closing again does not.
 */
void accord_store_close_async (AccordStore *self, GAsyncReadyCallback callback, gpointer user_data);

/**
 * accord_store_close_finish:
 *
 * Returns: %TRUE
 */
gboolean accord_store_close_finish (AccordStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
