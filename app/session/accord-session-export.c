#include "config.h"

#include "accord-session-export.h"

#include <glib/gi18n-lib.h>

GBytes *
accord_session_export (AccordSession *self, AccordExportFormat format, const AccordExportScope *scope, GError **error)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  switch (format) {
  case ACCORD_EXPORT_JSON:
  case ACCORD_EXPORT_CSV:
  case ACCORD_EXPORT_ICS:
    break;
  }
  g_set_error_literal (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID, "");

  return NULL;
}
