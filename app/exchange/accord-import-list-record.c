#include "config.h"

#include "accord-import-list-private.h"

#include "accord-json.h"
#include "accord-progress.h"
#include "accord-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An id is a name in files and addresses; longer ones are damage. */
#define LONGEST_ID 256

/* What tells a record from others of its kind, for people; the first that it has. */
static const char *const telling[] = {
  "acronym", "title", "capability", "symbol", "month", "year", "rule", "text", "start", "due", "name", NULL
};

/* The mission that a record belongs to; NULL if it is not known. */
static const AccordKnownMission *
find_mission (AccordListReading *self, JsonObject *members)
{
  return accord_import_context_find_mission (self->reading->context, accord_json_get_text (members, "mission"), NULL);
}

static char *
find_telling (JsonObject *members)
{
  for (guint i = 0; telling[i] != NULL; i++) {
    JsonNode *node = json_object_get_member (members, telling[i]);

    if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
      continue;
    if (json_node_get_value_type (node) == G_TYPE_STRING)
      return json_node_dup_string (node);
    return json_to_string (node, FALSE);
  }

  return NULL;
}

/* What the plan calls it: its mission and what tells it from others, else its id. */
static void
set_title (AccordListReading *self, AccordImportItem *item)
{
  const AccordKnownMission *mission = find_mission (self, item->members);
  g_autofree char *telling_text = find_telling (item->members);

  if (telling_text == NULL || *telling_text == '\0')
    return;
  g_free (item->title);
  if (mission != NULL && mission->acronym != NULL)
    /* Translators: a mission's acronym, and the title of an event or what else a record is known by */
    item->title = g_strdup_printf (C_("mission and record", "%s: %s"), mission->acronym, telling_text);
  else
    item->title = g_steal_pointer (&telling_text);
}

/* ── Ids ── */

static char *
check_id (AccordListReading *self, const char *id, GError **error)
{
  const char *name = accord_kind_get_name (self->kind);
  const char *key = g_str_has_prefix (id, name) && id[strlen (name)] == ':' ? id + strlen (name) + 1 : "";
  gboolean is_id = *key != '\0' && strlen (id) <= LONGEST_ID;

  for (const char *p = key; is_id && *p != '\0'; p = g_utf8_next_char (p))
    is_id = g_unichar_isgraph (g_utf8_get_char (p));
  if (is_id)
    return g_strdup (id);

  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
               /* Translators: %s is what stands in the file, then the beginning of ids, such as "event" */
               _("“%s” is no id for this list; its ids begin with “%s:”."), id, name);

  return NULL;
}

/* The members that hold something, as text. */
static char *
write_members (JsonObject *members)
{
  g_autoptr (JsonObject) filled = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, members);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!JSON_NODE_HOLDS_NULL (node))
      json_object_set_member (filled, name, json_node_ref (node));

  return accord_json_to_text (filled, FALSE);
}

/* A UUID that is made of what the row says (RFC 9562, version 8). */
static char *
make_uuid (AccordKind kind, JsonObject *members)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *text = write_members (members);
  const char *name = accord_kind_get_name (kind);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) name, strlen (name) + 1);
  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &length);

  return _accord_import_make_uuid (digest, 8);
}

/* The key of the mission that a new record belongs to, which its id names. */
static const char *
find_mission_key (AccordListReading *self, JsonObject *members, GError **error)
{
  const AccordKnownMission *mission = find_mission (self, members);
  const char *mission_id = accord_json_get_text (members, "mission");

  if (mission != NULL && mission->acronym != NULL)
    return accord_known_mission_get_key (mission);

  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
               /* Translators: %s is what stands in the file, which should be the acronym or the id of a mission */
               _("There is no mission “%s”."), mission_id != NULL ? mission_id : "");

  return NULL;
}

/* Two officers who set a target for the same land on the same record. */
static char *
make_target_id (AccordListReading *self, JsonObject *members, GError **error)
{
  const char *commitment = accord_json_get_text (members, "commitment");
  const char *key;

  if (g_strcmp0 (accord_json_get_text (members, "mission"), ACCORD_SECRETARIAT) == 0)
    key = ACCORD_SECRETARIAT;
  else
    key = find_mission_key (self, members, error);

  return key != NULL ? g_strconcat ("target:", key, strchr (commitment, ':'), NULL) : NULL;
}

