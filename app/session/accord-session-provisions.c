#include "config.h"

#include "accord-session-provisions.h"

#include "accord-invitees.h"
#include "accord-json.h"
#include "accord-note.h"
#include "accord-resources.h"

#include <string.h>

/* What each kind of records holds that some provision asks for. */
static const struct {
  AccordKind kind;
  const char *member;
  const char *provision;
} answers[] = {
  { ACCORD_KIND_MISSION, "contingency_plan", "I.A.7" },
  { ACCORD_KIND_MISSION, "exit_strategy", "I.A.7" },
  { ACCORD_KIND_MANDATE, "views_taken_up", "I.B.2" },
  { ACCORD_KIND_MANDATE, "chapter", "IN.5" },
  { ACCORD_KIND_MANDATE, "use_of_force", "IN.5" },
  { ACCORD_KIND_MANDATE, "host_consent", "IN.5" },
  { ACCORD_KIND_CONSULTATION, "published", "IN.1" },
  { ACCORD_KIND_CONSULTATION, "documents", "II.B.5.a" },
  { ACCORD_KIND_CONSULTATION, "briefers", "II.B.5.d" },
  { ACCORD_KIND_CONSULTATION, "situation", "II.B.5.e" },
  { ACCORD_KIND_CONSULTATION, "summary", "II.B.6.i" },
  { ACCORD_KIND_SETTINGS, "self_review", "I.D.1" },
  { ACCORD_KIND_EVENT, "request", "II.B" },
  { ACCORD_KIND_EVENT, "contributors", "II.B.3.b" },
  { ACCORD_KIND_REPORT, "issued", "II.B.5.b" },
  { ACCORD_KIND_REPORT, "consultations_reported", "I.B.2" },
  { ACCORD_KIND_REPORT, "options_offered", "I.B.9" },
  { ACCORD_KIND_CONTRIBUTIONS, "rows", "II.B.3.a" },
  { ACCORD_KIND_REQUIREMENT, "quantity", "I.A.2" },
};

/* What contributors say, by the type of the note. */
static const struct {
  const char *type;
  const char *provision;
} notes[] = {
  { "concern", "II.B.4.d" },
  { "view", "I.D.2" },
  { "assessment", "I.B.3" },
  { "lesson", "I.B.4" },
};

static const char *
cite (AccordSession *self, const char *provision)
{
  AccordReference *reference = accord_workspace_get_reference (accord_session_get_workspace (self));

  return reference != NULL ? accord_reference_get_citation (reference, provision) : NULL;
}

static void
set_provision (AccordSession *self, JsonObject *object, const char *provision)
{
  accord_json_set_text (object, "provision", provision);
  accord_json_set_text (object, "citation", provision != NULL ? cite (self, provision) : NULL);
}

/* Takes `value`. */
static void
add (JsonArray *list, AccordSession *self, const char *provision, const char *member, JsonNode *value)
{
  JsonObject *object = json_object_new ();

  set_provision (self, object, provision);
  json_object_set_string_member (object, "member", member);
  json_object_set_member (object, "value", value);
  json_array_add_object_element (list, object);
}

static JsonNode *
make_text (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
make_object (JsonObject *object)
{
  JsonNode *node = json_node_init_object (json_node_alloc (), object);

  json_object_unref (object);

  return node;
}

static void
add_members (JsonArray *list, AccordSession *self, AccordRecord *record)
{
  JsonObject *members = accord_record_get_members (record);

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    JsonNode *node = answers[i].kind == accord_record_get_kind (record) ? json_object_get_member (members, answers[i].member)
                                                                        : NULL;

    if (node != NULL && !JSON_NODE_HOLDS_NULL (node))
      add (list, self, answers[i].provision, answers[i].member, json_node_copy (node));
  }
}

