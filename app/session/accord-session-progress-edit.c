#include "config.h"

#include "accord-session-progress-edit.h"

#include "accord-json.h"
#include "accord-session-change-private.h"
#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ── An observation ── */

static gboolean
fits (AccordProgressStatus status, int percent)
{
  switch (status) {
  case ACCORD_PROGRESS_NOT_STARTED:
    return percent <= 0;
  case ACCORD_PROGRESS_COMPLETED:
    return percent < 0 || percent == 100;
  case ACCORD_PROGRESS_UNKNOWN:
  case ACCORD_PROGRESS_NOT_APPLICABLE:
    return percent < 0;
  case ACCORD_PROGRESS_IN_PROGRESS:
  case ACCORD_PROGRESS_PENDING:
    return TRUE;
  }

  g_return_val_if_reached (FALSE);
}

static gboolean
check_percent (const AccordProgressEntry *entry, const char **field, GError **error)
{
  if (entry->percent < -1 || entry->percent > 100)
    return _accord_session_refuse (field, error, "percent", _("Enter a whole number from 0 to 100, or nothing."));
  if (fits (entry->status, entry->percent))
    return TRUE;

  if (entry->status == ACCORD_PROGRESS_COMPLETED)
    return _accord_session_refuse (field, error, "percent",
                                   _("What is completed is done to 100 percent; enter that, nothing, or another status."));
  if (entry->status == ACCORD_PROGRESS_NOT_STARTED)
    return _accord_session_refuse (field, error, "percent",
                                   _("Of what has not started 0 percent are done; enter that, nothing, or another status."));

  return _accord_session_refuse (field, error, "percent",
                                 _("What does not apply has no percent; enter nothing, or another status."));
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

gboolean
accord_session_check_progress (AccordSession *self, const AccordProgressEntry *entry, const char **field, GError **error)
{
  AccordDay today;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  today = accord_session_get_today (self);
  if (field != NULL)
    *field = NULL;
  if (!accord_day_is_valid (entry->day))
    return _accord_session_refuse (field, error, "day", _("Enter a day as year, month and day, such as 2026-11-22."));
  if (entry->day > today)
    return _accord_session_refuse (field, error, "day", _("This day is still ahead; enter the day of the observation."));
  if (entry->status <= ACCORD_PROGRESS_UNKNOWN || entry->status >= ACCORD_N_PROGRESS_STATUSES)
    return _accord_session_refuse (field, error, "status", _("Choose how the commitment stands."));
  if (!check_percent (entry, field, error))
    return FALSE;
  if (!is_empty (entry->url) && !_accord_session_is_web_address (entry->url))
    return _accord_session_refuse (field, error, "url", _("Enter an address that begins with https:// or http://."));
  if (!_accord_session_check_day (self, entry->source_as_of, "as_of", field, error))
    return FALSE;
  if (entry->source_as_of != ACCORD_DAY_NONE && entry->source_as_of > today)
    return _accord_session_refuse (field, error, "as_of", _("This day is still ahead; enter the day of the source."));

  return TRUE;
}

static AccordChangeSet *
start_changes (AccordMission *mission, const char *what)
{
  g_autofree char *title = NULL;

  if (mission != NULL)
    return _accord_session_start (mission, what);

  title = g_strdup_printf (C_("mission and step", "%s: %s"), accord_words_for_commitment_owner (ACCORD_SECRETARIAT), what);

  return accord_change_set_new (title);
}

static const char *
get_mission_id (AccordMission *mission)
{
  return mission != NULL ? accord_record_get_id (ACCORD_RECORD (mission)) : ACCORD_SECRETARIAT;
}

/* Micros always, so that texts sort as the moments do. */
static JsonNode *
make_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *text = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.%fZ");

  return _accord_session_make_text (text);
}

static JsonNode *
make_source (const AccordProgressEntry *entry)
{
  g_autoptr (JsonObject) source = NULL;

  if (is_empty (entry->source) && is_empty (entry->url))
    return NULL;

  source = json_object_new ();
  if (!is_empty (entry->source))
    json_object_set_member (source, "text", _accord_session_make_text (entry->source));
  if (!is_empty (entry->url))
    json_object_set_member (source, "url", _accord_session_make_text (entry->url));
  if (entry->source_as_of != ACCORD_DAY_NONE)
    accord_json_set_day (source, "as_of", entry->source_as_of);
  json_object_set_boolean_member (source, "verified", FALSE);

  return _accord_session_make_object (source);
}

