#pragma once

#include "accord-consultation.h"

G_BEGIN_DECLS

/** ACCORD_MAX_STEPS: the most steps that a chain may have. */
#define ACCORD_MAX_STEPS 24

/**
 * AccordRole:
 *
 * Who acts in a step. The President is the country that presides in the month of the step's day.
 */
typedef enum {
  ACCORD_ROLE_NONE,
  ACCORD_ROLE_SECRETARY_GENERAL,
  ACCORD_ROLE_PRESIDENT,
  ACCORD_ROLE_SECRETARIAT,
  ACCORD_ROLE_COUNCIL,
  ACCORD_ROLE_CONTRIBUTORS,
} AccordRole;

#define ACCORD_N_ROLES 6

/**
 * AccordLead:
 * @key: its key in the team's settings
 * @working_days: whether it counts working days, else days of the calendar
 * @months: whether it counts months
 * @least: the smallest value that has sense
 *
 * How long before (or after) another step a step is planned. Always a setting of the team, never a rule of the Council.
 */
typedef struct {
  const char *key;
  gboolean working_days;
  gboolean months;
  int least;
} AccordLead;

/**
 * AccordStepDay:
 * @relation: -1 before the anchor, 0 on its day, 1 after it
 * @anchor: index of the step it hangs on
 * @lead: (nullable): how long before or after; %NULL for as near as the order allows
 *
 * Where a step's planned day comes from.
 */
typedef struct {
  int relation;
  guint anchor;
  const AccordLead *lead;
} AccordStepDay;

/**
 * AccordStepTemplate:
 * @key: its key in `ordering` of the resolution's table
 * @title: in English; translated on the screen
 * @role: who acts
 * @provision: (nullable): id of the provision it serves; %NULL for the chain's own or none
 * @citation: (nullable): where the resolution says so
 * @basis: `text`, `practice`, `mandate`, `event`, or `entered` for a step that no rule asks for
 * @instead: (nullable): what can still be done when it can no longer be met, in English
 * @of_meeting: whether it falls away with the meeting if that is not held
 * @leads_up: whether the order puts it before the anchor, which it must not pass then
 * @also: (array zero-terminated=1): further names of the same step
 * @days: the days it is planned from; the earliest counts
 *
 * One step of a chain.
 */
typedef struct {
  const char *key;
  const char *title;
  AccordRole role;
  const char *provision;
  const char *citation;
  const char *basis;
  const char *instead;
  gboolean of_meeting;
  gboolean leads_up;
  const char *const *also;
  guint n_days;
  AccordStepDay days[2];
} AccordStepTemplate;

/**
 * AccordStepOrder:
 * @left: index of a step
 * @right: index of another
 * @strict: %TRUE for an earlier day, %FALSE for the same day or an earlier one
 *
 * The order of two steps. An equation is two of these.
 */
typedef struct {
  guint8 left;
  guint8 right;
  gboolean strict;
} AccordStepOrder;

/**
 * AccordChainTemplate:
 * @key: names it, and ends the ids of its consultations: the rule, and what tells two chains of one rule apart
 * @rule: the provision that calls for the consultation, such as `II.B.2.c`
 * @title: in English
 * @citation: where the resolution says so
 * @council_citation: where it says so for a meeting of the Council, Annex II, A
 * @form: the form of the meeting unless somebody chooses another
 * @n_steps: how many steps
 * @steps: (array length=n_steps): the steps in their order
 * @anchor: index of the step whose day is given: an expiry, an event, a free meeting
 * @meeting: index of the meeting, or of what stands in its place
 * @free_titles: (element-type utf8 utf8): titles of steps that people enter beside these, by key, in English
 * @n_orders: how many rows of order
 * @orders: (array length=n_orders): what resolution 1353 (2001) says of the order, with what follows from it
 *
 * How a consultation goes, as the reference layer has it. Lives as long as the #AccordReference it is from.
 */
typedef struct {
  const char *key;
  const char *rule;
  const char *title;
  const char *citation;
  const char *council_citation;
  AccordForm form;
  guint n_steps;
  AccordStepTemplate steps[ACCORD_MAX_STEPS];
  guint anchor;
  guint meeting;
  GHashTable *free_titles;
  guint n_orders;
  AccordStepOrder *orders;
} AccordChainTemplate;

/**
 * accord_chain_template_find_step:
 * @self: a template
 * @key: a step's key or one of its further names
 *
 * Returns: its index, or -1
 */
int accord_chain_template_find_step (const AccordChainTemplate *self, const char *key);

/**
 * accord_role_from_name:
 * @name: (nullable): a word
 * @role: (out): the role
 *
 * Returns: %TRUE if documents use @name for a role
 */
gboolean accord_role_from_name (const char *name, AccordRole *role);

/**
 * accord_role_get_name:
 * @role: a role
 *
 * Returns: the word that documents use for it
 */
const char *accord_role_get_name (AccordRole role);

G_END_DECLS
