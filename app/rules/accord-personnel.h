#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordPersonnel:
 * @ACCORD_PERSONNEL_TROOPS: troops
 * @ACCORD_PERSONNEL_POLICE: formed police units and individual police
 * @ACCORD_PERSONNEL_OBSERVERS: military observers and other experts on mission
 * @ACCORD_PERSONNEL_STAFF: staff officers
 * @ACCORD_PERSONNEL_OTHER: a type that is not known here
 *
 * What the monthly tables of the United Nations count.
 */
typedef enum {
  ACCORD_PERSONNEL_TROOPS,
  ACCORD_PERSONNEL_POLICE,
  ACCORD_PERSONNEL_OBSERVERS,
  ACCORD_PERSONNEL_STAFF,
  ACCORD_PERSONNEL_OTHER,
} AccordPersonnel;

#define ACCORD_N_PERSONNEL 5

/**
 * accord_personnel_from_type:
 * @type: (nullable): a type as a table has it, such as `Formed Police Units`; its words have changed over the years
 *
 * Returns: what it counts
 */
AccordPersonnel accord_personnel_from_type (const char *type);

/**
 * accord_personnel_get_name:
 * @personnel: what is counted
 *
 * Returns: the word that JSON uses for it
 */
const char *accord_personnel_get_name (AccordPersonnel personnel);

G_END_DECLS
