#include "config.h"

#include "rules-fixture.h"

#include "accord-current.h"

#include <string.h>

#define ROUNDS 100
#define TODAY "2026-11-22"

/* How each active mission stands on TODAY: the rule of its chain, "update" or nothing. */
static const struct {
  const char *mission;
  const char *chain;
} known[] = {
  { "UNTSO", NULL },
  { "UNMOGIP", NULL },
  { "UNMIK", NULL },
  { "UNDOF", "update" },
  { "MINURSO", "update" },
  { "MINUSCA", "update" },
  { "UNISFA", "update" },
  { "UNIFIL", "II.B.2.f" },
  { "MONUSCO", "II.B.2.c" },
  { "UNMISS", "II.B.2.c" },
  { "UNFICYP", "II.B.2.c" },
};

static void
assert_known (GPtrArray *chains, const char *expected)
{
  const AccordChain *chain;

  g_assert_cmpuint (chains->len, ==, expected != NULL ? 1 : 0);
  if (expected == NULL)
    return;

  chain = g_ptr_array_index (chains, 0);
  g_assert_true (chain->update_needed == g_str_equal (expected, "update"));
  if (chain->update_needed) {
    g_assert_cmpuint (chain->n_steps, ==, 0);
    g_assert_null (chain->template);
    g_assert_null (accord_chain_get_next_step (chain, day_of (TODAY)));
  } else {
    g_assert_cmpstr (chain->template->rule, ==, expected);
    g_assert_cmpuint (chain->n_steps, >, 0);
  }
}

static void
test_known (void)
{
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), NULL);
  GListModel *missions = accord_workspace_get_missions (workspace);
  guint n_active = 0;

  for (guint i = 0; i < g_list_model_get_n_items (missions); i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);

    n_active += accord_mission_is_active (mission, day_of (TODAY));
  }
  g_assert_cmpuint (n_active, ==, G_N_ELEMENTS (known));

  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    AccordMission *mission = mission_get (workspace, known[i].mission);
    g_autoptr (GPtrArray) chains = accord_rules_list_chains (workspace, mission, day_of (TODAY));

    g_assert_true (accord_mission_is_active (mission, day_of (TODAY)));
    assert_known (chains, known[i].chain);
  }
}

static const AccordCurrent *
find_current (GPtrArray *currents, AccordMandate *mandate)
{
  for (guint i = 0; i < currents->len; i++)
    if (((AccordCurrent *) g_ptr_array_index (currents, i))->mandate == mandate)
      return g_ptr_array_index (currents, i);

  return NULL;
}

static void
assert_chain (AccordChain *chain, const AccordCurrent *current, AccordDay today)
{
  AccordDecision decision = accord_mandate_get_decision (current->mandate);
  const char *rule = decision == ACCORD_DECISION_FINAL_EXTENSION || decision == ACCORD_DECISION_TERMINATE
                   ? "II.B.2.f" : "II.B.2.c";
  g_autofree char *id = NULL;

  g_assert_true (chain->trigger == ACCORD_RECORD (current->head));
  g_assert_cmpint (accord_mandate_get_decision (ACCORD_MANDATE (chain->trigger)), !=, ACCORD_DECISION_TECHNICAL_ROLLOVER);
  id = g_strdup_printf ("consultation:%s:%s", accord_record_get_key (ACCORD_RECORD (current->head)), rule);
  g_assert_cmpstr (chain->consultation_id, ==, id);
  g_assert_cmpint (chain->anchor, ==, current->expires);
  g_assert_true (chain->update_needed == (current->expires < today));
  g_assert_null (chain->consultation);

  if (chain->update_needed) {
    g_assert_cmpuint (chain->n_steps, ==, 0);
    return;
  }
  g_assert_cmpstr (chain->template->rule, ==, rule);
  assert_order (chain);
  for (guint k = 0; k < chain->n_steps; k++)
    g_assert_cmpint (chain->steps[k].planned, <=, chain->anchor);
}

