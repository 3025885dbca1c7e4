#include "config.h"

#include "accord-session-export.h"

#include "accord-export-workspace.h"
#include "accord-session-calendar.h"
#include "accord-session-lists.h"

static GBytes *
export_workspace (AccordSession *self)
{
  AccordWorkspace *workspace = accord_session_get_workspace (self);
  AccordReference *reference = accord_workspace_get_reference (workspace);
  g_autoptr (GPtrArray) documents = accord_workspace_list_own (workspace);

  return accord_export_workspace (documents, reference != NULL ? accord_reference_get_release (reference) : 0,
                                  accord_session_get_today (self));
}

GBytes *
accord_session_export (AccordSession *self, AccordExportFormat format, const AccordExportScope *scope, GError **error)
{
  const AccordExportScope all = { .from = ACCORD_DAY_NONE, .to = ACCORD_DAY_NONE };

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  if (scope == NULL)
    scope = &all;
  /* A part of them must not be taken for the whole. */
  g_return_val_if_fail (format != ACCORD_EXPORT_JSON || accord_workspace_is_whole (accord_session_get_workspace (self)), NULL);
  switch (format) {
  case ACCORD_EXPORT_JSON:
    return export_workspace (self);
  case ACCORD_EXPORT_CSV:
    return accord_session_export_list (self, scope, error);
  case ACCORD_EXPORT_ICS:
    return accord_session_export_calendar (self, scope);
  }

  g_return_val_if_reached (NULL);
}
