#include "config.h"

#include "accord-session-mandate.h"

#include "accord-current.h"
#include "accord-json.h"
#include "accord-session-change-private.h"
#include "accord-words-resources.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As many as a document's count may be. */
#define MOST_PEOPLE 10000000

/* The members of `authorised` that a draft speaks for; formed police units are police. */
static const char *const ceiling_members[ACCORD_N_COMPONENTS] = {
  [ACCORD_COMPONENT_MILITARY] = "military",
  [ACCORD_COMPONENT_POLICE] = "police",
  [ACCORD_COMPONENT_OBSERVERS] = "observers_and_staff_officers",
  [ACCORD_COMPONENT_CIVILIANS] = "civilians",
};

/* The current mandate of the main clock; NULL if there is none. */
static AccordCurrent *
find_current (GPtrArray *currents)
{
  AccordCurrent *current = currents->len > 0 ? g_ptr_array_index (currents, 0) : NULL;

  return current != NULL && g_str_equal (accord_mandate_get_clock (current->mandate), ACCORD_CLOCK_MAIN) ? current : NULL;
}

static GPtrArray *
list_current (AccordSession *self, AccordMission *mission)
{
  return accord_rules_list_current (accord_session_get_workspace (self), mission, accord_session_get_today (self));
}

AccordMandate *
accord_session_get_next_mandate (AccordSession *self, AccordMission *mission)
{
  g_autoptr (GPtrArray) currents = NULL;
  AccordCurrent *current;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  currents = list_current (self, mission);
  current = find_current (currents);

  return current != NULL ? current->successor : NULL;
}

/* The last day of a year that begins after `day`; of 29 February, the day before 1 March. */
static AccordDay
add_year (AccordDay day)
{
  int year, month, mday;

  accord_day_get_ymd (day, &year, &month, &mday);

  return accord_day_from_ymd (year + 1, month, MIN (mday, accord_day_get_month_length (year + 1, month)));
}

gboolean
accord_session_suggest_mandate (AccordSession *self, AccordMission *mission, AccordMandateDraft *draft)
{
  g_autoptr (GPtrArray) currents = NULL;
  AccordCurrent *current;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), FALSE);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), FALSE);
  g_return_val_if_fail (draft != NULL, FALSE);

  currents = list_current (self, mission);
  current = find_current (currents);
  *draft = (AccordMandateDraft) {
    .decision = ACCORD_DECISION_RENEW,
    .effective = ACCORD_DAY_NONE,
    .expires = ACCORD_DAY_NONE,
    .adopted = ACCORD_DAY_NONE,
  };
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++)
    draft->authorised[i] = ACCORD_FIGURE_NONE;
  if (current == NULL || current->successor != NULL)
    return FALSE;

  if (current->expires != ACCORD_DAY_NONE && current->expires < ACCORD_DAY_LAST - 366) {
    draft->effective = current->expires + 1;
    draft->expires = add_year (current->expires);
  }

  return TRUE;
}

AccordMandateDraft
accord_session_draft_mandate (AccordMandate *mandate)
{
  AccordMandateDraft draft = { .effective = ACCORD_DAY_NONE, .expires = ACCORD_DAY_NONE, .adopted = ACCORD_DAY_NONE };
  JsonObject *members, *authorised;

  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), draft);

  members = accord_record_get_members (ACCORD_RECORD (mandate));
  authorised = accord_json_get_object (members, "authorised");
  draft.decision = accord_mandate_get_decision (mandate);
  draft.effective = accord_json_get_day (members, "effective");
  draft.expires = accord_mandate_get_expires (mandate);
  draft.symbol = accord_mandate_get_symbol (mandate);
  draft.adopted = accord_mandate_get_adopted (mandate);
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++)
    draft.authorised[i] = accord_json_get_number (authorised, ceiling_members[i], -1) >= 0
                        ? accord_json_get_count (authorised, ceiling_members[i]) : ACCORD_FIGURE_NONE;
  if (accord_json_get_number (authorised, "formed_police_units_personnel", -1) >= 0)
    draft.authorised[ACCORD_COMPONENT_POLICE] = MAX (0, draft.authorised[ACCORD_COMPONENT_POLICE]) +
                                                accord_json_get_count (authorised, "formed_police_units_personnel");

  return draft;
}

