#include "config.h"

#include "documents.h"
#include "list-mirror.h"
#include "random-documents.h"

#include "accord-consultation.h"
#include "accord-json.h"
#include "accord-model-error.h"

#include <string.h>

#define ROUNDS 40
#define ACTIONS 25

/* Shipped rows, records of one's own, and one of a kind that this release does not know. */
static const char *const ids[] = {
  "mission:untso", "mission:unifil", "mission:own", "mission:other",
  "mandate:untso:1948-05-29", "mandate:unifil:2025-08-28", "mandate:unifil:after:2025-08-28",
  "mandate:own:1", "mandate:own:2", "mandate:other:1",
  "consultation:unifil:2025-08-28:II.B.2.c", "consultation:own:1:II.B.2.f",
  "settings:team", "settings:other", "report:own:1",
};

static const char *const mission_ids[] = { "mission:untso", "mission:unifil", "mission:own", "mission:other" };

/* What the test holds apart from the workspace: the documents of the planning file. */
static GHashTable *
file_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_object_unref);
}

static void
add_change (AccordChangeSet *set, JsonObject *document, const char *id, const char *path, JsonNode *after)
{
  JsonNode *before = accord_document_get_path (document, path);

  accord_change_set_add (set, id, path, before != NULL ? json_node_ref (before) : NULL, after);
}

static gboolean
get_kind (const char *id, AccordKind *kind)
{
  g_autofree char *name = g_strndup (id, strcspn (id, ":"));

  return accord_kind_from_name (name, kind);
}

static JsonNode *
random_member (AccordKind kind, const char *name)
{
  JsonNode *node;

  if (strcmp (name, "mission") != 0)
    return random_value (member_get (kind, name));

  /* Records of one mission meet. */
  node = json_node_alloc ();
  json_node_init_string (node, mission_ids[g_test_rand_int_range (0, G_N_ELEMENTS (mission_ids))]);

  return node;
}

static void
add_creation (AccordChangeSet *set, JsonObject *document, const char *id, AccordKind kind)
{
  for (const char *const *name = member_names[kind]; *name != NULL; name++)
    if (member_get (kind, *name)->required || g_test_rand_bit ())
      add_change (set, document, id, *name, random_member (kind, *name));
}

static void
add_removal (AccordChangeSet *set, JsonObject *document, const char *id)
{
  static const char *const frame[] = { "_id", "kind", "schema", NULL };
  g_autoptr (GList) names = document != NULL ? json_object_get_members (document) : NULL;

  for (GList *l = names; l != NULL; l = l->next)
    if (!g_strv_contains (frame, l->data))
      add_change (set, document, id, l->data, NULL);
}

static void
add_random_changes (AccordChangeSet *set, GHashTable *file, const char *id)
{
  JsonObject *document = g_hash_table_lookup (file, id);
  AccordKind kind;
  const char *name;

  if (!get_kind (id, &kind)) {
    add_change (set, document, id, "title", random_node (0));
    return;
  }

  name = member_names[kind][g_test_rand_int_range (0, g_strv_length ((char **) member_names[kind]))];
  switch (g_test_rand_int_range (0, 8)) {
  case 0:
  case 1:
    add_creation (set, document, id, kind);
    return;
  case 2:
    add_removal (set, document, id);
    return;
  case 3:
    add_change (set, document, id, "trashed", node_parse (g_test_rand_bit () ? "{'at': '2026-11-22', 'by': 'me'}" : NULL));
    return;
  case 4:
    add_change (set, document, id, name, random_wrong_value (member_get (kind, name)));
    return;
  case 5:
    add_change (set, document, id, name, NULL);
    return;
  case 6:
    if (kind == ACCORD_KIND_SETTINGS)
      add_change (set, document, id, "holidays/2026-12-25", node_parse (g_test_rand_bit () ? "'Holiday'" : NULL));
    return;
  default:
    add_change (set, document, id, name, random_member (kind, name));
    return;
  }
}

/* One change for each record, as the paths of a second would start from another document. */
static AccordChangeSet *
random_action (GHashTable *file)
{
  AccordChangeSet *set = accord_change_set_new ("action");
  guint first = g_test_rand_int_range (0, G_N_ELEMENTS (ids)), n = g_test_rand_int_range (1, 4);

  for (guint i = 0; i < n; i++)
    add_random_changes (set, file, ids[(first + i) % G_N_ELEMENTS (ids)]);

  return set;
}

