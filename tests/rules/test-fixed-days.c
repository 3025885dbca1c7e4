#include "config.h"

#include "rules-fixture.h"

#include "accord-chain-planner.h"

#define ROUNDS 1500

typedef struct {
  AccordDay actual[ACCORD_MAX_STEPS];
  AccordDay pinned[ACCORD_MAX_STEPS];
} Fixed;

static void
fixed_take (Fixed *fixed, AccordChain *chain)
{
  for (guint i = 0; i < chain->n_steps; i++) {
    fixed->actual[i] = chain->steps[i].actual;
    fixed->pinned[i] = chain->steps[i].pinned ? chain->steps[i].planned : ACCORD_DAY_NONE;
  }
}

/* Days that people set stay, and a step that was done keeps the day that was planned for it. */
static void
assert_fixed (const Fixed *fixed, AccordChain *chain)
{
  for (guint i = 0; i < chain->n_steps; i++) {
    const AccordStep *step = &chain->steps[i];

    g_assert_cmpint (step->actual, ==, fixed->actual[i]);
    g_assert_true (step->pinned == (fixed->pinned[i] != ACCORD_DAY_NONE));
    if (step->pinned)
      g_assert_cmpint (step->planned, ==, fixed->pinned[i]);
  }
}

static void
fix (AccordStep *step, AccordDay day)
{
  guint how = g_test_rand_int_range (0, 3);

  if (how != 0)
    step->actual = day;
  if (how != 1) {
    step->pinned = TRUE;
    /* Done on another day than it was pinned to. */
    step->planned = how == 2 ? day + g_test_rand_int_range (-9, 9) : day;
  }
}

/* The days of one plan are consistent with the order; some of them become fixed. */
static void
fix_some (AccordChain *chain, guint chance)
{
  for (guint i = 0; i < chain->n_steps; i++)
    if (!step_is_fixed (chain, i) && (guint) g_test_rand_int_range (0, 100) < chance)
      fix (&chain->steps[i], chain->steps[i].planned);
}

static void
plan_consistent (AccordChain *chain, JsonObject *document, gboolean new_leads)
{
  g_autoptr (AccordSettings) settings = settings_new (document);

  accord_rules_plan_chain (chain, settings, random_floor (chain));
  fix_some (chain, g_test_rand_int_range (5, 80));
  if (new_leads) {
    g_autoptr (JsonObject) other = random_settings_document ();

    json_object_set_member (document, "leads", json_node_ref (json_object_get_member (other, "leads")));
  }
}

static void
test_consistent (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (JsonObject) document = random_settings_document ();
    g_autoptr (AccordChain) chain = random_chain ();
    g_autoptr (AccordSettings) settings = NULL;
    AccordWorkingCalendar *calendar;
    Fixed fixed;

    plan_consistent (chain, document, TRUE);
    settings = settings_new (document);
    calendar = accord_settings_get_calendar (settings);
    fixed_take (&fixed, chain);
    accord_rules_plan_chain (chain, settings, random_floor (chain));
    assert_fixed (&fixed, chain);
    assert_order (chain);

    for (guint i = 0; i < chain->n_steps; i++) {
      const AccordStep *step = &chain->steps[i];

      g_assert_true (step->fits == keeps_leads (chain, i, document, calendar));
      if (step_is_fixed (chain, i) || step_is_tied (chain, i))
        continue;
      g_assert_true (accord_working_calendar_is_working (calendar, step->planned));
      g_assert_cmpint (step->earliest, <=, step->planned);
      g_assert_cmpint (step->planned, <=, step->latest);
    }
  }
}

/* What is fixed as planned changes nothing of the rest. A floor that the order had to break may hold
 * again for fewer open steps, so it must have held before. */
static void
test_fixed_as_planned (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (JsonObject) document = random_settings_document ();
    g_autoptr (AccordSettings) settings = settings_new (document);
    g_autoptr (AccordChain) chain = random_chain ();
    AccordDay floor = random_floor (chain);
    AccordDay before[ACCORD_MAX_STEPS];
    gboolean held = TRUE;

    accord_rules_plan_chain (chain, settings, floor);
    for (guint i = 0; i < chain->n_steps; i++) {
      before[i] = chain->steps[i].planned;
      held &= floor == ACCORD_DAY_NONE || before[i] >= floor;
    }
    if (!held)
      continue;
    for (guint i = 0; i < chain->n_steps; i++)
      chain->steps[i].pinned = !step_is_fixed (chain, i) && g_test_rand_bit ();
    accord_rules_plan_chain (chain, settings, floor);
    for (guint i = 0; i < chain->n_steps; i++)
      g_assert_cmpint (chain->steps[i].planned, ==, before[i]);
  }
}

/* Days that people set at random contradict each other more often than not. */
static void
test_contradictory (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (JsonObject) document = random_settings_document ();
    g_autoptr (AccordSettings) settings = settings_new (document);
    g_autoptr (AccordChain) chain = random_chain ();
    AccordDay floor = random_floor (chain);
    AccordDay again[ACCORD_MAX_STEPS];
    int reach = g_test_rand_bit () ? 20 : 400;
    Fixed fixed;

    for (guint i = 0; i < chain->n_steps; i++)
      if (!step_is_fixed (chain, i) && g_test_rand_int_range (0, 3) == 0)
        fix (&chain->steps[i], chain->anchor + g_test_rand_int_range (-reach, reach));
    fixed_take (&fixed, chain);
    accord_rules_plan_chain (chain, settings, floor);
    assert_fixed (&fixed, chain);
    for (guint i = 0; i < chain->n_steps; i++) {
      again[i] = chain->steps[i].planned;
      g_assert_true (accord_day_is_valid (chain->steps[i].planned));
      if (!step_is_fixed (chain, i) && !step_is_tied (chain, i))
        g_assert_cmpint (chain->steps[i].planned, <=, chain->anchor);
    }
    accord_rules_plan_chain (chain, settings, floor);
    for (guint i = 0; i < chain->n_steps; i++)
      g_assert_cmpint (chain->steps[i].planned, ==, again[i]);
  }
}

/* A pinned meeting moves what hangs on it, as an officer sees it. */
static void
test_moved_meeting (void)
{
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), NULL);
  g_autoptr (AccordChain) chain = chain_new (ACCORD_RULE_RENEWAL, day_of ("2025-12-19"), day_of ("2026-12-20"));
  int meeting = step_find (chain, "consultation_meeting");
  int tied = step_find (chain, "fact_sheets_available");
  int invitation = step_find (chain, "invitation_sent");

  /* A Saturday, nine days before the expiry. */
  chain->steps[meeting].pinned = TRUE;
  chain->steps[meeting].planned = day_of ("2026-12-12");
  accord_rules_plan_chain (chain, accord_workspace_get_settings (workspace), day_of ("2025-12-19"));
  g_assert_cmpint (chain->steps[meeting].planned, ==, day_of ("2026-12-12"));
  g_assert_false (chain->steps[meeting].fits);
  g_assert_cmpint (chain->steps[tied].planned, ==, day_of ("2026-12-12"));
  g_assert_cmpint (chain->steps[invitation].planned, ==, day_of ("2026-12-04"));
  assert_order (chain);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/fixed-days/moved-meeting", test_moved_meeting);
  g_test_add_func ("/rules/fixed-days/fixed-as-planned", test_fixed_as_planned);
  g_test_add_func ("/rules/fixed-days/consistent", test_consistent);
  g_test_add_func ("/rules/fixed-days/contradictory", test_contradictory);

  return g_test_run ();
}
