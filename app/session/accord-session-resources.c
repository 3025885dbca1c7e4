#include "config.h"

#include "accord-session-resources.h"

#include "accord-json.h"
#include "accord-session-change-private.h"
#include "accord-words-resources.h"

#include <glib/gi18n-lib.h>

/* As many as a document's count may be. */
#define MOST_PEOPLE 10000000

static gboolean
check_draft (const AccordRequirementDraft *draft, const char **field, GError **error)
{
  g_autofree char *capability = g_strstrip (g_strdup (draft->capability != NULL ? draft->capability : ""));

  if (field != NULL)
    *field = NULL;
  if (*capability == '\0')
    return _accord_session_refuse (field, error, "capability", _("Enter what is required, such as “Infantry battalion”."));
  if (draft->quantity < 1 || draft->quantity > MOST_PEOPLE)
    return _accord_session_refuse (field, error, "quantity", _("Enter how many are required, as a whole number above 0."));

  return TRUE;
}

static void
set_members (AccordChangeSet *changes, const char *id, AccordRecord *record, const AccordRequirementDraft *draft)
{
  _accord_session_set (changes, id, record, "capability", _accord_session_make_text (draft->capability));
  _accord_session_set (changes, id, record, "component", _accord_session_make_text (draft->component));
  _accord_session_set (changes, id, record, "critical", _accord_session_make_flag (draft->critical));
  _accord_session_set (changes, id, record, "quantity", _accord_session_make_number (draft->quantity));
}

AccordChangeSet *
accord_session_add_requirement (AccordSession *self,
                                AccordMandate *mandate,
                                const AccordRequirementDraft *draft,
                                char **id,
                                const char **field,
                                GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *made = g_strconcat ("requirement:", uuid, NULL);
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  if (!check_draft (draft, field, error))
    return NULL;

  changes = _accord_session_start (_accord_session_find_mission (self, ACCORD_RECORD (mandate)), _("Capability added"));
  _accord_session_set (changes, made, NULL, "mandate",
                       _accord_session_make_text (accord_record_get_id (ACCORD_RECORD (mandate))));
  set_members (changes, made, NULL, draft);
  if (id != NULL)
    *id = g_steal_pointer (&made);

  return changes;
}

static AccordChangeSet *
start_changes (AccordSession *self, AccordRequirement *requirement, const char *what)
{
  return _accord_session_start (_accord_session_find_mission (self, ACCORD_RECORD (requirement)), what);
}

AccordChangeSet *
accord_session_change_requirement (AccordSession *self,
                                   AccordRequirement *requirement,
                                   const AccordRequirementDraft *draft,
                                   const char **field,
                                   GError **error)
{
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_REQUIREMENT (requirement), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  if (!check_draft (draft, field, error))
    return NULL;

  changes = start_changes (self, requirement, _("Capability changed"));
  set_members (changes, accord_record_get_id (ACCORD_RECORD (requirement)), ACCORD_RECORD (requirement), draft);

  return changes;
}

static gboolean
check_pledge (const AccordPledge *pledge, const char *who, const char **field, GError **error)
{
  if (field != NULL)
    *field = NULL;
  if (*who == '\0')
    return _accord_session_refuse (field, error, "who", _("Enter who pledges: a country, its code, or an organization."));
  if (pledge->quantity < 0 || pledge->quantity > MOST_PEOPLE)
    return _accord_session_refuse (field, error, "quantity", _("Enter how many are pledged, as a whole number."));
  if (pledge->confirmed < 0 || pledge->confirmed > pledge->quantity)
    return _accord_session_refuse (field, error, "confirmed", _("Enter how many are confirmed; it cannot be more than are pledged."));
  if (pledge->deployed < 0 || pledge->deployed > pledge->confirmed)
    return _accord_session_refuse (field, error, "deployed", _("Enter how many are deployed; it cannot be more than are confirmed."));

  return TRUE;
}

static JsonArray *
copy_pledges (AccordRequirement *requirement)
{
  g_autoptr (JsonObject) copy = accord_json_copy_object (accord_record_get_members (ACCORD_RECORD (requirement)));
  JsonArray *pledges = accord_json_get_array (copy, "pledges");

  return pledges != NULL ? json_array_ref (pledges) : json_array_new ();
}

static void
set_pledges (AccordChangeSet *changes, AccordRequirement *requirement, JsonArray *pledges)
{
  _accord_session_set (changes, accord_record_get_id (ACCORD_RECORD (requirement)), ACCORD_RECORD (requirement), "pledges",
                       json_node_init_array (json_node_alloc (), pledges));
}

/* Codes are kept as codes, whatever case they are typed in; all else as it is. */
static char *
read_who (AccordSession *self, const char *text)
{
  char *who = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autofree char *code = g_ascii_strup (who, -1);

  if (accord_countries_get_name (accord_session_get_countries (self), code) == code)
    return who;
  g_free (who);

  return g_steal_pointer (&code);
}

