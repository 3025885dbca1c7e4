#include "config.h"

#include "accord-import-private.h"

#include "accord-change-set.h"
#include "accord-export-workspace.h"
#include "accord-json.h"
#include "accord-kind.h"
#include "accord-model-error.h"
#include "accord-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Far more than a team writes in years; all of it is in memory at once. */
#define LARGEST (64 * 1024 * 1024)

typedef struct {
  AccordImportReading *reading;
  GHashTable *seen;     /* ids */
  GHashTable *acronyms; /* id of a mission -> its acronym */
} Workspace;

static gboolean
refuse_malformed (GError **error)
{
  return _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_MALFORMED,
                                _("The file is damaged, or was not written by Accord; export it again."));
}

static JsonObject *
read_object (AccordImportReading *reading, GError **error)
{
  g_autofree char *text = NULL;
  JsonObject *root;
  gsize length;

  text = _accord_import_read_all (reading, LARGEST, &length, error);
  if (text == NULL)
    return NULL;

  /* What could not be kept, such as a number that is too large, is refused there too. */
  root = accord_json_parse_object (text, length, NULL);
  if (root == NULL)
    refuse_malformed (error);

  return root;
}

static gboolean
check_head (AccordImportPlan *plan, JsonObject *root, GError **error)
{
  JsonObject *head = accord_json_get_object (root, "accord");
  gint64 format = accord_json_get_number (head, "format", 0);
  AccordDay made = accord_json_get_day (head, "made");
  g_autofree char *day = made != ACCORD_DAY_NONE ? accord_day_to_string (made) : NULL;

  if (head == NULL)
    return _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_UNKNOWN,
                                  _("This is no file that Accord can read; take one in CSV, JSON or iCalendar."));
  if (format > ACCORD_WORKSPACE_FORMAT)
    return _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_TOO_NEW,
                                  _("A newer release of Accord wrote this file; update Accord to read it."));
  if (format < 1 || accord_json_get_array (root, "records") == NULL)
    return refuse_malformed (error);

  g_free (plan->what);
  /* Translators: %s is a day, such as 2026-11-22 */
  plan->what = day != NULL ? g_strdup_printf (_("A whole workspace of Accord, written on %s"), day)
                           : g_strdup (_("A whole workspace of Accord"));

  return TRUE;
}

/* ── Records ── */

static const char *
get_acronym (Workspace *self, JsonObject *document)
{
  gboolean is_mission = g_strcmp0 (accord_json_get_text (document, "kind"), "mission") == 0;
  const char *id = accord_json_get_text (document, is_mission ? "_id" : "mission");
  const char *acronym = id != NULL ? g_hash_table_lookup (self->acronyms, id) : NULL;

  if (g_strcmp0 (id, ACCORD_SECRETARIAT) == 0)
    return _("Secretariat");

  return acronym != NULL ? acronym : id != NULL ? id : _("No mission");
}

static const char *
get_word (JsonObject *document, const char *member, const char *other)
{
  const char *word = accord_json_get_text (document, member);

  if (word == NULL && other != NULL)
    word = accord_json_get_text (document, other);

  return word != NULL ? word : accord_json_get_text (document, "_id");
}

/* The id that a member holds, without its kind. */
static const char *
get_key (JsonObject *document, const char *member)
{
  const char *id = get_word (document, member, NULL);

  return strchr (id, ':') + 1;
}

static char *
make_title (Workspace *self, AccordKind kind, JsonObject *document)
{
  const char *mission = get_acronym (self, document);

  switch (kind) {
  case ACCORD_KIND_MISSION:
    /* Translators: %s is a mission's acronym */
    return g_strdup_printf (_("Mission %s"), mission);
  case ACCORD_KIND_MANDATE:
    /* Translators: a mission's acronym, and the symbol of a resolution or a day */
    return g_strdup_printf (_("%s: mandate %s"), mission, get_word (document, "symbol", "adopted"));
  case ACCORD_KIND_CONSULTATION:
    /* Translators: a mission's acronym, and an id */
    return g_strdup_printf (_("%s: consultation %s"), mission, get_word (document, "_id", NULL));
  case ACCORD_KIND_SETTINGS:
    return g_strdup (_("Team settings"));
  case ACCORD_KIND_EVENT:
    /* Translators: a mission's acronym, and a title or a day */
    return g_strdup_printf (_("%s: event %s"), mission, get_word (document, "title", "start"));
  case ACCORD_KIND_REPORT:
    /* Translators: a mission's acronym, and a symbol or a day */
    return g_strdup_printf (_("%s: report %s"), mission, get_word (document, "symbol", "due"));
  case ACCORD_KIND_NOTE:
    /* Translators: %s is a day */
    return g_strdup_printf (_("Note of %s"), get_word (document, "day", NULL));
  case ACCORD_KIND_CONTRIBUTIONS:
    /* Translators: a mission's acronym, and a month */
    return g_strdup_printf (_("%s: contributions of %s"), mission, get_word (document, "month", NULL));
  case ACCORD_KIND_REQUIREMENT:
    /* Translators: %s is what a mission requires, such as "Helicopters" */
    return g_strdup_printf (_("Requirement: %s"), get_word (document, "capability", NULL));
  case ACCORD_KIND_FATALITIES:
    return g_strdup_printf (_("%s: fatalities of %d"), mission, accord_json_get_count (document, "year"));
  case ACCORD_KIND_COMMITMENT:
    /* Translators: %s is the number of a commitment, such as "1.3" */
    return g_strdup_printf (_("Commitment %s"), get_key (document, "_id"));
  case ACCORD_KIND_PROGRESS:
    /* Translators: a mission's acronym, the number of a commitment such as "1.3", and a day */
    return g_strdup_printf (_("%s: progress of %s on %s"), mission, get_key (document, "commitment"),
                            get_word (document, "day", NULL));
  case ACCORD_KIND_TARGET:
    /* Translators: a mission's acronym, and the number of a commitment such as "1.3" */
    return g_strdup_printf (_("%s: target of %s"), mission, get_key (document, "commitment"));
  }

  g_return_val_if_reached (NULL);
}

