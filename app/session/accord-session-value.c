#include "config.h"

#include "accord-session-value-private.h"

#include "accord-commitment.h"
#include "accord-json.h"
#include "accord-model-error.h"
#include "accord-progress.h"
#include "accord-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

#define LONGEST_LEAD 3650

/* The program keeps these itself. */
static const char *const kept[] = { "_id", "kind", "schema", "release", "trashed", "edited", "entered", NULL };

static const AccordMember step_members[] = {
  { "planned", ACCORD_MEMBER_DAY },
  { "actual", ACCORD_MEMBER_PARTIAL_DAY },
  { "who", ACCORD_MEMBER_TEXT },
  { "note", ACCORD_MEMBER_TEXT },
  { "title", ACCORD_MEMBER_TEXT },
  { NULL },
};

static const AccordMember source_members[] = {
  { "text", ACCORD_MEMBER_TEXT },
  { "url", ACCORD_MEMBER_TEXT },
  { "as_of", ACCORD_MEMBER_PARTIAL_DAY },
  { "verified", ACCORD_MEMBER_FLAG },
  { NULL },
};

/* Keys of maps that are no free text; a map that is not named here takes any key. */
static const struct {
  AccordKind kind;
  const char *map;
  AccordMember key;
} keys[] = {
  { ACCORD_KIND_EVENT, "request", { "by", ACCORD_MEMBER_TEXT } },
  { ACCORD_KIND_EVENT, "request", { "asked", ACCORD_MEMBER_DAY } },
  { ACCORD_KIND_EVENT, "request", { "answered", ACCORD_MEMBER_DAY } },
  { ACCORD_KIND_EVENT, "request", { "outcome", ACCORD_MEMBER_WORD, FALSE, WORDS ("granted", "declined") } },
  { ACCORD_KIND_CONSULTATION, "situation", { "political", ACCORD_MEMBER_TEXT } },
  { ACCORD_KIND_CONSULTATION, "situation", { "military", ACCORD_MEMBER_TEXT } },
  { ACCORD_KIND_CONSULTATION, "situation", { "humanitarian", ACCORD_MEMBER_TEXT } },
  { ACCORD_KIND_CONSULTATION, "situation", { "human_rights", ACCORD_MEMBER_TEXT } },
};

static char *
list_members (const AccordMember *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; table[i].name != NULL; i++)
    if (!g_strv_contains (kept, table[i].name))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", table[i].name);

  return g_string_free (text, FALSE);
}

static void
set_wrong (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
set_wrong (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED, format, args);
  va_end (args);
}

const AccordMember *
_accord_session_find_member (AccordKind kind, const char *name, GError **error)
{
  const AccordMember *member = accord_kind_find_member (kind, name);
  g_autofree char *known = NULL;

  if (member != NULL && !g_strv_contains (kept, name))
    return member;

  known = list_members (accord_kind_get_members (kind));
  if (member != NULL)
    set_wrong (error, _("“%s” is kept by Accord itself; what can be entered is: %s."), name, known);
  else
    /* Translators: a kind of records such as "event", what somebody typed, and a list of names */
    set_wrong (error, _("A record of the kind “%s” has no “%s”; what can be entered is: %s."),
               accord_kind_get_name (kind), name, known);

  return NULL;
}

static gboolean
find_settings_key (AccordSession *self, const char *map, const char *key, AccordMember *as, GError **error)
{
  AccordReference *reference = accord_workspace_get_reference (accord_session_get_workspace (self));

  if (strcmp (map, "leads") == 0) {
    *as = (AccordMember) { key, ACCORD_MEMBER_NUMBER };
    if (reference == NULL || accord_reference_get_lead (reference, key) != NULL)
      return TRUE;
    set_wrong (error, _("There is no lead “%s”; “accord show settings:team” lists them."), key);
    return FALSE;
  }
  if (strcmp (map, "holidays") == 0) {
    if (accord_day_parse (key) != ACCORD_DAY_NONE)
      return TRUE;
    set_wrong (error, _("A holiday is named by its day, as in holidays/2026-12-25=NAME, not by “%s”."), key);
    return FALSE;
  }
  if (strcmp (map, "presidency") == 0) {
    AccordPartialDay month = accord_partial_day_parse (key);

    if (month.first != ACCORD_DAY_NONE && month.precision == ACCORD_PRECISION_MONTH)
      return TRUE;
    set_wrong (error, _("A presidency is named by its month, as in presidency/2027-01=LVA, not by “%s”."), key);
    return FALSE;
  }

  return TRUE;
}

