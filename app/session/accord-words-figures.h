#pragma once

#include "accord-contributors.h"
#include "accord-fatality-counts.h"

G_BEGIN_DECLS

/* What monthly figures are called and how they are told, in the language of the screen; the same words everywhere. */

/**
 * accord_words_for_personnel:
 * @personnel: what is counted
 *
 * Returns: what it is called
 */
const char *accord_words_for_personnel (AccordPersonnel personnel);

/**
 * accord_words_for_share:
 * @share: a share in thousandths, or %ACCORD_SHARE_UNKNOWN
 *
 * Returns: (transfer full): it in per cent; a dash if it is not known
 */
char *accord_words_for_share (int share);

/**
 * accord_words_for_people:
 * @people: people
 *
 * Returns: (transfer full): how many they are
 */
char *accord_words_for_people (const AccordPeople *people);

/**
 * accord_words_for_women:
 * @people: people
 *
 * Returns: (transfer full): the share of women, and of how many the sex is not recorded; what is not known is never none
 */
char *accord_words_for_women (const AccordPeople *people);

/**
 * accord_words_for_as_of:
 * @contributors: who contributes what
 *
 * Returns: (transfer full): the month whose end the figures are of, and the file that they come from
 */
char *accord_words_for_as_of (AccordContributors *contributors);

/**
 * accord_words_for_gaps:
 * @months: (element-type AccordMonthOfPeople): months
 *
 * Returns: (transfer full) (nullable): how many of them are not recorded, and that this is no withdrawal; %NULL if all are
 */
char *accord_words_for_gaps (GArray *months);

/**
 * accord_words_for_losses:
 * @losses: how many lost their lives
 *
 * Returns: (transfer full): how many, and how many of these by malicious acts
 */
char *accord_words_for_losses (const AccordLosses *losses);

G_END_DECLS
