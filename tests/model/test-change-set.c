#include "config.h"

#include "documents.h"
#include "random-documents.h"

#include "accord-change-set.h"
#include "accord-json.h"
#include "accord-model-error.h"

#include <string.h>

#define ROUNDS 400

static const struct {
  AccordKind kind;
  const char *id;
} records[] = {
  { ACCORD_KIND_MISSION, "mission:a" },
  { ACCORD_KIND_CONSULTATION, "consultation:a:2001-06-13:II.B.2.c" },
  { ACCORD_KIND_SETTINGS, "settings:team" },
};

#define N_RECORDS G_N_ELEMENTS (records)

static JsonNode *
ref_or_null (JsonNode *node)
{
  return node != NULL ? json_node_ref (node) : NULL;
}

static void
assert_equal (JsonObject *a, JsonObject *b)
{
  g_autofree char *text_a = document_write (a);
  g_autofree char *text_b = document_write (b);

  g_assert_cmpstr (text_a, ==, text_b);
}

/* A random document; of its frame only what a new document has, since one that is gone forgets the rest. */
static JsonObject *
new_document (guint which)
{
  JsonObject *document;

  if (g_test_rand_int_range (0, 4) == 0)
    return NULL;

  document = random_document (records[which].kind, records[which].id);
  json_object_set_int_member (document, "schema", ACCORD_SCHEMA);
  if (json_object_has_member (document, "release"))
    json_object_remove_member (document, "release");
  /* With nothing but its frame, it would be none. */
  if (json_object_get_size (document) == 3)
    g_clear_pointer (&document, json_object_unref);

  return document;
}

static gboolean
is_empty_map (JsonNode *node)
{
  return node != NULL && (!JSON_NODE_HOLDS_OBJECT (node) || json_object_get_size (json_node_get_object (node)) == 0);
}

/* A member, now and then one of no release, or a key of a map. A map that is null or empty is never
 * entered by a key: taking the key out again leaves the member absent, as documented. */
static char *
random_path (guint which, JsonObject *document)
{
  AccordKind kind = records[which].kind;
  const char *const *names = member_names[kind];
  const char *name = names[g_test_rand_int_range (0, g_strv_length ((char **) names))];
  g_autofree char *key = NULL;

  if (g_test_rand_int_range (0, 6) == 0)
    return g_strdup ("x_new");
  if (member_get (kind, name)->type != ACCORD_MEMBER_MAP || g_test_rand_bit () ||
      is_empty_map (accord_document_get_path (document, name)))
    return g_strdup (name);

  key = g_test_rand_bit () ? g_strdup ("one") : random_word ();

  return g_strdup_printf ("%s/%s", name, key);
}

static JsonNode *
random_after (guint which, const char *path)
{
  if (g_test_rand_int_range (0, 3) == 0)
    return NULL;
  if (strchr (path, '/') != NULL || g_str_has_prefix (path, "x_"))
    return random_node (0);

  return random_value (member_get (records[which].kind, path));
}

/* Fills `documents` with what the changes make of them, one by one. */
static AccordChangeSet *
random_changes (JsonObject **documents)
{
  AccordChangeSet *set = accord_change_set_new ("random");

  for (guint n = g_test_rand_int_range (1, 16); n > 0; n--) {
    guint which = g_test_rand_int_range (0, N_RECORDS);
    JsonObject *old = documents[which];
    g_autofree char *path = random_path (which, old);
    g_autoptr (JsonNode) after = random_after (which, path);
    JsonNode *before = accord_document_get_path (old, path);
    g_autoptr (AccordChangeSet) one = accord_change_set_new ("one");

    accord_change_set_add (set, records[which].id, path, ref_or_null (before), ref_or_null (after));
    accord_change_set_add (one, records[which].id, path, ref_or_null (before), ref_or_null (after));
    documents[which] = accord_change_set_apply (one, records[which].id, old);
    g_assert_true (documents[which] == NULL ||
                   accord_document_equal (accord_document_get_path (documents[which], path), after));
    g_clear_pointer (&old, json_object_unref);
  }

  return set;
}

