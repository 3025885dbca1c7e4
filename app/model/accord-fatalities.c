#include "config.h"

#include "accord-fatalities.h"

#include "accord-json.h"
#include "accord-rows.h"

struct _AccordFatalities {
  AccordRecord parent_instance;

  JsonNode *node;
  AccordRows *rows; /* read when they are first asked for */
  int year;
  const char *file;
};

G_DEFINE_FINAL_TYPE (AccordFatalities, accord_fatalities, ACCORD_TYPE_RECORD)

static AccordRows *
get_rows (AccordFatalities *self)
{
  if (self->rows == NULL)
    self->rows = accord_rows_new (self->node, accord_kind_find_member (ACCORD_KIND_FATALITIES, "rows")->words);

  return self->rows;
}

static void
accord_fatalities_load (AccordRecord *record, JsonObject *members)
{
  AccordFatalities *self = ACCORD_FATALITIES (record);

  self->node = json_object_get_member (members, "rows");
  self->year = accord_json_get_count (members, "year");
  self->file = accord_json_get_text (members, "file");
}

static void
accord_fatalities_finalize (GObject *object)
{
  AccordFatalities *self = ACCORD_FATALITIES (object);

  g_clear_pointer (&self->rows, accord_rows_free);

  G_OBJECT_CLASS (accord_fatalities_parent_class)->finalize (object);
}

static void
accord_fatalities_class_init (AccordFatalitiesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_fatalities_finalize;
  ACCORD_RECORD_CLASS (klass)->load = accord_fatalities_load;
}

static void
accord_fatalities_init (AccordFatalities *self)
{
}

int
accord_fatalities_get_year (AccordFatalities *self)
{
  g_return_val_if_fail (ACCORD_IS_FATALITIES (self), 0);

  return self->year;
}

guint
accord_fatalities_get_length (AccordFatalities *self)
{
  g_return_val_if_fail (ACCORD_IS_FATALITIES (self), 0);

  return accord_rows_get_length (get_rows (self));
}

void
accord_fatalities_get_row (AccordFatalities *self, guint index, AccordFatality *row)
{
  AccordRows *rows;

  g_return_if_fail (ACCORD_IS_FATALITIES (self));
  g_return_if_fail (row != NULL);
  g_return_if_fail (index < accord_fatalities_get_length (self));

  /* In the order of the kind's columns. */
  rows = get_rows (self);
  row->day = accord_day_parse (accord_rows_get_text (rows, index, 0));
  row->nationality = accord_rows_get_text (rows, index, 1);
  row->personnel = accord_rows_get_text (rows, index, 2);
  row->incident = accord_rows_get_text (rows, index, 3);
}

const char *
accord_fatalities_get_file (AccordFatalities *self)
{
  g_return_val_if_fail (ACCORD_IS_FATALITIES (self), NULL);

  return self->file;
}
