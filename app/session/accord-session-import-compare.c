#include "config.h"

#include "accord-session-import-private.h"

#include "accord-json.h"
#include "accord-rows.h"
#include "accord-session-change-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many members a remark names, and how much of what each holds. */
#define MOST_NAMED 3
#define MOST_LETTERS 60

/* Members that come with the rows of a file, and say nothing without them. */
static const char *const with_rows[] = { "rows", "digest", "file", "source", NULL };

/* Members that a document begins with by itself, and those that the program keeps. */
static const char *const frame[] = { "_id", "kind", "schema", NULL };
static const char *const kept[] = { "schema", "release", "edited", NULL };

static gboolean
has_rows (AccordImportItem *item, AccordKind *kind)
{
  g_autofree char *name = g_strndup (item->id, strcspn (item->id, ":"));

  return accord_kind_from_name (name, kind) && (*kind == ACCORD_KIND_CONTRIBUTIONS || *kind == ACCORD_KIND_FATALITIES);
}

static gboolean
is_text (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static JsonNode *
ref_node (JsonNode *node)
{
  return node != NULL ? json_node_ref (node) : NULL;
}

/* ── Rows ── */

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Rows as lines in a fixed order, since no order of theirs means anything. */
static GPtrArray *
list_lines (JsonNode *node, const char *const *columns)
{
  g_autoptr (AccordRows) rows = accord_rows_new (node, columns);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  guint n = g_strv_length ((char **) columns);

  for (guint row = 0; row < accord_rows_get_length (rows); row++) {
    g_autoptr (GString) line = g_string_new (NULL);

    for (guint i = 0; i < n; i++) {
      const char *cell = accord_rows_get_text (rows, row, i);

      g_string_append_printf (line, "%s\t", cell != NULL ? cell : "");
    }
    g_ptr_array_add (lines, g_string_free (g_steal_pointer (&line), FALSE));
  }
  g_ptr_array_sort (lines, compare_lines);

  return lines;
}

/* A sum over the lines of a text, whatever their order. */
static guint64
add_up_lines (const char *text)
{
  guint64 sum = 0, line = 0;

  for (const char *p = text; *p != '\0'; p++) {
    line = (line ^ (guchar) *p) * G_GUINT64_CONSTANT (1099511628211);
    if (*p == '\n') {
      sum += line ^ (line >> 29);
      line = 0;
    }
  }

  return sum + line;
}

/* Whether two texts of rows with the same columns surely differ, without reading them cell by cell. */
static gboolean
surely_differ (const char *a, const char *b)
{
  gsize heading = strcspn (a, "\n");

  if (strncmp (a, b, heading + 1) != 0 || !g_str_has_suffix (a, "\n") || !g_str_has_suffix (b, "\n"))
    return FALSE;

  return strlen (a) != strlen (b) || add_up_lines (a) != add_up_lines (b);
}

static gboolean
are_same_rows (AccordKind kind, JsonNode *a, JsonNode *b)
{
  const char *const *columns = accord_kind_find_member (kind, "rows")->words;
  g_autoptr (GPtrArray) x = NULL, y = NULL;

  if (_accord_session_is_absent (a) || _accord_session_is_absent (b))
    return _accord_session_is_absent (a) && _accord_session_is_absent (b);
  if (is_text (a) && is_text (b) && strcmp (json_node_get_string (a), json_node_get_string (b)) == 0)
    return TRUE;
  if (is_text (a) && is_text (b) && surely_differ (json_node_get_string (a), json_node_get_string (b)))
    return FALSE;

  x = list_lines (a, columns);
  y = list_lines (b, columns);
  if (x->len != y->len)
    return FALSE;
  for (guint i = 0; i < x->len; i++)
    if (strcmp (g_ptr_array_index (x, i), g_ptr_array_index (y, i)) != 0)
      return FALSE;

  return TRUE;
}

gboolean
_accord_session_is_absent (JsonNode *node)
{
  return node == NULL || JSON_NODE_HOLDS_NULL (node);
}

void
_accord_session_set_item_title (AccordImportItem *item, const char *mission, const char *what)
{
  g_free (item->title);
  /* Translators: a mission's acronym, and the title of an event or what else a record is known by */
  item->title = g_strdup_printf (C_("mission and record", "%s: %s"), mission, what);
}

/* Why the figures of a record are not written over; NULL if they are as an earlier file left them. */
static const char *
explain_figures (AccordRecord *record)
{
  JsonObject *members = accord_record_get_members (record);
  JsonNode *rows = json_object_get_member (members, "rows");
  const char *digest = accord_json_get_text (members, "digest");
  g_autofree char *now = is_text (rows) ? accord_rows_make_digest (json_node_get_string (rows)) : NULL;

  if (_accord_session_is_absent (rows) || (digest != NULL && g_strcmp0 (digest, now) == 0))
    return NULL;

  return digest != NULL ? _("An officer changed these figures after they were imported.")
                        : _("An officer entered these figures.");
}

/* ── What an item changes ── */

/* Whether what people made of a record cannot be read by this release. */
static gboolean
is_unreadable (AccordRecord *record, JsonObject *own)
{
  return own != NULL && (record == NULL || accord_record_get_own (record) == NULL);
}

static void
add_whole (AccordChangeSet *changes, AccordImportItem *item, JsonObject *own)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, item->members);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    JsonNode *before = own != NULL ? json_object_get_member (own, name) : NULL;

    if (strcmp (name, "_id") == 0 || (own == NULL && strcmp (name, "kind") == 0) ||
        (own == NULL && strcmp (name, "schema") == 0 && accord_json_get_number (item->members, name, 0) == ACCORD_SCHEMA))
      continue;
    accord_change_set_add (changes, item->id, name, ref_node (before), json_node_ref (node));
  }
  if (own == NULL)
    return;

  json_object_iter_init_ordered (&iter, own);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!g_strv_contains (frame, name) && !json_object_has_member (item->members, name))
      accord_change_set_add (changes, item->id, name, json_node_ref (node), NULL);
}

