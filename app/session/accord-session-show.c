#include "config.h"

#include "accord-session-show.h"

#include "accord-commitment.h"
#include "accord-current.h"
#include "accord-json.h"
#include "accord-model-error.h"
#include "accord-progress.h"
#include "accord-session-agenda.h"
#include "accord-session-explain.h"
#include "accord-session-figures.h"
#include "accord-session-missing.h"
#include "accord-session-missions.h"
#include "accord-session-provisions.h"
#include "accord-session-resources.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Why it is there, and why on its day, in sentences. */
static JsonArray *
explain (AccordSession *self, AccordChain *chain, const AccordStep *step)
{
  g_auto (GStrv) sentences = accord_session_explain_step (self, chain, step);
  JsonArray *why = json_array_new ();

  for (guint i = 0; sentences[i] != NULL; i++)
    json_array_add_string_element (why, sentences[i]);

  return why;
}

static JsonArray *
chain_to_json (AccordSession *self, AccordChain *chain)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < chain->n_steps; i++) {
    JsonObject *row = accord_session_agenda_to_json (self, &(AccordAgendaItem) { chain, &chain->steps[i] });

    json_object_set_array_member (row, "why", explain (self, chain, &chain->steps[i]));
    json_array_add_object_element (rows, row);
  }

  return rows;
}

static JsonArray *
missing_to_json (AccordSession *self, AccordChain *chain)
{
  g_autoptr (GPtrArray) missing = accord_session_list_missing (self, chain);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < missing->len; i++) {
    const AccordMissing *item = g_ptr_array_index (missing, i);
    JsonObject *row = json_object_new ();

    json_object_set_string_member (row, "provision", item->provision);
    accord_json_set_text (row, "citation", item->citation);
    json_object_set_string_member (row, "text", item->text);
    json_array_add_object_element (rows, row);
  }

  return rows;
}

/* The ids of the records of one kind that belong to a record. */
static void
set_ids (JsonObject *object, AccordSession *self, const char *member, AccordKind kind, AccordRecord *owner)
{
  GPtrArray *records = accord_workspace_list (accord_session_get_workspace (self), kind, accord_record_get_id (owner));
  JsonArray *ids = json_array_new ();

  for (guint i = 0; records != NULL && i < records->len; i++)
    json_array_add_string_element (ids, accord_record_get_id (g_ptr_array_index (records, i)));
  json_object_set_array_member (object, member, ids);
}

static void
set_object (JsonObject *object, const char *member, JsonObject *value)
{
  if (value != NULL)
    json_object_set_object_member (object, member, value);
  else
    json_object_set_null_member (object, member);
}

static JsonObject *
derive_mission (AccordSession *self, AccordMission *mission)
{
  g_autoptr (AccordMissionSummary) summary = accord_session_summarize (self, mission);
  JsonObject *derived = accord_session_mission_to_json (self, summary);
  GPtrArray *chains = accord_session_get_chains (self, mission);
  JsonArray *consultations = json_array_new ();

  set_ids (derived, self, "mandates", ACCORD_KIND_MANDATE, ACCORD_RECORD (mission));
  for (guint i = 0; i < chains->len; i++)
    json_array_add_string_element (consultations, ((AccordChain *) g_ptr_array_index (chains, i))->consultation_id);
  json_object_set_array_member (derived, "consultations", consultations);
  set_ids (derived, self, "events", ACCORD_KIND_EVENT, ACCORD_RECORD (mission));
  set_ids (derived, self, "reports", ACCORD_KIND_REPORT, ACCORD_RECORD (mission));
  set_ids (derived, self, "contributions", ACCORD_KIND_CONTRIBUTIONS, ACCORD_RECORD (mission));
  set_ids (derived, self, "notes", ACCORD_KIND_NOTE, ACCORD_RECORD (mission));
  set_object (derived, "contributors", accord_session_mission_contributors_to_json (self, mission));
  set_object (derived, "fatalities", accord_session_fatalities_to_json (self, mission));

  return derived;
}