static gboolean
check_draft (AccordSession *self, const AccordMandateDraft *draft, const char **field, GError **error)
{
  if (field != NULL)
    *field = NULL;
  if (!_accord_session_check_day (self, draft->effective, "effective", field, error) ||
      !_accord_session_check_day (self, draft->expires, "expires", field, error) ||
      !_accord_session_check_day (self, draft->adopted, "adopted", field, error))
    return FALSE;
  if (draft->decision == ACCORD_DECISION_TERMINATE && draft->expires != ACCORD_DAY_NONE)
    return _accord_session_refuse (field, error, "expires", _("A decision that ends the mandate has no last day; leave it empty."));
  if (draft->expires != ACCORD_DAY_NONE && draft->effective != ACCORD_DAY_NONE && draft->expires < draft->effective)
    return _accord_session_refuse (field, error, "expires", _("The last day cannot be before the first."));
  if (draft->adopted > accord_session_get_today (self))
    return _accord_session_refuse (field, error, "adopted", _("This day is still ahead; enter it once the Council has decided."));
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++)
    if (draft->authorised[i] < ACCORD_FIGURE_NONE || draft->authorised[i] > MOST_PEOPLE)
      return _accord_session_refuse (field, error, accord_component_get_name (i),
                                     _("Enter a whole number, or nothing to leave the ceiling as it is."));

  return TRUE;
}

/* What follows from the decision and its last day; a mandate without one keeps what it says of itself. */
static AccordTerm
find_term (AccordMandate *mandate, const AccordMandateDraft *draft)
{
  AccordTerm term = mandate != NULL ? accord_mandate_get_term (mandate) : ACCORD_TERM_UNKNOWN;

  if (draft->decision == ACCORD_DECISION_TERMINATE)
    return ACCORD_TERM_ENDED;
  if (draft->expires != ACCORD_DAY_NONE)
    return ACCORD_TERM_UNTIL;

  return term == ACCORD_TERM_UNTIL || term == ACCORD_TERM_ENDED ? ACCORD_TERM_UNKNOWN : term;
}

/* The ceilings of the draft over what else `authorised` holds. */
static JsonNode *
make_authorised (AccordMandate *mandate, const AccordMandateDraft *draft)
{
  JsonObject *before = mandate != NULL
                     ? accord_json_get_object (accord_record_get_members (ACCORD_RECORD (mandate)), "authorised") : NULL;
  g_autoptr (JsonObject) object = before != NULL ? accord_json_copy_object (before) : json_object_new ();
  gboolean changed = before == NULL;

  if (mandate != NULL) {
    AccordMandateDraft now = accord_session_draft_mandate (mandate);

    changed = memcmp (now.authorised, draft->authorised, sizeof now.authorised) != 0;
  }
  if (changed) {
    if (json_object_has_member (object, "formed_police_units_personnel"))
      json_object_remove_member (object, "formed_police_units_personnel");
    for (int i = 0; i < ACCORD_N_COMPONENTS; i++) {
      if (draft->authorised[i] >= 0)
        json_object_set_int_member (object, ceiling_members[i], draft->authorised[i]);
      else if (json_object_has_member (object, ceiling_members[i]))
        json_object_remove_member (object, ceiling_members[i]);
    }
  }

  return json_object_get_size (object) > 0 ? _accord_session_make_object (object) : NULL;
}

static void
set_members (AccordChangeSet *changes, const char *id, AccordMandate *mandate, const AccordMandateDraft *draft)
{
  AccordRecord *record = (AccordRecord *) mandate;
  gboolean adopted = draft->adopted != ACCORD_DAY_NONE;

  _accord_session_set (changes, id, record, "state", _accord_session_make_text (adopted ? "adopted" : "in_preparation"));
  _accord_session_set (changes, id, record, "decision",
                       _accord_session_make_text (accord_decision_get_name (draft->decision)));
  _accord_session_set (changes, id, record, "effective", _accord_session_make_day (draft->effective));
  _accord_session_set (changes, id, record, "term",
                       _accord_session_make_text (accord_term_get_name (find_term (mandate, draft))));
  _accord_session_set (changes, id, record, "expires", _accord_session_make_day (draft->expires));
  _accord_session_set (changes, id, record, "authorised", make_authorised (mandate, draft));
  _accord_session_set (changes, id, record, "symbol", _accord_session_make_text (draft->symbol));
  _accord_session_set (changes, id, record, "adopted", _accord_session_make_day (draft->adopted));
}

