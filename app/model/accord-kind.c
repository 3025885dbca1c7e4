#include "config.h"

#include "accord-kind.h"

#include "accord-area.h"
#include "accord-model-error.h"
#include "accord-partial-day.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const AccordMember common_members[] = {
  { "_id", ACCORD_MEMBER_ID, TRUE },
  { "kind", ACCORD_MEMBER_TEXT, TRUE },
  { "schema", ACCORD_MEMBER_NUMBER, TRUE },
  { "release", ACCORD_MEMBER_NUMBER },
  { "trashed", ACCORD_MEMBER_OBJECT },
  { "edited", ACCORD_MEMBER_OBJECT },
  { "source", ACCORD_MEMBER_OBJECT },
  { "note", ACCORD_MEMBER_TEXT },
  { NULL },
};

static const AccordMember mission_members[] = {
  { "acronym", ACCORD_MEMBER_TEXT, TRUE },
  { "name", ACCORD_MEMBER_TEXT, TRUE },
  { "area", ACCORD_MEMBER_TEXT },
  { "region", ACCORD_MEMBER_WORD, FALSE, WORDS ("africa", "americas", "asia_pacific", "europe", "middle_east") },
  { "countries", ACCORD_MEMBER_LIST },
  { "start", ACCORD_MEMBER_PARTIAL_DAY },
  { "end", ACCORD_MEMBER_PARTIAL_DAY },
  { "withdrawn", ACCORD_MEMBER_PARTIAL_DAY },
  { "liquidated", ACCORD_MEMBER_PARTIAL_DAY },
  { "partners", ACCORD_MEMBER_LIST },
  { "headquarters", ACCORD_MEMBER_TEXT },
  { "penholder", ACCORD_MEMBER_TEXT },
  { "contingency_plan", ACCORD_MEMBER_OBJECT },
  { "exit_strategy", ACCORD_MEMBER_OBJECT },
  { "summary", ACCORD_MEMBER_TEXT },
  { "mandates_recorded", ACCORD_MEMBER_FLAG },
  { NULL },
};

static const AccordMember mandate_members[] = {
  { "mission", ACCORD_MEMBER_ID, TRUE },
  { "state", ACCORD_MEMBER_WORD, TRUE, WORDS ("in_preparation", "adopted") },
  { "symbol", ACCORD_MEMBER_TEXT },
  { "adopted", ACCORD_MEMBER_DAY },
  { "effective", ACCORD_MEMBER_DAY },
  { "term", ACCORD_MEMBER_WORD, TRUE, WORDS ("until", "unchanged", "open_ended", "ended", "unknown") },
  { "expires", ACCORD_MEMBER_DAY },
  { "clock", ACCORD_MEMBER_TEXT },
  { "decision", ACCORD_MEMBER_WORD, FALSE,
    WORDS ("establish", "renew", "technical_rollover", "change", "final_extension", "terminate") },
  { "chapter", ACCORD_MEMBER_TEXT },
  { "tasks", ACCORD_MEMBER_LIST },
  { "authorised", ACCORD_MEMBER_OBJECT },
  { "words", ACCORD_MEMBER_TEXT },
  { "use_of_force", ACCORD_MEMBER_TEXT },
  { "host_consent", ACCORD_MEMBER_TEXT },
  { "views_taken_up", ACCORD_MEMBER_TEXT },
  { NULL },
};

static const AccordMember consultation_members[] = {
  { "mission", ACCORD_MEMBER_ID, TRUE },
  { "trigger", ACCORD_MEMBER_ID },
  { "rule", ACCORD_MEMBER_TEXT },
  { "form", ACCORD_MEMBER_WORD, FALSE, WORDS ("B", "A-public", "A-private", "C", "other") },
  { "time", ACCORD_MEMBER_TEXT },
  { "place", ACCORD_MEMBER_TEXT },
  { "chair", ACCORD_MEMBER_TEXT },
  { "steps", ACCORD_MEMBER_MAP },
  { "invitees", ACCORD_MEMBER_LIST },
  { "attended", ACCORD_MEMBER_LIST },
  { "briefers", ACCORD_MEMBER_LIST },
  { "agenda", ACCORD_MEMBER_LIST },
  { "documents", ACCORD_MEMBER_LIST },
  { "readiness", ACCORD_MEMBER_MAP },
  { "situation", ACCORD_MEMBER_MAP },
  { "summary", ACCORD_MEMBER_OBJECT },
  { "published", ACCORD_MEMBER_DAY },
  { "outcome", ACCORD_MEMBER_WORD, FALSE, WORDS ("open", "held", "not_held", "waived") },
  { "reason", ACCORD_MEMBER_TEXT },
  { NULL },
};

