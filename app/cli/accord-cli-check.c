#include "config.h"

#include "accord-cli-private.h"

#include "accord-session-check.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct {
  GMainLoop *loop;
  GPtrArray *problems;
  GError *error;
} Waiting;

static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  waiting->problems = accord_session_check_finish (ACCORD_SESSION (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static gboolean
has_error (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    if (((AccordProblem *) g_ptr_array_index (problems, i))->is_error)
      return TRUE;

  return FALSE;
}

static AccordExit
print_text (AccordSession *session, GPtrArray *problems)
{
  guint n = accord_workspace_count_own (accord_session_get_workspace (session));

  for (guint i = 0; i < problems->len; i++) {
    const AccordProblem *problem = g_ptr_array_index (problems, i);

    printf ("%s%s%s\n", problem->id != NULL ? problem->id : "", problem->id != NULL ? ": " : "", problem->text);
  }
  if (problems->len == 0) {
    printf (g_dngettext (GETTEXT_PACKAGE, "No problem found in %u record.", "No problem found in %u records.", n), n);
    printf ("\n");
  }

  return _accord_cli_end_output ();
}

static AccordExit
run_check (AccordSession *session, AccordFormat format, char **rest)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GPtrArray) problems = NULL;
  Waiting waiting = { loop };
  AccordExit status;

  if (_accord_cli_refuse_rest (rest))
    return ACCORD_EXIT_USAGE;

  accord_session_check_async (session, NULL, on_checked, &waiting);
  g_main_loop_run (loop);
  if (waiting.problems == NULL) {
    accord_cli_print_error (waiting.error->message);
    g_error_free (waiting.error);
    return ACCORD_EXIT_FAILED;
  }

  problems = waiting.problems;
  if (format == ACCORD_FORMAT_JSON) {
    g_autoptr (JsonObject) object = accord_session_problems_to_json (session, problems);

    status = _accord_cli_print_json (object);
  } else {
    status = print_text (session, problems);
  }

  return status == ACCORD_EXIT_DONE && has_error (problems) ? ACCORD_EXIT_FAILED : status;
}

const AccordVerb _accord_verb_check = {
  .name = "check",
  .summary = N_("Looks for damage in the planning file and for records that contradict each other."),
  .need = ACCORD_NEED_PROGRESS,
  .run = run_check,
};
