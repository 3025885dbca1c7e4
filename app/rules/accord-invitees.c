#include "config.h"

#include "accord-invitees.h"

#include "accord-event.h"
#include "accord-json.h"

#include <string.h>

/* The list as it grows, and who is on it. */
typedef struct {
  GPtrArray *list;
  GHashTable *seen; /* owned by the invitees */
} Invitees;

static void
invitee_free (gpointer data)
{
  AccordInvitee *self = data;

  g_free (self->who);
  g_free (self);
}

static int
compare_invitees (gconstpointer a, gconstpointer b)
{
  const AccordInvitee *x = *(AccordInvitee **) a, *y = *(AccordInvitee **) b;
  int order = strcmp (x->category, y->category);

  return order != 0 ? order : strcmp (x->who, y->who);
}

static void
add (Invitees *self, const char *who, const char *category, gboolean observer, const char *from)
{
  AccordInvitee *invitee;

  if (who == NULL || *who == '\0' || g_hash_table_contains (self->seen, who))
    return;

  invitee = g_new0 (AccordInvitee, 1);
  invitee->who = g_strdup (who);
  invitee->category = category;
  invitee->observer = observer;
  invitee->from = from;
  g_ptr_array_add (self->list, invitee);
  g_hash_table_add (self->seen, invitee->who);
}

static void
add_contributors (Invitees *self, AccordContributions *contributions)
{
  for (guint i = 0; i < accord_contributions_get_length (contributions); i++) {
    AccordContribution row;

    /* A country with nobody left there stays in the tables of the United Nations for a while. */
    if (accord_contributions_get_row (contributions, i, &row) && row.total > 0)
      add (self, row.iso3 != NULL ? row.iso3 : row.name, "a", FALSE, "contributions");
  }
}

static void
add_texts (Invitees *self, JsonArray *array, const char *category, gboolean observer, const char *from)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    add (self, accord_json_array_get_text (array, i), category, observer, from);
}

static void
add_possible_contributors (Invitees *self, AccordWorkspace *workspace, const char *mission_id)
{
  GPtrArray *events = accord_workspace_list (workspace, ACCORD_KIND_EVENT, mission_id);

  for (guint i = 0; events != NULL && i < events->len; i++) {
    AccordRecord *event = g_ptr_array_index (events, i);

    if (accord_event_get_event_type (ACCORD_EVENT (event)) == ACCORD_EVENT_POSSIBLE_CONTRIBUTORS)
      add_texts (self, accord_json_get_array (accord_record_get_members (event), "contributors"), "b", FALSE,
                 "possible_contributors");
  }
}

/* Those that contribute come first: a partner that is listed twice takes part. */
static void
add_partners (Invitees *self, JsonArray *partners, gboolean contributing)
{
  for (guint i = 0; partners != NULL && i < json_array_get_length (partners); i++) {
    JsonObject *object = accord_json_array_get_object (partners, i);
    const char *name = object != NULL ? accord_json_get_text (object, "name") : accord_json_array_get_text (partners, i);

    if (accord_json_get_flag (object, "contributes") == contributing)
      add (self, name, contributing ? "g" : "h", !contributing, "partner");
  }
}

AccordContributions *
accord_rules_find_contributions (AccordWorkspace *workspace, AccordMission *mission, AccordDay today)
{
  AccordContributions *latest = NULL;
  GPtrArray *list;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  list = accord_workspace_list (workspace, ACCORD_KIND_CONTRIBUTIONS, accord_record_get_id (ACCORD_RECORD (mission)));
  for (guint i = 0; list != NULL && i < list->len; i++) {
    AccordContributions *contributions = g_ptr_array_index (list, i);
    AccordDay month = accord_contributions_get_month (contributions).first;

    if (month != ACCORD_DAY_NONE && month <= today &&
        (latest == NULL || month >= accord_contributions_get_month (latest).first))
      latest = contributions;
  }

  return latest;
}

GPtrArray *
accord_rules_list_invitees (AccordWorkspace *workspace, AccordMission *mission, AccordDay today, AccordPartialDay *as_of)
{
  g_autoptr (GHashTable) seen = NULL;
  AccordContributions *contributions;
  JsonObject *members;
  Invitees self;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  seen = g_hash_table_new (g_str_hash, g_str_equal);
  self.seen = seen;
  self.list = g_ptr_array_new_with_free_func (invitee_free);
  members = accord_record_get_members (ACCORD_RECORD (mission));
  contributions = accord_rules_find_contributions (workspace, mission, today);

  if (contributions != NULL)
    add_contributors (&self, contributions);
  add_possible_contributors (&self, workspace, accord_record_get_id (ACCORD_RECORD (mission)));
  add_texts (&self, accord_json_get_array (members, "countries"), "f", TRUE, "host");
  add_partners (&self, accord_json_get_array (members, "partners"), TRUE);
  add_partners (&self, accord_json_get_array (members, "partners"), FALSE);
  g_ptr_array_sort (self.list, compare_invitees);
  if (as_of != NULL)
    *as_of = contributions != NULL ? accord_contributions_get_month (contributions) : ACCORD_PARTIAL_DAY_NONE;

  return self.list;
}
