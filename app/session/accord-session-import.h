#pragma once

#include "accord-import-plan.h"
#include "accord-session.h"

G_BEGIN_DECLS

/**
 * accord_session_read_import_async:
 * @self: a session
 * @file: a file
 * @answers: (nullable) (element-type utf8 utf8): answers to questions of an earlier reading, by the questions' ids
 * @progress: (nullable): is called in the caller's main context with the bytes that were read
 * @progress_data: its data, which must stay until the reading ends
 *
 * Reads a file on another thread and compares it with the workspace. Nothing is changed: the plan says what would be
 * added, changed, left out, and why. What an officer entered is only changed if its item is chosen.
 */
void accord_session_read_import_async (AccordSession *self,
                                       GFile *file,
                                       GHashTable *answers,
                                       GFileProgressCallback progress,
                                       gpointer progress_data,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);

/**
 * accord_session_read_import_finish:
 * @error: return location for an #AccordSessionError or a #GIOError
 *
 * Returns: (transfer full) (nullable): what importing the file would do
 */
AccordImportPlan *accord_session_read_import_finish (AccordSession *self, GAsyncResult *result, GError **error);

/**
 * accord_session_import:
 * @self: a session
 * @plan: a plan of this session
 *
 * Makes the one change set that applies what is chosen in a plan.
 *
 * Returns: (transfer full): the change set; it is empty if there is nothing to change
 */
AccordChangeSet *accord_session_import (AccordSession *self, AccordImportPlan *plan);

/**
 * accord_session_import_to_json:
 * @plan: a plan
 *
 * Returns: (transfer full): the plan, as `import.schema.json` says
 */
JsonObject *accord_session_import_to_json (AccordImportPlan *plan);

G_END_DECLS
