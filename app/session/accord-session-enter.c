#include "config.h"

#include "accord-session-enter.h"

#include "accord-current.h"
#include "accord-json.h"
#include "accord-model-error.h"
#include "accord-progress.h"
#include "accord-session-change-private.h"
#include "accord-session-draft-private.h"
#include "accord-session-edit.h"
#include "accord-session-enter-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the history calls the action. */
static const struct {
  const char *entered;
  const char *changed;
} titles[ACCORD_N_KINDS] = {
  [ACCORD_KIND_MISSION] = { N_("Mission entered"), N_("Mission changed") },
  [ACCORD_KIND_MANDATE] = { N_("Mandate entered"), N_("Mandate changed") },
  [ACCORD_KIND_CONSULTATION] = { N_("Consultation entered"), N_("Consultation changed") },
  [ACCORD_KIND_SETTINGS] = { NULL, N_("Team settings changed") },
  [ACCORD_KIND_EVENT] = { N_("Event recorded"), N_("Event changed") },
  [ACCORD_KIND_REPORT] = { N_("Report entered"), N_("Report changed") },
  [ACCORD_KIND_NOTE] = { N_("Note entered"), N_("Note answered") },
  [ACCORD_KIND_CONTRIBUTIONS] = { N_("Contributions entered"), N_("Contributions changed") },
  [ACCORD_KIND_REQUIREMENT] = { N_("Requirement entered"), N_("Requirement changed") },
  [ACCORD_KIND_FATALITIES] = { N_("Fatalities entered"), N_("Fatalities changed") },
  [ACCORD_KIND_COMMITMENT] = { N_("Commitment entered"), N_("Commitment changed") },
  [ACCORD_KIND_PROGRESS] = { N_("Progress entered"), NULL },
  [ACCORD_KIND_TARGET] = { N_("Target set"), N_("Target changed") },
};

/* What may still change of a note; the rest is corrected by a further note. */
static const char *const note_members[] = { "answer", "handling", NULL };

static void
set_wrong (GError **error, const char *message)
{
  g_set_error_literal (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED, message);
}

static JsonNode *
make_text (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static void
set_if_missing (AccordDraft *draft, const char *member, const char *text)
{
  if (_accord_draft_get (draft, member) == NULL)
    _accord_draft_set (draft, member, make_text (text));
}

/* What an officer need not say, since nothing else is likely. */
static void
fill_in (AccordDraft *draft)
{
  g_autofree char *today = accord_day_to_string (accord_session_get_today (draft->session));

  if (draft->kind == ACCORD_KIND_EVENT) {
    set_if_missing (draft, "start", today);
  } else if (draft->kind == ACCORD_KIND_NOTE) {
    set_if_missing (draft, "day", today);
  } else if (draft->kind == ACCORD_KIND_PROGRESS) {
    g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
    g_autofree char *entered = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.%fZ");

    _accord_session_fill_in_progress (draft);
    set_if_missing (draft, "day", today);
    _accord_draft_set (draft, "entered", make_text (entered));
  } else if (draft->kind == ACCORD_KIND_COMMITMENT && _accord_draft_get (draft, "unofficial_split") == NULL) {
    _accord_draft_set (draft, "unofficial_split", json_node_init_boolean (json_node_alloc (), TRUE));
  } else if (draft->kind == ACCORD_KIND_MANDATE) {
    set_if_missing (draft, "state", "in_preparation");
    set_if_missing (draft, "term", _accord_draft_get (draft, "expires") != NULL ? "until" : "unknown");
  }
}

static gboolean
check_whole (AccordDraft *draft, GError **error)
{
  const AccordMember *members = accord_kind_get_members (draft->kind);

  for (guint i = 0; members[i].name != NULL; i++) {
    JsonNode *node = members[i].required ? _accord_draft_get (draft, members[i].name) : NULL;
    g_autofree char *words = NULL;

    if (!members[i].required || (node != NULL && !JSON_NODE_HOLDS_NULL (node)))
      continue;
    words = members[i].words != NULL ? g_strjoinv (", ", (char **) members[i].words) : NULL;
    if (words != NULL)
      g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
                   /* Translators: the name of a member such as "type", twice, and a list of words */
                   _("“%s” is missing; add %s= and one of: %s."), members[i].name, members[i].name, words);
    else
      g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
                   _("“%s” is missing; add %s= and what it is."), members[i].name, members[i].name);
    return FALSE;
  }

  return TRUE;
}