static const AccordMember settings_members[] = {
  { "leads", ACCORD_MEMBER_MAP },
  { "holidays", ACCORD_MEMBER_MAP },
  { "working_week", ACCORD_MEMBER_LIST },
  { "presidency", ACCORD_MEMBER_MAP },
  { "order_only", ACCORD_MEMBER_FLAG },
  { "self_review", ACCORD_MEMBER_FLAG },
  { "self_review_from", ACCORD_MEMBER_DAY },
  { NULL },
};

static const AccordMember event_members[] = {
  { "mission", ACCORD_MEMBER_ID, TRUE },
  { "type", ACCORD_MEMBER_WORD, TRUE,
    WORDS ("planning", "change_considered", "possible_contributors", "drawdown", "council_visit", "serious_development",
           "rapid_deterioration", "contributor_request", "stage_change", "rotation", "deployment",
           "secretariat_series") },
  { "start", ACCORD_MEMBER_DAY, TRUE },
  { "end", ACCORD_MEMBER_DAY },
  { "title", ACCORD_MEMBER_TEXT },
  { "text", ACCORD_MEMBER_TEXT },
  { "stage", ACCORD_MEMBER_WORD, FALSE, WORDS ("start_up", "mid_term", "drawdown", "closure") },
  { "contributors", ACCORD_MEMBER_LIST },
  { "request", ACCORD_MEMBER_MAP },
  { "every_months", ACCORD_MEMBER_NUMBER },
  { NULL },
};

static const AccordMember report_members[] = {
  { "mission", ACCORD_MEMBER_ID, TRUE },
  { "mandate", ACCORD_MEMBER_ID },
  { "requested_in", ACCORD_MEMBER_TEXT },
  { "due", ACCORD_MEMBER_DAY },
  { "issued", ACCORD_MEMBER_DAY },
  { "symbol", ACCORD_MEMBER_TEXT },
  { "kind_of", ACCORD_MEMBER_WORD, FALSE, WORDS ("regular", "review", "options") },
  { "consultations_reported", ACCORD_MEMBER_FLAG },
  { "options_offered", ACCORD_MEMBER_FLAG },
  { NULL },
};

static const AccordMember note_members[] = {
  { "subject", ACCORD_MEMBER_TEXT, TRUE },
  { "type", ACCORD_MEMBER_WORD, TRUE, WORDS ("concern", "view", "assessment", "lesson") },
  { "from", ACCORD_MEMBER_TEXT },
  { "handling", ACCORD_MEMBER_WORD, FALSE, WORDS ("internal", "participants", "public") },
  { "day", ACCORD_MEMBER_DAY },
  { "text", ACCORD_MEMBER_TEXT, TRUE },
  { "answer", ACCORD_MEMBER_TEXT },
  { "corrects", ACCORD_MEMBER_ID },
  { NULL },
};

static const AccordMember contributions_members[] = {
  { "mission", ACCORD_MEMBER_ID, TRUE },
  { "month", ACCORD_MEMBER_PARTIAL_DAY, TRUE },
  { "rows", ACCORD_MEMBER_ROWS, FALSE, WORDS ("iso3", "name", "type", "female", "male", "total") },
  { "file", ACCORD_MEMBER_TEXT },
  { "digest", ACCORD_MEMBER_TEXT },
  { NULL },
};

static const AccordMember requirement_members[] = {
  { "mandate", ACCORD_MEMBER_ID, TRUE },
  { "capability", ACCORD_MEMBER_TEXT, TRUE },
  { "component", ACCORD_MEMBER_WORD, FALSE, WORDS ("military", "police", "observers", "civilians") },
  { "critical", ACCORD_MEMBER_FLAG },
  { "quantity", ACCORD_MEMBER_NUMBER },
  { "pledges", ACCORD_MEMBER_LIST },
  { NULL },
};

