#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AccordLanguage:
 *
 * The six official languages of the United Nations.
 */
typedef enum {
  ACCORD_LANGUAGE_ENGLISH,
  ACCORD_LANGUAGE_ARABIC,
  ACCORD_LANGUAGE_CHINESE,
  ACCORD_LANGUAGE_FRENCH,
  ACCORD_LANGUAGE_RUSSIAN,
  ACCORD_LANGUAGE_SPANISH,
} AccordLanguage;

#define ACCORD_N_LANGUAGES 6

/**
 * accord_language_from_code:
 * @code: (nullable): a language or locale code such as `ar`, `zh_CN` or `fr_FR.UTF-8`
 * @language: (out): the language
 *
 * Returns: %TRUE if @code is of one of the six
 */
gboolean accord_language_from_code (const char *code, AccordLanguage *language);

/**
 * accord_language_get_code:
 * @language: a language
 *
 * Returns: its ISO 639-1 code
 */
const char *accord_language_get_code (AccordLanguage language);

/**
 * accord_language_get_preferred:
 *
 * Returns: the first of the user's languages that is one of the six, English if none is
 */
AccordLanguage accord_language_get_preferred (void);

G_END_DECLS
