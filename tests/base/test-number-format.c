#include "config.h"

#include "accord-number-format.h"

#include <string.h>

#define ROUNDS 500

/* Only the digits, and the sign. */
static char *
strip (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text) || *text == '-')
      g_string_append_c (digits, *text);

  return g_string_free (digits, FALSE);
}

/* What is put between the digits changes none of them. */
static void
test_digits (void)
{
  for (int i = 0; i < ROUNDS; i++) {
    gint64 number = ((gint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ()) >> g_test_rand_int_range (0, 63);
    guint tenths = g_test_rand_int_range (0, 100000);
    g_autofree char *plain = g_strdup_printf ("%" G_GINT64_FORMAT, number);
    g_autofree char *plain_tenths = g_strdup_printf ("%u%u", tenths / 10, tenths % 10);

    for (int language = 0; language < ACCORD_N_LANGUAGES; language++) {
      g_autofree char *text = accord_number_format (number, language), *digits = strip (text);
      g_autofree char *text_tenths = accord_number_format_tenths (tenths, language), *digits_tenths = strip (text_tenths);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpstr (digits, ==, plain);
      g_assert_cmpstr (digits_tenths, ==, plain_tenths);
    }
  }
}

static void
test_languages (void)
{
  static const struct {
    AccordLanguage language;
    const char *number;
    const char *tenths;
  } cases[] = {
    { ACCORD_LANGUAGE_ENGLISH, "-12,345", "1,234.5" }, { ACCORD_LANGUAGE_SPANISH, "-12.345", "1.234,5" },
    { ACCORD_LANGUAGE_FRENCH, "-12\302\240345", "1\302\240234,5" }, { ACCORD_LANGUAGE_CHINESE, "-12\302\240345", "1\302\240234.5" },
    { ACCORD_LANGUAGE_ARABIC, "-12\302\240345", "1\302\240234,5" }, { ACCORD_LANGUAGE_RUSSIAN, "-12\302\240345", "1\302\240234,5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *number = accord_number_format (-12345, cases[i].language);
    g_autofree char *tenths = accord_number_format_tenths (12345, cases[i].language);
    g_autofree char *none = accord_number_format_tenths (0, cases[i].language);

    g_assert_cmpstr (number, ==, cases[i].number);
    g_assert_cmpstr (tenths, ==, cases[i].tenths);
    g_assert_cmpuint (strlen (none), ==, 3);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/number-format/digits", test_digits);
  g_test_add_func ("/base/number-format/languages", test_languages);

  return g_test_run ();
}