/* What a key of a map holds; `as` has no name if any value will do there. */
static gboolean
find_key (AccordSession *self, AccordKind kind, const char *map, const char *key, AccordMember *as, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  as->name = NULL;
  if (kind == ACCORD_KIND_SETTINGS)
    return find_settings_key (self, map, key, as, error);
  if (kind == ACCORD_KIND_TARGET) {
    *as = (AccordMember) { key, ACCORD_MEMBER_TEXT };
    if (accord_day_parse (key) != ACCORD_DAY_NONE)
      return TRUE;
    set_wrong (error, _("A milestone is named by its day, as in milestones/2027-06-30=TEXT, not by “%s”."), key);
    return FALSE;
  }

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    if (keys[i].kind != kind || strcmp (keys[i].map, map) != 0)
      continue;
    if (strcmp (keys[i].key.name, key) == 0) {
      *as = keys[i].key;
      return TRUE;
    }
    g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", keys[i].key.name);
  }
  if (known->len == 0)
    return TRUE;

  /* Translators: the name of a member, what somebody typed, and a list of names */
  set_wrong (error, _("“%s” has no “%s”; what can be entered is: %s."), map, key, known->str);

  return FALSE;
}

const AccordMember *
_accord_session_find_step_member (const char *name, GError **error)
{
  g_autofree char *known = NULL;

  for (guint i = 0; step_members[i].name != NULL; i++)
    if (strcmp (step_members[i].name, name) == 0)
      return &step_members[i];

  known = list_members (step_members);
  set_wrong (error, _("A step has no “%s”; what can be entered is: %s."), name, known);

  return NULL;
}

const AccordMember *
_accord_session_find_source_member (const char *name, GError **error)
{
  g_autofree char *known = NULL;

  for (guint i = 0; source_members[i].name != NULL; i++)
    if (strcmp (source_members[i].name, name) == 0)
      return &source_members[i];

  known = list_members (source_members);
  set_wrong (error, _("A source has no “%s”; what can be entered is: %s."), name, known);

  return NULL;
}

static JsonNode *
make_text (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
read_word (const AccordMember *member, const char *text, GError **error)
{
  g_autofree char *words = NULL;

  if (g_strv_contains (member->words, text))
    return make_text (text);

  words = g_strjoinv (", ", (char **) member->words);
  /* Translators: the name of a member, what somebody typed, and a list of words */
  set_wrong (error, _("“%s” cannot be “%s”; it takes one of: %s."), member->name, text, words);

  return NULL;
}

static JsonNode *
read_number (const AccordMember *member, const char *text, GError **error)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (text, 10, member->least, member->most > 0 ? (guint64) member->most : G_MAXINT32, &number,
                                  NULL))
    return json_node_init_int (json_node_alloc (), number);

  if (member->most > 0)
    set_wrong (error, _("“%s” takes a number from %d to %d."), member->name, (int) member->least, (int) member->most);
  else
    set_wrong (error, _("“%s” takes a whole number, not “%s”."), member->name, text);

  return NULL;
}

static JsonNode *
read_flag (const AccordMember *member, const char *text, GError **error)
{
  if (strcmp (text, "true") == 0 || strcmp (text, "false") == 0)
    return json_node_init_boolean (json_node_alloc (), *text == 't');

  set_wrong (error, _("“%s” takes true or false, not “%s”."), member->name, text);

  return NULL;
}

