#include "config.h"

#include "accord-session-commitments.h"

#include "accord-json.h"
#include "accord-session-missions.h"
#include "accord-session-progress-private.h"

#include <string.h>

static void
item_free (gpointer data)
{
  AccordCommitmentItem *item = data;

  g_object_unref (item->state.commitment);
  g_clear_object (&item->state.target);
  g_clear_object (&item->mission);
  g_free (item);
}

static gboolean
matches (const AccordCommitmentFilter *filter, const AccordCommitmentState *state)
{
  AccordProgressStatus status = state->now != NULL ? state->now->status : ACCORD_PROGRESS_UNKNOWN;

  if (filter == NULL)
    return TRUE;

  return (filter->owner == NULL || strcmp (filter->owner, accord_commitment_get_owner (state->commitment)) == 0) &&
         (!filter->has_status || filter->status == status) && (!filter->overdue || state->overdue) &&
         (!filter->no_news || state->no_news);
}

static gboolean
is_recorded (GPtrArray *states)
{
  for (guint i = 0; i < states->len; i++) {
    const AccordCommitmentState *state = g_ptr_array_index (states, i);

    if (state->now != NULL || state->target != NULL)
      return TRUE;
  }

  return FALSE;
}

/* A mission that is over is listed only if there is something to say of it. */
static void
add_mission (GPtrArray *items, AccordSession *self, AccordMission *mission, gboolean always, const AccordCommitmentFilter *filter)
{
  g_autoptr (GPtrArray) states = accord_session_list_commitment_states (self, mission, filter != NULL ? filter->area : 0);
  AccordDay since = _accord_session_get_compared_day (self, mission);

  if (!always && !is_recorded (states))
    return;

  for (guint i = 0; i < states->len; i++) {
    const AccordCommitmentState *state = g_ptr_array_index (states, i);
    AccordCommitmentItem *item;

    if (!matches (filter, state))
      continue;
    item = g_new0 (AccordCommitmentItem, 1);
    g_set_object (&item->mission, mission);
    item->since = since;
    item->state = *state;
    g_object_ref (item->state.commitment);
    if (item->state.target != NULL)
      g_object_ref (item->state.target);
    g_ptr_array_add (items, item);
  }
}

GPtrArray *
accord_session_list_commitment_items (AccordSession *self, const AccordCommitmentFilter *filter)
{
  g_autoptr (GPtrArray) missions = NULL;
  GPtrArray *items;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (accord_session_get_progress_loaded (self), NULL);

  items = g_ptr_array_new_with_free_func (item_free);
  if (filter != NULL && (filter->secretariat || filter->mission != NULL)) {
    add_mission (items, self, filter->secretariat ? NULL : filter->mission, TRUE, filter);
    return items;
  }

  add_mission (items, self, NULL, TRUE, filter);
  missions = accord_session_list_missions (self, TRUE);
  for (guint i = 0; i < missions->len; i++) {
    const AccordMissionSummary *summary = g_ptr_array_index (missions, i);

    add_mission (items, self, summary->mission, summary->active, filter);
  }

  return items;
}

static const char *
get_trend_name (AccordTrend trend)
{
  switch (trend) {
  case ACCORD_TREND_SAME:
    return "same";
  case ACCORD_TREND_BETTER:
    return "better";
  case ACCORD_TREND_WORSE:
    return "worse";
  case ACCORD_TREND_MIXED:
    return "mixed";
  case ACCORD_TREND_UNKNOWN:
    return NULL;
  }

  g_return_val_if_reached (NULL);
}

/* What was not observed has a word, and no figure. */
static void
set_standing (JsonObject *object, const AccordStanding *standing)
{
  json_object_set_string_member (object, "status",
                                 accord_progress_status_get_name (standing != NULL ? standing->status
                                                                                   : ACCORD_PROGRESS_UNKNOWN));
  if (standing != NULL && standing->percent >= 0)
    json_object_set_int_member (object, "percent", standing->percent);
  else
    json_object_set_null_member (object, "percent");
  accord_json_set_day (object, "day", standing != NULL ? standing->day : ACCORD_DAY_NONE);
}

static void
set_before (JsonObject *object, const AccordCommitmentItem *item)
{
  JsonObject *before;

  accord_json_set_day (object, "since", item->since);
  if (item->since == ACCORD_DAY_NONE) {
    json_object_set_null_member (object, "before");
    json_object_set_null_member (object, "trend");
    return;
  }

  before = json_object_new ();
  set_standing (before, item->state.before);
  json_object_set_object_member (object, "before", before);
  accord_json_set_text (object, "trend", get_trend_name (accord_trend_compare (item->state.before, item->state.now)));
}

static void
set_commitment (JsonObject *object, AccordSession *self, AccordCommitment *commitment)
{
  const AccordArea *areas = accord_reference_get_areas (accord_workspace_get_reference (accord_session_get_workspace (self)));
  const AccordArea *area = &areas[accord_commitment_get_area (commitment) - 1];
  const char *const *others = accord_commitment_get_also (commitment);
  JsonArray *also = json_array_new ();

  for (guint i = 0; others[i] != NULL; i++)
    json_array_add_string_element (also, others[i]);
  json_object_set_string_member (object, "commitment", accord_record_get_id (ACCORD_RECORD (commitment)));
  json_object_set_int_member (object, "area", area->number);
  json_object_set_string_member (object, "area_name", accord_area_get_short_name (area, NULL));
  json_object_set_string_member (object, "owner", accord_commitment_get_owner (commitment));
  json_object_set_array_member (object, "also", also);
  accord_json_set_text (object, "text", accord_commitment_get_text (commitment));
  json_object_set_boolean_member (object, "unofficial_split", accord_commitment_get_unofficial (commitment));
}

JsonObject *
accord_session_commitment_to_json (AccordSession *self, const AccordCommitmentItem *item)
{
  const AccordCommitmentState *state;
  JsonObject *object;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  state = &item->state;
  object = json_object_new ();
  json_object_set_string_member (object, "mission",
                                 item->mission != NULL ? accord_mission_get_acronym (item->mission) : ACCORD_SECRETARIAT);
  json_object_set_string_member (object, "mission_id",
                                 item->mission != NULL ? accord_record_get_id (ACCORD_RECORD (item->mission))
                                                       : ACCORD_SECRETARIAT);
  set_commitment (object, self, state->commitment);
  set_standing (object, state->now);
  accord_json_set_text (object, "observation", state->now != NULL ? state->now->id : NULL);
  accord_json_set_day (object, "due", state->target != NULL ? accord_target_get_due (state->target) : ACCORD_DAY_NONE);
  accord_json_set_text (object, "target",
                        state->target != NULL ? accord_record_get_id (ACCORD_RECORD (state->target)) : NULL);
  json_object_set_boolean_member (object, "overdue", state->overdue);
  json_object_set_boolean_member (object, "no_news", state->no_news);
  set_before (object, item);

  return object;
}
