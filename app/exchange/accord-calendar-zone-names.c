#include "config.h"

#include "accord-calendar-zone-private.h"

#include <string.h>

/* What Windows calls the zones where missions, contributors and the Council's members are, after the table of CLDR. */
static const struct {
  const char *windows;
  const char *name;
} names[] = {
  { "AUS Eastern Standard Time", "Australia/Sydney" },
  { "Afghanistan Standard Time", "Asia/Kabul" },
  { "Arab Standard Time", "Asia/Riyadh" },
  { "Arabian Standard Time", "Asia/Dubai" },
  { "Arabic Standard Time", "Asia/Baghdad" },
  { "Argentina Standard Time", "America/Buenos_Aires" },
  { "Atlantic Standard Time", "America/Halifax" },
  { "Bangladesh Standard Time", "Asia/Dhaka" },
  { "Central America Standard Time", "America/Guatemala" },
  { "Central Asia Standard Time", "Asia/Almaty" },
  { "Central Europe Standard Time", "Europe/Budapest" },
  { "Central European Standard Time", "Europe/Warsaw" },
  { "Central Standard Time", "America/Chicago" },
  { "China Standard Time", "Asia/Shanghai" },
  { "E. Africa Standard Time", "Africa/Nairobi" },
  { "E. Europe Standard Time", "Europe/Chisinau" },
  { "E. South America Standard Time", "America/Sao_Paulo" },
  { "Eastern Standard Time", "America/New_York" },
  { "Egypt Standard Time", "Africa/Cairo" },
  { "FLE Standard Time", "Europe/Kiev" },
  { "GMT Standard Time", "Europe/London" },
  { "GTB Standard Time", "Europe/Bucharest" },
  { "Greenwich Standard Time", "Atlantic/Reykjavik" },
  { "Haiti Standard Time", "America/Port-au-Prince" },
  { "India Standard Time", "Asia/Calcutta" },
  { "Iran Standard Time", "Asia/Tehran" },
  { "Israel Standard Time", "Asia/Jerusalem" },
  { "Jordan Standard Time", "Asia/Amman" },
  { "Korea Standard Time", "Asia/Seoul" },
  { "Libya Standard Time", "Africa/Tripoli" },
  { "Middle East Standard Time", "Asia/Beirut" },
  { "Morocco Standard Time", "Africa/Casablanca" },
  { "Mountain Standard Time", "America/Denver" },
  { "Nepal Standard Time", "Asia/Katmandu" },
  { "Pacific SA Standard Time", "America/Santiago" },
  { "Pacific Standard Time", "America/Los_Angeles" },
  { "Pakistan Standard Time", "Asia/Karachi" },
  { "Romance Standard Time", "Europe/Paris" },
  { "Russian Standard Time", "Europe/Moscow" },
  { "SA Eastern Standard Time", "America/Cayenne" },
  { "SA Pacific Standard Time", "America/Bogota" },
  { "SA Western Standard Time", "America/La_Paz" },
  { "SE Asia Standard Time", "Asia/Bangkok" },
  { "Singapore Standard Time", "Asia/Singapore" },
  { "South Africa Standard Time", "Africa/Johannesburg" },
  { "South Sudan Standard Time", "Africa/Juba" },
  { "Sri Lanka Standard Time", "Asia/Colombo" },
  { "Sudan Standard Time", "Africa/Khartoum" },
  { "Syria Standard Time", "Asia/Damascus" },
  { "Tokyo Standard Time", "Asia/Tokyo" },
  { "Turkey Standard Time", "Europe/Istanbul" },
  { "W. Central Africa Standard Time", "Africa/Lagos" },
  { "W. Europe Standard Time", "Europe/Berlin" },
};

const char *
_accord_calendar_translate_zone (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].windows, name) == 0)
      return names[i].name;

  return name;
}
