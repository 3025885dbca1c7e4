#include "config.h"

#include "accord-chain-planner.h"

/* The days that are still open to each step. A settled step has one. */
typedef struct {
  const AccordChainTemplate *template;
  AccordWorkingCalendar *calendar;
  guint n;
  gboolean settled[ACCORD_MAX_STEPS];
  AccordDay earliest[ACCORD_MAX_STEPS];
  AccordDay latest[ACCORD_MAX_STEPS];
} Plan;

static AccordDay
clamp_day (AccordDay day)
{
  return CLAMP (day, ACCORD_DAY_FIRST, ACCORD_DAY_LAST);
}

static void
settle (Plan *plan, guint i, AccordDay day)
{
  plan->settled[i] = TRUE;
  plan->earliest[i] = plan->latest[i] = day;
}

static gboolean
is_equation (const AccordChainTemplate *template, const AccordStepOrder *order)
{
  for (guint i = 0; !order->strict && i < template->n_orders; i++) {
    const AccordStepOrder *other = &template->orders[i];

    if (!other->strict && other->left == order->right && other->right == order->left)
      return TRUE;
  }

  return FALSE;
}

/* A step that shares its day with a settled one has that day, worked or not. */
static void
settle_equals (Plan *plan)
{
  gboolean again = TRUE;

  while (again) {
    again = FALSE;
    for (guint i = 0; i < plan->template->n_orders; i++) {
      const AccordStepOrder *order = &plan->template->orders[i];

      if (plan->settled[order->left] && !plan->settled[order->right] && is_equation (plan->template, order)) {
        settle (plan, order->right, plan->earliest[order->left]);
        again = TRUE;
      }
    }
  }
}

static gboolean
tighten_order (Plan *plan, const AccordStepOrder *order)
{
  guint l = order->left, r = order->right;
  gboolean tightened = FALSE;

  if (!plan->settled[r]) {
    AccordDay day = accord_working_calendar_on_or_after (plan->calendar,
                                                         clamp_day (plan->earliest[l] + order->strict));

    if (day > plan->earliest[r]) {
      plan->earliest[r] = day;
      tightened = TRUE;
    }
  }
  if (!plan->settled[l]) {
    AccordDay day = accord_working_calendar_on_or_before (plan->calendar,
                                                          clamp_day (plan->latest[r] - order->strict));

    if (day < plan->latest[l]) {
      plan->latest[l] = day;
      tightened = TRUE;
    }
  }

  return tightened;
}

/* Draws every step's days in as far as the order asks. No path is longer than the number of steps,
 * which also ends the loop where settled days contradict the order. */
static void
tighten (Plan *plan)
{
  gboolean again = TRUE;

  for (guint round = 0; again && round <= plan->n; round++) {
    again = FALSE;
    for (guint i = 0; i < plan->template->n_orders; i++)
      again |= tighten_order (plan, &plan->template->orders[i]);
  }
}

/* Gives each step all days; of those that lead up to the anchor, none past it. */
static void
open_all (Plan *plan, AccordChain *chain, AccordDay floor)
{
  AccordDay first = accord_working_calendar_on_or_after (plan->calendar, floor);
  AccordDay last = accord_working_calendar_on_or_before (plan->calendar, ACCORD_DAY_LAST);
  AccordDay last_before_anchor = accord_working_calendar_on_or_before (plan->calendar, chain->anchor);

  for (guint i = 0; i < plan->n; i++) {
    plan->settled[i] = FALSE;
    plan->earliest[i] = first;
    plan->latest[i] = plan->template->steps[i].leads_up ? last_before_anchor : last;
  }
}

static void
open_days (Plan *plan, AccordChain *chain, AccordDay floor)
{
  open_all (plan, chain, floor);
  for (guint i = 0; i < plan->n; i++) {
    const AccordStep *step = &chain->steps[i];

    if (step->actual != ACCORD_DAY_NONE)
      settle (plan, i, step->actual);
    else if (step->pinned)
      settle (plan, i, step->planned);
    else if (i == plan->template->anchor)
      settle (plan, i, chain->anchor);
  }
  settle_equals (plan);
  tighten (plan);
}

