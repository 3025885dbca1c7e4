#pragma once

#include "accord-day.h"
#include "accord-fatalities.h"
#include "accord-workspace.h"

G_BEGIN_DECLS

/**
 * AccordIncident:
 * @ACCORD_INCIDENT_MALICIOUS: a malicious act
 * @ACCORD_INCIDENT_ACCIDENT: an accident
 * @ACCORD_INCIDENT_ILLNESS: an illness
 * @ACCORD_INCIDENT_SELF_INFLICTED: self-inflicted
 * @ACCORD_INCIDENT_UNKNOWN: to be determined, unknown, or not recorded
 */
typedef enum {
  ACCORD_INCIDENT_MALICIOUS,
  ACCORD_INCIDENT_ACCIDENT,
  ACCORD_INCIDENT_ILLNESS,
  ACCORD_INCIDENT_SELF_INFLICTED,
  ACCORD_INCIDENT_UNKNOWN,
} AccordIncident;

#define ACCORD_N_INCIDENTS 5

/**
 * AccordLosses:
 * @total: how many lost their lives
 * @by: the same, by what it was
 */
typedef struct {
  int total;
  int by[ACCORD_N_INCIDENTS];
} AccordLosses;

/**
 * AccordFatalityYear:
 * @year: a year
 * @losses: who lost their lives in it
 */
typedef struct {
  int year;
  AccordLosses losses;
} AccordFatalityYear;

/**
 * AccordFatalityCounts:
 * @until: the day up to which the figures say anything: the last that any mission's fatalities reach, but not after the
 *   day that was asked about
 * @old: whether more than three months lie between the two
 * @file: (nullable): the name of the file that the mission's latest fatalities come from; valid as long as its record is
 * @year: since the beginning of the year of @until
 * @twelve_months: in the twelve months that end with @until
 * @all: since the mission began
 * @years: (element-type AccordFatalityYear): the years with any, the earliest first
 *
 * Who lost their lives in a mission. A row whose day is not known counts in its year, but in no twelve months.
 */
typedef struct {
  AccordDay until;
  gboolean old;
  const char *file;
  AccordLosses year;
  AccordLosses twelve_months;
  AccordLosses all;
  GArray *years;
} AccordFatalityCounts;

/**
 * accord_rules_count_fatalities:
 * @workspace: a workspace
 * @mission: one of its missions
 * @today: a day
 *
 * Open data come as one file of all missions and end some months before today; what they do not reach is not known, and
 * nobody may read it as none.
 *
 * Returns: (transfer full) (nullable): the figures; %NULL if no fatalities of any mission are recorded
 */
AccordFatalityCounts *accord_rules_count_fatalities (AccordWorkspace *workspace, AccordMission *mission, AccordDay today);

void accord_fatality_counts_free (AccordFatalityCounts *self);

/**
 * accord_incident_from_type:
 * @type: (nullable): what it was as a table has it, such as `Malicious Act`
 *
 * Returns: what it was
 */
AccordIncident accord_incident_from_type (const char *type);

/**
 * accord_incident_get_name:
 * @incident: what it was
 *
 * Returns: the word that JSON uses for it
 */
const char *accord_incident_get_name (AccordIncident incident);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordFatalityCounts, accord_fatality_counts_free)

G_END_DECLS
