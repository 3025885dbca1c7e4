#include "config.h"

#include "accord-session-figures.h"

#include "accord-invitees.h"
#include "accord-json.h"

/* How far a line goes back that people look at, and how far the list for programs does. */
#define MONTHS_TO_SEE 60
#define MONTHS_TO_LIST 12

AccordContributors *
accord_session_get_contributors (AccordSession *self, AccordMission *mission)
{
  AccordContributions *contributions;
  AccordDay today;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  today = accord_session_get_today (self);
  contributions = accord_rules_find_contributions (accord_session_get_workspace (self), mission, today);

  return contributions != NULL ? accord_rules_count_contributors (contributions, today) : NULL;
}

GArray *
accord_session_list_months_of_people (AccordSession *self, AccordMission *mission)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  return accord_rules_list_months_of_people (accord_session_get_workspace (self), mission, accord_session_get_today (self),
                                             MONTHS_TO_SEE);
}

AccordFatalityCounts *
accord_session_count_fatalities (AccordSession *self, AccordMission *mission)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  return accord_rules_count_fatalities (accord_session_get_workspace (self), mission, accord_session_get_today (self));
}

static void
set_people (JsonObject *object, const AccordPeople *people)
{
  accord_json_set_count (object, "total", people->total);
  accord_json_set_count (object, "female", people->known > 0 ? people->female : ACCORD_COUNT_UNKNOWN);
  accord_json_set_count (object, "sex_known", people->total != ACCORD_COUNT_UNKNOWN ? people->known : ACCORD_COUNT_UNKNOWN);
  accord_json_set_count (object, "women_per_thousand", accord_people_get_share (people));
}

static JsonArray *
list_personnel (AccordContributors *contributors)
{
  JsonArray *list = json_array_new ();

  for (int i = 0; i < ACCORD_N_PERSONNEL; i++) {
    JsonObject *object;

    if (contributors->of[i].total == 0)
      continue;
    object = json_object_new ();
    json_object_set_string_member (object, "personnel", accord_personnel_get_name (i));
    set_people (object, &contributors->of[i]);
    json_array_add_object_element (list, object);
  }

  return list;
}

static JsonArray *
list_contributors (AccordSession *self, AccordContributors *contributors)
{
  AccordCountries *countries = accord_session_get_countries (self);
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < contributors->list->len; i++) {
    const AccordContributor *contributor = &g_array_index (contributors->list, AccordContributor, i);
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "who", contributor->who);
    json_object_set_string_member (object, "name", accord_countries_get_name (countries, contributor->who));
    for (int k = 0; k < ACCORD_N_PERSONNEL; k++)
      accord_json_set_count (object, accord_personnel_get_name (k), contributor->of[k].total);
    set_people (object, &contributor->all);
    json_array_add_object_element (list, object);
  }

  return list;
}

JsonObject *
accord_session_contributors_to_json (AccordSession *self, AccordContributions *contributions, gboolean whole)
{
  g_autoptr (AccordContributors) contributors = NULL;
  g_autofree char *month = NULL;
  JsonObject *object;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_CONTRIBUTIONS (contributions), NULL);

  contributors = accord_rules_count_contributors (contributions, accord_session_get_today (self));
  if (accord_contributions_get_month (contributions).first != ACCORD_DAY_NONE)
    month = accord_partial_day_to_string (accord_contributions_get_month (contributions));
  object = json_object_new ();
  accord_json_set_text (object, "as_of", month);
  accord_json_set_text (object, "file", accord_contributions_get_file (contributions));
  json_object_set_int_member (object, "age_months", contributors->age);
  json_object_set_boolean_member (object, "older_than_three_months", contributors->old);
  json_object_set_int_member (object, "count", contributors->list->len);
  set_people (object, &contributors->all);
  json_object_set_array_member (object, "personnel", list_personnel (contributors));
  if (whole)
    json_object_set_array_member (object, "list", list_contributors (self, contributors));

  return object;
}

static JsonArray *
list_months (AccordSession *self, AccordMission *mission)
{
  g_autoptr (GArray) months = accord_rules_list_months_of_people (accord_session_get_workspace (self), mission,
                                                                  accord_session_get_today (self), MONTHS_TO_LIST);
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < months->len; i++) {
    const AccordMonthOfPeople *one = &g_array_index (months, AccordMonthOfPeople, i);
    g_autofree char *month = accord_partial_day_to_string ((AccordPartialDay) { one->month, ACCORD_PRECISION_MONTH });
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "month", month);
    set_people (object, &one->people);
    json_array_add_object_element (list, object);
  }

  return list;
}

JsonObject *
accord_session_mission_contributors_to_json (AccordSession *self, AccordMission *mission)
{
  AccordContributions *contributions;
  JsonObject *object;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  contributions = accord_rules_find_contributions (accord_session_get_workspace (self), mission,
                                                   accord_session_get_today (self));
  if (contributions == NULL)
    return NULL;

  object = accord_session_contributors_to_json (self, contributions, FALSE);
  json_object_set_array_member (object, "months", list_months (self, mission));

  return object;
}

static JsonObject *
losses_to_json (const AccordLosses *losses)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "total", losses->total);
  for (int i = 0; i < ACCORD_N_INCIDENTS; i++)
    json_object_set_int_member (object, accord_incident_get_name (i), losses->by[i]);

  return object;
}

static JsonArray *
list_years (const AccordFatalityCounts *counts)
{
  JsonArray *list = json_array_new ();

  for (guint i = 0; i < counts->years->len; i++) {
    const AccordFatalityYear *one = &g_array_index (counts->years, AccordFatalityYear, i);
    JsonObject *object = losses_to_json (&one->losses);

    json_object_set_int_member (object, "year", one->year);
    json_array_add_object_element (list, object);
  }

  return list;
}

JsonObject *
accord_session_fatalities_to_json (AccordSession *self, AccordMission *mission)
{
  g_autoptr (AccordFatalityCounts) counts = NULL;
  JsonObject *object;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  counts = accord_session_count_fatalities (self, mission);
  if (counts == NULL)
    return NULL;

  object = json_object_new ();
  accord_json_set_day (object, "until", counts->until);
  json_object_set_boolean_member (object, "older_than_three_months", counts->old);
  accord_json_set_text (object, "file", counts->file);
  json_object_set_object_member (object, "year", losses_to_json (&counts->year));
  json_object_set_object_member (object, "twelve_months", losses_to_json (&counts->twelve_months));
  json_object_set_object_member (object, "all", losses_to_json (&counts->all));
  json_object_set_array_member (object, "years", list_years (counts));

  return object;
}
