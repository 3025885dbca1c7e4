#include "config.h"

#include "accord-contributions.h"

#include "accord-json.h"

struct _AccordContributions {
  AccordRecord parent_instance;

  JsonArray *rows;
  AccordPartialDay month;
  const char *file;
};

G_DEFINE_FINAL_TYPE (AccordContributions, accord_contributions, ACCORD_TYPE_RECORD)

static void
accord_contributions_load (AccordRecord *record, JsonObject *members)
{
  AccordContributions *self = ACCORD_CONTRIBUTIONS (record);

  self->rows = accord_json_get_array (members, "rows");
  self->month = accord_json_get_partial_day (members, "month");
  self->file = accord_json_get_text (members, "file");
}

static void
accord_contributions_class_init (AccordContributionsClass *klass)
{
  ACCORD_RECORD_CLASS (klass)->load = accord_contributions_load;
}

static void
accord_contributions_init (AccordContributions *self)
{
}

AccordPartialDay
accord_contributions_get_month (AccordContributions *self)
{
  g_return_val_if_fail (ACCORD_IS_CONTRIBUTIONS (self), ACCORD_PARTIAL_DAY_NONE);

  return self->month;
}

const char *
accord_contributions_get_file (AccordContributions *self)
{
  g_return_val_if_fail (ACCORD_IS_CONTRIBUTIONS (self), NULL);

  return self->file;
}

guint
accord_contributions_get_length (AccordContributions *self)
{
  g_return_val_if_fail (ACCORD_IS_CONTRIBUTIONS (self), 0);

  return self->rows != NULL ? json_array_get_length (self->rows) : 0;
}

gboolean
accord_contributions_get_row (AccordContributions *self, guint index, AccordContribution *row)
{
  JsonObject *object;

  g_return_val_if_fail (ACCORD_IS_CONTRIBUTIONS (self), FALSE);
  g_return_val_if_fail (row != NULL, FALSE);
  g_return_val_if_fail (index < accord_contributions_get_length (self), FALSE);

  object = accord_json_array_get_object (self->rows, index);
  row->iso3 = accord_json_get_text (object, "iso3");
  row->name = accord_json_get_text (object, "name");
  row->type = accord_json_get_text (object, "type");
  row->female = accord_json_get_count (object, "female");
  row->male = accord_json_get_count (object, "male");

  return row->iso3 != NULL || row->name != NULL;
}
