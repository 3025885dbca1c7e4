#include "config.h"

#include "fuzz.h"

#include "accord-table-private.h"

#include <string.h>

/* What is asked after answers were given is answered too, but not for ever. */
#define MOST_ROUNDS 3

#define ANSWERS_FOLLOW 30

void
fuzz_begin_reading (AccordImportReading *reading, const guint8 *data, gsize size, gsize most)
{
  g_autoptr (GInputStream) stream = fuzz_stream_new (data, size, most);

  memset (reading, 0, sizeof *reading);
  reading->context = fuzz_get_context ();
  reading->size = size;
  reading->stream = G_BUFFERED_INPUT_STREAM (g_buffered_input_stream_new_sized (stream, 1 << 16));
  reading->plan = accord_import_plan_new ("file");
}

void
fuzz_end_reading (AccordImportReading *reading)
{
  g_clear_object (&reading->stream);
  g_clear_pointer (&reading->table, _accord_table_free);
  g_clear_pointer (&reading->plan, accord_import_plan_free);
}

static AccordImportPlan *
read_once (FuzzReader reader, const guint8 *data, gsize size, gsize most, GHashTable *answers, GError **error)
{
  AccordImportReading reading;
  AccordImportPlan *plan = NULL;

  if (reader == NULL) {
    g_autoptr (GInputStream) stream = fuzz_stream_new (data, size, most);

    return accord_import_read (fuzz_get_context (), stream, "file", size, answers, NULL, NULL, NULL, error);
  }

  fuzz_begin_reading (&reading, data, size, most);
  reading.answers = answers;
  if (reader (&reading, error)) {
    plan = g_steal_pointer (&reading.plan);
    accord_import_plan_tidy (plan);
  }
  fuzz_end_reading (&reading);

  return plan;
}

/* Reads at once and by and by: the same must come of it. */
static AccordImportPlan *
read_twice (FuzzReader reader, const guint8 *data, gsize size, GHashTable *answers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again_error = NULL;
  g_autoptr (AccordImportPlan) plan = read_once (reader, data, size, G_MAXSSIZE, answers, &error);
  g_autoptr (AccordImportPlan) again = read_once (reader, data, size, 1 + size % 13 + size / 1024, answers, &again_error);
  g_autofree char *text = NULL;
  g_autofree char *again_text = NULL;

  fuzz_expect ((plan == NULL) == (again == NULL), "the file was read only once: %s",
               error != NULL ? error->message : again_error != NULL ? again_error->message : "");
  if (plan == NULL) {
    fuzz_check_error (error);
    fuzz_expect (g_error_matches (again_error, error->domain, error->code) &&
                 strcmp (again_error->message, error->message) == 0,
                 "first “%s”, then “%s”", error->message, again_error->message);
    return NULL;
  }

  fuzz_expect (error == NULL, "there is a plan and an error");
  text = fuzz_write_plan (plan);
  again_text = fuzz_write_plan (again);
  fuzz_expect (strcmp (text, again_text) == 0, "first\n%s\nthen\n%s", text, again_text);
  fuzz_check_plan (plan);

  return g_steal_pointer (&plan);
}

typedef struct {
  const guint8 *data;
  gsize size;
  guint32 state;
} Answers;

/* The next byte; without any, one that the file itself decides. */
static guint
take_byte (Answers *answers)
{
  if (answers->size > 0) {
    answers->size--;
    return *answers->data++;
  }
  answers->state = answers->state * 1664525 + 1013904223;

  return answers->state >> 24;
}

/* Takes one of the choices, or none. */
static gboolean
answer (GHashTable *table, Answers *answers, char *id, GPtrArray *choices)
{
  guint place = take_byte (answers) % (choices->len + 1);

  if (place == choices->len || g_hash_table_contains (table, id)) {
    g_free (id);
    return FALSE;
  }

  return g_hash_table_insert (table, id, g_strdup (((AccordImportChoice *) choices->pdata[place])->value));
}

static gboolean
answer_all (GHashTable *table, Answers *answers, AccordImportPlan *plan)
{
  gboolean some = FALSE;

  for (guint i = 0; i < plan->questions->len; i++) {
    const AccordImportQuestion *question = g_ptr_array_index (plan->questions, i);

    some |= answer (table, answers, g_strdup (question->id), question->choices);
  }
  for (guint i = 0; i < plan->columns->len && plan->meanings->len > 0; i++) {
    const AccordImportColumn *column = g_ptr_array_index (plan->columns, i);

    /* Most columns stay what they were taken for. */
    if (take_byte (answers) % 4 == 0)
      some |= answer (table, answers, g_strconcat ("column:", column->header, NULL), plan->meanings);
  }

  return some;
}

void
fuzz_read (FuzzReader reader, const guint8 *data, gsize size)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const guint8 *end = size > 0 ? memchr (data, ANSWERS_FOLLOW, size) : NULL;
  Answers answers = { 0 };

  if (end != NULL) {
    answers.data = end + 1;
    answers.size = data + size - answers.data;
    size = end - data;
  }
  for (gsize i = 0; i < size; i++)
    answers.state = answers.state * 33 + data[i];

  for (int i = 0; i < MOST_ROUNDS; i++) {
    g_autoptr (AccordImportPlan) plan = read_twice (reader, data, size, i > 0 ? table : NULL);

    if (plan == NULL || !answer_all (table, &answers, plan))
      return;
  }
}
