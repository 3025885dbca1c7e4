#include "config.h"

#include "rules-fixture.h"

#include "accord-chain-planner.h"
#include "accord-json.h"

#include <string.h>

#define ROUNDS 1500

/* A chain with nothing entered, planned. */
typedef struct {
  JsonObject *document;
  AccordSettings *settings;
  AccordWorkingCalendar *calendar;
  AccordChain *chain;
  AccordDay floor;
} Planned;

static void
planned_init (Planned *planned)
{
  planned->document = random_settings_document ();
  planned->settings = settings_new (planned->document);
  planned->calendar = accord_settings_get_calendar (planned->settings);
  planned->chain = random_chain ();
  planned->floor = random_floor (planned->chain);
  accord_rules_plan_chain (planned->chain, planned->settings, planned->floor);
}

static void
planned_clear (Planned *planned)
{
  accord_chain_unref (planned->chain);
  g_object_unref (planned->settings);
  json_object_unref (planned->document);
}

static void
for_many (void (*func) (Planned *planned))
{
  for (int round = 0; round < ROUNDS; round++) {
    Planned planned;

    planned_init (&planned);
    func (&planned);
    planned_clear (&planned);
  }
}

static void
check_order (Planned *planned)
{
  int expiry = step_find (planned->chain, "mandate_expiry");

  assert_order (planned->chain);
  g_assert_cmpint (planned->chain->steps[expiry].planned, ==, planned->chain->anchor);
}

static void
check_working_days (Planned *planned)
{
  for (guint i = 0; i < planned->chain->n_steps; i++)
    if (!step_is_fixed (planned->chain, i))
      g_assert_true (accord_working_calendar_is_working (planned->calendar, planned->chain->steps[i].planned));
}

static void
check_bounds (Planned *planned)
{
  for (guint i = 0; i < planned->chain->n_steps; i++) {
    const AccordStep *step = &planned->chain->steps[i];

    g_assert_cmpint (step->earliest, <=, step->planned);
    g_assert_cmpint (step->planned, <=, step->latest);
    g_assert_cmpint (step->latest, <=, planned->chain->anchor);
  }
}

static void
check_twice (Planned *planned)
{
  AccordStep before[ACCORD_MAX_STEPS];
  gsize size = planned->chain->n_steps * sizeof (AccordStep);

  memcpy (before, planned->chain->steps, size);
  accord_rules_plan_chain (planned->chain, planned->settings, planned->floor);
  for (guint i = 0; i < planned->chain->n_steps; i++) {
    const AccordStep *step = &planned->chain->steps[i];

    g_assert_cmpint (step->planned, ==, before[i].planned);
    g_assert_cmpint (step->wanted, ==, before[i].wanted);
    g_assert_cmpint (step->earliest, ==, before[i].earliest);
    g_assert_cmpint (step->latest, ==, before[i].latest);
    g_assert_cmpint (step->fits, ==, before[i].fits);
    g_assert_true (step->lead == before[i].lead);
  }
}

static void
check_fits (Planned *planned)
{
  for (guint i = 0; i < planned->chain->n_steps; i++)
    g_assert_true (planned->chain->steps[i].fits ==
                   keeps_leads (planned->chain, i, planned->document, planned->calendar));
}

/* Wherever every step fits and the floor leaves room, nothing starts before the floor. */
static void
check_floor (Planned *planned)
{
  gboolean below = FALSE;

  if (planned->floor == ACCORD_DAY_NONE)
    return;
  for (guint i = 0; i < planned->chain->n_steps; i++)
    below |= !step_is_fixed (planned->chain, i) && planned->chain->steps[i].planned < planned->floor;
  /* The order alone needs seven working days at most, from report to decision. */
  if (planned->floor < planned->chain->anchor - 150)
    g_assert_false (below);
}

static AccordDay
get_first_day (AccordChain *chain)
{
  AccordDay first = ACCORD_DAY_LAST;

  for (guint i = 0; i < chain->n_steps; i++)
    first = MIN (first, chain->steps[i].planned);

  return first;
}

/* A later floor never makes a chain begin earlier: where the order needs days before it, it takes no more than those. */
static void
check_later_floor (Planned *planned)
{
  AccordDay first = get_first_day (planned->chain), floor;

  if (planned->floor == ACCORD_DAY_NONE)
    return;

  floor = planned->floor + g_test_rand_int_range (0, 60);
  accord_rules_plan_chain (planned->chain, planned->settings, floor);
  g_assert_cmpint (get_first_day (planned->chain), >=, first);
}

static void
test_later_floor (void)
{
  for_many (check_later_floor);
}

static void
test_order (void)
{
  for_many (check_order);
}

static void
test_working_days (void)
{
  for_many (check_working_days);
}

