#include "config.h"

#include "accord-resources.h"

#include "accord-current.h"
#include "accord-figures-private.h"
#include "accord-invitees.h"
#include "accord-json.h"
#include "accord-personnel.h"

#include <string.h>

static const char *const component_names[ACCORD_N_COMPONENTS] = {
  [ACCORD_COMPONENT_MILITARY] = "military",
  [ACCORD_COMPONENT_POLICE] = "police",
  [ACCORD_COMPONENT_OBSERVERS] = "observers",
  [ACCORD_COMPONENT_CIVILIANS] = "civilians",
};

/* The ceilings as documents name them. */
static const struct {
  const char *member;
  AccordComponent component;
} ceilings[] = {
  { "military", ACCORD_COMPONENT_MILITARY },
  { "police", ACCORD_COMPONENT_POLICE },
  { "formed_police_units_personnel", ACCORD_COMPONENT_POLICE },
  { "observers_and_staff_officers", ACCORD_COMPONENT_OBSERVERS },
  { "observers", ACCORD_COMPONENT_OBSERVERS },
  { "civilians", ACCORD_COMPONENT_CIVILIANS },
};

static gboolean
find_component (const char *name, AccordComponent *component)
{
  for (int i = 0; name != NULL && i < ACCORD_N_COMPONENTS; i++) {
    if (strcmp (component_names[i], name) == 0) {
      *component = i;
      return TRUE;
    }
  }

  return FALSE;
}

static JsonObject *
get_authorised (AccordMandate *mandate)
{
  return accord_json_get_object (accord_record_get_members (ACCORD_RECORD (mandate)), "authorised");
}

/* Takes the ceilings over that the object names. A ceiling in parts is the sum of those. */
static gboolean
read_ceilings (AccordResources *self, JsonObject *authorised)
{
  int found[ACCORD_N_COMPONENTS] = { ACCORD_FIGURE_NONE, ACCORD_FIGURE_NONE, ACCORD_FIGURE_NONE, ACCORD_FIGURE_NONE };
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (ceilings); i++) {
    if (accord_json_get_number (authorised, ceilings[i].member, -1) < 0)
      continue;
    if (found[ceilings[i].component] == ACCORD_FIGURE_NONE)
      found[ceilings[i].component] = 0;
    _accord_rules_accumulate (&found[ceilings[i].component], accord_json_get_count (authorised, ceilings[i].member));
    any = TRUE;
  }
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++)
    if (found[i] != ACCORD_FIGURE_NONE)
      self->sums[i].authorised = found[i];

  return any;
}

static gboolean
inherits_ceilings (AccordMandate *mandate)
{
  return !accord_mandate_is_adopted (mandate) ||
         accord_mandate_get_decision (mandate) == ACCORD_DECISION_TECHNICAL_ROLLOVER;
}

/* Decisions after `mandate` that leave its expiry as it was, or only gain time, up to the next that is a new mandate. */
static void
read_changes (AccordResources *self, AccordWorkspace *workspace, AccordMandate *mandate, AccordDay today)
{
  GPtrArray *mandates = accord_workspace_list (workspace, ACCORD_KIND_MANDATE,
                                               accord_record_get_owner (ACCORD_RECORD (mandate)));
  guint position;

  if (mandates == NULL || !g_ptr_array_find (mandates, mandate, &position))
    return;

  for (guint i = position + 1; i < mandates->len; i++) {
    AccordMandate *next = g_ptr_array_index (mandates, i);

    if (strcmp (accord_mandate_get_clock (next), accord_mandate_get_clock (mandate)) != 0)
      continue;
    if (!accord_mandate_is_adopted (next) || accord_mandate_get_adopted (next) > today ||
        (accord_mandate_get_term (next) != ACCORD_TERM_UNCHANGED && !inherits_ceilings (next)))
      return;
    if (read_ceilings (self, get_authorised (next)))
      self->ceilings = next;
  }
}

static void
add_ceilings (AccordResources *self, AccordWorkspace *workspace, AccordDay today)
{
  AccordMandate *mandate = self->mandate;

  for (int i = 0; i < ACCORD_N_COMPONENTS; i++)
    self->sums[i].authorised = ACCORD_FIGURE_NONE;

  while (mandate != NULL && !read_ceilings (self, get_authorised (mandate)))
    mandate = inherits_ceilings (mandate) ? accord_rules_get_previous (workspace, mandate) : NULL;
  self->ceilings = mandate;
  /* Who prepares a mandate says all of its ceilings; an adopted one may have been changed since. */
  if (mandate == NULL || accord_mandate_is_adopted (mandate))
    read_changes (self, workspace, mandate != NULL ? mandate : self->mandate, today);
  if (self->ceilings != NULL)
    g_object_ref (self->ceilings);
}

