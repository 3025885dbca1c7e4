#include "config.h"

#include "accord-session-events.h"

#include "accord-json.h"
#include "accord-session-change-private.h"
#include "accord-text.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Days farther away than this are slips of the finger. */
#define MOST_DAYS_AHEAD (10 * 366)
#define MOST_DAYS_BEFORE_MISSION (3 * 366)
#define MOST_MONTHS 120

/* Sets what is wrong with which member; always FALSE. */
static gboolean
refuse (const char **field, GError **error, const char *member, const char *sentence)
{
  if (field != NULL)
    *field = member;
  g_set_error_literal (error, ACCORD_SESSION_ERROR, ACCORD_SESSION_ERROR_INVALID, sentence);

  return FALSE;
}

/* No day can be planned for these: they are recorded when they are there. */
static gboolean
is_happened (AccordEventType type)
{
  return type == ACCORD_EVENT_SERIOUS_DEVELOPMENT || type == ACCORD_EVENT_RAPID_DETERIORATION ||
         type == ACCORD_EVENT_CONTRIBUTOR_REQUEST;
}

static gboolean
has_end (AccordEventType type)
{
  return type == ACCORD_EVENT_COUNCIL_VISIT || type == ACCORD_EVENT_SECRETARIAT_SERIES;
}

static gboolean
has_contributors (AccordEventType type)
{
  return type == ACCORD_EVENT_POSSIBLE_CONTRIBUTORS || type == ACCORD_EVENT_ROTATION || type == ACCORD_EVENT_DEPLOYMENT;
}

static gboolean
check_day (AccordSession *self, AccordMission *mission, AccordDay day, const char **field, GError **error)
{
  AccordDay first = accord_mission_get_start (mission).first;

  if (!accord_day_is_valid (day))
    return refuse (field, error, "start", _("Enter a day as year, month and day, such as 2026-11-22."));
  if (day > accord_session_get_today (self) + MOST_DAYS_AHEAD)
    return refuse (field, error, "start", _("This day is too far ahead; check the year."));
  if (first != ACCORD_DAY_NONE && day < first - MOST_DAYS_BEFORE_MISSION)
    return refuse (field, error, "start", _("This day is long before the mission began; check the year."));

  return TRUE;
}

static gboolean
check_request (AccordSession *self, const AccordRequest *request, AccordDay asked, const char **field, GError **error)
{
  if (request->by == NULL || request->by[strspn (request->by, " ")] == '\0')
    return refuse (field, error, "by", _("Enter which contributor asked."));
  if (request->answered != ACCORD_DAY_NONE && request->answered < asked)
    return refuse (field, error, "answered", _("A request cannot be answered before it was made."));
  if (request->answered != ACCORD_DAY_NONE && request->answered > accord_session_get_today (self))
    return refuse (field, error, "answered", _("This day is still ahead; enter the day of the answer."));

  return TRUE;
}

static gboolean
check_draft (AccordSession *self, const AccordEventDraft *draft, const char **field, GError **error)
{
  if (field != NULL)
    *field = NULL;
  if (draft->mission == NULL)
    return refuse (field, error, "mission", _("Choose a mission."));
  if (!check_day (self, draft->mission, draft->start, field, error))
    return FALSE;
  if (is_happened (draft->type) && draft->start > accord_session_get_today (self))
    return refuse (field, error, "start", _("This day is still ahead; enter the day on which it happened."));
  if (has_end (draft->type) && draft->end != ACCORD_DAY_NONE && draft->end < draft->start)
    return refuse (field, error, "end", _("The last day cannot be before the first."));
  if (has_end (draft->type) && draft->end > accord_session_get_today (self) + MOST_DAYS_AHEAD)
    return refuse (field, error, "end", _("This day is too far ahead; check the year."));
  if (draft->type == ACCORD_EVENT_SECRETARIAT_SERIES && (draft->every_months < 1 || draft->every_months > MOST_MONTHS))
    return refuse (field, error, "every_months",
                   _("Enter how many months lie between two meetings, from 1 to 120."));

  return draft->type != ACCORD_EVENT_CONTRIBUTOR_REQUEST ||
         check_request (self, &draft->request, draft->start, field, error);
}

static JsonNode *
make_text (const char *text)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  return stripped != NULL && *stripped != '\0' ? json_node_init_string (json_node_alloc (), stripped) : NULL;
}

static JsonNode *
make_day (AccordDay day)
{
  g_autofree char *text = day != ACCORD_DAY_NONE ? accord_day_to_string (day) : NULL;

  return make_text (text);
}

static JsonNode *
make_number (int number)
{
  return json_node_init_int (json_node_alloc (), number);
}

