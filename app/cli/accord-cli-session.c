#include "config.h"

#include "accord-cli-private.h"

#include "accord-model-error.h"
#include "accord-session-edit.h"
#include "accord-session-moves.h"
#include "accord-session-progress.h"

typedef struct {
  GMainLoop *loop;
  AccordSession *session;
  gboolean done;
  GPtrArray *moves;
  GError **error;
} Waiting;

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  waiting->session = accord_session_open_finish (result, waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
on_committed (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  waiting->done = accord_session_commit_finish (ACCORD_SESSION (source), result, waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
on_settings_changed (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  waiting->moves = accord_session_change_settings_finish (ACCORD_SESSION (source), result, waiting->error);
  waiting->done = waiting->moves != NULL;
  g_main_loop_quit (waiting->loop);
}

static void
on_progress_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  waiting->done = accord_session_load_progress_finish (ACCORD_SESSION (source), result, waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
on_closed (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  accord_session_close_finish (ACCORD_SESSION (source), result, NULL);
  g_main_loop_quit (waiting->loop);
}

AccordSession *
_accord_cli_open (const char *file, AccordSessionFlags flags, AccordDay today, GError **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Waiting waiting = { .loop = loop, .error = error };

  accord_session_open_async (file, flags, today, NULL, on_opened, &waiting);
  g_main_loop_run (loop);

  return waiting.session;
}

void
_accord_cli_close (AccordSession *session)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Waiting waiting = { .loop = loop };

  accord_session_close_async (session, on_closed, &waiting);
  g_main_loop_run (loop);
  g_object_unref (session);
}

gboolean
_accord_cli_load_progress (AccordSession *session, AccordDay since, GError **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Waiting waiting = { .loop = loop, .error = error };

  accord_session_set_compared_day (session, since);
  accord_session_load_progress_async (session, NULL, on_progress_loaded, &waiting);
  g_main_loop_run (loop);

  return waiting.done;
}

AccordExit
_accord_cli_fail (const GError *error)
{
  accord_cli_print_error (error->message);

  if (g_error_matches (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_NOT_FOUND) ||
      g_error_matches (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_NOT_FOUND))
    return ACCORD_EXIT_NOT_FOUND;

  return g_error_matches (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED) ? ACCORD_EXIT_USAGE
                                                                                   : ACCORD_EXIT_FAILED;
}

gboolean
_accord_cli_write (AccordSession *session, AccordChangeSet *changes, GPtrArray **moves, GError **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Waiting waiting = { .loop = loop, .error = error };

  if (accord_change_set_get_length (changes) == 0)
    return TRUE;

  if (moves != NULL)
    accord_session_change_settings_async (session, changes, NULL, on_settings_changed, &waiting);
  else
    accord_session_commit_async (session, changes, NULL, on_committed, &waiting);
  g_main_loop_run (loop);
  if (moves != NULL)
    *moves = waiting.moves;

  return waiting.done;
}

AccordExit
_accord_cli_commit (AccordSession *session,
                    AccordChangeSet *changes,
                    GPtrArray **moves,
                    AccordExit (*print) (AccordSession *written, AccordFormat format, gpointer data),
                    AccordFormat format,
                    gpointer data)
{
  g_autoptr (GError) error = NULL;
  AccordSession *made = NULL, *written = session;
  AccordExit status;

  /* What no record could be is found out before a file is made for it. */
  if (!accord_workspace_check_changes (accord_session_get_workspace (session), changes, &error))
    return _accord_cli_fail (error);
  if (accord_session_get_path (session) == NULL && accord_change_set_get_length (changes) > 0) {
    made = _accord_cli_open (NULL, ACCORD_SESSION_CREATE, accord_session_get_today (session), &error);
    if (made == NULL)
      return _accord_cli_fail (error);
    written = made;
  }

  status = _accord_cli_write (written, changes, moves, &error) ? print (written, format, data) : _accord_cli_fail (error);
  if (made != NULL)
    _accord_cli_close (made);

  return status;
}
