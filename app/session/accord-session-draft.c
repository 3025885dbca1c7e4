#include "config.h"

#include "accord-session-draft-private.h"

#include "accord-json.h"
#include "accord-model-error.h"
#include "accord-session-value-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Deeper than a member of a step nothing is entered by itself. */
#define MOST_PARTS 3

AccordDraft *
_accord_draft_new (AccordSession *session, AccordKind kind, AccordRecord *record)
{
  AccordDraft *self = g_new0 (AccordDraft, 1);
  JsonObject *shipped = record != NULL ? accord_record_get_shipped (record) : NULL;
  JsonObject *before = record != NULL ? accord_record_get_own (record) : NULL;

  self->session = g_object_ref (session);
  self->kind = kind;
  self->shipped = shipped != NULL ? json_object_ref (shipped) : NULL;
  self->before = before != NULL ? json_object_ref (before) : NULL;
  self->own = before != NULL ? accord_json_copy_object (before) : json_object_new ();
  self->paths = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
_accord_draft_free (AccordDraft *self)
{
  g_ptr_array_unref (self->paths);
  json_object_unref (self->own);
  g_clear_pointer (&self->before, json_object_unref);
  g_clear_pointer (&self->shipped, json_object_unref);
  g_object_unref (self->session);
  g_free (self);
}

JsonNode *
_accord_draft_get (AccordDraft *self, const char *path)
{
  JsonNode *node = accord_document_get_path (self->own, path);

  return node != NULL ? node : accord_document_get_path (self->shipped, path);
}

const char *
_accord_draft_get_text (AccordDraft *self, const char *path)
{
  JsonNode *node = _accord_draft_get (self, path);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
       ? json_node_get_string (node) : NULL;
}

static void
set_or_remove (JsonObject *object, const char *name, JsonNode *value)
{
  if (value != NULL)
    json_object_set_member (object, name, value);
  else if (json_object_has_member (object, name))
    json_object_remove_member (object, name);
}

void
_accord_draft_set (AccordDraft *self, const char *path, JsonNode *value)
{
  const char *slash = strchr (path, '/');
  g_autofree char *member = slash != NULL ? g_strndup (path, slash - path) : g_strdup (path);
  JsonObject *map;

  g_ptr_array_add (self->paths, g_strdup (path));
  if (slash == NULL) {
    set_or_remove (self->own, member, value);
    return;
  }

  map = accord_json_get_object (self->own, member);
  map = map != NULL ? accord_json_copy_object (map) : json_object_new ();
  set_or_remove (map, slash + 1, value);
  if (json_object_get_size (map) > 0) {
    json_object_set_object_member (self->own, member, map);
  } else {
    set_or_remove (self->own, member, NULL);
    json_object_unref (map);
  }
}

/* Sets one member of the object that stands at `path`, which is changed as one. Takes `value`. */
static void
set_within (AccordDraft *self, const char *path, const char *name, JsonNode *value)
{
  JsonNode *node = _accord_draft_get (self, path);
  JsonObject *object = node != NULL && JSON_NODE_HOLDS_OBJECT (node)
                     ? accord_json_copy_object (json_node_get_object (node)) : json_object_new ();

  set_or_remove (object, name, value);
  if (json_object_get_size (object) > 0) {
    JsonNode *changed = json_node_init_object (json_node_alloc (), object);

    _accord_draft_set (self, path, changed);
  } else {
    _accord_draft_set (self, path, NULL);
  }
  json_object_unref (object);
}

void
_accord_draft_set_step_day (AccordDraft *self, const char *step, const char *member, AccordDay day)
{
  g_autofree char *path = g_strconcat ("steps/", step, NULL);
  g_autofree char *text = accord_day_to_string (day);

  set_within (self, path, member, json_node_init_string (json_node_alloc (), text));
}

static gboolean
set_unsplit (GError **error, const char *assignment)
{
  g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
               _("“%s” is no entry; write it as MEMBER=VALUE, such as type=rotation."), assignment);

  return FALSE;
}

/* One member of one step or of the source: steps/council_decision/actual, source/url. */
static gboolean
assign_within (AccordDraft *self,
               const char *path,
               const char *name,
               const AccordMember *member,
               const char *text,
               GError **error)
{
  JsonNode *value = NULL;

  if (member == NULL)
    return FALSE;
  if (*text != '\0') {
    value = _accord_session_read_value (self->session, member, text, error);
    if (value == NULL)
      return FALSE;
  }
  set_within (self, path, name, value);

  return TRUE;
}