/* Countries are kept as codes, whether their code or their name is typed, in whatever case; all else as it is. */
static char *
read_contributor (AccordSession *self, const char *text)
{
  AccordCountries *countries = accord_session_get_countries (self);
  g_autofree char *name = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autofree char *folded = accord_text_fold (name);
  g_autofree char *code = g_ascii_strup (name, -1);
  g_autoptr (GPtrArray) codes = NULL;

  if (accord_countries_get_name (countries, code) != code)
    return g_steal_pointer (&code);

  codes = accord_countries_list (countries);
  for (guint i = 0; i < codes->len; i++) {
    const char *other = g_ptr_array_index (codes, i);
    g_autofree char *other_folded = accord_text_fold (accord_countries_get_name (countries, other));

    if (strcmp (folded, other_folded) == 0)
      return g_strdup (other);
  }

  return g_steal_pointer (&name);
}

static JsonNode *
make_contributor (AccordSession *self, const char *text)
{
  g_autofree char *contributor = read_contributor (self, text);

  return make_text (contributor);
}

/* Between commas and semicolons of any script. */
static GStrv
split_names (const char *text)
{
  static const char *const marks[] = { ";", "\n", "،", "؛", "、", "，", "；" };
  g_autoptr (GString) plain = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (plain, marks[i], ",", 0);

  return g_strsplit (plain->str, ",", -1);
}

static JsonNode *
make_contributors (AccordSession *self, const char *text)
{
  g_auto (GStrv) parts = split_names (text);
  g_autoptr (JsonArray) array = json_array_new ();
  JsonNode *node;

  for (guint i = 0; parts[i] != NULL; i++) {
    g_autofree char *name = read_contributor (self, parts[i]);

    if (*name != '\0')
      json_array_add_string_element (array, name);
  }
  if (json_array_get_length (array) == 0)
    return NULL;

  node = json_node_alloc ();

  return json_node_init_array (node, array);
}

/* Makes @path hold @value (taken), or nothing. Of an event that is there, only what differs is written. */
static void
set_member (AccordChangeSet *changes, const char *id, AccordRecord *record, const char *path, JsonNode *value)
{
  JsonNode *before = record != NULL ? accord_document_get_path (accord_record_get_own (record), path) : NULL;

  if (before != NULL || value != NULL)
    accord_change_set_add (changes, id, path, before != NULL ? json_node_ref (before) : NULL, value);
}

static void
set_members (AccordSession *self,
             AccordChangeSet *changes,
             const char *id,
             AccordRecord *record,
             const AccordEventDraft *draft)
{
  gboolean is_request = draft->type == ACCORD_EVENT_CONTRIBUTOR_REQUEST;
  gboolean is_series = draft->type == ACCORD_EVENT_SECRETARIAT_SERIES;

  set_member (changes, id, record, "start", make_day (draft->start));
  set_member (changes, id, record, "end", has_end (draft->type) ? make_day (draft->end) : NULL);
  set_member (changes, id, record, "title", make_text (draft->title));
  set_member (changes, id, record, "text", make_text (draft->text));
  set_member (changes, id, record, "contributors",
              has_contributors (draft->type) ? make_contributors (self, draft->contributors) : NULL);
  set_member (changes, id, record, "stage",
              draft->type == ACCORD_EVENT_STAGE_CHANGE ? make_text (draft->stage) : NULL);
  set_member (changes, id, record, "every_months", is_series ? make_number (draft->every_months) : NULL);
  set_member (changes, id, record, "request/by", is_request ? make_contributor (self, draft->request.by) : NULL);
  set_member (changes, id, record, "request/asked", is_request ? make_day (draft->start) : NULL);
  set_member (changes, id, record, "request/answered", is_request ? make_day (draft->request.answered) : NULL);
  set_member (changes, id, record, "request/outcome", is_request ? make_text (draft->request.outcome) : NULL);
}

static char *
make_id (const char *kind, AccordMission *mission)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_strdup_printf ("%s:%s:%s", kind, accord_record_get_key (ACCORD_RECORD (mission)), uuid);
}

static AccordMission *
get_mission (AccordSession *self, AccordEvent *event)
{
  const char *id = accord_record_get_owner (ACCORD_RECORD (event));
  AccordRecord *record = id != NULL ? accord_workspace_lookup (accord_session_get_workspace (self), id) : NULL;

  return ACCORD_IS_MISSION (record) ? ACCORD_MISSION (record) : NULL;
}

/* Of an event whose mission is gone, the action is named by the event alone. */
static AccordChangeSet *
start_changes_of (AccordSession *self, AccordEvent *event, const char *what)
{
  AccordMission *mission = get_mission (self, event);

  return mission != NULL ? _accord_session_start (mission, what) : accord_change_set_new (what);
}

