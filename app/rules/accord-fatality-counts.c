#include "config.h"

#include "accord-fatality-counts.h"

#include "accord-figures-private.h"

#include <string.h>

static const struct {
  const char *prefix;
  AccordIncident incident;
} types[] = {
  { "malicious", ACCORD_INCIDENT_MALICIOUS },
  { "accident", ACCORD_INCIDENT_ACCIDENT },
  { "illness", ACCORD_INCIDENT_ILLNESS },
  { "self", ACCORD_INCIDENT_SELF_INFLICTED },
};

static int
get_year (AccordDay day)
{
  int year;

  accord_day_get_ymd (day, &year, NULL, NULL);

  return year;
}

/* The same day some months earlier, or the last of that month. */
static AccordDay
go_back (AccordDay day, int n_months)
{
  int year, month, mday;

  accord_day_get_ymd (day, &year, &month, &mday);
  month -= n_months;
  while (month < 1) {
    month += 12;
    year--;
  }

  return accord_day_from_ymd (year, month, MIN (mday, accord_day_get_month_length (year, month)));
}

static void
add_loss (AccordLosses *losses, AccordIncident incident)
{
  losses->total++;
  losses->by[incident]++;
}

static void
reach (AccordFatalities *fatalities, AccordDay today, AccordDay *until)
{
  for (guint i = 0; i < accord_fatalities_get_length (fatalities); i++) {
    AccordFatality row;

    accord_fatalities_get_row (fatalities, i, &row);
    if (row.day != ACCORD_DAY_NONE && row.day <= today)
      *until = MAX (*until, row.day);
  }
}

/* The last day that any mission's fatalities reach, up to today. A year before one that is reached need not be read. */
static AccordDay
find_until (AccordWorkspace *workspace, AccordDay today)
{
  GListModel *missions = accord_workspace_get_missions (workspace);
  AccordDay until = ACCORD_DAY_NONE;

  for (guint i = 0; i < g_list_model_get_n_items (missions); i++) {
    g_autoptr (AccordRecord) mission = g_list_model_get_item (missions, i);
    GPtrArray *list = accord_workspace_list (workspace, ACCORD_KIND_FATALITIES, accord_record_get_id (mission));

    for (guint k = 0; list != NULL && k < list->len; k++)
      if (until == ACCORD_DAY_NONE || accord_fatalities_get_year (g_ptr_array_index (list, k)) >= get_year (until))
        reach (g_ptr_array_index (list, k), today, &until);
  }

  return until;
}

static AccordLosses *
find_year (AccordFatalityCounts *self, int year)
{
  guint i = 0;

  while (i < self->years->len && g_array_index (self->years, AccordFatalityYear, i).year < year)
    i++;
  if (i == self->years->len || g_array_index (self->years, AccordFatalityYear, i).year != year)
    g_array_insert_val (self->years, i, ((AccordFatalityYear) { .year = year }));

  return &g_array_index (self->years, AccordFatalityYear, i).losses;
}

static void
add_record (AccordFatalityCounts *self, AccordFatalities *fatalities)
{
  AccordDay from = go_back (self->until, 12);

  for (guint i = 0; i < accord_fatalities_get_length (fatalities); i++) {
    AccordFatality row;
    AccordIncident incident;
    int year;

    accord_fatalities_get_row (fatalities, i, &row);
    year = row.day != ACCORD_DAY_NONE ? get_year (row.day) : accord_fatalities_get_year (fatalities);
    if (row.day > self->until || year > get_year (self->until))
      continue;

    incident = accord_incident_from_type (row.incident);
    add_loss (&self->all, incident);
    add_loss (find_year (self, year), incident);
    if (year == get_year (self->until))
      add_loss (&self->year, incident);
    if (row.day != ACCORD_DAY_NONE && row.day > from)
      add_loss (&self->twelve_months, incident);
  }
}

AccordFatalityCounts *
accord_rules_count_fatalities (AccordWorkspace *workspace, AccordMission *mission, AccordDay today)
{
  AccordFatalityCounts *self;
  GPtrArray *list;
  AccordDay until;
  int latest = 0;

  g_return_val_if_fail (ACCORD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (accord_day_is_valid (today), NULL);

  until = find_until (workspace, today);
  if (until == ACCORD_DAY_NONE)
    return NULL;

  self = g_new0 (AccordFatalityCounts, 1);
  self->until = until;
  self->old = until < go_back (today, ACCORD_OLD_AFTER_MONTHS);
  self->years = g_array_new (FALSE, TRUE, sizeof (AccordFatalityYear));
  list = accord_workspace_list (workspace, ACCORD_KIND_FATALITIES, accord_record_get_id (ACCORD_RECORD (mission)));
  for (guint i = 0; list != NULL && i < list->len; i++) {
    AccordFatalities *fatalities = g_ptr_array_index (list, i);

    add_record (self, fatalities);
    if (accord_fatalities_get_file (fatalities) != NULL && accord_fatalities_get_year (fatalities) >= latest) {
      latest = accord_fatalities_get_year (fatalities);
      self->file = accord_fatalities_get_file (fatalities);
    }
  }

  return self;
}

void
accord_fatality_counts_free (AccordFatalityCounts *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->years);
  g_free (self);
}

AccordIncident
accord_incident_from_type (const char *type)
{
  g_autofree char *lower = type != NULL ? g_strstrip (g_ascii_strdown (type, -1)) : NULL;

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_str_has_prefix (lower, types[i].prefix))
      return types[i].incident;

  return ACCORD_INCIDENT_UNKNOWN;
}

const char *
accord_incident_get_name (AccordIncident incident)
{
  switch (incident) {
  case ACCORD_INCIDENT_MALICIOUS:
    return "malicious_act";
  case ACCORD_INCIDENT_ACCIDENT:
    return "accident";
  case ACCORD_INCIDENT_ILLNESS:
    return "illness";
  case ACCORD_INCIDENT_SELF_INFLICTED:
    return "self_inflicted";
  case ACCORD_INCIDENT_UNKNOWN:
    return "unknown";
  }

  g_return_val_if_reached (NULL);
}
