#include "config.h"

#include "accord-fatalities-group.h"

#include "accord-day-format.h"
#include "accord-fact-group.h"
#include "accord-session-figures.h"
#include "accord-words-figures.h"

#include <glib/gi18n-lib.h>

static char *
describe_source (const AccordFatalityCounts *counts, const char *day)
{
  if (counts->file == NULL)
    /* Translators: up to when figures are known; %s is a day */
    return g_strdup_printf (_("Known until %s"), day);

  /* Translators: up to when figures are known, a day, and the name of the file that they come from */
  return g_strdup_printf (_("Known until %s, from the file %s"), day, counts->file);
}

static void
add_losses (AccordFactGroup *group, const char *title, const AccordLosses *losses)
{
  g_autofree char *words = losses->total > 0 ? accord_words_for_losses (losses) : g_strdup (_("None recorded"));

  accord_fact_group_add_fact (group, title, words);
}

static void
add_year (AccordFactGroup *group, const AccordFatalityCounts *counts)
{
  g_autofree char *title = NULL;
  int year;

  accord_day_get_ymd (counts->until, &year, NULL, NULL);
  /* Translators: %d is a year; what follows are figures of it */
  title = g_strdup_printf (_("In %d"), year);
  add_losses (group, title, &counts->year);
}

static void
add_all (AccordFactGroup *group, const AccordFatalityCounts *counts)
{
  g_autofree char *title = NULL;

  if (counts->years->len == 0)
    return;

  /* Translators: %d is the first year of which figures are recorded */
  title = g_strdup_printf (_("Since %d"), g_array_index (counts->years, AccordFatalityYear, 0).year);
  add_losses (group, title, &counts->all);
}

GtkWidget *
accord_fatalities_group_new (AccordSession *session, AccordMission *mission, gboolean active)
{
  g_autoptr (AccordFatalityCounts) counts = NULL;
  g_autofree char *day = NULL, *source = NULL, *twelve_months = NULL;
  AccordFactGroup *group;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  counts = accord_session_count_fatalities (session, mission);
  if (!active && (counts == NULL || counts->all.total == 0))
    return NULL;

  group = ACCORD_FACT_GROUP (accord_fact_group_new (_("Fatalities"), NULL));
  if (counts == NULL) {
    accord_fact_group_add_fact (group, _("Not recorded"),
                                _("Import the file DPPADPOSS-FATALITIES of the Peace and Security Data Hub, psdata.un.org."));
    return GTK_WIDGET (group);
  }

  day = accord_day_format (counts->until, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
  source = describe_source (counts, day);
  accord_fact_group_set_title (group, _("Fatalities"), source);
  if (counts->old && active)
    accord_fact_group_add_warning (group, _("Older than three months"),
                                   _("Import a newer DPPADPOSS-FATALITIES of psdata.un.org."));
  if (active) {
    add_year (group, counts);
    /* Translators: %s is a day */
    twelve_months = g_strdup_printf (_("In the twelve months until %s"), day);
    add_losses (group, twelve_months, &counts->twelve_months);
  }
  add_all (group, counts);

  return GTK_WIDGET (group);
}