AccordChangeSet *
accord_session_record_event (AccordSession *self,
                             const AccordEventDraft *draft,
                             char **id,
                             const char **field,
                             GError **error)
{
  g_autofree char *made = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  if (!check_draft (self, draft, field, error))
    return NULL;

  made = make_id ("event", draft->mission);
  changes = _accord_session_start (draft->mission, accord_words_for_event (draft->type));
  set_member (changes, made, NULL, "mission", make_text (accord_record_get_id (ACCORD_RECORD (draft->mission))));
  set_member (changes, made, NULL, "type", make_text (accord_event_type_get_name (draft->type)));
  set_members (self, changes, made, NULL, draft);
  if (id != NULL)
    *id = g_steal_pointer (&made);

  return changes;
}

AccordChangeSet *
accord_session_change_event (AccordSession *self,
                             AccordEvent *event,
                             const AccordEventDraft *draft,
                             const char **field,
                             GError **error)
{
  AccordEventDraft wanted;
  g_autofree char *what = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_EVENT (event), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  wanted = *draft;
  wanted.type = accord_event_get_event_type (event);
  wanted.mission = get_mission (self, event);
  if (!check_draft (self, &wanted, field, error))
    return NULL;

  /* Translators: the title of an action in the history; %s is an event, such as "Rapid deterioration of security" */
  what = g_strdup_printf (_("%s changed"), accord_words_for_event (wanted.type));
  changes = start_changes_of (self, event, what);
  set_members (self, changes, accord_record_get_id (ACCORD_RECORD (event)), ACCORD_RECORD (event), &wanted);

  return changes;
}

static char *
join_contributors (AccordSession *self, AccordEvent *event)
{
  JsonArray *array = accord_json_get_array (accord_record_get_members (ACCORD_RECORD (event)), "contributors");
  GString *text = g_string_new (NULL);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    const char *name = accord_json_array_get_text (array, i);

    if (name != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
  }

  return g_string_free (text, text->len == 0);
}

AccordEventDraft
accord_session_draft_event (AccordSession *self, AccordEvent *event, char **contributors)
{
  AccordEventDraft draft = ACCORD_EVENT_DRAFT_INIT;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), draft);
  g_return_val_if_fail (ACCORD_IS_EVENT (event), draft);
  g_return_val_if_fail (contributors != NULL, draft);

  *contributors = join_contributors (self, event);
  draft.type = accord_event_get_event_type (event);
  draft.mission = get_mission (self, event);
  draft.start = accord_event_get_start (event);
  draft.end = accord_event_get_end (event);
  draft.title = accord_event_get_title (event);
  draft.text = accord_event_get_text (event);
  draft.contributors = *contributors;
  draft.stage = accord_json_get_text (accord_record_get_members (ACCORD_RECORD (event)), "stage");
  draft.every_months = accord_event_get_every_months (event);
  draft.request = *accord_event_get_request (event);

  return draft;
}

AccordChangeSet *
accord_session_trash_event (AccordSession *self, AccordEvent *event)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format_iso8601 (now);
  g_autofree char *what = NULL;
  g_autoptr (JsonObject) mark = json_object_new ();
  JsonNode *node = json_node_alloc ();
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_EVENT (event), NULL);

  json_object_set_string_member (mark, "at", at);
  json_object_set_string_member (mark, "by", g_get_real_name ());
  /* Translators: the title of an action in the history; %s is an event, such as "Rapid deterioration of security" */
  what = g_strdup_printf (_("%s moved to the bin"), accord_words_for_event (accord_event_get_event_type (event)));
  changes = start_changes_of (self, event, what);
  set_member (changes, accord_record_get_id (ACCORD_RECORD (event)), ACCORD_RECORD (event), "trashed",
              json_node_init_object (node, mark));

  return changes;
}

AccordChangeSet *
accord_session_answer_request (AccordSession *self, AccordEvent *event, gboolean granted, AccordDay day, GError **error)
{
  AccordRequest request;
  AccordChangeSet *changes;
  const char *id;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_EVENT (event), NULL);
  g_return_val_if_fail (accord_event_get_event_type (event) == ACCORD_EVENT_CONTRIBUTOR_REQUEST, NULL);

  if (!accord_day_is_valid (day)) {
    refuse (NULL, error, "answered", _("Enter a day as year, month and day, such as 2026-11-22."));
    return NULL;
  }
  request = *accord_event_get_request (event);
  request.answered = day;
  if (!check_request (self, &request, accord_event_get_start (event), NULL, error))
    return NULL;

  id = accord_record_get_id (ACCORD_RECORD (event));
  changes = start_changes_of (self, event, granted ? _("Request granted") : _("Request declined"));
  set_member (changes, id, ACCORD_RECORD (event), "request/answered", make_day (day));
  set_member (changes, id, ACCORD_RECORD (event), "request/outcome", make_text (granted ? "granted" : "declined"));

  return changes;
}

