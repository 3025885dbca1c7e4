#include "config.h"

#include "accord-language.h"

#include <string.h>

static const char codes[ACCORD_N_LANGUAGES][3] = {
  [ACCORD_LANGUAGE_ENGLISH] = "en",
  [ACCORD_LANGUAGE_ARABIC] = "ar",
  [ACCORD_LANGUAGE_CHINESE] = "zh",
  [ACCORD_LANGUAGE_FRENCH] = "fr",
  [ACCORD_LANGUAGE_RUSSIAN] = "ru",
  [ACCORD_LANGUAGE_SPANISH] = "es",
};

gboolean
accord_language_from_code (const char *code, AccordLanguage *language)
{
  g_return_val_if_fail (language != NULL, FALSE);

  if (code == NULL || strlen (code) < 2 || g_ascii_isalpha (code[2]))
    return FALSE;

  for (int i = 0; i < ACCORD_N_LANGUAGES; i++) {
    if (g_ascii_strncasecmp (code, codes[i], 2) == 0) {
      *language = i;
      return TRUE;
    }
  }

  return FALSE;
}

const char *
accord_language_get_code (AccordLanguage language)
{
  g_return_val_if_fail (language < ACCORD_N_LANGUAGES, "en");

  return codes[language];
}

AccordLanguage
accord_language_get_preferred (void)
{
  const char *const *names = g_get_language_names ();

  for (int i = 0; names[i] != NULL; i++) {
    AccordLanguage language;

    if (accord_language_from_code (names[i], &language))
      return language;
    /* "C" ends the list, but somebody may ask for it first: then it is English that they mean. */
    if (i == 0 && g_str_has_prefix (names[i], "C"))
      break;
  }

  return ACCORD_LANGUAGE_ENGLISH;
}
