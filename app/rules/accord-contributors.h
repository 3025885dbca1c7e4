#pragma once

#include "accord-contributions.h"
#include "accord-personnel.h"
#include "accord-workspace.h"

G_BEGIN_DECLS

/** ACCORD_SHARE_UNKNOWN: of nobody the sex is known, so there is no share; that is not the same as no women. */
#define ACCORD_SHARE_UNKNOWN (-1)

/**
 * AccordPeople:
 * @total: how many people, or %ACCORD_COUNT_UNKNOWN for a month that is not recorded
 * @known: of how many of them the table says whether they are women or men
 * @female: how many of those are women
 */
typedef struct {
  int total;
  int known;
  int female;
} AccordPeople;

/**
 * AccordContributor:
 * @who: a code of ISO 3166, or the name that the table has
 * @of: what it contributes, by what is counted
 * @all: all of it
 */
typedef struct {
  const char *who;
  AccordPeople of[ACCORD_N_PERSONNEL];
  AccordPeople all;
} AccordContributor;

/**
 * AccordContributors:
 * @contributions: the month that they are of
 * @age: how many whole months lie between the end of that month and the day that was asked about; 0 if it is not over
 * @old: whether that are more than three months
 * @list: (element-type AccordContributor): who has anybody there, the largest first, then by code or name
 * @of: the sums, by what is counted
 * @all: the sum of all
 *
 * Who contributes what to a mission. Its strings are valid as long as it is.
 */
typedef struct {
  AccordContributions *contributions;
  int age;
  gboolean old;
  GArray *list;
  AccordPeople of[ACCORD_N_PERSONNEL];
  AccordPeople all;
} AccordContributors;

/**
 * accord_rules_count_contributors:
 * @contributions: what is contributed at the end of a month
 * @today: a day
 *
 * Adds up a month: the list of invitees under Annex II, B, 3 (a) of resolution 1353 (2001) starts from it. Figures stop at
 * %G_MAXINT. A row counts among those whose sex is known only if it has women and men; who is beyond these two is not known.
 *
 * Returns: (transfer full): the contributors
 */
AccordContributors *accord_rules_count_contributors (AccordContributions *contributions, AccordDay today);

void accord_contributors_free (AccordContributors *self);

/**
 * accord_people_get_share:
 * @self: people
 *
 * Returns: how many of those whose sex is known are women, in thousandths; %ACCORD_SHARE_UNKNOWN if it is known of nobody
 */
int accord_people_get_share (const AccordPeople *self);

/**
 * AccordMonthOfPeople:
 * @month: the first day of a month
 * @people: who was there at its end; its total is %ACCORD_COUNT_UNKNOWN if the month is not recorded
 */
typedef struct {
  AccordDay month;
  AccordPeople people;
} AccordMonthOfPeople;

/**
 * accord_rules_list_months_of_people:
 * @workspace: a workspace
 * @mission: one of its missions
 * @today: a day
 * @n_months: how many months to go back at most, from the latest that is recorded and has begun; at least 1
 *
 * The same figures over time, without holes: each month from the first that is recorded in this span to the latest. The
 * United Nations say that some months are not in their data, so a month that is not recorded is unknown: a gap is not a
 * withdrawal.
 *
 * Returns: (transfer full) (element-type AccordMonthOfPeople): the months, the earliest first
 */
GArray *accord_rules_list_months_of_people (AccordWorkspace *workspace,
                                            AccordMission *mission,
                                            AccordDay today,
                                            guint n_months);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordContributors, accord_contributors_free)

G_END_DECLS
