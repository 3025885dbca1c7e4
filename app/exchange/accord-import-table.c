#include "config.h"

#include "accord-import-private.h"

#include <glib/gi18n-lib.h>

gboolean
_accord_import_table (AccordImportReading *reading, GError **error)
{
  g_set_error_literal (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_UNKNOWN,
                       _("This is no file that Accord can read; take one in CSV, JSON or iCalendar."));

  return FALSE;
}