static void
add_value (AccordChangeSet *changes, AccordImportItem *item, AccordRecord *record, const char *path, JsonNode *node)
{
  _accord_session_set (changes, item->id, record, path, _accord_session_is_absent (node) ? NULL : json_node_ref (node));
}

static void
add_map (AccordChangeSet *changes, AccordImportItem *item, AccordRecord *record, const char *name, JsonObject *map)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, map);
  while (json_object_iter_next_ordered (&iter, &key, &node)) {
    g_autofree char *path = g_strconcat (name, "/", key, NULL);

    add_value (changes, item, record, path, node);
  }
}

static void
add_members (AccordChangeSet *changes, AccordImportItem *item, AccordRecord *record, gboolean skip_rows)
{
  g_autofree char *kind_name = g_strndup (item->id, strcspn (item->id, ":"));
  AccordKind kind = ACCORD_KIND_MISSION;
  gboolean known = accord_kind_from_name (kind_name, &kind);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, item->members);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    const AccordMember *member = known ? accord_kind_find_member (kind, name) : NULL;

    if (g_strv_contains (frame, name) || (skip_rows && g_strv_contains (with_rows, name)))
      continue;
    if (member != NULL && member->type == ACCORD_MEMBER_MAP && JSON_NODE_HOLDS_OBJECT (node))
      add_map (changes, item, record, name, json_node_get_object (node));
    else
      add_value (changes, item, record, name, node);
  }
}

void
_accord_session_add_item (AccordSession *self, AccordImportItem *item, AccordChangeSet *changes)
{
  AccordWorkspace *workspace = accord_session_get_workspace (self);
  AccordRecord *record = accord_workspace_lookup (workspace, item->id);
  JsonObject *own = accord_workspace_get_own (workspace, item->id);
  guint n = accord_change_set_get_length (changes);
  gboolean skip_rows = FALSE;
  AccordKind kind;

  /* Of what cannot be read nothing is kept: a part of it would break the rest. */
  if (item->whole || is_unreadable (record, own)) {
    add_whole (changes, item, own);
    return;
  }

  if (record != NULL && has_rows (item, &kind))
    skip_rows = are_same_rows (kind, json_object_get_member (item->members, "rows"),
                               json_object_get_member (accord_record_get_members (record), "rows"));
  add_members (changes, item, record, skip_rows);
  if (record != NULL && accord_record_get_trashed (record))
    _accord_session_set (changes, item->id, record, "trashed", NULL);
  if (record != NULL && accord_record_get_shipped (record) != NULL && own == NULL &&
      accord_change_set_get_length (changes) > n)
    _accord_session_add_release (self, changes, item->id);
}

/* ── What it means ── */

static char *
describe (JsonNode *node)
{
  g_autofree char *text = NULL;

  if (_accord_session_is_absent (node))
    return NULL;

  text = is_text (node) ? json_node_dup_string (node) : json_to_string (node, FALSE);
  g_strdelimit (text, "\n\r\t", ' ');
  if (g_utf8_strlen (text, -1) > MOST_LETTERS) {
    *g_utf8_offset_to_pointer (text, MOST_LETTERS) = '\0';
    return g_strconcat (text, "…", NULL);
  }

  return g_steal_pointer (&text);
}