/* Days that contradict each other are a slip of the pen; better said at once than found later. */
static gboolean
check_days (AccordDraft *draft, GError **error)
{
  const char *first = draft->kind == ACCORD_KIND_EVENT || draft->kind == ACCORD_KIND_MISSION ? "start"
                    : draft->kind == ACCORD_KIND_MANDATE ? "adopted" : NULL;
  const char *last = draft->kind == ACCORD_KIND_MANDATE ? "expires" : "end";
  const char *from = first != NULL ? _accord_draft_get_text (draft, first) : NULL;
  const char *to = first != NULL ? _accord_draft_get_text (draft, last) : NULL;

  if (draft->kind == ACCORD_KIND_MANDATE && g_strcmp0 (_accord_draft_get_text (draft, "term"), "until") == 0 && to == NULL) {
    set_wrong (error, _("A mandate with the term “until” needs a day of expiry; add expires=DAY."));
    return FALSE;
  }
  if (draft->kind == ACCORD_KIND_MANDATE && from == NULL &&
      g_strcmp0 (_accord_draft_get_text (draft, "state"), "adopted") == 0) {
    set_wrong (error, _("A mandate that was adopted needs the day of it; add adopted=DAY."));
    return FALSE;
  }
  /* Partly known days compare by what is known of both. */
  if (from == NULL || to == NULL || strncmp (from, to, MIN (strlen (from), strlen (to))) <= 0)
    return TRUE;

  g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
               /* Translators: names of members such as "end" and "start", each with its day */
               _("“%s” (%s) is before “%s” (%s); correct one of the days."), last, to, first, from);

  return FALSE;
}

static char *
make_random_id (const char *kind, const char *mission_key)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return mission_key != NULL ? g_strconcat (kind, ":", mission_key, ":", uuid, NULL) : g_strconcat (kind, ":", uuid, NULL);
}

static char *
make_mission_id (AccordDraft *draft, GError **error)
{
  const char *acronym = _accord_draft_get_text (draft, "acronym");
  g_autofree char *key = g_ascii_strdown (acronym, -1);

  for (char *p = key; *p != '\0'; p++) {
    if (*p == ' ')
      *p = '-';
    if (!g_ascii_isalnum (*p) && *p != '-') {
      set_wrong (error, _("An acronym has Latin letters, digits, spaces and hyphens only, since it names the mission."));
      return NULL;
    }
  }

  return g_strconcat ("mission:", key, NULL);
}

/* Two officers who enter what follows the same mandate land on the same record. */
static char *
make_mandate_id (AccordDraft *draft, AccordMission *mission)
{
  AccordWorkspace *workspace = accord_session_get_workspace (draft->session);
  const char *key = accord_record_get_key (ACCORD_RECORD (mission));
  const char *clock = _accord_draft_get_text (draft, "clock");
  g_autoptr (GPtrArray) currents = accord_rules_list_current (workspace, mission,
                                                              accord_session_get_today (draft->session));

  for (guint i = 0; i < currents->len; i++) {
    AccordMandate *mandate = ((AccordCurrent *) g_ptr_array_index (currents, i))->mandate;
    const char *rest = accord_record_get_key (ACCORD_RECORD (mandate)) + strlen (key);
    g_autofree char *id = g_strconcat ("mandate:", key, ":after", rest, NULL);

    if (strcmp (accord_mandate_get_clock (mandate), clock != NULL ? clock : ACCORD_CLOCK_MAIN) == 0 && *rest == ':' &&
        accord_workspace_lookup (workspace, id) == NULL)
      return g_steal_pointer (&id);
  }

  return make_random_id ("mandate", key);
}

static char *
make_contributions_id (AccordDraft *draft, const char *mission_key, GError **error)
{
  const char *month = _accord_draft_get_text (draft, "month");

  if (accord_partial_day_parse (month).precision == ACCORD_PRECISION_MONTH)
    return g_strconcat ("contributions:", mission_key, ":", month, NULL);

  set_wrong (error, _("Contributions are those of a month; write it as YYYY-MM."));

  return NULL;
}

static char *
make_fatalities_id (AccordDraft *draft, const char *mission_key, GError **error)
{
  JsonNode *year = _accord_draft_get (draft, "year");

  if (year != NULL && json_node_get_int (year) > 0)
    return g_strdup_printf ("fatalities:%s:%" G_GINT64_FORMAT, mission_key, json_node_get_int (year));

  set_wrong (error, _("Fatalities are those of a year; write it as YYYY."));

  return NULL;
}

