#include "config.h"

#include "accord-application.h"
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
  const char *folder = g_getenv ("ACCORD_LOCALE_DIR");

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

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : ACCORD_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  bind_textdomain_codeset ("iso_3166-1", "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* Without a display there is no window; the verbs are still there, so name them. */
static gboolean
has_display (void)
{
  g_autofree char *verbs = NULL;
  g_autofree char *message = NULL;

  if (gtk_init_check ())
    return TRUE;

  verbs = accord_cli_list_verbs ();
  /* Translators: %s is a list of commands, such as "missions, agenda, show, check" */
  message = g_strdup_printf (_("There is no display to open a window on; use one of the commands %s, such as “accord missions”."),
                             verbs);
  accord_cli_print_error (message);

  return FALSE;
}

static gboolean
has_settings_schema (void)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ACCORD_APPLICATION_ID, TRUE);
  if (schema == NULL)
    accord_cli_print_error (_("Accord is not installed completely (its settings are missing); install it again."));

  return schema != NULL;
}

static gboolean
asks_only_for_words (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--help") == 0 || strcmp (argv[i], "-h") == 0 || strcmp (argv[i], "--version") == 0)
      return TRUE;

  return FALSE;
}

int
main (int argc, char **argv)
{
  g_autoptr (AccordApplication) application = NULL;

  set_up_language ();

  /* Verbs need no display, and GTK is never started for them. */
  if (argc > 1 && accord_cli_has_verb (argv[1]))
    return accord_cli_run (argc, argv);

  if (argc > 1 && argv[1][0] != '-') {
    g_autofree char *verbs = accord_cli_list_verbs ();
    g_autofree char *message = NULL;

    /* Translators: the first %s is what somebody typed, the second a list of commands */
    message = g_strdup_printf (_("“%s” is not a command; the commands are: %s."), argv[1], verbs);
    accord_cli_print_error (message);
    return ACCORD_EXIT_USAGE;
  }

  g_set_application_name ("Accord");
  gtk_window_set_default_icon_name (ACCORD_APPLICATION_ID);
  if (!asks_only_for_words (argc, argv)) {
    /* A desktop finds a window's application by this name; a usage line has the program's own. */
    g_set_prgname (ACCORD_APPLICATION_ID);
    if (!has_display () || !has_settings_schema ())
      return ACCORD_EXIT_FAILED;
  }

  application = accord_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
