#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/**
 * AccordMove:
 * @mission: the acronym of the mission, or that the step concerns all
 * @consultation_id: the consultation
 * @step: the step's title, in the language of the screen
 * @from: the day it was planned on
 * @to: the day it is planned on now
 * @stays: whether it is pinned: it stays on its day, but the day no longer keeps its lead, or is not worked any more
 *
 * What became of one planned day when the team's settings changed.
 */
typedef struct {
  char *mission;
  char *consultation_id;
  char *step;
  AccordDay from;
  AccordDay to;
  gboolean stays;
} AccordMove;

/**
 * accord_session_change_settings_async:
 * @self: a session
 * @changes: a change set from one of the functions in accord-session-settings.h
 *
 * Commits the change set and says which planned days of all missions it moved. Days are compared in slices that each
 * take less time than a frame.
 */
void accord_session_change_settings_async (AccordSession *self,
                                           AccordChangeSet *changes,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);

/**
 * accord_session_change_settings_finish:
 * @error: return location for an #AccordSessionError or #AccordModelError
 *
 * Returns: (transfer full) (nullable) (element-type AccordMove): the days that moved, and those that no longer keep
 *   their lead but are pinned, by the day that they are on now; %NULL if nothing was changed because of an error
 */
GPtrArray *accord_session_change_settings_finish (AccordSession *self, GAsyncResult *result, GError **error);

/**
 * accord_session_moves_in_words:
 * @moves: (element-type AccordMove): what accord_session_change_settings_finish() returned
 *
 * Returns: (transfer full): one sentence that says how many days moved
 */
char *accord_session_moves_in_words (GPtrArray *moves);

G_END_DECLS