AccordChangeSet *
accord_session_add_progress (AccordSession *self,
                             AccordMission *mission,
                             AccordCommitment *commitment,
                             const AccordProgressEntry *entry,
                             AccordProgress *corrects)
{
  g_autofree char *uuid = NULL, *id = NULL, *title = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (commitment), NULL);
  g_return_val_if_fail (entry != NULL, NULL);
  g_return_val_if_fail (accord_session_check_progress (self, entry, NULL, NULL), NULL);
  g_return_val_if_fail (corrects == NULL || ACCORD_IS_PROGRESS (corrects), NULL);

  uuid = g_uuid_string_random ();
  id = g_strconcat ("progress:", uuid, NULL);
  /* Translators: the title of an action; %s is the number of a commitment such as 1.3 */
  title = g_strdup_printf (corrects != NULL ? _("Observation of commitment %s corrected") : _("Observation of commitment %s added"),
                           accord_commitment_get_number (commitment));
  changes = start_changes (mission, title);
  _accord_session_set (changes, id, NULL, "mission", _accord_session_make_text (get_mission_id (mission)));
  _accord_session_set (changes, id, NULL, "commitment",
                       _accord_session_make_text (accord_record_get_id (ACCORD_RECORD (commitment))));
  _accord_session_set (changes, id, NULL, "day", _accord_session_make_day (entry->day));
  _accord_session_set (changes, id, NULL, "entered", make_now ());
  _accord_session_set (changes, id, NULL, "status",
                       _accord_session_make_text (accord_progress_status_get_name (entry->status)));
  _accord_session_set (changes, id, NULL, "percent", _accord_session_make_number (entry->percent));
  _accord_session_set (changes, id, NULL, "evidence", _accord_session_make_text (entry->evidence));
  _accord_session_set (changes, id, NULL, "source", make_source (entry));
  if (corrects != NULL)
    _accord_session_set (changes, id, NULL, "corrects",
                         _accord_session_make_text (accord_record_get_id (ACCORD_RECORD (corrects))));

  return changes;
}

static JsonNode *
make_trashed (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format_iso8601 (now);
  g_autoptr (JsonObject) mark = json_object_new ();

  json_object_set_string_member (mark, "at", at);
  json_object_set_string_member (mark, "by", g_get_real_name ());

  return _accord_session_make_object (mark);
}

/* The number in the id of a commitment, which may not be here. */
static const char *
get_number (const char *commitment)
{
  const char *colon = commitment != NULL ? strchr (commitment, ':') : NULL;

  return colon != NULL ? colon + 1 : "";
}

AccordChangeSet *
accord_session_bin_progress (AccordSession *self, AccordMission *mission, AccordProgress *progress)
{
  g_autofree char *title = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (ACCORD_IS_PROGRESS (progress), NULL);

  /* Translators: the title of an action; %s is the number of a commitment such as 1.3 */
  title = g_strdup_printf (_("Observation of commitment %s put in the bin"),
                           get_number (accord_progress_get_commitment (progress)));
  changes = start_changes (mission, title);
  if (!accord_record_get_trashed (ACCORD_RECORD (progress)))
    _accord_session_set (changes, accord_record_get_id (ACCORD_RECORD (progress)), ACCORD_RECORD (progress), "trashed",
                         make_trashed ());

  return changes;
}

/* ── A target ── */

static void
set_milestone (AccordChangeSet *changes, const char *id, AccordRecord *record, const char *day, JsonNode *text)
{
  g_autofree char *path = g_strconcat ("milestones/", day, NULL);

  _accord_session_set (changes, id, record, path, text);
}

/* By day; a map has one text for each, so texts of one day become one. */
static JsonObject *
list_milestones (GArray *milestones)
{
  JsonObject *texts = json_object_new ();

  for (guint i = 0; milestones != NULL && i < milestones->len; i++) {
    const AccordMilestone *milestone = &g_array_index (milestones, AccordMilestone, i);
    g_autofree char *day = accord_day_is_valid (milestone->day) ? accord_day_to_string (milestone->day) : NULL;
    g_autofree char *both = NULL;
    const char *before;

    if (day == NULL || is_empty (milestone->text))
      continue;
    before = accord_json_get_text (texts, day);
    if (before != NULL)
      /* Translators: two things that are to be reached on one day */
      both = g_strdup_printf (C_("milestones", "%s; %s"), before, milestone->text);
    json_object_set_member (texts, day, _accord_session_make_text (both != NULL ? both : milestone->text));
  }

  return texts;
}

/* One by one, so that two officers who set two milestones both have theirs. What is of no day is not ours to take out. */
static void
set_milestones (AccordChangeSet *changes, const char *id, AccordRecord *record, JsonObject *texts)
{
  JsonObject *before = record != NULL ? accord_json_get_object (accord_record_get_members (record), "milestones") : NULL;
  g_autoptr (GList) days = before != NULL ? json_object_get_members (before) : NULL;
  JsonObjectIter iter;
  const char *day;
  JsonNode *text;

  for (GList *link = days; link != NULL; link = link->next)
    if (accord_day_parse (link->data) != ACCORD_DAY_NONE && !json_object_has_member (texts, link->data))
      set_milestone (changes, id, record, link->data, NULL);
  json_object_iter_init_ordered (&iter, texts);
  while (json_object_iter_next_ordered (&iter, &day, &text))
    set_milestone (changes, id, record, day, json_node_ref (text));
}

