#include "config.h"

#include "accord-chain-make-private.h"

#include "accord-chain-planner.h"
#include "accord-current.h"

#include <string.h>

/* How far ahead, and how far back, the meetings of a series are listed. */
#define SERIES_AHEAD 370
#define SERIES_BACK 45

/* The chains of each type of event, the second from its last day. */
static const char *const event_keys[ACCORD_N_EVENT_TYPES][2] = {
  [ACCORD_EVENT_PLANNING] = { "II.B.2.a" },
  [ACCORD_EVENT_CHANGE_CONSIDERED] = { "II.B.2.b" },
  [ACCORD_EVENT_POSSIBLE_CONTRIBUTORS] = { "II.A.2.i" },
  [ACCORD_EVENT_DRAWDOWN] = { "II.B.2.f.drawdown" },
  [ACCORD_EVENT_COUNCIL_VISIT] = { "II.B.2.g.before", "II.B.2.g.after" },
  [ACCORD_EVENT_SERIOUS_DEVELOPMENT] = { "II.B.2.d" },
  [ACCORD_EVENT_RAPID_DETERIORATION] = { "II.B.2.e" },
  [ACCORD_EVENT_CONTRIBUTOR_REQUEST] = { "request" },
  [ACCORD_EVENT_STAGE_CHANGE] = { "I.B.3" },
  [ACCORD_EVENT_ROTATION] = { "I.B.4" },
  [ACCORD_EVENT_DEPLOYMENT] = { "I.B.6" },
  [ACCORD_EVENT_SECRETARIAT_SERIES] = { NULL },
};

static const char *const free_keys[ACCORD_N_FORMS] = {
  [ACCORD_FORM_CONSULTATION] = "II.B",
  [ACCORD_FORM_PUBLIC] = "II.A",
  [ACCORD_FORM_PRIVATE] = "II.A",
  [ACCORD_FORM_SECRETARIAT] = "II.C",
  [ACCORD_FORM_OTHER] = "II.O",
};

static AccordDay
add_months (AccordDay day, int months)
{
  int year, month, mday;
  AccordDay result;

  accord_day_get_ymd (day, &year, &month, &mday);
  month += months - 1;
  year += month / 12;
  month = month % 12 + 1;
  /* The last of a month is followed by the last of a shorter one. */
  do
    result = accord_day_from_ymd (year, month, mday--);
  while (result == ACCORD_DAY_NONE && mday > 27);

  return result;
}

/* What happened has its day; what is still to come only a plan. */
static void
set_fact (AccordChain *chain, AccordDay today)
{
  AccordStep *step = &chain->steps[chain->template->anchor];

  if (accord_step_is_fact (step) && chain->mandate == NULL && step->actual == ACCORD_DAY_NONE && chain->anchor <= today)
    step->actual = chain->anchor;
}

static AccordChain *
start_chain (AccordWorkspace *workspace, AccordMission *mission, AccordRecord *trigger, const char *key, const char *id)
{
  AccordReference *reference = accord_workspace_get_reference (workspace);
  const AccordChainTemplate *template = reference != NULL ? accord_reference_get_chain (reference, key) : NULL;
  AccordRecord *record = accord_workspace_lookup (workspace, id);

  if (template == NULL)
    return NULL;
  if (!ACCORD_IS_CONSULTATION (record) || accord_record_get_trashed (record))
    record = NULL;

  return accord_chain_new (template, mission, trigger, id, (AccordConsultation *) record);
}

static AccordChain *
finish_chain (AccordWorkspace *workspace, AccordChain *chain, AccordDay anchor, AccordDay floor, AccordDay today)
{
  chain->anchor = anchor;
  set_fact (chain, today);
  accord_rules_plan_chain (chain, accord_workspace_get_settings (workspace), floor);
  accord_rules_set_states (chain, today);

  return chain;
}

static AccordReport *
find_report (AccordWorkspace *workspace, AccordMission *mission, AccordMandate *mandate, AccordMandate *head)
{
  GPtrArray *reports = accord_workspace_list (workspace, ACCORD_KIND_REPORT,
                                              accord_record_get_id (ACCORD_RECORD (mission)));

  for (guint i = reports != NULL ? reports->len : 0; i > 0; i--) {
    AccordReport *report = g_ptr_array_index (reports, i - 1);
    const char *serves = accord_report_get_mandate (report);

    if (serves != NULL && (strcmp (serves, accord_record_get_id (ACCORD_RECORD (mandate))) == 0 ||
                           strcmp (serves, accord_record_get_id (ACCORD_RECORD (head))) == 0))
      return report;
  }

  return NULL;
}

/* The report that serves a renewal gives its step the day, unless somebody entered another for the step itself. */
static void
take_report (AccordChain *chain, AccordReport *report)
{
  AccordStep *step = accord_chain_find_step (chain, "sg_report_issued");

  if (report == NULL || step == NULL)
    return;

  chain->report = g_object_ref (report);
  if (step->actual == ACCORD_DAY_NONE)
    step->actual = accord_report_get_issued (report);
  if (!step->pinned && accord_report_get_due (report) != ACCORD_DAY_NONE) {
    step->planned = accord_report_get_due (report);
    step->pinned = TRUE;
  }
}

