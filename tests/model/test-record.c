#include "config.h"

#include "documents.h"
#include "random-documents.h"

#include "accord-change-set.h"
#include "accord-json.h"
#include "accord-model-error.h"
#include "accord-record.h"

#include <string.h>

#define ROUNDS 400

static char *
new_id (AccordKind kind)
{
  return g_strconcat (accord_kind_get_name (kind), ":test", NULL);
}

static void
assert_equal (JsonObject *a, JsonObject *b)
{
  g_autofree char *text_a = document_write (a);
  g_autofree char *text_b = document_write (b);

  g_assert_cmpstr (text_a, ==, text_b);
}

static AccordRecord *
record_new (JsonObject *shipped, JsonObject *own)
{
  g_autoptr (GError) error = NULL;
  AccordRecord *record = accord_record_new (shipped, own, &error);

  g_assert_no_error (error);

  return record;
}

static void
test_round_trip (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    AccordKind kind = random_kind ();
    g_autoptr (GError) error = NULL;
    g_autofree char *id = new_id (kind);
    g_autoptr (JsonObject) document = random_document (kind, id);
    g_autoptr (JsonObject) copy = accord_json_copy_object (document);
    g_autofree char *text = accord_json_to_text (document, g_test_rand_bit ());
    g_autoptr (JsonObject) again = accord_json_parse_object (text, -1, &error);
    AccordRecord *record;

    g_assert_no_error (error);
    assert_equal (document, again);
    assert_equal (document, copy);
    record = record_new (NULL, again);
    g_assert_cmpstr (accord_record_get_id (record), ==, id);
    g_assert_cmpint (accord_record_get_kind (record), ==, kind);
    assert_equal (accord_record_get_members (record), document);
    g_assert_true (accord_record_get_own (record) == again);
    g_assert_null (accord_record_get_shipped (record));
    g_assert_finalize_object (record);
  }
}

static GHashTable *
names_of (JsonObject *a, JsonObject *b)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GList) of_a = json_object_get_members (a);
  g_autoptr (GList) of_b = json_object_get_members (b);

  for (GList *l = of_a; l != NULL; l = l->next)
    g_hash_table_add (names, g_strdup (l->data));
  for (GList *l = of_b; l != NULL; l = l->next)
    g_hash_table_add (names, g_strdup (l->data));

  return names;
}

static void
assert_same_node (JsonNode *a, JsonNode *b)
{
  g_assert_true (accord_document_equal (a, b));
}

/* Own over shipped, key by key in a map; what is in neither is in none. */
static void
assert_map_overlay (JsonObject *both, JsonObject *shipped, JsonObject *own)
{
  g_autoptr (GHashTable) keys = names_of (shipped, own);
  GHashTableIter iter;
  gpointer key;

  g_assert_cmpuint (json_object_get_size (both), ==, g_hash_table_size (keys));
  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    assert_same_node (json_object_get_member (both, key),
                      json_object_get_member (json_object_has_member (own, key) ? own : shipped, key));
}

static void
assert_overlay (AccordKind kind, JsonObject *both, JsonObject *shipped, JsonObject *own)
{
  g_autoptr (GHashTable) names = names_of (shipped, own);
  GHashTableIter iter;
  gpointer name;

  g_assert_cmpuint (json_object_get_size (both), ==, g_hash_table_size (names));
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL)) {
    const AccordMember *member = accord_kind_find_member (kind, name);
    JsonObject *of_shipped = accord_json_get_object (shipped, name), *of_own = accord_json_get_object (own, name);

    if (member != NULL && member->type == ACCORD_MEMBER_MAP && of_shipped != NULL && of_own != NULL)
      assert_map_overlay (accord_json_get_object (both, name), of_shipped, of_own);
    else
      assert_same_node (json_object_get_member (both, name),
                        json_object_get_member (json_object_has_member (own, name) ? own : shipped, name));
  }
}

/* An override: some members of a random document, required ones rarely. */
static JsonObject *
random_override (AccordKind kind, const char *id, JsonObject *shipped)
{
  g_autoptr (JsonObject) source = random_document (kind, id);
  JsonObject *own = bare_document (kind, id);
  g_autoptr (GList) names = json_object_get_members (source);

  for (GList *l = names; l != NULL; l = l->next) {
    const AccordMember *member = accord_kind_find_member (kind, l->data);
    JsonObject *below = accord_json_get_object (shipped, l->data);

    if (!g_test_rand_bit ())
      continue;
    json_object_set_member (own, l->data, json_node_ref (json_object_get_member (source, l->data)));
    /* Keys that meet those of the shipped map. */
    if (member != NULL && member->type == ACCORD_MEMBER_MAP && below != NULL) {
      g_autoptr (GList) keys = json_object_get_members (below);
      JsonObject *map = json_object_new ();

      json_object_set_int_member (map, "of_my_own", 1);
      for (GList *k = keys; k != NULL; k = k->next)
        if (g_test_rand_bit ())
          json_object_set_member (map, k->data, random_node (1));
      json_object_set_object_member (own, l->data, map);
    }
  }

  return own;
}