/* A meeting that nothing calls for, or the one that a record calls for. */
static char *
make_consultation_id (AccordDraft *draft, const char *mission_key, GError **error)
{
  const char *trigger = _accord_draft_get_text (draft, "trigger");
  const char *rule = _accord_draft_get_text (draft, "rule");
  g_autofree char *id = NULL;
  g_autoptr (AccordChain) chain = NULL;

  if (trigger == NULL)
    return make_random_id ("consultation", mission_key);

  id = accord_consultation_make_id (strchr (trigger, ':') + 1, rule != NULL ? rule : "");
  chain = rule != NULL ? accord_session_find_chain (draft->session, id) : NULL;
  if (chain != NULL)
    return g_steal_pointer (&id);

  g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_NOT_FOUND,
               /* Translators: %s is the id of a record */
               _("“%s” calls for no such consultation; without “trigger” the meeting stands by itself."), trigger);

  return NULL;
}

/* The next number of its area, also past those in the bin. */
static char *
make_commitment_id (AccordDraft *draft)
{
  int area = json_node_get_int (_accord_draft_get (draft, "area"));

  for (guint number = 1;; number++) {
    g_autofree char *id = g_strdup_printf ("commitment:%d.%u", area, number);

    if (accord_workspace_lookup (accord_session_get_workspace (draft->session), id) == NULL)
      return g_steal_pointer (&id);
  }
}

static char *
make_id (AccordDraft *draft, GError **error)
{
  const char *name = accord_kind_get_name (draft->kind);
  const char *mission_id = _accord_draft_get_text (draft, "mission");
  AccordWorkspace *workspace = accord_session_get_workspace (draft->session);
  AccordMission *mission = mission_id != NULL ? accord_workspace_find_mission (workspace, mission_id) : NULL;
  const char *key = mission != NULL ? accord_record_get_key (ACCORD_RECORD (mission)) : NULL;

  switch (draft->kind) {
  case ACCORD_KIND_MISSION:
    return make_mission_id (draft, error);
  case ACCORD_KIND_MANDATE:
    return make_mandate_id (draft, mission);
  case ACCORD_KIND_CONSULTATION:
    return make_consultation_id (draft, key, error);
  case ACCORD_KIND_CONTRIBUTIONS:
    return make_contributions_id (draft, key, error);
  case ACCORD_KIND_FATALITIES:
    return make_fatalities_id (draft, key, error);
  case ACCORD_KIND_EVENT:
  case ACCORD_KIND_REPORT:
    return make_random_id (name, key);
  case ACCORD_KIND_NOTE:
  case ACCORD_KIND_REQUIREMENT:
  case ACCORD_KIND_PROGRESS:
    return make_random_id (name, NULL);
  case ACCORD_KIND_TARGET:
    return g_strconcat (name, ":", key != NULL ? key : ACCORD_SECRETARIAT,
                        strchr (_accord_draft_get_text (draft, "commitment"), ':'), NULL);
  case ACCORD_KIND_COMMITMENT:
    return make_commitment_id (draft);
  case ACCORD_KIND_SETTINGS:
    break;
  }

  g_return_val_if_reached (NULL);
}

static gboolean
assign_all (AccordDraft *draft, char **assignments, GError **error)
{
  for (guint i = 0; assignments != NULL && assignments[i] != NULL; i++)
    if (!_accord_draft_assign (draft, assignments[i], error))
      return FALSE;

  return TRUE;
}

/* So does a calendar that was published. */
static void
pin_meeting (AccordDraft *draft, AccordChain *chain)
{
  const AccordStep *meeting = accord_chain_get_meeting (chain);
  const char *key = meeting->template->key;
  g_autofree char *entry = g_strconcat ("steps/", key, NULL);
  JsonNode *invitation = _accord_draft_get (draft, "steps/invitation_sent");
  JsonNode *node = _accord_draft_get (draft, entry);
  JsonObject *step = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  AccordDay sent = ACCORD_DAY_NONE;
  gboolean told = _accord_draft_has_touched (draft, "published") && _accord_draft_get_text (draft, "published") != NULL;

  if (_accord_draft_has_touched (draft, "steps/invitation_sent") && invitation != NULL && JSON_NODE_HOLDS_OBJECT (invitation))
    sent = accord_json_get_day (json_node_get_object (invitation), "actual");
  told = told || _accord_session_find_told_meeting (chain, sent) != NULL;
  if (told && meeting->planned != ACCORD_DAY_NONE && accord_json_get_text (step, "planned") == NULL &&
      accord_json_get_text (step, "actual") == NULL)
    _accord_draft_set_step_day (draft, key, "planned", meeting->planned);
}

