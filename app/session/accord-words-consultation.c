#include "config.h"

#include "accord-words-consultation.h"

#include "accord-day-format.h"
#include "accord-json.h"
#include "accord-session-consultation.h"

#include <glib/gi18n-lib.h>

char *
accord_words_for_outcome (const AccordChain *chain)
{
  const AccordStep *meeting;
  g_autofree char *day = NULL;

  g_return_val_if_fail (chain != NULL, NULL);

  meeting = accord_chain_get_meeting (chain);
  if (meeting == NULL)
    return g_strdup (_("Update needed"));

  day = accord_partial_day_format ((AccordPartialDay) { accord_step_get_day (meeting), meeting->precision },
                                   ACCORD_DAY_STYLE_WEEKDAY, accord_language_get_preferred ());
  switch (accord_session_get_outcome (chain)) {
  case ACCORD_OUTCOME_OPEN:
    if (accord_step_is_late (meeting))
      /* Translators: %s is a day */
      return g_strdup_printf (_("Was planned for %s"), day);
    /* Translators: %s is a day */
    return g_strdup_printf (_("Planned for %s"), day);
  case ACCORD_OUTCOME_HELD:
    if (meeting->actual == ACCORD_DAY_NONE)
      return g_strdup (_("Held, day not entered"));
    /* Translators: %s is a day */
    return g_strdup_printf (_("Held on %s"), day);
  case ACCORD_OUTCOME_NOT_HELD:
    return g_strdup (_("Not held"));
  case ACCORD_OUTCOME_WAIVED:
    return g_strdup (_("Waived"));
  }

  g_return_val_if_reached (NULL);
}

static char *
format_waiting (AccordEventType type, int days)
{
  if (type == ACCORD_EVENT_RAPID_DETERIORATION)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day since the deterioration, meeting not held yet",
                                         "%d days since the deterioration, meeting not held yet", days), days);
  if (type == ACCORD_EVENT_CONTRIBUTOR_REQUEST)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day since the request, meeting not held yet",
                                         "%d days since the request, meeting not held yet", days), days);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day since the development, meeting not held yet",
                                       "%d days since the development, meeting not held yet", days), days);
}

static char *
format_met (AccordEventType type, int days)
{
  if (type == ACCORD_EVENT_RAPID_DETERIORATION)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Meeting held %d day after the deterioration",
                                         "Meeting held %d days after the deterioration", days), days);
  if (type == ACCORD_EVENT_CONTRIBUTOR_REQUEST)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Meeting held %d day after the request",
                                         "Meeting held %d days after the request", days), days);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Meeting held %d day after the development",
                                       "Meeting held %d days after the development", days), days);
}

char *
accord_words_for_clock (const AccordChain *chain, AccordDay today)
{
  AccordEventType type;
  int days;

  g_return_val_if_fail (chain != NULL, NULL);

  days = accord_chain_get_clock (chain, today);
  if (days < 0)
    return NULL;

  type = accord_event_get_event_type (ACCORD_EVENT (chain->trigger));

  return accord_chain_get_meeting (chain)->actual != ACCORD_DAY_NONE ? format_met (type, days)
                                                                     : format_waiting (type, days);
}

const char *
accord_words_for_note_type (const char *type)
{
  if (g_strcmp0 (type, "concern") == 0)
    return _("Concern");
  if (g_strcmp0 (type, "view") == 0)
    return _("View");
  if (g_strcmp0 (type, "assessment") == 0)
    return _("Assessment");
  if (g_strcmp0 (type, "lesson") == 0)
    return _("Lesson");

  return _("Note");
}

const char *
accord_words_for_handling (AccordHandling handling)
{
  switch (handling) {
  case ACCORD_HANDLING_INTERNAL:
    return _("Within the team");
  case ACCORD_HANDLING_PARTICIPANTS:
    return _("For participants");
  case ACCORD_HANDLING_PUBLIC:
    return _("Public");
  }

  g_return_val_if_reached (NULL);
}

const char *
accord_words_for_strength (const char *strength)
{
  static const struct {
    const char *name;
    const char *words;
  } table[] = {
    { "shall", N_("shall") },
    { "should", N_("should") },
    { "should, where possible", N_("should, where possible") },
    { "should, as appropriate", N_("should, as appropriate") },
    { "shall, as appropriate", N_("shall, as appropriate") },
    { "may, as appropriate", N_("may, as appropriate") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_strcmp0 (table[i].name, strength) == 0)
      return _(table[i].words);

  return strength;
}

const char *
accord_words_for_provision (AccordSession *self, const char *provision)
{
  AccordReference *reference;
  const char *text = NULL;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), provision);
  g_return_val_if_fail (provision != NULL, NULL);

  reference = accord_workspace_get_reference (accord_session_get_workspace (self));
  if (reference != NULL)
    text = accord_json_get_text (accord_reference_get_provision (reference, provision), "text");

  return text != NULL ? g_dgettext (GETTEXT_PACKAGE, text) : provision;
}
