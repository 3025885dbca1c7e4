#pragma once

#include "accord-day.h"
#include "accord-record.h"

G_BEGIN_DECLS

#define ACCORD_TYPE_TARGET (accord_target_get_type ())
G_DECLARE_FINAL_TYPE (AccordTarget, accord_target, ACCORD, TARGET, AccordRecord)

/** AccordTarget: by when a mission means to have done what of a commitment; `target:unifil:1.3`. */

/**
 * AccordMilestone:
 * @day: when
 * @text: what is to be reached on the way
 */
typedef struct {
  AccordDay day;
  const char *text;
} AccordMilestone;

/** accord_target_get_mission: a mission's id, or %ACCORD_SECRETARIAT. */
const char *accord_target_get_mission (AccordTarget *self);

/** accord_target_get_commitment: the id of a commitment. */
const char *accord_target_get_commitment (AccordTarget *self);

/** accord_target_get_due: the day by which it is to be done, or %ACCORD_DAY_NONE. */
AccordDay accord_target_get_due (AccordTarget *self);

/** accord_target_get_milestone: (nullable): what is to be done by then. */
const char *accord_target_get_milestone (AccordTarget *self);

/**
 * accord_target_get_milestones:
 *
 * Returns: (transfer none) (element-type AccordMilestone): what is to be reached on the way, by day; perhaps none. In the
 *   document: the map `milestones` of days to texts
 */
GArray *accord_target_get_milestones (AccordTarget *self);

G_END_DECLS