static JsonObject *
derive_mandate (AccordSession *self, AccordMandate *mandate)
{
  AccordWorkspace *workspace = accord_session_get_workspace (self);
  JsonObject *derived = json_object_new ();
  AccordMandate *previous = accord_rules_get_previous (workspace, mandate);
  const char *symbol = accord_mandate_get_symbol (mandate);
  JsonArray *also = json_array_new ();

  accord_json_set_text (derived, "previous", previous != NULL ? accord_record_get_id (ACCORD_RECORD (previous)) : NULL);
  if (symbol != NULL) {
    g_autoptr (GPtrArray) same = accord_workspace_find_symbol (workspace, symbol);

    for (guint i = 0; i < same->len; i++)
      if (g_ptr_array_index (same, i) != (gpointer) mandate)
        json_array_add_string_element (also, accord_record_get_id (g_ptr_array_index (same, i)));
  }
  json_object_set_array_member (derived, "same_resolution", also);
  set_ids (derived, self, "requirements", ACCORD_KIND_REQUIREMENT, ACCORD_RECORD (mandate));
  json_object_set_object_member (derived, "resources", accord_session_resources_to_json (self, mandate));

  return derived;
}

static JsonObject *
derive_consultation (AccordSession *self, AccordChain *chain)
{
  JsonObject *derived = json_object_new ();

  int clock = accord_chain_get_clock (chain, accord_session_get_today (self));

  json_object_set_boolean_member (derived, "update_needed", chain->update_needed);
  accord_json_set_day (derived, "expires", chain->mandate != NULL ? chain->anchor : ACCORD_DAY_NONE);
  accord_json_set_day (derived, "anchor", chain->anchor);
  accord_json_set_text (derived, "form", accord_session_get_form (chain));
  accord_json_set_text (derived, "citation", chain->template != NULL ? chain->template->citation : NULL);
  if (clock >= 0)
    json_object_set_int_member (derived, "clock_days", clock);
  json_object_set_array_member (derived, "steps", chain_to_json (self, chain));
  json_object_set_array_member (derived, "missing", missing_to_json (self, chain));
  json_object_set_array_member (derived, "invitees", accord_session_invitees_to_json (self, chain));
  json_object_set_array_member (derived, "agenda", accord_session_agenda_items_to_json (self, chain));
  json_object_set_array_member (derived, "provisions",
                                accord_session_list_provisions (self, (AccordRecord *) chain->consultation, chain));

  return derived;
}

/* What stands for it from now on, unless that is in the bin. */
static JsonObject *
derive_progress (AccordSession *self, AccordProgress *progress)
{
  GPtrArray *records = accord_workspace_list (accord_session_get_workspace (self), ACCORD_KIND_PROGRESS,
                                              accord_progress_get_mission (progress));
  JsonObject *derived = json_object_new ();
  JsonArray *ids = json_array_new ();

  for (guint i = 0; records != NULL && i < records->len; i++) {
    AccordProgress *other = g_ptr_array_index (records, i);

    if (g_strcmp0 (accord_progress_get_corrects (other), accord_record_get_id (ACCORD_RECORD (progress))) == 0)
      json_array_add_string_element (ids, accord_record_get_id (ACCORD_RECORD (other)));
  }
  json_object_set_array_member (derived, "corrected_by", ids);

  return derived;
}

static JsonObject *
derive_commitment (AccordSession *self, AccordCommitment *commitment)
{
  const AccordArea *areas = accord_reference_get_areas (accord_workspace_get_reference (accord_session_get_workspace (self)));
  const AccordArea *area = &areas[accord_commitment_get_area (commitment) - 1];
  JsonObject *derived = json_object_new ();

  json_object_set_string_member (derived, "area_name", accord_area_get_short_name (area, NULL));
  json_object_set_string_member (derived, "area_official_name", accord_area_get_official_name (area, NULL));

  return derived;
}