static void
file_apply (GHashTable *file, AccordChangeSet *set)
{
  g_autoptr (GPtrArray) touched = accord_change_set_list_ids (set);

  for (guint i = 0; i < touched->len; i++) {
    const char *id = g_ptr_array_index (touched, i);
    JsonObject *document = accord_change_set_apply (set, id, g_hash_table_lookup (file, id));

    if (document != NULL)
      g_hash_table_insert (file, g_strdup (id), document);
    else
      g_hash_table_remove (file, id);
  }
}

static AccordWorkspace *
workspace_of_file (GHashTable *file, AccordReference *reference)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, file);
  while (g_hash_table_iter_next (&iter, NULL, &document))
    g_ptr_array_add (documents, json_object_ref (document));

  return accord_workspace_new (reference, documents);
}

static char *
describe_record (AccordRecord *record)
{
  g_autofree char *members = NULL;
  g_autofree char *own = NULL;

  if (record == NULL)
    return g_strdup ("none");

  members = document_write (accord_record_get_members (record));
  own = document_write (accord_record_get_own (record));

  return g_strdup_printf ("%s %s %d", members, own, accord_record_get_trashed (record));
}

static void
assert_same_record (AccordRecord *a, AccordRecord *b)
{
  g_autofree char *text_a = describe_record (a);
  g_autofree char *text_b = describe_record (b);

  g_assert_cmpstr (text_a, ==, text_b);
}

static void
assert_same_mandates (AccordWorkspace *a, AccordWorkspace *b, const char *mission_id)
{
  GPtrArray *of_a = accord_workspace_list (a, ACCORD_KIND_MANDATE, mission_id);
  GPtrArray *of_b = accord_workspace_list (b, ACCORD_KIND_MANDATE, mission_id);

  g_assert_true ((of_a == NULL) == (of_b == NULL));
  for (guint i = 0; of_a != NULL && i < of_a->len; i++) {
    AccordRecord *mandate = g_ptr_array_index (of_a, i);

    g_assert_cmpuint (i, <, of_b->len);
    g_assert_cmpstr (accord_record_get_id (mandate), ==, accord_record_get_id (g_ptr_array_index (of_b, i)));
    g_assert_false (accord_record_get_trashed (mandate));
    g_assert_true (accord_workspace_lookup (a, accord_record_get_id (mandate)) == mandate);
    g_assert_true (i == 0 || accord_mandate_compare (g_ptr_array_index (of_a, i - 1), ACCORD_MANDATE (mandate)) < 0);
  }
  g_assert_cmpuint (of_a != NULL ? of_a->len : 0, ==, of_b != NULL ? of_b->len : 0);
}