static JsonNode *
read_day (const AccordMember *member, const char *text, GError **error)
{
  if (member->type == ACCORD_MEMBER_DAY) {
    if (accord_day_parse (text) != ACCORD_DAY_NONE)
      return make_text (text);
    set_wrong (error, _("“%s” takes a day as YYYY-MM-DD, not “%s”."), member->name, text);
    return NULL;
  }
  if (accord_partial_day_parse (text).first != ACCORD_DAY_NONE)
    return make_text (text);
  set_wrong (error, _("“%s” takes a day as YYYY, YYYY-MM or YYYY-MM-DD, not “%s”."), member->name, text);

  return NULL;
}

/* By its number, such as 1.3, or its id. */
static JsonNode *
read_commitment (AccordSession *self, const char *text, GError **error)
{
  g_autofree char *id = strchr (text, ':') == NULL ? g_strconcat ("commitment:", text, NULL) : g_strdup (text);
  AccordRecord *record = accord_workspace_lookup (accord_session_get_workspace (self), id);

  if (ACCORD_IS_COMMITMENT (record) && !accord_record_get_trashed (record))
    return make_text (id);

  g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_NOT_FOUND,
               _("There is no commitment “%s”; “accord commitments --mission secretariat --area 1” lists those of an area."), text);

  return NULL;
}

/* Missions have names; everything else has only its id. */
static JsonNode *
read_id (AccordSession *self, const AccordMember *member, const char *text, GError **error)
{
  AccordWorkspace *workspace = accord_session_get_workspace (self);
  AccordMission *mission = accord_workspace_find_mission (workspace, text);
  AccordRecord *record = mission != NULL ? ACCORD_RECORD (mission) : accord_workspace_lookup (workspace, text);
  g_autoptr (AccordChain) chain = NULL;

  if (strcmp (member->name, "mission") == 0) {
    if (mission != NULL && !accord_record_get_trashed (record))
      return make_text (accord_record_get_id (record));
    g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_NOT_FOUND,
                 _("There is no mission “%s”; “accord missions --all” lists them."), text);
    return NULL;
  }
  if (record != NULL && !accord_record_get_trashed (record))
    return make_text (accord_record_get_id (record));
  chain = accord_session_find_chain (self, text);
  if (chain != NULL)
    return make_text (text);

  /* Translators: %2$s is what somebody typed for the member %1$s */
  g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_NOT_FOUND,
               _("“%1$s” names a record, and there is none “%2$s”."), member->name, text);

  return NULL;
}

static JsonNode *
read_structure (const AccordMember *member, const char *text, GError **error)
{
  g_autoptr (JsonNode) node = accord_json_parse (text, -1, NULL);

  if (node != NULL && (member->type == ACCORD_MEMBER_LIST ? JSON_NODE_HOLDS_ARRAY (node) : JSON_NODE_HOLDS_OBJECT (node)))
    return g_steal_pointer (&node);

  if (member->type == ACCORD_MEMBER_LIST)
    set_wrong (error, _("“%s” takes a list in JSON, such as [\"LBR\", \"IND\"]."), member->name);
  else
    set_wrong (error, _("“%s” takes an object in JSON, or one key at a time as %s/KEY=VALUE."), member->name, member->name);

  return NULL;
}

static JsonNode *
read_rows (const AccordMember *member, const char *text, GError **error)
{
  g_autoptr (JsonNode) node = accord_json_parse (text, -1, NULL);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return accord_rows_pack (json_node_get_array (node), member->words);

  /* Translators: the name of a member */
  set_wrong (error, _("“%s” takes a list of rows in JSON, such as [{\"iso3\": \"GHA\"}]."), member->name);

  return NULL;
}

JsonNode *
_accord_session_read_value (AccordSession *self, const AccordMember *member, const char *text, GError **error)
{
  switch (member->type) {
  case ACCORD_MEMBER_TEXT:
    return make_text (text);
  case ACCORD_MEMBER_WORD:
    return read_word (member, text, error);
  case ACCORD_MEMBER_DAY:
  case ACCORD_MEMBER_PARTIAL_DAY:
    return read_day (member, text, error);
  case ACCORD_MEMBER_NUMBER:
    return read_number (member, text, error);
  case ACCORD_MEMBER_FLAG:
    return read_flag (member, text, error);
  case ACCORD_MEMBER_ID:
    return strcmp (member->name, "commitment") == 0 ? read_commitment (self, text, error)
                                                    : read_id (self, member, text, error);
  case ACCORD_MEMBER_MISSION:
    return g_ascii_strcasecmp (text, ACCORD_SECRETARIAT) == 0 ? make_text (ACCORD_SECRETARIAT)
                                                              : read_id (self, member, text, error);
  case ACCORD_MEMBER_LIST:
  case ACCORD_MEMBER_OBJECT:
  case ACCORD_MEMBER_MAP:
    return read_structure (member, text, error);
  case ACCORD_MEMBER_ROWS:
    return read_rows (member, text, error);
  }

  g_return_val_if_reached (NULL);
}

