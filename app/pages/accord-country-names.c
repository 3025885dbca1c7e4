#include "config.h"

#include "accord-country-names.h"

#include "accord-text.h"

#include <string.h>

const char **
accord_country_names_list (AccordCountries *countries)
{
  g_autoptr (GPtrArray) codes = NULL;
  const char **names;

  g_return_val_if_fail (countries != NULL, NULL);

  codes = accord_countries_list (countries);
  names = g_new0 (const char *, codes->len + 1);
  for (guint i = 0; i < codes->len; i++)
    names[i] = accord_countries_get_name (countries, g_ptr_array_index (codes, i));

  return names;
}

const char *
accord_country_names_find (AccordCountries *countries, const char *text)
{
  g_autoptr (GPtrArray) codes = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (countries != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  codes = accord_countries_list (countries);
  folded = accord_text_fold (text);
  for (guint i = 0; i < codes->len; i++) {
    const char *code = g_ptr_array_index (codes, i);
    g_autofree char *name = accord_text_fold (accord_countries_get_name (countries, code));

    if (strcmp (name, folded) == 0 || g_ascii_strcasecmp (code, text) == 0)
      return code;
  }

  return text;
}
