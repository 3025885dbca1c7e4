#include "config.h"

#include "accord-number-format.h"

#include <string.h>

/* A no-break space keeps a number on one line. */
#define NO_BREAK_SPACE "\302\240"

static const char *const separators[ACCORD_N_LANGUAGES] = {
  [ACCORD_LANGUAGE_ENGLISH] = ",",
  [ACCORD_LANGUAGE_ARABIC] = NO_BREAK_SPACE,
  [ACCORD_LANGUAGE_CHINESE] = NO_BREAK_SPACE,
  [ACCORD_LANGUAGE_FRENCH] = NO_BREAK_SPACE,
  [ACCORD_LANGUAGE_RUSSIAN] = NO_BREAK_SPACE,
  [ACCORD_LANGUAGE_SPANISH] = ".",
};

static const char *const decimal_marks[ACCORD_N_LANGUAGES] = {
  [ACCORD_LANGUAGE_ENGLISH] = ".",
  [ACCORD_LANGUAGE_ARABIC] = ",",
  [ACCORD_LANGUAGE_CHINESE] = ".",
  [ACCORD_LANGUAGE_FRENCH] = ",",
  [ACCORD_LANGUAGE_RUSSIAN] = ",",
  [ACCORD_LANGUAGE_SPANISH] = ",",
};

char *
accord_number_format (gint64 number, AccordLanguage language)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  GString *text;
  gsize length;

  g_return_val_if_fail (language < ACCORD_N_LANGUAGES, NULL);

  text = g_string_new (NULL);
  length = strlen (digits);
  for (gsize i = 0; i < length; i++) {
    if (i > 0 && (length - i) % 3 == 0 && g_ascii_isdigit (digits[i - 1]))
      g_string_append (text, separators[language]);
    g_string_append_c (text, digits[i]);
  }

  return g_string_free (text, FALSE);
}

char *
accord_number_format_tenths (guint tenths, AccordLanguage language)
{
  g_autofree char *whole = NULL;

  g_return_val_if_fail (language < ACCORD_N_LANGUAGES, NULL);

  whole = accord_number_format (tenths / 10, language);

  return g_strdup_printf ("%s%s%u", whole, decimal_marks[language], tenths % 10);
}
