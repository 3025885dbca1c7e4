#include "config.h"

#include "accord-cli-private.h"

#include "accord-json.h"
#include "accord-session-enter.h"
#include "accord-session-moves.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct {
  const char *id;
  GPtrArray *moves; /* of the team's settings; else NULL */
} Done;

static JsonArray *
moves_to_json (GPtrArray *moves)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < moves->len; i++) {
    const AccordMove *move = g_ptr_array_index (moves, i);
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "mission", move->mission);
    json_object_set_string_member (object, "consultation", move->consultation_id);
    json_object_set_string_member (object, "title", move->step);
    accord_json_set_day (object, "from", move->from);
    accord_json_set_day (object, "to", move->to);
    json_object_set_boolean_member (object, "stays", move->stays);
    json_array_add_object_element (array, object);
  }

  return array;
}

static AccordExit
print_moves (GPtrArray *moves)
{
  const char *const headings[] = { _("Day"), _("Until now"), _("Mission"), _("Step"), NULL };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *words = accord_session_moves_in_words (moves);

  printf ("%s\n", words);
  if (moves->len == 0)
    return _accord_cli_end_output ();

  for (guint i = 0; i < moves->len; i++) {
    const AccordMove *move = g_ptr_array_index (moves, i);

    _accord_cli_add_line (lines,
                          accord_day_to_string (move->to),
                          move->stays ? g_strdup (_("pinned, stays")) : accord_day_to_string (move->from),
                          g_strdup (move->mission),
                          g_strdup (move->step),
                          NULL);
  }

  return _accord_cli_print_table (headings, lines);
}

static AccordExit
print_set (AccordSession *session, AccordFormat format, gpointer data)
{
  const Done *done = data;
  g_autoptr (JsonObject) object = NULL;

  if (format == ACCORD_FORMAT_JSON) {
    object = accord_session_entered_to_json (session, done->id);
    if (done->moves != NULL)
      json_object_set_array_member (object, "moves", moves_to_json (done->moves));
    return _accord_cli_print_json (object);
  }

  /* What was asked for is done; there is no more to say of it, unless it moved days. */
  return done->moves != NULL ? print_moves (done->moves) : ACCORD_EXIT_DONE;
}

static AccordExit
run_set (AccordSession *session, AccordFormat format, char **rest)
{
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GError) error = NULL;
  AccordMission *mission;
  AccordExit status;
  Done done;

  if (rest == NULL || rest[0] == NULL || rest[1] == NULL) {
    accord_cli_print_error (_("Say which record to change and how, such as “accord set UNIFIL headquarters=Naqoura”."));
    return ACCORD_EXIT_USAGE;
  }

  changes = accord_session_enter (session, rest[0], rest + 1, &error);
  if (changes == NULL)
    return _accord_cli_fail (error);

  mission = accord_workspace_find_mission (accord_session_get_workspace (session), rest[0]);
  done = (Done) { mission != NULL ? accord_record_get_id (ACCORD_RECORD (mission)) : rest[0], NULL };
  status = _accord_cli_commit (session, changes, g_str_equal (rest[0], ACCORD_SETTINGS_ID) ? &done.moves : NULL,
                               print_set, format, &done);
  g_clear_pointer (&done.moves, g_ptr_array_unref);

  return status;
}

const AccordVerb _accord_verb_set = {
  .name = "set",
  .arguments = "ID MEMBER=VALUE…",
  .summary = N_("Changes members of a record; without a value, a member is taken out."),
  .writes = TRUE,
  .need = ACCORD_NEED_NAMED_PROGRESS,
  .run = run_set,
};
