#include "config.h"

#include "accord-session-missions.h"

#include "accord-json.h"
#include "accord-session-agenda.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

void
accord_mission_summary_free (AccordMissionSummary *self)
{
  g_clear_object (&self->mission);
  g_clear_object (&self->mandate);
  g_clear_pointer (&self->next_chain, accord_chain_unref);
  g_free (self);
}

static void
count_overdue (const AccordChain *chain, AccordMissionSummary *summary)
{
  for (guint i = 0; i < chain->n_steps; i++)
    if (accord_step_is_late (&chain->steps[i]))
      summary->n_overdue++;
}

static void
find_next_step (AccordSession *self, AccordMissionSummary *summary)
{
  GPtrArray *chains = accord_session_get_chains (self, summary->mission);

  for (guint i = 0; i < chains->len; i++) {
    AccordChain *chain = g_ptr_array_index (chains, i);
    const AccordStep *step = accord_chain_get_next_step (chain, accord_session_get_today (self));

    count_overdue (chain, summary);
    if (step != NULL && (summary->next_step == NULL || step->planned < summary->next_step->planned)) {
      g_clear_pointer (&summary->next_chain, accord_chain_unref);
      summary->next_chain = accord_chain_ref (chain);
      summary->next_step = step;
    }
  }
}

/* The last adopted mandate, for missions that are over. */
static AccordMandate *
find_last (AccordWorkspace *workspace, AccordMission *mission)
{
  GPtrArray *mandates = accord_workspace_list (workspace, ACCORD_KIND_MANDATE,
                                               accord_record_get_id (ACCORD_RECORD (mission)));

  for (guint i = mandates != NULL ? mandates->len : 0; i > 0; i--)
    if (accord_mandate_is_adopted (g_ptr_array_index (mandates, i - 1)))
      return g_ptr_array_index (mandates, i - 1);

  return NULL;
}

AccordMissionSummary *
accord_session_summarize (AccordSession *self, AccordMission *mission)
{
  g_autoptr (GPtrArray) currents = NULL;
  AccordMissionSummary *summary;
  AccordWorkspace *workspace;
  AccordDay today;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  workspace = accord_session_get_workspace (self);
  today = accord_session_get_today (self);
  summary = g_new0 (AccordMissionSummary, 1);
  summary->mission = g_object_ref (mission);
  summary->active = accord_mission_is_active (mission, today);
  summary->term = ACCORD_TERM_UNKNOWN;
  summary->expires = ACCORD_DAY_NONE;

  currents = accord_rules_list_current (workspace, mission, today);
  if (currents->len > 0) {
    const AccordCurrent *current = g_ptr_array_index (currents, 0);

    summary->mandate = g_object_ref (current->mandate);
    summary->term = current->term;
    summary->expires = current->expires;
    summary->update_needed = current->update_needed;
    if (summary->expires != ACCORD_DAY_NONE)
      summary->days_left = summary->expires - today;
  } else {
    AccordMandate *last = find_last (workspace, mission);

    g_set_object (&summary->mandate, last);
    if (!summary->active || last != NULL)
      summary->term = ACCORD_TERM_ENDED;
  }
  /* A mandate in preparation has steps before any is adopted. */
  find_next_step (self, summary);

  return summary;
}

GPtrArray *
accord_session_list_missions (AccordSession *self, gboolean all)
{
  GPtrArray *list;
  GListModel *missions;
  guint n;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_mission_summary_free);
  missions = accord_workspace_get_missions (accord_session_get_workspace (self));
  n = g_list_model_get_n_items (missions);
  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);

    if (all || accord_mission_is_active (mission, accord_session_get_today (self)))
      g_ptr_array_add (list, accord_session_summarize (self, mission));
  }

  return list;
}

static JsonObject *
next_step_to_json (AccordSession *self, const AccordMissionSummary *summary)
{
  const AccordStep *step = summary->next_step;
  JsonObject *object = json_object_new ();
  g_autofree char *owner = NULL;

  owner = accord_words_for_owner (step->role, step->planned,
                                  accord_workspace_get_settings (accord_session_get_workspace (self)),
                                  accord_session_get_countries (self));
  json_object_set_string_member (object, "step", step->template->key);
  json_object_set_string_member (object, "title", accord_words_for_step (step->template));
  accord_json_set_day (object, "planned", step->planned);
  json_object_set_string_member (object, "owner", owner);
  accord_json_set_text (object, "citation", accord_session_get_citation (summary->next_chain, step));
  json_object_set_string_member (object, "rule", summary->next_chain->template->rule);
  json_object_set_string_member (object, "state", accord_step_state_get_name (step->state));

  return object;
}

