#include "config.h"

#include "accord-session-publish.h"

#include "accord-json.h"
#include "accord-session-edit.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_to_publish (AccordChain *chain, AccordDay today, AccordDay until)
{
  const AccordStep *meeting = accord_chain_get_meeting (chain);

  if (meeting == NULL || strcmp (meeting->template->key, "consultation_meeting") != 0)
    return FALSE;
  if (chain->consultation != NULL && accord_consultation_get_published (chain->consultation) != ACCORD_DAY_NONE)
    return FALSE;

  return meeting->state == ACCORD_STEP_PLANNED && meeting->planned >= today && meeting->planned <= until;
}

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  AccordChain *x = *(AccordChain **) a, *y = *(AccordChain **) b;
  AccordDay x_day = accord_chain_get_meeting (x)->planned, y_day = accord_chain_get_meeting (y)->planned;

  return x_day != y_day ? (x_day > y_day) - (x_day < y_day) : strcmp (x->consultation_id, y->consultation_id);
}

static GPtrArray *
list_to_publish (AccordSession *self, AccordMission *only, AccordDay until)
{
  GListModel *missions = accord_workspace_get_missions (accord_session_get_workspace (self));
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_chain_unref);
  guint n = g_list_model_get_n_items (missions);

  for (guint i = 0; i < n; i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);
    GPtrArray *chains = only == NULL || mission == only ? accord_session_get_chains (self, mission) : NULL;

    for (guint k = 0; chains != NULL && k < chains->len; k++)
      if (is_to_publish (g_ptr_array_index (chains, k), accord_session_get_today (self), until))
        g_ptr_array_add (found, accord_chain_ref (g_ptr_array_index (chains, k)));
  }
  g_ptr_array_sort (found, compare_meetings);

  return found;
}

static JsonNode *
ref_node (JsonNode *node)
{
  return node != NULL ? json_node_ref (node) : NULL;
}

/* Each consultation begins its own record if it has none; all of them are one action. */
static void
add_chain (AccordChangeSet *all, AccordChain *chain, AccordDay today)
{
  const AccordStep *meeting = accord_chain_get_meeting (chain);
  g_autoptr (AccordChangeSet) changes = accord_session_start_changes (chain, accord_words_for_chain (chain->template));
  g_autofree char *text = accord_day_to_string (today);

  accord_session_add_member (changes, chain, "published", json_node_init_string (json_node_alloc (), text));
  if (!meeting->pinned)
    accord_session_add_step_days (changes, chain, meeting, meeting->planned, ACCORD_DAY_NONE);
  for (guint i = 0; i < accord_change_set_get_length (changes); i++) {
    const AccordChange *change = accord_change_set_get (changes, i);

    accord_change_set_add (all, change->id, change->path, ref_node (change->before), ref_node (change->after));
  }
}

AccordChangeSet *
accord_session_publish (AccordSession *self, AccordMission *mission, AccordDay until, GPtrArray **chains)
{
  AccordChangeSet *changes;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (mission == NULL || ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (accord_day_is_valid (until), NULL);
  g_return_val_if_fail (chains != NULL, NULL);

  changes = accord_change_set_new (_("Calendar of consultations published"));
  *chains = list_to_publish (self, mission, until);
  for (guint i = 0; i < (*chains)->len; i++)
    add_chain (changes, g_ptr_array_index (*chains, i), accord_session_get_today (self));

  return changes;
}

JsonObject *
accord_session_published_to_json (AccordSession *self, AccordChain *chain)
{
  AccordReference *reference;
  JsonObject *object;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL && chain->mission != NULL, NULL);

  reference = accord_workspace_get_reference (accord_session_get_workspace (self));
  object = json_object_new ();
  json_object_set_string_member (object, "mission", accord_mission_get_acronym (chain->mission));
  json_object_set_string_member (object, "consultation", chain->consultation_id);
  json_object_set_string_member (object, "rule", chain->template->rule);
  json_object_set_string_member (object, "title", accord_words_for_chain (chain->template));
  accord_json_set_day (object, "planned", accord_chain_get_meeting (chain)->planned);
  accord_json_set_day (object, "published", accord_session_get_today (self));
  accord_json_set_text (object, "citation", reference != NULL ? accord_reference_get_citation (reference, ACCORD_RULE_PREDICTABLE)
                                                              : NULL);

  return object;
}