static char *
make_period_id (AccordListReading *self, JsonObject *members, GError **error)
{
  const char *key = find_mission_key (self, members, error);
  const char *month = accord_json_get_text (members, "month");
  gint64 year = accord_json_get_number (members, "year", 0);

  if (key == NULL)
    return NULL;
  if (self->kind == ACCORD_KIND_FATALITIES && year > 0)
    return g_strdup_printf ("fatalities:%s:%" G_GINT64_FORMAT, key, year);
  if (self->kind == ACCORD_KIND_CONTRIBUTIONS && accord_partial_day_parse (month).precision == ACCORD_PRECISION_MONTH)
    return g_strconcat ("contributions:", key, ":", month, NULL);
  _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_MALFORMED,
                         self->kind == ACCORD_KIND_FATALITIES
                           ? _("Fatalities are those of a year; write it as YYYY.")
                           : _("Contributions are those of a month; write it as YYYY-MM."));

  return NULL;
}

char *
_accord_list_make_id (AccordListReading *self, JsonObject *members, GError **error)
{
  const char *name = accord_kind_get_name (self->kind), *key;
  g_autofree char *uuid = NULL;

  switch (self->kind) {
  case ACCORD_KIND_EVENT:
  case ACCORD_KIND_REPORT:
    key = find_mission_key (self, members, error);
    if (key == NULL)
      return NULL;
    uuid = make_uuid (self->kind, members);
    return g_strconcat (name, ":", key, ":", uuid, NULL);
  case ACCORD_KIND_NOTE:
  case ACCORD_KIND_REQUIREMENT:
  case ACCORD_KIND_PROGRESS:
    uuid = make_uuid (self->kind, members);
    return g_strconcat (name, ":", uuid, NULL);
  case ACCORD_KIND_CONTRIBUTIONS:
  case ACCORD_KIND_FATALITIES:
    return make_period_id (self, members, error);
  case ACCORD_KIND_TARGET:
    return make_target_id (self, members, error);
  case ACCORD_KIND_MISSION:
  case ACCORD_KIND_MANDATE:
  case ACCORD_KIND_CONSULTATION:
  case ACCORD_KIND_SETTINGS:
  case ACCORD_KIND_COMMITMENT:
    break;
  }
  _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_MALFORMED,
                         _("The column “_id” is empty here; add the record in Accord, and take the list anew."));

  return NULL;
}

/* ── Rows ── */

/* The members of the row in the order of the list, whatever the order of the file's columns. */
static JsonObject *
read_members (AccordListReading *self, GError **error)
{
  g_autoptr (JsonObject) members = json_object_new ();

  for (guint i = 0; i < self->columns->len; i++) {
    const AccordListColumn *column = &g_array_index (self->columns, AccordListColumn, i);
    int place = g_array_index (self->places, int, i);
    JsonNode *node;

    if (place < 0 || column->member == NULL)
      continue;
    node = _accord_list_read_cell (self, _accord_table_get_header (self->table, place), column->member,
                                   _accord_table_get_cell (self->table, place), error);
    if (node == NULL)
      return NULL;
    json_object_set_member (members, column->path, node);
  }

  return g_steal_pointer (&members);
}

static gboolean
check_whole (AccordListReading *self, JsonObject *members, GError **error)
{
  const AccordMember *member = accord_kind_get_members (self->kind);

  for (; member->name != NULL; member++) {
    if (!member->required || json_object_has_member (members, member->name))
      continue;
    g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
                 /* Translators: %s is the name of a column */
                 _("A new record needs a column “%s”."), member->name);
    return FALSE;
  }

  return TRUE;
}

static char *
find_id (AccordListReading *self, JsonObject *members, GError **error)
{
  g_autofree char *id = _accord_list_get_text (self, "_id");

  if (id != NULL)
    return check_id (self, id, error);

  return check_whole (self, members, error) ? _accord_list_make_id (self, members, error) : NULL;
}

static gboolean
refuse_twice (AccordListEntry *entry, GError **error)
{
  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
               /* Translators: %u is the number of a line */
               _("The same record stands on line %u already."), entry->item->line);

  return FALSE;
}

gboolean
_accord_list_read_record (AccordListReading *self, GError **error)
{
  guint n_open = self->open_days != NULL ? self->open_days->len : 0;
  g_autoptr (JsonObject) members = read_members (self, error);
  g_autofree char *id = members != NULL ? find_id (self, members, error) : NULL;
  AccordListEntry *entry;

  if (id == NULL)
    return FALSE;

  entry = g_hash_table_lookup (self->entries, id);
  if (entry != NULL)
    return refuse_twice (entry, error);
  entry = _accord_list_add_entry (self, id, g_steal_pointer (&members));
  set_title (self, entry->item);
  _accord_list_place_open_days (self, n_open, entry->item, NULL);

  return TRUE;
}

