#include "config.h"

#include "accord-cli-import-private.h"

#include "accord-json.h"
#include "accord-session-edit.h"
#include "accord-session-import.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static gboolean dry_run;
static gboolean replace;
static char **answer_texts;
static char **chosen_ids;

static const GOptionEntry options[] = {
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Only say what would be done"), NULL },
  { "answer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &answer_texts, N_("Answer a question that the file leaves open"),
    N_("ID=VALUE") },
  { "replace", 0, 0, G_OPTION_ARG_NONE, &replace, N_("Take the file's word also over what was entered"), NULL },
  { "choose", 0, 0, G_OPTION_ARG_STRING_ARRAY, &chosen_ids, N_("Take this record, though only proposed or asked about"),
    N_("ID") },
  { NULL },
};

/* One run over some files. */
typedef struct {
  AccordSession *session;
  AccordSession *made; /* with the planning file that was made on the way; NULL if there is none */
  AccordFormat format;
  GHashTable *answers;
  GHashTable *missed; /* ids of records that were asked for and not found so far */
  GHashTable *unasked; /* ids of questions that were answered and not asked so far */
  GPtrArray *objects; /* for JSON */
  gboolean several;
} Run;

typedef struct {
  GMainLoop *loop;
  AccordImportPlan *plan;
  GError *error;
} Waiting;

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;

  waiting->plan = accord_session_read_import_finish (ACCORD_SESSION (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static AccordImportPlan *
read_plan (Run *run, const char *name, GError **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GFile) file = g_file_new_for_path (name);
  Waiting waiting = { loop };

  accord_session_read_import_async (run->session, file, run->answers, NULL, NULL, NULL, on_read, &waiting);
  g_main_loop_run (loop);
  if (waiting.error != NULL)
    g_propagate_error (error, waiting.error);

  return waiting.plan;
}

static void
choose (Run *run, AccordImportPlan *plan)
{
  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = g_ptr_array_index (plan->items, i);

    if (replace && item->act == ACCORD_IMPORT_ASK)
      item->chosen = TRUE;
    if (chosen_ids == NULL || !g_strv_contains ((const char *const *) chosen_ids, item->id))
      continue;
    g_hash_table_remove (run->missed, item->id);
    item->chosen = item->act != ACCORD_IMPORT_SAME;
  }
}

static void
note_questions (Run *run, AccordImportPlan *plan)
{
  for (guint i = 0; i < plan->questions->len; i++)
    g_hash_table_remove (run->unasked, ((AccordImportQuestion *) g_ptr_array_index (plan->questions, i))->id);
  for (guint i = 0; i < plan->columns->len; i++) {
    g_autofree char *id = accord_import_column_make_id (g_ptr_array_index (plan->columns, i));

    g_hash_table_remove (run->unasked, id);
  }
}

/* The default planning file is made once there is something to write; the next file is compared with it. */
static gboolean
write_changes (Run *run, AccordChangeSet *changes, GError **error)
{
  if (accord_session_get_path (run->session) == NULL && accord_change_set_get_length (changes) > 0) {
    run->made = _accord_cli_open (NULL, ACCORD_SESSION_CREATE, accord_session_get_today (run->session), error);
    if (run->made == NULL)
      return FALSE;
    run->session = run->made;
  }

  return _accord_cli_write (run->session, changes, NULL, error);
}

static void
count_done (AccordSession *session, AccordChangeSet *changes, guint *n_added, guint *n_changed)
{
  AccordWorkspace *workspace = accord_session_get_workspace (session);
  g_autoptr (GPtrArray) ids = accord_change_set_list_ids (changes);

  *n_added = *n_changed = 0;
  for (guint i = 0; i < ids->len; i++)
    *(accord_workspace_lookup (workspace, g_ptr_array_index (ids, i)) != NULL ? n_changed : n_added) += 1;
}

static AccordExit
apply (Run *run, AccordImportPlan *plan, JsonObject *object, GError **error)
{
  g_autoptr (AccordChangeSet) changes = accord_session_import (run->session, plan);
  guint n_added, n_changed;

  count_done (run->session, changes, &n_added, &n_changed);
  if (!write_changes (run, changes, error))
    return ACCORD_EXIT_FAILED;

  if (object != NULL) {
    json_object_set_int_member (object, "added", n_added);
    json_object_set_int_member (object, "changed", n_changed);
  } else {
    _accord_cli_print_imported (n_added, n_changed);
  }

  return ACCORD_EXIT_DONE;
}

static AccordExit
fail (Run *run, const char *name, JsonObject *object, const GError *error)
{
  g_autofree char *message = run->several ? g_strdup_printf ("%s: %s", name, error->message) : NULL;
  g_autoptr (GError) told = g_error_new_literal (error->domain, error->code, message != NULL ? message : error->message);

  if (object != NULL)
    json_object_set_string_member (object, "error", error->message);

  return _accord_cli_fail (told);
}

