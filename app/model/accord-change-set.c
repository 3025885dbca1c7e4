#include "config.h"

#include "accord-change-set.h"

#include "accord-json.h"
#include "accord-kind.h"
#include "accord-model-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AccordChangeSet {
  gatomicrefcount ref_count;
  char *title;
  GPtrArray *changes;
  GPtrArray *ids;        /* in the order of their first changes; owned by these */
  GHashTable *by_id;     /* id -> GPtrArray of its changes: an import has thousands of records */
};

static void
change_free (gpointer data)
{
  AccordChange *change = data;

  g_free (change->id);
  g_free (change->path);
  g_clear_pointer (&change->before, json_node_unref);
  g_clear_pointer (&change->after, json_node_unref);
  g_free (change);
}

/* Splits `member/key`; a plain member has no key. */
static const char *
split_path (const char *path, char **member)
{
  const char *slash = strchr (path, '/');

  *member = slash != NULL ? g_strndup (path, slash - path) : g_strdup (path);

  return slash != NULL ? slash + 1 : NULL;
}

static void
set_or_remove (JsonObject *object, const char *name, JsonNode *value)
{
  if (value != NULL)
    json_object_set_member (object, name, json_node_ref (value));
  else if (json_object_has_member (object, name))
    json_object_remove_member (object, name);
}

static void
set_path (JsonObject *document, const char *path, JsonNode *value)
{
  g_autofree char *member = NULL;
  const char *key = split_path (path, &member);
  g_autoptr (JsonObject) map = NULL;
  JsonObject *old;

  if (key == NULL) {
    set_or_remove (document, member, value);
    return;
  }

  old = accord_json_get_object (document, member);
  map = old != NULL ? accord_json_copy_object (old) : json_object_new ();
  set_or_remove (map, key, value);
  if (json_object_get_size (map) > 0)
    json_object_set_object_member (document, member, g_steal_pointer (&map));
  else if (json_object_has_member (document, member))
    json_object_remove_member (document, member);
}

/* The document that a record begins with: its kind is the first part of its id. */
static JsonObject *
make_document (const char *id)
{
  g_autofree char *kind = g_strndup (id, strcspn (id, ":"));
  JsonObject *document = json_object_new ();

  json_object_set_string_member (document, "_id", id);
  json_object_set_string_member (document, "kind", kind);
  json_object_set_int_member (document, "schema", ACCORD_SCHEMA);

  return document;
}

AccordChangeSet *
accord_change_set_new (const char *title)
{
  AccordChangeSet *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (AccordChangeSet, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->title = g_strdup (title);
  self->changes = g_ptr_array_new_with_free_func (change_free);
  self->ids = g_ptr_array_new ();
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  return self;
}

AccordChangeSet *
accord_change_set_ref (AccordChangeSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
accord_change_set_unref (AccordChangeSet *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count)) {
    g_free (self->title);
    g_hash_table_unref (self->by_id);
    g_ptr_array_unref (self->ids);
    g_ptr_array_unref (self->changes);
    g_free (self);
  }
}

void
accord_change_set_add (AccordChangeSet *self,
                       const char *id,
                       const char *path,
                       JsonNode *before,
                       JsonNode *after)
{
  AccordChange *change;
  GPtrArray *same;

  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL && strchr (id, ':') != NULL);
  g_return_if_fail (path != NULL && *path != '\0');

  if (accord_document_equal (before, after)) {
    g_clear_pointer (&before, json_node_unref);
    g_clear_pointer (&after, json_node_unref);
    return;
  }

  change = g_new0 (AccordChange, 1);
  change->id = g_strdup (id);
  change->path = g_strdup (path);
  change->before = before;
  change->after = after;
  g_ptr_array_add (self->changes, change);
  same = g_hash_table_lookup (self->by_id, id);
  if (same == NULL) {
    same = g_ptr_array_new ();
    g_hash_table_insert (self->by_id, change->id, same);
    g_ptr_array_add (self->ids, change->id);
  }
  g_ptr_array_add (same, change);
}

const char *
accord_change_set_get_title (AccordChangeSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

guint
accord_change_set_get_length (AccordChangeSet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->changes->len;
}

const AccordChange *
accord_change_set_get (AccordChangeSet *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->changes->len, NULL);

  return g_ptr_array_index (self->changes, index);
}

static JsonNode *
ref_node (JsonNode *node)
{
  return node != NULL ? json_node_ref (node) : NULL;
}

AccordChangeSet *
accord_change_set_invert (AccordChangeSet *self, const char *title)
{
  AccordChangeSet *inverse;

  g_return_val_if_fail (self != NULL, NULL);

  inverse = accord_change_set_new (title);
  for (guint i = self->changes->len; i > 0; i--) {
    const AccordChange *change = g_ptr_array_index (self->changes, i - 1);

    accord_change_set_add (inverse, change->id, change->path, ref_node (change->after), ref_node (change->before));
  }

  return inverse;
}

