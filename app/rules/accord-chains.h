#pragma once

#include "accord-chain.h"
#include "accord-workspace.h"

G_BEGIN_DECLS

/** ACCORD_RULE_RENEWAL: consultation on the renewal of a mandate: resolution 1353 (2001), Annex II, B, 2 (c). */
#define ACCORD_RULE_RENEWAL "II.B.2.c"

/** ACCORD_RULE_END: consultation on an end, withdrawal or drawdown: Annex II, B, 2 (f). */
#define ACCORD_RULE_END "II.B.2.f"

/**
 * accord_rules_list_chains:
 * @workspace: a workspace
 * @mission: one of its missions
 * @today: a day
 *
 * Derives the consultations that @mission has before it: for the current mandate of each clock, and for
 * mandates in preparation that follow none. A mandate that is open-ended, or over, calls for none. One
 * whose last known expiry is past gives a chain without steps that only asks for an update.
 *
 * Returns: (transfer full) (element-type AccordChain): the chains, the main clock's first
 */
GPtrArray *accord_rules_list_chains (AccordWorkspace *workspace, AccordMission *mission, AccordDay today);

G_END_DECLS
