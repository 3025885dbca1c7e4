#include "config.h"

#include "accord-store-draft-private.h"

#include "accord-json.h"
#include "accord-kind.h"
#include "accord-store-progress-private.h"

#include <string.h>

typedef struct {
  char *id;
  JsonObject *held;
  gboolean has_base;
  AccordChangeSet *changes;
  GHashTable *touched;
} Record;

struct _AccordStoreDraft {
  AccordStoreDatabase *database;
  GPtrArray *records;
  GHashTable *records_by_id;
  AccordChangeSet *written;
  sqlite3_stmt *find;  /* prepared once: an import has thousands of records */
  sqlite3_stmt *write;
  AccordStoreFiling *filing;
};

/* Members that say nothing by themselves: with only these a document is gone. */
static const char *const frame[] = { "schema", "release", "edited", NULL };

static void
record_free (gpointer data)
{
  Record *record = data;

  g_free (record->id);
  g_clear_pointer (&record->held, json_object_unref);
  accord_change_set_unref (record->changes);
  g_hash_table_unref (record->touched);
  g_free (record);
}

/* A statement is prepared for the draft, and begins anew each time. */
static sqlite3_stmt *
begin_statement (AccordStoreDraft *self, sqlite3_stmt **statement, const char *sql, GError **error)
{
  if (*statement == NULL)
    *statement = _accord_store_database_prepare (self->database, sql, error);
  else
    sqlite3_reset (*statement);

  return *statement;
}

static gboolean
read_held (AccordStoreDraft *self, const char *id, JsonObject **held, gboolean *has_base, GError **error)
{
  sqlite3_stmt *statement = begin_statement (self, &self->find,
                                             "SELECT body, base IS NOT NULL FROM record WHERE id = ?", error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  if (!_accord_store_database_step (self->database, statement, &row, error))
    return FALSE;

  if (row) {
    *held = accord_json_parse_object ((const char *) sqlite3_column_text (statement, 0),
                                      sqlite3_column_bytes (statement, 0), NULL);
    *has_base = sqlite3_column_int (statement, 1);
  }
  /* Nothing is written while a row is being read. */
  sqlite3_reset (statement);

  return !row || *held != NULL || _accord_store_database_set_error (self->database, error, ACCORD_STORE_ERROR_DAMAGED);
}

static Record *
find_record (AccordStoreDraft *self, const char *id, GError **error)
{
  g_autoptr (JsonObject) held = NULL;
  gboolean has_base = FALSE;
  Record *record = g_hash_table_lookup (self->records_by_id, id);

  if (record != NULL)
    return record;
  if (!read_held (self, id, &held, &has_base, error))
    return NULL;

  record = g_new0 (Record, 1);
  record->id = g_strdup (id);
  record->held = g_steal_pointer (&held);
  record->has_base = has_base;
  record->changes = accord_change_set_new ("");
  record->touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (self->records, record);
  g_hash_table_insert (self->records_by_id, record->id, record);

  return record;
}

/* Whether an earlier change of the draft may have changed what @path holds: the same path, the map
 * that it is a key of, or a key of the map that it is. */
static gboolean
is_touched (Record *record, const char *path)
{
  const char *slash = strchr (path, '/');
  g_autofree char *other = slash != NULL ? g_strndup (path, slash - path) : g_strconcat (path, "/", NULL);

  return g_hash_table_contains (record->touched, path) || g_hash_table_contains (record->touched, other);
}

static void
touch (Record *record, const char *path)
{
  const char *slash = strchr (path, '/');

  g_hash_table_add (record->touched, g_strdup (path));
  if (slash != NULL)
    g_hash_table_add (record->touched, g_strndup (path, slash + 1 - path));
}

static JsonNode *
ref_node (JsonNode *node)
{
  return node != NULL ? json_node_ref (node) : NULL;
}

static JsonNode *
get_held (Record *record, const char *path)
{
  g_autoptr (JsonObject) document = NULL;

  if (!is_touched (record, path))
    return ref_node (accord_document_get_path (record->held, path));

  document = accord_change_set_apply (record->changes, record->id, record->held);

  return ref_node (accord_document_get_path (document, path));
}

static void
add_change (AccordStoreDraft *self, Record *record, const char *path, JsonNode *before, JsonNode *after)
{
  touch (record, path);
  accord_change_set_add (record->changes, record->id, path, ref_node (before), ref_node (after));
  accord_change_set_add (self->written, record->id, path, ref_node (before), ref_node (after));
}

/* Once for each path, even if several changes of one action left it. */
static void
note_left (GPtrArray *left, const char *id, const char *path)
{
  g_autofree char *line = g_strdup_printf ("%s %s", id, path);

  if (!g_ptr_array_find_with_equal_func (left, line, g_str_equal, NULL))
    g_ptr_array_add (left, g_steal_pointer (&line));
}

static gboolean
revert_change (AccordStoreDraft *self, const AccordChange *change, GPtrArray *left, GError **error)
{
  g_autoptr (JsonNode) held = NULL;
  gboolean framing = g_strv_contains (frame, change->path);
  Record *record = find_record (self, change->id, error);

  if (record == NULL)
    return FALSE;
  /* Nobody's document loses its frame while it says something; if it is gone, drop_frame() does it. */
  if (framing && change->before == NULL)
    return TRUE;

  held = get_held (record, change->path);
  if (accord_document_equal (held, change->after))
    add_change (self, record, change->path, held, change->before);
  else if (!framing)
    note_left (left, change->id, change->path);

  return TRUE;
}

/* A document that is gone loses its frame too; said in the journal, so that undo brings it back whole. */
static void
drop_frame (AccordStoreDraft *self, Record *record)
{
  for (int i = 0; frame[i] != NULL; i++) {
    g_autoptr (JsonNode) value = ref_node (accord_document_get_path (record->held, frame[i]));

    for (guint j = 0; j < accord_change_set_get_length (record->changes); j++) {
      const AccordChange *change = accord_change_set_get (record->changes, j);

      if (strcmp (change->path, frame[i]) == 0) {
        g_clear_pointer (&value, json_node_unref);
        value = ref_node (change->after);
      }
    }

    /* A document that is made again begins with the schema by itself. */
    if (value == NULL || (strcmp (frame[i], "schema") == 0 && JSON_NODE_HOLDS_VALUE (value) &&
                          json_node_get_int (value) == ACCORD_SCHEMA))
      continue;
    add_change (self, record, frame[i], value, NULL);
  }
}

static JsonNode *
make_trash_mark (const char *at, const char *who)
{
  JsonNode *node = json_node_init_object (json_node_alloc (), NULL);
  JsonObject *mark = json_object_new ();

  json_object_set_string_member (mark, "at", at);
  accord_json_set_text (mark, "by", who);
  json_node_take_object (node, mark);

  return node;
}

static gboolean
write_body (AccordStoreDraft *self, const char *id, JsonObject *document, GError **error)
{
  g_autofree char *prefix = g_strndup (id, strcspn (id, ":"));
  g_autofree char *body = accord_json_to_text (document, FALSE);
  const char *kind = accord_json_get_text (document, "kind");
  sqlite3_stmt *statement = begin_statement (self, &self->write,
                                             "INSERT INTO record (id, kind, body) VALUES (?, ?, ?) "
                                             "ON CONFLICT (id) DO UPDATE "
                                             "SET kind = excluded.kind, body = excluded.body",
                                             error);
  gboolean done;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, kind != NULL ? kind : prefix, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, body, -1, SQLITE_STATIC);
  done = _accord_store_database_step (self->database, statement, NULL, error);
  sqlite3_reset (statement);
  /* It outlives what it was given. */
  sqlite3_clear_bindings (statement);

  return done;
}