AccordChain *
_accord_rules_make_mandate_chain (AccordWorkspace *workspace,
                                  AccordMission *mission,
                                  AccordMandate *mandate,
                                  AccordMandate *head,
                                  const char *key,
                                  AccordDay anchor,
                                  AccordDay today)
{
  g_autofree char *id = accord_consultation_make_id (accord_record_get_key (ACCORD_RECORD (head)), key);
  AccordChain *chain = start_chain (workspace, mission, ACCORD_RECORD (head), key, id);

  if (chain == NULL)
    return NULL;

  chain->mandate = g_object_ref (mandate);
  take_report (chain, find_report (workspace, mission, mandate, head));

  /* Before it is adopted, a mandate bounds nothing. */
  return finish_chain (workspace, chain, anchor,
                       accord_mandate_is_adopted (head) ? accord_mandate_get_effective (head) : ACCORD_DAY_NONE, today);
}

static AccordChain *
make_event_chain (AccordWorkspace *workspace,
                  AccordMission *mission,
                  AccordEvent *event,
                  const char *key,
                  AccordDay anchor,
                  AccordDay today)
{
  g_autofree char *id = accord_consultation_make_id (accord_record_get_key (ACCORD_RECORD (event)), key);
  const AccordRequest *request = accord_event_get_request (event);
  AccordChain *chain = start_chain (workspace, mission, ACCORD_RECORD (event), key, id);
  AccordStep *answered;

  if (chain == NULL)
    return NULL;

  answered = accord_chain_find_step (chain, "request_answered");
  if (answered != NULL && answered->actual == ACCORD_DAY_NONE)
    answered->actual = request->answered;

  return finish_chain (workspace, chain, anchor, ACCORD_DAY_NONE, today);
}

/* The meeting of a series that is `n` steps after its first: `II.C.3`. */
static AccordChain *
make_series_chain (AccordWorkspace *workspace, AccordMission *mission, AccordEvent *event, guint n, AccordDay today)
{
  g_autofree char *suffix = g_strdup_printf ("II.C.%u", n);
  g_autofree char *id = accord_consultation_make_id (accord_record_get_key (ACCORD_RECORD (event)), suffix);
  AccordDay day = add_months (accord_event_get_start (event), n * accord_event_get_every_months (event));
  AccordChain *chain;

  if (!accord_day_is_valid (day))
    return NULL;

  chain = start_chain (workspace, mission, ACCORD_RECORD (event), "II.C", id);
  if (chain == NULL)
    return NULL;

  day = accord_working_calendar_on_or_before (accord_settings_get_calendar (accord_workspace_get_settings (workspace)), day);

  return finish_chain (workspace, chain, day, ACCORD_DAY_NONE, today);
}

static void
add_series (GPtrArray *chains, AccordWorkspace *workspace, AccordMission *mission, AccordEvent *event, AccordDay today)
{
  int every = accord_event_get_every_months (event);
  AccordDay start = accord_event_get_start (event), end = accord_event_get_end (event);
  guint n = every > 0 && today - SERIES_BACK > start ? (today - SERIES_BACK - start) / (31 * every) : 0;

  for (;; n++) {
    AccordDay day = add_months (start, n * every);
    AccordChain *chain;

    if (!accord_day_is_valid (day) || day > today + SERIES_AHEAD || (end != ACCORD_DAY_NONE && day > end))
      return;
    chain = day >= today - SERIES_BACK ? make_series_chain (workspace, mission, event, n, today) : NULL;
    if (chain != NULL)
      g_ptr_array_add (chains, chain);
    if (every == 0)
      return;
  }
}

void
_accord_rules_add_event_chains (GPtrArray *chains,
                                AccordWorkspace *workspace,
                                AccordMission *mission,
                                AccordEvent *event,
                                AccordDay today)
{
  const char *const *keys = event_keys[accord_event_get_event_type (event)];
  AccordDay start = accord_event_get_start (event), end = accord_event_get_end (event);

  if (accord_event_get_event_type (event) == ACCORD_EVENT_SECRETARIAT_SERIES) {
    add_series (chains, workspace, mission, event, today);
    return;
  }

  for (guint i = 0; i < 2 && keys[i] != NULL; i++) {
    AccordDay anchor = i == 1 && end != ACCORD_DAY_NONE ? end : start;
    AccordChain *chain = make_event_chain (workspace, mission, event, keys[i], anchor, today);

    if (chain != NULL)
      g_ptr_array_add (chains, chain);
  }
}

