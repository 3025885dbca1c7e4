#include "config.h"

#include "rules-fixture.h"

#include "accord-chain-planner.h"
#include "accord-json.h"

#include <string.h>

#define ROUNDS 1000

static const char *const outcomes[] = { "open", "held", "not_held", "waived" };

static AccordConsultation *
consultation_new (const char *outcome)
{
  g_autoptr (JsonObject) document = NULL;

  document = document_parse ("{'_id': 'consultation:m:1:II.B.2.c', 'kind': 'consultation', 'schema': 1, "
                             "'mission': 'mission:m', 'outcome': '%s'}", outcome);

  return ACCORD_CONSULTATION (accord_record_new (NULL, document, NULL));
}

/* The Council meets and decides whether or not contributors were consulted; the expiry is nobody's. */
static gboolean
belongs_to_meeting (const AccordStep *step)
{
  return strcmp (step->template->key, "council_informal_consultations") != 0 &&
         strcmp (step->template->key, "council_decision") != 0 && strcmp (step->template->key, "mandate_expiry") != 0;
}

static const char *
expect (const AccordStep *step, const char *outcome, AccordDay today)
{
  if (step->actual != ACCORD_DAY_NONE)
    return "done";
  if (belongs_to_meeting (step) && (g_str_equal (outcome, "not_held") || g_str_equal (outcome, "waived")))
    return outcome;
  if (strcmp (step->template->key, "mandate_expiry") == 0 || step->planned >= today)
    return "planned";

  return today > step->latest ? "missed" : "overdue";
}

static void
assert_next (AccordChain *chain, AccordDay today)
{
  const AccordStep *next = accord_chain_get_next_step (chain, today);
  AccordDay first = G_MAXINT32;

  for (guint i = 0; i < chain->n_steps; i++) {
    const AccordStep *step = &chain->steps[i];

    if (step->state == ACCORD_STEP_PLANNED && step->planned >= today && (int) i != step_find (chain, "mandate_expiry"))
      first = MIN (first, step->planned);
  }
  if (next == NULL) {
    g_assert_cmpint (first, ==, G_MAXINT32);
    return;
  }
  g_assert_cmpint (next->planned, ==, first);
  g_assert_cmpint (next->state, ==, ACCORD_STEP_PLANNED);
}

static void
test_states (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int round = 0; round < ROUNDS; round++) {
    const char *outcome = outcomes[g_test_rand_int_range (0, G_N_ELEMENTS (outcomes))];
    g_autoptr (JsonObject) document = random_settings_document ();
    g_autoptr (AccordSettings) settings = settings_new (document);
    g_autoptr (AccordChain) chain = random_chain ();
    AccordDay today = chain->anchor + g_test_rand_int_range (-90, 10);

    if (g_test_rand_int_range (0, 4) > 0)
      chain->consultation = consultation_new (outcome);
    else
      outcome = "open";
    for (guint i = 0; i < chain->n_steps; i++)
      if (!step_is_fixed (chain, i) && g_test_rand_int_range (0, 4) == 0)
        chain->steps[i].actual = chain->anchor - g_test_rand_int_range (0, 90);
    accord_rules_plan_chain (chain, settings, random_floor (chain));
    accord_rules_set_states (chain, today);
    for (guint i = 0; i < chain->n_steps; i++) {
      const char *expected = expect (&chain->steps[i], outcome, today);

      g_assert_cmpstr (accord_step_state_get_name (chain->steps[i].state), ==, expected);
      g_hash_table_add (seen, (gpointer) expected);
    }
    assert_next (chain, today);
  }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 6);
}

static AccordChain *
chain_with (const char *entries, const char *today)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) chains = NULL;

  documents_add (documents, "{'_id': 'consultation:monusco:2025-12-19:II.B.2.c', 'kind': 'consultation', 'schema': 1, "
                            "'mission': 'mission:monusco', %s}", entries);
  workspace = accord_workspace_new (reference_get (), documents);
  g_assert_cmpuint (accord_workspace_get_problems (workspace)->len, ==, 0);
  chains = accord_rules_list_chains (workspace, mission_get (workspace, "MONUSCO"), day_of (today));
  g_assert_cmpuint (chains->len, ==, 1);

  return accord_chain_ref (g_ptr_array_index (chains, 0));
}

static void
assert_state (AccordChain *chain, const char *step, AccordStepState state)
{
  g_assert_cmpstr (accord_step_state_get_name (chain->steps[step_find (chain, step)].state), ==,
                   accord_step_state_get_name (state));
}

/* Expiry on 20 December 2026; the meeting is planned for 27 November with the shipped leads. */
static void
test_one_consultation (void)
{
  g_autoptr (AccordChain) early = chain_with ("'outcome': 'open'", "2026-11-22");
  g_autoptr (AccordChain) late = chain_with ("'outcome': 'open'", "2026-12-01");
  g_autoptr (AccordChain) too_late = chain_with ("'outcome': 'open'", "2026-12-19");
  g_autoptr (AccordChain) not_held = chain_with ("'outcome': 'not_held'", "2026-12-01");
  g_autoptr (AccordChain) waived = chain_with ("'outcome': 'waived', 'steps': {'invitation_sent': "
                                               "{'actual': '2026-11-20', 'who': 'A. Officer'}}", "2026-11-22");
  int invitation = step_find (waived, "invitation_sent");

  assert_state (early, "consultation_meeting", ACCORD_STEP_PLANNED);
  assert_state (early, "mandate_expiry", ACCORD_STEP_PLANNED);
  assert_state (late, "consultation_meeting", ACCORD_STEP_OVERDUE);
  assert_state (late, "council_decision", ACCORD_STEP_PLANNED);
  assert_state (too_late, "consultation_meeting", ACCORD_STEP_MISSED);
  assert_state (not_held, "consultation_meeting", ACCORD_STEP_NOT_HELD);
  assert_state (not_held, "fact_sheets_ready", ACCORD_STEP_NOT_HELD);
  assert_state (not_held, "council_decision", ACCORD_STEP_PLANNED);
  assert_state (waived, "consultation_meeting", ACCORD_STEP_WAIVED);
  assert_state (waived, "invitation_sent", ACCORD_STEP_DONE);
  g_assert_cmpstr (waived->steps[invitation].who, ==, "A. Officer");
}

static void
test_trashed_entries (void)
{
  g_autoptr (AccordChain) chain = chain_with ("'outcome': 'waived', 'trashed': {'at': '2026-11-22', 'by': 'me'}",
                                              "2026-11-22");

  g_assert_null (chain->consultation);
  assert_state (chain, "consultation_meeting", ACCORD_STEP_PLANNED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/states/states", test_states);
  g_test_add_func ("/rules/states/one-consultation", test_one_consultation);
  g_test_add_func ("/rules/states/trashed-entries", test_trashed_entries);

  return g_test_run ();
}
