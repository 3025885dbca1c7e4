#include "config.h"

#include "accord-session-explain.h"

#include "accord-day-format.h"
#include "accord-json.h"
#include "accord-session-agenda.h"
#include "accord-text.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
format_day (AccordDay day)
{
  if (day == ACCORD_DAY_NONE)
    return NULL;

  return accord_day_format (day, ACCORD_DAY_STYLE_WEEKDAY, accord_language_get_preferred ());
}

static void
add (GPtrArray *sentences, char *sentence)
{
  if (sentence != NULL)
    g_ptr_array_add (sentences, sentence);
}

static char *
explain_mandate (const AccordChain *chain)
{
  AccordMandate *head = ACCORD_MANDATE (chain->trigger);
  g_autofree char *symbol = accord_words_for_symbol (chain->mandate);
  g_autofree char *day = format_day (chain->anchor);
  const char *acronym = accord_mission_get_acronym (chain->mission);

  if (!accord_mandate_is_adopted (head))
    /* Translators: a mission's acronym and a day */
    return g_strdup_printf (_("A mandate of %s is in preparation; it shall run from %s."), acronym, day);
  if (chain->mandate != head) {
    g_autofree char *before = accord_words_for_symbol (head);

    /* Translators: a mission's acronym, the symbol of a resolution, a day, and the symbol of the mandate prolonged */
    return g_strdup_printf (_("The mandate of %1$s expires on %3$s: %2$s only prolonged %4$s, whose consultation goes on."),
                            acronym, symbol, day, before);
  }

  /* Translators: a mission's acronym, the symbol of a resolution, and a day */
  return g_strdup_printf (_("The mandate of %s, %s, expires on %s."), acronym, symbol, day);
}

static char *
explain_event (const AccordChain *chain)
{
  AccordEvent *event = ACCORD_EVENT (chain->trigger);
  const char *type = accord_words_for_event (accord_event_get_event_type (event));
  g_autofree char *from = format_day (accord_event_get_start (event));
  g_autofree char *to = format_day (accord_event_get_end (event));

  if (to != NULL)
    /* Translators: a mission's acronym, what happens (such as "Council mission to the operation"), first and last day */
    return g_strdup_printf (_("An event of %s calls for it: %s, %s to %s."), accord_words_for_mission (chain), type, from,
                            to);

  /* Translators: a mission's acronym, what happened (such as "Serious development"), and the day */
  return g_strdup_printf (_("An event of %s calls for it: %s, %s."), accord_words_for_mission (chain), type, from);
}

static char *
explain_trigger (const AccordChain *chain)
{
  if (ACCORD_IS_MANDATE (chain->trigger))
    return explain_mandate (chain);
  if (ACCORD_IS_EVENT (chain->trigger))
    return explain_event (chain);
  if (ACCORD_IS_SETTINGS (chain->trigger))
    return g_strdup (_("The team has chosen to review its meetings with contributors again and again."));

  return g_strdup (_("Somebody planned this meeting; nothing else calls for it."));
}

static char *
explain_rule (AccordSession *self, const AccordChain *chain, const AccordStep *step)
{
  AccordReference *reference = accord_workspace_get_reference (accord_session_get_workspace (self));
  const char *citation = accord_session_get_citation (chain, step);
  const char *provision = step->template->provision != NULL ? step->template->provision : chain->template->rule;
  const char *text = accord_json_get_text (accord_reference_get_provision (reference, provision), "text");
  g_autofree char *isolated = NULL;

  if (strcmp (step->template->basis, "entered") == 0)
    return g_strdup (_("Somebody entered this step; no rule asks for it."));
  if (citation == NULL || text == NULL || accord_step_is_fact (step))
    return NULL;

  isolated = accord_text_isolate (citation);
  text = g_dgettext (GETTEXT_PACKAGE, text);
  if (strcmp (step->template->basis, "practice") == 0)
    /* Translators: a sentence that sums up a provision, and where it stands, such as "S/RES/1353 (2001), Annex I, A, 6" */
    return g_strdup_printf (_("By practice, it serves this provision: %s (%s)"), text, isolated);

  /* Translators: a sentence that sums up a provision, and where it stands, such as "S/RES/1353 (2001), Annex I, A, 6" */
  return g_strdup_printf (_("The provision: %s (%s)"), text, isolated);
}

/* The place that decided the day: the one with the step's lead. */
static const AccordStepDay *
find_place (const AccordStep *step)
{
  for (guint i = 0; i < step->template->n_days; i++)
    if (step->template->days[i].lead == step->lead)
      return &step->template->days[i];

  return NULL;
}

