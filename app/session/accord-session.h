#pragma once

#include "accord-chains.h"
#include "accord-countries.h"
#include "accord-workspace.h"

G_BEGIN_DECLS

/**
 * AccordSessionError:
 * @ACCORD_SESSION_ERROR_NOT_FOUND: the planning file that was asked for is not there
 * @ACCORD_SESSION_ERROR_READ_ONLY: the planning file cannot be edited
 * @ACCORD_SESSION_ERROR_NOTHING: there is nothing to undo or redo
 * @ACCORD_SESSION_ERROR_INVALID: what was entered cannot be so
 * @ACCORD_SESSION_ERROR_FAILED: anything else
 *
 * Every message is one sentence for people that says what to do.
 */
typedef enum {
  ACCORD_SESSION_ERROR_NOT_FOUND,
  ACCORD_SESSION_ERROR_READ_ONLY,
  ACCORD_SESSION_ERROR_NOTHING,
  ACCORD_SESSION_ERROR_INVALID,
  ACCORD_SESSION_ERROR_FAILED,
} AccordSessionError;

#define ACCORD_SESSION_ERROR (accord_session_error_quark ())
GQuark accord_session_error_quark (void);

/**
 * AccordSessionFlags:
 * @ACCORD_SESSION_CREATE: make the planning file if there is none
 * @ACCORD_SESSION_REQUIRE: fail if there is none
 * @ACCORD_SESSION_WHOLE: take the observations of progress into the workspace, too; see accord_session_complete_async()
 *
 * Without either, a session without a planning file shows the reference layer and cannot be edited.
 */
typedef enum {
  ACCORD_SESSION_DEFAULT = 0,
  ACCORD_SESSION_CREATE = 1 << 0,
  ACCORD_SESSION_REQUIRE = 1 << 1,
  ACCORD_SESSION_WHOLE = 1 << 2,
} AccordSessionFlags;

#define ACCORD_TYPE_SESSION (accord_session_get_type ())
G_DECLARE_FINAL_TYPE (AccordSession, accord_session, ACCORD, SESSION, GObject)

/**
 * AccordSession:
 *
 * One open planning file over the reference layer. What a user can do is a function of it.
 *
 * Signals: `changed (mission id or NULL)` after what is derived for one mission, or for all, changed;
 * `undo-state-changed` after undo or redo would do something else; `progress-changed` after how commitments stand, what
 * they are, or what their targets are has become another.
 */

/**
 * accord_session_get_default_path:
 *
 * Returns: (transfer full): where the planning file is if nobody names another
 */
char *accord_session_get_default_path (void);

/**
 * accord_session_open_async:
 * @path: (nullable): the planning file; %NULL for the default one
 * @flags: what to do if there is none
 * @today: the day to take for today, or %ACCORD_DAY_NONE for the day at Headquarters
 *
 * Reads the reference layer and the planning file, neither on the calling thread.
 */
void accord_session_open_async (const char *path,
                                AccordSessionFlags flags,
                                AccordDay today,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * accord_session_open_finish:
 * @error: return location for an #AccordSessionError
 *
 * Returns: (transfer full) (nullable): the session
 */
AccordSession *accord_session_open_finish (GAsyncResult *result, GError **error);

/** accord_session_close_async: ends the session once all that was asked of it is on disk. */
void accord_session_close_async (AccordSession *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean accord_session_close_finish (AccordSession *self, GAsyncResult *result, GError **error);

/**
 * accord_session_complete_async:
 * @self: a session
 *
 * Observations of progress stay in the planning file, since there may be any number of them, until something needs all
 * records: an export of the whole, an import that brings observations. Then this takes them into the workspace.
 */
void accord_session_complete_async (AccordSession *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/**
 * accord_session_complete_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: return location for an #AccordSessionError
 *
 * Returns: %TRUE once all records are in the workspace
 */
gboolean accord_session_complete_finish (AccordSession *self, GAsyncResult *result, GError **error);

AccordWorkspace *accord_session_get_workspace (AccordSession *self);
AccordCountries *accord_session_get_countries (AccordSession *self);
AccordDay accord_session_get_today (AccordSession *self);

/**
 * accord_session_set_today:
 * @self: a session
 * @today: the new day, after midnight in New York
 */
void accord_session_set_today (AccordSession *self, AccordDay today);

/**
 * accord_session_get_path:
 *
 * Returns: (nullable): the planning file; %NULL if there is none
 */
const char *accord_session_get_path (AccordSession *self);

/**
 * accord_session_get_notice:
 *
 * Returns: (nullable): a sentence that the user should see: why the file cannot be edited
 */
const char *accord_session_get_notice (AccordSession *self);

/**
 * accord_session_get_chains:
 * @self: a session
 * @mission: (nullable): a mission; %NULL for the team's own reviews
 *
 * Returns: (transfer none) (element-type AccordChain): its consultations; kept until something changes
 */
GPtrArray *accord_session_get_chains (AccordSession *self, AccordMission *mission);

/**
 * accord_session_find_chain:
 * @self: a session
 * @consultation_id: the id of a consultation
 *
 * Returns: (transfer full) (nullable): the consultation, also one that is over long since; %NULL if nothing calls for it
 */
AccordChain *accord_session_find_chain (AccordSession *self, const char *consultation_id);

/** accord_session_count_derived: for how many missions consultations were derived so far. */
guint accord_session_count_derived (AccordSession *self);

G_END_DECLS