static AccordChangeSet *
start_changes (AccordDraft *draft, AccordChain *chain, const char *what)
{
  AccordWorkspace *workspace = accord_session_get_workspace (draft->session);
  const char *id = _accord_draft_get_text (draft, draft->kind == ACCORD_KIND_MISSION ? "_id" : "mission");
  AccordMission *mission = id != NULL ? accord_workspace_find_mission (workspace, id) : NULL;
  AccordChangeSet *changes = _accord_session_start_progress (draft);

  if (changes != NULL)
    return changes;

  return chain != NULL ? accord_session_start_changes (chain, what) : _accord_session_start (mission, what);
}

typedef struct {
  AccordChangeSet *changes;
  AccordRecord *revived; /* that lies in the bin, and comes back; else NULL */
  AccordChain *chain; /* of a consultation that is only derived; else NULL */
  const char *id;
} Adding;

static JsonNode *
ref_node (JsonNode *node)
{
  return node != NULL ? json_node_ref (node) : NULL;
}

static void
add_change (gpointer data, const char *path, JsonNode *before, JsonNode *after)
{
  Adding *adding = data;

  if (adding->revived != NULL)
    _accord_session_set (adding->changes, adding->id, adding->revived, path, ref_node (after));
  else if (adding->chain != NULL)
    accord_session_add_member (adding->changes, adding->chain, path, ref_node (after));
  else
    accord_change_set_add (adding->changes, adding->id, path, ref_node (before), ref_node (after));
}

AccordChangeSet *
accord_session_enter_new (AccordSession *self, const char *kind_name, char **assignments, char **id, GError **error)
{
  g_autoptr (AccordDraft) draft = NULL;
  g_autofree char *made = NULL;
  Adding adding = { NULL };
  AccordRecord *record;
  AccordKind kind;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (kind_name != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!accord_kind_from_name (kind_name, &kind) || kind == ACCORD_KIND_SETTINGS) {
    g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
                 /* Translators: %s is what somebody typed; leave the English words, they are typed */
                 _("“%s” is nothing that can be added; what can be: mission, mandate, consultation, event, report, note, "
                   "contributions, requirement, commitment, progress, target."), kind_name);
    return NULL;
  }

  draft = _accord_draft_new (self, kind, NULL);
  if (!assign_all (draft, assignments, error))
    return NULL;
  fill_in (draft);
  if (!check_whole (draft, error) || !check_days (draft, error) || !_accord_session_check_progress_draft (draft, error))
    return NULL;
  made = make_id (draft, error);
  if (made == NULL)
    return NULL;
  record = accord_workspace_lookup (accord_session_get_workspace (self), made);
  if (record != NULL && kind == ACCORD_KIND_TARGET && accord_record_get_trashed (record)) {
    adding.revived = record;
  } else if (record != NULL) {
    g_set_error (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_FAILED,
                 /* Translators: %s is the id of a record, twice */
                 _("“%s” is there already; change it with “accord set %s”."), made, made);
    return NULL;
  }

  adding.changes = start_changes (draft, NULL, _(titles[kind].entered));
  adding.id = made;
  if (adding.revived != NULL)
    _accord_session_revive_target (draft, adding.revived, adding.changes);
  _accord_draft_foreach (draft, add_change, &adding);
  *id = g_steal_pointer (&made);

  return adding.changes;
}

static gboolean
check_note (char **assignments, GError **error)
{
  for (guint i = 0; assignments != NULL && assignments[i] != NULL; i++) {
    g_autofree char *member = g_strndup (assignments[i], strcspn (assignments[i], "=/"));

    if (!g_strv_contains (note_members, member)) {
      set_wrong (error, _("A note stays as it was written, but for its answer and handling; add another with corrects=ID."));
      return FALSE;
    }
  }

  return TRUE;
}

/* What was observed is never rewritten, so that a line says what was known when. */
static gboolean
check_kind (AccordKind kind, char **assignments, GError **error)
{
  if (kind == ACCORD_KIND_NOTE)
    return check_note (assignments, error);
  if (kind != ACCORD_KIND_PROGRESS)
    return TRUE;

  set_wrong (error, _("An observation stays as it was entered; add another with corrects=ID."));

  return FALSE;
}

static void
add_release (AccordDraft *draft, Adding *adding)
{
  if (draft->shipped != NULL && draft->before == NULL && accord_change_set_get_length (adding->changes) > 0)
    _accord_session_add_release (draft->session, adding->changes, adding->id);
}

