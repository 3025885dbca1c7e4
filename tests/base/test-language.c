#include "config.h"

#include "accord-language.h"

static void
test_codes (void)
{
  static const struct {
    const char *code;
    AccordLanguage language;
  } known[] = {
    { "en", ACCORD_LANGUAGE_ENGLISH }, { "en_GB.UTF-8", ACCORD_LANGUAGE_ENGLISH },
    { "ar", ACCORD_LANGUAGE_ARABIC }, { "ar_EG", ACCORD_LANGUAGE_ARABIC },
    { "zh_CN", ACCORD_LANGUAGE_CHINESE }, { "zh-Hans", ACCORD_LANGUAGE_CHINESE },
    { "fr_FR.UTF-8", ACCORD_LANGUAGE_FRENCH }, { "FR", ACCORD_LANGUAGE_FRENCH },
    { "ru_RU@euro", ACCORD_LANGUAGE_RUSSIAN }, { "es_419", ACCORD_LANGUAGE_SPANISH },
  };
  static const char *const unknown[] = { "", "e", "C", "POSIX", "de", "eng", "est", "arc_SY", "zha", "run", "_en", "fur" };
  AccordLanguage language;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    g_assert_true (accord_language_from_code (known[i].code, &language));
    g_assert_cmpint (language, ==, known[i].language);
  }
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_false (accord_language_from_code (unknown[i], &language));
  g_assert_false (accord_language_from_code (NULL, &language));
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < ACCORD_N_LANGUAGES; i++) {
    AccordLanguage language;

    g_assert_true (accord_language_from_code (accord_language_get_code (i), &language));
    g_assert_cmpint (language, ==, i);
  }
}

/* The list of languages is read once a thread for each change of the variables. */
static void
test_preferred (void)
{
  static const struct {
    const char *languages;
    AccordLanguage language;
  } wishes[] = {
    { "ar", ACCORD_LANGUAGE_ARABIC },
    { "de:fr_CH:en", ACCORD_LANGUAGE_FRENCH },
    { "sv:nb", ACCORD_LANGUAGE_ENGLISH },
    { "zh_CN.UTF-8", ACCORD_LANGUAGE_CHINESE },
    { "C:ru", ACCORD_LANGUAGE_ENGLISH },
  };

  g_setenv ("LC_ALL", "en_US.UTF-8", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++) {
    g_setenv ("LANGUAGE", wishes[i].languages, TRUE);
    g_assert_cmpint (accord_language_get_preferred (), ==, wishes[i].language);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/language/codes", test_codes);
  g_test_add_func ("/base/language/round-trip", test_round_trip);
  g_test_add_func ("/base/language/preferred", test_preferred);

  return g_test_run ();
}
