#pragma once

#include "accord-record.h"
#include "accord-day.h"

G_BEGIN_DECLS

/**
 * AccordFatality:
 * @day: the day of the incident, or %ACCORD_DAY_NONE
 * @nationality: (nullable): a code of ISO 3166, or the name that the file has
 * @personnel: (nullable): what the United Nations count them as, such as `Military`
 * @incident: (nullable): what it was, such as `Malicious Act`
 *
 * One who lost their life in the service of a mission.
 */
typedef struct {
  AccordDay day;
  const char *nationality;
  const char *personnel;
  const char *incident;
} AccordFatality;

#define ACCORD_TYPE_FATALITIES (accord_fatalities_get_type ())
G_DECLARE_FINAL_TYPE (AccordFatalities, accord_fatalities, ACCORD, FATALITIES, AccordRecord)

/** AccordFatalities: who lost their lives in the service of a mission in one year. */

/** accord_fatalities_get_year: the year, or 0. */
int accord_fatalities_get_year (AccordFatalities *self);

guint accord_fatalities_get_length (AccordFatalities *self);

/**
 * accord_fatalities_get_row:
 * @self: fatalities
 * @index: a position, below the length
 * @row: (out): what stands there; strings are valid as long as @self is
 */
void accord_fatalities_get_row (AccordFatalities *self, guint index, AccordFatality *row);

/**
 * accord_fatalities_get_file:
 *
 * Returns: (nullable): the name of the file that they come from
 */
const char *accord_fatalities_get_file (AccordFatalities *self);

G_END_DECLS
