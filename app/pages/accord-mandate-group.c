#include "config.h"

#include "accord-mandate-group.h"

#include "accord-day-format.h"
#include "accord-fact-group.h"
#include "accord-json.h"
#include "accord-number-format.h"
#include "accord-source-row.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
}

static void
append_figure (GString *text, const char *label, JsonObject *authorised, const char *member)
{
  gint64 figure = accord_json_get_number (authorised, member, -1);
  g_autofree char *number = NULL;

  if (figure < 0)
    return;
  if (text->len > 0)
    g_string_append (text, "\n");
  /* Translators: what is authorised, such as "Military", and how many */
  number = accord_number_format (figure, accord_language_get_preferred ());
  g_string_append_printf (text, C_("figure", "%s: %s"), label, number);
}

static char *
describe_authorised (AccordMandate *mandate)
{
  JsonObject *authorised = accord_json_get_object (accord_record_get_members (ACCORD_RECORD (mandate)), "authorised");
  GString *text = g_string_new (NULL);

  append_figure (text, _("Military"), authorised, "military");
  append_figure (text, _("Observers and staff officers"), authorised, "observers_and_staff_officers");
  append_figure (text, _("Police"), authorised, "police");
  append_figure (text, _("Personnel of formed police units"), authorised, "formed_police_units_personnel");
  append_figure (text, _("Corrections or justice"), authorised, "corrections_or_justice");
  append_figure (text, _("Civilians"), authorised, "civilians");

  return g_string_free (text, text->len == 0);
}

static char *
describe_term (AccordSession *session, AccordMandate *mandate)
{
  AccordDay expires = accord_mandate_get_expires (mandate);
  AccordDay today = accord_session_get_today (session);
  g_autofree char *day = NULL;
  g_autofree char *left = NULL;

  switch (accord_mandate_get_term (mandate)) {
  case ACCORD_TERM_UNTIL:
    day = format_day (expires);
    if (expires < today)
      return g_steal_pointer (&day);
    left = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day left", "%d days left", expires - today), expires - today);
    return g_strdup_printf ("%s\n%s", day, left);
  case ACCORD_TERM_UNCHANGED:
    return g_strdup (_("As it was; this decision does not change it"));
  case ACCORD_TERM_OPEN_ENDED:
    return g_strdup (_("Open-ended: until the Council decides otherwise"));
  case ACCORD_TERM_ENDED:
    return g_strdup (_("Ended by this decision"));
  case ACCORD_TERM_UNKNOWN:
    return g_strdup (_("Not recorded"));
  }

  g_return_val_if_reached (NULL);
}

static char *
describe_decision (AccordMandate *mandate)
{
  const char *decision = accord_words_for_decision (accord_mandate_get_decision (mandate));
  g_autofree char *adopted = NULL;

  if (accord_mandate_get_adopted (mandate) == ACCORD_DAY_NONE)
    return g_strdup (decision);

  adopted = format_day (accord_mandate_get_adopted (mandate));
  if (decision == NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (_("adopted %s"), adopted);

  /* Translators: what a resolution decides, such as "renewal", and the day it was adopted */
  return g_strdup_printf (_("%s, adopted %s"), decision, adopted);
}

/* One resolution may decide on several missions: say which others. */
static char *
describe_others (AccordSession *session, AccordMandate *mandate)
{
  AccordWorkspace *workspace = accord_session_get_workspace (session);
  const char *symbol = accord_mandate_get_symbol (mandate);
  g_autoptr (GPtrArray) same = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (symbol == NULL)
    return NULL;

  same = accord_workspace_find_symbol (workspace, symbol);
  for (guint i = 0; i < same->len; i++) {
    const char *id = accord_record_get_owner (ACCORD_RECORD (g_ptr_array_index (same, i)));
    AccordRecord *mission = accord_workspace_lookup (workspace, id);

    if (ACCORD_IS_MISSION (mission) && strcmp (id, accord_record_get_owner (ACCORD_RECORD (mandate))) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? C_("between names in a list", ", ") : "",
                              accord_mission_get_acronym (ACCORD_MISSION (mission)));
  }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static void
fill (AccordFactGroup *group, AccordSession *session, const AccordMissionSummary *summary, AccordMandate *mandate)
{
  gboolean is_current = mandate == summary->mandate;
  g_autofree char *symbol = accord_words_for_symbol (mandate);
  g_autofree char *term = describe_term (session, mandate);
  g_autofree char *decision = describe_decision (mandate);
  g_autofree char *authorised = describe_authorised (mandate);
  g_autofree char *others = describe_others (session, mandate);
  g_autofree char *resolution = NULL;
  const char *note = accord_json_get_text (accord_record_get_members (ACCORD_RECORD (mandate)), "note");

  if (is_current && summary->update_needed)
    accord_fact_group_add_warning (group, _("Update needed"),
                                   _("The last known expiry is past. Enter what the Council decided since; it does not mean that the mandate has ended."));
  resolution = decision != NULL ? g_strdup_printf ("%s\n%s", symbol, decision) : g_strdup (symbol);
  accord_fact_group_add_fact (group, _("Resolution"), resolution);
  accord_fact_group_add_fact (group, is_current && summary->update_needed ? _("Last known expiry") : _("Expires"), term);
  if (!g_str_equal (accord_mandate_get_clock (mandate), ACCORD_CLOCK_MAIN))
    accord_fact_group_add_fact (group, _("Separate clock"), accord_mandate_get_clock (mandate));
  accord_fact_group_add_fact (group, _("Also decides on"), others);
  accord_fact_group_add_fact (group, _("Authorised"), authorised);
  accord_fact_group_add_fact (group, _("Remark"), note);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), accord_source_row_new (ACCORD_RECORD (mandate)));
}

GtkWidget *
accord_mandate_group_new (AccordSession *session, const AccordMissionSummary *summary, AccordMandate *mandate)
{
  GtkWidget *group;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (summary != NULL, NULL);
  g_return_val_if_fail (ACCORD_IS_MANDATE (mandate), NULL);

  group = accord_fact_group_new (mandate == summary->mandate && summary->active ? _("Current mandate") : _("Mandate"), NULL);
  fill (ACCORD_FACT_GROUP (group), session, summary, mandate);

  return group;
}
