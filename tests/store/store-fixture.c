#include "config.h"

#include "store-fixture.h"

#include "accord-json.h"

#include <glib/gstdio.h>

static void
keep_result (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

AccordStore *
store_open (const char *path, AccordStoreFlags flags, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_store_open_async (path, flags, NULL, keep_result, &result);

  return accord_store_open_finish (wait_for (&result), error);
}

gboolean
store_commit (AccordStore *store, AccordChangeSet *changes, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_store_commit_async (store, changes, "officer", NULL, keep_result, &result);

  return accord_store_commit_finish (store, wait_for (&result), error);
}

AccordChangeSet *
store_undo (AccordStore *store, gboolean redo, GPtrArray **left, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  accord_store_undo_async (store, redo, NULL, NULL, keep_result, &result);

  return accord_store_undo_finish (store, wait_for (&result), left, error);
}

AccordUndoState *
store_get_undo_state (AccordStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AccordUndoState *state;

  accord_store_get_undo_state_async (store, NULL, keep_result, &result);
  state = accord_store_get_undo_state_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);

  return state;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b);
}

/* The order of members says nothing, on any level but in arrays, where the tests hold no maps of two. */
static JsonObject *
sort (JsonObject *object)
{
  g_autoptr (GList) names = g_list_sort (json_object_get_members (object), compare_names);
  JsonObject *sorted = json_object_new ();

  for (GList *l = names; l != NULL; l = l->next) {
    JsonNode *node = json_object_get_member (object, l->data);

    if (JSON_NODE_HOLDS_OBJECT (node))
      json_object_set_object_member (sorted, l->data, sort (json_node_get_object (node)));
    else
      json_object_set_member (sorted, l->data, json_node_ref (node));
  }

  return sorted;
}

char *
write_document (JsonObject *document)
{
  g_autoptr (JsonObject) sorted = sort (document);

  return accord_json_to_text (sorted, FALSE);
}

GHashTable *
store_load (AccordStore *store, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  GHashTable *table;

  accord_store_load_async (store, TRUE, NULL, keep_result, &result);
  documents = accord_store_load_finish (store, wait_for (&result), error);
  if (documents == NULL)
    return NULL;

  table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < documents->len; i++) {
    JsonObject *document = g_ptr_array_index (documents, i);

    g_hash_table_insert (table, g_strdup (accord_json_get_text (document, "_id")), write_document (document));
  }

  return table;
}

GPtrArray *
store_load_rest (AccordStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *documents;

  accord_store_load_async (store, FALSE, NULL, keep_result, &result);
  documents = accord_store_load_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);

  return documents;
}

GPtrArray *
store_load_progress (AccordStore *store, const char *mission)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *documents;

  accord_store_load_progress_async (store, mission, NULL, keep_result, &result);
  documents = accord_store_load_progress_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);

  return documents;
}

GPtrArray *
store_list_standings (AccordStore *store, AccordDay as_of, AccordDay before, GHashTable *days, GPtrArray **of_before)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *standings;

  accord_store_list_standings_async (store, as_of, before, days, NULL, keep_result, &result);
  standings = accord_store_list_standings_finish (store, wait_for (&result), of_before, &error);
  g_assert_no_error (error);

  return standings;
}

GPtrArray *
store_check (AccordStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *problems;

  accord_store_check_async (store, NULL, keep_result, &result);
  problems = accord_store_check_finish (store, wait_for (&result), &error);
  g_assert_no_error (error);

  return problems;
}

void
store_end (AccordStore *store)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  accord_store_close_async (store, keep_result, &result);
  g_assert_true (accord_store_close_finish (store, wait_for (&result), &error));
  g_assert_no_error (error);
  g_object_unref (result);
  g_assert_finalize_object (store);
}

char *
folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("accord-store-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

void
folder_free (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK)) {
      folder_free (path);
    } else {
      g_unlink (path);
      g_free (path);
    }
  }
  g_rmdir (folder);
  g_free (folder);
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = text != NULL ? json_from_string (text, &error) : NULL;

  g_assert_no_error (error);

  return node;
}

void
add_change (AccordChangeSet *set, const char *id, const char *path, const char *before, const char *after)
{
  accord_change_set_add (set, id, path, parse (before), parse (after));
}

AccordChangeSet *
change_set (const char *title, const char *id, const char *path,
            const char *before, const char *after)
{
  AccordChangeSet *set = accord_change_set_new (title);

  add_change (set, id, path, before, after);

  return set;
}

/* What it held before is left to the store to find out. */
void
commit_one (AccordStore *store, const char *title, const char *id, const char *path, const char *after)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordChangeSet) set = change_set (title, id, path, after != NULL ? NULL : "\"?\"", after);

  g_assert_true (store_commit (store, set, &error));
  g_assert_no_error (error);
}

void
assert_member (AccordStore *store, const char *id, const char *path, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) documents = store_load (store, &error);
  g_autoptr (JsonObject) document = NULL;
  g_autoptr (JsonNode) expected = parse (value);
  const char *text;

  g_assert_no_error (error);
  text = g_hash_table_lookup (documents, id);
  if (text != NULL)
    document = accord_json_parse_object (text, -1, NULL);
  g_assert_true (accord_document_equal (accord_document_get_path (document, path), expected));
}

void
assert_same (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_assert_cmpstr (value, ==, g_hash_table_lookup (b, key));
  g_assert_cmpuint (g_hash_table_size (a), ==, g_hash_table_size (b));
}

void
assert_sound (AccordStore *store)
{
  g_autoptr (GPtrArray) problems = store_check (store);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

void
run_sql (const char *path, const char *sql)
{
  sqlite3 *connection = NULL;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

gint64
ask_number (const char *path, const char *sql)
{
  sqlite3 *connection = NULL;
  sqlite3_stmt *statement = NULL;
  gint64 number;

  g_assert_cmpint (sqlite3_open_v2 (path, &connection, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);

  return number;
}