static const AccordMember fatalities_members[] = {
  { "mission", ACCORD_MEMBER_ID, TRUE },
  { "year", ACCORD_MEMBER_NUMBER, TRUE },
  { "rows", ACCORD_MEMBER_ROWS, FALSE, WORDS ("day", "nationality", "personnel", "incident", "gender", "id") },
  { "file", ACCORD_MEMBER_TEXT },
  { "digest", ACCORD_MEMBER_TEXT },
  { NULL },
};

static const AccordMember commitment_members[] = {
  { "area", ACCORD_MEMBER_NUMBER, TRUE, NULL, 1, ACCORD_N_AREAS },
  { "owner", ACCORD_MEMBER_WORD, TRUE,
    WORDS ("collective", "member_states", "security_council", "tpcc", "host_governments", "secretariat",
           "financial_contributors") },
  { "also", ACCORD_MEMBER_LIST },
  { "paragraph", ACCORD_MEMBER_NUMBER },
  { "text", ACCORD_MEMBER_TEXT },
  { "basis", ACCORD_MEMBER_TEXT },
  { "certainty", ACCORD_MEMBER_TEXT },
  { "unofficial_split", ACCORD_MEMBER_FLAG },
  { "evidence_hint", ACCORD_MEMBER_TEXT },
  { NULL },
};

static const AccordMember progress_members[] = {
  { "mission", ACCORD_MEMBER_MISSION, TRUE },
  { "commitment", ACCORD_MEMBER_ID, TRUE },
  { "day", ACCORD_MEMBER_DAY, TRUE },
  { "entered", ACCORD_MEMBER_TEXT },
  { "status", ACCORD_MEMBER_WORD, TRUE,
    WORDS ("not_started", "in_progress", "completed", "pending", "not_applicable") },
  { "percent", ACCORD_MEMBER_NUMBER, FALSE, NULL, 0, 100 },
  { "evidence", ACCORD_MEMBER_TEXT },
  { "corrects", ACCORD_MEMBER_ID },
  { NULL },
};

static const AccordMember target_members[] = {
  { "mission", ACCORD_MEMBER_MISSION, TRUE },
  { "commitment", ACCORD_MEMBER_ID, TRUE },
  { "due", ACCORD_MEMBER_DAY },
  { "milestone", ACCORD_MEMBER_TEXT },
  { "milestones", ACCORD_MEMBER_MAP },
  { NULL },
};

static const struct {
  const char *name;
  const AccordMember *members;
  const char *owner;
  const char *order;
} kinds[ACCORD_N_KINDS] = {
  [ACCORD_KIND_MISSION] = { "mission", mission_members },
  [ACCORD_KIND_MANDATE] = { "mandate", mandate_members, "mission" },
  [ACCORD_KIND_CONSULTATION] = { "consultation", consultation_members, "mission" },
  [ACCORD_KIND_SETTINGS] = { "settings", settings_members },
  [ACCORD_KIND_EVENT] = { "event", event_members, "mission", "start" },
  [ACCORD_KIND_REPORT] = { "report", report_members, "mission", "due" },
  [ACCORD_KIND_NOTE] = { "note", note_members, "subject", "day" },
  [ACCORD_KIND_CONTRIBUTIONS] = { "contributions", contributions_members, "mission", "month" },
  [ACCORD_KIND_REQUIREMENT] = { "requirement", requirement_members, "mandate", "capability" },
  [ACCORD_KIND_FATALITIES] = { "fatalities", fatalities_members, "mission" },
  [ACCORD_KIND_COMMITMENT] = { "commitment", commitment_members },
  [ACCORD_KIND_PROGRESS] = { "progress", progress_members, "mission", "day" },
  [ACCORD_KIND_TARGET] = { "target", target_members, "mission", "due" },
};

G_DEFINE_QUARK (accord-model-error-quark, accord_model_error)