static gboolean
has_room (const Plan *plan)
{
  for (guint i = 0; i < plan->n; i++)
    if (plan->earliest[i] > plan->latest[i])
      return FALSE;

  return TRUE;
}

/* Takes as many days before the floor as the order needs, and no more. */
static void
open_more_days (Plan *plan, AccordChain *chain)
{
  AccordDay floor = ACCORD_DAY_LAST;

  open_days (plan, chain, ACCORD_DAY_FIRST);
  for (guint i = 0; i < plan->n; i++)
    if (!plan->settled[i])
      floor = MIN (floor, plan->latest[i]);
  if (floor == ACCORD_DAY_LAST)
    return;

  open_days (plan, chain, floor);
  if (!has_room (plan))
    open_days (plan, chain, ACCORD_DAY_FIRST);
}

/* The day that one lead counts to, worked or not, from the day that its anchor has. */
static AccordDay
count_lead (AccordWorkingCalendar *calendar, AccordSettings *settings, const AccordStepDay *rule, AccordDay anchor)
{
  int lead = rule->relation * accord_settings_get_lead (settings, rule->lead->key);

  return rule->lead->working_days ? accord_working_calendar_add (calendar, anchor, lead) : clamp_day (anchor + lead);
}

/* Without leads, a step is as near to what it hangs on as working days allow; the order does the rest. */
static AccordDay
get_nearest_day (AccordWorkingCalendar *calendar, const AccordStepDay *rule, AccordDay anchor)
{
  if (rule->lead == NULL)
    return anchor;

  return rule->relation > 0 ? accord_working_calendar_on_or_after (calendar, anchor)
                            : accord_working_calendar_on_or_before (calendar, anchor);
}

static gboolean
find_wanted (Plan *plan, AccordChain *chain, AccordSettings *settings, guint i)
{
  AccordStep *step = &chain->steps[i];
  gboolean order_only = accord_settings_get_order_only (settings);

  step->wanted = ACCORD_DAY_NONE;
  for (guint k = 0; k < step->template->n_days; k++) {
    const AccordStepDay *rule = &step->template->days[k];
    const AccordLead *lead = order_only ? NULL : rule->lead;
    AccordDay anchor = plan->earliest[rule->anchor], unshifted, day;

    if (!plan->settled[rule->anchor])
      return FALSE;

    unshifted = lead != NULL ? count_lead (plan->calendar, settings, rule, anchor) : ACCORD_DAY_NONE;
    day = lead != NULL ? accord_working_calendar_on_or_before (plan->calendar, unshifted)
                       : get_nearest_day (plan->calendar, rule, anchor);
    if (step->wanted == ACCORD_DAY_NONE || day < step->wanted) {
      step->unshifted = unshifted;
      step->wanted = day;
      step->lead = lead;
    }
  }

  return step->wanted != ACCORD_DAY_NONE;
}

/* A lead is kept if the step lies at least so far from what it hangs on. */
static gboolean
keeps_lead (const AccordStep *step, AccordDay day)
{
  int relation = step->template->n_days > 0 ? step->template->days[0].relation : 0;

  if (step->lead == NULL)
    return TRUE;

  return relation < 0 ? day <= step->wanted : day >= step->wanted;
}

static void
place (Plan *plan, AccordChain *chain, guint i)
{
  AccordStep *step = &chain->steps[i];
  AccordDay day;

  if (plan->earliest[i] <= plan->latest[i])
    day = CLAMP (step->wanted, plan->earliest[i], plan->latest[i]);
  else
    day = step->template->leads_up ? MIN (plan->earliest[i], chain->anchor) : plan->earliest[i];

  settle (plan, i, day);
  settle_equals (plan);
  tighten (plan);
}