static void
assert_same_missions (AccordWorkspace *a, AccordWorkspace *b)
{
  GListModel *of_a = accord_workspace_get_missions (a), *of_b = accord_workspace_get_missions (b);
  AccordDay before = ACCORD_DAY_NONE;

  g_assert_cmpuint (g_list_model_get_n_items (of_a), ==, g_list_model_get_n_items (of_b));
  for (guint i = 0; i < g_list_model_get_n_items (of_a); i++) {
    g_autoptr (AccordRecord) mission = g_list_model_get_item (of_a, i);
    g_autoptr (AccordRecord) other = g_list_model_get_item (of_b, i);

    g_assert_cmpstr (accord_record_get_id (mission), ==, accord_record_get_id (other));
    g_assert_false (accord_record_get_trashed (mission));
    g_assert_true (accord_workspace_lookup (a, accord_record_get_id (mission)) == mission);
    g_assert_cmpint (accord_mission_get_start (ACCORD_MISSION (mission)).first, >=, before);
    before = accord_mission_get_start (ACCORD_MISSION (mission)).first;
    assert_same_mandates (a, b, accord_record_get_id (mission));
  }
  for (guint i = 0; i < G_N_ELEMENTS (mission_ids); i++)
    assert_same_mandates (a, b, mission_ids[i]);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
assert_same_problems (AccordWorkspace *a, AccordWorkspace *b)
{
  GPtrArray *of_a = accord_workspace_get_problems (a), *of_b = accord_workspace_get_problems (b);

  g_ptr_array_sort (of_a, compare_texts);
  g_ptr_array_sort (of_b, compare_texts);
  for (guint i = 0; i < MIN (of_a->len, of_b->len); i++)
    g_assert_cmpstr (g_ptr_array_index (of_a, i), ==, g_ptr_array_index (of_b, i));
  g_assert_cmpuint (of_a->len, ==, of_b->len);
}

static void
assert_same (AccordWorkspace *a, AccordWorkspace *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    assert_same_record (accord_workspace_lookup (a, ids[i]), accord_workspace_lookup (b, ids[i]));
  assert_same_record (ACCORD_RECORD (accord_workspace_get_settings (a)), ACCORD_RECORD (accord_workspace_get_settings (b)));
  assert_same_missions (a, b);
  assert_same_problems (a, b);
  g_assert_cmpuint (accord_workspace_count_own (a), ==, accord_workspace_count_own (b));
}

static void
like_new (AccordReference *reference)
{
  for (int round = 0; round < ROUNDS; round++) {
    g_autoptr (GHashTable) file = file_new ();
    AccordWorkspace *workspace = workspace_of_file (file, reference);
    g_autoptr (ListMirror) mirror = list_mirror_new (accord_workspace_get_missions (workspace));

    for (int i = 0; i < ACTIONS; i++) {
      g_autoptr (AccordChangeSet) set = random_action (file);

      file_apply (file, set);
      accord_workspace_apply (workspace, set);
      list_mirror_check (mirror);
      if (reference == NULL || i % 5 == 4) {
        AccordWorkspace *anew = workspace_of_file (file, reference);

        assert_same (workspace, anew);
        g_assert_finalize_object (anew);
      }
    }
    g_assert_finalize_object (workspace);
  }
}

static void
test_like_new (void)
{
  like_new (reference_get ());
}

static void
test_like_new_alone (void)
{
  like_new (NULL);
}

/* The mission that a record bears on, as the design's table has it. NULL: on all. */
static gboolean
bears_on (AccordRecord *record, const char **mission_id)
{
  if (record == NULL)
    return FALSE;

  *mission_id = accord_record_get_kind (record) == ACCORD_KIND_MISSION
              ? accord_record_get_id (record)
              : accord_json_get_text (accord_record_get_members (record), "mission");

  return TRUE;
}

static void
expect (GHashTable *expected, AccordWorkspace *workspace, const char *id)
{
  const char *mission_id;

  if (bears_on (accord_workspace_lookup (workspace, id), &mission_id))
    g_hash_table_add (expected, g_strdup (mission_id != NULL ? mission_id : "all"));
}

static void
on_changed (AccordWorkspace *workspace, const char *mission_id, gpointer named)
{
  /* Each once. */
  g_assert_true (g_hash_table_add (named, g_strdup (mission_id != NULL ? mission_id : "all")));
}

static GHashTable *
names_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
test_names_missions (void)
{
  g_autoptr (GHashTable) file = file_new ();
  g_autoptr (AccordWorkspace) workspace = workspace_of_file (file, reference_get ());

  for (int i = 0; i < ROUNDS * ACTIONS; i++) {
    g_autoptr (AccordChangeSet) set = random_action (file);
    g_autoptr (GPtrArray) touched = accord_change_set_list_ids (set);
    g_autoptr (GHashTable) expected = names_new (), named = names_new ();
    gulong handler = g_signal_connect (workspace, "changed", G_CALLBACK (on_changed), named);
    GHashTableIter iter;
    gpointer name;

    for (guint k = 0; k < touched->len; k++)
      expect (expected, workspace, g_ptr_array_index (touched, k));
    file_apply (file, set);
    accord_workspace_apply (workspace, set);
    for (guint k = 0; k < touched->len; k++)
      expect (expected, workspace, g_ptr_array_index (touched, k));

    if (g_hash_table_contains (expected, "all")) {
      g_assert_true (g_hash_table_contains (named, "all"));
      g_assert_cmpuint (g_hash_table_size (named), ==, 1);
    } else {
      g_assert_cmpuint (g_hash_table_size (named), ==, g_hash_table_size (expected));
      g_hash_table_iter_init (&iter, expected);
      while (g_hash_table_iter_next (&iter, &name, NULL))
        g_assert_true (g_hash_table_contains (named, name));
    }
    g_signal_handler_disconnect (workspace, handler);
  }
}

/* A check says beforehand whether every record would still be one. */
static void
test_check (void)
{
  g_autoptr (GHashTable) file = file_new ();
  guint n_refused = 0;

  for (int i = 0; i < ROUNDS * ACTIONS / 4; i++) {
    g_autoptr (AccordWorkspace) workspace = workspace_of_file (file, reference_get ());
    g_autoptr (AccordChangeSet) set = random_action (file);
    g_autoptr (GError) error = NULL;
    gboolean sound = accord_workspace_check_changes (workspace, set, &error);

    g_assert_true (sound == (error == NULL));
    g_assert_cmpuint (accord_workspace_get_problems (workspace)->len, ==, 0);
    n_refused += !sound;
    if (!sound)
      continue;
    file_apply (file, set);
    accord_workspace_apply (workspace, set);
    g_assert_cmpuint (accord_workspace_get_problems (workspace)->len, ==, 0);
  }
  g_assert_cmpuint (n_refused, >, 0);
}

static void
assert_broken_kept_aside (const char *document, const char *id)
{
  g_autoptr (GPtrArray) documents = documents_new ();
  g_autoptr (AccordWorkspace) workspace = NULL;
  AccordRecord *record;

  documents_add (documents, "%s", document);
  workspace = accord_workspace_new (reference_get (), documents);
  record = accord_workspace_lookup (workspace, id);
  g_assert_nonnull (record);
  g_assert_null (accord_record_get_own (record));
  g_assert_cmpuint (accord_workspace_get_problems (workspace)->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (accord_workspace_get_problems (workspace), 0), id));
  g_assert_cmpuint (accord_workspace_count_own (workspace), ==, 1);
}

