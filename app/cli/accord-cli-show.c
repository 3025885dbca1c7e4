#include "config.h"

#include "accord-cli-private.h"

#include "accord-json.h"
#include "accord-session-show.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static void print_members (JsonObject *object, int depth);

static void
print_value (JsonNode *node)
{
  g_autofree char *text = NULL;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING) {
    printf (" %s\n", json_node_get_string (node));
    return;
  }

  text = json_to_string (node, FALSE);
  printf (" %s\n", text);
}

/* Rows of a list stand below each other, each begun by a hyphen. */
static void
print_rows (JsonArray *array, int depth)
{
  printf ("\n");
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *row = accord_json_array_get_object (array, i);

    printf ("%*s-", 2 * depth, "");
    if (row != NULL) {
      printf ("\n");
      print_members (row, depth + 1);
    } else {
      print_value (json_array_get_element (array, i));
    }
  }
}

/* A list of a few words fits on a line. */
static gboolean
has_rows (JsonNode *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  return array != NULL && json_array_get_length (array) > 0 && accord_json_array_get_object (array, 0) != NULL;
}

/* Prints members one a line; what is within an object stands indented below it. */
static void
print_members (JsonObject *object, int depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    printf ("%*s%s:", 2 * depth, "", name);
    if (JSON_NODE_HOLDS_OBJECT (node)) {
      printf ("\n");
      print_members (json_node_get_object (node), depth + 1);
    } else if (has_rows (node)) {
      print_rows (json_node_get_array (node), depth + 1);
    } else {
      print_value (node);
    }
  }
}

static AccordExit
run_show (AccordSession *session, AccordFormat format, char **rest)
{
  g_autoptr (JsonObject) object = NULL;
  g_autoptr (GError) error = NULL;

  if (rest == NULL || rest[0] == NULL) {
    accord_cli_print_error (_("Say which record to show, such as “accord show UNIFIL”."));
    return ACCORD_EXIT_USAGE;
  }
  if (_accord_cli_refuse_rest (rest + 1))
    return ACCORD_EXIT_USAGE;

  object = accord_session_show (session, rest[0], &error);
  if (object == NULL) {
    accord_cli_print_error (error->message);
    return ACCORD_EXIT_NOT_FOUND;
  }
  if (format == ACCORD_FORMAT_JSON)
    return _accord_cli_print_json (object);

  print_members (object, 0);

  return _accord_cli_end_output ();
}

const AccordVerb _accord_verb_show = {
  .name = "show",
  .arguments = "ID",
  .summary = N_("Shows one record, its source, and what follows from it."),
  .need = ACCORD_NEED_NAMED_PROGRESS,
  .run = run_show,
};
