#include "config.h"

#include "accord-import-plan.h"

#include "accord-text.h"

/* A line is quoted to be recognised, not to be read. */
#define LONGEST_QUOTE 120

/* How the id of a question on a column begins; the header follows. */
#define COLUMN_PREFIX "column:"

static void
free_item (AccordImportItem *item)
{
  g_free (item->id);
  json_object_unref (item->members);
  g_free (item->title);
  g_free (item->remark);
  g_free (item);
}

static void
free_line (AccordImportLine *line)
{
  g_free (line->text);
  g_free (line->reason);
  g_free (line);
}

static void
free_column (AccordImportColumn *column)
{
  g_free (column->header);
  g_free (column->member);
  g_free (column->meaning);
  g_free (column->example);
  g_free (column);
}

static void
free_choice (AccordImportChoice *choice)
{
  g_free (choice->value);
  g_free (choice->label);
  g_free (choice);
}

static void
free_question (AccordImportQuestion *question)
{
  g_free (question->id);
  g_free (question->text);
  g_free (question->example);
  g_ptr_array_unref (question->choices);
  g_free (question->answer);
  g_free (question);
}

static GPtrArray *
new_choices (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_choice);
}

static char *
shorten (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *start = NULL;

  if (text == NULL)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  if (g_utf8_strlen (valid, -1) <= LONGEST_QUOTE)
    return g_steal_pointer (&valid);
  start = g_utf8_substring (valid, 0, LONGEST_QUOTE);

  return g_strconcat (start, "…", NULL);
}

AccordImportPlan *
accord_import_plan_new (const char *file)
{
  AccordImportPlan *self;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_new0 (AccordImportPlan, 1);
  self->file = g_strdup (file);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) free_column);
  self->meanings = new_choices ();
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) free_question);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) free_item);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) free_line);

  return self;
}

void
accord_import_plan_free (AccordImportPlan *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->file);
  g_free (self->what);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->meanings);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

AccordImportItem *
accord_import_plan_add_item (AccordImportPlan *self, const char *id, JsonObject *members, char *title, guint line)
{
  AccordImportItem *item;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL && members != NULL && title != NULL, NULL);

  item = g_new0 (AccordImportItem, 1);
  item->id = g_strdup (id);
  item->members = members;
  item->title = title;
  item->line = line;
  item->n_rows = 1;
  item->chosen = TRUE;
  g_ptr_array_add (self->items, item);

  return item;
}

void
accord_import_plan_add_line (AccordImportPlan *self, guint line, gboolean skipped, const char *text, const char *reason)
{
  AccordImportLine *entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (reason != NULL);

  if (skipped)
    self->n_skipped++;
  else
    self->n_odd++;
  if (self->lines->len >= ACCORD_IMPORT_MOST_LINES)
    return;

  entry = g_new0 (AccordImportLine, 1);
  entry->line = line;
  entry->text = shorten (text);
  entry->reason = g_strdup (reason);
  entry->skipped = skipped;
  g_ptr_array_add (self->lines, entry);
}

void
accord_import_plan_add_column (AccordImportPlan *self,
                               const char *header,
                               const char *member,
                               const char *meaning,
                               const char *example)
{
  AccordImportColumn *column;

  g_return_if_fail (self != NULL);
  g_return_if_fail (header != NULL);

  column = g_new0 (AccordImportColumn, 1);
  column->header = g_strdup (header);
  column->member = g_strdup (member);
  column->meaning = g_strdup (meaning);
  column->example = shorten (example);
  g_ptr_array_add (self->columns, column);
}

AccordImportQuestion *
accord_import_plan_add_question (AccordImportPlan *self,
                                 char *id,
                                 char *text,
                                 const char *example,
                                 const char *answer,
                                 gboolean open)
{
  AccordImportQuestion *question;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL && text != NULL, NULL);

  question = g_new0 (AccordImportQuestion, 1);
  question->id = id;
  question->text = text;
  question->example = shorten (example);
  question->choices = new_choices ();
  question->answer = g_strdup (answer);
  question->open = open;
  g_ptr_array_add (self->questions, question);

  return question;
}

void
accord_import_add_choice (GPtrArray *choices, const char *value, const char *label)
{
  AccordImportChoice *choice;

  g_return_if_fail (choices != NULL);
  g_return_if_fail (value != NULL && label != NULL);

  choice = g_new0 (AccordImportChoice, 1);
  choice->value = g_strdup (value);
  choice->label = g_strdup (label);
  g_ptr_array_add (choices, choice);
}

static void
tidy (char **text)
{
  char *line = *text != NULL ? accord_text_to_line (*text) : NULL;

  g_free (*text);
  *text = line;
}

static void
tidy_choices (GPtrArray *choices)
{
  for (guint i = 0; i < choices->len; i++)
    tidy (&((AccordImportChoice *) g_ptr_array_index (choices, i))->label);
}

void
accord_import_plan_tidy (AccordImportPlan *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->items->len; i++) {
    AccordImportItem *item = g_ptr_array_index (self->items, i);

    tidy (&item->title);
    tidy (&item->remark);
  }
  for (guint i = 0; i < self->lines->len; i++) {
    AccordImportLine *line = g_ptr_array_index (self->lines, i);

    tidy (&line->text);
    tidy (&line->reason);
  }
  for (guint i = 0; i < self->columns->len; i++)
    tidy (&((AccordImportColumn *) g_ptr_array_index (self->columns, i))->example);
  for (guint i = 0; i < self->questions->len; i++) {
    AccordImportQuestion *question = g_ptr_array_index (self->questions, i);

    tidy (&question->text);
    tidy (&question->example);
    tidy_choices (question->choices);
  }
  tidy_choices (self->meanings);
}

guint
accord_import_plan_count (AccordImportPlan *self, AccordImportAct act)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++)
    if (((AccordImportItem *) g_ptr_array_index (self->items, i))->act == act)
      count++;

  return count;
}

guint
accord_import_plan_count_chosen (AccordImportPlan *self)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->items->len; i++) {
    const AccordImportItem *item = g_ptr_array_index (self->items, i);

    if (item->chosen && item->act != ACCORD_IMPORT_SAME)
      count++;
  }

  return count;
}

guint
accord_import_plan_count_used_columns (const AccordImportPlan *self)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->columns->len; i++)
    if (((const AccordImportColumn *) g_ptr_array_index (self->columns, i))->member != NULL)
      count++;

  return count;
}

gboolean
accord_import_plan_has_open_question (const AccordImportPlan *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->questions->len; i++)
    if (((const AccordImportQuestion *) g_ptr_array_index (self->questions, i))->open)
      return TRUE;

  return FALSE;
}

gboolean
accord_import_question_is_on_column (const AccordImportQuestion *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_str_has_prefix (self->id, COLUMN_PREFIX);
}

char *
accord_import_column_make_id (const AccordImportColumn *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strconcat (COLUMN_PREFIX, self->header, NULL);
}
