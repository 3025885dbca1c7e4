#include "config.h"

#include "accord-cli-private.h"

#include "accord-session-enter.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static AccordExit
print_added (AccordSession *session, AccordFormat format, gpointer data)
{
  const char *id = data;

  if (format == ACCORD_FORMAT_JSON) {
    g_autoptr (JsonObject) object = accord_session_entered_to_json (session, id);

    return _accord_cli_print_json (object);
  }

  /* Nothing but the id, so that a script can take it as it is. */
  printf ("%s\n", id);

  return _accord_cli_end_output ();
}

static AccordExit
run_add (AccordSession *session, AccordFormat format, char **rest)
{
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (rest == NULL || rest[0] == NULL) {
    accord_cli_print_error (_("Say what to add, such as “accord add event mission=UNIFIL type=rapid_deterioration”."));
    return ACCORD_EXIT_USAGE;
  }

  changes = accord_session_enter_new (session, rest[0], rest + 1, &id, &error);
  if (changes == NULL)
    return _accord_cli_fail (error);

  return _accord_cli_commit (session, changes, NULL, print_added, format, id);
}

const AccordVerb _accord_verb_add = {
  .name = "add",
  .arguments = "KIND MEMBER=VALUE…",
  .summary = N_("Enters a new record, and prints its id."),
  .writes = TRUE,
  .need = ACCORD_NEED_NAMED_PROGRESS,
  .run = run_add,
};