AccordChangeSet *
accord_session_change_pledge (AccordSession *self,
                              AccordRequirement *requirement,
                              int index,
                              const AccordPledge *pledge,
                              const char **field,
                              GError **error)
{
  g_autofree char *who = NULL;
  g_autoptr (JsonArray) pledges = NULL;
  JsonObject *object = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_REQUIREMENT (requirement), NULL);
  g_return_val_if_fail (index < (int) accord_requirement_count_pledges (requirement), NULL);
  g_return_val_if_fail (pledge != NULL, NULL);

  who = read_who (self, pledge->who);
  if (!check_pledge (pledge, who, field, error))
    return NULL;

  pledges = copy_pledges (requirement);
  object = index >= 0 ? accord_json_array_get_object (pledges, index) : NULL;
  if (object == NULL) {
    object = json_object_new ();
    json_array_add_object_element (pledges, object);
  }
  json_object_set_string_member (object, "who", who);
  json_object_set_int_member (object, "quantity", pledge->quantity);
  json_object_set_int_member (object, "confirmed", pledge->confirmed);
  json_object_set_int_member (object, "deployed", pledge->deployed);
  changes = start_changes (self, requirement, index < 0 ? _("Pledge added") : _("Pledge changed"));
  set_pledges (changes, requirement, pledges);

  return changes;
}

AccordChangeSet *
accord_session_remove_pledge (AccordSession *self, AccordRequirement *requirement, guint index)
{
  g_autoptr (JsonArray) pledges = NULL;
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_REQUIREMENT (requirement), NULL);
  g_return_val_if_fail (index < accord_requirement_count_pledges (requirement), NULL);

  pledges = copy_pledges (requirement);
  json_array_remove_element (pledges, index);
  changes = start_changes (self, requirement, _("Pledge removed"));
  set_pledges (changes, requirement, pledges);

  return changes;
}

AccordResources *
accord_session_get_resources (AccordSession *self, AccordMandate *mandate)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), NULL);

  return accord_rules_get_resources (accord_session_get_workspace (self), mandate, accord_session_get_today (self));
}

static JsonArray *
list_requirements (const AccordResources *resources)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < resources->rows->len; i++) {
    const AccordResourceRow *row = &g_array_index (resources->rows, AccordResourceRow, i);
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "id", accord_record_get_id (ACCORD_RECORD (row->requirement)));
    accord_json_set_text (object, "capability", accord_requirement_get_capability (row->requirement));
    accord_json_set_text (object, "component", accord_requirement_get_component (row->requirement));
    json_object_set_boolean_member (object, "critical", accord_requirement_get_critical (row->requirement));
    accord_json_set_count (object, "required", row->required);
    accord_json_set_count (object, "pledged", row->pledged);
    accord_json_set_count (object, "confirmed", row->confirmed);
    accord_json_set_count (object, "deployed", row->deployed);
    accord_json_set_count (object, "missing", row->missing);
    json_array_add_object_element (list, object);
  }

  return list;
}

static JsonArray *
list_contributors (const AccordResources *resources)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < resources->contributors->len; i++) {
    const AccordContributorSum *sum = &g_array_index (resources->contributors, AccordContributorSum, i);
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "who", sum->who);
    accord_json_set_count (object, "pledged", sum->pledged);
    accord_json_set_count (object, "confirmed", sum->confirmed);
    accord_json_set_count (object, "deployed", sum->deployed);
    json_array_add_object_element (list, object);
  }

  return list;
}

static JsonArray *
list_components (const AccordResources *resources)
{
  JsonArray *list = json_array_new ();

  for (int i = 0; i < ACCORD_N_COMPONENTS; i++) {
    const AccordResourceSum *sum = &resources->sums[i];
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "component", accord_component_get_name (i));
    accord_json_set_count (object, "authorised", sum->authorised);
    accord_json_set_count (object, "required", sum->required);
    accord_json_set_count (object, "pledged", sum->pledged);
    accord_json_set_count (object, "confirmed", sum->confirmed);
    accord_json_set_count (object, "deployed", sum->deployed);
    accord_json_set_count (object, "in_place", sum->in_place);
    json_array_add_object_element (list, object);
  }

  return list;
}

static JsonArray *
list_reasons (const AccordResources *resources)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < resources->reasons->len; i++) {
    g_autofree char *words = accord_words_for_reason (&g_array_index (resources->reasons, AccordReason, i));

    json_array_add_string_element (list, words);
  }

  return list;
}

JsonObject *
accord_session_resources_to_json (AccordSession *self, AccordMandate *mandate)
{
  g_autoptr (AccordResources) resources = NULL;
  g_autofree char *month = NULL;
  JsonObject *object;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), NULL);

  resources = accord_session_get_resources (self, mandate);
  month = resources->as_of.first != ACCORD_DAY_NONE ? accord_partial_day_to_string (resources->as_of) : NULL;
  object = json_object_new ();
  json_object_set_string_member (object, "gate", accord_gate_get_name (resources->gate));
  json_object_set_array_member (object, "reasons", list_reasons (resources));
  json_object_set_array_member (object, "requirements", list_requirements (resources));
  json_object_set_array_member (object, "contributors", list_contributors (resources));
  json_object_set_array_member (object, "components", list_components (resources));
  accord_json_set_text (object, "ceilings",
                        resources->ceilings != NULL ? accord_record_get_id (ACCORD_RECORD (resources->ceilings)) : NULL);
  accord_json_set_text (object, "as_of", month);

  return object;
}
