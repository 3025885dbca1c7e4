#include "config.h"

#include "random-documents.h"
#include "rules-fixture.h"

#include "accord-chain-planner.h"

#include <string.h>

#define ROUNDS 500

static void
copy_file (const char *folder, const char *name)
{
  g_autofree char *from = g_build_filename (reference_folder (), name, NULL);
  g_autofree char *to = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (from, &text, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, text, length, &error);
  g_assert_no_error (error);
}

/* Chains need no rows; without them a round is quick. */
static void
write_no_rows (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "[]", -1, &error);
  g_assert_no_error (error);
}

static void
write_damaged (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "consultations.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;

  root = json_node_init_object (json_node_alloc (), consultations_get ());
  text = json_to_string (root, FALSE);
  g_clear_pointer (&root, json_node_unref);
  root = json_from_string (text, &error);
  g_assert_no_error (error);
  for (guint n = g_test_rand_int_range (1, 8); n > 0; n--)
    damage_node (root);
  g_free (text);
  text = json_to_string (root, FALSE);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Plans by a template that may contradict itself: it ends, and its days are days. */
static void
plan (AccordReference *reference, const char *rule)
{
  const AccordChainTemplate *template = accord_reference_get_chain (reference, rule);
  g_autoptr (AccordChain) sound = random_chain ();
  g_autoptr (JsonObject) document = random_settings_document ();
  g_autoptr (AccordSettings) settings = settings_new (document);
  g_autoptr (AccordChain) chain = NULL;
  AccordDay today = sound->anchor - 20;

  if (template == NULL)
    return;

  chain = accord_chain_new (template, sound->mission, sound->trigger, "consultation:m:1:x", NULL);
  chain->anchor = sound->anchor;
  accord_rules_plan_chain (chain, settings, random_floor (sound));
  accord_rules_set_states (chain, today);
  accord_chain_get_next_step (chain, today);
  for (guint i = 0; i < chain->n_steps; i++)
    g_assert_true (accord_day_is_valid (chain->steps[i].planned));
}

static void
test_damage (void)
{
  static const char *const names[] = { "release.json", "areas.json", "provisions.json", "actions.json", "settings.json" };
  char *folder = folder_new ();
  guint n_loaded = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    copy_file (folder, names[i]);
  write_no_rows (folder, "missions.json");
  write_no_rows (folder, "mandates.json");
  write_no_rows (folder, "commitments.json");
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (AccordReference) reference = NULL;

    write_damaged (folder);
    reference = accord_reference_load (folder, &error);
    if (reference == NULL) {
      g_assert_nonnull (strstr (error->message, "consultations.json"));
      continue;
    }
    n_loaded++;
    for (guint i = 0; i < G_N_ELEMENTS (chain_rules); i++)
      plan (reference, chain_rules[i]);
  }
  /* Of so many, some must have come through, else this tests nothing. */
  g_assert_cmpuint (n_loaded, >, 0);
  folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/damaged-chains/damage", test_damage);

  return g_test_run ();
}