AccordChangeSet *
accord_session_prepare_mandate (AccordSession *self,
                                AccordMission *mission,
                                const AccordMandateDraft *draft,
                                char **id,
                                const char **field,
                                GError **error)
{
  g_autoptr (GPtrArray) currents = NULL;
  g_autofree char *made = NULL;
  AccordCurrent *current;
  AccordRecord *binned;
  AccordChangeSet *changes;
  const char *key;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  if (!check_draft (self, draft, field, error))
    return NULL;
  currents = list_current (self, mission);
  current = find_current (currents);
  key = current != NULL ? strchr (accord_record_get_key (ACCORD_RECORD (current->mandate)), ':') : NULL;
  if (key == NULL || current->successor != NULL) {
    _accord_session_refuse (field, error, NULL, key == NULL
                            ? _("This mission has no current mandate that another one could follow.")
                            : _("The next mandate of this mission is in preparation already."));
    return NULL;
  }

  made = g_strdup_printf ("mandate:%s:after%s", accord_record_get_key (ACCORD_RECORD (mission)), key);
  /* Its id is its place: one that lies in the bin comes back with what is entered now. */
  binned = accord_workspace_lookup (accord_session_get_workspace (self), made);
  changes = _accord_session_start (mission, _("Next mandate prepared"));
  if (binned != NULL)
    _accord_session_set (changes, made, binned, "trashed", NULL);
  _accord_session_set (changes, made, binned, "mission",
                       _accord_session_make_text (accord_record_get_id (ACCORD_RECORD (mission))));
  set_members (changes, made, (AccordMandate *) binned, draft);
  if (id != NULL)
    *id = g_steal_pointer (&made);

  return changes;
}

AccordChangeSet *
accord_session_change_mandate (AccordSession *self,
                               AccordMandate *mandate,
                               const AccordMandateDraft *draft,
                               const char **field,
                               GError **error)
{
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  if (!check_draft (self, draft, field, error))
    return NULL;

  changes = _accord_session_start (_accord_session_find_mission (self, ACCORD_RECORD (mandate)),
                                   draft->adopted != ACCORD_DAY_NONE && !accord_mandate_is_adopted (mandate)
                                   ? _("Mandate adopted") : _("Next mandate changed"));
  set_members (changes, accord_record_get_id (ACCORD_RECORD (mandate)), mandate, draft);

  return changes;
}

AccordChangeSet *
accord_session_change_mandate_text (AccordSession *self, AccordMandate *mandate, const char *member, const char *text)
{
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), NULL);
  g_return_val_if_fail (accord_words_for_mandate_text (member) != NULL, NULL);

  changes = _accord_session_start (_accord_session_find_mission (self, ACCORD_RECORD (mandate)),
                                   accord_words_for_mandate_text (member));
  _accord_session_set (changes, accord_record_get_id (ACCORD_RECORD (mandate)), ACCORD_RECORD (mandate), member,
                       _accord_session_make_text (text));

  return changes;
}

AccordChangeSet *
accord_session_change_plan (AccordSession *self,
                            AccordMission *mission,
                            const char *member,
                            gboolean have,
                            AccordDay day,
                            const char **field,
                            GError **error)
{
  g_autoptr (JsonObject) plan = NULL;
  JsonObject *before;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (accord_words_for_plan (member) != NULL, NULL);

  if (field != NULL)
    *field = NULL;
  if (!_accord_session_check_day (self, day, "day", field, error))
    return NULL;
  if (have && day > accord_session_get_today (self)) {
    _accord_session_refuse (field, error, "day", _("This day is still ahead; enter the day of the plan."));
    return NULL;
  }

  before = accord_json_get_object (accord_record_get_members (ACCORD_RECORD (mission)), member);
  plan = before != NULL ? accord_json_copy_object (before) : json_object_new ();
  json_object_set_boolean_member (plan, "have", have);
  if (have && day != ACCORD_DAY_NONE)
    accord_json_set_day (plan, "day", day);
  else if (json_object_has_member (plan, "day"))
    json_object_remove_member (plan, "day");
  changes = _accord_session_start (mission, accord_words_for_plan (member));
  _accord_session_set (changes, accord_record_get_id (ACCORD_RECORD (mission)), ACCORD_RECORD (mission), member,
                       _accord_session_make_object (plan));

  return changes;
}

gboolean
accord_session_get_plan (AccordMission *mission, const char *member, gboolean *have, AccordDay *day)
{
  JsonObject *plan;

  g_return_val_if_fail (ACCORD_IS_MISSION (mission), FALSE);
  g_return_val_if_fail (member != NULL, FALSE);
  g_return_val_if_fail (have != NULL && day != NULL, FALSE);

  plan = accord_json_get_object (accord_record_get_members (ACCORD_RECORD (mission)), member);
  *have = accord_json_get_flag (plan, "have");
  *day = accord_json_get_day (plan, "day");

  return plan != NULL && json_object_has_member (plan, "have");
}

AccordChangeSet *
accord_session_trash_record (AccordSession *self, AccordRecord *record)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *at = g_date_time_format_iso8601 (now);
  g_autoptr (JsonObject) mark = json_object_new ();
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_RECORD (record), NULL);

  json_object_set_string_member (mark, "at", at);
  json_object_set_string_member (mark, "by", g_get_real_name ());
  changes = _accord_session_start (_accord_session_find_mission (self, record), accord_words_for_binned (record));
  _accord_session_set (changes, accord_record_get_id (record), record, "trashed", _accord_session_make_object (mark));

  return changes;
}
