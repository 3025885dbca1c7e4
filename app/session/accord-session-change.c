#include "config.h"

#include "accord-session-change-private.h"

#include "accord-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Days farther away than this are slips of the finger. */
#define MOST_DAYS_AHEAD (10 * 366)

AccordChangeSet *
_accord_session_start (AccordMission *mission, const char *what)
{
  g_autofree char *title = NULL;

  if (mission == NULL)
    return accord_change_set_new (what);

  /* Translators: a mission's acronym and what is done, as the title of an action in the history */
  title = g_strdup_printf (C_("mission and step", "%s: %s"), accord_mission_get_acronym (mission), what);

  return accord_change_set_new (title);
}

AccordMission *
_accord_session_find_mission (AccordSession *self, AccordRecord *record)
{
  AccordWorkspace *workspace = accord_session_get_workspace (self);
  const char *owner;

  while (record != NULL && !ACCORD_IS_MISSION (record)) {
    owner = accord_record_get_owner (record);
    record = owner != NULL ? accord_workspace_lookup (workspace, owner) : NULL;
  }

  return (AccordMission *) record;
}

void
_accord_session_set (AccordChangeSet *changes, const char *id, AccordRecord *record, const char *member, JsonNode *value)
{
  JsonNode *before = record != NULL ? accord_document_get_path (accord_record_get_own (record), member) : NULL;
  JsonNode *shipped = record != NULL ? accord_document_get_path (accord_record_get_shipped (record), member) : NULL;

  if (shipped != NULL && value == NULL && !JSON_NODE_HOLDS_NULL (shipped))
    value = json_node_init_null (json_node_alloc ());
  else if (shipped != NULL && value != NULL && accord_document_equal (shipped, value))
    g_clear_pointer (&value, json_node_unref);
  if (before != NULL || value != NULL)
    accord_change_set_add (changes, id, member, before != NULL ? json_node_ref (before) : NULL, value);
}

void
_accord_session_add_release (AccordSession *self, AccordChangeSet *changes, const char *id)
{
  AccordReference *reference = accord_workspace_get_reference (accord_session_get_workspace (self));

  if (reference != NULL)
    accord_change_set_add (changes, id, "release", NULL, _accord_session_make_number (accord_reference_get_release (reference)));
}

void
_accord_session_set_frame (JsonObject *members, const AccordChain *chain)
{
  if (chain->consultation != NULL)
    return;

  json_object_set_string_member (members, "mission",
                                 chain->mission != NULL ? accord_record_get_id (ACCORD_RECORD (chain->mission))
                                                        : ACCORD_SETTINGS_ID);
  json_object_set_string_member (members, "trigger", accord_record_get_id (chain->trigger));
  json_object_set_string_member (members, "rule", chain->template->rule);
}

JsonObject *
_accord_session_copy_step (const AccordChain *chain, const char *key)
{
  g_autofree char *path = g_strconcat ("steps/", key, NULL);
  JsonNode *entered = NULL;

  if (chain->consultation != NULL)
    entered = accord_document_get_path (accord_record_get_own (ACCORD_RECORD (chain->consultation)), path);

  return entered != NULL && JSON_NODE_HOLDS_OBJECT (entered) ? accord_json_copy_object (json_node_get_object (entered))
                                                             : json_object_new ();
}

const AccordStep *
_accord_session_find_told_meeting (const AccordChain *chain, AccordDay sent)
{
  const AccordStep *meeting = accord_chain_get_meeting (chain);

  if (sent == ACCORD_DAY_NONE || meeting == NULL || strcmp (meeting->template->key, "invitation_sent") == 0)
    return NULL;

  return meeting->planned > sent ? meeting : NULL;
}

JsonNode *
_accord_session_make_text (const char *text)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  return stripped != NULL && *stripped != '\0' ? json_node_init_string (json_node_alloc (), stripped) : NULL;
}

JsonNode *
_accord_session_make_day (AccordDay day)
{
  g_autofree char *text = day != ACCORD_DAY_NONE ? accord_day_to_string (day) : NULL;

  return _accord_session_make_text (text);
}

JsonNode *
_accord_session_make_number (int number)
{
  return number >= 0 ? json_node_init_int (json_node_alloc (), number) : NULL;
}

JsonNode *
_accord_session_make_flag (gboolean flag)
{
  return json_node_init_boolean (json_node_alloc (), flag != FALSE);
}

JsonNode *
_accord_session_make_object (JsonObject *object)
{
  return json_node_init_object (json_node_alloc (), object);
}

gboolean
_accord_session_refuse (const char **field, GError **error, const char *member, const char *sentence)
{
  if (field != NULL)
    *field = member;
  g_set_error_literal (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID, sentence);

  return FALSE;
}

gboolean
_accord_session_is_web_address (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GUri) uri = g_uri_parse (stripped, G_URI_FLAGS_NONE, NULL);

  return uri != NULL && (strcmp (g_uri_get_scheme (uri), "https") == 0 || strcmp (g_uri_get_scheme (uri), "http") == 0) &&
         g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

gboolean
_accord_session_check_day (AccordSession *self, AccordDay day, const char *member, const char **field, GError **error)
{
  if (day == ACCORD_DAY_NONE)
    return TRUE;
  if (!accord_day_is_valid (day))
    return _accord_session_refuse (field, error, member, _("Enter a day as year, month and day, such as 2026-11-22."));
  if (day > accord_session_get_today (self) + MOST_DAYS_AHEAD)
    return _accord_session_refuse (field, error, member, _("This day is too far ahead; check the year."));

  return TRUE;
}
