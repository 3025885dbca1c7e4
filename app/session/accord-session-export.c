#include "config.h"

#include "accord-session-export.h"

#include "accord-export-workspace.h"

#include <glib/gi18n-lib.h>

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
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  switch (format) {
  case ACCORD_EXPORT_JSON:
    return export_workspace (self);
  case ACCORD_EXPORT_CSV:
  case ACCORD_EXPORT_ICS:
    break;
  }
  g_set_error_literal (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID,
                       _("Accord cannot write this format yet; take JSON."));

  return NULL;
}