JsonNode *
_accord_session_read_anything (const char *text)
{
  g_autoptr (JsonNode) node = accord_json_parse (text, -1, NULL);
  g_autofree char *again = NULL;

  if (node != NULL && (JSON_NODE_HOLDS_OBJECT (node) || JSON_NODE_HOLDS_ARRAY (node)))
    return g_steal_pointer (&node);

  /* The parser takes more for a value than JSON has; what is not written the same again is plain words. */
  again = node != NULL ? json_to_string (node, FALSE) : NULL;

  return g_strcmp0 (again, text) == 0 && *text != '"' ? g_steal_pointer (&node) : make_text (text);
}

static gboolean
check_step (AccordSession *self, JsonNode *step, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (!JSON_NODE_HOLDS_OBJECT (step)) {
    set_wrong (error, _("A step takes an object in JSON, or one member at a time as steps/vote/planned=DAY."));
    return FALSE;
  }

  json_object_iter_init (&iter, json_node_get_object (step));
  while (json_object_iter_next (&iter, &name, &node)) {
    const AccordMember *member = _accord_session_find_step_member (name, error);
    const char *text = accord_json_get_text (json_node_get_object (step), name);
    g_autoptr (JsonNode) value = NULL;

    if (member == NULL)
      return FALSE;
    if (JSON_NODE_HOLDS_NULL (node))
      continue;
    if (text == NULL)
      set_wrong (error, _("“%s” of a step takes text."), name);
    else
      value = _accord_session_read_value (self, member, text, error);
    if (value == NULL)
      return FALSE;
  }

  return TRUE;
}

/* An order without sense is none: a meeting is not held before its invitation is sent. */
static gboolean
check_lead (AccordSession *self, const char *key, JsonNode *value, GError **error)
{
  AccordReference *reference = accord_workspace_get_reference (accord_session_get_workspace (self));
  const AccordLead *lead = reference != NULL ? accord_reference_get_lead (reference, key) : NULL;

  if (lead == NULL || (json_node_get_int (value) >= lead->least && json_node_get_int (value) <= LONGEST_LEAD))
    return TRUE;

  set_wrong (error, _("“%s” takes a number from %d to %d."), key, lead->least, LONGEST_LEAD);

  return FALSE;
}

JsonNode *
_accord_session_read_key (AccordSession *self,
                          AccordKind kind,
                          const char *map,
                          const char *key,
                          const char *text,
                          GError **error)
{
  g_autoptr (JsonNode) value = NULL;
  AccordMember as;

  if (!find_key (self, kind, map, key, &as, error))
    return NULL;

  value = as.name != NULL ? _accord_session_read_value (self, &as, text, error) : _accord_session_read_anything (text);
  if (value == NULL || (strcmp (map, "steps") == 0 && !check_step (self, value, error)) ||
      (strcmp (map, "leads") == 0 && !check_lead (self, key, value, error)))
    return NULL;

  return g_steal_pointer (&value);
}

gboolean
_accord_session_check_map (AccordSession *self, AccordKind kind, const char *map, JsonNode *value, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, json_node_get_object (value));
  while (json_object_iter_next (&iter, &name, &node)) {
    g_autoptr (JsonNode) again = NULL;
    g_autofree char *text = NULL;

    if (JSON_NODE_HOLDS_NULL (node))
      continue;
    text = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_dup_string (node) : json_to_string (node, FALSE);
    again = _accord_session_read_key (self, kind, map, name, text, error);
    if (again == NULL)
      return FALSE;
  }

  return TRUE;
}
