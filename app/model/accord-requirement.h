#pragma once

#include "accord-record.h"

G_BEGIN_DECLS

/**
 * AccordPledge:
 * @who: who pledges: a code of ISO 3166 or a name
 * @quantity: how many are pledged
 * @confirmed: how many of them are confirmed
 * @deployed: how many of them are there
 */
typedef struct {
  const char *who;
  int quantity;
  int confirmed;
  int deployed;
} AccordPledge;

#define ACCORD_TYPE_REQUIREMENT (accord_requirement_get_type ())
G_DECLARE_FINAL_TYPE (AccordRequirement, accord_requirement, ACCORD, REQUIREMENT, AccordRecord)

/** AccordRequirement: a capability that a mandate needs, with what contributors pledge, confirm and deploy of it: the two-stage
 * mandate of the Brahimi report that S/2011/496 recalls. */

/** accord_requirement_get_capability: what is required, such as "Infantry battalion". */
const char *accord_requirement_get_capability (AccordRequirement *self);

/**
 * accord_requirement_get_component:
 *
 * Returns: (nullable): the ceiling that it counts against: `military`, `police`, `observers` or `civilians`;
 *   %NULL for equipment and other enablers that no ceiling counts
 */
const char *accord_requirement_get_component (AccordRequirement *self);

/**
 * accord_requirement_get_critical:
 *
 * Returns: %TRUE for a critical enabler: without it the operation cannot begin
 */
gboolean accord_requirement_get_critical (AccordRequirement *self);

/** accord_requirement_get_quantity: how many are required. */
int accord_requirement_get_quantity (AccordRequirement *self);

guint accord_requirement_count_pledges (AccordRequirement *self);

/**
 * accord_requirement_get_pledge:
 * @self: a requirement
 * @index: a position, below the number of pledges
 * @pledge: (out): what stands there; its string is valid as long as @self is
 *
 * Returns: %TRUE if the pledge says whose it is
 */
gboolean accord_requirement_get_pledge (AccordRequirement *self, guint index, AccordPledge *pledge);

G_END_DECLS