/* A consultation that nobody has touched has no record; what would be in it is known all the same. */
static JsonObject *
show_derived_consultation (AccordSession *self, AccordChain *chain)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "_id", chain->consultation_id);
  json_object_set_string_member (object, "id", chain->consultation_id);
  json_object_set_string_member (object, "kind", "consultation");
  accord_json_set_text (object, "mission",
                        chain->mission != NULL ? accord_record_get_id (ACCORD_RECORD (chain->mission)) : NULL);
  json_object_set_string_member (object, "trigger", accord_record_get_id (chain->trigger));
  json_object_set_object_member (object, "derived", derive_consultation (self, chain));

  return object;
}

static JsonObject *
show_provision (JsonObject *provision)
{
  JsonObject *object = accord_json_copy_object (provision);
  const char *kind = accord_json_get_text (object, "kind");

  accord_json_set_text (object, "provision_kind", kind);
  json_object_set_string_member (object, "kind", "provision");
  json_object_set_object_member (object, "derived", json_object_new ());

  return object;
}

static JsonObject *
show_record (AccordSession *self, AccordRecord *record)
{
  JsonObject *object = accord_json_copy_object (accord_record_get_members (record));
  JsonObject *derived = NULL;

  json_object_set_string_member (object, "id", accord_record_get_id (record));
  if (ACCORD_IS_MISSION (record)) {
    derived = derive_mission (self, ACCORD_MISSION (record));
  } else if (ACCORD_IS_MANDATE (record)) {
    derived = derive_mandate (self, ACCORD_MANDATE (record));
  } else if (ACCORD_IS_CONSULTATION (record)) {
    g_autoptr (AccordChain) chain = accord_session_find_chain (self, accord_record_get_id (record));

    derived = chain != NULL ? derive_consultation (self, chain) : json_object_new ();
  } else if (ACCORD_IS_PROGRESS (record)) {
    derived = derive_progress (self, ACCORD_PROGRESS (record));
  } else if (ACCORD_IS_COMMITMENT (record)) {
    derived = derive_commitment (self, ACCORD_COMMITMENT (record));
  } else if (ACCORD_IS_CONTRIBUTIONS (record)) {
    derived = json_object_new ();
    set_object (derived, "contributors", accord_session_contributors_to_json (self, ACCORD_CONTRIBUTIONS (record), TRUE));
  } else {
    derived = json_object_new ();
  }
  if (!json_object_has_member (derived, "provisions"))
    json_object_set_array_member (derived, "provisions", accord_session_list_provisions (self, record, NULL));
  json_object_set_boolean_member (derived, "edited_here", accord_record_get_own (record) != NULL);
  json_object_set_boolean_member (derived, "shipped", accord_record_get_shipped (record) != NULL);
  json_object_set_object_member (object, "derived", derived);

  return object;
}

JsonObject *
accord_session_show (AccordSession *self, const char *id, GError **error)
{
  AccordWorkspace *workspace;
  AccordReference *reference;
  AccordRecord *record;
  g_autoptr (AccordChain) chain = NULL;
  JsonObject *provision;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  workspace = accord_session_get_workspace (self);
  record = accord_workspace_lookup (workspace, id);
  if (record == NULL)
    record = (AccordRecord *) accord_workspace_find_mission (workspace, id);
  if (record != NULL)
    return show_record (self, record);

  chain = accord_session_find_chain (self, id);
  if (chain != NULL)
    return show_derived_consultation (self, chain);

  reference = accord_workspace_get_reference (workspace);
  provision = reference != NULL ? accord_reference_get_provision (reference, id) : NULL;
  if (provision != NULL)
    return show_provision (provision);

  g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_NOT_FOUND,
               _("There is no record “%s”; “accord missions --all” lists the missions."), id);

  return NULL;
}
