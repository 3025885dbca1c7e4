#pragma once

#include "accord-session-export.h"

G_BEGIN_DECLS

/**
 * accord_session_export_list:
 * @self: a session
 * @scope: (nullable): which list, and of what; it must name one
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID if there is no such list, or none is named; the sentence
 *   lists the names
 *
 * Makes a list as CSV: the missions with all that are over, the agenda, or every record of a kind as it stands, be it
 * shipped or entered, those in the bin left out. The list `commitments` says how they stand, which
 * accord_session_load_progress_async() has read before. A member that is a list, an object or a map is JSON in its cell; a
 * table has a row of the file for each of its own. The same columns are read back by an import, but for `commitments`.
 *
 * Returns: (transfer full) (nullable): the content of a file
 */
GBytes *accord_session_export_list (AccordSession *self, const AccordExportScope *scope, GError **error);

/**
 * accord_session_list_to_csv:
 * @list: the name of a list: `missions`, `agenda`, `commitments`, `published`, or that of a kind
 * @objects: (element-type JsonObject): its rows, such as accord_session_agenda_to_json() makes
 *
 * Returns: (transfer full): the rows as CSV, with the columns of accord_session_export_list()
 */
GBytes *accord_session_list_to_csv (const char *list, GPtrArray *objects);

/**
 * accord_session_get_list_names:
 *
 * Returns: (transfer full) (array zero-terminated=1): the lists that there are: `missions`, `agenda`, the kinds of
 *   records, and `commitments`, which is only written
 */
char **accord_session_get_list_names (void);

G_END_DECLS
