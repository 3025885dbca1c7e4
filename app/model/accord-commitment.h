#pragma once

#include "accord-record.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_COMMITMENT (accord_commitment_get_type ())
G_DECLARE_FINAL_TYPE (AccordCommitment, accord_commitment, ACCORD, COMMITMENT, AccordRecord)

/**
 * AccordCommitment:
 *
 * One of the 45 commitments of the Declaration. That there are 45 is certain; where one ends and the next begins is not,
 * so the split is marked as unofficial and may be edited.
 */

/** accord_commitment_get_number: such as `1.3`, the second part of its id. */
const char *accord_commitment_get_number (AccordCommitment *self);

/** accord_commitment_get_area: the number of its area, from 1. */
guint accord_commitment_get_area (AccordCommitment *self);

/**
 * accord_commitment_get_owner:
 *
 * Returns: the word for whose commitment it is: `collective`, `member_states`, `security_council`, `tpcc`,
 *   `host_governments`, `secretariat` or `financial_contributors`
 */
const char *accord_commitment_get_owner (AccordCommitment *self);

/**
 * accord_commitment_get_also:
 *
 * Returns: (transfer none) (array zero-terminated=1): the words for who else has a part in it; perhaps none
 */
const char *const *accord_commitment_get_also (AccordCommitment *self);

/** accord_commitment_get_paragraph: the paragraph of the Declaration; 0 if it is not known. */
guint accord_commitment_get_paragraph (AccordCommitment *self);

/** accord_commitment_get_text: (nullable): what it says, in English as shipped or as an officer wrote it. */
const char *accord_commitment_get_text (AccordCommitment *self);

/** accord_commitment_get_hint: (nullable): what could show how it moves. */
const char *accord_commitment_get_hint (AccordCommitment *self);

/** accord_commitment_get_unofficial: whether its place in the split into 45 is our own. */
gboolean accord_commitment_get_unofficial (AccordCommitment *self);

/** accord_commitment_compare: by area, then by number: `1.2` before `1.10`. */
int accord_commitment_compare (AccordCommitment *a, AccordCommitment *b);

G_END_DECLS