/* What the preamble of the resolution asks for: police contributors count as contributors everywhere. */
static void
add_police (JsonArray *list, AccordSession *self, AccordContributions *contributions)
{
  int count = 0;

  for (guint i = 0; i < accord_contributions_get_length (contributions); i++) {
    AccordContribution row;
    AccordComponent component;

    if (accord_contributions_get_row (contributions, i, &row) && accord_component_from_type (row.type, &component) &&
        component == ACCORD_COMPONENT_POLICE)
      count += row.total;
    count = MIN (count, G_MAXINT / 2);
  }
  if (count > 0)
    add (list, self, "R.P", "rows/police", json_node_init_int (json_node_alloc (), count));
}

static JsonNode *
make_sums (const AccordResources *resources, AccordComponent only)
{
  JsonObject *sums = json_object_new ();

  for (AccordComponent component = 0; component < ACCORD_N_COMPONENTS; component++) {
    const AccordResourceSum *sum = &resources->sums[component];
    JsonObject *object;

    if (only != ACCORD_N_COMPONENTS && component != only)
      continue;
    object = json_object_new ();
    accord_json_set_count (object, "authorised", sum->authorised);
    accord_json_set_count (object, "required", sum->required);
    accord_json_set_count (object, "pledged", sum->pledged);
    accord_json_set_count (object, "confirmed", sum->confirmed);
    accord_json_set_count (object, "deployed", sum->deployed);
    accord_json_set_count (object, "in_place", sum->in_place);
    json_object_set_object_member (sums, accord_component_get_name (component), object);
  }

  return make_object (sums);
}

/* The gap between what is asked for and what there is: Annex I, A, 2; S/2011/496. */
static void
add_resources (JsonArray *list, AccordSession *self, AccordMandate *mandate)
{
  g_autoptr (AccordResources) resources = accord_rules_get_resources (accord_session_get_workspace (self), mandate,
                                                                      accord_session_get_today (self));

  if (resources->rows->len == 0)
    return;

  add (list, self, "I.A.2", "resources", make_sums (resources, ACCORD_N_COMPONENTS));
  add (list, self, "IN.3", "resources/gate", make_text (accord_gate_get_name (resources->gate)));
  add (list, self, "IN.4", "resources", make_sums (resources, ACCORD_N_COMPONENTS));
  if (resources->sums[ACCORD_COMPONENT_POLICE].required > 0)
    add (list, self, "IN.7", "resources/police", make_sums (resources, ACCORD_COMPONENT_POLICE));
}

static void
add_requirement (JsonArray *list, AccordSession *self, AccordRequirement *requirement)
{
  if (g_strcmp0 (accord_requirement_get_component (requirement), "police") == 0)
    add (list, self, "IN.7", "capability", make_text (accord_requirement_get_capability (requirement)));
  if (accord_requirement_get_critical (requirement))
    add (list, self, "IN.3", "critical", json_node_init_boolean (json_node_alloc (), TRUE));
}

static void
add_note (JsonArray *list, AccordSession *self, AccordNote *note, const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    if (g_strcmp0 (accord_note_get_note_type (note), notes[i].type) == 0)
      add (list, self, notes[i].provision, member, make_text (accord_note_get_text (note)));
}

static void
add_notes_about (JsonArray *list, AccordSession *self, const char *subject)
{
  GPtrArray *found = accord_workspace_list (accord_session_get_workspace (self), ACCORD_KIND_NOTE, subject);

  for (guint i = 0; found != NULL && i < found->len; i++)
    add_note (list, self, g_ptr_array_index (found, i), accord_record_get_id (g_ptr_array_index (found, i)));
}

static void
add_readiness (JsonArray *list, AccordSession *self, JsonObject *members)
{
  JsonObject *readiness = accord_json_get_object (members, "readiness");
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (readiness == NULL)
    return;
  json_object_iter_init_ordered (&iter, readiness);
  while (json_object_iter_next_ordered (&iter, &key, &node)) {
    g_autofree char *path = g_strconcat ("readiness/", key, NULL);

    if (cite (self, key) != NULL)
      add (list, self, key, path, json_node_copy (node));
  }
}

