#include "config.h"

#include "fuzz.h"

#include "accord-json.h"
#include "accord-record.h"
#include "accord-workspace.h"

#include <string.h>

/* A record that is written and read again is the same record. */
static void
check_again (AccordRecord *record)
{
  g_autofree char *text = accord_json_to_text (accord_record_get_members (record), TRUE);
  g_autofree char *again_text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) document = accord_json_parse_object (text, -1, &error);
  g_autoptr (AccordRecord) again = document != NULL ? accord_record_new (NULL, document, &error) : NULL;

  fuzz_expect (again != NULL, "%s cannot be read again: %s", text, error != NULL ? error->message : "");
  again_text = accord_json_to_text (document, TRUE);
  fuzz_expect (strcmp (text, again_text) == 0, "%s became %s", text, again_text);
  fuzz_expect (g_strcmp0 (accord_record_get_id (record), accord_record_get_id (again)) == 0, "the id changed");
  fuzz_expect (g_strcmp0 (accord_record_get_owner (record), accord_record_get_owner (again)) == 0, "the owner changed");
}

static void
try_document (GPtrArray *documents, JsonObject *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRecord) record = accord_record_new (NULL, document, &error);

  g_ptr_array_add (documents, json_object_ref (document));
  if (record == NULL) {
    fuzz_expect (g_utf8_validate (error->message, -1, NULL), "an error is not valid: %s", error->message);
    return;
  }

  check_again (record);
}

/* Over a row of the reference layer, a document is an override. */
static void
try_override (JsonObject *shipped, JsonObject *own)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AccordRecord) record = NULL;

  if (g_strcmp0 (accord_json_get_text (shipped, "_id"), accord_json_get_text (own, "_id")) != 0)
    return;

  record = accord_record_new (shipped, own, &error);
  fuzz_expect (record != NULL || error != NULL, "there is neither a record nor an error");
  if (record != NULL)
    check_again (record);
}

static void
try_workspace (GPtrArray *documents)
{
  g_autoptr (AccordWorkspace) workspace = accord_workspace_new (NULL, documents);
  g_autoptr (AccordImportContext) context = NULL;
  g_autoptr (AccordCountries) countries = accord_countries_load (ACCORD_COUNTRIES_FILE ".none");
  GPtrArray *problems = accord_workspace_get_problems (workspace);

  for (guint i = 0; i < problems->len; i++)
    fuzz_expect (g_utf8_validate (g_ptr_array_index (problems, i), -1, NULL), "a problem is not valid");
  context = accord_import_context_new (workspace, countries);
}

/* A document, or a list of them: the second lies over the first, and all make a workspace. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = accord_json_parse ((const char *) data, size, &error);

  if (node == NULL) {
    fuzz_expect (error != NULL && g_utf8_validate (error->message, -1, NULL), "there is neither JSON nor an error");
    return 0;
  }
  if (JSON_NODE_HOLDS_OBJECT (node))
    try_document (documents, json_node_get_object (node));
  for (guint i = 0; JSON_NODE_HOLDS_ARRAY (node) && i < json_array_get_length (json_node_get_array (node)); i++) {
    JsonObject *document = accord_json_array_get_object (json_node_get_array (node), i);

    if (document != NULL)
      try_document (documents, document);
  }
  if (documents->len >= 2)
    try_override (documents->pdata[0], documents->pdata[1]);
  try_workspace (documents);

  return 0;
}
