#pragma once

#include "accord-contributions.h"
#include "accord-requirement.h"
#include "accord-workspace.h"

G_BEGIN_DECLS

/**
 * AccordComponent:
 * @ACCORD_COMPONENT_MILITARY: troops
 * @ACCORD_COMPONENT_POLICE: individual police and formed police units
 * @ACCORD_COMPONENT_OBSERVERS: military observers, other experts on mission and staff officers
 * @ACCORD_COMPONENT_CIVILIANS: civilians
 *
 * What a ceiling counts.
 */
typedef enum {
  ACCORD_COMPONENT_MILITARY,
  ACCORD_COMPONENT_POLICE,
  ACCORD_COMPONENT_OBSERVERS,
  ACCORD_COMPONENT_CIVILIANS,
} AccordComponent;

#define ACCORD_N_COMPONENTS 4

/** ACCORD_FIGURE_NONE: no figure is recorded. */
#define ACCORD_FIGURE_NONE (-1)

/**
 * AccordResourceRow:
 * @requirement: a capability
 * @required: how many of it are required
 * @pledged: how many contributors pledge
 * @confirmed: how many of these are confirmed
 * @deployed: how many of these are there
 * @missing: how many of those required are not confirmed
 */
typedef struct {
  AccordRequirement *requirement;
  int required;
  int pledged;
  int confirmed;
  int deployed;
  int missing;
} AccordResourceRow;

/**
 * AccordResourceSum:
 * @authorised: the ceiling, or %ACCORD_FIGURE_NONE
 * @required: how many the requirements of this component ask for
 * @pledged: how many contributors pledge for them
 * @confirmed: how many of these are confirmed
 * @deployed: how many of these are there by the pledges
 * @in_place: how many are in the mission by the latest contributions, or %ACCORD_FIGURE_NONE
 */
typedef struct {
  int authorised;
  int required;
  int pledged;
  int confirmed;
  int deployed;
  int in_place;
} AccordResourceSum;

/**
 * AccordContributorSum:
 * @who: a country's code of ISO 3166, or a name
 * @pledged: how many it pledges, of all capabilities together
 * @confirmed: how many of these are confirmed
 * @deployed: how many of these are there
 */
typedef struct {
  const char *who;
  int pledged;
  int confirmed;
  int deployed;
} AccordContributorSum;

/**
 * AccordGate:
 * @ACCORD_GATE_UNKNOWN: nothing is required yet
 * @ACCORD_GATE_CLOSED: something that is required is not confirmed
 * @ACCORD_GATE_OPEN: all that is required is confirmed
 *
 * Whether a resolution may leave its draft, by the two-stage mandate of the Brahimi report that S/2011/496 recalls.
 */
typedef enum {
  ACCORD_GATE_UNKNOWN,
  ACCORD_GATE_CLOSED,
  ACCORD_GATE_OPEN,
} AccordGate;

/**
 * AccordReasonType:
 * @ACCORD_REASON_CRITICAL: a critical enabler is not wholly confirmed; without it the operation cannot begin
 * @ACCORD_REASON_MISSING: another capability is not wholly confirmed
 * @ACCORD_REASON_REQUIRED_OVER: more is required than the ceiling allows
 * @ACCORD_REASON_CONFIRMED_OVER: more is confirmed than the ceiling allows
 * @ACCORD_REASON_IN_PLACE_OVER: more are in the mission than the ceiling allows
 *
 * The first two close the gate. The others do not: they say that mandate and resources do not match.
 */
typedef enum {
  ACCORD_REASON_CRITICAL,
  ACCORD_REASON_MISSING,
  ACCORD_REASON_REQUIRED_OVER,
  ACCORD_REASON_CONFIRMED_OVER,
  ACCORD_REASON_IN_PLACE_OVER,
} AccordReasonType;

/**
 * AccordReason:
 * @type: what it is
 * @requirement: (nullable): the capability; %NULL if it is about a ceiling
 * @component: the component whose ceiling it is about
 * @count: how many are confirmed, or how many there are against the ceiling
 * @limit: how many are required, or the ceiling
 */
typedef struct {
  AccordReasonType type;
  AccordRequirement *requirement;
  AccordComponent component;
  int count;
  int limit;
} AccordReason;

/**
 * AccordResources:
 * @mandate: a mandate
 * @ceilings: (nullable): the mandate whose ceilings hold for it; another one if it names none itself
 * @rows: (element-type AccordResourceRow): its requirements, in the workspace's order
 * @contributors: (element-type AccordContributorSum): who pledges, by code or name
 * @sums: the sums, by component
 * @observers_in_military: whether observers and staff officers count against the military ceiling, since they
 *   have none of their own
 * @unsorted: how many in the latest contributions are of a type that no component counts
 * @as_of: the month of the latest contributions; its day is %ACCORD_DAY_NONE if there are none
 * @gate: the gate
 * @reasons: (element-type AccordReason): what keeps it closed, critical enablers first, then sums over a ceiling
 *
 * What a mandate needs, and what there is of it.
 */
typedef struct {
  AccordMandate *mandate;
  AccordMandate *ceilings;
  GArray *rows;
  GArray *contributors;
  AccordResourceSum sums[ACCORD_N_COMPONENTS];
  gboolean observers_in_military;
  int unsorted;
  AccordPartialDay as_of;
  AccordGate gate;
  GArray *reasons;
} AccordResources;

/**
 * accord_rules_get_resources:
 * @workspace: a workspace
 * @mandate: one of its mandates, adopted or in preparation
 * @today: a day
 *
 * Puts what is required, pledged, confirmed, deployed and authorised side by side: S/2011/496 names the mismatch of
 * mandates and resources, and resolution 1353 (2001), Annex I, A, 2 asks Member States to close the gap in personnel and
 * equipment. Who is deployed counts as confirmed, and who is confirmed as pledged. Figures stop at %G_MAXINT.
 *
 * A mandate in preparation, or a technical rollover, that names no ceilings has those of the mandate before it; a later
 * decision that leaves the expiry as it was may change single ceilings.
 *
 * Returns: (transfer full): the resources
 */
AccordResources *accord_rules_get_resources (AccordWorkspace *workspace, AccordMandate *mandate, AccordDay today);

void accord_resources_free (AccordResources *self);

/**
 * accord_component_get_name:
 * @component: a component
 *
 * Returns: the word that documents use for it
 */
const char *accord_component_get_name (AccordComponent component);

/**
 * accord_component_from_type:
 * @type: (nullable): a type of personnel as the United Nations count it, such as `Troops`
 * @component: (out): its component
 *
 * Returns: %TRUE if @type is one that a component counts
 */
gboolean accord_component_from_type (const char *type, AccordComponent *component);

/**
 * accord_gate_get_name:
 * @gate: a gate
 *
 * Returns: `unknown`, `closed` or `open`
 */
const char *accord_gate_get_name (AccordGate gate);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordResources, accord_resources_free)

G_END_DECLS
