#include "config.h"

#include "accord-area.h"

#include "accord-json.h"
#include "accord-language.h"

static const char *
get_name (const AccordArea *self, const char *member, const char *language)
{
  JsonObject *names = accord_json_get_object (self->row, member);
  AccordLanguage known = ACCORD_LANGUAGE_ENGLISH;
  const char *name;

  if (language == NULL)
    known = accord_language_get_preferred ();
  else
    accord_language_from_code (language, &known);
  name = accord_json_get_text (names, accord_language_get_code (known));

  return name != NULL ? name : accord_json_get_text (names, accord_language_get_code (ACCORD_LANGUAGE_ENGLISH));
}

const char *
accord_area_get_short_name (const AccordArea *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_name (self, "short", language);
}

const char *
accord_area_get_official_name (const AccordArea *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return get_name (self, "official", language);
}
