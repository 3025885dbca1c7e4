#include "config.h"

#include "accord-contributors.h"

#include "accord-figures-private.h"

#include <string.h>

static void
add_people (AccordPeople *sum, const AccordContribution *row)
{
  _accord_rules_accumulate (&sum->total, row->total);
  if (row->female == ACCORD_COUNT_UNKNOWN || row->male == ACCORD_COUNT_UNKNOWN)
    return;

  _accord_rules_accumulate (&sum->known, row->female + row->male);
  _accord_rules_accumulate (&sum->female, row->female);
}

/* Months since the year 0; the day in the month does not matter. */
static int
count_months (AccordDay day)
{
  int year, month;

  accord_day_get_ymd (day, &year, &month, NULL);

  return year * 12 + month - 1;
}

static AccordDay
get_first_day (int months)
{
  return accord_day_from_ymd (months / 12, months % 12 + 1, 1);
}

static gboolean
is_last_day (AccordDay day)
{
  int year, month, mday;

  accord_day_get_ymd (day, &year, &month, &mday);

  return mday == accord_day_get_month_length (year, month);
}

static void
set_age (AccordContributors *self, AccordDay today)
{
  AccordDay month = accord_contributions_get_month (self->contributions).first;
  int whole;

  if (month == ACCORD_DAY_NONE)
    return;

  whole = count_months (today) - count_months (month) - (is_last_day (today) ? 0 : 1);
  self->age = MAX (0, whole);
  self->old = whole > ACCORD_OLD_AFTER_MONTHS || (whole == ACCORD_OLD_AFTER_MONTHS && !is_last_day (today));
}

static int
compare_contributors (gconstpointer a, gconstpointer b)
{
  const AccordContributor *x = a, *y = b;

  if (x->all.total != y->all.total)
    return x->all.total > y->all.total ? -1 : 1;

  return strcmp (x->who, y->who);
}

/* The contributor's place in the list; `places` keeps it with 1 added. */
static AccordContributor *
find_contributor (AccordContributors *self, GHashTable *places, const char *who)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, who));

  if (place == 0) {
    g_array_append_val (self->list, ((AccordContributor) { .who = who }));
    place = self->list->len;
    g_hash_table_insert (places, (gpointer) who, GUINT_TO_POINTER (place));
  }

  return &g_array_index (self->list, AccordContributor, place - 1);
}

AccordContributors *
accord_rules_count_contributors (AccordContributions *contributions, AccordDay today)
{
  g_autoptr (GHashTable) places = NULL;
  AccordContributors *self;

  g_return_val_if_fail (ACCORD_IS_CONTRIBUTIONS (contributions), NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  places = g_hash_table_new (g_str_hash, g_str_equal);
  self = g_new0 (AccordContributors, 1);
  self->contributions = g_object_ref (contributions);
  self->list = g_array_new (FALSE, TRUE, sizeof (AccordContributor));
  set_age (self, today);
  for (guint i = 0; i < accord_contributions_get_length (contributions); i++) {
    AccordContribution row;
    AccordContributor *contributor;
    AccordPersonnel personnel;

    /* A country with nobody left there stays in the tables of the United Nations for a while. */
    if (!accord_contributions_get_row (contributions, i, &row) || row.total <= 0)
      continue;
    contributor = find_contributor (self, places, row.iso3 != NULL ? row.iso3 : row.name);
    personnel = accord_personnel_from_type (row.type);
    add_people (&contributor->of[personnel], &row);
    add_people (&contributor->all, &row);
    add_people (&self->of[personnel], &row);
    add_people (&self->all, &row);
  }
  g_array_sort (self->list, compare_contributors);

  return self;
}

void
accord_contributors_free (AccordContributors *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->list);
  g_object_unref (self->contributions);
  g_free (self);
}

int
accord_people_get_share (const AccordPeople *self)
{
  g_return_val_if_fail (self != NULL, ACCORD_SHARE_UNKNOWN);

  return self->known > 0 ? ((gint64) self->female * 1000 + self->known / 2) / self->known : ACCORD_SHARE_UNKNOWN;
}

static AccordPeople
count_people (AccordContributions *contributions)
{
  AccordPeople people = { 0 };

  for (guint i = 0; i < accord_contributions_get_length (contributions); i++) {
    AccordContribution row;

    if (accord_contributions_get_row (contributions, i, &row))
      add_people (&people, &row);
  }

  return people;
}

/* The month of figures, as count_months() has it; 0 if they are of none that has begun. */
static int
get_month (AccordContributions *contributions, AccordDay today)
{
  AccordPartialDay month = accord_contributions_get_month (contributions);

  if (month.first == ACCORD_DAY_NONE || month.precision == ACCORD_PRECISION_YEAR || month.first > today)
    return 0;

  return count_months (month.first);
}

GArray *
accord_rules_list_months_of_people (AccordWorkspace *workspace, AccordMission *mission, AccordDay today, guint n_months)
{
  GArray *months;
  GPtrArray *records;
  int first = G_MAXINT, last = 0;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);
  g_return_val_if_fail (n_months > 0, NULL);

  months = g_array_new (FALSE, FALSE, sizeof (AccordMonthOfPeople));
  records = accord_workspace_list (workspace, ACCORD_KIND_CONTRIBUTIONS, accord_record_get_id (ACCORD_RECORD (mission)));
  for (guint i = 0; records != NULL && i < records->len; i++)
    last = MAX (last, get_month (g_ptr_array_index (records, i), today));
  for (guint i = 0; records != NULL && i < records->len; i++) {
    int month = get_month (g_ptr_array_index (records, i), today);

    if (month > 0 && (guint) (last - month) < n_months)
      first = MIN (first, month);
  }

  for (int month = first; month <= last; month++)
    g_array_append_val (months, ((AccordMonthOfPeople) { get_first_day (month), { ACCORD_COUNT_UNKNOWN, 0, 0 } }));
  for (guint i = 0; records != NULL && i < records->len; i++) {
    AccordContributions *record = g_ptr_array_index (records, i);
    int month = get_month (record, today);

    if (month >= first)
      g_array_index (months, AccordMonthOfPeople, month - first).people = count_people (record);
  }

  return months;
}