/* Places each open step once all that it hangs on has its day. */
static void
place_all (Plan *plan, AccordChain *chain, AccordSettings *settings)
{
  gboolean looked_at[ACCORD_MAX_STEPS] = { FALSE };
  gboolean again = TRUE;

  looked_at[plan->template->anchor] = TRUE;
  while (again) {
    again = FALSE;
    for (guint i = 0; i < plan->n; i++) {
      if (looked_at[i] || !find_wanted (plan, chain, settings, i))
        continue;
      looked_at[i] = TRUE;
      again = TRUE;
      if (!plan->settled[i])
        place (plan, chain, i);
    }
  }
}

void
accord_rules_plan_chain (AccordChain *chain, AccordSettings *settings, AccordDay floor)
{
  Plan plan = { 0 };

  g_return_if_fail (chain != NULL && chain->template != NULL);
  g_return_if_fail (ACCORD_IS_SETTINGS (settings));
  g_return_if_fail (accord_day_is_valid (chain->anchor));

  plan.template = chain->template;
  plan.calendar = accord_settings_get_calendar (settings);
  plan.n = chain->template->n_steps;

  open_days (&plan, chain, floor != ACCORD_DAY_NONE ? floor : ACCORD_DAY_FIRST);
  if (!has_room (&plan))
    open_more_days (&plan, chain);
  for (guint i = 0; i < plan.n; i++) {
    chain->steps[i].earliest = plan.earliest[i];
    chain->steps[i].latest = MAX (plan.earliest[i], plan.latest[i]);
  }

  place_all (&plan, chain, settings);
  for (guint i = 0; i < plan.n; i++) {
    AccordStep *step = &chain->steps[i];

    step->planned = step->actual != ACCORD_DAY_NONE && step->pinned ? step->planned : plan.earliest[i];
    if (step->wanted == ACCORD_DAY_NONE)
      step->wanted = step->planned;
    step->fits = keeps_lead (step, accord_step_get_day (step));
    step->off_day = step->pinned && step->actual == ACCORD_DAY_NONE &&
                    !accord_working_calendar_is_working (plan.calendar, step->planned);
  }
}

/* A request that was declined calls for no meeting. */
static AccordOutcome
get_outcome (AccordChain *chain)
{
  AccordOutcome outcome = ACCORD_OUTCOME_OPEN;

  if (chain->consultation != NULL)
    outcome = accord_consultation_get_outcome (chain->consultation);
  if (outcome == ACCORD_OUTCOME_OPEN && ACCORD_IS_EVENT (chain->trigger) &&
      g_strcmp0 (accord_event_get_request (ACCORD_EVENT (chain->trigger))->outcome, "declined") == 0)
    return ACCORD_OUTCOME_NOT_HELD;

  return outcome;
}

void
accord_rules_set_states (AccordChain *chain, AccordDay today)
{
  AccordOutcome outcome;

  g_return_if_fail (chain != NULL && chain->template != NULL);
  g_return_if_fail (accord_day_is_valid (today));

  outcome = get_outcome (chain);
  for (guint i = 0; i < chain->n_steps; i++) {
    AccordStep *step = &chain->steps[i];
    gboolean of_meeting = step->template->of_meeting;

    if (step->actual != ACCORD_DAY_NONE)
      step->state = ACCORD_STEP_DONE;
    else if (of_meeting && outcome == ACCORD_OUTCOME_NOT_HELD)
      step->state = ACCORD_STEP_NOT_HELD;
    else if (of_meeting && outcome == ACCORD_OUTCOME_WAIVED)
      step->state = ACCORD_STEP_WAIVED;
    else if (accord_step_is_fact (step) || step->planned >= today)
      step->state = ACCORD_STEP_PLANNED;
    else
      step->state = step->latest < today ? ACCORD_STEP_MISSED : ACCORD_STEP_OVERDUE;
  }
}
