#include "config.h"

#include "accord-personnel.h"

#include <string.h>

/* How the words of the monthly tables begin; they have changed over the years. */
static const struct {
  const char *prefix;
  AccordPersonnel personnel;
} types[] = {
  { "troop", ACCORD_PERSONNEL_TROOPS },
  { "contingent", ACCORD_PERSONNEL_TROOPS },
  { "staff officer", ACCORD_PERSONNEL_STAFF },
  { "expert", ACCORD_PERSONNEL_OBSERVERS },
  { "military observer", ACCORD_PERSONNEL_OBSERVERS },
  { "military expert", ACCORD_PERSONNEL_OBSERVERS },
  { "mission expert", ACCORD_PERSONNEL_OBSERVERS },
  { "formed police", ACCORD_PERSONNEL_POLICE },
  { "individual police", ACCORD_PERSONNEL_POLICE },
  { "police", ACCORD_PERSONNEL_POLICE },
};

AccordPersonnel
accord_personnel_from_type (const char *type)
{
  g_autofree char *lower = type != NULL ? g_strstrip (g_ascii_strdown (type, -1)) : NULL;

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_str_has_prefix (lower, types[i].prefix))
      return types[i].personnel;

  return ACCORD_PERSONNEL_OTHER;
}

const char *
accord_personnel_get_name (AccordPersonnel personnel)
{
  switch (personnel) {
  case ACCORD_PERSONNEL_TROOPS:
    return "troops";
  case ACCORD_PERSONNEL_POLICE:
    return "police";
  case ACCORD_PERSONNEL_OBSERVERS:
    return "observers";
  case ACCORD_PERSONNEL_STAFF:
    return "staff_officers";
  case ACCORD_PERSONNEL_OTHER:
    return "other";
  }

  g_return_val_if_reached (NULL);
}
