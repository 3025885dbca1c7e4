#include "config.h"

#include "fuzz.h"

#include "accord-json.h"
#include "accord-record.h"

#include <string.h>

/* Text that people see: valid, not empty, and of one line. */
static void
expect_sentence (const char *text, const char *what)
{
  fuzz_expect (text != NULL && *text != '\0', "%s is empty", what);
  fuzz_expect (g_utf8_validate (text, -1, NULL), "%s is not valid: %s", what, text);
  fuzz_expect (strpbrk (text, "\r\n") == NULL, "%s has several lines: %s", what, text);
}

static void
expect_valid (const char *text, const char *what)
{
  fuzz_expect (text == NULL || g_utf8_validate (text, -1, NULL), "%s is not valid: %s", what, text);
}

static void
expect_valid_node (JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    expect_valid (json_node_get_string (node), "a member");
}

/* The document that a new record would have. Null is how a member that is not there is written. */
static JsonObject *
make_document (const AccordImportItem *item, const char *kind)
{
  g_autoptr (JsonObject) copy = accord_json_copy_object (item->members);
  g_autoptr (GList) names = json_object_get_members (copy);

  for (GList *l = names; l != NULL; l = l->next) {
    JsonNode *node = json_object_get_member (copy, l->data);

    expect_valid (l->data, "a member's name");
    expect_valid_node (node);
    if (!item->whole && JSON_NODE_HOLDS_NULL (node))
      json_object_remove_member (copy, l->data);
  }
  if (!item->whole) {
    json_object_set_string_member (copy, "_id", item->id);
    json_object_set_string_member (copy, "kind", kind);
    json_object_set_int_member (copy, "schema", ACCORD_SCHEMA);
  }

  return g_steal_pointer (&copy);
}

static void
check_record (const AccordImportItem *item)
{
  g_autofree char *name = g_strndup (item->id, strcspn (item->id, ":"));
  g_autoptr (JsonObject) document = NULL;
  g_autoptr (AccordRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  AccordKind kind;

  fuzz_expect (strchr (item->id, ':') != NULL && strchr (item->id, ':')[1] != '\0', "%s names nothing", item->id);
  fuzz_expect (accord_kind_from_name (name, &kind), "%s is of no kind", item->id);

  document = make_document (item, name);
  /* An item may be a part of a record of the reference layer, or of one that is there. */
  if (!accord_kind_validate (kind, document, FALSE, &error))
    fuzz_expect (FALSE, "%s is no record: %s", item->id, error->message);
  if (!accord_kind_validate (kind, document, TRUE, NULL))
    return;

  record = accord_record_new (NULL, document, &error);
  fuzz_expect (record != NULL, "%s is no record: %s", item->id, error != NULL ? error->message : "");
}

static void
check_items (AccordImportPlan *plan)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint64 n_rows = 0;

  for (guint i = 0; i < plan->items->len; i++) {
    const AccordImportItem *item = g_ptr_array_index (plan->items, i);

    expect_sentence (item->id, "an id");
    expect_sentence (item->title, "a title");
    expect_valid (item->remark, "a remark");
    fuzz_expect (g_hash_table_add (ids, item->id), "%s comes twice", item->id);
    fuzz_expect (item->line > 0, "%s comes from no line", item->id);
    fuzz_expect (item->n_rows > 0, "%s comes from no row", item->id);
    fuzz_expect (item->act == ACCORD_IMPORT_ADD || item->act == ACCORD_IMPORT_PROPOSE,
                 "%s was compared too early", item->id);
    check_record (item);
    n_rows += item->n_rows;
  }
  fuzz_expect (n_rows == plan->n_used, "the items have %u rows of %u", (guint) n_rows, plan->n_used);
}

static void
check_lines (AccordImportPlan *plan)
{
  guint n_skipped = 0;

  for (guint i = 0; i < plan->lines->len; i++) {
    const AccordImportLine *line = g_ptr_array_index (plan->lines, i);

    fuzz_expect (line->line > 0, "a line has no number: %s", line->reason);
    expect_sentence (line->reason, "a reason");
    expect_valid (line->text, "a line");
    if (line->skipped)
      n_skipped++;
  }
  fuzz_expect (plan->n_read == plan->n_used + plan->n_skipped, "%u read, but %u used and %u left out",
               plan->n_read, plan->n_used, plan->n_skipped);
  fuzz_expect (plan->lines->len <= ACCORD_IMPORT_MOST_LINES, "there are %u lines", plan->lines->len);
  fuzz_expect (n_skipped == plan->n_skipped || plan->lines->len == ACCORD_IMPORT_MOST_LINES,
               "%u left out, but %u named", plan->n_skipped, n_skipped);
}