static gboolean
assign_key (AccordDraft *self, const char *path, const char *map, const char *key, const char *text, GError **error)
{
  JsonNode *value = NULL;

  if (*text != '\0') {
    value = _accord_session_read_key (self->session, self->kind, map, key, text, error);
    if (value == NULL)
      return FALSE;
  }
  _accord_draft_set (self, path, value);

  return TRUE;
}

static gboolean
assign_member (AccordDraft *self, const AccordMember *member, const char *text, GError **error)
{
  JsonNode *value = NULL;

  if (*text != '\0') {
    value = _accord_session_read_value (self->session, member, text, error);
    if (value == NULL)
      return FALSE;
    if (member->type == ACCORD_MEMBER_MAP &&
        !_accord_session_check_map (self->session, self->kind, member->name, value, error)) {
      json_node_unref (value);
      return FALSE;
    }
  }
  _accord_draft_set (self, member->name, value);

  return TRUE;
}

static gboolean
assign_parts (AccordDraft *self, const AccordMember *member, char **parts, const char *text, GError **error)
{
  guint n = g_strv_length (parts);
  g_autofree char *path = n > 1 ? g_strconcat (parts[0], "/", parts[1], NULL) : NULL;

  if (n == 1)
    return assign_member (self, member, text, error);
  if (n == 2 && member->type == ACCORD_MEMBER_MAP)
    return assign_key (self, path, parts[0], parts[1], text, error);
  if (n == 2 && strcmp (parts[0], "source") == 0)
    return assign_within (self, parts[0], parts[1], _accord_session_find_source_member (parts[1], error), text, error);
  if (n == 2 && member->type == ACCORD_MEMBER_OBJECT) {
    set_within (self, parts[0], parts[1], *text != '\0' ? _accord_session_read_anything (text) : NULL);
    return TRUE;
  }
  if (n == MOST_PARTS && strcmp (parts[0], "steps") == 0)
    return assign_within (self, path, parts[2], _accord_session_find_step_member (parts[2], error), text, error);

  g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
               /* Translators: %s is the name of a member, such as "start" */
               _("“%s” has no parts that could be entered by themselves."), n == 2 ? parts[0] : path);

  return FALSE;
}

gboolean
_accord_draft_assign (AccordDraft *self, const char *assignment, GError **error)
{
  const char *equals = strchr (assignment, '=');
  g_autofree char *name = equals != NULL ? g_strndup (assignment, equals - assignment) : NULL;
  g_auto (GStrv) parts = name != NULL ? g_strsplit (name, "/", MOST_PARTS) : NULL;
  const AccordMember *member;

  if (parts == NULL || parts[0] == NULL)
    return set_unsplit (error, assignment);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] == '\0')
      return set_unsplit (error, assignment);

  member = _accord_session_find_member (self->kind, parts[0], error);

  return member != NULL && assign_parts (self, member, parts, equals + 1, error);
}

/* Whether `path` is `above`, or a key of it. */
static gboolean
is_within (const char *path, const char *above)
{
  gsize length = strlen (above);

  return strncmp (path, above, length) == 0 && (path[length] == '\0' || path[length] == '/');
}

gboolean
_accord_draft_has_touched (AccordDraft *self, const char *path)
{
  for (guint i = 0; i < self->paths->len; i++)
    if (is_within (g_ptr_array_index (self->paths, i), path) || is_within (path, g_ptr_array_index (self->paths, i)))
      return TRUE;

  return FALSE;
}

/* A path says all that those within it say, and the first of two that are the same says it all. */
static gboolean
is_said_elsewhere (AccordDraft *self, guint i)
{
  const char *path = g_ptr_array_index (self->paths, i);

  for (guint k = 0; k < self->paths->len; k++) {
    const char *other = g_ptr_array_index (self->paths, k);

    if (strcmp (other, path) == 0 ? k < i : is_within (path, other))
      return TRUE;
  }

  return FALSE;
}

void
_accord_draft_foreach (AccordDraft *self,
                       void (*add) (gpointer data, const char *path, JsonNode *before, JsonNode *after),
                       gpointer data)
{
  for (guint i = 0; i < self->paths->len; i++) {
    const char *path = g_ptr_array_index (self->paths, i);

    JsonNode *after = accord_document_get_path (self->own, path);

    if (is_said_elsewhere (self, i))
      continue;
    /* What is as shipped is no edit: a later release may still correct it. */
    if (after != NULL && accord_document_equal (after, accord_document_get_path (self->shipped, path)))
      after = NULL;
    add (data, path, accord_document_get_path (self->before, path), after);
  }
}
