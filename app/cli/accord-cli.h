#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordExit:
 *
 * What the program says when it ends.
 */
typedef enum {
  ACCORD_EXIT_DONE = 0,
  ACCORD_EXIT_FAILED = 1,
  ACCORD_EXIT_USAGE = 2,
  ACCORD_EXIT_NOT_FOUND = 3,
  ACCORD_EXIT_CLASHES = 4,
  ACCORD_EXIT_SERVICE = 5,
} AccordExit;

/**
 * accord_cli_has_verb:
 * @name: (nullable): the first argument
 *
 * Returns: %TRUE if the command line takes @name as one of its verbs
 */
gboolean accord_cli_has_verb (const char *name);

/**
 * accord_cli_run:
 * @argc: how many arguments
 * @argv: (array length=argc): the program's name, the verb, and what follows
 *
 * Runs one verb. Neither GTK nor a display is used.
 *
 * Returns: the exit status
 */
AccordExit accord_cli_run (int argc, char **argv);

/**
 * accord_cli_list_verbs:
 *
 * Returns: (transfer full): the names of the verbs, for a sentence: "missions, agenda, show, check"
 */
char *accord_cli_list_verbs (void);

/**
 * accord_cli_print_error:
 * @message: a sentence
 *
 * Prints @message as one line on the standard error stream, after the program's name.
 */
void accord_cli_print_error (const char *message);

/**
 * accord_cli_parse_today:
 * @text: (nullable): the value of `--today`
 * @today: (out): the day, %ACCORD_DAY_NONE if @text is %NULL
 * @error: return location for a %G_OPTION_ERROR_BAD_VALUE
 *
 * Returns: %TRUE if @text is a day or %NULL
 */
gboolean accord_cli_parse_today (const char *text, gint32 *today, GError **error);

G_END_DECLS