static void
test_over_time (void)
{
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), NULL);
  GListModel *missions = accord_workspace_get_missions (workspace);

  for (int round = 0; round < ROUNDS; round++) {
    AccordDay today = g_test_rand_int_range (day_of ("1990-01-01"), day_of ("2028-12-31"));

    for (guint i = 0; i < g_list_model_get_n_items (missions); i++) {
      g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);
      g_autoptr (GPtrArray) currents = accord_rules_list_current (workspace, mission, today);
      g_autoptr (GPtrArray) chains = accord_rules_list_chains (workspace, mission, today);
      guint n_until = 0;

      for (guint k = 0; k < currents->len; k++)
        n_until += ((AccordCurrent *) g_ptr_array_index (currents, k))->term == ACCORD_TERM_UNTIL;
      g_assert_cmpuint (chains->len, ==, n_until);
      for (guint k = 0; k < chains->len; k++) {
        AccordChain *chain = g_ptr_array_index (chains, k);
        const AccordCurrent *current = find_current (currents, chain->mandate);

        g_assert_nonnull (current);
        g_assert_true (chain->mission == mission);
        assert_chain (chain, current, today);
      }
    }
  }
}

/* A rollover gains nine days for the chain that the mandate before it began; what was done stays done. */
static void
test_rollover (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  AccordChain *old, *new;
  int meeting;

  documents_add (documents, "{'_id': 'consultation:unmiss:2024-04-29:II.B.2.c', 'kind': 'consultation', 'schema': 1, "
                            "'mission': 'mission:unmiss', 'steps': {'consultation_meeting': {'actual': '2025-04-11'}}}");
  workspace = accord_workspace_new (reference_get (), documents);
  before = accord_rules_list_chains (workspace, mission_get (workspace, "UNMISS"), day_of ("2025-04-29"));
  after = accord_rules_list_chains (workspace, mission_get (workspace, "UNMISS"), day_of ("2025-05-01"));
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpuint (after->len, ==, 1);
  old = g_ptr_array_index (before, 0);
  new = g_ptr_array_index (after, 0);
  g_assert_cmpstr (old->consultation_id, ==, new->consultation_id);
  g_assert_true (old->trigger == new->trigger);
  g_assert_cmpint (old->anchor, ==, day_of ("2025-04-30"));
  g_assert_cmpint (new->anchor, ==, day_of ("2025-05-09"));
  meeting = step_find (new, "consultation_meeting");
  g_assert_cmpint (new->steps[meeting].actual, ==, day_of ("2025-04-11"));
  g_assert_cmpint (old->steps[meeting].actual, ==, day_of ("2025-04-11"));
}

static void
test_two_clocks (void)
{
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), NULL);
  g_autoptr (GPtrArray) chains = accord_rules_list_chains (workspace, mission_get (workspace, "UNISFA"),
                                                           day_of ("2018-06-01"));
  AccordChain *own, *border;

  g_assert_cmpuint (chains->len, ==, 2);
  own = g_ptr_array_index (chains, 0);
  border = g_ptr_array_index (chains, 1);
  g_assert_cmpint (own->anchor, ==, day_of ("2018-11-15"));
  g_assert_cmpint (border->anchor, ==, day_of ("2018-10-15"));
  g_assert_cmpstr (own->consultation_id, !=, border->consultation_id);
}

static GPtrArray *
list_with (const char *document, const char *mission, AccordWorkspace **workspace)
{
  g_autoptr (GPtrArray) documents = documents_new ();

  documents_add (documents, "{'_id': 'mission:new', 'kind': 'mission', 'schema': 1, 'acronym': 'NEW', "
                            "'name': 'New Mission'}");
  documents_add (documents, "%s", document);
  *workspace = accord_workspace_new (reference_get (), documents);
  g_assert_cmpuint (accord_workspace_get_problems (*workspace)->len, ==, 0);

  return accord_rules_list_chains (*workspace, mission_get (*workspace, mission), day_of (TODAY));
}

