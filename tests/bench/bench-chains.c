/* What deriving the consultations of 10,000 missions costs against a loop that only computes the same days, and how many
 * missions are derived again when one mandate changes. One JSON object a line; other lines start with a hash. */

#include "config.h"

#include "documents.h"

#include "accord-chain-planner.h"
#include "accord-chains.h"
#include "accord-json.h"

#define MISSIONS 10000
#define MANDATES 20
#define ROUNDS 7
#define TODAY "2026-11-22"

typedef struct {
  AccordWorkspace *workspace;
  GPtrArray *chains; /* of GPtrArray of AccordChain, by mission */
  guint n_derived;
} Bench;

static JsonObject *
make_document (const char *kind, const char *id)
{
  JsonObject *document = json_object_new ();

  json_object_set_string_member (document, "_id", id);
  json_object_set_string_member (document, "kind", kind);
  json_object_set_int_member (document, "schema", 1);

  return document;
}

static void
add_mission (GPtrArray *documents, guint n)
{
  g_autofree char *id = g_strdup_printf ("mission:m%u", n);
  g_autofree char *acronym = g_strdup_printf ("M%u", n);
  AccordDay day = day_of ("2006-12-01") + n % 350;
  JsonObject *mission = make_document ("mission", id);

  json_object_set_string_member (mission, "acronym", acronym);
  json_object_set_string_member (mission, "name", acronym);
  g_ptr_array_add (documents, mission);

  for (guint i = 0; i < MANDATES; i++, day += 365) {
    g_autofree char *mandate_id = g_strdup_printf ("mandate:m%u:%u", n, i);
    JsonObject *mandate = make_document ("mandate", mandate_id);

    json_object_set_string_member (mandate, "mission", id);
    json_object_set_string_member (mandate, "state", "adopted");
    accord_json_set_day (mandate, "adopted", day);
    json_object_set_string_member (mandate, "term", "until");
    accord_json_set_day (mandate, "expires", day + 366);
    json_object_set_string_member (mandate, "decision", "renew");
    g_ptr_array_add (documents, mandate);
  }
}

static GPtrArray *
derive (Bench *bench, AccordMission *mission)
{
  bench->n_derived++;

  return accord_rules_list_chains (bench->workspace, mission, day_of (TODAY));
}

static void
derive_all (Bench *bench)
{
  GListModel *missions = accord_workspace_get_missions (bench->workspace);

  for (guint i = 0; i < MISSIONS; i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);

    g_ptr_array_add (bench->chains, derive (bench, mission));
  }
}

/* The same days, once more, of chains that are there. */
static void
plan_all (Bench *bench)
{
  AccordSettings *settings = accord_workspace_get_settings (bench->workspace);
  AccordDay today = day_of (TODAY);

  for (guint i = 0; i < bench->chains->len; i++) {
    GPtrArray *chains = g_ptr_array_index (bench->chains, i);

    for (guint k = 0; k < chains->len; k++) {
      AccordChain *chain = g_ptr_array_index (chains, k);

      accord_rules_plan_chain (chain, settings, accord_mandate_get_effective (chain->mandate));
      accord_rules_set_states (chain, today);
    }
  }
}

static guint
count_steps (Bench *bench)
{
  guint n = 0;

  for (guint i = 0; i < bench->chains->len; i++) {
    GPtrArray *chains = g_ptr_array_index (bench->chains, i);

    for (guint k = 0; k < chains->len; k++)
      n += ((AccordChain *) g_ptr_array_index (chains, k))->n_steps;
  }

  return n;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
time_of (Bench *bench, void (*function) (Bench *bench))
{
  gint64 began = g_get_monotonic_time ();

  function (bench);

  return (g_get_monotonic_time () - began) / 1000.0;
}

static void
on_changed (Bench *bench, const char *mission_id)
{
  GListModel *missions = accord_workspace_get_missions (bench->workspace);
  AccordRecord *mission = mission_id != NULL ? accord_workspace_lookup (bench->workspace, mission_id) : NULL;

  if (mission != NULL) {
    g_autoptr (GPtrArray) chains = derive (bench, ACCORD_MISSION (mission));

    return;
  }
  for (guint i = 0; i < g_list_model_get_n_items (missions); i++) {
    g_autoptr (AccordMission) each = g_list_model_get_item (missions, i);
    g_autoptr (GPtrArray) chains = derive (bench, each);
  }
}

static void
change_one_mandate (Bench *bench)
{
  g_autoptr (AccordChangeSet) changes = accord_change_set_new ("One mandate");

  bench->n_derived = 0;
  g_signal_connect_swapped (bench->workspace, "changed", G_CALLBACK (on_changed), bench);
  accord_change_set_add (changes, "mandate:m77:19", "expires", node_parse ("'2027-01-01'"), node_parse ("'2027-03-01'"));
  accord_workspace_apply (bench->workspace, changes);
  g_print ("{\"bench\":\"chains\",\"case\":\"one-mandate\",\"derived\":%u}\n", bench->n_derived);
}

int
main (void)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  Bench bench = { NULL };
  double derived[ROUNDS], planned[ROUNDS];
  guint n_steps;

  for (guint i = 0; i < MISSIONS; i++)
    add_mission (documents, i);
  bench.workspace = accord_workspace_new (reference_get (), documents);
  bench.chains = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  /* By turns, so that whatever else the machine does falls on both. */
  for (guint i = 0; i < ROUNDS; i++) {
    g_ptr_array_set_size (bench.chains, 0);
    derived[i] = time_of (&bench, derive_all);
    planned[i] = time_of (&bench, plan_all);
  }
  n_steps = count_steps (&bench);
  qsort (derived, ROUNDS, sizeof derived[0], compare_doubles);
  qsort (planned, ROUNDS, sizeof planned[0], compare_doubles);
  g_print ("# %u missions, %u mandates each, %u steps\n", MISSIONS, MANDATES, n_steps);
  g_print ("{\"bench\":\"chains\",\"case\":\"derive\",\"value\":%.1f,\"unit\":\"ms\",\"ratio\":%.2f,"
           "\"against\":\"a loop that only computes the same days\"}\n",
           derived[ROUNDS / 2], derived[ROUNDS / 2] / planned[ROUNDS / 2]);
  g_print ("{\"bench\":\"chains\",\"case\":\"days-only\",\"value\":%.1f,\"unit\":\"ms\"}\n", planned[ROUNDS / 2]);
  change_one_mandate (&bench);

  g_ptr_array_unref (bench.chains);
  g_object_unref (bench.workspace);

  return 0;
}
