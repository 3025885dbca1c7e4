#include "config.h"

#include "accord-cli.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

/*
 * Languages work on a machine without any generated locale: glibc honours LANGUAGE, with plural
 * forms, as soon as the locale is not "C", and C.UTF-8 is always there. Must run before any thread
 * and before GTK.
 */
static void
set_up_language (void)
{
  const char *locale = setlocale (LC_ALL, "");

  if (locale == NULL || strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0) {
    const char *wanted = g_getenv ("LC_ALL");

    if (wanted == NULL || *wanted == '\0')
      wanted = g_getenv ("LC_MESSAGES");
    if (wanted == NULL || *wanted == '\0')
      wanted = g_getenv ("LANG");
    /* The language of a locale that is not generated is still what the user asked for. */
    if (wanted != NULL && *wanted != '\0' && g_getenv ("LANGUAGE") == NULL &&
        strcmp (wanted, "C") != 0 && strcmp (wanted, "POSIX") != 0) {
      g_autofree char *language = g_strndup (wanted, strcspn (wanted, ".@"));

      g_setenv ("LANGUAGE", language, TRUE);
    }
    g_setenv ("LC_ALL", "C.UTF-8", TRUE);
    setlocale (LC_ALL, "");
  }

  bindtextdomain (GETTEXT_PACKAGE, ACCORD_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  bind_textdomain_codeset ("iso_3166-1", "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  set_up_language ();

  /* Verbs need no display, and GTK is never started for them. */
  if (argc > 1 && accord_cli_has_verb (argv[1]))
    return accord_cli_run (argc, argv);

  return 0;
}
