#include "config.h"

#include "accord-gap-group.h"

#include "accord-day-format.h"
#include "accord-fact-group.h"
#include "accord-figures-row.h"
#include "accord-number-format.h"
#include "accord-session-resources.h"
#include "accord-words-resources.h"

#include <glib/gi18n-lib.h>

/* How many the ceiling counts: where observers have none of their own, the military one counts them. */
static int
get_counted (const AccordResources *resources, AccordComponent component)
{
  int counted = resources->sums[component].in_place;

  if (component == ACCORD_COMPONENT_MILITARY && resources->observers_in_military && counted != ACCORD_FIGURE_NONE)
    counted += resources->sums[ACCORD_COMPONENT_OBSERVERS].in_place;

  return counted;
}

static void
add_rows (AdwPreferencesGroup *group, const AccordResources *resources)
{
  const char *const heads[] = { _("Authorised"), _("Deployed"), _("Missing"), NULL };
  g_autoptr (GPtrArray) columns = accord_figures_row_make_columns (3);

  adw_preferences_group_add (group, accord_figures_row_new_heads (columns, heads));
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++) {
    const AccordResourceSum *sum = &resources->sums[i];
    int counted = get_counted (resources, i);
    gboolean known = sum->authorised != ACCORD_FIGURE_NONE && counted != ACCORD_FIGURE_NONE;
    const char *note = NULL;

    if (sum->authorised == ACCORD_FIGURE_NONE && sum->in_place <= 0)
      continue;
    if (i == ACCORD_COMPONENT_OBSERVERS && resources->observers_in_military)
      note = _("The military ceiling counts them too");
    adw_preferences_group_add (group, accord_figures_row_new (columns, heads, accord_words_for_component (i), note,
                                                              (int[]) { sum->authorised, sum->in_place,
                                                                        known ? MAX (0, sum->authorised - counted)
                                                                              : ACCORD_FIGURE_NONE }));
  }
}

static void
add_over (AccordFactGroup *group, const AccordResources *resources)
{
  for (guint i = 0; i < resources->reasons->len; i++) {
    const AccordReason *reason = &g_array_index (resources->reasons, AccordReason, i);
    g_autofree char *words = accord_words_for_reason (reason);

    if (reason->type == ACCORD_REASON_IN_PLACE_OVER)
      accord_fact_group_add_warning (group, _("Over the ceiling"), words);
  }
}

/* A table that was counted under other ceilings says little about these. */
static void
add_before (AccordFactGroup *group, const AccordResources *resources)
{
  AccordDay adopted = resources->ceilings != NULL ? accord_mandate_get_adopted (resources->ceilings) : ACCORD_DAY_NONE;
  g_autofree char *day = NULL, *words = NULL;

  if (adopted == ACCORD_DAY_NONE || accord_partial_day_get_last (resources->as_of) >= adopted)
    return;

  day = accord_day_format (adopted, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
  /* Translators: %s is a day */
  words = g_strdup_printf (_("Counted before these ceilings were decided, on %s"), day);
  accord_fact_group_add_warning (group, _("Older than the mandate"), words);
}

static void
add_as_of (AccordFactGroup *group, const AccordResources *resources)
{
  AccordLanguage language = accord_language_get_preferred ();
  g_autofree char *month = accord_partial_day_format (resources->as_of, ACCORD_DAY_STYLE_FULL, language);
  g_autofree char *unsorted = NULL;

  if (month == NULL) {
    accord_fact_group_add_fact (group, _("Deployed: not recorded"),
                                _("The monthly contributions say it; the next group says where to get them."));
    return;
  }

  accord_fact_group_add_fact (group, _("Deployed at the end of"), month);
  add_before (group, resources);
  if (resources->unsorted > 0) {
    unsorted = accord_number_format (resources->unsorted, language);
    accord_fact_group_add_fact (group, _("Of types that no ceiling counts"), unsorted);
  }
}

GtkWidget *
accord_gap_group_new (AccordSession *session, AccordMandate *mandate)
{
  g_autoptr (AccordResources) resources = NULL;
  gboolean any = FALSE;
  GtkWidget *group;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), NULL);

  resources = accord_session_get_resources (session, mandate);
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++)
    any |= resources->sums[i].authorised != ACCORD_FIGURE_NONE || resources->sums[i].in_place > 0;
  if (!any)
    return NULL;

  group = accord_fact_group_new (_("Deployed Against Authorised"), _("Annex I, A, 2: what is authorised, and who is there"));
  add_rows (ADW_PREFERENCES_GROUP (group), resources);
  add_over (ACCORD_FACT_GROUP (group), resources);
  add_as_of (ACCORD_FACT_GROUP (group), resources);

  return group;
}
