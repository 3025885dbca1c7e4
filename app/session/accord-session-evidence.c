#include "config.h"

#include "accord-session-evidence.h"

#include "accord-chains.h"
#include "accord-day-format.h"
#include "accord-json.h"
#include "accord-session-change-private.h"
#include "accord-session-evidence-private.h"
#include "accord-session-mandate.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Steps of consultations that bear on a commitment: its hint asks for what was done then. */
static const struct {
  const char *number;
  const char *step;
} steps[] = {
  /* Resources confirmed before adoption: the two-stage mandate of S/2011/496. */
  { "1.3", "resources_confirmed" },
  /* Strategic communications plan. */
  { "3.3", "public_information_planned" },
  /* Result of the visit before a deployment. */
  { "5.9", "reconnaissance_visit" },
  { "5.9", "readiness_confirmed" },
  /* Visit before a deployment made, training certified. */
  { "5.11", "reconnaissance_visit" },
  { "5.11", "readiness_confirmed" },
  /* Transition plan. */
  { "6.4", "exit_strategy_ready" },
};

/* The consultation in which a step was done last, and the last day that this may mean. */
static AccordChain *
find_latest (AccordEvidenceSearch *self, const char *key, AccordDay *latest)
{
  AccordWorkspace *workspace = accord_session_get_workspace (self->session);
  GPtrArray *records = accord_workspace_list (workspace, ACCORD_KIND_CONSULTATION,
                                              accord_record_get_id (ACCORD_RECORD (self->mission)));
  g_autoptr (AccordChain) found = NULL;

  for (guint i = 0; records != NULL && i < records->len; i++) {
    g_autoptr (AccordChain) chain = accord_session_find_chain (self->session, accord_record_get_id (records->pdata[i]));
    const AccordStep *step = chain != NULL ? accord_chain_find_step (chain, key) : NULL;
    AccordDay day = step != NULL ? accord_partial_day_get_last ((AccordPartialDay) { step->actual, step->precision })
                                 : ACCORD_DAY_NONE;

    if (day == ACCORD_DAY_NONE || step->actual > self->today || (found != NULL && day < *latest))
      continue;
    g_clear_pointer (&found, accord_chain_unref);
    found = g_steal_pointer (&chain);
    *latest = day;
  }

  return g_steal_pointer (&found);
}

static void
add_step (AccordEvidenceSearch *self, const char *key)
{
  AccordDay latest = ACCORD_DAY_NONE;
  g_autoptr (AccordChain) chain = find_latest (self, key, &latest);
  g_autofree char *day = NULL;
  const AccordStep *step;
  const char *url;
  char *source;

  if (chain == NULL)
    return;

  step = accord_chain_find_step (chain, key);
  day = accord_partial_day_format ((AccordPartialDay) { step->actual, step->precision }, ACCORD_DAY_STYLE_FULL,
                                   accord_language_get_preferred ());
  source = _accord_evidence_describe_source (ACCORD_RECORD (chain->consultation), accord_words_for_chain (chain->template), &url);
  /* Translators: what was done, such as "Reconnaissance visit made", and on which day */
  _accord_evidence_add (self, g_strdup_printf (C_("evidence", "%s: %s"), accord_words_for_step (step->template), day),
                        source, url, latest);
}

/* Hints of 6.4 and 6.5: transition plan; resolution 1353 (2001), Annex I, A, 7 asks for an exit strategy from the beginning. */
static void
add_exit_strategy (AccordEvidenceSearch *self)
{
  gboolean have;
  AccordDay day;
  g_autofree char *text = NULL;

  if (!accord_session_get_plan (self->mission, "exit_strategy", &have, &day) || !have)
    return;

  text = day != ACCORD_DAY_NONE ? accord_day_format (day, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ()) : NULL;
  _accord_evidence_add (self, text != NULL
                        /* Translators: %s is a day */
                        ? g_strdup_printf (_("There is an exit strategy, of %s"), text) : g_strdup (_("There is an exit strategy")),
                        /* Translators: where something is written down: in the planning file, and what of it */
                        g_strdup_printf (_("Planning file: %s"), accord_mission_get_acronym (self->mission)), NULL,
                        day != ACCORD_DAY_NONE ? day : self->today);
}

