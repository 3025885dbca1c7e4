#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * AccordChange:
 * @id: the record's id
 * @path: the member, or a key in a map as `member/key`
 * @before: (nullable): what it held; %NULL if the document did not have it
 * @after: (nullable): what it holds from now on; %NULL to take it out of the document
 *
 * One member of one document changed. Of a reference row, taking a member out gives back the shipped value.
 */
typedef struct {
  char *id;
  char *path;
  JsonNode *before;
  JsonNode *after;
} AccordChange;

/**
 * AccordChangeSet:
 *
 * What one action of a user changes: all of it is written, or nothing. Grown while it is made, never after.
 */
typedef struct _AccordChangeSet AccordChangeSet;

/**
 * accord_change_set_new:
 * @title: what the action does, in the user's language, for undo and history
 *
 * Returns: (transfer full): an empty change set with one reference
 */
AccordChangeSet *accord_change_set_new (const char *title);

AccordChangeSet *accord_change_set_ref (AccordChangeSet *self);
void accord_change_set_unref (AccordChangeSet *self);

/**
 * accord_change_set_add:
 * @self: a change set
 * @id: a record's id
 * @path: a member, or `member/key`
 * @before: (nullable) (transfer full): what it holds now
 * @after: (nullable) (transfer full): what it shall hold
 *
 * Adds a change, unless both values are the same.
 */
void accord_change_set_add (AccordChangeSet *self,
                            const char *id,
                            const char *path,
                            JsonNode *before,
                            JsonNode *after);

const char *accord_change_set_get_title (AccordChangeSet *self);
guint accord_change_set_get_length (AccordChangeSet *self);

/**
 * accord_change_set_get:
 * @self: a change set
 * @index: a position, below its length
 *
 * Returns: (transfer none): the change there
 */
const AccordChange *accord_change_set_get (AccordChangeSet *self, guint index);

/**
 * accord_change_set_invert:
 * @self: a change set
 * @title: what the inverse does
 *
 * Returns: (transfer full): the change set that takes @self back, last change first
 */
AccordChangeSet *accord_change_set_invert (AccordChangeSet *self, const char *title);

/**
 * accord_change_set_apply:
 * @self: a change set
 * @id: the record's id
 * @document: (nullable): the record's own document, which is not changed
 *
 * Applies the changes that concern @id. A document that is left with nothing but its `_id`, `kind`,
 * `schema` and `release` is gone: a record exists only once somebody has edited something.
 *
 * Returns: (transfer full) (nullable): the document after them, %NULL if it is gone
 */
JsonObject *accord_change_set_apply (AccordChangeSet *self, const char *id, JsonObject *document);

/**
 * accord_change_set_list_ids:
 * @self: a change set
 *
 * Returns: (transfer full) (element-type utf8): the ids it concerns, each once, in order
 */
GPtrArray *accord_change_set_list_ids (AccordChangeSet *self);

/**
 * accord_change_set_copy:
 * @self: a change set
 *
 * Returns: (transfer full): a copy that shares nothing with @self, so that another thread may have it
 */
AccordChangeSet *accord_change_set_copy (AccordChangeSet *self);

/**
 * accord_change_set_to_json:
 * @self: a change set
 *
 * Returns: (transfer full): the changes (not the title) as JSON text
 */
char *accord_change_set_to_json (AccordChangeSet *self);

/**
 * accord_change_set_from_json:
 * @title: its title
 * @text: what accord_change_set_to_json() made
 * @error: return location for an %ACCORD_MODEL_ERROR_MALFORMED
 *
 * Returns: (transfer full) (nullable): the change set
 */
AccordChangeSet *accord_change_set_from_json (const char *title, const char *text, GError **error);

/**
 * accord_document_get_path:
 * @document: (nullable): a document
 * @path: a member, or `member/key`
 *
 * Returns: (transfer none) (nullable): what it holds there
 */
JsonNode *accord_document_get_path (JsonObject *document, const char *path);

/**
 * accord_document_says_something:
 * @document: a document
 *
 * Returns: %TRUE if it has more than the members that every document begins with; without, no record is kept
 */
gboolean accord_document_says_something (JsonObject *document);

/**
 * accord_document_equal:
 * @a: (nullable): a node
 * @b: (nullable): another
 *
 * Returns: %TRUE if both are absent or hold the same
 */
gboolean accord_document_equal (JsonNode *a, JsonNode *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordChangeSet, accord_change_set_unref)

G_END_DECLS
