#include "config.h"

#include "accord-chains.h"

#include "accord-chain-planner.h"
#include "accord-current.h"

#include <string.h>

/* A final extension and a termination lead to an end, and so does a renewal that is to be followed by one. */
static const char *
get_rule (AccordMandate *mandate, AccordMandate *successor)
{
  AccordDecision decision = accord_mandate_get_decision (mandate);
  AccordDecision next = successor != NULL ? accord_mandate_get_decision (successor) : ACCORD_DECISION_UNKNOWN;

  if (decision == ACCORD_DECISION_FINAL_EXTENSION || decision == ACCORD_DECISION_TERMINATE ||
      next == ACCORD_DECISION_FINAL_EXTENSION || next == ACCORD_DECISION_TERMINATE)
    return ACCORD_RULE_END;

  return ACCORD_RULE_RENEWAL;
}

static void
take_entries (AccordChain *chain, AccordWorkspace *workspace)
{
  AccordRecord *record = accord_workspace_lookup (workspace, chain->consultation_id);

  if (!ACCORD_IS_CONSULTATION (record) || accord_record_get_trashed (record))
    return;

  chain->consultation = ACCORD_CONSULTATION (g_object_ref (record));
  for (guint i = 0; i < chain->n_steps; i++) {
    AccordStep *step = &chain->steps[i];
    AccordStepEntry entry = accord_consultation_get_step (chain->consultation, step->template->key);

    step->actual = entry.actual;
    step->pinned = entry.planned != ACCORD_DAY_NONE;
    if (step->pinned)
      step->planned = entry.planned;
    step->who = g_strdup (entry.who);
  }
}

static AccordChain *
make_chain (AccordWorkspace *workspace,
            AccordMission *mission,
            AccordMandate *mandate,
            AccordMandate *trigger,
            const char *rule,
            AccordDay anchor,
            AccordDay today)
{
  AccordReference *reference = accord_workspace_get_reference (workspace);
  const AccordChainTemplate *template = reference != NULL ? accord_reference_get_chain (reference, rule) : NULL;
  AccordChain *chain;

  if (template == NULL)
    return NULL;

  chain = accord_chain_new (template, mission, mandate, trigger);
  chain->anchor = anchor;
  chain->consultation_id = accord_consultation_make_id (accord_mandate_get_key (trigger), rule);
  take_entries (chain, workspace);
  /* Before it is adopted, a mandate bounds nothing. */
  accord_rules_plan_chain (chain, accord_workspace_get_settings (workspace),
                           accord_mandate_is_adopted (trigger) ? accord_mandate_get_effective (trigger)
                                                               : ACCORD_DAY_NONE);
  accord_rules_set_states (chain, today);

  return chain;
}

static AccordChain *
make_update_needed (AccordMission *mission, const AccordCurrent *current)
{
  AccordChain *chain = accord_chain_new (NULL, mission, current->mandate, current->head);

  chain->update_needed = TRUE;
  chain->consultation_id = accord_consultation_make_id (accord_mandate_get_key (current->head),
                                                        get_rule (current->mandate, current->successor));

  return chain;
}

static gboolean
is_successor (GPtrArray *currents, AccordMandate *mandate)
{
  for (guint i = 0; i < currents->len; i++)
    if (((AccordCurrent *) g_ptr_array_index (currents, i))->successor == mandate)
      return TRUE;

  return FALSE;
}

/* Mandates in preparation that follow no current one are planned from the day they shall run from. */
static void
add_in_preparation (GPtrArray *chains,
                    GPtrArray *currents,
                    AccordWorkspace *workspace,
                    AccordMission *mission,
                    AccordDay today)
{
  GPtrArray *mandates = accord_workspace_get_mandates (workspace, accord_record_get_id (ACCORD_RECORD (mission)));

  for (guint i = 0; mandates != NULL && i < mandates->len; i++) {
    AccordMandate *mandate = g_ptr_array_index (mandates, i);
    AccordDay effective = accord_mandate_get_effective (mandate);
    AccordChain *chain;

    if (accord_mandate_is_adopted (mandate) || effective == ACCORD_DAY_NONE || effective < today ||
        is_successor (currents, mandate))
      continue;
    chain = make_chain (workspace, mission, mandate, mandate, get_rule (mandate, NULL), effective, today);
    if (chain != NULL)
      g_ptr_array_add (chains, chain);
  }
}

GPtrArray *
accord_rules_list_chains (AccordWorkspace *workspace, AccordMission *mission, AccordDay today)
{
  g_autoptr (GPtrArray) currents = NULL;
  GPtrArray *chains;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  chains = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_chain_unref);
  currents = accord_rules_list_current (workspace, mission, today);
  for (guint i = 0; i < currents->len; i++) {
    const AccordCurrent *current = g_ptr_array_index (currents, i);
    AccordChain *chain = NULL;

    if (current->term != ACCORD_TERM_UNTIL)
      continue;
    if (current->update_needed)
      chain = make_update_needed (mission, current);
    else
      chain = make_chain (workspace, mission, current->mandate, current->head,
                          get_rule (current->mandate, current->successor), current->expires, today);
    if (chain != NULL)
      g_ptr_array_add (chains, chain);
  }
  add_in_preparation (chains, currents, workspace, mission, today);

  return chains;
}
