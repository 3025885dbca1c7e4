#include "config.h"

#include "accord-store-check-private.h"

#include "accord-json.h"
#include "accord-store-progress-private.h"

#include <glib/gi18n-lib.h>

typedef struct {
  AccordStoreDatabase *database;
  GPtrArray *problems;
  GHashTable *records;
  GHashTable *replayed;
} Check;

static void
check_clear (Check *check)
{
  g_clear_pointer (&check->problems, g_ptr_array_unref);
  g_clear_pointer (&check->records, g_hash_table_unref);
  g_clear_pointer (&check->replayed, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_clear)

static void note (Check *check, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
note (Check *check, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (check->problems, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

typedef void (*RowFunc) (Check *check, sqlite3_stmt *row);

static gboolean
for_each_row (Check *check, const char *sql, RowFunc func, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = _accord_store_database_prepare (check->database, sql, error);
  gboolean row = statement != NULL;

  while (row) {
    if (!_accord_store_database_step (check->database, statement, &row, error))
      return FALSE;
    if (row)
      func (check, statement);
  }

  return statement != NULL;
}

static const char *
get_text (sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return text != NULL ? text : "";
}

static void
check_pages (Check *check, sqlite3_stmt *row)
{
  const char *message = get_text (row, 0);

  if (g_strcmp0 (message, "ok") != 0)
    /* Translators: a technical message in English. */
    note (check, _("The file is damaged (%s); open a backup."), message);
}

static void
check_reference (Check *check, sqlite3_stmt *row)
{
  note (check, _("Row %s of the table “%s” refers to one that is not there."),
        get_text (row, 1), get_text (row, 0));
}

static void
check_record (Check *check, sqlite3_stmt *row)
{
  const char *id = get_text (row, 0);
  g_autoptr (JsonObject) document = NULL;

  document = accord_json_parse_object (get_text (row, 2), -1, NULL);
  if (document == NULL) {
    note (check, _("The record “%s” cannot be read."), id);
    return;
  }

  if (g_strcmp0 (accord_json_get_text (document, "_id"), id) != 0)
    note (check, _("The record “%s” says that it is another."), id);
  if (g_strcmp0 (accord_json_get_text (document, "kind"), get_text (row, 1)) != 0)
    note (check, _("The record “%s” is filed under a wrong kind."), id);

  g_hash_table_insert (check->records, g_strdup (id), g_steal_pointer (&document));
}

static void
replay_entry (Check *check, sqlite3_stmt *row)
{
  g_autoptr (AccordChangeSet) changes = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  changes = accord_change_set_from_json (get_text (row, 1), get_text (row, 2), NULL);
  if (changes == NULL) {
    note (check, _("Entry %s of the history (“%s”) cannot be read."), get_text (row, 0), get_text (row, 1));
    return;
  }

  ids = accord_change_set_list_ids (changes);
  for (guint i = 0; i < ids->len; i++) {
    const char *id = g_ptr_array_index (ids, i);
    JsonObject *document = g_hash_table_lookup (check->replayed, id);

    document = accord_change_set_apply (changes, id, document);
    if (document != NULL)
      g_hash_table_insert (check->replayed, g_strdup (id), document);
    else
      g_hash_table_remove (check->replayed, id);
  }
}

/* The schema that a document begins with is the program's, not in the journal. */
static gboolean
are_same (JsonObject *a, JsonObject *b)
{
  g_autoptr (JsonObject) rest_a = accord_json_copy_object (a);
  g_autoptr (JsonObject) rest_b = accord_json_copy_object (b);
  g_autoptr (JsonNode) node_a = json_node_alloc ();
  g_autoptr (JsonNode) node_b = json_node_alloc ();

  if (json_object_has_member (rest_a, "schema"))
    json_object_remove_member (rest_a, "schema");
  if (json_object_has_member (rest_b, "schema"))
    json_object_remove_member (rest_b, "schema");
  json_node_init_object (node_a, rest_a);
  json_node_init_object (node_b, rest_b);

  return json_node_equal (node_a, node_b);
}

static void
compare (Check *check)
{
  GHashTableIter iter;
  gpointer id;
  gpointer document;

  g_hash_table_iter_init (&iter, check->records);
  while (g_hash_table_iter_next (&iter, &id, &document)) {
    JsonObject *replayed = g_hash_table_lookup (check->replayed, id);

    if (replayed == NULL || !are_same (document, replayed))
      note (check, _("The record “%s” is not what its history says."), (const char *) id);
  }

  g_hash_table_iter_init (&iter, check->replayed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (check->records, id))
      note (check, _("The record “%s” is missing, although its history says that it is there."), (const char *) id);
}

/* What is sought in observations, against the observations themselves. */
static gboolean
check_progress (Check *check, GError **error)
{
  g_autoptr (GHashTable) misfiled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  if (!_accord_store_progress_check (check->database, check->records, misfiled, error))
    return FALSE;

  g_hash_table_iter_init (&iter, misfiled);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    note (check, _("The record “%s” is not found where it is sought."), (const char *) id);

  return TRUE;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
run (Check *check, GError **error)
{
  if (!for_each_row (check, "PRAGMA integrity_check", check_pages, error) ||
      !for_each_row (check, "PRAGMA foreign_key_check", check_reference, error) ||
      !for_each_row (check, "SELECT id, kind, body FROM record ORDER BY id", check_record, error) ||
      !for_each_row (check, "SELECT seq, title, changes FROM journal ORDER BY seq", replay_entry, error))
    return FALSE;

  if (!check_progress (check, error))
    return FALSE;
  compare (check);
  g_ptr_array_sort (check->problems, compare_texts);

  return TRUE;
}

GPtrArray *
_accord_store_check (AccordStoreDatabase *database, GError **error)
{
  g_auto (Check) check = {
    .database = database,
    .problems = g_ptr_array_new_with_free_func (g_free),
    .records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_object_unref),
    .replayed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_object_unref),
  };
  gboolean done;

  /* One moment for all of it, whoever writes meanwhile. */
  if (!_accord_store_database_begin (database, FALSE, error))
    return NULL;
  done = run (&check, error);
  _accord_store_database_rollback (database);

  return done ? g_steal_pointer (&check.problems) : NULL;
}