static gboolean
refuse_record (GError **error, const char *sentence)
{
  g_set_error_literal (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED, sentence);

  return FALSE;
}

/* A change names a member by its path, and a slash ends the member's name there. */
static gboolean
check_names (JsonObject *document, GError **error)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, document);
  while (json_object_iter_next (&iter, &name, NULL)) {
    if (*name != '\0' && strchr (name, '/') == NULL)
      continue;
    g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
                 /* Translators: %s is the name of a member in a document */
                 _("Accord cannot keep a member of the name “%s”."), name);
    return FALSE;
  }

  return TRUE;
}

/* What can be told of a record without those that are there: an override of a shipped row is only a part of one. */
static gboolean
check_record (Workspace *self, JsonObject *document, AccordKind *kind, GError **error)
{
  const char *id = accord_json_get_text (document, "_id");
  const char *name = accord_json_get_text (document, "kind");

  if (id == NULL || name == NULL || !_accord_import_is_id (id, name))
    return refuse_record (error, _("The document does not say which record it is."));
  if (!accord_kind_from_name (name, kind)) {
    g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_UNKNOWN_KIND,
                 _("This release of Accord does not know records of the kind “%s”."), name);
    return FALSE;
  }
  if (!accord_kind_validate (*kind, document, FALSE, error) || !check_names (document, error))
    return FALSE;
  if (!accord_document_says_something (document))
    return refuse_record (error, _("The record says nothing."));
  if (!g_hash_table_add (self->seen, g_strdup (id)))
    return refuse_record (error, _("The file holds this record twice; the first is taken."));

  return TRUE;
}

static void
read_record (Workspace *self, JsonNode *node, guint entry)
{
  AccordImportPlan *plan = self->reading->plan;
  JsonObject *document = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  g_autoptr (GError) error = NULL;
  AccordImportItem *item;
  AccordKind kind;

  plan->n_read++;
  if (document == NULL) {
    accord_import_plan_add_line (plan, entry, TRUE, NULL, _("The entry is no record."));
    return;
  }
  if (!check_record (self, document, &kind, &error)) {
    accord_import_plan_add_line (plan, entry, TRUE, accord_json_get_text (document, "_id"), error->message);
    return;
  }

  item = accord_import_plan_add_item (plan, accord_json_get_text (document, "_id"), json_object_ref (document),
                                      make_title (self, kind, document), entry);
  item->whole = TRUE;
  item->n_rows = 1;
  plan->n_used++;
}

static void
note_acronym (Workspace *self, const char *id, const char *acronym)
{
  if (id != NULL && acronym != NULL)
    g_hash_table_insert (self->acronyms, g_strdup (id), g_strdup (acronym));
}

/* Missions that are there, and those that the file brings. */
static void
note_acronyms (Workspace *self, JsonArray *records)
{
  GPtrArray *missions = accord_import_context_get_missions (self->reading->context);

  for (guint i = 0; i < missions->len; i++) {
    AccordKnownMission *mission = g_ptr_array_index (missions, i);

    note_acronym (self, mission->id, mission->acronym);
  }
  for (guint i = 0; i < json_array_get_length (records); i++) {
    JsonObject *document = accord_json_array_get_object (records, i);

    if (g_strcmp0 (accord_json_get_text (document, "kind"), "mission") == 0)
      note_acronym (self, accord_json_get_text (document, "_id"), accord_json_get_text (document, "acronym"));
  }
}

gboolean
_accord_import_workspace (AccordImportReading *reading, GError **error)
{
  g_autoptr (JsonObject) root = read_object (reading, error);
  g_autoptr (GHashTable) seen = NULL, acronyms = NULL;
  Workspace self = { .reading = reading };
  JsonArray *records;

  if (root == NULL || !check_head (reading->plan, root, error))
    return FALSE;

  self.seen = seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.acronyms = acronyms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  records = accord_json_get_array (root, "records");
  note_acronyms (&self, records);
  for (guint i = 0; i < json_array_get_length (records); i++) {
    if (g_cancellable_set_error_if_cancelled (reading->cancellable, error))
      return FALSE;
    read_record (&self, json_array_get_element (records, i), i + 1);
  }

  return TRUE;
}
