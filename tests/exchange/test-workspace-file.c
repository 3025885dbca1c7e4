/* The file of a whole workspace: equal workspaces are equal files, nothing is lost, and no damage gets through. */

#include "config.h"

#include "accord-export-workspace.h"
#include "accord-import.h"

#include "accord-exchange-error.h"
#include "accord-json.h"
#include "documents.h"
#include "random-documents.h"

#include <string.h>

#define ROUNDS 200
#define MADE "2026-11-22"

static AccordImportContext *
context_new (void)
{
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (NULL, NULL);
  g_autoptr (AccordCountries) countries = accord_countries_load ("/nowhere");

  return accord_import_context_new (workspace, countries);
}

static AccordImportPlan *
read_text (const char *text, gsize length, GError **error)
{
  g_autoptr (AccordImportContext) context = context_new ();
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, length, NULL);

  return accord_import_read (context, stream, "w.json", length, NULL, NULL, NULL, NULL, error);
}

static GPtrArray *
random_documents (void)
{
  GPtrArray *documents = documents_new ();

  for (guint i = 0; i < 8; i++) {
    AccordKind kind = random_kind ();
    g_autofree char *id = g_strdup_printf ("%s:%u", accord_kind_get_name (kind), i);

    g_ptr_array_add (documents, random_document (kind, id));
    json_object_set_boolean_member (g_ptr_array_index (documents, i), "x", TRUE);
  }

  return documents;
}

/* The same members, the last first. */
static JsonObject *
turn_round (JsonObject *object)
{
  g_autoptr (GList) names = g_list_reverse (json_object_get_members (object));
  JsonObject *turned = json_object_new ();

  for (GList *l = names; l != NULL; l = l->next) {
    JsonNode *node = json_object_get_member (object, l->data);

    if (JSON_NODE_HOLDS_OBJECT (node))
      json_object_set_object_member (turned, l->data, turn_round (json_node_get_object (node)));
    else
      json_object_set_member (turned, l->data, json_node_ref (node));
  }

  return turned;
}

static void
test_equal_files (void)
{
  for (guint round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) documents = random_documents (), turned = documents_new ();
    g_autoptr (GBytes) a = NULL, b = NULL;

    for (guint i = 0; i < documents->len; i++)
      g_ptr_array_add (turned, turn_round (g_ptr_array_index (documents, i)));
    a = accord_export_workspace (documents, 3, day_of (MADE));
    b = accord_export_workspace (turned, 3, day_of (MADE));
    g_assert_true (g_bytes_equal (a, b));
  }
}

static void
test_nothing_is_lost (void)
{
  for (guint round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) documents = random_documents ();
    g_autoptr (GBytes) bytes = accord_export_workspace (documents, 3, day_of (MADE));
    g_autoptr (GError) error = NULL;
    g_autoptr (AccordImportPlan) plan = read_text (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);

    g_assert_no_error (error);
    g_assert_cmpstr (plan->what, ==, "A whole workspace of Accord, written on " MADE);
    g_assert_cmpuint (plan->n_read, ==, documents->len);
    g_assert_cmpuint (plan->items->len, ==, documents->len);
    for (guint i = 0; i < documents->len; i++) {
      AccordImportItem *item = g_ptr_array_index (plan->items, i);
      g_autofree char *before = document_write (g_ptr_array_index (documents, i)), *after = document_write (item->members);

      g_assert_true (item->whole && item->n_rows == 1 && item->line == i + 1);
      g_assert_true (g_utf8_validate (item->title, -1, NULL) && *item->title != '\0');
      g_assert_cmpstr (before, ==, after);
    }
  }
}

static void
check_any (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordImportPlan) plan = read_text (text, length, &error);

  g_assert_true ((plan != NULL) != (error != NULL));
  if (plan == NULL) {
    g_assert_true (error->domain == ACCORD_EXCHANGE_ERROR);
    return;
  }
  g_assert_cmpuint (plan->n_read, ==, plan->n_used + plan->n_skipped);
  g_assert_cmpuint (plan->items->len, ==, plan->n_used);
  g_assert_cmpuint (plan->lines->len, ==, plan->n_skipped);
}

/* A file that is cut anywhere is refused, but for the line's end; one with any byte changed harms nobody. */
static void
test_damage (void)
{
  g_autoptr (GPtrArray) documents = random_documents ();
  g_autoptr (GBytes) bytes = accord_export_workspace (documents, 3, day_of (MADE));
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autofree char *copy = g_memdup2 (text, size);

  for (gsize length = 1; length + 1 < size; length += 1 + length / 50) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_text (text, length, &error));
    g_assert_true (error->domain == ACCORD_EXCHANGE_ERROR);
  }
  for (guint round = 0; round < 20 * ROUNDS; round++) {
    gsize place = g_test_rand_int_range (0, size);

    copy[place] = g_test_rand_int_range (1, 256);
    check_any (copy, size);
    copy[place] = text[place];
  }
}

/* Damage within a well-formed file leaves out what it hit. */
static void
test_damaged_records (void)
{
  for (guint round = 0; round < ROUNDS; round++) {
    g_autoptr (GPtrArray) documents = random_documents ();
    g_autoptr (GBytes) bytes = accord_export_workspace (documents, 3, day_of (MADE));
    g_autoptr (JsonNode) root = accord_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL);
    g_autoptr (GString) text = g_string_new (NULL);

    damage_node (root);
    accord_json_append (text, root, NULL);
    check_any (text->str, text->len);
  }
}

static void
test_other_objects (void)
{
  static const struct {
    const char *text;
    AccordExchangeError code;
  } cases[] = {
    { "{}", ACCORD_EXCHANGE_ERROR_UNKNOWN },
    { "{\"accord\": 1}", ACCORD_EXCHANGE_ERROR_UNKNOWN },
    { "{\"accord\": {}, \"records\": []}", ACCORD_EXCHANGE_ERROR_MALFORMED },
    { "{\"accord\": {\"format\": 0}, \"records\": []}", ACCORD_EXCHANGE_ERROR_MALFORMED },
    { "{\"accord\": {\"format\": \"1\"}, \"records\": []}", ACCORD_EXCHANGE_ERROR_MALFORMED },
    { "{\"accord\": {\"format\": 1}}", ACCORD_EXCHANGE_ERROR_MALFORMED },
    { "{\"accord\": {\"format\": 1}, \"records\": {}}", ACCORD_EXCHANGE_ERROR_MALFORMED },
    { "{\"accord\": {\"format\": 2}}", ACCORD_EXCHANGE_ERROR_TOO_NEW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_text (cases[i].text, strlen (cases[i].text), &error));
    g_assert_error (error, ACCORD_EXCHANGE_ERROR, (int) cases[i].code);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workspace-file/equal-files", test_equal_files);
  g_test_add_func ("/workspace-file/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/workspace-file/damage", test_damage);
  g_test_add_func ("/workspace-file/damaged-records", test_damaged_records);
  g_test_add_func ("/workspace-file/other-objects", test_other_objects);

  return g_test_run ();
}
