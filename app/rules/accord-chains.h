#pragma once

#include "accord-chain.h"
#include "accord-workspace.h"

G_BEGIN_DECLS

/** ACCORD_RULE_PLANNING: consultation on a new operation: resolution 1353 (2001), Annex II, B, 2 (a). */
#define ACCORD_RULE_PLANNING "II.B.2.a"

/** ACCORD_RULE_CHANGE: consultation on a change of a mandate: Annex II, B, 2 (b). */
#define ACCORD_RULE_CHANGE "II.B.2.b"

/** ACCORD_RULE_RENEWAL: consultation on the renewal of a mandate: Annex II, B, 2 (c). */
#define ACCORD_RULE_RENEWAL "II.B.2.c"

/** ACCORD_RULE_END: consultation on an end, withdrawal or drawdown: Annex II, B, 2 (f). */
#define ACCORD_RULE_END "II.B.2.f"

/** ACCORD_RULE_REVIEW: review of the meetings with contributors: paragraph 3, and Annex I, D, 1. */
#define ACCORD_RULE_REVIEW "R.3"

/** ACCORD_LEAD_INVITATION: how long before a meeting contributors are invited. */
#define ACCORD_LEAD_INVITATION "invitation_and_agenda_paper_before_tcc_meeting_days"

/** ACCORD_LEAD_REVIEW: how many months lie between two reviews. */
#define ACCORD_LEAD_REVIEW "self_review_months"

/**
 * accord_rules_list_chains:
 * @workspace: a workspace
 * @mission: one of its missions
 * @today: a day
 *
 * Derives the consultations that @mission has at hand: for the current mandate of each clock, for mandates in
 * preparation that have a chain of their own, for events (Annex II, A, 2 and B, 2; Annex I, B, 3 to 6), and those that
 * nothing calls for. A mandate that is open-ended, or over, calls for none. One whose last known expiry is past
 * gives a chain without steps that only asks for an update. What is over is left out after a while.
 *
 * Returns: (transfer full) (element-type AccordChain): the chains, those of the main clock first
 */
GPtrArray *accord_rules_list_chains (AccordWorkspace *workspace, AccordMission *mission, AccordDay today);

/**
 * accord_rules_list_reviews:
 * @workspace: a workspace
 * @today: a day
 *
 * Resolution 1353 (2001) asks for a review once, within six months (paragraph 3; Annex I, D, 1); a team may choose to
 * go on with them.
 *
 * Returns: (transfer full) (element-type AccordChain): the reviews that are open, and the next one; empty unless the
 *   team has chosen them
 */
GPtrArray *accord_rules_list_reviews (AccordWorkspace *workspace, AccordDay today);

/**
 * accord_rules_get_event_key:
 * @type: a type of event
 * @index: 0 for the first consultation that it calls for, 1 for the second
 *
 * Returns: (nullable): the key of how that consultation goes, for accord_reference_get_chain(); %NULL if there is none
 */
const char *accord_rules_get_event_key (AccordEventType type, guint index);

/**
 * accord_rules_get_free_key:
 * @form: a form
 *
 * Returns: the key of how a meeting of that form goes that nothing calls for
 */
const char *accord_rules_get_free_key (AccordForm form);

/**
 * accord_rules_find_chain:
 * @workspace: a workspace
 * @mission: one of its missions
 * @id: the id of a consultation
 * @today: a day
 *
 * Also finds what accord_rules_list_chains() no longer lists, such as the consultation on a renewal long past.
 *
 * Returns: (transfer full) (nullable): the consultation; %NULL if nothing calls for it
 */
AccordChain *accord_rules_find_chain (AccordWorkspace *workspace, AccordMission *mission, const char *id, AccordDay today);

G_END_DECLS
