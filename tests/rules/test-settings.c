/* The team's settings and a plan: only the order, days that are pinned, days that are not worked. */

#include "config.h"

#include "rules-fixture.h"

#include "accord-chain-planner.h"

#define ROUNDS 1500

static void
pin_some (AccordChain *chain)
{
  for (guint i = 0; i < chain->n_steps; i++)
    if (!step_is_fixed (chain, i) && g_test_rand_int_range (0, 4) == 0) {
      chain->steps[i].pinned = TRUE;
      chain->steps[i].planned = chain->anchor + g_test_rand_int_range (-60, 10);
    }
}

static AccordSettings *
random_settings (gboolean order_only)
{
  g_autoptr (JsonObject) document = random_settings_document ();

  json_object_set_boolean_member (document, "order_only", order_only);

  return settings_new (document);
}

/* Without leads, leads do not matter; the order and the working days do. */
static void
test_order_only (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (JsonObject) document = random_settings_document (), other = random_settings_document ();
    g_autoptr (AccordSettings) settings = NULL, same = NULL;
    g_autoptr (AccordChain) chain = random_chain ();
    AccordDay floor = random_floor (chain), days[ACCORD_MAX_STEPS];

    json_object_set_boolean_member (document, "order_only", TRUE);
    settings = settings_new (document);
    accord_rules_plan_chain (chain, settings, floor);
    assert_order (chain);
    for (guint i = 0; i < chain->n_steps; i++) {
      const AccordStep *step = &chain->steps[i];

      days[i] = step->planned;
      g_assert_null (step->lead);
      g_assert_true (step->fits);
      if (!step_is_fixed (chain, i))
        g_assert_true (accord_working_calendar_is_working (accord_settings_get_calendar (settings), step->planned));
    }

    json_object_set_member (document, "leads", json_node_ref (json_object_get_member (other, "leads")));
    same = settings_new (document);
    accord_rules_plan_chain (chain, same, floor);
    for (guint i = 0; i < chain->n_steps; i++)
      g_assert_cmpint (chain->steps[i].planned, ==, days[i]);
  }
}

/* No plan with leads that fits lies nearer to the expiry than the one without. */
static void
test_order_only_is_nearest (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (JsonObject) document = random_settings_document ();
    g_autoptr (AccordSettings) with = settings_new (document), without = NULL;
    g_autoptr (AccordChain) chain = random_chain ();
    int meeting = step_find (chain, "consultation_meeting");
    AccordDay day;

    accord_rules_plan_chain (chain, with, ACCORD_DAY_NONE);
    day = chain->steps[meeting].planned;
    json_object_set_boolean_member (document, "order_only", TRUE);
    without = settings_new (document);
    accord_rules_plan_chain (chain, without, ACCORD_DAY_NONE);
    g_assert_cmpint (chain->steps[meeting].planned, >=, day);
  }
}

/* By hand: expiry on a Sunday, 20 December 2026; the week from Monday to Friday and no holidays. */
static void
test_order_only_by_hand (void)
{
  static const struct {
    const char *step;
    const char *day;
  } expected[] = {
    { "council_decision", "2026-12-18" },
    { "council_informal_consultations", "2026-12-18" },
    { "summary_distributed", "2026-12-17" },
    { "summary_prepared", "2026-12-17" },
    { "consultation_meeting", "2026-12-16" },
    { "fact_sheets_ready", "2026-12-16" },
    { "sg_report_issued", "2026-12-16" },
    { "invitation_sent", "2026-12-15" },
  };
  g_autoptr (JsonObject) document = document_parse ("{'_id': 'settings:team', 'kind': 'settings', 'schema': 1, "
                                                    "'order_only': true, 'working_week': [1, 2, 3, 4, 5]}");
  g_autoptr (AccordSettings) settings = settings_new (document);
  g_autoptr (AccordChain) chain = chain_new (ACCORD_RULE_RENEWAL, day_of ("2025-12-19"), day_of ("2026-12-20"));

  accord_rules_plan_chain (chain, settings, day_of ("2025-12-19"));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *text = accord_day_to_string (chain->steps[step_find (chain, expected[i].step)].planned);

    g_assert_cmpstr (text, ==, expected[i].day);
  }
}

/* Leads, holidays, working weeks and the order alone: nothing moves what somebody pinned. */
static void
test_pinned_stays (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (AccordChain) chain = random_chain ();
    AccordDay floor = random_floor (chain), days[ACCORD_MAX_STEPS];

    pin_some (chain);
    for (guint i = 0; i < chain->n_steps; i++)
      days[i] = chain->steps[i].pinned ? chain->steps[i].planned : ACCORD_DAY_NONE;
    for (int again = 0; again < 3; again++) {
      g_autoptr (AccordSettings) settings = random_settings (g_test_rand_bit ());

      accord_rules_plan_chain (chain, settings, floor);
      for (guint i = 0; i < chain->n_steps; i++)
        if (chain->steps[i].pinned)
          g_assert_cmpint (chain->steps[i].planned, ==, days[i]);
    }
  }
}

/* A pinned day that is not worked is marked, and nothing else is. */
static void
test_off_day (void)
{
  guint n_marked = 0;

  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (AccordChain) chain = random_chain ();
    g_autoptr (AccordSettings) settings = random_settings (FALSE);
    AccordWorkingCalendar *calendar = accord_settings_get_calendar (settings);

    pin_some (chain);
    if (g_test_rand_bit ())
      chain->steps[0].actual = chain->anchor - 100;
    accord_rules_plan_chain (chain, settings, random_floor (chain));
    for (guint i = 0; i < chain->n_steps; i++) {
      const AccordStep *step = &chain->steps[i];
      gboolean is_off = step->pinned && step->actual == ACCORD_DAY_NONE &&
                        !accord_working_calendar_is_working (calendar, step->planned);

      g_assert_true (step->off_day == is_off);
      n_marked += is_off;
    }
  }
  g_assert_cmpuint (n_marked, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/settings/order-only", test_order_only);
  g_test_add_func ("/rules/settings/order-only-is-nearest", test_order_only_is_nearest);
  g_test_add_func ("/rules/settings/order-only-by-hand", test_order_only_by_hand);
  g_test_add_func ("/rules/settings/pinned-stays", test_pinned_stays);
  g_test_add_func ("/rules/settings/off-day", test_off_day);

  return g_test_run ();
}