static char *
describe_change (const AccordChange *change, JsonNode *held)
{
  g_autofree char *here = describe (held), *there = describe (change->after);

  if (strcmp (change->path, "rows") == 0)
    return g_strdup (_("The figures here are not those of the file."));
  if (there == NULL)
    /* Translators: the name of a member such as "headquarters", and what it holds */
    return g_strdup_printf (_("“%s” is “%s” here and empty in the file."), change->path, here);

  /* Translators: the name of a member such as "headquarters", and what it holds here and there */
  return g_strdup_printf (_("“%s” is “%s” here and “%s” in the file."), change->path, here, there);
}

/* What the record holds where a change would write; of a whole document only what people made counts. */
static JsonNode *
get_held (AccordImportItem *item, AccordRecord *record, const AccordChange *change)
{
  JsonNode *own = accord_document_get_path (accord_record_get_own (record), change->path);

  return own != NULL || item->whole ? own : accord_document_get_path (accord_record_get_shipped (record), change->path);
}

/* Names the members that hold something else than the file says; NULL if nothing that is there would change. */
static char *
explain_members (AccordImportItem *item, AccordRecord *record, AccordChangeSet *changes, gboolean rows_may_change)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  guint n_more = 0;

  for (guint i = 0; i < accord_change_set_get_length (changes); i++) {
    const AccordChange *change = accord_change_set_get (changes, i);
    JsonNode *held = get_held (item, record, change);

    if (_accord_session_is_absent (held) || g_strv_contains (kept, change->path) ||
        (rows_may_change && g_strv_contains (with_rows, change->path)))
      continue;
    if (sentences->len < MOST_NAMED)
      g_ptr_array_add (sentences, describe_change (change, held));
    else
      n_more++;
  }
  if (sentences->len == 0)
    return NULL;

  if (n_more > 0)
    g_ptr_array_add (sentences, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more member differs.",
                                                              "%u more members differ.", n_more), n_more));
  g_ptr_array_add (sentences, NULL);

  return g_strjoinv (" ", (char **) sentences->pdata);
}

static gboolean
changes_rows (AccordChangeSet *changes)
{
  for (guint i = 0; i < accord_change_set_get_length (changes); i++)
    if (strcmp (accord_change_set_get (changes, i)->path, "rows") == 0)
      return TRUE;

  return FALSE;
}

/* Why a record that is there is asked about; NULL if nothing that an officer entered would change. */
static char *
explain_record (AccordImportItem *item, AccordRecord *record, AccordChangeSet *changes)
{
  AccordKind kind;
  const char *figures;

  if (accord_record_get_trashed (record) && !item->whole)
    return g_strdup (_("It is in the bin; importing it takes it out."));
  if (item->whole || !has_rows (item, &kind))
    return explain_members (item, record, changes, FALSE);

  figures = changes_rows (changes) ? explain_figures (record) : NULL;
  if (figures != NULL)
    return g_strdup (figures);

  return explain_members (item, record, changes, TRUE);
}

static void
set_act (AccordImportItem *item, AccordImportAct act, char *remark)
{
  item->act = act;
  item->chosen = act == ACCORD_IMPORT_ADD || act == ACCORD_IMPORT_CHANGE;
  if (remark == NULL)
    return;

  g_free (item->remark);
  item->remark = remark;
}

gboolean
_accord_session_compare_item (AccordSession *self, AccordImportItem *item, GError **error)
{
  AccordWorkspace *workspace = accord_session_get_workspace (self);
  AccordRecord *record = accord_workspace_lookup (workspace, item->id);
  JsonObject *own = accord_workspace_get_own (workspace, item->id);
  g_autoptr (AccordChangeSet) changes = accord_change_set_new ("");
  g_autofree char *remark = NULL;

  _accord_session_add_item (self, item, changes);
  if (accord_change_set_get_length (changes) == 0) {
    set_act (item, ACCORD_IMPORT_SAME, NULL);
    return TRUE;
  }
  if (!accord_workspace_check_changes (workspace, changes, error))
    return FALSE;

  if (is_unreadable (record, own))
    remark = g_strdup (_("What is here cannot be read by this release; importing it puts what the file says in its place."));
  else if (record != NULL)
    remark = explain_record (item, record, changes);

  /* What moved in a calendar is said in words already; of what others plan, what would change. */
  if (item->act == ACCORD_IMPORT_PROPOSE)
    set_act (item, ACCORD_IMPORT_PROPOSE, json_object_has_member (item->members, "type") ? g_steal_pointer (&remark) : NULL);
  else if (remark != NULL || item->act == ACCORD_IMPORT_ASK)
    set_act (item, ACCORD_IMPORT_ASK, g_steal_pointer (&remark));
  else
    set_act (item, record != NULL ? ACCORD_IMPORT_CHANGE : ACCORD_IMPORT_ADD, NULL);

  return TRUE;
}
