#include "config.h"

#include "accord-session-enter-private.h"

#include "accord-json.h"
#include "accord-model-error.h"
#include "accord-session-change-private.h"
#include "accord-session-progress-edit.h"
#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What says of what a record is; an observation that corrects another is of the same. */
static const char *const of_what[] = { "mission", "commitment" };

static gboolean
set_wrong (GError **error, const char *message)
{
  g_set_error_literal (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED, message);

  return FALSE;
}

static AccordRecord *
find_corrected (AccordDraft *draft)
{
  const char *id = _accord_draft_get_text (draft, "corrects");

  return id != NULL ? accord_workspace_lookup (accord_session_get_workspace (draft->session), id) : NULL;
}

static void
take_over (AccordDraft *draft, JsonObject *members, const char *member)
{
  const char *text = accord_json_get_text (members, member);

  if (_accord_draft_get (draft, member) == NULL && text != NULL)
    _accord_draft_set (draft, member, json_node_init_string (json_node_alloc (), text));
}

void
_accord_session_fill_in_progress (AccordDraft *draft)
{
  AccordRecord *corrected = find_corrected (draft);
  JsonObject *members;

  if (!ACCORD_IS_PROGRESS (corrected))
    return;

  members = accord_record_get_members (corrected);
  for (guint i = 0; i < G_N_ELEMENTS (of_what); i++)
    take_over (draft, members, of_what[i]);
  take_over (draft, members, "day");
}

/* ── An observation ── */

static gboolean
check_corrects (AccordDraft *draft, GError **error)
{
  AccordRecord *corrected = find_corrected (draft);

  if (_accord_draft_get_text (draft, "corrects") == NULL)
    return TRUE;
  if (!ACCORD_IS_PROGRESS (corrected))
    return set_wrong (error, _("Only an observation can be corrected by one; name it by its id, such as corrects=progress:…"));

  for (guint i = 0; i < G_N_ELEMENTS (of_what); i++)
    if (g_strcmp0 (accord_json_get_text (accord_record_get_members (corrected), of_what[i]),
                   _accord_draft_get_text (draft, of_what[i])) != 0)
      return set_wrong (error, _("An observation is corrected by one of the same mission and commitment; leave both out."));

  return TRUE;
}

static gboolean
check_source (AccordDraft *draft, AccordProgressEntry *entry, GError **error)
{
  static const char *const texts[] = { "text", "url", "as_of" };
  JsonNode *node = _accord_draft_get (draft, "source");
  JsonObject *source = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *as_of = accord_json_get_text (source, "as_of");

  for (guint i = 0; source != NULL && i < G_N_ELEMENTS (texts); i++)
    if (json_object_has_member (source, texts[i]) && !json_object_get_null_member (source, texts[i]) &&
        accord_json_get_text (source, texts[i]) == NULL)
      return set_wrong (error, _("“source” takes texts as “text”, “url” and “as_of”."));

  entry->source = accord_json_get_text (source, "text");
  entry->url = accord_json_get_text (source, "url");
  entry->source_as_of = accord_day_parse (as_of);
  if (as_of == NULL || entry->source_as_of != ACCORD_DAY_NONE)
    return TRUE;

  return set_wrong (error, _("Enter a day as year, month and day, such as 2026-11-22."));
}

static gboolean
check_observation (AccordDraft *draft, GError **error)
{
  JsonNode *percent = _accord_draft_get (draft, "percent");
  AccordProgressEntry entry = {
    .day = accord_day_parse (_accord_draft_get_text (draft, "day")),
    .status = accord_progress_status_from_name (_accord_draft_get_text (draft, "status")),
    .percent = percent != NULL && JSON_NODE_HOLDS_VALUE (percent) ? (int) json_node_get_int (percent) : -1,
    .evidence = _accord_draft_get_text (draft, "evidence"),
  };
  g_autoptr (GError) why = NULL;

  if (!check_source (draft, &entry, error))
    return FALSE;
  if (!accord_session_check_progress (draft->session, &entry, NULL, &why))
    return set_wrong (error, why->message);

  return check_corrects (draft, error);
}

/* ── A target ── */

static gboolean
holds_something (AccordDraft *draft, const char *member)
{
  JsonNode *node = _accord_draft_get (draft, member);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) &&
         (!JSON_NODE_HOLDS_OBJECT (node) || json_object_get_size (json_node_get_object (node)) > 0);
}

static gboolean
check_target (AccordDraft *draft, GError **error)
{
  gboolean is_new = draft->before == NULL;

  for (guint i = 0; !is_new && i < G_N_ELEMENTS (of_what); i++)
    if (_accord_draft_has_touched (draft, of_what[i]))
      return set_wrong (error, _("A target stays with its mission and commitment; add another."));
  if (holds_something (draft, "due") || holds_something (draft, "milestone") || holds_something (draft, "milestones"))
    return TRUE;

  return set_wrong (error, _("A target says by when or what; add due=DAY, milestone=TEXT or milestones/DAY=TEXT."));
}