static void
add_event (AccordEvidenceSearch *self, AccordEvent *event)
{
  const char *what = accord_words_for_event (accord_event_get_event_type (event)), *url;
  const char *title = accord_event_get_title (event);
  g_autofree char *day = accord_day_format (accord_event_get_start (event), ACCORD_DAY_STYLE_FULL,
                                            accord_language_get_preferred ());
  char *source = _accord_evidence_describe_source (ACCORD_RECORD (event), what, &url);

  _accord_evidence_add (self, title != NULL
                        /* Translators: what happens or happened, such as "Drawdown, withdrawal or end", on which day, and its title */
                        ? g_strdup_printf (C_("evidence", "%s, %s: %s"), what, day, title)
                        /* Translators: what happens or happened, such as "Drawdown, withdrawal or end", and on which day */
                        : g_strdup_printf (C_("evidence", "%s: %s"), what, day),
                        source, url, accord_event_get_start (event));
}

/* Hint of 6.5: transition calendar. */
static void
add_transition (AccordEvidenceSearch *self)
{
  GPtrArray *events = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_EVENT,
                                             accord_record_get_id (ACCORD_RECORD (self->mission)));

  add_exit_strategy (self);
  for (guint i = 0; events != NULL && i < events->len; i++) {
    AccordEventType type = accord_event_get_event_type (events->pdata[i]);

    if (type == ACCORD_EVENT_DRAWDOWN || type == ACCORD_EVENT_STAGE_CHANGE)
      add_event (self, events->pdata[i]);
  }
}

static void
add_partners (AccordEvidenceSearch *self, gboolean contributing)
{
  JsonArray *partners = accord_json_get_array (accord_record_get_members (ACCORD_RECORD (self->mission)), "partners");
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; partners != NULL && i < json_array_get_length (partners); i++) {
    JsonObject *object = accord_json_array_get_object (partners, i);
    const char *name = object != NULL ? accord_json_get_text (object, "name") : accord_json_array_get_text (partners, i);

    if (name != NULL && *name != '\0' && (!contributing || accord_json_get_flag (object, "contributes")))
      g_string_append_printf (names, "%s%s", names->len > 0 ? C_("between names", ", ") : "", name);
  }
  if (names->len == 0)
    return;

  _accord_evidence_add (self, contributing
                        /* Translators: %s are names of organizations such as the African Union */
                        ? g_strdup_printf (_("Organizations that contribute to the mission: %s"), names->str)
                        /* Translators: %s are names of organizations such as the African Union */
                        : g_strdup_printf (_("Organizations that the mission works with: %s"), names->str),
                        g_strdup_printf (_("Planning file: %s"), accord_mission_get_acronym (self->mission)), NULL, self->today);
}

/* Hint of 7.1: planning with organizations that deploy. */
static void
add_all_partners (AccordEvidenceSearch *self)
{
  add_partners (self, FALSE);
}

/* Hint of 5.14: joint contributions and co-deployment. */
static void
add_contributing_partners (AccordEvidenceSearch *self)
{
  add_partners (self, TRUE);
}

/* What the workspace holds that the hint of a commitment asks for. Where it holds nothing of the kind, nothing is offered. */
static const struct {
  const char *number;
  void (*add) (AccordEvidenceSearch *self);
} offers[] = {
  { "1.3", _accord_evidence_add_readiness },
  { "1.4", _accord_evidence_add_strength },
  { "1.4", _accord_evidence_add_gaps },
  { "1.6", _accord_evidence_add_reports },
  { "1.8", _accord_evidence_add_consultations },
  { "1.8", _accord_evidence_add_meetings },
  { "2.3", _accord_evidence_add_women },
  { "4.1", _accord_evidence_add_losses },
  { "5.2", _accord_evidence_add_gaps },
  { "5.5", _accord_evidence_add_strength },
  { "5.5", _accord_evidence_add_gaps },
  { "5.7", _accord_evidence_add_pledges },
  { "5.14", add_contributing_partners },
  { "6.4", add_exit_strategy },
  { "6.5", add_transition },
  { "7.1", add_all_partners },
};

GPtrArray *
accord_session_list_evidence (AccordSession *self, AccordMission *mission, AccordCommitment *commitment)
{
  AccordEvidenceSearch search;
  const char *number;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (ACCORD_IS_COMMITMENT (commitment), NULL);

  number = accord_commitment_get_number (commitment);
  search = (AccordEvidenceSearch) {
    self, mission, accord_session_get_today (self), g_ptr_array_new_with_free_func ((GDestroyNotify) accord_evidence_free),
  };
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    if (strcmp (offers[i].number, number) == 0)
      offers[i].add (&search);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (strcmp (steps[i].number, number) == 0)
      add_step (&search, steps[i].step);

  return search.list;
}
