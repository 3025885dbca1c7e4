#pragma once

#include "accord-record.h"
#include "accord-partial-day.h"

G_BEGIN_DECLS

/** ACCORD_COUNT_UNKNOWN: a table does not say how many, which is not the same as none. */
#define ACCORD_COUNT_UNKNOWN -1

/**
 * AccordContribution:
 * @iso3: (nullable): the contributor's code of ISO 3166
 * @name: (nullable): its name as the file had it, where it has no code
 * @type: (nullable): the type of personnel as the United Nations count it, such as `Troops`
 * @female: how many women, or %ACCORD_COUNT_UNKNOWN
 * @male: how many men, or %ACCORD_COUNT_UNKNOWN
 * @total: how many people; older tables say only this
 *
 * What one contributor had in a mission at the end of a month, of one type of personnel.
 */
typedef struct {
  const char *iso3;
  const char *name;
  const char *type;
  int female;
  int male;
  int total;
} AccordContribution;

#define ACCORD_TYPE_CONTRIBUTIONS (accord_contributions_get_type ())
G_DECLARE_FINAL_TYPE (AccordContributions, accord_contributions, ACCORD, CONTRIBUTIONS, AccordRecord)

/** AccordContributions: who contributes what to a mission at the end of one month. */

/** accord_contributions_get_month: the month whose end the figures are of. */
AccordPartialDay accord_contributions_get_month (AccordContributions *self);

/**
 * accord_contributions_get_file:
 *
 * Returns: (nullable): the name of the file that they come from
 */
const char *accord_contributions_get_file (AccordContributions *self);

guint accord_contributions_get_length (AccordContributions *self);

/**
 * accord_contributions_get_row:
 * @self: contributions
 * @index: a position, below the length
 * @row: (out): what stands there; strings are valid as long as @self is
 *
 * Returns: %TRUE if the row names a contributor
 */
gboolean accord_contributions_get_row (AccordContributions *self, guint index, AccordContribution *row);

G_END_DECLS