static gboolean
delete_body (AccordStoreDraft *self, const char *id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement = _accord_store_database_prepare (self->database, "DELETE FROM record WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);

  return _accord_store_database_step (self->database, statement, NULL, error);
}

static gboolean
write_record (AccordStoreDraft *self, Record *record, const char *at, const char *who, GError **error)
{
  g_autoptr (JsonObject) document = NULL;

  if (accord_change_set_get_length (record->changes) == 0)
    return TRUE;

  document = accord_change_set_apply (record->changes, record->id, record->held);
  if (document == NULL && record->has_base) {
    g_autoptr (JsonNode) before = get_held (record, "trashed");
    g_autoptr (JsonNode) mark = make_trash_mark (at, who);

    /* The service has it: it must hear of this, and there is no other way to tell it. */
    add_change (self, record, "trashed", before, mark);
    document = accord_change_set_apply (record->changes, record->id, record->held);
  }

  if (document != NULL)
    return write_body (self, record->id, document, error) &&
           _accord_store_filing_put (self->filing, record->id, document, error);

  drop_frame (self, record);

  return record->held == NULL || (delete_body (self, record->id, error) &&
                                  _accord_store_filing_put (self->filing, record->id, NULL, error));
}

AccordStoreDraft *
_accord_store_draft_new (AccordStoreDatabase *database, const char *title)
{
  AccordStoreDraft *self = g_new0 (AccordStoreDraft, 1);

  self->database = database;
  self->filing = _accord_store_filing_new (database);
  self->records = g_ptr_array_new_with_free_func (record_free);
  self->records_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->written = accord_change_set_new (title);

  return self;
}

void
_accord_store_draft_free (AccordStoreDraft *self)
{
  g_hash_table_unref (self->records_by_id);
  g_ptr_array_unref (self->records);
  accord_change_set_unref (self->written);
  sqlite3_finalize (self->find);
  sqlite3_finalize (self->write);
  _accord_store_filing_free (self->filing);
  g_free (self);
}

gboolean
_accord_store_draft_set (AccordStoreDraft *self, AccordChangeSet *changes, GError **error)
{
  for (guint i = 0; i < accord_change_set_get_length (changes); i++) {
    const AccordChange *change = accord_change_set_get (changes, i);
    g_autoptr (JsonNode) held = NULL;
    Record *record = find_record (self, change->id, error);

    if (record == NULL)
      return FALSE;
    held = get_held (record, change->path);
    add_change (self, record, change->path, held, change->after);
  }

  return TRUE;
}

gboolean
_accord_store_draft_revert (AccordStoreDraft *self, AccordChangeSet *changes, GPtrArray *left, GError **error)
{
  for (guint i = accord_change_set_get_length (changes); i > 0; i--)
    if (!revert_change (self, accord_change_set_get (changes, i - 1), left, error))
      return FALSE;

  return TRUE;
}

AccordChangeSet *
_accord_store_draft_write (AccordStoreDraft *self, const char *at, const char *who, GError **error)
{
  for (guint i = 0; i < self->records->len; i++)
    if (!write_record (self, g_ptr_array_index (self->records, i), at, who, error))
      return NULL;

  return _accord_store_filing_end (self->filing, error) ? self->written : NULL;
}
