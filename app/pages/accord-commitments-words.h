#pragma once

#include "accord-commitments-entry.h"

G_BEGIN_DECLS

/**
 * accord_commitments_words_for_trend:
 * @trend: a trend
 * @since: the day that today is compared with, or %ACCORD_DAY_NONE
 *
 * Returns: (transfer full) (nullable): such as "better than on 19 December 2025"; %NULL if nothing can be said
 */
char *accord_commitments_words_for_trend (AccordTrend trend, AccordDay since);

/**
 * accord_commitments_words_for_area:
 * @entry: a line of the matrix
 * @area: the number of an area, from 1
 *
 * Returns: (transfer full): all that its cell shows, in a sentence: whose, how it stands owner by owner, the trend, and what is
 *   overdue or without news
 */
char *accord_commitments_words_for_area (AccordCommitmentsEntry *entry, guint area);

/**
 * accord_commitments_words_list_for_area:
 * @entry: a line of the matrix
 * @area: the number of an area, from 1
 *
 * Returns: (transfer full) (array zero-terminated=1): the same in lines, the first of which says whose
 */
char **accord_commitments_words_list_for_area (AccordCommitmentsEntry *entry, guint area);

/**
 * accord_commitments_words_for_standing:
 * @standing: (nullable): how a commitment stands
 *
 * Returns: (transfer full): such as "In progress, 40 %", "Not recorded"
 */
char *accord_commitments_words_for_standing (const AccordStanding *standing);

/**
 * accord_commitments_words_get_unofficial:
 *
 * Returns: the line that says how far the split into 45 can be trusted
 */
const char *accord_commitments_words_get_unofficial (void);

G_END_DECLS
