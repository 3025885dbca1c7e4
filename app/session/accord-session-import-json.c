#include "config.h"

#include "accord-session-import.h"

#include "accord-json.h"

static const char *const acts[] = {
  [ACCORD_IMPORT_ADD] = "add",
  [ACCORD_IMPORT_CHANGE] = "change",
  [ACCORD_IMPORT_ASK] = "ask",
  [ACCORD_IMPORT_PROPOSE] = "propose",
  [ACCORD_IMPORT_SAME] = "same",
};

G_STATIC_ASSERT (G_N_ELEMENTS (acts) == ACCORD_N_IMPORT_ACTS);

static JsonArray *
list_columns (AccordImportPlan *plan)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < plan->columns->len; i++) {
    const AccordImportColumn *column = g_ptr_array_index (plan->columns, i);
    JsonObject *object = json_object_new ();

    accord_json_set_text (object, "header", column->header);
    accord_json_set_text (object, "member", column->member);
    accord_json_set_text (object, "meaning", column->meaning);
    accord_json_set_text (object, "example", column->example);
    json_array_add_object_element (array, object);
  }

  return array;
}

static JsonArray *
list_choices (GPtrArray *choices)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < choices->len; i++) {
    const AccordImportChoice *choice = g_ptr_array_index (choices, i);
    JsonObject *object = json_object_new ();

    accord_json_set_text (object, "value", choice->value);
    accord_json_set_text (object, "label", choice->label);
    json_array_add_object_element (array, object);
  }

  return array;
}

static JsonArray *
list_questions (AccordImportPlan *plan)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < plan->questions->len; i++) {
    const AccordImportQuestion *question = g_ptr_array_index (plan->questions, i);
    JsonObject *object = json_object_new ();

    accord_json_set_text (object, "id", question->id);
    accord_json_set_text (object, "text", question->text);
    accord_json_set_text (object, "example", question->example);
    json_object_set_array_member (object, "choices", list_choices (question->choices));
    accord_json_set_text (object, "answer", question->answer);
    json_object_set_boolean_member (object, "open", question->open);
    json_array_add_object_element (array, object);
  }

  return array;
}

static JsonArray *
list_items (AccordImportPlan *plan)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < plan->items->len; i++) {
    const AccordImportItem *item = g_ptr_array_index (plan->items, i);
    JsonObject *object = json_object_new ();

    accord_json_set_text (object, "id", item->id);
    accord_json_set_text (object, "title", item->title);
    json_object_set_string_member (object, "act", acts[item->act]);
    json_object_set_boolean_member (object, "chosen", item->chosen);
    accord_json_set_text (object, "remark", item->remark);
    json_object_set_int_member (object, "line", item->line);
    json_object_set_int_member (object, "rows", item->n_rows);
    json_array_add_object_element (array, object);
  }

  return array;
}

static JsonArray *
list_lines (AccordImportPlan *plan)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < plan->lines->len; i++) {
    const AccordImportLine *line = g_ptr_array_index (plan->lines, i);
    JsonObject *object = json_object_new ();

    json_object_set_int_member (object, "line", line->line);
    accord_json_set_text (object, "text", line->text);
    accord_json_set_text (object, "reason", line->reason);
    json_object_set_boolean_member (object, "skipped", line->skipped);
    json_array_add_object_element (array, object);
  }

  return array;
}

static JsonObject *
count_all (AccordImportPlan *plan)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "read", plan->n_read);
  json_object_set_int_member (object, "used", plan->n_used);
  json_object_set_int_member (object, "skipped", plan->n_skipped);
  json_object_set_int_member (object, "odd", plan->n_odd);
  for (guint act = 0; act < ACCORD_N_IMPORT_ACTS; act++)
    json_object_set_int_member (object, acts[act], accord_import_plan_count (plan, act));

  return object;
}

JsonObject *
accord_session_import_to_json (AccordImportPlan *plan)
{
  JsonObject *object;

  g_return_val_if_fail (plan != NULL, NULL);

  object = json_object_new ();
  accord_json_set_text (object, "file", plan->file);
  accord_json_set_text (object, "what", plan->what);
  json_object_set_object_member (object, "counts", count_all (plan));
  json_object_set_array_member (object, "columns", list_columns (plan));
  json_object_set_array_member (object, "questions", list_questions (plan));
  json_object_set_array_member (object, "items", list_items (plan));
  json_object_set_array_member (object, "lines", list_lines (plan));

  return object;
}
