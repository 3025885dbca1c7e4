#include "config.h"

#include "accord-import-list-private.h"

#include "accord-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What may be read of a step. */
static const AccordMember step_members[] = {
  { "planned", ACCORD_MEMBER_DAY },
  { "actual", ACCORD_MEMBER_PARTIAL_DAY },
  { "who", ACCORD_MEMBER_TEXT },
  { "note", ACCORD_MEMBER_TEXT },
};

/* What shows whether the plan is still the one that the list was taken of. */
static const struct {
  const char *path;
  const char *member;
  gboolean is_day;
} signs[] = {
  { "earliest", "earliest", TRUE },
  { "latest", "latest", TRUE },
  { "lead_setting/value", "lead", FALSE },
};

/* A sign that a spreadsheet has written its own way is none. */
static void
add_signs (AccordListReading *self, JsonObject *step)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    g_autofree char *text = _accord_list_get_text (self, signs[i].path);

    if (text != NULL && (!signs[i].is_day || accord_day_parse (text) != ACCORD_DAY_NONE))
      json_object_set_string_member (step, signs[i].member, text);
  }
}

/* What one line says of its step; the columns that the file does not have are not spoken of. */
static JsonObject *
read_step (AccordListReading *self, gboolean *says_something, GError **error)
{
  g_autoptr (JsonObject) step = json_object_new ();

  *says_something = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (step_members); i++) {
    JsonNode *node;
    int place = _accord_list_find_place (self, step_members[i].name);

    if (place < 0)
      continue;
    node = _accord_list_read_cell (self, step_members[i].name, &step_members[i],
                                   _accord_table_get_cell (self->table, place), error);
    if (node == NULL)
      return NULL;
    *says_something |= !JSON_NODE_HOLDS_NULL (node);
    json_object_set_member (step, step_members[i].name, node);
  }
  add_signs (self, step);

  return g_steal_pointer (&step);
}

static AccordListEntry *
ensure_entry (AccordListReading *self, const char *id)
{
  AccordListEntry *entry = g_hash_table_lookup (self->entries, id);
  g_autofree char *mission = NULL;

  if (entry != NULL)
    return entry;

  entry = _accord_list_add_entry (self, id, json_object_new ());
  json_object_set_object_member (entry->item->members, "steps", json_object_new ());
  entry->item->shown = TRUE;
  entry->item->n_rows = 0;
  mission = _accord_list_get_text (self, "mission");
  if (mission != NULL) {
    g_free (entry->item->title);
    /* Translators: a mission's acronym, and the title of an event or what else a record is known by */
    entry->item->title = g_strdup_printf (C_("mission and record", "%s: %s"), mission, strchr (id, ':') + 1);
  }

  return entry;
}

/*
 * The lines of one consultation become one item. That a mandate must be updated first is no step: its line stands on the
 * agenda to be seen, and nothing can be read from it.
 */
gboolean
_accord_list_read_step (AccordListReading *self, GError **error)
{
  guint n_open = self->open_days != NULL ? self->open_days->len : 0;
  g_autofree char *id = _accord_list_get_text (self, "consultation"), *key = _accord_list_get_text (self, "step");
  gboolean says_something;
  g_autoptr (JsonObject) step = NULL;
  AccordListEntry *entry;
  JsonObject *steps;

  if (id == NULL || !_accord_import_is_id (id, "consultation") || key == NULL)
    return _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_MALFORMED,
                                  _("This row does not say which step of which consultation it is about."));
  step = read_step (self, &says_something, error);
  if (step == NULL)
    return FALSE;
  if (strcmp (key, "update_needed") == 0 && says_something)
    return _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_MALFORMED,
                                  _("First enter what the Council decided; nothing can be planned after a mandate whose last known expiry is past."));

  entry = ensure_entry (self, id);
  steps = accord_json_get_object (entry->item->members, "steps");
  if (json_object_has_member (steps, key))
    return _accord_import_refuse (error, ACCORD_EXCHANGE_ERROR_MALFORMED,
                                  _("The same step of this consultation stands on an earlier line."));
  entry->item->n_rows++;
  if (strcmp (key, "update_needed") != 0)
    json_object_set_object_member (steps, key, g_steal_pointer (&step));
  _accord_list_place_open_days (self, n_open, entry->item, key);

  return TRUE;
}
