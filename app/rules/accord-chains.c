#include "config.h"

#include "accord-chains.h"

#include "accord-chain-make-private.h"
#include "accord-current.h"

#include <string.h>

/* How long a consultation that is over stays among those at hand. */
#define DAYS_AT_HAND 90

/* A final extension and a termination lead to an end, and so does a renewal that is to be followed by one. */
static const char *
get_key (AccordMandate *mandate, AccordMandate *successor)
{
  AccordDecision decision = accord_mandate_get_decision (mandate);
  AccordDecision next = successor != NULL ? accord_mandate_get_decision (successor) : ACCORD_DECISION_UNKNOWN;

  if (decision == ACCORD_DECISION_FINAL_EXTENSION || decision == ACCORD_DECISION_TERMINATE ||
      next == ACCORD_DECISION_FINAL_EXTENSION || next == ACCORD_DECISION_TERMINATE)
    return ACCORD_RULE_END;

  return ACCORD_RULE_RENEWAL;
}

/* A mandate in preparation that no current one leads to is planned from the day it shall run from. */
static const char *
get_key_in_preparation (AccordMandate *mandate)
{
  switch (accord_mandate_get_decision (mandate)) {
  case ACCORD_DECISION_ESTABLISH:
    return ACCORD_RULE_PLANNING;
  case ACCORD_DECISION_CHANGE:
    return ACCORD_RULE_CHANGE;
  case ACCORD_DECISION_UNKNOWN:
  case ACCORD_DECISION_RENEW:
  case ACCORD_DECISION_TECHNICAL_ROLLOVER:
  case ACCORD_DECISION_FINAL_EXTENSION:
  case ACCORD_DECISION_TERMINATE:
    return get_key (mandate, NULL);
  }

  g_return_val_if_reached (NULL);
}

static AccordChain *
make_update_needed (AccordMission *mission, const AccordCurrent *current)
{
  const char *key = get_key (current->mandate, current->successor);
  g_autofree char *id = accord_consultation_make_id (accord_record_get_key (ACCORD_RECORD (current->head)), key);
  AccordChain *chain = accord_chain_new (NULL, mission, ACCORD_RECORD (current->head), id, NULL);

  chain->mandate = g_object_ref (current->mandate);
  chain->anchor = current->expires;
  chain->update_needed = TRUE;

  return chain;
}

static void
add_chain (GPtrArray *chains, AccordChain *chain)
{
  if (chain != NULL)
    g_ptr_array_add (chains, chain);
}

static void
add_current (GPtrArray *chains,
             GPtrArray *currents,
             AccordWorkspace *workspace,
             AccordMission *mission,
             AccordDay today)
{
  for (guint i = 0; i < currents->len; i++) {
    const AccordCurrent *current = g_ptr_array_index (currents, i);

    if (current->term != ACCORD_TERM_UNTIL)
      continue;
    if (current->update_needed)
      add_chain (chains, make_update_needed (mission, current));
    else
      add_chain (chains, _accord_rules_make_mandate_chain (workspace, mission, current->mandate, current->head,
                                                           get_key (current->mandate, current->successor),
                                                           current->expires, today));
  }
}

/* A successor shares the chain of the mandate that it follows. A change has one of its own, since a mandate may be
 * changed long before it expires. */
static gboolean
has_own_chain (GPtrArray *currents, AccordMandate *mandate)
{
  if (accord_mandate_get_decision (mandate) == ACCORD_DECISION_CHANGE)
    return TRUE;
  for (guint i = 0; i < currents->len; i++)
    if (((AccordCurrent *) g_ptr_array_index (currents, i))->successor == mandate)
      return FALSE;

  return TRUE;
}

static void
add_in_preparation (GPtrArray *chains,
                    GPtrArray *currents,
                    AccordWorkspace *workspace,
                    AccordMission *mission,
                    AccordDay today)
{
  GPtrArray *mandates = accord_workspace_list (workspace, ACCORD_KIND_MANDATE,
                                               accord_record_get_id (ACCORD_RECORD (mission)));

  for (guint i = 0; mandates != NULL && i < mandates->len; i++) {
    AccordMandate *mandate = g_ptr_array_index (mandates, i);
    AccordDay effective = accord_mandate_get_effective (mandate);

    if (accord_mandate_is_adopted (mandate) || effective == ACCORD_DAY_NONE || effective < today ||
        !has_own_chain (currents, mandate))
      continue;
    add_chain (chains, _accord_rules_make_mandate_chain (workspace, mission, mandate, mandate,
                                                         get_key_in_preparation (mandate), effective, today));
  }
}

static AccordDay
get_last_day (AccordChain *chain)
{
  AccordDay last = chain->anchor;

  for (guint i = 0; i < chain->n_steps; i++)
    last = MAX (last, accord_step_get_day (&chain->steps[i]));

  return last;
}

/* What is over makes room, but not at once: somebody may still want to look at it. */
static void
drop_what_is_over (GPtrArray *chains, guint from, AccordDay today)
{
  for (guint i = chains->len; i > from; i--) {
    AccordChain *chain = g_ptr_array_index (chains, i - 1);

    if (accord_chain_is_over (chain, today) && get_last_day (chain) < today - DAYS_AT_HAND)
      g_ptr_array_remove_index (chains, i - 1);
  }
}

