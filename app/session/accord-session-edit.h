#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/**
 * accord_session_can_edit:
 * @self: a session
 *
 * Returns: %TRUE if there is a planning file that can be written
 */
gboolean accord_session_can_edit (AccordSession *self);

/**
 * accord_session_commit_async:
 * @self: a session
 * @changes: what one action of the user changes
 *
 * Checks the change set, writes it to the planning file, and only then shows it. If it cannot be
 * written, nothing has changed anywhere.
 */
void accord_session_commit_async (AccordSession *self,
                                  AccordChangeSet *changes,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * accord_session_commit_finish:
 * @error: return location for an #AccordSessionError or #AccordModelError
 *
 * Returns: %TRUE if all of it is on disk
 */
gboolean accord_session_commit_finish (AccordSession *self, GAsyncResult *result, GError **error);

/**
 * accord_session_start_changes:
 * @chain: a consultation
 * @what: what the action does, in a few words of the user's language
 *
 * Returns: (transfer full): an empty change set whose title names the mission and @what
 */
AccordChangeSet *accord_session_start_changes (const AccordChain *chain, const char *what);

/**
 * accord_session_add_member:
 * @changes: a change set that concerns no other record
 * @chain: a consultation
 * @path: a member of its record, or `member/key`
 * @value: (nullable) (transfer full): what it shall hold; %NULL to take it out
 *
 * Adds one change. The consultation's record is made by it if this is the first thing that anybody enters for it.
 */
void accord_session_add_member (AccordChangeSet *changes, AccordChain *chain, const char *path, JsonNode *value);

/**
 * accord_session_add_step_days:
 * @changes: a change set that concerns no other record
 * @chain: a consultation
 * @step: one of its steps
 * @planned: the day to pin it to, or %ACCORD_DAY_NONE to plan it from its lead again
 * @actual: the day it was done, or %ACCORD_DAY_NONE
 *
 * Adds what sets one step's days. An invitation that was sent pins the day of the meeting, which it names.
 */
void accord_session_add_step_days (AccordChangeSet *changes,
                                   AccordChain *chain,
                                   const AccordStep *step,
                                   AccordDay planned,
                                   AccordDay actual);

/**
 * accord_session_change_step_text:
 * @self: a session
 * @chain: a consultation
 * @step: one of its steps
 * @member: `who` for the colleague who does it, `note` for a remark
 * @text: (nullable): what it shall hold
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_change_step_text (AccordSession *self,
                                                  AccordChain *chain,
                                                  const AccordStep *step,
                                                  const char *member,
                                                  const char *text);

/**
 * accord_session_change_step:
 * @self: a session
 * @chain: a consultation
 * @step: one of its steps
 * @planned: the day to pin it to, or %ACCORD_DAY_NONE to plan it from its lead again
 * @actual: the day it was done, or %ACCORD_DAY_NONE
 *
 * Makes the change set that sets one step's days. The consultation's record is made by it if this is
 * the first thing that anybody enters for the consultation; who does the step and remarks stay.
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_change_step (AccordSession *self,
                                             AccordChain *chain,
                                             const AccordStep *step,
                                             AccordDay planned,
                                             AccordDay actual);

/**
 * accord_session_undo_async:
 * @self: a session
 * @redo: %FALSE to take back the last action, %TRUE to do the last one again that was taken back
 */
void accord_session_undo_async (AccordSession *self,
                                gboolean redo,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * accord_session_undo_finish:
 * @n_left: (out) (optional): how many members were left as they are, because they were changed since
 * @error: return location for an #AccordSessionError
 *
 * Returns: (transfer full) (nullable): the title of what was taken back or done again
 */
char *accord_session_undo_finish (AccordSession *self, GAsyncResult *result, guint *n_left, GError **error);

/**
 * accord_session_get_undo_title:
 * @self: a session
 * @redo: %FALSE for undo, %TRUE for redo
 *
 * Returns: (nullable): the title of the action that undo or redo would concern; %NULL if there is none
 */
const char *accord_session_get_undo_title (AccordSession *self, gboolean redo);

G_END_DECLS
