#include "config.h"

#include "accord-session-evidence-private.h"

#include "accord-current.h"
#include "accord-day-format.h"
#include "accord-json.h"
#include "accord-renewals.h"
#include "accord-resources.h"
#include "accord-session-consultation.h"
#include "accord-text.h"
#include "accord-words-resources.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
list_renewals (AccordEvidenceSearch *self)
{
  return accord_rules_list_renewals (accord_session_get_workspace (self->session), self->mission, self->today);
}

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
}

static void
add_of_chain (AccordEvidenceSearch *self, const AccordChain *chain, char *text, AccordDay day)
{
  const char *url;
  char *source = _accord_evidence_describe_source (ACCORD_RECORD (chain->consultation),
                                                   accord_words_for_chain (chain->template), &url);

  _accord_evidence_add (self, text, source, url, day);
}

/* ── Consultations ── */

static void
add_held (AccordEvidenceSearch *self, const AccordRenewal *renewal, const AccordStep *meeting)
{
  AccordPartialDay held = { meeting->actual, meeting->precision };
  AccordDay last = accord_partial_day_get_last (held), limit = accord_renewal_get_limit (renewal);
  g_autofree char *day = accord_partial_day_format (held, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
  g_autofree char *until = NULL, *symbol = NULL;

  /* Of what is known only to the month it must be certain that it was before. */
  if (last == ACCORD_DAY_NONE || held.first > self->today || limit == ACCORD_DAY_NONE || last >= limit)
    return;

  until = format_day (limit);
  if (renewal->decision == NULL) {
    /* Translators: two days */
    add_of_chain (self, renewal->chain, g_strdup_printf (_("The meeting with contributors was held on %s, before the mandate "
                                                           "expires on %s"), day, until), last);
    return;
  }

  symbol = accord_words_for_symbol (renewal->decision);
  /* Translators: a day, the symbol of a resolution, and the day it was adopted */
  add_of_chain (self, renewal->chain, g_strdup_printf (_("The meeting with contributors was held on %s, before %s was adopted on %s"),
                                                       day, symbol, until), last);
}

/* Resolution 1353 (2001) says "may": one that did not take place was not held, no more. */
static void
add_not_held (AccordEvidenceSearch *self, const AccordRenewal *renewal, gboolean waived)
{
  g_autofree char *symbol = renewal->decision != NULL ? accord_words_for_symbol (renewal->decision) : NULL;

  if (symbol == NULL)
    return;

  add_of_chain (self, renewal->chain, waived
                /* Translators: %s is the symbol of a resolution */
                ? g_strdup_printf (_("The meeting with contributors before %s was waived"), symbol)
                /* Translators: %s is the symbol of a resolution */
                : g_strdup_printf (_("The meeting with contributors before %s was not held"), symbol),
                accord_mandate_get_adopted (renewal->decision));
}

static void
add_summary (AccordEvidenceSearch *self, const AccordChain *chain)
{
  const AccordStep *step = accord_chain_find_step ((AccordChain *) chain, "summary_distributed");
  g_autofree char *day = NULL;
  AccordPartialDay sent;

  if (step == NULL || step->actual == ACCORD_DAY_NONE || step->actual > self->today)
    return;

  sent = (AccordPartialDay) { step->actual, step->precision };
  day = accord_partial_day_format (sent, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
  /* Translators: %s is a day */
  add_of_chain (self, chain, g_strdup_printf (_("The summary of the meeting with contributors was sent to Council members on %s"),
                                              day), accord_partial_day_get_last (sent));
}

static void
add_consultation (AccordEvidenceSearch *self, const AccordRenewal *renewal)
{
  const AccordStep *meeting = accord_chain_get_meeting (renewal->chain);

  if (meeting == NULL)
    return;

  switch (accord_session_get_outcome (renewal->chain)) {
  case ACCORD_OUTCOME_HELD:
    add_held (self, renewal, meeting);
    break;
  case ACCORD_OUTCOME_NOT_HELD:
    add_not_held (self, renewal, FALSE);
    break;
  case ACCORD_OUTCOME_WAIVED:
    add_not_held (self, renewal, TRUE);
    break;
  case ACCORD_OUTCOME_OPEN:
    break;
  }
  add_summary (self, renewal->chain);
}

/* The day on which contributors were met, as far as it is certain; %ACCORD_DAY_NONE if they were not. */
static AccordDay
get_day_met (AccordEvidenceSearch *self, AccordRecord *consultation)
{
  g_autoptr (AccordChain) chain = accord_session_find_chain (self->session, accord_record_get_id (consultation));
  const AccordStep *meeting = chain != NULL ? accord_chain_get_meeting (chain) : NULL;

  if (meeting == NULL || accord_session_get_outcome (chain) != ACCORD_OUTCOME_HELD || meeting->actual > self->today ||
      meeting->precision != ACCORD_PRECISION_DAY)
    return ACCORD_DAY_NONE;

  return meeting->actual;
}

static void
add_met (AccordEvidenceSearch *self, AccordMandate *mandate)
{
  GPtrArray *records = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_CONSULTATION,
                                              accord_record_get_id (ACCORD_RECORD (self->mission)));
  g_autofree char *symbol = accord_words_for_symbol (mandate), *number = NULL, *day = NULL;
  AccordDay latest = ACCORD_DAY_NONE;
  guint n = 0;

  for (guint i = 0; records != NULL && i < records->len; i++) {
    AccordDay met = get_day_met (self, g_ptr_array_index (records, i));

    if (met == ACCORD_DAY_NONE || met < accord_mandate_get_effective (mandate))
      continue;
    n++;
    latest = n == 1 ? met : MAX (latest, met);
  }
  if (n == 0)
    return;

  number = accord_words_for_figure (n);
  day = format_day (latest);
  /* Translators: the symbol of a resolution, how many meetings, and a day */
  _accord_evidence_add (self, g_strdup_printf (_("Meetings with contributors held under %s: %s, the latest on %s"), symbol, number, day),
                        g_strdup_printf (_("Planning file: %s"), _("Consultations")), NULL, latest);
}

/* Resolution 1353 (2001), Annex II, A, 1 and B, 2: contributors may ask for a meeting. */
static void
add_requests (AccordEvidenceSearch *self, AccordMandate *mandate)
{
  GPtrArray *events = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_EVENT,
                                             accord_record_get_id (ACCORD_RECORD (self->mission)));
  g_autofree char *symbol = accord_words_for_symbol (mandate), *asked = NULL, *answered = NULL;
  guint n = 0, n_answered = 0;

  for (guint i = 0; events != NULL && i < events->len; i++) {
    AccordEvent *event = g_ptr_array_index (events, i);

    if (accord_event_get_event_type (event) != ACCORD_EVENT_CONTRIBUTOR_REQUEST || accord_event_get_start (event) > self->today ||
        accord_event_get_start (event) < accord_mandate_get_effective (mandate))
      continue;
    n++;
    n_answered += accord_event_get_request (event)->answered != ACCORD_DAY_NONE;
  }
  if (n == 0)
    return;

  asked = accord_words_for_figure (n);
  answered = accord_words_for_figure (n_answered);
  /* Translators: the symbol of a resolution, how many requests, and how many of these were answered */
  _accord_evidence_add (self, g_strdup_printf (_("Contributors' requests for a meeting under %s: %s, answered: %s"), symbol, asked, answered),
                        g_strdup_printf (_("Planning file: %s"), _("Events")), NULL, self->today);
}