static AccordContributorSum *
find_contributor (AccordResources *self, const char *who)
{
  for (guint i = 0; i < self->contributors->len; i++) {
    AccordContributorSum *sum = &g_array_index (self->contributors, AccordContributorSum, i);

    if (strcmp (sum->who, who) == 0)
      return sum;
  }

  g_array_append_val (self->contributors, ((AccordContributorSum) { .who = who }));

  return &g_array_index (self->contributors, AccordContributorSum, self->contributors->len - 1);
}

static void
add_pledge (AccordResources *self, AccordResourceRow *row, const AccordPledge *pledge)
{
  AccordContributorSum *contributor = find_contributor (self, pledge->who);
  int confirmed = MAX (pledge->confirmed, pledge->deployed);
  int pledged = MAX (pledge->quantity, confirmed);

  _accord_rules_accumulate (&row->pledged, pledged);
  _accord_rules_accumulate (&row->confirmed, confirmed);
  _accord_rules_accumulate (&row->deployed, pledge->deployed);
  _accord_rules_accumulate (&contributor->pledged, pledged);
  _accord_rules_accumulate (&contributor->confirmed, confirmed);
  _accord_rules_accumulate (&contributor->deployed, pledge->deployed);
}

static void
add_requirement (AccordResources *self, AccordRequirement *requirement)
{
  AccordResourceRow row = { g_object_ref (requirement), accord_requirement_get_quantity (requirement) };
  AccordComponent component;

  for (guint i = 0; i < accord_requirement_count_pledges (requirement); i++) {
    AccordPledge pledge;

    if (accord_requirement_get_pledge (requirement, i, &pledge))
      add_pledge (self, &row, &pledge);
  }
  row.missing = MAX (0, row.required - row.confirmed);
  g_array_append_val (self->rows, row);

  if (find_component (accord_requirement_get_component (requirement), &component)) {
    AccordResourceSum *sum = &self->sums[component];

    _accord_rules_accumulate (&sum->required, row.required);
    _accord_rules_accumulate (&sum->pledged, row.pledged);
    _accord_rules_accumulate (&sum->confirmed, row.confirmed);
    _accord_rules_accumulate (&sum->deployed, row.deployed);
  }
}

static int
compare_contributors (gconstpointer a, gconstpointer b)
{
  return strcmp (((const AccordContributorSum *) a)->who, ((const AccordContributorSum *) b)->who);
}

static void
add_requirements (AccordResources *self, AccordWorkspace *workspace)
{
  GPtrArray *list = accord_workspace_list (workspace, ACCORD_KIND_REQUIREMENT,
                                           accord_record_get_id (ACCORD_RECORD (self->mandate)));

  for (guint i = 0; list != NULL && i < list->len; i++)
    add_requirement (self, g_ptr_array_index (list, i));
  g_array_sort (self->contributors, compare_contributors);
}

/* The tables count uniformed people only: civilians stay unknown. */
static void
add_contributions (AccordResources *self, AccordWorkspace *workspace, AccordDay today)
{
  AccordRecord *mission = accord_workspace_lookup (workspace, accord_record_get_owner (ACCORD_RECORD (self->mandate)));
  AccordContributions *contributions = ACCORD_IS_MISSION (mission)
                                     ? accord_rules_find_contributions (workspace, ACCORD_MISSION (mission), today) : NULL;

  self->as_of = contributions != NULL ? accord_contributions_get_month (contributions) : ACCORD_PARTIAL_DAY_NONE;
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++)
    self->sums[i].in_place = contributions != NULL && i != ACCORD_COMPONENT_CIVILIANS ? 0 : ACCORD_FIGURE_NONE;

  for (guint i = 0; contributions != NULL && i < accord_contributions_get_length (contributions); i++) {
    AccordContribution row;
    AccordComponent component;
    int *sum;

    if (!accord_contributions_get_row (contributions, i, &row))
      continue;
    sum = accord_component_from_type (row.type, &component) ? &self->sums[component].in_place : &self->unsorted;
    _accord_rules_accumulate (sum, row.total);
  }
}

static void
add_missing (AccordResources *self, gboolean critical)
{
  for (guint i = 0; i < self->rows->len; i++) {
    const AccordResourceRow *row = &g_array_index (self->rows, AccordResourceRow, i);
    AccordReason reason = {
      .type = critical ? ACCORD_REASON_CRITICAL : ACCORD_REASON_MISSING,
      .requirement = row->requirement,
      .count = row->confirmed,
      .limit = row->required,
    };

    if (row->missing > 0 && accord_requirement_get_critical (row->requirement) == critical)
      g_array_append_val (self->reasons, reason);
  }
}

