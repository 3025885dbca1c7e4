#include "config.h"

#include "import-fixture.h"

#include "accord-json.h"
#include "documents.h"

#include <string.h>

AccordImportContext *
fixture_get_context (void)
{
  static AccordImportContext *context;

  if (context == NULL) {
    g_autoptr (GPtrArray) documents = documents_new ();
    g_autoptr (AccordWorkspace) workspace = accord_workspace_new (reference_get (), documents);
    g_autoptr (AccordCountries) countries = accord_countries_load (ACCORD_COUNTRIES_FILE);

    context = accord_import_context_new (workspace, countries);
  }

  return context;
}

AccordImportPlan *
fixture_try (const char *bytes, gssize length, const char *const *answers, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; answers != NULL && answers[i] != NULL; i++) {
    const char *value = strrchr (answers[i], '=');

    g_hash_table_insert (table, g_strndup (answers[i], value - answers[i]), (gpointer) (value + 1));
  }
  stream = g_memory_input_stream_new_from_data (bytes, length >= 0 ? length : (gssize) strlen (bytes), NULL);

  return accord_import_read (fixture_get_context (), stream, "file.csv", 0, table, NULL, NULL, NULL, error);
}

static void
check_plan (AccordImportPlan *plan)
{
  guint n_rows = 0, n_skipped = 0, n_odd = 0, last = 0;

  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = g_ptr_array_index (plan->items, i);

    n_rows += item->n_rows;
    g_assert_cmpstr (item->title, !=, "");
    g_assert_cmpuint (item->line, >, 0);
  }
  for (guint i = 0; i < plan->lines->len; i++) {
    AccordImportLine *line = g_ptr_array_index (plan->lines, i);

    n_skipped += line->skipped;
    n_odd += !line->skipped;
    g_assert_cmpstr (line->reason, !=, "");
    g_assert_cmpuint (line->line, >=, last);
    last = line->line;
  }
  g_assert_cmpuint (plan->n_used, ==, n_rows);
  g_assert_cmpuint (plan->n_read, ==, plan->n_used + plan->n_skipped);
  if (plan->n_skipped + plan->n_odd <= ACCORD_IMPORT_MOST_LINES) {
    g_assert_cmpuint (plan->n_skipped, ==, n_skipped);
    g_assert_cmpuint (plan->n_odd, ==, n_odd);
  }
  g_assert_nonnull (plan->what);
}

AccordImportPlan *
fixture_read (const char *bytes, gssize length, const char *const *answers)
{
  g_autoptr (GError) error = NULL;
  AccordImportPlan *plan = fixture_try (bytes, length, answers, &error);

  g_assert_no_error (error);
  check_plan (plan);

  return plan;
}

static AccordImportItem *
find_item (AccordImportPlan *plan, const char *id)
{
  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = g_ptr_array_index (plan->items, i);

    if (strcmp (item->id, id) == 0)
      return item;
  }

  return NULL;
}

const char *
fixture_get_rows (AccordImportPlan *plan, const char *id)
{
  AccordImportItem *item = find_item (plan, id);
  const char *rows = item != NULL ? accord_json_get_text (item->members, "rows") : NULL;

  return rows != NULL ? strchr (rows, '\n') + 1 : NULL;
}

AccordImportQuestion *
fixture_find_question (AccordImportPlan *plan, const char *id)
{
  for (guint i = 0; i < plan->questions->len; i++) {
    AccordImportQuestion *question = g_ptr_array_index (plan->questions, i);

    if (strcmp (question->id, id) == 0)
      return question;
  }

  return NULL;
}

const char *
fixture_get_reason (AccordImportPlan *plan, guint line, gboolean skipped)
{
  for (guint i = 0; i < plan->lines->len; i++) {
    AccordImportLine *entry = g_ptr_array_index (plan->lines, i);

    if (entry->line == line && entry->skipped == skipped)
      return entry->reason;
  }

  return NULL;
}

char *
fixture_write_items (AccordImportPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->items->len; i++) {
    AccordImportItem *item = g_ptr_array_index (plan->items, i);
    g_autofree char *members = accord_json_to_text (item->members, FALSE);

    g_string_append_printf (text, "%s %s %u %s\n", item->id, item->title, item->n_rows, members);
  }

  return g_string_free (text, FALSE);
}