static void
test_overlay (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    AccordKind kind = random_kind ();
    g_autofree char *id = new_id (kind);
    g_autoptr (JsonObject) shipped = random_document (kind, id);
    g_autoptr (JsonObject) own = random_override (kind, id, shipped);
    g_autofree char *shipped_before = document_write (shipped);
    g_autofree char *own_before = document_write (own);
    g_autoptr (AccordRecord) record = record_new (shipped, own);
    g_autofree char *shipped_after = document_write (shipped);
    g_autofree char *own_after = document_write (own);

    assert_overlay (kind, accord_record_get_members (record), shipped, own);
    g_assert_cmpstr (shipped_before, ==, shipped_after);
    g_assert_cmpstr (own_before, ==, own_after);
  }
}

static void
test_null_hides (void)
{
  g_autoptr (JsonObject) shipped = document_parse ("{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, "
                                                   "'acronym': 'M', 'name': 'Mission', 'end': '1999', 'area': 'Here'}");
  g_autoptr (JsonObject) own = document_parse ("{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, 'end': null}");
  g_autoptr (AccordRecord) record = record_new (shipped, own);
  AccordMission *mission = ACCORD_MISSION (record);

  g_assert_cmpint (accord_mission_get_end (mission).first, ==, ACCORD_DAY_NONE);
  g_assert_cmpstr (accord_mission_get_area (mission), ==, "Here");
  g_assert_true (accord_mission_is_active (mission, 0));
}

static void
assert_refused (JsonObject *shipped, JsonObject *own, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (accord_record_new (shipped, own, &error));
  g_assert_error (error, ACCORD_MODEL_ERROR, code);
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_refused (void)
{
  static const char *const broken[] = {
    "{}",
    "{'kind': 'mission'}",
    "{'_id': 'mission:m'}",
    "{'_id': 'mission:m', 'kind': 3}",
    "{'_id': 7, 'kind': 'mission'}",
    "{'_id': 'mandate:m', 'kind': 'mission', 'schema': 1, 'acronym': 'M', 'name': 'M'}",
    "{'_id': 'missions:m', 'kind': 'mission', 'schema': 1, 'acronym': 'M', 'name': 'M'}",
    "{'_id': 'mission', 'kind': 'mission', 'schema': 1, 'acronym': 'M', 'name': 'M'}",
    "{'_id': 'mission:m', 'kind': 'mission', 'schema': 1}",
  };
  g_autoptr (JsonObject) newer = document_parse ("{'_id': 'clash:m:1', 'kind': 'clash', 'schema': 1}");

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    g_autoptr (JsonObject) document = document_parse ("%s", broken[i]);

    assert_refused (NULL, document, ACCORD_MODEL_ERROR_MALFORMED);
    assert_refused (document, NULL, ACCORD_MODEL_ERROR_MALFORMED);
  }
  assert_refused (NULL, newer, ACCORD_MODEL_ERROR_UNKNOWN_KIND);
}

/* Random JSON that calls itself a record may be one or not; reading it is safe. */
static void
test_any_json (void)
{
  for (int round = 0; round < 3000; round++) {
    AccordKind kind = random_kind ();
    g_autofree char *id = new_id (kind);
    g_autoptr (JsonObject) document = random_document (kind, id);
    g_autoptr (AccordRecord) record = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (GList) names = json_object_get_members (document);

    for (GList *l = names; l != NULL; l = l->next)
      if (g_test_rand_int_range (0, 8) == 0)
        json_object_set_member (document, l->data, random_node (0));
    record = accord_record_new (NULL, document, &error);
    g_assert_true ((record == NULL) == (error != NULL));
  }
}

static void
test_trashed_and_source (void)
{
  g_autoptr (JsonObject) document = document_parse ("{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, "
                                                    "'acronym': 'M', 'name': 'M', 'trashed': null, 'source': "
                                                    "{'text': 'a page', 'as_of': '2026-11-22', 'verified': true}}");
  g_autoptr (JsonObject) trash = document_parse ("{'_id': 'mission:m', 'kind': 'mission', 'schema': 1, "
                                                 "'trashed': {'at': '2026-11-22', 'by': 'me'}}");
  g_autoptr (AccordRecord) kept = record_new (document, NULL);
  g_autoptr (AccordRecord) trashed = record_new (document, trash);
  const char *url = "?";
  gint32 as_of;

  g_assert_false (accord_record_get_trashed (kept));
  g_assert_true (accord_record_get_trashed (trashed));
  g_assert_true (accord_record_get_verified (kept));
  g_assert_cmpstr (accord_record_get_source (kept, &url, &as_of), ==, "a page");
  g_assert_null (url);
  g_assert_cmpint (as_of, ==, day_of ("2026-11-22"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/record/round-trip", test_round_trip);
  g_test_add_func ("/model/record/overlay", test_overlay);
  g_test_add_func ("/model/record/null-hides", test_null_hides);
  g_test_add_func ("/model/record/refused", test_refused);
  g_test_add_func ("/model/record/any-json", test_any_json);
  g_test_add_func ("/model/record/trashed-and-source", test_trashed_and_source);

  return g_test_run ();
}
