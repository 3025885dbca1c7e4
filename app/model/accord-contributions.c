#include "config.h"

#include "accord-contributions.h"

#include "accord-json.h"
#include "accord-rows.h"

struct _AccordContributions {
  AccordRecord parent_instance;

  JsonNode *node;
  AccordRows *rows; /* read when they are first asked for: most months never are */
  AccordPartialDay month;
  const char *file;
};

G_DEFINE_FINAL_TYPE (AccordContributions, accord_contributions, ACCORD_TYPE_RECORD)

static AccordRows *
get_rows (AccordContributions *self)
{
  if (self->rows == NULL)
    self->rows = accord_rows_new (self->node, accord_kind_find_member (ACCORD_KIND_CONTRIBUTIONS, "rows")->words);

  return self->rows;
}

static void
accord_contributions_load (AccordRecord *record, JsonObject *members)
{
  AccordContributions *self = ACCORD_CONTRIBUTIONS (record);

  self->node = json_object_get_member (members, "rows");
  self->month = accord_json_get_partial_day (members, "month");
  self->file = accord_json_get_text (members, "file");
}

static void
accord_contributions_finalize (GObject *object)
{
  AccordContributions *self = ACCORD_CONTRIBUTIONS (object);

  g_clear_pointer (&self->rows, accord_rows_free);

  G_OBJECT_CLASS (accord_contributions_parent_class)->finalize (object);
}

static void
accord_contributions_class_init (AccordContributionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_contributions_finalize;
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

  return accord_rows_get_length (get_rows (self));
}

gboolean
accord_contributions_get_row (AccordContributions *self, guint index, AccordContribution *row)
{
  AccordRows *rows;

  g_return_val_if_fail (ACCORD_IS_CONTRIBUTIONS (self), FALSE);
  g_return_val_if_fail (row != NULL, FALSE);
  g_return_val_if_fail (index < accord_contributions_get_length (self), FALSE);

  /* In the order of the kind's columns. */
  rows = get_rows (self);
  row->iso3 = accord_rows_get_text (rows, index, 0);
  row->name = accord_rows_get_text (rows, index, 1);
  row->type = accord_rows_get_text (rows, index, 2);
  row->female = accord_rows_get_count (rows, index, 3);
  row->male = accord_rows_get_count (rows, index, 4);
  row->total = MAX (row->female, 0) + MAX (row->male, 0);
  row->total = MAX (row->total, accord_rows_get_count (rows, index, 5));

  return row->iso3 != NULL || row->name != NULL;
}
