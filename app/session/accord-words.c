#include "config.h"

#include "accord-words.h"

#include "accord-day-format.h"
#include "accord-text.h"

#include <glib/gi18n-lib.h>

static char *
get_president (AccordDay day, AccordSettings *settings, AccordCountries *countries)
{
  g_autofree char *month = NULL;
  const char *country;

  if (!accord_day_is_valid (day))
    return g_strdup (_("President of the Council"));

  month = accord_day_format (day, ACCORD_DAY_STYLE_MONTH, accord_language_get_preferred ());
  country = accord_settings_get_president (settings, day);
  if (country == NULL)
    /* Translators: %s is a month with its year, such as "January 2027" */
    return g_strdup_printf (_("President (%s), not entered"), month);

  /* Translators: the first %s is a month with its year, the second the country that presides in it */
  return g_strdup_printf (_("President (%s): %s"), month, accord_countries_get_name (countries, country));
}

char *
accord_words_for_owner (AccordRole role, AccordDay day, AccordSettings *settings, AccordCountries *countries)
{
  g_return_val_if_fail (ACCORD_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (countries != NULL, NULL);

  switch (role) {
  case ACCORD_ROLE_NONE:
    return g_strdup ("—");
  case ACCORD_ROLE_SECRETARY_GENERAL:
    return g_strdup (_("Secretary-General"));
  case ACCORD_ROLE_PRESIDENT:
    return get_president (day, settings, countries);
  case ACCORD_ROLE_SECRETARIAT:
    return g_strdup (_("Secretariat"));
  case ACCORD_ROLE_COUNCIL:
    return g_strdup (_("Security Council"));
  case ACCORD_ROLE_CONTRIBUTORS:
    return g_strdup (_("Contributors"));
  }

  g_return_val_if_reached (NULL);
}

const char *
accord_words_for_step (const AccordStepTemplate *step)
{
  g_return_val_if_fail (step != NULL, NULL);

  return g_dgettext (GETTEXT_PACKAGE, step->title);
}

const char *
accord_words_for_chain (const AccordChainTemplate *chain)
{
  g_return_val_if_fail (chain != NULL, NULL);

  return g_dgettext (GETTEXT_PACKAGE, chain->title);
}

const char *
accord_words_for_mission (const AccordChain *chain)
{
  g_return_val_if_fail (chain != NULL, NULL);

  return chain->mission != NULL ? accord_mission_get_acronym (chain->mission) : _("All missions");
}

char *
accord_words_for_consultation (const AccordChain *chain)
{
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);

  /* Translators: a mission's acronym, and what a consultation is about, such as "Renewal of the mandate" */
  return g_strdup_printf (C_("mission and consultation", "%s: %s"), accord_words_for_mission (chain),
                          accord_words_for_chain (chain->template));
}

const char *
accord_words_for_form (AccordForm form)
{
  switch (form) {
  case ACCORD_FORM_CONSULTATION:
    return _("Consultation meeting");
  case ACCORD_FORM_PUBLIC:
    return _("Public meeting of the Council");
  case ACCORD_FORM_PRIVATE:
    return _("Private meeting of the Council");
  case ACCORD_FORM_SECRETARIAT:
    return _("Meeting of the Secretariat");
  case ACCORD_FORM_OTHER:
    return _("Other contact");
  }

  g_return_val_if_reached (NULL);
}

const char *
accord_words_for_event (AccordEventType type)
{
  switch (type) {
  case ACCORD_EVENT_PLANNING:
    return _("Planning of a new operation");
  case ACCORD_EVENT_CHANGE_CONSIDERED:
    return _("Change of the mandate considered");
  case ACCORD_EVENT_POSSIBLE_CONTRIBUTORS:
    return _("Possible contributors named");
  case ACCORD_EVENT_DRAWDOWN:
    return _("Drawdown, withdrawal or end");
  case ACCORD_EVENT_COUNCIL_VISIT:
    return _("Council mission to the operation");
  case ACCORD_EVENT_SERIOUS_DEVELOPMENT:
    return _("Serious development");
  case ACCORD_EVENT_RAPID_DETERIORATION:
    return _("Rapid deterioration of security");
  case ACCORD_EVENT_CONTRIBUTOR_REQUEST:
    return _("Contributor asks for a meeting");
  case ACCORD_EVENT_STAGE_CHANGE:
    return _("Operation enters another stage");
  case ACCORD_EVENT_ROTATION:
    return _("Contingent leaves");
  case ACCORD_EVENT_DEPLOYMENT:
    return _("Contributor deploys");
  case ACCORD_EVENT_SECRETARIAT_SERIES:
    return _("Series of meetings of the Secretariat");
  }

  g_return_val_if_reached (NULL);
}

const char *
accord_words_for_decision (AccordDecision decision)
{
  switch (decision) {
  case ACCORD_DECISION_UNKNOWN:
    return NULL;
  case ACCORD_DECISION_ESTABLISH:
    return _("establishment");
  case ACCORD_DECISION_RENEW:
    return _("renewal");
  case ACCORD_DECISION_TECHNICAL_ROLLOVER:
    return _("technical rollover");
  case ACCORD_DECISION_CHANGE:
    return _("change");
  case ACCORD_DECISION_FINAL_EXTENSION:
    return _("final extension");
  case ACCORD_DECISION_TERMINATE:
    return _("termination");
  }

  g_return_val_if_reached (NULL);
}

const char *
accord_words_for_state (AccordStepState state)
{
  switch (state) {
  case ACCORD_STEP_PLANNED:
    return _("Planned");
  case ACCORD_STEP_DONE:
    return _("Done");
  case ACCORD_STEP_OVERDUE:
    return _("Overdue");
  case ACCORD_STEP_MISSED:
    return _("Can no longer be met");
  case ACCORD_STEP_NOT_HELD:
    return _("Not held");
  case ACCORD_STEP_WAIVED:
    return _("Waived");
  }

  g_return_val_if_reached (NULL);
}

const char *
accord_words_for_region (const char *region)
{
  if (g_strcmp0 (region, "africa") == 0)
    return _("Africa");
  if (g_strcmp0 (region, "americas") == 0)
    return _("Americas");
  if (g_strcmp0 (region, "asia_pacific") == 0)
    return _("Asia and the Pacific");
  if (g_strcmp0 (region, "europe") == 0)
    return _("Europe");
  if (g_strcmp0 (region, "middle_east") == 0)
    return _("Middle East");

  return _("Region not recorded");
}

char *
accord_words_for_lead (const AccordLead *lead, AccordSettings *settings)
{
  int value;

  g_return_val_if_fail (lead != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_SETTINGS (settings), NULL);

  value = accord_settings_get_lead (settings, lead->key);
  if (lead->months)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d month", "%d months", value), value);
  if (lead->working_days)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d working day", "%d working days", value), value);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", value), value);
}

char *
accord_words_for_symbol (AccordMandate *mandate)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), NULL);

  if (accord_mandate_get_symbol (mandate) != NULL) {
    const char *symbol = accord_mandate_get_symbol (mandate);

    return accord_language_get_preferred () == ACCORD_LANGUAGE_ARABIC ? accord_text_isolate (symbol) : g_strdup (symbol);
  }
  if (accord_mandate_get_adopted (mandate) == ACCORD_DAY_NONE)
    return g_strdup (_("In preparation"));

  day = accord_day_format (accord_mandate_get_adopted (mandate), ACCORD_DAY_STYLE_SHORT,
                           accord_language_get_preferred ());

  /* Translators: a resolution whose number is not known; %s is the day it was adopted */
  return g_strdup_printf (_("Resolution of %s, number not known"), day);
}
