#include "config.h"

#include "accord-renewals.h"

#include "accord-chains.h"
#include "accord-current.h"

#include <string.h>

void
accord_renewal_free (AccordRenewal *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->chain, accord_chain_unref);
  g_clear_object (&self->report);
  g_clear_object (&self->decision);
  g_object_unref (self->before);
  g_free (self);
}

AccordDay
accord_renewal_get_limit (const AccordRenewal *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_DAY_NONE);

  return self->decision != NULL ? accord_mandate_get_adopted (self->decision) : self->expires;
}

static AccordMandate *
find_head (AccordWorkspace *workspace, AccordMandate *mandate)
{
  while (accord_mandate_get_decision (mandate) == ACCORD_DECISION_TECHNICAL_ROLLOVER) {
    AccordMandate *before = accord_rules_get_previous (workspace, mandate);

    if (before == NULL)
      break;
    mandate = before;
  }

  return mandate;
}

static gboolean
serves (AccordReport *report, AccordMandate *mandate)
{
  const char *served = accord_report_get_mandate (report);

  if (served != NULL)
    return strcmp (served, accord_record_get_id (ACCORD_RECORD (mandate))) == 0;

  return accord_report_get_requested_in (report) != NULL &&
         g_strcmp0 (accord_report_get_requested_in (report), accord_mandate_get_symbol (mandate)) == 0;
}

/* `mandate` sets the day of expiry, `head` is the one that it prolongs, perhaps itself. */
static AccordReport *
find_report (AccordWorkspace *workspace, const AccordRenewal *renewal, AccordMandate *mandate, AccordDay today)
{
  GPtrArray *reports = accord_workspace_list (workspace, ACCORD_KIND_REPORT,
                                              accord_record_get_owner (ACCORD_RECORD (mandate)));
  AccordReport *latest = NULL;

  for (guint i = 0; reports != NULL && i < reports->len; i++) {
    AccordReport *report = g_ptr_array_index (reports, i);
    AccordDay issued = accord_report_get_issued (report);

    if (issued == ACCORD_DAY_NONE || issued > today || (!serves (report, mandate) && !serves (report, renewal->before)) ||
        (renewal->decision != NULL && issued >= accord_mandate_get_adopted (renewal->decision)))
      continue;
    if (latest == NULL || issued >= accord_report_get_issued (latest))
      latest = report;
  }

  return latest;
}

/* What nobody entered anything for says nothing of what was done. */
static AccordChain *
find_chain (AccordWorkspace *workspace, AccordMission *mission, AccordMandate *head, AccordDay today)
{
  static const char *const keys[] = { ACCORD_RULE_RENEWAL, ACCORD_RULE_END };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autofree char *id = accord_consultation_make_id (accord_record_get_key (ACCORD_RECORD (head)), keys[i]);
    AccordRecord *record = accord_workspace_lookup (workspace, id);
    AccordChain *chain = NULL;

    if (ACCORD_IS_CONSULTATION (record) && !accord_record_get_trashed (record))
      chain = accord_rules_find_chain (workspace, mission, id, today);
    if (chain != NULL)
      return chain;
  }

  return NULL;
}

static void
add_renewal (GPtrArray *list,
             AccordWorkspace *workspace,
             AccordMission *mission,
             AccordMandate *mandate,
             AccordMandate *decision,
             AccordDay today)
{
  AccordRenewal *renewal = g_new0 (AccordRenewal, 1);
  AccordReport *report;

  renewal->before = g_object_ref (find_head (workspace, mandate));
  renewal->expires = accord_mandate_get_expires (mandate);
  renewal->decision = decision != NULL ? g_object_ref (decision) : NULL;
  report = find_report (workspace, renewal, mandate, today);
  renewal->report = report != NULL ? g_object_ref (report) : NULL;
  renewal->chain = find_chain (workspace, mission, renewal->before, today);
  g_ptr_array_add (list, renewal);
}

GPtrArray *
accord_rules_list_renewals (AccordWorkspace *workspace, AccordMission *mission, AccordDay today)
{
  g_autoptr (GPtrArray) currents = NULL;
  GPtrArray *list;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_renewal_free);
  currents = accord_rules_list_current (workspace, mission, today);
  for (guint i = 0; i < currents->len; i++) {
    const AccordCurrent *current = g_ptr_array_index (currents, i);
    AccordMandate *previous = accord_rules_get_previous (workspace, current->head);

    if (previous != NULL && accord_mandate_get_decision (current->head) != ACCORD_DECISION_ESTABLISH)
      add_renewal (list, workspace, mission, previous, current->head, today);
    if (current->term == ACCORD_TERM_UNTIL)
      add_renewal (list, workspace, mission, current->mandate, NULL, today);
  }

  return list;
}