static void
clear_documents (JsonObject **documents)
{
  for (guint i = 0; i < N_RECORDS; i++)
    g_clear_pointer (&documents[i], json_object_unref);
}

static void
assert_same_set (AccordChangeSet *a, AccordChangeSet *b)
{
  g_assert_cmpuint (accord_change_set_get_length (a), ==, accord_change_set_get_length (b));
  for (guint i = 0; i < accord_change_set_get_length (a); i++) {
    const AccordChange *x = accord_change_set_get (a, i), *y = accord_change_set_get (b, i);

    g_assert_cmpstr (x->id, ==, y->id);
    g_assert_cmpstr (x->path, ==, y->path);
    g_assert_true (accord_document_equal (x->before, y->before));
    g_assert_true (accord_document_equal (x->after, y->after));
  }
}

static void
test_apply_and_invert (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    JsonObject *before[N_RECORDS], *after[N_RECORDS];
    g_autoptr (AccordChangeSet) set = NULL, inverse = NULL, again = NULL;

    for (guint i = 0; i < N_RECORDS; i++) {
      before[i] = new_document (i);
      after[i] = before[i] != NULL ? json_object_ref (before[i]) : NULL;
    }
    set = random_changes (after);
    inverse = accord_change_set_invert (set, "inverse");
    again = accord_change_set_invert (inverse, "again");
    assert_same_set (set, again);

    for (guint i = 0; i < N_RECORDS; i++) {
      g_autofree char *old = document_write (before[i]);
      g_autofree char *unchanged = NULL;
      g_autoptr (JsonObject) applied = accord_change_set_apply (set, records[i].id, before[i]);
      g_autoptr (JsonObject) restored = accord_change_set_apply (inverse, records[i].id, applied);

      assert_equal (applied, after[i]);
      assert_equal (restored, before[i]);
      unchanged = document_write (before[i]);
      g_assert_cmpstr (unchanged, ==, old);
    }
    clear_documents (before);
    clear_documents (after);
  }
}

static void
test_json_round_trip (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    JsonObject *documents[N_RECORDS] = { NULL };
    g_autoptr (AccordChangeSet) set = random_changes (documents);
    g_autofree char *text = accord_change_set_to_json (set);
    g_autoptr (GError) error = NULL;
    g_autoptr (AccordChangeSet) read = accord_change_set_from_json ("read", text, &error);
    g_autoptr (AccordChangeSet) copy = accord_change_set_copy (set);

    g_assert_no_error (error);
    assert_same_set (set, read);
    assert_same_set (set, copy);
    g_assert_cmpstr (accord_change_set_get_title (copy), ==, accord_change_set_get_title (set));
    g_assert_cmpstr (accord_change_set_get_title (read), ==, "read");
    clear_documents (documents);
  }
}

static void
test_equal_adds_nothing (void)
{
  g_autoptr (AccordChangeSet) set = accord_change_set_new ("nothing");

  accord_change_set_add (set, "mission:a", "name", NULL, NULL);
  for (int i = 0; i < ROUNDS; i++) {
    g_autoptr (JsonNode) node = random_node (0);
    g_autoptr (GString) text = g_string_new (NULL);

    accord_json_append (text, node, &(AccordJsonStyle) { g_test_rand_bit (), g_test_rand_bit () });
    accord_change_set_add (set, "mission:a", "name", json_node_ref (node), accord_json_parse (text->str, text->len, NULL));
  }
  g_assert_cmpuint (accord_change_set_get_length (set), ==, 0);

  /* Absent and null are two things, and so are 0 and false. */
  accord_change_set_add (set, "mission:a", "name", NULL, node_parse ("null"));
  accord_change_set_add (set, "mission:a", "name", node_parse ("0"), node_parse ("false"));
  g_assert_cmpuint (accord_change_set_get_length (set), ==, 2);
}