static void
add_events (GPtrArray *chains, AccordWorkspace *workspace, AccordMission *mission, AccordDay today)
{
  GPtrArray *events = accord_workspace_list (workspace, ACCORD_KIND_EVENT,
                                             accord_record_get_id (ACCORD_RECORD (mission)));

  for (guint i = 0; events != NULL && i < events->len; i++)
    _accord_rules_add_event_chains (chains, workspace, mission, g_ptr_array_index (events, i), today);
}

static AccordChain *
find_in (GPtrArray *chains, const char *id)
{
  for (guint i = 0; i < chains->len; i++)
    if (strcmp (((AccordChain *) g_ptr_array_index (chains, i))->consultation_id, id) == 0)
      return g_ptr_array_index (chains, i);

  return NULL;
}

/* Free meetings, and consultations that somebody began and nobody ended, though their mandate was followed by another. */
static void
add_recorded (GPtrArray *chains, AccordWorkspace *workspace, AccordMission *mission, AccordDay today)
{
  GPtrArray *records = accord_workspace_list (workspace, ACCORD_KIND_CONSULTATION,
                                              accord_record_get_id (ACCORD_RECORD (mission)));

  for (guint i = 0; records != NULL && i < records->len; i++) {
    AccordRecord *record = g_ptr_array_index (records, i);

    if (find_in (chains, accord_record_get_id (record)) == NULL)
      add_chain (chains, _accord_rules_make_recorded_chain (workspace, mission, ACCORD_CONSULTATION (record), today));
  }
}

GPtrArray *
accord_rules_list_chains (AccordWorkspace *workspace, AccordMission *mission, AccordDay today)
{
  g_autoptr (GPtrArray) currents = NULL;
  GPtrArray *chains;
  guint n_of_mandates;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  chains = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_chain_unref);
  currents = accord_rules_list_current (workspace, mission, today);
  add_current (chains, currents, workspace, mission, today);
  add_in_preparation (chains, currents, workspace, mission, today);
  n_of_mandates = chains->len;
  add_events (chains, workspace, mission, today);
  add_recorded (chains, workspace, mission, today);
  drop_what_is_over (chains, n_of_mandates, today);

  return chains;
}

GPtrArray *
accord_rules_list_reviews (AccordWorkspace *workspace, AccordDay today)
{
  GPtrArray *chains;
  AccordChain *chain;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  chains = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_chain_unref);
  for (guint n = 0; (chain = _accord_rules_make_review_chain (workspace, n, today)) != NULL; n++) {
    gboolean ahead = chain->anchor >= today;

    g_ptr_array_add (chains, chain);
    if (ahead)
      break;
  }
  drop_what_is_over (chains, 0, today);

  return chains;
}

/* The consultation that nobody touched, of a mandate that was followed by another. */
static AccordChain *
find_of_mandates (AccordWorkspace *workspace, AccordMission *mission, const char *id, AccordDay today)
{
  static const char *const keys[] = { ACCORD_RULE_RENEWAL, ACCORD_RULE_END, ACCORD_RULE_CHANGE, ACCORD_RULE_PLANNING };
  GPtrArray *mandates = accord_workspace_list (workspace, ACCORD_KIND_MANDATE,
                                               accord_record_get_id (ACCORD_RECORD (mission)));

  for (guint i = 0; mandates != NULL && i < mandates->len; i++) {
    AccordMandate *mandate = g_ptr_array_index (mandates, i);
    AccordMandate *last = accord_rules_get_last_rollover (workspace, mandate);

    for (guint k = 0; k < G_N_ELEMENTS (keys); k++) {
      g_autofree char *made = accord_consultation_make_id (accord_record_get_key (ACCORD_RECORD (mandate)), keys[k]);
      AccordDay anchor = k < 2 ? accord_mandate_get_expires (last) : accord_mandate_get_effective (mandate);

      if (strcmp (made, id) == 0)
        return anchor != ACCORD_DAY_NONE
             ? _accord_rules_make_mandate_chain (workspace, mission, last, mandate, keys[k], anchor, today) : NULL;
    }
  }

  return NULL;
}

static AccordChain *
find_of_events (AccordWorkspace *workspace, AccordMission *mission, const char *id, AccordDay today)
{
  g_autoptr (GPtrArray) chains = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_chain_unref);
  AccordChain *chain;

  add_events (chains, workspace, mission, today);
  chain = find_in (chains, id);

  return chain != NULL ? accord_chain_ref (chain) : NULL;
}

AccordChain *
accord_rules_find_chain (AccordWorkspace *workspace, AccordMission *mission, const char *id, AccordDay today)
{
  AccordRecord *record;
  AccordChain *chain;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  record = accord_workspace_lookup (workspace, id);
  if (ACCORD_IS_CONSULTATION (record) && !accord_record_get_trashed (record))
    return _accord_rules_make_recorded_chain (workspace, mission, ACCORD_CONSULTATION (record), today);

  chain = find_of_mandates (workspace, mission, id, today);

  return chain != NULL ? chain : find_of_events (workspace, mission, id, today);
}
