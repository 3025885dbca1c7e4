#pragma once

#include "accord-chain.h"
#include "accord-settings.h"

G_BEGIN_DECLS

/**
 * accord_rules_plan_chain:
 * @chain: a chain whose anchor, actual days and pinned days are set
 * @settings: the team's leads and working days
 * @floor: the first day that the chain should use, or %ACCORD_DAY_NONE
 *
 * Sets the days of all open steps. Resolution 1353 (2001) sets an order and no number of days, so
 * the order is what always holds: each step wants the day its lead asks for, moved to a working day
 * before it, and takes the nearest one that the order leaves it. A step whose lead is not kept does
 * not fit. Days done and days pinned never move; one that is pinned to a day that is not worked is marked. If the team
 * keeps only the order, no lead counts: each step is as near to what it hangs on as the order allows.
 *
 * If the order itself needs days before @floor, the chain takes those days and no more. If days that people set leave
 * no room for the order before the expiry, steps share a day, and none goes past the expiry for it.
 */
void accord_rules_plan_chain (AccordChain *chain, AccordSettings *settings, AccordDay floor);

/**
 * accord_rules_set_states:
 * @chain: a planned chain
 * @today: a day
 *
 * Sets how each step stands on @today.
 */
void accord_rules_set_states (AccordChain *chain, AccordDay today);

G_END_DECLS