static void
assert_rule_with (const char *decision, const char *rule)
{
  g_autofree char *document = NULL;
  g_autoptr (AccordWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) chains = NULL;
  AccordChain *chain;

  document = g_strdup_printf ("{'_id': 'mandate:monusco:after:2025-12-19', 'kind': 'mandate', 'schema': 1, "
                              "'mission': 'mission:monusco', 'state': 'in_preparation', 'term': 'unknown', "
                              "'effective': '2026-12-20', 'decision': '%s'}", decision);
  chains = list_with (document, "MONUSCO", &workspace);
  /* One chain, not one more for the successor. */
  g_assert_cmpuint (chains->len, ==, 1);
  chain = g_ptr_array_index (chains, 0);
  g_assert_cmpstr (chain->template->rule, ==, rule);
  g_assert_true (g_str_has_suffix (chain->consultation_id, rule));
  g_assert_cmpint (chain->anchor, ==, day_of ("2026-12-20"));
}

static void
test_in_preparation (void)
{
  assert_rule_with ("terminate", "II.B.2.f");
  assert_rule_with ("final_extension", "II.B.2.f");
  assert_rule_with ("renew", "II.B.2.c");
  assert_rule_with ("technical_rollover", "II.B.2.c");
}

static void
test_without_predecessor (void)
{
  g_autoptr (AccordWorkspace) ahead = NULL, past = NULL;
  g_autoptr (GPtrArray) of_ahead = NULL, of_past = NULL;
  AccordChain *chain;

  of_ahead = list_with ("{'_id': 'mandate:new:1', 'kind': 'mandate', 'schema': 1, 'mission': 'mission:new', "
                        "'state': 'in_preparation', 'term': 'until', 'effective': '2027-03-01', "
                        "'expires': '2028-03-01', 'decision': 'establish'}", "NEW", &ahead);
  g_assert_cmpuint (of_ahead->len, ==, 1);
  chain = g_ptr_array_index (of_ahead, 0);
  g_assert_cmpint (chain->anchor, ==, day_of ("2027-03-01"));
  g_assert_cmpstr (chain->consultation_id, ==, "consultation:new:1:II.B.2.a");
  assert_order (chain);

  of_past = list_with ("{'_id': 'mandate:new:1', 'kind': 'mandate', 'schema': 1, 'mission': 'mission:new', "
                       "'state': 'in_preparation', 'term': 'unknown', 'effective': '2026-03-01'}", "NEW", &past);
  g_assert_cmpuint (of_past->len, ==, 0);
}

/* Without a reference layer there is no rule to plan by. */
static void
test_no_reference (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) chains = NULL;

  documents_add (documents, "{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, 'acronym': 'M', 'name': 'M'}");
  documents_add (documents, "{'_id': 'mandate:m:1', 'kind': 'mandate', 'schema': 1, 'mission': 'mission:m', "
                            "'state': 'adopted', 'adopted': '2026-01-01', 'term': 'until', 'expires': '2027-01-01'}");
  workspace = accord_workspace_new (NULL, documents);
  chains = accord_rules_list_chains (workspace, mission_get (workspace, "M"), day_of (TODAY));
  g_assert_cmpuint (chains->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/chains/known", test_known);
  g_test_add_func ("/rules/chains/over-time", test_over_time);
  g_test_add_func ("/rules/chains/rollover", test_rollover);
  g_test_add_func ("/rules/chains/two-clocks", test_two_clocks);
  g_test_add_func ("/rules/chains/in-preparation", test_in_preparation);
  g_test_add_func ("/rules/chains/without-predecessor", test_without_predecessor);
  g_test_add_func ("/rules/chains/no-reference", test_no_reference);

  return g_test_run ();
}