static AccordExit
import_plan (Run *run, const char *name, AccordImportPlan *plan, JsonObject *object)
{
  g_autoptr (GError) error = NULL;
  AccordExit status = ACCORD_EXIT_DONE;

  if (object == NULL)
    _accord_cli_print_plan (plan, dry_run);
  if (!dry_run)
    status = apply (run, plan, object, &error);
  if (error == NULL && plan->n_used == 0 && accord_import_plan_has_open_question (plan))
    g_set_error_literal (&error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID,
                         _("Nothing could be taken from the file; answer its questions with --answer."));

  return error != NULL ? fail (run, name, object, error) : status;
}

static JsonObject *
start_object (Run *run, AccordImportPlan *plan)
{
  JsonObject *object;

  if (run->format != ACCORD_FORMAT_JSON)
    return NULL;

  object = accord_session_import_to_json (plan);
  json_object_set_null_member (object, "added");
  json_object_set_null_member (object, "changed");
  json_object_set_null_member (object, "error");
  g_ptr_array_add (run->objects, object);

  return object;
}

static AccordExit
fail_to_read (Run *run, const char *name, const GError *error)
{
  g_autofree char *base = g_path_get_basename (name);
  g_autoptr (AccordImportPlan) nothing = accord_import_plan_new (base);

  return fail (run, name, start_object (run, nothing), error);
}

static AccordExit
import_file (Run *run, const char *name, gboolean first)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordImportPlan) plan = read_plan (run, name, &error);

  if (plan == NULL)
    return fail_to_read (run, name, error);

  if (!first && run->format == ACCORD_FORMAT_TEXT)
    fputc ('\n', stdout);
  choose (run, plan);
  note_questions (run, plan);

  return import_plan (run, name, plan, start_object (run, plan));
}

static GHashTable *
read_answers (void)
{
  g_autoptr (GHashTable) answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; answer_texts != NULL && answer_texts[i] != NULL; i++) {
    /* Headers of columns have all kinds of signs in them, values have none. */
    const char *equals = strrchr (answer_texts[i], '=');

    if (equals == NULL || equals == answer_texts[i]) {
      g_autofree char *message = NULL;

      /* Translators: %s is what somebody typed */
      message = g_strdup_printf (_("“%s” is no answer; write the question's id, = and the value."), answer_texts[i]);
      accord_cli_print_error (message);
      return NULL;
    }
    g_hash_table_insert (answers, g_strndup (answer_texts[i], equals - answer_texts[i]), g_strdup (equals + 1));
  }

  return g_steal_pointer (&answers);
}

/* What was typed and nothing came of, most likely a slip. */
static AccordExit
report_missed (GHashTable *ids, const char *format)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL)) {
    g_autoptr (GString) message = g_string_new (format);

    g_string_replace (message, "%s", id, 1);
    accord_cli_print_error (message->str);
  }

  return g_hash_table_size (ids) > 0 ? ACCORD_EXIT_NOT_FOUND : ACCORD_EXIT_DONE;
}

static AccordExit
import_all (Run *run, char **names)
{
  AccordExit status = ACCORD_EXIT_DONE;

  for (guint i = 0; names[i] != NULL; i++) {
    AccordExit one = import_file (run, names[i], i == 0);

    status = status == ACCORD_EXIT_DONE ? one : status;
  }
  if (status == ACCORD_EXIT_DONE)
    /* Translators: %s is the id of a record */
    status = report_missed (run->missed, _("No file speaks of “%s”; --dry-run lists what may be chosen."));
  if (status == ACCORD_EXIT_DONE)
    /* Translators: %s is the id of a question */
    status = report_missed (run->unasked, _("No file asks “%s”; --dry-run lists the questions."));
  if (run->format == ACCORD_FORMAT_JSON) {
    AccordExit printed = _accord_cli_print_json_list (run->objects);

    status = status == ACCORD_EXIT_DONE ? printed : status;
  } else if (status == ACCORD_EXIT_DONE) {
    status = _accord_cli_end_output ();
  }

  return status;
}

static AccordExit
run_import (AccordSession *session, AccordFormat format, char **rest)
{
  g_autoptr (GHashTable) answers = NULL, missed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) unasked = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  Run run = { session, NULL, format, NULL, missed, unasked, objects };
  GHashTableIter iter;
  gpointer id;
  AccordExit status;

  if (rest == NULL || rest[0] == NULL) {
    accord_cli_print_error (_("Say which file to import, such as “accord import dpo-uchistorical.csv --dry-run”."));
    return ACCORD_EXIT_USAGE;
  }
  answers = run.answers = read_answers ();
  if (answers == NULL)
    return ACCORD_EXIT_USAGE;
  /* That it cannot be edited was said when it was opened. */
  if (!dry_run && accord_session_get_path (session) != NULL && !accord_session_can_edit (session))
    return ACCORD_EXIT_FAILED;

  for (guint i = 0; chosen_ids != NULL && chosen_ids[i] != NULL; i++)
    g_hash_table_add (missed, chosen_ids[i]);
  g_hash_table_iter_init (&iter, answers);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (unasked, id);
  run.several = rest[1] != NULL;
  status = import_all (&run, rest);
  if (run.made != NULL)
    _accord_cli_close (run.made);

  return status;
}

const AccordVerb _accord_verb_import = {
  .name = "import",
  .arguments = "FILE…",
  .summary = N_("Imports open data of the United Nations, lists, calendars and workspaces."),
  .options = options,
  .run = run_import,
};