static void
add_over (AccordResources *self, AccordReasonType type, AccordComponent component, int count)
{
  AccordReason reason = { type, NULL, component, count, self->sums[component].authorised };

  if (reason.limit != ACCORD_FIGURE_NONE && count > reason.limit)
    g_array_append_val (self->reasons, reason);
}

/* The figures of a component that its ceiling counts. */
static AccordResourceSum
get_counted (AccordResources *self, AccordComponent component)
{
  AccordResourceSum sum = self->sums[component];

  if (component == ACCORD_COMPONENT_MILITARY && self->observers_in_military) {
    const AccordResourceSum *observers = &self->sums[ACCORD_COMPONENT_OBSERVERS];

    _accord_rules_accumulate (&sum.required, observers->required);
    _accord_rules_accumulate (&sum.confirmed, observers->confirmed);
    if (sum.in_place != ACCORD_FIGURE_NONE)
      _accord_rules_accumulate (&sum.in_place, observers->in_place);
  }

  return sum;
}

static void
add_reasons (AccordResources *self)
{
  gboolean required = FALSE;

  self->observers_in_military = self->sums[ACCORD_COMPONENT_OBSERVERS].authorised == ACCORD_FIGURE_NONE &&
                                self->sums[ACCORD_COMPONENT_MILITARY].authorised != ACCORD_FIGURE_NONE;
  for (guint i = 0; i < self->rows->len; i++)
    required |= g_array_index (self->rows, AccordResourceRow, i).required > 0;

  add_missing (self, TRUE);
  add_missing (self, FALSE);
  self->gate = !required ? ACCORD_GATE_UNKNOWN : self->reasons->len > 0 ? ACCORD_GATE_CLOSED : ACCORD_GATE_OPEN;
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++) {
    AccordResourceSum sum = get_counted (self, i);

    add_over (self, ACCORD_REASON_REQUIRED_OVER, i, sum.required);
    add_over (self, ACCORD_REASON_CONFIRMED_OVER, i, sum.confirmed);
    add_over (self, ACCORD_REASON_IN_PLACE_OVER, i, sum.in_place);
  }
}

static void
clear_row (gpointer data)
{
  g_clear_object (&((AccordResourceRow *) data)->requirement);
}

AccordResources *
accord_rules_get_resources (AccordWorkspace *workspace, AccordMandate *mandate, AccordDay today)
{
  AccordResources *self;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  self = g_new0 (AccordResources, 1);
  self->mandate = g_object_ref (mandate);
  self->rows = g_array_new (FALSE, TRUE, sizeof (AccordResourceRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->contributors = g_array_new (FALSE, TRUE, sizeof (AccordContributorSum));
  self->reasons = g_array_new (FALSE, TRUE, sizeof (AccordReason));

  add_ceilings (self, workspace, today);
  add_contributions (self, workspace, today);
  add_requirements (self, workspace);
  add_reasons (self);

  return self;
}

void
accord_resources_free (AccordResources *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->reasons);
  g_array_unref (self->contributors);
  g_array_unref (self->rows);
  g_clear_object (&self->ceilings);
  g_object_unref (self->mandate);
  g_free (self);
}

const char *
accord_component_get_name (AccordComponent component)
{
  g_return_val_if_fail (component < ACCORD_N_COMPONENTS, NULL);

  return component_names[component];
}

gboolean
accord_component_from_type (const char *type, AccordComponent *component)
{
  g_return_val_if_fail (component != NULL, FALSE);

  switch (accord_personnel_from_type (type)) {
  case ACCORD_PERSONNEL_TROOPS:
    *component = ACCORD_COMPONENT_MILITARY;
    return TRUE;
  case ACCORD_PERSONNEL_POLICE:
    *component = ACCORD_COMPONENT_POLICE;
    return TRUE;
  case ACCORD_PERSONNEL_OBSERVERS:
  case ACCORD_PERSONNEL_STAFF:
    *component = ACCORD_COMPONENT_OBSERVERS;
    return TRUE;
  case ACCORD_PERSONNEL_OTHER:
    return FALSE;
  }

  g_return_val_if_reached (FALSE);
}

const char *
accord_gate_get_name (AccordGate gate)
{
  switch (gate) {
  case ACCORD_GATE_UNKNOWN:
    return "unknown";
  case ACCORD_GATE_CLOSED:
    return "closed";
  case ACCORD_GATE_OPEN:
    return "open";
  }

  g_return_val_if_reached (NULL);
}