/* What every consultation rests on, and what its form does. */
static void
add_basis (JsonArray *list, AccordSession *self, const AccordChain *chain)
{
  if (chain->template == NULL)
    return;

  add (list, self, chain->template->rule, "rule", make_text (chain->template->rule));
  /* Countries that give people are heard before the Council decides on their use. */
  add (list, self, "CH.44", "rule", make_text (chain->template->rule));
  add (list, self, "IN.2", "rule", make_text (chain->template->rule));
  if (chain->form == ACCORD_FORM_OTHER && strcmp (chain->template->rule, "II.O") == 0)
    add (list, self, "I.C.2", "form", make_text (accord_form_get_name (chain->form)));
}

JsonArray *
accord_session_list_provisions (AccordSession *self, AccordRecord *record, const AccordChain *chain)
{
  JsonArray *list;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (record == NULL || ACCORD_IS_RECORD (record), NULL);

  list = json_array_new ();
  if (chain != NULL) {
    add_basis (list, self, chain);
    add_notes_about (list, self, chain->consultation_id);
  }
  if (record == NULL)
    return list;

  add_members (list, self, record);
  if (ACCORD_IS_CONSULTATION (record))
    add_readiness (list, self, accord_record_get_members (record));
  else if (ACCORD_IS_MANDATE (record))
    add_resources (list, self, ACCORD_MANDATE (record));
  else if (ACCORD_IS_REQUIREMENT (record))
    add_requirement (list, self, ACCORD_REQUIREMENT (record));
  else if (ACCORD_IS_CONTRIBUTIONS (record))
    add_police (list, self, ACCORD_CONTRIBUTIONS (record));
  else if (ACCORD_IS_NOTE (record))
    add_note (list, self, ACCORD_NOTE (record), "text");

  return list;
}

static void
add_invitee (JsonArray *list, AccordSession *self, const char *who, const char *category, const char *capacity)
{
  JsonObject *object = json_object_new ();
  g_autofree char *provision = category != NULL ? g_strconcat ("II.B.3.", category, NULL) : NULL;

  json_object_set_string_member (object, "who", who);
  accord_json_set_text (object, "category", category);
  accord_json_set_text (object, "capacity", capacity);
  set_provision (self, object, provision);
  json_array_add_object_element (list, object);
}

JsonArray *
accord_session_invitees_to_json (AccordSession *self, const AccordChain *chain)
{
  JsonArray *list, *entered = NULL;
  g_autoptr (GPtrArray) invitees = NULL;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL, NULL);

  list = json_array_new ();
  if (chain->consultation != NULL)
    entered = accord_json_get_array (accord_record_get_members (ACCORD_RECORD (chain->consultation)), "invitees");
  for (guint i = 0; entered != NULL && i < json_array_get_length (entered); i++) {
    JsonObject *row = accord_json_array_get_object (entered, i);
    const char *who = accord_json_get_text (row, "who");

    if (who != NULL)
      add_invitee (list, self, who, accord_json_get_text (row, "category"), accord_json_get_text (row, "capacity"));
  }
  if (entered != NULL || chain->mission == NULL)
    return list;

  invitees = accord_rules_list_invitees (accord_session_get_workspace (self), chain->mission,
                                         accord_session_get_today (self), NULL);
  for (guint i = 0; i < invitees->len; i++) {
    const AccordInvitee *invitee = g_ptr_array_index (invitees, i);

    add_invitee (list, self, invitee->who, invitee->category, invitee->observer ? "observer" : "participant");
  }

  return list;
}

JsonArray *
accord_session_agenda_items_to_json (AccordSession *self, const AccordChain *chain)
{
  JsonArray *list, *agenda = NULL;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL, NULL);

  list = json_array_new ();
  if (chain->consultation != NULL)
    agenda = accord_json_get_array (accord_record_get_members (ACCORD_RECORD (chain->consultation)), "agenda");
  for (guint i = 0; agenda != NULL && i < json_array_get_length (agenda); i++) {
    JsonObject *row = accord_json_array_get_object (agenda, i);
    const char *item = accord_json_get_text (row, "item");
    JsonObject *object = json_object_new ();

    accord_json_set_text (object, "text", accord_json_get_text (row, "text"));
    set_provision (self, object, item);
    json_array_add_object_element (list, object);
  }

  return list;
}