static void
test_broken (void)
{
  assert_broken_kept_aside ("{'_id': 'mission:unifil', 'kind': 'mission', 'schema': 1, 'name': 5}", "mission:unifil");
  assert_broken_kept_aside ("{'_id': 'mission:unifil', 'kind': 'mandate', 'schema': 1}", "mission:unifil");
  assert_broken_kept_aside ("{'_id': 'mission:unifil', 'schema': 1}", "mission:unifil");
  assert_broken_kept_aside ("{'_id': 'settings:team', 'kind': 'settings', 'schema': 1, 'leads': []}", "settings:team");
  assert_broken_kept_aside ("{'_id': 'mandate:unifil:2025-08-28', 'kind': 'mandate', 'schema': 1, 'term': 'for ever'}",
                            "mandate:unifil:2025-08-28");
}

static void
test_find (void)
{
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), NULL);
  g_autoptr (GPtrArray) found = accord_workspace_find_symbol (workspace, "S/RES/2350 (2017)");
  g_autoptr (GPtrArray) none = accord_workspace_find_symbol (workspace, "S/RES/1353 (2001)");

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (accord_record_get_owner (ACCORD_RECORD (g_ptr_array_index (found, 0))), !=,
                   accord_record_get_owner (ACCORD_RECORD (g_ptr_array_index (found, 1))));
  g_assert_cmpuint (none->len, ==, 0);

  g_assert_true (accord_workspace_find_mission (workspace, "UNIFIL") == accord_workspace_find_mission (workspace, "unifil"));
  g_assert_true (accord_workspace_find_mission (workspace, "UNIFIL") ==
                 accord_workspace_find_mission (workspace, "mission:unifil"));
  g_assert_null (accord_workspace_find_mission (workspace, "UNIFI"));
  g_assert_null (accord_workspace_find_mission (workspace, ""));
  g_assert_null (accord_workspace_find_mission (workspace, "settings:team"));
  g_assert_null (accord_workspace_lookup (workspace, "mission:none"));
}

/* A first start has written nothing. */
static void
test_untouched (void)
{
  AccordWorkspace *workspace = accord_workspace_new (reference_get (), NULL);
  GHashTableIter iter;
  gpointer id;

  g_assert_cmpuint (accord_workspace_count_own (workspace), ==, 0);
  g_assert_cmpuint (accord_workspace_get_problems (workspace)->len, ==, 0);
  g_hash_table_iter_init (&iter, accord_reference_get_rows (reference_get ()));
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_nonnull (accord_workspace_lookup (workspace, id));
  g_assert_finalize_object (workspace);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/workspace/untouched", test_untouched);
  g_test_add_func ("/model/workspace/find", test_find);
  g_test_add_func ("/model/workspace/broken", test_broken);
  g_test_add_func ("/model/workspace/check", test_check);
  g_test_add_func ("/model/workspace/names-missions", test_names_missions);
  g_test_add_func ("/model/workspace/like-new-alone", test_like_new_alone);
  g_test_add_func ("/model/workspace/like-new", test_like_new);

  return g_test_run ();
}
