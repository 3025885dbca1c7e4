#include "config.h"

#include "accord-calendar-uid.h"

#include <string.h>

#define HOUSE "@accordplanner.org"

static char *
escape (const char *text)
{
  return g_uri_escape_string (text, ":", FALSE);
}

static gboolean
is_name (const char *text)
{
  if (text == NULL || *text == '\0' || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

char *
accord_calendar_make_uid (const char *record, const char *step)
{
  g_autofree char *a = NULL, *b = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  a = escape (record);
  b = step != NULL ? escape (step) : NULL;

  return g_strconcat (a, b != NULL ? "/" : "", b != NULL ? b : "", HOUSE, NULL);
}

gboolean
accord_calendar_parse_uid (const char *uid, char **record, char **step)
{
  g_autofree char *name = NULL, *a = NULL, *b = NULL;
  char *slash;

  g_return_val_if_fail (uid != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  if (!g_str_has_suffix (uid, HOUSE))
    return FALSE;

  name = g_strndup (uid, strlen (uid) - strlen (HOUSE));
  slash = strchr (name, '/');
  if (slash != NULL)
    *slash++ = '\0';
  /* NULL if an escape is broken, or hides a zero byte or what is not UTF-8. */
  a = g_uri_unescape_string (name, NULL);
  b = slash != NULL ? g_uri_unescape_string (slash, NULL) : NULL;
  if (!is_name (a) || (slash != NULL && !is_name (b)))
    return FALSE;

  *record = g_steal_pointer (&a);
  *step = g_steal_pointer (&b);

  return TRUE;
}