AccordChangeSet *
accord_session_plan_meeting (AccordSession *self,
                             AccordMission *mission,
                             AccordForm form,
                             AccordDay day,
                             char **id,
                             const char **field,
                             GError **error)
{
  g_autofree char *made = NULL;
  g_autoptr (JsonObject) entry = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);

  if (field != NULL)
    *field = NULL;
  if (mission == NULL) {
    refuse (field, error, "mission", _("Choose a mission."));
    return NULL;
  }
  if (!check_day (self, mission, day, field, error))
    return NULL;

  made = make_id ("consultation", mission);
  entry = json_object_new ();
  accord_json_set_day (entry, "planned", day);
  changes = _accord_session_start (mission, accord_words_for_form (form));
  set_member (changes, made, NULL, "mission", make_text (accord_record_get_id (ACCORD_RECORD (mission))));
  set_member (changes, made, NULL, "form", make_text (accord_form_get_name (form)));
  set_member (changes, made, NULL, "steps/consultation_meeting", json_node_init_object (json_node_alloc (), entry));
  if (id != NULL)
    *id = g_steal_pointer (&made);

  return changes;
}

static gboolean
holds_chain (GPtrArray *chains, const char *id)
{
  for (guint i = 0; i < chains->len; i++)
    if (strcmp (((AccordChain *) g_ptr_array_index (chains, i))->consultation_id, id) == 0)
      return TRUE;

  return FALSE;
}

static void
add_of_records (GPtrArray *found, AccordSession *self, AccordMission *mission, const char *event_id)
{
  GPtrArray *records = accord_workspace_list (accord_session_get_workspace (self), ACCORD_KIND_CONSULTATION,
                                              accord_record_get_id (ACCORD_RECORD (mission)));

  for (guint i = 0; records != NULL && i < records->len; i++) {
    AccordRecord *record = g_ptr_array_index (records, i);
    AccordChain *chain = NULL;

    if (g_strcmp0 (accord_consultation_get_trigger (ACCORD_CONSULTATION (record)), event_id) == 0 &&
        !holds_chain (found, accord_record_get_id (record)))
      chain = accord_session_find_chain (self, accord_record_get_id (record));
    if (chain != NULL)
      g_ptr_array_add (found, chain);
  }
}

GPtrArray *
accord_session_list_event_consultations (AccordSession *self, AccordEvent *event)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_chain_unref);
  AccordMission *mission;
  const char *id;
  GPtrArray *chains;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), found);
  g_return_val_if_fail (ACCORD_IS_EVENT (event), found);

  mission = get_mission (self, event);
  if (mission == NULL || accord_record_get_trashed (ACCORD_RECORD (event)))
    return found;

  id = accord_record_get_id (ACCORD_RECORD (event));
  chains = accord_session_get_chains (self, mission);
  for (guint i = 0; i < chains->len; i++) {
    AccordChain *chain = g_ptr_array_index (chains, i);

    if (strcmp (accord_record_get_id (chain->trigger), id) == 0)
      g_ptr_array_add (found, accord_chain_ref (chain));
  }
  add_of_records (found, self, mission, id);

  return found;
}

char *
accord_session_clock_in_words (AccordSession *self, const AccordChain *chain)
{
  int days;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL, NULL);

  days = accord_chain_get_clock (chain, accord_session_get_today (self));
  if (days < 0)
    return NULL;
  if (accord_chain_get_meeting (chain)->actual != ACCORD_DAY_NONE)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "contributors met after %d day",
                                         "contributors met after %d days", days), days);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day, contributors not met yet",
                                       "%d days, contributors not met yet", days), days);
}

/* Whom it concerns: who asks, who leaves, who deploys. */
static char *
name_contributors (AccordSession *self, AccordEvent *event)
{
  AccordCountries *countries = accord_session_get_countries (self);
  JsonArray *array = accord_json_get_array (accord_record_get_members (ACCORD_RECORD (event)), "contributors");
  const char *by = accord_event_get_request (event)->by;
  GString *text = g_string_new (by != NULL ? accord_countries_get_name (countries, by) : NULL);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    const char *code = accord_json_array_get_text (array, i);

    if (code != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? C_("between names in a list", ", ") : "",
                              accord_countries_get_name (countries, code));
  }

  return g_string_free (text, text->len == 0);
}

char *
accord_session_event_in_words (AccordSession *self, AccordEvent *event)
{
  g_autofree char *names = NULL;
  const char *what, *title;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_EVENT (event), NULL);

  what = accord_words_for_event (accord_event_get_event_type (event));
  title = accord_event_get_title (event);
  names = name_contributors (self, event);
  if (title == NULL)
    title = names;
  if (title == NULL)
    return g_strdup (what);

  /* Translators: what kind of event it is, such as "Rapid deterioration of security", and a few words for it */
  return g_strdup_printf (C_("event and title", "%s: %s"), what, title);
}