static AccordChangeSet *
enter_record (AccordSession *self, AccordRecord *record, AccordChain *chain, char **assignments, GError **error)
{
  AccordKind kind = record != NULL ? accord_record_get_kind (record) : ACCORD_KIND_CONSULTATION;
  g_autoptr (AccordDraft) draft = _accord_draft_new (self, kind, record);
  Adding adding = { NULL };

  if (!check_kind (kind, assignments, error) || !assign_all (draft, assignments, error) || !check_days (draft, error) ||
      !_accord_session_check_progress_draft (draft, error))
    return NULL;
  if (chain != NULL && chain->template != NULL)
    pin_meeting (draft, chain);
  adding.changes = start_changes (draft, chain, _(titles[kind].changed));
  adding.chain = record == NULL ? chain : NULL;
  adding.id = record != NULL ? accord_record_get_id (record) : NULL;
  _accord_draft_foreach (draft, add_change, &adding);
  add_release (draft, &adding);

  return adding.changes;
}

/* A target has its place before anybody has set it. */
static AccordChangeSet *
enter_target (AccordSession *self, char **place, char **assignments, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *id = NULL;

  for (guint i = 0; place[i] != NULL; i++)
    g_ptr_array_add (all, place[i]);
  for (guint i = 0; assignments != NULL && assignments[i] != NULL; i++)
    g_ptr_array_add (all, assignments[i]);
  g_ptr_array_add (all, NULL);

  return accord_session_enter_new (self, accord_kind_get_name (ACCORD_KIND_TARGET), (char **) all->pdata, &id, error);
}

AccordChangeSet *
accord_session_enter (AccordSession *self, const char *id, char **assignments, GError **error)
{
  AccordWorkspace *workspace;
  AccordRecord *record;
  g_autoptr (AccordChain) chain = NULL;
  g_auto (GStrv) place = NULL;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  workspace = accord_session_get_workspace (self);
  record = accord_workspace_lookup (workspace, id);
  if (record == NULL)
    record = (AccordRecord *) accord_workspace_find_mission (workspace, id);
  if (record == NULL && strcmp (id, ACCORD_SETTINGS_ID) == 0)
    record = ACCORD_RECORD (accord_workspace_get_settings (workspace));
  if (record == NULL || ACCORD_IS_CONSULTATION (record))
    chain = accord_session_find_chain (self, id);

  place = record == NULL || accord_record_get_trashed (record) ? _accord_session_split_target_id (id) : NULL;
  if (place != NULL)
    return enter_target (self, place, assignments, error);
  if (record != NULL && accord_record_get_trashed (record)) {
    g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_NOT_FOUND, _("“%s” is in the bin."), id);
    return NULL;
  }
  if (record == NULL && chain == NULL) {
    g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_NOT_FOUND,
                 _("There is no record “%s”; “accord missions --all” lists the missions."), id);
    return NULL;
  }
  if (record == NULL && chain->template == NULL) {
    set_wrong (error, _("First enter what the Council decided; nothing can be planned after a mandate whose last known expiry is past."));
    return NULL;
  }

  return enter_record (self, record, chain, assignments, error);
}

static gboolean
is_called_for_by (AccordChain *chain, const char *id)
{
  return strcmp (chain->consultation_id, id) == 0 || strcmp (accord_record_get_id (chain->trigger), id) == 0 ||
         (chain->mandate != NULL && strcmp (accord_record_get_id (ACCORD_RECORD (chain->mandate)), id) == 0) ||
         (chain->report != NULL && strcmp (accord_record_get_id (ACCORD_RECORD (chain->report)), id) == 0);
}

JsonObject *
accord_session_entered_to_json (AccordSession *self, const char *id)
{
  AccordWorkspace *workspace;
  AccordRecord *record;
  const char *mission_id;
  AccordMission *mission;
  GPtrArray *chains;
  JsonObject *object;
  JsonArray *ids;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  workspace = accord_session_get_workspace (self);
  record = accord_workspace_lookup (workspace, id);
  mission_id = record != NULL ? accord_json_get_text (accord_record_get_members (record), "mission") : NULL;
  mission = mission_id != NULL ? accord_workspace_find_mission (workspace, mission_id) : NULL;
  chains = mission != NULL || ACCORD_IS_SETTINGS (record) ? accord_session_get_chains (self, mission) : NULL;

  object = json_object_new ();
  ids = json_array_new ();
  for (guint i = 0; chains != NULL && i < chains->len; i++)
    if (is_called_for_by (g_ptr_array_index (chains, i), id))
      json_array_add_string_element (ids, ((AccordChain *) g_ptr_array_index (chains, i))->consultation_id);
  json_object_set_string_member (object, "id", id);
  json_object_set_array_member (object, "consultations", ids);

  return object;
}