/* ── Rows of a table ── */

/* The cells of a table are text, but for those that are counted. */
static gboolean
check_count (const char *column, const char *text, GError **error)
{
  static const char *const counted[] = { "female", "male", "total", NULL };

  if (text == NULL || !g_strv_contains (counted, column) || strspn (text, "0123456789") == strlen (text))
    return TRUE;

  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
               _("“%s” in the column “%s” is no whole number."), text, column);

  return FALSE;
}

static gboolean
read_cells (AccordListReading *self, GPtrArray *cells, GError **error)
{
  for (guint i = 0; self->rows->words[i] != NULL; i++) {
    g_ptr_array_add (cells, _accord_list_get_text (self, self->rows->words[i]));
    if (!check_count (self->rows->words[i], cells->pdata[i], error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
are_empty (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (cells->pdata[i] != NULL)
      return FALSE;

  return TRUE;
}

/* All rows of a record say the same of it. */
static gboolean
check_same (AccordListEntry *entry, JsonObject *members, GError **error)
{
  g_autofree char *now = accord_json_to_text (members, FALSE);

  if (entry->text == NULL)
    entry->text = accord_json_to_text (entry->item->members, FALSE);
  if (strcmp (entry->text, now) == 0)
    return TRUE;

  g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED,
               /* Translators: %u is the number of a line */
               _("This row has the id of line %u and says something else of the record."), entry->item->line);

  return FALSE;
}

gboolean
_accord_list_read_table_row (AccordListReading *self, GError **error)
{
  g_autoptr (JsonObject) members = read_members (self, error);
  g_autofree char *id = members != NULL ? find_id (self, members, error) : NULL;
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  AccordListEntry *entry;

  if (id == NULL || !read_cells (self, cells, error))
    return FALSE;

  entry = g_hash_table_lookup (self->entries, id);
  if (entry != NULL && !check_same (entry, members, error))
    return FALSE;
  if (entry == NULL) {
    entry = _accord_list_add_entry (self, id, g_steal_pointer (&members));
    entry->item->n_rows = 0;
    entry->rows = accord_rows_begin (self->rows->words);
    set_title (self, entry->item);
  }
  entry->item->n_rows++;
  if (are_empty (cells))
    return TRUE;
  entry->n_rows++;
  accord_rows_add (entry->rows, (const char *const *) cells->pdata, cells->len);

  return TRUE;
}

void
_accord_list_end_tables (AccordListReading *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    AccordListEntry *entry = value;

    if (entry->n_rows > 0)
      json_object_set_string_member (entry->item->members, self->rows->name, entry->rows->str);
  }
}

/* ── The list of missions ── */

/* Of a mission's line only its own names are read; how long it runs is its mandates' to say. */
gboolean
_accord_list_read_mission (AccordListReading *self, GError **error)
{
  g_autofree char *id = _accord_list_get_text (self, "id"), *acronym = _accord_list_get_text (self, "acronym");
  const AccordKnownMission *mission = accord_import_context_find_mission (self->reading->context, id, acronym);
  g_autoptr (JsonObject) members = json_object_new ();
  AccordListEntry *entry;

  if (mission == NULL) {
    g_set_error (error, ACCORD_EXCHANGE_ERROR, ACCORD_EXCHANGE_ERROR_MALFORMED, _("There is no mission “%s”."),
                 id != NULL ? id : acronym != NULL ? acronym : "");
    return FALSE;
  }
  entry = g_hash_table_lookup (self->entries, mission->id);
  if (entry != NULL)
    return refuse_twice (entry, error);

  for (guint i = 0; i < self->columns->len; i++) {
    const AccordListColumn *column = &g_array_index (self->columns, AccordListColumn, i);
    int place = g_array_index (self->places, int, i);
    gboolean is_acronym = strcmp (column->path, "acronym") == 0 && id != NULL;
    JsonNode *node;

    if (place < 0 || (column->use != ACCORD_LIST_READ && !is_acronym))
      continue;
    node = _accord_list_read_cell (self, column->path, accord_kind_find_member (self->kind, column->path),
                                   _accord_table_get_cell (self->table, place), error);
    if (node == NULL)
      return FALSE;
    json_object_set_member (members, column->path, node);
  }
  entry = _accord_list_add_entry (self, mission->id, g_steal_pointer (&members));
  g_free (entry->item->title);
  entry->item->title = g_strdup (mission->acronym);

  return TRUE;
}