JsonObject *
accord_change_set_apply (AccordChangeSet *self, const char *id, JsonObject *document)
{
  g_autoptr (JsonObject) result = NULL;
  GPtrArray *changes;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  result = document != NULL ? accord_json_copy_object (document) : make_document (id);
  changes = g_hash_table_lookup (self->by_id, id);
  for (guint i = 0; changes != NULL && i < changes->len; i++) {
    const AccordChange *change = g_ptr_array_index (changes, i);

    set_path (result, change->path, change->after);
  }

  return accord_document_says_something (result) ? g_steal_pointer (&result) : NULL;
}

GPtrArray *
accord_change_set_list_ids (AccordChangeSet *self)
{
  GPtrArray *ids;

  g_return_val_if_fail (self != NULL, NULL);

  ids = g_ptr_array_new_full (self->ids->len, g_free);
  for (guint i = 0; i < self->ids->len; i++)
    g_ptr_array_add (ids, g_strdup (g_ptr_array_index (self->ids, i)));

  return ids;
}

static JsonNode *
copy_node (JsonNode *node)
{
  return node != NULL ? accord_json_copy_node (node) : NULL;
}

AccordChangeSet *
accord_change_set_copy (AccordChangeSet *self)
{
  AccordChangeSet *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = accord_change_set_new (self->title);
  for (guint i = 0; i < self->changes->len; i++) {
    const AccordChange *change = g_ptr_array_index (self->changes, i);

    accord_change_set_add (copy, change->id, change->path, copy_node (change->before), copy_node (change->after));
  }

  return copy;
}

char *
accord_change_set_to_json (AccordChangeSet *self)
{
  g_autoptr (JsonObject) root = NULL;
  JsonArray *array;

  g_return_val_if_fail (self != NULL, NULL);

  root = json_object_new ();
  array = json_array_sized_new (self->changes->len);
  for (guint i = 0; i < self->changes->len; i++) {
    const AccordChange *change = g_ptr_array_index (self->changes, i);
    JsonObject *row = json_object_new ();

    json_object_set_string_member (row, "id", change->id);
    json_object_set_string_member (row, "path", change->path);
    /* Absent and null differ: an absent value has no member here. */
    if (change->before != NULL)
      json_object_set_member (row, "before", json_node_ref (change->before));
    if (change->after != NULL)
      json_object_set_member (row, "after", json_node_ref (change->after));
    json_array_add_object_element (array, row);
  }
  json_object_set_array_member (root, "changes", array);

  return accord_json_to_text (root, FALSE);
}

AccordChangeSet *
accord_change_set_from_json (const char *title, const char *text, GError **error)
{
  g_autoptr (AccordChangeSet) self = NULL;
  g_autoptr (JsonObject) root = NULL;
  JsonArray *array;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  root = accord_json_parse_object (text, -1, error);
  if (root == NULL)
    return NULL;

  self = accord_change_set_new (title);
  array = accord_json_get_array (root, "changes");
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    JsonObject *row = accord_json_array_get_object (array, i);
    const char *id = accord_json_get_text (row, "id");
    const char *path = accord_json_get_text (row, "path");

    if (id == NULL || strchr (id, ':') == NULL || path == NULL || *path == '\0') {
      g_set_error_literal (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
                           _("An entry of the history cannot be read."));
      return NULL;
    }
    accord_change_set_add (self, id, path,
                           ref_node (json_object_get_member (row, "before")),
                           ref_node (json_object_get_member (row, "after")));
  }

  return g_steal_pointer (&self);
}

JsonNode *
accord_document_get_path (JsonObject *document, const char *path)
{
  g_autofree char *member = NULL;
  const char *key;

  g_return_val_if_fail (path != NULL, NULL);

  if (document == NULL)
    return NULL;

  key = split_path (path, &member);
  if (key == NULL)
    return json_object_get_member (document, member);

  document = accord_json_get_object (document, member);

  return document != NULL ? json_object_get_member (document, key) : NULL;
}

gboolean
accord_document_says_something (JsonObject *document)
{
  static const char *const frame[] = { "_id", "kind", "schema", "release", "edited", NULL };
  JsonObjectIter iter;
  const char *name;

  g_return_val_if_fail (document != NULL, FALSE);

  json_object_iter_init (&iter, document);
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (frame, name))
      return TRUE;

  return FALSE;
}

gboolean
accord_document_equal (JsonNode *a, JsonNode *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return json_node_equal (a, b);
}
