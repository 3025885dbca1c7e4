#include "config.h"

#include "accord-words-figures.h"

#include "accord-day-format.h"
#include "accord-number-format.h"

#include <glib/gi18n-lib.h>

const char *
accord_words_for_personnel (AccordPersonnel personnel)
{
  switch (personnel) {
  case ACCORD_PERSONNEL_TROOPS:
    return _("Troops");
  case ACCORD_PERSONNEL_POLICE:
    return _("Police");
  case ACCORD_PERSONNEL_OBSERVERS:
    /* Translators: military observers and other experts on mission */
    return _("Experts on mission");
  case ACCORD_PERSONNEL_STAFF:
    return _("Staff officers");
  case ACCORD_PERSONNEL_OTHER:
    return _("Other personnel");
  }

  g_return_val_if_reached (NULL);
}

char *
accord_words_for_share (int share)
{
  g_autofree char *number = NULL;

  if (share < 0)
    return g_strdup ("—");

  number = accord_number_format_tenths (share, accord_language_get_preferred ());

  /* Translators: a share in per cent; %s is a number such as 9.5 */
  return g_strdup_printf (_("%s%%"), number);
}

char *
accord_words_for_people (const AccordPeople *people)
{
  g_autofree char *total = NULL;

  g_return_val_if_fail (people != NULL, NULL);

  total = accord_number_format (people->total, accord_language_get_preferred ());

  /* Translators: troops, police, observers and staff officers together; %s is a number */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s in uniform", "%s in uniform", people->total), total);
}

char *
accord_words_for_women (const AccordPeople *people)
{
  g_autofree char *share = NULL, *unknown = NULL;

  g_return_val_if_fail (people != NULL, NULL);

  if (people->known == 0)
    return g_strdup (_("Women and men are not told apart"));

  share = accord_words_for_share (accord_people_get_share (people));
  if (people->known >= people->total)
    /* Translators: the share of women among people, such as "9.5%" */
    return g_strdup_printf (_("Women: %s"), share);

  unknown = accord_number_format (people->total - people->known, accord_language_get_preferred ());

  /* Translators: the share of women such as "9.5%", and the number of people of whom the table does not say whether they are women */
  return g_strdup_printf (_("Women: %s, without %s whose sex is not recorded"), share, unknown);
}

char *
accord_words_for_as_of (AccordContributors *contributors)
{
  g_autofree char *month = NULL;
  const char *file;

  g_return_val_if_fail (contributors != NULL, NULL);

  month = accord_partial_day_format (accord_contributions_get_month (contributors->contributions),
                                     ACCORD_DAY_STYLE_MONTH, accord_language_get_preferred ());
  file = accord_contributions_get_file (contributors->contributions);
  if (file == NULL)
    /* Translators: when figures were counted; %s is a month with its year */
    return g_strdup_printf (_("At the end of %s"), month);

  /* Translators: when figures were counted, a month with its year, and the name of the file that they come from */
  return g_strdup_printf (_("At the end of %s, from the file %s"), month, file);
}

char *
accord_words_for_gaps (GArray *months)
{
  guint n = 0;

  g_return_val_if_fail (months != NULL, NULL);

  for (guint i = 0; i < months->len; i++)
    n += g_array_index (months, AccordMonthOfPeople, i).people.total == ACCORD_COUNT_UNKNOWN;
  if (n == 0)
    return NULL;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%u month in between is not in the data; a gap is not a withdrawal.",
                                       "%u months in between are not in the data; a gap is not a withdrawal.", n), n);
}

char *
accord_words_for_losses (const AccordLosses *losses)
{
  AccordLanguage language = accord_language_get_preferred ();
  g_autofree char *total = NULL, *malicious = NULL;

  g_return_val_if_fail (losses != NULL, NULL);

  total = accord_number_format (losses->total, language);
  if (losses->total == 0)
    return g_steal_pointer (&total);

  malicious = accord_number_format (losses->by[ACCORD_INCIDENT_MALICIOUS], language);

  /* Translators: how many lost their lives, and how many of these by malicious acts */
  return g_strdup_printf (_("%s, of these %s by malicious acts"), total, malicious);
}
