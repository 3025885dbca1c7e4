#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/**
 * AccordProblem:
 * @is_error: whether something is broken; else it only wants a look
 * @id: (nullable): the record that it concerns
 * @text: what it is, in one sentence for people
 */
typedef struct {
  gboolean is_error;
  char *id;
  char *text;
} AccordProblem;

void accord_problem_free (AccordProblem *self);

/**
 * accord_session_check_async:
 * @self: a session
 *
 * Looks for damage in the planning file and for records that contradict themselves or each other.
 */
void accord_session_check_async (AccordSession *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/**
 * accord_session_check_finish:
 *
 * Returns: (transfer full) (nullable) (element-type AccordProblem): the problems, errors first
 */
GPtrArray *accord_session_check_finish (AccordSession *self, GAsyncResult *result, GError **error);

/**
 * accord_session_problems_to_json:
 * @self: a session
 * @problems: what accord_session_check_finish() returned
 *
 * Returns: (transfer full): it, as `check.schema.json` says
 */
JsonObject *accord_session_problems_to_json (AccordSession *self, GPtrArray *problems);

G_END_DECLS