static void
set_source (JsonObject *object, AccordRecord *record)
{
  JsonObject *source = accord_json_get_object (accord_record_get_members (record), "source");
  JsonObject *copy = json_object_new ();
  const char *as_of = accord_json_get_text (source, "as_of");

  accord_json_set_text (copy, "text", accord_json_get_text (source, "text"));
  accord_json_set_text (copy, "url", accord_json_get_text (source, "url"));
  accord_json_set_text (copy, "as_of", as_of);
  json_object_set_boolean_member (copy, "verified", accord_json_get_flag (source, "verified"));
  json_object_set_object_member (object, "source", copy);
}

JsonObject *
accord_session_mission_to_json (AccordSession *self, const AccordMissionSummary *summary)
{
  AccordMandate *mandate;
  AccordRecord *basis;
  JsonObject *object;
  const char *id;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (summary != NULL, NULL);

  mandate = summary->mandate;
  basis = mandate != NULL ? ACCORD_RECORD (mandate) : ACCORD_RECORD (summary->mission);
  id = accord_record_get_id (ACCORD_RECORD (summary->mission));
  object = json_object_new ();
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "acronym", accord_mission_get_acronym (summary->mission));
  json_object_set_string_member (object, "name", accord_mission_get_name (summary->mission));
  accord_json_set_text (object, "region", accord_mission_get_region (summary->mission));
  json_object_set_boolean_member (object, "active", summary->active);
  accord_json_set_text (object, "symbol", mandate != NULL ? accord_mandate_get_symbol (mandate) : NULL);
  accord_json_set_text (object, "decision",
                        mandate != NULL ? accord_decision_get_name (accord_mandate_get_decision (mandate)) : NULL);
  accord_json_set_day (object, "adopted", mandate != NULL ? accord_mandate_get_adopted (mandate) : ACCORD_DAY_NONE);
  json_object_set_string_member (object, "term", accord_term_get_name (summary->term));
  accord_json_set_day (object, "expires", summary->expires);
  if (summary->expires != ACCORD_DAY_NONE)
    json_object_set_int_member (object, "days_left", summary->days_left);
  else
    json_object_set_null_member (object, "days_left");
  json_object_set_boolean_member (object, "update_needed", summary->update_needed);
  accord_json_set_day (object, "update_needed_since", summary->update_needed ? summary->expires : ACCORD_DAY_NONE);
  json_object_set_int_member (object, "overdue", summary->n_overdue);
  if (summary->next_step != NULL)
    json_object_set_object_member (object, "next_step", next_step_to_json (self, summary));
  else
    json_object_set_null_member (object, "next_step");
  json_object_set_boolean_member (object, "verified", accord_record_get_verified (basis));
  set_source (object, basis);

  return object;
}

static char *
until_in_words (const AccordMissionSummary *summary, const char *day)
{
  AccordDecision decision = accord_mandate_get_decision (summary->mandate);
  g_autofree char *days = NULL;

  days = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", summary->days_left), summary->days_left);
  if (decision == ACCORD_DECISION_FINAL_EXTENSION || decision == ACCORD_DECISION_TECHNICAL_ROLLOVER)
    /* Translators: the first %s is a day, the second a number of days such as "39 days", the third "final extension" */
    return g_strdup_printf (_("until %s (%s, %s)"), day, days, accord_words_for_decision (decision));

  /* Translators: the first %s is a day, the second a number of days such as "39 days" */
  return g_strdup_printf (_("until %s (%s)"), day, days);
}

char *
accord_session_mission_in_words (AccordSession *self, const AccordMissionSummary *summary)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (summary != NULL, NULL);

  switch (summary->term) {
  case ACCORD_TERM_UNTIL:
    day = accord_day_to_string (summary->expires);
    /* Translators: %s is the last known day of expiry, which is past */
    return summary->update_needed ? g_strdup_printf (_("update needed since %s"), day)
                                  : until_in_words (summary, day);
  case ACCORD_TERM_OPEN_ENDED:
    return g_strdup (_("open-ended"));
  case ACCORD_TERM_ENDED: {
    AccordPartialDay end = accord_mission_get_end (summary->mission);

    if (end.first == ACCORD_DAY_NONE)
      return g_strdup (_("ended"));
    day = accord_partial_day_to_string (end);
    /* Translators: %s is a day */
    return g_strdup_printf (_("ended %s"), day);
  }
  case ACCORD_TERM_UNCHANGED:
  case ACCORD_TERM_UNKNOWN:
    return g_strdup (_("mandates not recorded"));
  }

  g_return_val_if_reached (NULL);
}