static void
test_bounds (void)
{
  for_many (check_bounds);
}

static void
test_twice (void)
{
  for_many (check_twice);
}

static void
test_fits (void)
{
  for_many (check_fits);
}

static void
test_floor (void)
{
  for_many (check_floor);
}

/* The lead that one step of a chain hangs on, and whether it counts back. */
static const AccordLead *
pick_lead (AccordChain *chain, guint *which, gboolean *before)
{
  for (;;) {
    guint i = g_test_rand_int_range (0, chain->n_steps);
    const AccordStepTemplate *template = chain->steps[i].template;
    const AccordStepDay *day;

    if (template->n_days == 0)
      continue;
    day = &template->days[g_test_rand_int_range (0, template->n_days)];
    if (day->lead == NULL)
      continue;
    *which = i;
    *before = day->relation < 0;

    return day->lead;
  }
}

static void
test_monotone (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (JsonObject) document = random_settings_document ();
    g_autoptr (AccordChain) chain = random_chain ();
    g_autoptr (AccordSettings) settings = settings_new (document), more = NULL;
    const AccordLead *lead;
    gboolean before;
    AccordDay day;
    guint which;

    lead = pick_lead (chain, &which, &before);
    accord_rules_plan_chain (chain, settings, ACCORD_DAY_NONE);
    day = chain->steps[which].planned;
    lead_set (document, lead->key, lead_get (document, lead->key) + g_test_rand_int_range (1, 40));
    more = settings_new (document);
    accord_rules_plan_chain (chain, more, ACCORD_DAY_NONE);
    if (before)
      g_assert_cmpint (chain->steps[which].planned, <=, day);
    else
      g_assert_cmpint (chain->steps[which].planned, >=, day);
  }
}

/* At the ends of time there may be no room; days stay days. */
static void
test_edges (void)
{
  for (int round = 0; round < 200; round++) {
    AccordDay day = g_test_rand_bit () ? ACCORD_DAY_FIRST + g_test_rand_int_range (0, 20)
                                       : ACCORD_DAY_LAST - g_test_rand_int_range (0, 20);
    g_autoptr (JsonObject) document = random_settings_document ();
    g_autoptr (AccordSettings) settings = settings_new (document);
    g_autoptr (AccordChain) chain = chain_new (chain_rules[round % 2], day, day);

    accord_rules_plan_chain (chain, settings, g_test_rand_bit () ? ACCORD_DAY_NONE : day);
    for (guint i = 0; i < chain->n_steps; i++)
      g_assert_true (accord_day_is_valid (chain->steps[i].planned));
  }
}

static void
assert_day (AccordChain *chain, const char *step, const char *day)
{
  g_autofree char *text = accord_day_to_string (chain->steps[step_find (chain, step)].planned);

  g_assert_cmpstr (text, ==, day);
}

/* One chain worked out by hand with the shipped leads: expiry on a Sunday, 20 December 2026. */
static void
test_by_hand (void)
{
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), NULL);
  g_autoptr (AccordChain) chain = chain_new (ACCORD_RULE_RENEWAL, day_of ("2025-12-19"), day_of ("2026-12-20"));

  accord_rules_plan_chain (chain, accord_workspace_get_settings (workspace), day_of ("2025-12-19"));
  /* 21 days before is 29 November, a Sunday. */
  assert_day (chain, "consultation_meeting", "2026-11-27");
  assert_day (chain, "fact_sheets_available", "2026-11-27");
  assert_day (chain, "fact_sheets_ready", "2026-11-26");
  assert_day (chain, "invitation_sent", "2026-11-20");
  assert_day (chain, "agenda_paper_circulated", "2026-11-20");
  assert_day (chain, "sg_report_issued", "2026-11-20");
  assert_day (chain, "summary_prepared", "2026-12-01");
  assert_day (chain, "council_informal_consultations", "2026-12-02");
  assert_day (chain, "council_decision", "2026-12-18");
  for (guint i = 0; i < chain->n_steps; i++)
    g_assert_true (chain->steps[i].fits);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/planner/by-hand", test_by_hand);
  g_test_add_func ("/rules/planner/order", test_order);
  g_test_add_func ("/rules/planner/working-days", test_working_days);
  g_test_add_func ("/rules/planner/bounds", test_bounds);
  g_test_add_func ("/rules/planner/twice", test_twice);
  g_test_add_func ("/rules/planner/fits", test_fits);
  g_test_add_func ("/rules/planner/floor", test_floor);
  g_test_add_func ("/rules/planner/later-floor", test_later_floor);
  g_test_add_func ("/rules/planner/monotone", test_monotone);
  g_test_add_func ("/rules/planner/edges", test_edges);

  return g_test_run ();
}
