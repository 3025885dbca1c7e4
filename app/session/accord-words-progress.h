#pragma once

#include "accord-commitment.h"
#include "accord-progress-sum.h"

G_BEGIN_DECLS

/* What the progress of commitments is called and how it is told, in the language of the screen; the same words everywhere. */

/**
 * accord_words_for_status:
 * @status: how a commitment stands
 *
 * Returns: "Not started", "In progress", "Completed", "Pending", "Not applicable"; "Not recorded" for what nobody observed
 */
const char *accord_words_for_status (AccordProgressStatus status);

/**
 * accord_words_for_commitment_owner:
 * @owner: (nullable): the word for an owner, see accord_rules_get_owners()
 *
 * Returns: "Collective", "Member States", "Security Council", "Contributors", "Host Governments", "Secretariat" or
 *   "Financial contributors"; a dash for any other
 */
const char *accord_words_for_commitment_owner (const char *owner);

/**
 * accord_words_for_commitment:
 * @commitment: a commitment
 *
 * Returns: what it says, in the language of the screen where it is as shipped; empty if that is not known
 */
const char *accord_words_for_commitment (AccordCommitment *commitment);

/**
 * accord_words_for_commitment_hint:
 * @commitment: a commitment
 *
 * Returns: (nullable): what could show how it moves, in the language of the screen where it is as shipped
 */
const char *accord_words_for_commitment_hint (AccordCommitment *commitment);

/**
 * accord_words_for_sum:
 * @sum: how the commitments of one owner stand together
 *
 * Of several that apply it says how many are completed; what is not recorded, or does not apply, it counts apart.
 *
 * Returns: (transfer full): a sum in a line: "In progress · 2 of 5 completed · 1 not recorded"
 */
char *accord_words_for_sum (const AccordProgressSum *sum);

/**
 * accord_words_for_done:
 * @sum: how the commitments of one owner stand together
 *
 * Returns: (transfer full): the share that is done, and the share of which it is not known: "40%", "40%, 20% not known"; a
 *   dash if nothing of it is known or nothing applies
 */
char *accord_words_for_done (const AccordProgressSum *sum);

/**
 * accord_words_for_percent:
 * @percent: 0 to 100; -1 for none
 *
 * Returns: (transfer full): it with its sign, in the digits of the language; a dash for none
 */
char *accord_words_for_percent (int percent);

G_END_DECLS
