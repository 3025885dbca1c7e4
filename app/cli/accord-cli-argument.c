#include "config.h"

#include "accord-cli-private.h"

#include <glib/gi18n-lib.h>

void
accord_cli_print_error (const char *message)
{
  g_autofree char *line = NULL;

  g_return_if_fail (message != NULL);

  /* One line, whatever a file's name holds. */
  line = g_strdelimit (g_utf8_make_valid (message, -1), "\n\r\t", ' ');
  g_printerr ("accord: %s\n", line);
}

gboolean
accord_cli_parse_today (const char *text, gint32 *today, GError **error)
{
  g_return_val_if_fail (today != NULL, FALSE);

  *today = accord_day_parse (text);
  if (text == NULL || *today != ACCORD_DAY_NONE)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("“%s” is not a day; write it as YYYY-MM-DD, such as 2026-11-22."), text);

  return FALSE;
}

gboolean
_accord_cli_read_day (const char *option, const char *text, AccordDay *day)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (accord_cli_parse_today (text, day, &error))
    return TRUE;

  message = g_strdup_printf ("%s: %s", option, error->message);
  accord_cli_print_error (message);

  return FALSE;
}

gboolean
_accord_cli_find_mission (AccordSession *session, const char *name, AccordMission **mission)
{
  g_autofree char *message = NULL;

  *mission = name != NULL ? accord_workspace_find_mission (accord_session_get_workspace (session), name) : NULL;
  if (name == NULL || *mission != NULL)
    return TRUE;

  message = g_strdup_printf (_("There is no mission “%s”; “accord missions --all” lists them."), name);
  accord_cli_print_error (message);

  return FALSE;
}

gboolean
_accord_cli_refuse_rest (char **rest)
{
  g_autofree char *message = NULL;

  if (rest == NULL || rest[0] == NULL)
    return FALSE;

  message = g_strdup_printf (_("“%s” is one argument too many; try --help."), rest[0]);
  accord_cli_print_error (message);

  return TRUE;
}