static char *
make_target_id (AccordMission *mission, AccordCommitment *commitment)
{
  return g_strdup_printf ("target:%s:%s", mission != NULL ? accord_record_get_key (ACCORD_RECORD (mission)) : ACCORD_SECRETARIAT,
                          accord_commitment_get_number (commitment));
}

static void
fill_target (AccordChangeSet *changes,
             const char *id,
             AccordRecord *record,
             AccordMission *mission,
             AccordCommitment *commitment)
{
  _accord_session_set (changes, id, record, "mission", _accord_session_make_text (get_mission_id (mission)));
  _accord_session_set (changes, id, record, "commitment",
                       _accord_session_make_text (accord_record_get_id (ACCORD_RECORD (commitment))));
  /* Its id is its place: one that lies in the bin comes back with what is entered now. */
  if (record != NULL)
    _accord_session_set (changes, id, record, "trashed", NULL);
}

AccordChangeSet *
accord_session_set_target (AccordSession *self,
                           AccordMission *mission,
                           AccordCommitment *commitment,
                           AccordDay due,
                           const char *milestone,
                           GArray *milestones)
{
  g_autofree char *id = NULL, *title = NULL;
  g_autoptr (JsonObject) texts = NULL;
  AccordChangeSet *changes;
  AccordRecord *record;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (commitment), NULL);
  g_return_val_if_fail (due == ACCORD_DAY_NONE || accord_day_is_valid (due), NULL);

  id = make_target_id (mission, commitment);
  record = accord_workspace_lookup (accord_session_get_workspace (self), id);
  texts = list_milestones (milestones);
  /* Translators: the title of an action; %s is the number of a commitment such as 1.3 */
  title = g_strdup_printf (_("Target of commitment %s"), accord_commitment_get_number (commitment));
  changes = start_changes (mission, title);
  if (due == ACCORD_DAY_NONE && is_empty (milestone) && json_object_get_size (texts) == 0) {
    if (record != NULL && !accord_record_get_trashed (record))
      _accord_session_set (changes, id, record, "trashed", make_trashed ());
    return changes;
  }

  fill_target (changes, id, record, mission, commitment);
  _accord_session_set (changes, id, record, "due", _accord_session_make_day (due));
  _accord_session_set (changes, id, record, "milestone", _accord_session_make_text (milestone));
  set_milestones (changes, id, record, texts);

  return changes;
}

/* ── A commitment ── */

static JsonNode *
make_also (AccordCommitment *commitment, const char *const *also)
{
  gboolean had = json_object_has_member (accord_record_get_members (ACCORD_RECORD (commitment)), "also");
  JsonArray *list;

  if (!had && (also == NULL || *also == NULL))
    return NULL;

  list = json_array_new ();
  for (guint i = 0; also != NULL && also[i] != NULL; i++)
    json_array_add_string_element (list, also[i]);

  return json_node_init_array (json_node_alloc (), list);
}

AccordChangeSet *
accord_session_set_commitment (AccordSession *self,
                               AccordCommitment *commitment,
                               const char *owner,
                               const char *const *also,
                               guint paragraph,
                               const char *text)
{
  g_autofree char *title = NULL;
  AccordRecord *record = (AccordRecord *) commitment;
  AccordChangeSet *changes;
  const char *id;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (commitment), NULL);
  g_return_val_if_fail (owner != NULL && g_strv_contains (accord_rules_get_owners (), owner), NULL);

  id = accord_record_get_id (record);
  /* Translators: the title of an action; %s is the number of a commitment such as 1.3 */
  title = g_strdup_printf (_("Commitment %s changed"), accord_commitment_get_number (commitment));
  changes = accord_change_set_new (title);
  _accord_session_set (changes, id, record, "owner", _accord_session_make_text (owner));
  _accord_session_set (changes, id, record, "also", make_also (commitment, also));
  _accord_session_set (changes, id, record, "paragraph", paragraph > 0 ? _accord_session_make_number (paragraph) : NULL);
  _accord_session_set (changes, id, record, "text", _accord_session_make_text (text));
  if (accord_change_set_get_length (changes) > 0 && accord_record_get_shipped (record) != NULL &&
      accord_record_get_own (record) == NULL)
    _accord_session_add_release (self, changes, id);

  return changes;
}
