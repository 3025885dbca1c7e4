#include "config.h"

#include "accord-words-resources.h"

#include "accord-number-format.h"
#include "accord-report.h"

#include <glib/gi18n-lib.h>

const char *
accord_words_for_component (AccordComponent component)
{
  switch (component) {
  case ACCORD_COMPONENT_MILITARY:
    return _("Military");
  case ACCORD_COMPONENT_POLICE:
    return _("Police");
  case ACCORD_COMPONENT_OBSERVERS:
    return _("Observers and staff officers");
  case ACCORD_COMPONENT_CIVILIANS:
    return _("Civilians");
  }

  g_return_val_if_reached (NULL);
}

const char *
accord_words_for_gate (AccordGate gate)
{
  switch (gate) {
  case ACCORD_GATE_UNKNOWN:
    return _("What the mandate requires is not entered yet.");
  case ACCORD_GATE_CLOSED:
    return _("By the two-stage mandate, the resolution stays in draft until what it requires is confirmed.");
  case ACCORD_GATE_OPEN:
    return _("All that is required is confirmed: the resolution can leave its draft.");
  }

  g_return_val_if_reached (NULL);
}

char *
accord_words_for_figure (int figure)
{
  return figure < 0 ? g_strdup ("—") : accord_number_format (figure, accord_language_get_preferred ());
}

char *
accord_words_for_reason (const AccordReason *reason)
{
  g_autofree char *count = NULL, *limit = NULL;
  const char *what;

  g_return_val_if_fail (reason != NULL, NULL);

  count = accord_words_for_figure (reason->count);
  limit = accord_words_for_figure (reason->limit);
  what = reason->requirement != NULL ? accord_requirement_get_capability (reason->requirement)
                                     : accord_words_for_component (reason->component);
  switch (reason->type) {
  case ACCORD_REASON_CRITICAL:
    /* Translators: a capability without which the operation cannot begin, how many are confirmed, how many required */
    return g_strdup_printf (_("%s, a critical enabler: %s of %s confirmed"), what, count, limit);
  case ACCORD_REASON_MISSING:
    /* Translators: a capability, how many of it are confirmed, how many required */
    return g_strdup_printf (_("%s: %s of %s confirmed"), what, count, limit);
  case ACCORD_REASON_REQUIRED_OVER:
    /* Translators: such as "Military", how many are required, how many the Council authorises */
    return g_strdup_printf (_("%s: %s required, but only %s authorised"), what, count, limit);
  case ACCORD_REASON_CONFIRMED_OVER:
    /* Translators: such as "Military", how many are confirmed, how many the Council authorises */
    return g_strdup_printf (_("%s: %s confirmed, but only %s authorised"), what, count, limit);
  case ACCORD_REASON_IN_PLACE_OVER:
    /* Translators: such as "Military", how many are in the mission, how many the Council authorises */
    return g_strdup_printf (_("%s: %s deployed, but only %s authorised"), what, count, limit);
  }

  g_return_val_if_reached (NULL);
}

const char *
accord_words_for_mandate_text (const char *member)
{
  static const struct {
    const char *member;
    const char *words;
  } texts[] = {
    { "chapter", N_("Chapter of the Charter") },
    { "use_of_force", N_("Use of force") },
    { "host_consent", N_("Consent of the host") },
    { "views_taken_up", N_("Contributors' views taken up") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_strcmp0 (texts[i].member, member) == 0)
      return _(texts[i].words);

  return NULL;
}

const char *
accord_words_for_plan (const char *member)
{
  if (g_strcmp0 (member, "contingency_plan") == 0)
    return _("Contingency plan");
  if (g_strcmp0 (member, "exit_strategy") == 0)
    return _("Exit strategy");

  return NULL;
}

const char *
accord_words_for_binned (AccordRecord *record)
{
  g_return_val_if_fail (ACCORD_IS_RECORD (record), NULL);

  if (ACCORD_IS_REQUIREMENT (record))
    return _("Capability moved to the bin");
  if (ACCORD_IS_REPORT (record))
    return _("Report moved to the bin");
  if (ACCORD_IS_MANDATE (record))
    return _("Next mandate moved to the bin");

  return _("Moved to the bin");
}