void
_accord_evidence_add_meetings (AccordEvidenceSearch *self)
{
  g_autoptr (GPtrArray) currents = accord_rules_list_current (accord_session_get_workspace (self->session), self->mission,
                                                              self->today);
  const AccordCurrent *current = currents->len > 0 ? g_ptr_array_index (currents, 0) : NULL;

  if (current == NULL)
    return;

  add_met (self, current->head);
  add_requests (self, current->head);
}

/* ── Reports ── */

static char *
name_report (AccordReport *report)
{
  const char *symbol = accord_report_get_symbol (report);
  g_autofree char *whole = NULL;

  if (symbol == NULL)
    return g_strdup (_("Report of the Secretary-General"));

  whole = accord_language_get_preferred () == ACCORD_LANGUAGE_ARABIC ? accord_text_isolate (symbol) : g_strdup (symbol);

  /* Translators: %s is the symbol of the report */
  return g_strdup_printf (_("Report of the Secretary-General %s"), whole);
}

static void
add_of_report (AccordEvidenceSearch *self, AccordReport *report, char *text)
{
  const char *url, *symbol = accord_report_get_symbol (report);
  char *source = _accord_evidence_describe_source (ACCORD_RECORD (report), _("Report of the Secretary-General"), &url);

  if (symbol != NULL && accord_record_get_source (ACCORD_RECORD (report), NULL, NULL) == NULL) {
    g_free (source);
    source = g_strdup (symbol);
  }
  _accord_evidence_add (self, text, source, url, accord_report_get_issued (report));
}