/* ── A commitment ── */

static gboolean
check_also (AccordDraft *draft, GError **error)
{
  const char *const *owners = accord_rules_get_owners ();
  JsonNode *node = _accord_draft_get (draft, "also");
  JsonArray *also = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autofree char *known = NULL;

  for (guint i = 0; also != NULL && i < json_array_get_length (also); i++) {
    const char *word = accord_json_array_get_text (also, i);

    if (word != NULL && g_strv_contains (owners, word))
      continue;
    known = g_strjoinv (", ", (char **) owners);
    g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
                 /* Translators: %s is a list of words that are typed */
                 _("“also” is a list of owners in JSON; there are: %s."), known);
    return FALSE;
  }

  return TRUE;
}

gboolean
_accord_session_check_progress_draft (AccordDraft *draft, GError **error)
{
  if (draft->kind == ACCORD_KIND_PROGRESS)
    return check_observation (draft, error);
  if (draft->kind == ACCORD_KIND_TARGET)
    return check_target (draft, error);

  return draft->kind != ACCORD_KIND_COMMITMENT || !_accord_draft_has_touched (draft, "also") || check_also (draft, error);
}

/* The part of an id after its kind. */
static const char *
get_number (const char *id)
{
  const char *colon = id != NULL ? strchr (id, ':') : NULL;

  return colon != NULL ? colon + 1 : "";
}

static char *
make_title (AccordDraft *draft)
{
  const char *number = get_number (_accord_draft_get_text (draft, "commitment"));

  if (draft->kind == ACCORD_KIND_TARGET)
    return g_strdup_printf (_("Target of commitment %s"), number);
  if (_accord_draft_get_text (draft, "corrects") != NULL)
    return g_strdup_printf (_("Observation of commitment %s corrected"), number);

  return g_strdup_printf (_("Observation of commitment %s added"), number);
}

AccordChangeSet *
_accord_session_start_progress (AccordDraft *draft)
{
  AccordWorkspace *workspace = accord_session_get_workspace (draft->session);
  const char *mission_id = _accord_draft_get_text (draft, "mission"), *id = _accord_draft_get_text (draft, "_id");
  AccordMission *mission = mission_id != NULL ? accord_workspace_find_mission (workspace, mission_id) : NULL;
  g_autofree char *title = NULL, *whole = NULL;

  if (draft->kind == ACCORD_KIND_COMMITMENT && id != NULL) {
    title = g_strdup_printf (_("Commitment %s changed"), get_number (id));
    return accord_change_set_new (title);
  }
  if (draft->kind != ACCORD_KIND_PROGRESS && draft->kind != ACCORD_KIND_TARGET)
    return NULL;

  title = make_title (draft);
  if (mission != NULL)
    return _accord_session_start (mission, title);
  whole = g_strdup_printf (C_("mission and step", "%s: %s"), accord_words_for_commitment_owner (ACCORD_SECRETARIAT), title);

  return accord_change_set_new (whole);
}

void
_accord_session_revive_target (AccordDraft *draft, AccordRecord *record, AccordChangeSet *changes)
{
  static const char *const members[] = { "due", "milestone", "note", "source" };
  const char *id = accord_record_get_id (record);
  JsonObject *milestones = accord_json_get_object (accord_record_get_members (record), "milestones");
  g_autoptr (GList) days = milestones != NULL ? json_object_get_members (milestones) : NULL;

  _accord_session_set (changes, id, record, "trashed", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (!_accord_draft_has_touched (draft, members[i]))
      _accord_session_set (changes, id, record, members[i], NULL);
  for (GList *link = days; link != NULL; link = link->next) {
    g_autofree char *path = g_strconcat ("milestones/", link->data, NULL);

    if (!_accord_draft_has_touched (draft, path))
      _accord_session_set (changes, id, record, path, NULL);
  }
}

char **
_accord_session_split_target_id (const char *id)
{
  g_auto (GStrv) parts = g_strsplit (id, ":", 3);
  GPtrArray *entries;

  if (g_strv_length (parts) != 3 || strcmp (parts[0], accord_kind_get_name (ACCORD_KIND_TARGET)) != 0)
    return NULL;

  entries = g_ptr_array_new ();
  g_ptr_array_add (entries, g_strconcat (strcmp (parts[1], ACCORD_SECRETARIAT) == 0 ? "mission=" : "mission=mission:",
                                         parts[1], NULL));
  g_ptr_array_add (entries, g_strconcat ("commitment=commitment:", parts[2], NULL));
  g_ptr_array_add (entries, NULL);

  return (char **) g_ptr_array_free (entries, FALSE);
}
