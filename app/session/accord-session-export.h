#pragma once

#include "accord-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AccordExportFormat:
 * @ACCORD_EXPORT_JSON: the whole workspace, exactly as people made it
 * @ACCORD_EXPORT_CSV: one list
 * @ACCORD_EXPORT_ICS: consultations and expiries as a calendar
 */
typedef enum {
  ACCORD_EXPORT_JSON,
  ACCORD_EXPORT_CSV,
  ACCORD_EXPORT_ICS,
} AccordExportFormat;

/**
 * AccordExportScope:
 * @mission: (nullable): only what belongs to this mission; not looked at for %ACCORD_EXPORT_JSON
 * @list: (nullable): which list, for %ACCORD_EXPORT_CSV: `missions`, `agenda`, `commitments`, or the name of a kind such as `event`
 * @from: the first day of an agenda or a calendar, or %ACCORD_DAY_NONE
 * @to: the last day, or %ACCORD_DAY_NONE
 * @for_spreadsheet: whether a list begins with a byte order mark: spreadsheets that are not told otherwise take the letters
 *   of UTF-8 for others, and would save them so; programs take the mark for a part of the first heading
 */
typedef struct {
  AccordMission *mission;
  const char *list;
  AccordDay from;
  AccordDay to;
  gboolean for_spreadsheet;
} AccordExportScope;

/**
 * accord_session_export:
 * @self: a session
 * @format: the format
 * @scope: (nullable): what to put into it
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID if there is no such list
 *
 * The whole workspace, and the list of observations, need all records: accord_session_complete_async() was called before.
 *
 * Returns: (transfer full) (nullable): the content of a file
 */
GBytes *accord_session_export (AccordSession *self,
                               AccordExportFormat format,
                               const AccordExportScope *scope,
                               GError **error);

G_END_DECLS
