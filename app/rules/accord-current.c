#include "config.h"

#include "accord-current.h"

#include "accord-json.h"

#include <string.h>

static void
current_free (gpointer data)
{
  AccordCurrent *self = data;

  g_clear_object (&self->successor);
  g_object_unref (self->head);
  g_object_unref (self->mandate);
  g_free (self);
}

/* Whether the mandate says how long its clock runs. */
static gboolean
sets_expiry (AccordMandate *mandate)
{
  return accord_mandate_get_term (mandate) != ACCORD_TERM_UNCHANGED;
}

/* The last day on which a further clock of the mission was still kept apart; it may have been taken
 * into the main mandate since, which then speaks for it. */
static gboolean
clock_runs (AccordMission *mission, const char *clock, AccordDay today)
{
  JsonArray *clocks = accord_json_get_array (accord_record_get_members (ACCORD_RECORD (mission)), "clocks");

  for (guint i = 0; clocks != NULL && i < json_array_get_length (clocks); i++) {
    JsonObject *row = accord_json_array_get_object (clocks, i);
    AccordDay until = accord_json_get_day (row, "recorded_until");

    if (g_strcmp0 (accord_json_get_text (row, "clock"), clock) == 0)
      return until == ACCORD_DAY_NONE || until >= today;
  }

  return TRUE;
}

/* The last mandate before position `end` that sets the expiry of the clock. */
static AccordMandate *
find_setter (GPtrArray *mandates, guint end, const char *clock, AccordDay today)
{
  for (guint i = end; i > 0; i--) {
    AccordMandate *mandate = g_ptr_array_index (mandates, i - 1);

    if (accord_mandate_is_adopted (mandate) && sets_expiry (mandate) &&
        accord_mandate_get_adopted (mandate) <= today &&
        strcmp (accord_mandate_get_clock (mandate), clock) == 0)
      return mandate;
  }

  return NULL;
}

/* A technical rollover only gains time: the chain goes on that the mandate before it began. */
static AccordMandate *
find_head (GPtrArray *mandates, AccordMandate *mandate)
{
  while (accord_mandate_get_decision (mandate) == ACCORD_DECISION_TECHNICAL_ROLLOVER) {
    AccordMandate *before;
    guint position;

    if (!g_ptr_array_find (mandates, mandate, &position))
      break;
    before = find_setter (mandates, position, accord_mandate_get_clock (mandate), ACCORD_DAY_LAST);
    if (before == NULL)
      break;
    mandate = before;
  }

  return mandate;
}

/* The mandate in preparation whose id says that it follows `mandate`. */
static AccordMandate *
find_successor (GPtrArray *mandates, AccordMandate *mandate)
{
  const char *key = accord_record_get_key (ACCORD_RECORD (mandate));
  const char *rest = strchr (key, ':');
  g_autofree char *id = rest != NULL ? g_strdup_printf ("mandate:%.*s:after%s", (int) (rest - key), key, rest) : NULL;

  for (guint i = 0; id != NULL && i < mandates->len; i++) {
    AccordMandate *other = g_ptr_array_index (mandates, i);

    if (!accord_mandate_is_adopted (other) && strcmp (accord_record_get_id (ACCORD_RECORD (other)), id) == 0)
      return other;
  }

  return NULL;
}

static void
add_clock (GPtrArray *list, GPtrArray *mandates, AccordMission *mission, const char *clock, AccordDay today)
{
  AccordMandate *mandate = find_setter (mandates, mandates->len, clock, today);
  AccordMandate *successor;
  AccordCurrent *current;

  if (mandate == NULL || accord_mandate_get_term (mandate) == ACCORD_TERM_ENDED || !clock_runs (mission, clock, today))
    return;

  current = g_new0 (AccordCurrent, 1);
  current->mandate = g_object_ref (mandate);
  current->head = g_object_ref (find_head (mandates, mandate));
  successor = find_successor (mandates, mandate);
  if (successor == NULL)
    successor = find_successor (mandates, current->head);
  current->successor = successor != NULL ? g_object_ref (successor) : NULL;
  current->term = accord_mandate_get_term (mandate);
  current->expires = accord_mandate_get_expires (mandate);
  current->update_needed = current->term == ACCORD_TERM_UNTIL && current->expires < today;
  g_ptr_array_add (list, current);
}

GPtrArray *
accord_rules_list_current (AccordWorkspace *workspace, AccordMission *mission, AccordDay today)
{
  g_autoptr (GHashTable) seen = NULL;
  GPtrArray *list, *mandates;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  list = g_ptr_array_new_with_free_func (current_free);
  mandates = accord_workspace_list (workspace, ACCORD_KIND_MANDATE, accord_record_get_id (ACCORD_RECORD (mission)));
  if (mandates == NULL || !accord_mission_is_active (mission, today))
    return list;

  add_clock (list, mandates, mission, ACCORD_CLOCK_MAIN, today);
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (seen, (gpointer) ACCORD_CLOCK_MAIN);
  for (guint i = 0; i < mandates->len; i++) {
    const char *clock = accord_mandate_get_clock (g_ptr_array_index (mandates, i));

    if (g_hash_table_add (seen, (gpointer) clock))
      add_clock (list, mandates, mission, clock, today);
  }

  return list;
}

AccordMandate *
accord_rules_get_previous (AccordWorkspace *workspace, AccordMandate *mandate)
{
  GPtrArray *mandates;
  guint position;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), NULL);

  mandates = accord_workspace_list (workspace, ACCORD_KIND_MANDATE,
                                    accord_record_get_owner (ACCORD_RECORD (mandate)));
  if (mandates == NULL || !g_ptr_array_find (mandates, mandate, &position))
    return NULL;

  return find_setter (mandates, position, accord_mandate_get_clock (mandate), ACCORD_DAY_LAST);
}

AccordMandate *
accord_rules_get_last_rollover (AccordWorkspace *workspace, AccordMandate *mandate)
{
  GPtrArray *mandates;
  guint position;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), NULL);

  mandates = accord_workspace_list (workspace, ACCORD_KIND_MANDATE, accord_record_get_owner (ACCORD_RECORD (mandate)));
  if (mandates == NULL || !g_ptr_array_find (mandates, mandate, &position))
    return mandate;

  for (guint i = position + 1; i < mandates->len; i++) {
    AccordMandate *next = g_ptr_array_index (mandates, i);

    if (!accord_mandate_is_adopted (next) || !sets_expiry (next) ||
        strcmp (accord_mandate_get_clock (next), accord_mandate_get_clock (mandate)) != 0)
      continue;
    if (accord_mandate_get_decision (next) != ACCORD_DECISION_TECHNICAL_ROLLOVER)
      break;
    mandate = next;
  }

  return mandate;
}