static void
add_report (AccordEvidenceSearch *self, const AccordRenewal *renewal)
{
  AccordDay limit = accord_renewal_get_limit (renewal);
  g_autofree char *name = name_report (renewal->report), *issued = format_day (accord_report_get_issued (renewal->report));
  g_autofree char *until = limit != ACCORD_DAY_NONE ? format_day (limit) : NULL, *symbol = NULL;

  if (until == NULL || accord_report_get_issued (renewal->report) >= limit)
    return;

  symbol = renewal->decision != NULL ? accord_words_for_symbol (renewal->decision) : NULL;
  add_of_report (self, renewal->report, symbol != NULL
                 /* Translators: a report; the day it came out; the symbol of a resolution; the day that was adopted */
                 ? g_strdup_printf (_("%s: issued on %s, before %s was adopted on %s"), name, issued, symbol, until)
                 /* Translators: a report; the day it came out; another day */
                 : g_strdup_printf (_("%s: issued on %s, before the mandate expires on %s"), name, issued, until));
  /* Resolution 1353 (2001), Annex I, B, 9. */
  if (accord_report_get_options_offered (renewal->report))
    /* Translators: %s is a report */
    add_of_report (self, renewal->report, g_strdup_printf (_("%s: offers several courses of action"), name));
}

void
_accord_evidence_add_reports (AccordEvidenceSearch *self)
{
  g_autoptr (GPtrArray) renewals = list_renewals (self);

  for (guint i = 0; i < renewals->len; i++) {
    const AccordRenewal *renewal = g_ptr_array_index (renewals, i);

    if (renewal->report != NULL)
      add_report (self, renewal);
  }
}

void
_accord_evidence_add_consultations (AccordEvidenceSearch *self)
{
  g_autoptr (GPtrArray) renewals = list_renewals (self);

  for (guint i = 0; i < renewals->len; i++) {
    const AccordRenewal *renewal = g_ptr_array_index (renewals, i);

    if (renewal->chain != NULL)
      add_consultation (self, renewal);
    /* Resolution 1353 (2001), Annex I, B, 2. */
    if (renewal->report != NULL && accord_report_get_consultations_reported (renewal->report)) {
      g_autofree char *name = name_report (renewal->report);

      /* Translators: %s is a report */
      add_of_report (self, renewal->report, g_strdup_printf (_("%s: tells of the consultations with contributors"), name));
    }
  }
}

/* ── What the mandate asks for ── */

static void
add_tasks (AccordEvidenceSearch *self, AccordMandate *mandate)
{
  JsonArray *tasks = accord_json_get_array (accord_record_get_members (ACCORD_RECORD (mandate)), "tasks");
  guint n = tasks != NULL ? json_array_get_length (tasks) : 0;
  g_autofree char *number = accord_words_for_figure (n), *symbol = accord_words_for_symbol (mandate);
  const char *url;
  char *source;

  if (n == 0)
    return;

  source = _accord_evidence_describe_source (ACCORD_RECORD (mandate), symbol, &url);
  /* Translators: the symbol of a resolution or "In preparation", and how many tasks */
  _accord_evidence_add (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %s task of the mandate recorded",
                                                            "%s: %s tasks of the mandate recorded", n), symbol, number),
                        source, url, accord_mandate_get_adopted (mandate) != ACCORD_DAY_NONE
                        ? accord_mandate_get_adopted (mandate) : self->today);
}

static guint
count_confirmed (const AccordResources *resources)
{
  guint n = 0;

  for (guint i = 0; i < resources->rows->len; i++)
    n += g_array_index (resources->rows, AccordResourceRow, i).missing == 0;

  return n;
}

/* Of a decision that is still to come, what is confirmed now is confirmed before: the two-stage mandate of the Brahimi report
 * that S/2011/496 recalls. Of one that was adopted nobody knows when it was confirmed. */
static void
add_confirmed (AccordEvidenceSearch *self, AccordMandate *mandate)
{
  g_autoptr (AccordResources) resources = accord_rules_get_resources (accord_session_get_workspace (self->session), mandate,
                                                                      self->today);
  g_autofree char *confirmed = accord_words_for_figure (count_confirmed (resources));
  g_autofree char *required = accord_words_for_figure (resources->rows->len);

  if (resources->gate == ACCORD_GATE_UNKNOWN)
    return;

  /* Translators: how many capabilities are confirmed, and how many the next mandate requires */
  _accord_evidence_add (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                            "Before the next decision, %s of %s required capability is confirmed",
                                                            "Before the next decision, %s of %s required capabilities are confirmed",
                                                            resources->rows->len), confirmed, required),
                        g_strdup_printf (_("Planning file: %s"), _("Required capabilities")), NULL, self->today);
}

void
_accord_evidence_add_readiness (AccordEvidenceSearch *self)
{
  g_autoptr (GPtrArray) currents = accord_rules_list_current (accord_session_get_workspace (self->session), self->mission,
                                                              self->today);

  for (guint i = 0; i < currents->len; i++) {
    const AccordCurrent *current = g_ptr_array_index (currents, i);

    add_tasks (self, current->mandate);
    if (current->successor == NULL)
      continue;
    add_tasks (self, current->successor);
    add_confirmed (self, current->successor);
  }
}