static char *
explain_lead (AccordSession *self, const AccordChain *chain, const AccordStep *step)
{
  AccordSettings *settings = accord_workspace_get_settings (accord_session_get_workspace (self));
  const AccordStepDay *place = find_place (step);
  g_autofree char *lead = NULL;
  const char *anchor;

  if (place == NULL)
    return NULL;

  anchor = accord_words_for_step (&chain->template->steps[place->anchor]);
  if (place->relation == 0)
    /* Translators: %s is a step, such as "Invitation sent" */
    return g_strdup_printf (_("It belongs to the same day as “%s”."), anchor);
  if (step->lead == NULL)
    /* Translators: %s is a step, such as "Meeting with contributors" */
    return g_strdup_printf (_("No lead is set for it: it is as near to “%s” as the order allows."), anchor);

  lead = accord_words_for_lead (step->lead, settings);
  if (place->relation < 0)
    /* Translators: a number of days, such as "21 days", and a step, such as "Mandate expires" */
    return g_strdup_printf (_("%s before “%s”: a setting of the team, not a rule of the Council."), lead, anchor);

  /* Translators: a number of days, such as "2 working days", and a step, such as "Meeting with contributors" */
  return g_strdup_printf (_("%s after “%s”: a setting of the team, not a rule of the Council."), lead, anchor);
}

static char *
explain_shift (AccordSession *self, const AccordStep *step)
{
  AccordRecord *settings = ACCORD_RECORD (accord_workspace_get_settings (accord_session_get_workspace (self)));
  JsonObject *holidays = accord_json_get_object (accord_record_get_members (settings), "holidays");
  g_autofree char *key = NULL, *from = NULL, *to = NULL;
  const char *holiday;

  if (step->unshifted == ACCORD_DAY_NONE || step->unshifted == step->wanted)
    return NULL;

  key = accord_day_to_string (step->unshifted);
  holiday = accord_json_get_text (holidays, key);
  from = format_day (step->unshifted);
  to = format_day (step->wanted);
  if (holiday != NULL)
    /* Translators: a day, the name of a holiday, and the working day before it */
    return g_strdup_printf (_("%s is a holiday at Headquarters (%s): moved to %s."), from, holiday, to);

  /* Translators: a day, and the working day before it */
  return g_strdup_printf (_("%s is not worked at Headquarters: moved to %s."), from, to);
}

static char *
explain_pin (const AccordChain *chain, const AccordStep *step)
{
  g_autofree char *published = NULL;

  if (chain->report != NULL && strcmp (step->template->key, "sg_report_issued") == 0 &&
      step->planned == accord_report_get_due (chain->report))
    return g_strdup (_("The report that serves this renewal is due on that day."));
  if (!step->pinned)
    return NULL;
  if (step == accord_chain_get_meeting (chain) && chain->consultation != NULL &&
      accord_consultation_get_published (chain->consultation) != ACCORD_DAY_NONE) {
    published = format_day (accord_consultation_get_published (chain->consultation));
    /* Translators: %s is a day */
    return g_strdup_printf (_("The day was published on %s: leads and holidays no longer move it."), published);
  }

  return g_strdup (_("Somebody set this day: leads and holidays no longer move it."));
}

static char *
explain_order (const AccordStep *step)
{
  g_autofree char *first = format_day (step->earliest), *last = format_day (accord_step_get_latest (step));

  if (accord_step_is_fact (step) || step->actual != ACCORD_DAY_NONE || step->earliest == step->latest ||
      strcmp (step->template->basis, "entered") == 0)
    return NULL;
  if (last == NULL)
    /* Translators: %s is a day */
    return g_strdup_printf (_("The order of the steps allows it from %s on."), first);

  /* Translators: the first and the last day on which something may be done */
  return g_strdup_printf (_("The order of the steps allows it from %s to %s."), first, last);
}

static char *
explain_state (const AccordStep *step)
{
  if (step->state == ACCORD_STEP_MISSED)
    return g_strdup (step->template->instead != NULL ? g_dgettext (GETTEXT_PACKAGE, step->template->instead)
                                                     : _("It can no longer be met; record what was done instead."));
  if (!step->fits && step->actual == ACCORD_DAY_NONE)
    return g_strdup (step->pinned ? _("That day does not keep the lead that the team has set.")
                                  : _("The lead does not fit before the day that it leads up to: the order is kept, the "
                                      "days are fewer."));

  return NULL;
}

char **
accord_session_explain_step (AccordSession *self, const AccordChain *chain, const AccordStep *step)
{
  GPtrArray *sentences;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (chain != NULL && chain->template != NULL, NULL);
  g_return_val_if_fail (step != NULL, NULL);

  sentences = g_ptr_array_new ();
  add (sentences, explain_trigger (chain));
  add (sentences, explain_rule (self, chain, step));
  if (step->pinned) {
    add (sentences, explain_pin (chain, step));
  } else if (step->actual == ACCORD_DAY_NONE) {
    add (sentences, explain_lead (self, chain, step));
    add (sentences, explain_shift (self, step));
  }
  add (sentences, explain_order (step));
  add (sentences, explain_state (step));
  g_ptr_array_add (sentences, NULL);

  return (char **) g_ptr_array_free (sentences, FALSE);
}
