#include "config.h"

#include "accord-cli-private.h"

#include "accord-session-enter.h"

#include <glib/gi18n-lib.h>

static AccordExit
print_set (AccordSession *session, AccordFormat format, gpointer data)
{
  g_autoptr (JsonObject) object = NULL;

  /* What was asked for is done; there is no more to say of it. */
  if (format != ACCORD_FORMAT_JSON)
    return ACCORD_EXIT_DONE;

  object = accord_session_entered_to_json (session, data);

  return _accord_cli_print_json (object);
}

static AccordExit
run_set (AccordSession *session, AccordFormat format, char **rest)
{
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  AccordMission *mission;

  if (rest == NULL || rest[0] == NULL || rest[1] == NULL) {
    accord_cli_print_error (_("Say which record to change and how, such as “accord set UNIFIL headquarters=Naqoura”."));
    return ACCORD_EXIT_USAGE;
  }

  changes = accord_session_enter (session, rest[0], rest + 1, &error);
  if (changes == NULL)
    return _accord_cli_fail (error);

  mission = accord_workspace_find_mission (accord_session_get_workspace (session), rest[0]);

  return _accord_cli_commit (session, changes, print_set, format,
                             mission != NULL ? (char *) accord_record_get_id (ACCORD_RECORD (mission)) : rest[0]);
}

const AccordVerb _accord_verb_set = {
  .name = "set",
  .arguments = "ID MEMBER=VALUE…",
  .summary = N_("Changes members of a record; without a value, a member is taken out."),
  .writes = TRUE,
  .run = run_set,
};
