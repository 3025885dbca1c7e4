#include "config.h"

#include "documents.h"
#include "random-documents.h"

#include "accord-json.h"
#include "accord-model-error.h"

#include <string.h>

#define ROUNDS 300

static void
assert_accepts (AccordKind kind, JsonObject *document, gboolean whole)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (accord_kind_validate (kind, document, whole, &error));
  g_assert_no_error (error);
}

static void
assert_refuses (AccordKind kind, JsonObject *document, gboolean whole, const char *member)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (accord_kind_validate (kind, document, whole, &error));
  g_assert_error (error, ACCORD_MODEL_ERROR, ACCORD_MODEL_ERROR_MALFORMED);
  g_assert_nonnull (strstr (error->message, member));
  g_assert_null (strchr (error->message, '\n'));
}

static JsonObject *
new_document (AccordKind kind)
{
  g_autofree char *id = g_strconcat (accord_kind_get_name (kind), ":test", NULL);

  return random_document (kind, id);
}

static void
test_names (void)
{
  for (guint i = 0; i < ACCORD_N_KINDS; i++) {
    AccordKind kind;

    g_assert_true (accord_kind_from_name (accord_kind_get_name (i), &kind));
    g_assert_cmpint (kind, ==, i);
    g_assert_null (accord_kind_find_member (i, "no_such_member"));
    g_assert_null (accord_kind_find_member (i, ""));
  }
  g_assert_false (accord_kind_from_name ("missions", &(AccordKind) { 0 }));
  g_assert_false (accord_kind_from_name (NULL, &(AccordKind) { 0 }));
}

static void
test_accepts (void)
{
  for (int round = 0; round < ROUNDS; round++) {
    AccordKind kind = random_kind ();
    g_autoptr (JsonObject) document = new_document (kind);

    assert_accepts (kind, document, TRUE);
    assert_accepts (kind, document, FALSE);
  }
}

static void
check_member (AccordKind kind, const AccordMember *member, gboolean common)
{
  g_autoptr (JsonObject) document = new_document (kind);

  json_object_set_member (document, member->name, random_value (member));
  assert_accepts (kind, document, TRUE);
  for (int i = 0; i < 60; i++) {
    gboolean whole = g_test_rand_bit ();

    json_object_set_member (document, member->name, random_wrong_value (member));
    assert_refuses (kind, document, whole, member->name);
  }

  json_object_set_null_member (document, member->name);
  if (member->required)
    assert_refuses (kind, document, g_test_rand_bit (), member->name);
  else
    assert_accepts (kind, document, TRUE);

  json_object_remove_member (document, member->name);
  if (member->required)
    assert_refuses (kind, document, TRUE, member->name);
  else
    assert_accepts (kind, document, TRUE);
  /* Only an override may leave out what a whole document must have; its frame it has all the same. */
  if (member->required && common)
    assert_refuses (kind, document, FALSE, member->name);
  else
    assert_accepts (kind, document, FALSE);
}

static void
test_every_member (void)
{
  for (guint kind = 0; kind < ACCORD_N_KINDS; kind++) {
    for (guint i = 0; member_names[kind][i] != NULL; i++)
      check_member (kind, member_get (kind, member_names[kind][i]), FALSE);
    for (guint i = 0; common_names[i] != NULL; i++)
      check_member (kind, member_get (kind, common_names[i]), TRUE);
  }
}

/* The rows of the reference layer are whole documents. */
static void
test_reference_rows (void)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, accord_reference_get_rows (reference_get ()));
  while (g_hash_table_iter_next (&iter, &id, &row)) {
    AccordKind kind;

    g_assert_true (accord_kind_from_name (accord_json_get_text (row, "kind"), &kind));
    g_assert_true (g_str_has_prefix (id, accord_kind_get_name (kind)));
    assert_accepts (kind, row, TRUE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/kind/names", test_names);
  g_test_add_func ("/model/kind/accepts", test_accepts);
  g_test_add_func ("/model/kind/every-member", test_every_member);
  g_test_add_func ("/model/kind/reference-rows", test_reference_rows);

  return g_test_run ();
}