static const AccordMember *
find_in_table (const AccordMember *table, const char *name)
{
  for (; table->name != NULL; table++)
    if (strcmp (table->name, name) == 0)
      return table;

  return NULL;
}

static gboolean
validate_table (const AccordMember *table, JsonObject *document, gboolean whole, GError **error)
{
  for (; table->name != NULL; table++) {
    JsonNode *node = json_object_get_member (document, table->name);

    if (node == NULL || JSON_NODE_HOLDS_NULL (node)) {
      if (!table->required || (node == NULL && !whole))
        continue;
      g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
                   /* Translators: %s is the name of a member in a document, such as "adopted" */
                   _("The member “%s” is missing."), table->name);
      return FALSE;
    }
    if (!accord_member_may_hold (table, node)) {
      g_set_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED,
                   _("The member “%s” does not hold what it should."), table->name);
      return FALSE;
    }
  }

  return TRUE;
}

gboolean
accord_kind_from_name (const char *name, AccordKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (int i = 0; name != NULL && i < ACCORD_N_KINDS; i++) {
    if (strcmp (kinds[i].name, name) == 0) {
      *kind = i;
      return TRUE;
    }
  }

  return FALSE;
}

const char *
accord_kind_get_name (AccordKind kind)
{
  g_return_val_if_fail (kind < ACCORD_N_KINDS, NULL);

  return kinds[kind].name;
}

const char *
accord_kind_get_owner_member (AccordKind kind)
{
  g_return_val_if_fail (kind < ACCORD_N_KINDS, NULL);

  return kinds[kind].owner;
}

const char *
accord_kind_get_order_member (AccordKind kind)
{
  g_return_val_if_fail (kind < ACCORD_N_KINDS, NULL);

  return kinds[kind].order;
}

const AccordMember *
accord_kind_get_members (AccordKind kind)
{
  g_return_val_if_fail (kind < ACCORD_N_KINDS, NULL);

  return kinds[kind].members;
}

const AccordMember *
accord_kind_find_member (AccordKind kind, const char *name)
{
  const AccordMember *member;

  g_return_val_if_fail (kind < ACCORD_N_KINDS, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  member = find_in_table (kinds[kind].members, name);

  return member != NULL ? member : find_in_table (common_members, name);
}

gboolean
accord_member_may_hold (const AccordMember *self, JsonNode *node)
{
  const char *text = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (node != NULL, FALSE);

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_get_string (node);

  switch (self->type) {
  case ACCORD_MEMBER_TEXT:
    return text != NULL;
  case ACCORD_MEMBER_ID:
    return text != NULL && strchr (text, ':') != NULL;
  case ACCORD_MEMBER_MISSION:
    return text != NULL && (strchr (text, ':') != NULL || strcmp (text, ACCORD_SECRETARIAT) == 0);
  case ACCORD_MEMBER_WORD:
    return text != NULL && g_strv_contains (self->words, text);
  case ACCORD_MEMBER_DAY:
    return accord_day_parse (text) != ACCORD_DAY_NONE;
  case ACCORD_MEMBER_PARTIAL_DAY:
    return accord_partial_day_parse (text).first != ACCORD_DAY_NONE;
  case ACCORD_MEMBER_NUMBER:
    return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 &&
           json_node_get_int (node) >= self->least && (self->most == 0 || json_node_get_int (node) <= self->most);
  case ACCORD_MEMBER_FLAG:
    return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
  case ACCORD_MEMBER_LIST:
    return JSON_NODE_HOLDS_ARRAY (node);
  case ACCORD_MEMBER_OBJECT:
  case ACCORD_MEMBER_MAP:
    return JSON_NODE_HOLDS_OBJECT (node);
  case ACCORD_MEMBER_ROWS:
    return text != NULL || JSON_NODE_HOLDS_ARRAY (node);
  }

  g_return_val_if_reached (FALSE);
}

gboolean
accord_kind_validate (AccordKind kind, JsonObject *document, gboolean whole, GError **error)
{
  g_return_val_if_fail (kind < ACCORD_N_KINDS, FALSE);
  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  /* Even an override names its record. */
  return validate_table (common_members, document, TRUE, error) &&
         validate_table (kinds[kind].members, document, whole, error);
}