static gboolean
has_choice (GPtrArray *choices, const char *value)
{
  for (guint i = 0; i < choices->len; i++)
    if (strcmp (((AccordImportChoice *) g_ptr_array_index (choices, i))->value, value) == 0)
      return TRUE;

  return FALSE;
}

static void
check_choices (GPtrArray *choices)
{
  for (guint i = 0; i < choices->len; i++) {
    const AccordImportChoice *choice = g_ptr_array_index (choices, i);

    expect_valid (choice->value, "a choice's value");
    expect_sentence (choice->label, "a choice");
  }
}

static void
check_questions (AccordImportPlan *plan)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plan->questions->len; i++) {
    const AccordImportQuestion *question = g_ptr_array_index (plan->questions, i);

    fuzz_expect (*question->id != '\0', "a question has no id");
    expect_valid (question->id, "a question's id");
    expect_sentence (question->text, "a question");
    fuzz_expect (g_hash_table_add (ids, question->id), "%s is asked twice", question->id);
    expect_valid (question->example, "a question's example");
    fuzz_expect (question->choices->len > 0, "%s cannot be answered", question->id);
    check_choices (question->choices);
    fuzz_expect (question->answer == NULL || !question->open, "%s has an answer and is open", question->id);
  }
}

static void
check_columns (AccordImportPlan *plan)
{
  check_choices (plan->meanings);
  for (guint i = 0; i < plan->columns->len; i++) {
    const AccordImportColumn *column = g_ptr_array_index (plan->columns, i);

    expect_valid (column->header, "a header");
    expect_valid (column->example, "a column's example");
    fuzz_expect (column->member == NULL || plan->meanings->len == 0 || has_choice (plan->meanings, column->member),
                 "%s was taken for %s, which is no choice", column->header, column->member);
    expect_valid (column->meaning, "a column's meaning");
  }
}

void
fuzz_check_plan (AccordImportPlan *plan)
{
  expect_sentence (plan->what, "what the file is");
  check_lines (plan);
  check_items (plan);
  check_questions (plan);
  check_columns (plan);
}

void
fuzz_check_error (GError *error)
{
  fuzz_expect (error != NULL, "there is neither a plan nor an error");
  fuzz_expect (error->domain == ACCORD_EXCHANGE_ERROR || error->domain == G_IO_ERROR, "the error is of %s: %s",
               g_quark_to_string (error->domain), error->message);
  expect_sentence (error->message, "an error");
}

static void
write_choices (GString *text, GPtrArray *choices)
{
  for (guint i = 0; i < choices->len; i++) {
    const AccordImportChoice *choice = g_ptr_array_index (choices, i);

    g_string_append_printf (text, "  choice %s %s\n", choice->value, choice->label);
  }
}

char *
fuzz_write_plan (AccordImportPlan *plan)
{
  GString *text = g_string_new (plan->what);

  g_string_append_printf (text, "\n%u %u %u %u\n", plan->n_read, plan->n_used, plan->n_skipped, plan->n_odd);
  for (guint i = 0; i < plan->columns->len; i++) {
    const AccordImportColumn *column = g_ptr_array_index (plan->columns, i);

    g_string_append_printf (text, "column %s %s %s\n", column->header, column->member, column->example);
  }
  write_choices (text, plan->meanings);
  for (guint i = 0; i < plan->questions->len; i++) {
    const AccordImportQuestion *question = g_ptr_array_index (plan->questions, i);

    g_string_append_printf (text, "question %s %s %s %d\n", question->id, question->example, question->answer,
                            question->open);
    write_choices (text, question->choices);
  }
  for (guint i = 0; i < plan->items->len; i++) {
    const AccordImportItem *item = g_ptr_array_index (plan->items, i);
    g_autofree char *members = accord_json_to_text (item->members, FALSE);

    g_string_append_printf (text, "item %s %s %s %u %u %d %d %d %s\n", item->id, item->title, item->remark,
                            item->line, item->n_rows, item->whole, item->shown, item->act, members);
  }
  for (guint i = 0; i < plan->lines->len; i++) {
    const AccordImportLine *line = g_ptr_array_index (plan->lines, i);

    g_string_append_printf (text, "line %u %d %s %s\n", line->line, line->skipped, line->text, line->reason);
  }

  return g_string_free (text, FALSE);
}
