#pragma once

#include "accord-chain.h"
#include "accord-workspace.h"

G_BEGIN_DECLS

/**
 * AccordRenewal:
 * @before: the mandate whose expiry asks for a decision; of technical rollovers the one that they prolong
 * @expires: its last day, rollovers included; %ACCORD_DAY_NONE if it has none
 * @decision: (nullable): the decision that followed it; %NULL while that is to come
 * @report: (nullable): the last report of the Secretary-General that came out before the decision and serves it
 * @chain: (nullable): the consultation on it, if anything was entered for it
 *
 * What stands between one mandate and the next.
 */
typedef struct {
  AccordMandate *before;
  AccordDay expires;
  AccordMandate *decision;
  AccordReport *report;
  AccordChain *chain;
} AccordRenewal;

void accord_renewal_free (AccordRenewal *self);

/**
 * accord_renewal_get_limit:
 * @self: a renewal
 *
 * Resolution 1353 (2001), Annex II, B, 2 (c) and (f), asks for consultations before a renewal or an end.
 *
 * Returns: the day before which things were in time: that of the decision, or of the expiry while it is to come
 */
AccordDay accord_renewal_get_limit (const AccordRenewal *self);

/**
 * accord_rules_list_renewals:
 * @workspace: a workspace
 * @mission: one of its missions
 * @today: a day
 *
 * Returns: (transfer full) (element-type AccordRenewal): for each clock the latest renewal, then the one to come, as far as
 *   there are such; the main clock first
 */
GPtrArray *accord_rules_list_renewals (AccordWorkspace *workspace, AccordMission *mission, AccordDay today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordRenewal, accord_renewal_free)

G_END_DECLS