/* A meeting that nothing calls for hangs on its own day; while it has none, on the first one it could have. */
static AccordChain *
make_free_chain (AccordWorkspace *workspace, AccordMission *mission, AccordConsultation *consultation, AccordDay today)
{
  AccordSettings *settings = accord_workspace_get_settings (workspace);
  AccordForm form = ACCORD_FORM_CONSULTATION;
  const AccordStep *meeting;
  AccordChain *chain;
  AccordDay anchor;

  accord_consultation_get_form (consultation, &form);
  chain = start_chain (workspace, mission, ACCORD_RECORD (consultation), free_keys[form],
                       accord_record_get_id (ACCORD_RECORD (consultation)));
  if (chain == NULL)
    return NULL;

  meeting = accord_chain_get_meeting (chain);
  anchor = accord_step_get_day (meeting);
  if (anchor == ACCORD_DAY_NONE)
    anchor = accord_working_calendar_on_or_after (accord_settings_get_calendar (settings),
                                                  today + accord_settings_get_lead (settings, ACCORD_LEAD_INVITATION));

  return finish_chain (workspace, chain, anchor, ACCORD_DAY_NONE, today);
}

static AccordChain *
make_chain_of_event (AccordWorkspace *workspace,
                     AccordMission *mission,
                     AccordEvent *event,
                     const char *key,
                     AccordDay today)
{
  const char *const *keys = event_keys[accord_event_get_event_type (event)];
  AccordDay start = accord_event_get_start (event), end = accord_event_get_end (event);

  if (accord_event_get_event_type (event) == ACCORD_EVENT_SECRETARIAT_SERIES) {
    guint64 n;

    return g_str_has_prefix (key, "II.C.") && g_ascii_string_to_unsigned (key + 5, 10, 0, 5000, &n, NULL)
         ? make_series_chain (workspace, mission, event, n, today) : NULL;
  }
  for (guint i = 0; i < 2 && keys[i] != NULL; i++)
    if (strcmp (keys[i], key) == 0)
      return make_event_chain (workspace, mission, event, key, i == 1 && end != ACCORD_DAY_NONE ? end : start, today);

  return NULL;
}

AccordChain *
_accord_rules_make_recorded_chain (AccordWorkspace *workspace,
                                   AccordMission *mission,
                                   AccordConsultation *consultation,
                                   AccordDay today)
{
  const char *trigger_id = accord_consultation_get_trigger (consultation);
  AccordRecord *trigger = trigger_id != NULL ? accord_workspace_lookup (workspace, trigger_id) : NULL;
  const char *key = accord_record_get_key (ACCORD_RECORD (consultation));
  gsize length;

  if (trigger_id == NULL)
    return make_free_chain (workspace, mission, consultation, today);
  if (trigger == NULL || accord_record_get_trashed (trigger))
    return NULL;

  /* The id says how it goes: after the key of what calls for it. */
  length = strlen (accord_record_get_key (trigger));
  if (strncmp (key, accord_record_get_key (trigger), length) != 0 || key[length] != ':')
    return NULL;
  key += length + 1;

  if (ACCORD_IS_EVENT (trigger))
    return make_chain_of_event (workspace, mission, ACCORD_EVENT (trigger), key, today);
  if (ACCORD_IS_MANDATE (trigger)) {
    AccordMandate *last = accord_rules_get_last_rollover (workspace, ACCORD_MANDATE (trigger));
    AccordDay anchor = accord_mandate_get_expires (last);

    if (anchor == ACCORD_DAY_NONE || strcmp (key, ACCORD_RULE_CHANGE) == 0 || strcmp (key, ACCORD_RULE_PLANNING) == 0)
      anchor = accord_mandate_get_effective (ACCORD_MANDATE (trigger));
    return anchor != ACCORD_DAY_NONE ? _accord_rules_make_mandate_chain (workspace, mission, last,
                                                                         ACCORD_MANDATE (trigger), key, anchor, today)
                                     : NULL;
  }

  return NULL;
}

AccordChain *
_accord_rules_make_review_chain (AccordWorkspace *workspace, guint n, AccordDay today)
{
  AccordSettings *settings = accord_workspace_get_settings (workspace);
  g_autofree char *suffix = g_strdup_printf (ACCORD_RULE_REVIEW ".%u", n);
  g_autofree char *id = accord_consultation_make_id (accord_record_get_key (ACCORD_RECORD (settings)), suffix);
  AccordDay first = accord_settings_get_self_review (settings);
  AccordDay day = ACCORD_DAY_NONE;
  AccordChain *chain;

  if (first != ACCORD_DAY_NONE)
    day = add_months (first, n * MAX (accord_settings_get_lead (settings, ACCORD_LEAD_REVIEW), 1));
  if (!accord_day_is_valid (day))
    return NULL;

  chain = start_chain (workspace, NULL, ACCORD_RECORD (settings), ACCORD_RULE_REVIEW, id);

  return chain != NULL ? finish_chain (workspace, chain, day, ACCORD_DAY_NONE, today) : NULL;
}

const char *
accord_rules_get_event_key (AccordEventType type, guint index)
{
  g_return_val_if_fail (type < ACCORD_N_EVENT_TYPES, NULL);

  if (type == ACCORD_EVENT_SECRETARIAT_SERIES && index == 0)
    return "II.C";

  return index < 2 ? event_keys[type][index] : NULL;
}

const char *
accord_rules_get_free_key (AccordForm form)
{
  g_return_val_if_fail (form < ACCORD_N_FORMS, NULL);

  return free_keys[form];
}