static void
assert_gone (const char *frame, gboolean gone)
{
  g_autoptr (JsonObject) document = document_parse ("{'_id': 'mission:a', 'kind': 'mission', 'schema': 1, %s'area': 'x'}",
                                                    frame);
  g_autoptr (AccordChangeSet) set = accord_change_set_new ("take out");
  g_autoptr (JsonObject) left = NULL;

  accord_change_set_add (set, "mission:a", "area", node_parse ("'x'"), NULL);
  left = accord_change_set_apply (set, "mission:a", document);
  g_assert_true ((left == NULL) == gone);
}

static void
test_gone (void)
{
  g_autoptr (AccordChangeSet) nothing = accord_change_set_new ("nothing");

  assert_gone ("", TRUE);
  assert_gone ("'release': 3, ", TRUE);
  assert_gone ("'name': null, ", FALSE);
  assert_gone ("'x_unknown': 1, ", FALSE);
  assert_gone ("'trashed': {'at': '2026-11-22', 'by': 'me'}, ", FALSE);
  g_assert_null (accord_change_set_apply (nothing, "mission:a", NULL));
}

static void
test_ids (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    JsonObject *documents[N_RECORDS] = { NULL };
    g_autoptr (AccordChangeSet) set = random_changes (documents);
    g_autoptr (GPtrArray) ids = accord_change_set_list_ids (set);
    guint found = 0;

    for (guint i = 0; i < accord_change_set_get_length (set); i++) {
      const char *id = accord_change_set_get (set, i)->id;
      guint position;

      g_assert_true (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, &position));
      g_assert_cmpuint (position, <=, found);
      found += position == found;
    }
    g_assert_cmpuint (ids->len, ==, found);
    clear_documents (documents);
  }
}

static void
test_broken_history (void)
{
  static const char *const broken[] = {
    "[]", "3", "{'changes': [3]}", "{'changes': [{}]}", "{'changes': [{'id': 'mission:a'}]}",
    "{'changes': [{'id': 'mission:a', 'path': ''}]}", "{'changes': [{'id': 'mission', 'path': 'name'}]}",
    "{'changes': [{'id': 3, 'path': 'name'}]}", "{'changes': [null]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    g_autofree char *text = g_strdelimit (g_strdup (broken[i]), "'", '"');
    g_autoptr (GError) error = NULL;

    g_assert_null (accord_change_set_from_json ("broken", text, &error));
    g_assert_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED);
  }

  for (int round = 0; round < ROUNDS; round++) {
    JsonObject *documents[N_RECORDS] = { NULL };
    g_autoptr (AccordChangeSet) set = random_changes (documents);
    g_autofree char *text = accord_change_set_to_json (set);
    g_autoptr (AccordChangeSet) read = NULL;
    g_autoptr (GError) error = NULL;

    text[g_test_rand_int_range (0, strlen (text))] = '\0';
    read = accord_change_set_from_json ("cut", text, &error);
    g_assert_null (read);
    g_assert_nonnull (error);
    clear_documents (documents);
  }
}

static void
test_paths (void)
{
  g_autoptr (JsonObject) document = document_parse ("{'steps': {'a': {'planned': '2001-06-13'}, 'b/c': 3}, 'name': 'x'}");

  g_assert_nonnull (accord_document_get_path (document, "steps"));
  g_assert_nonnull (accord_document_get_path (document, "steps/a"));
  g_assert_cmpint (json_node_get_int (accord_document_get_path (document, "steps/b/c")), ==, 3);
  g_assert_null (accord_document_get_path (document, "steps/x"));
  g_assert_null (accord_document_get_path (document, "name/x"));
  g_assert_null (accord_document_get_path (document, "none/x"));
  g_assert_null (accord_document_get_path (NULL, "name"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/change-set/apply-and-invert", test_apply_and_invert);
  g_test_add_func ("/model/change-set/json-round-trip", test_json_round_trip);
  g_test_add_func ("/model/change-set/equal-adds-nothing", test_equal_adds_nothing);
  g_test_add_func ("/model/change-set/gone", test_gone);
  g_test_add_func ("/model/change-set/ids", test_ids);
  g_test_add_func ("/model/change-set/broken-history", test_broken_history);
  g_test_add_func ("/model/change-set/paths", test_paths);

  return g_test_run ();
}
