#include "config.h"

#include "accord-mission-items.h"

#include "accord-day-format.h"
#include "accord-session-events.h"
#include "accord-session-resources.h"
#include "accord-step-look.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

/* What the items of one row are made from. */
typedef struct {
  AccordSession *session;
  AccordMission *mission;
  const AccordMissionSummary *summary;
  guint event_lane;
  GPtrArray *items;
} Row;

/* How far to draw what has no end: the axis ends before it. */
#define OPEN_END_YEARS 3

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ());
}

static void
add_item (Row *self,
          char *id,
          AccordSpan span,
          AccordTimelineLook look,
          AccordTimelineTone tone,
          guint lane,
          const char *label,
          char *name)
{
  AccordTimelineItem *item = accord_timeline_item_new (id, span, look, tone, label, name);

  item->lane = lane;
  g_ptr_array_add (self->items, item);
  g_free (id);
  g_free (name);
}

static void
add_life (Row *self)
{
  AccordPartialDay start = accord_mission_get_start (self->mission);
  AccordPartialDay end = accord_mission_get_end (self->mission);
  AccordDay today = accord_session_get_today (self->session);
  AccordDay last = accord_partial_day_get_last (end);
  AccordLanguage language = accord_language_get_preferred ();
  g_autofree char *from = accord_partial_day_format (start, ACCORD_DAY_STYLE_SHORT, language);
  g_autofree char *to = accord_partial_day_format (end, ACCORD_DAY_STYLE_SHORT, language);
  const char *acronym = accord_mission_get_acronym (self->mission);
  gboolean mandates = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_MANDATE,
                                             accord_record_get_id (ACCORD_RECORD (self->mission))) != NULL;
  char *name;

  if (start.first == ACCORD_DAY_NONE)
    return;

  if (to != NULL)
    /* Translators: a mission's acronym, its first and its last day */
    name = g_strdup_printf (_("%s, %s to %s"), acronym, from, to);
  else
    /* Translators: a mission's acronym and its first day */
    name = g_strdup_printf (_("%s, since %s"), acronym, from);
  if (!mandates) {
    char *plain = name;

    /* Translators: %s is a mission with its first and last day */
    name = g_strdup_printf (_("%s; mandates not recorded"), plain);
    g_free (plain);
  }
  add_item (self, g_strconcat (accord_record_get_id (ACCORD_RECORD (self->mission)), "/life", NULL),
             (AccordSpan) { start.first, last != ACCORD_DAY_NONE ? last : MAX (today, start.first) },
            mandates ? ACCORD_TIMELINE_LOOK_BACKDROP : ACCORD_TIMELINE_LOOK_BAR, ACCORD_TIMELINE_TONE_QUIET, 0,
            mandates ? NULL : acronym, name);
}

static char *
name_mandate (AccordMandate *mandate)
{
  g_autofree char *symbol = accord_words_for_symbol (mandate);
  g_autofree char *adopted = format_day (accord_mandate_get_adopted (mandate));
  const char *decision = accord_words_for_decision (accord_mandate_get_decision (mandate));
  g_autofree char *expires = NULL;

  if (decision == NULL)
    decision = _("decision");
  switch (accord_mandate_get_term (mandate)) {
  case ACCORD_TERM_UNTIL:
    expires = format_day (accord_mandate_get_expires (mandate));
    /* Translators: symbol of a resolution, what it decides (such as "renewal"), day of adoption, day of expiry */
    return g_strdup_printf (_("%s: %s, adopted %s, until %s"), symbol, decision, adopted, expires);
  case ACCORD_TERM_UNCHANGED:
    /* Translators: symbol of a resolution, what it decides (such as "change"), day of adoption */
    return g_strdup_printf (_("%s: %s, adopted %s, expiry unchanged"), symbol, decision, adopted);
  case ACCORD_TERM_OPEN_ENDED:
    /* Translators: symbol of a resolution, what it decides (such as "establishment"), day of adoption */
    return g_strdup_printf (_("%s: %s, adopted %s, open-ended"), symbol, decision, adopted);
  case ACCORD_TERM_ENDED:
  case ACCORD_TERM_UNKNOWN:
    break;
  }

  /* Translators: symbol of a resolution, what it decides (such as "termination"), day of adoption */
  return g_strdup_printf (_("%s: %s, adopted %s"), symbol, decision, adopted);
}

/* The day on which the next mandate of the same clock takes over. */
static AccordDay
find_takeover (GPtrArray *mandates, guint index)
{
  AccordMandate *mandate = g_ptr_array_index (mandates, index);

  for (guint i = index + 1; i < mandates->len; i++) {
    AccordMandate *next = g_ptr_array_index (mandates, i);

    if (accord_mandate_is_adopted (next) && accord_mandate_get_term (next) != ACCORD_TERM_UNCHANGED &&
        g_str_equal (accord_mandate_get_clock (next), accord_mandate_get_clock (mandate)))
      return accord_mandate_get_effective (next);
  }

  return ACCORD_DAY_NONE;
}

static void
add_period (Row *self, GPtrArray *mandates, guint index, guint lane)
{
  AccordMandate *mandate = g_ptr_array_index (mandates, index);
  AccordDay takeover = find_takeover (mandates, index);
  gboolean open = accord_mandate_get_term (mandate) == ACCORD_TERM_OPEN_ENDED;
  gboolean is_current = takeover == ACCORD_DAY_NONE && self->summary->active && !self->summary->update_needed;
  gboolean rollover = accord_mandate_get_decision (mandate) == ACCORD_DECISION_TECHNICAL_ROLLOVER;
  AccordTimelineLook look = rollover ? ACCORD_TIMELINE_LOOK_BAR_THIN : ACCORD_TIMELINE_LOOK_BAR;
  g_autofree char *symbol = accord_words_for_symbol (mandate);
  AccordSpan span;

  span.first = accord_mandate_get_effective (mandate);
  span.last = open ? accord_session_get_today (self->session) + OPEN_END_YEARS * 366
                   : accord_mandate_get_expires (mandate);
  if (open && takeover == ACCORD_DAY_NONE)
    look = ACCORD_TIMELINE_LOOK_BAR_FADE;
  /* A renewal is adopted before the day on which the mandate before it would have expired. */
  if (takeover != ACCORD_DAY_NONE && takeover - 1 < span.last)
    span.last = MAX (span.first, takeover - 1);
  if (span.last < span.first)
    return;

  add_item (self, g_strdup (accord_record_get_id (ACCORD_RECORD (mandate))), span, look,
            is_current ? ACCORD_TIMELINE_TONE_ACCENT : ACCORD_TIMELINE_TONE_NEUTRAL, lane, symbol, name_mandate (mandate));
}

/* Whether contributors confirm what it needs: said in words, and repeated by the tone. */
static const char *
name_preparation (AccordGate gate, const char **label, AccordTimelineTone *tone)
{
  switch (gate) {
  case ACCORD_GATE_UNKNOWN:
    *label = _("In preparation, resources not entered");
    *tone = ACCORD_TIMELINE_TONE_NEUTRAL;
    return _("Mandate in preparation, not adopted yet; what it requires is not entered");
  case ACCORD_GATE_CLOSED:
    *label = _("In preparation, resources not confirmed");
    *tone = ACCORD_TIMELINE_TONE_WARNING;
    return _("Mandate in preparation, not adopted yet; resources are not confirmed");
  case ACCORD_GATE_OPEN:
    *label = _("In preparation, resources confirmed");
    *tone = ACCORD_TIMELINE_TONE_ACCENT;
    return _("Mandate in preparation, not adopted yet; resources are confirmed");
  }

  g_return_val_if_reached (NULL);
}

static void
add_in_preparation (Row *self, AccordMandate *mandate)
{
  g_autoptr (AccordResources) resources = accord_session_get_resources (self->session, mandate);
  AccordTimelineTone tone = ACCORD_TIMELINE_TONE_NEUTRAL;
  const char *label = NULL;
  const char *name = name_preparation (resources->gate, &label, &tone);
  AccordDay first = accord_mandate_get_effective (mandate);
  AccordDay last = accord_mandate_get_expires (mandate);

  if (first == ACCORD_DAY_NONE && self->summary->expires != ACCORD_DAY_NONE)
    first = self->summary->expires + 1;
  if (first == ACCORD_DAY_NONE)
    return;
  if (last == ACCORD_DAY_NONE || last < first)
    last = first + 364;

  add_item (self, g_strdup (accord_record_get_id (ACCORD_RECORD (mandate))), (AccordSpan) { first, last },
            ACCORD_TIMELINE_LOOK_BAR_OUTLINE, tone, 0, label, g_strdup (name));
}

static void
add_mandates (Row *self)
{
  GPtrArray *mandates = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_MANDATE,
                                               accord_record_get_id (ACCORD_RECORD (self->mission)));

  for (guint i = 0; mandates != NULL && i < mandates->len; i++) {
    AccordMandate *mandate = g_ptr_array_index (mandates, i);
    guint lane = g_str_equal (accord_mandate_get_clock (mandate), ACCORD_CLOCK_MAIN) ? 0 : 1;
    AccordDay adopted = accord_mandate_get_adopted (mandate);

    if (!accord_mandate_is_adopted (mandate)) {
      add_in_preparation (self, mandate);
      continue;
    }
    switch (accord_mandate_get_term (mandate)) {
    case ACCORD_TERM_UNTIL:
    case ACCORD_TERM_OPEN_ENDED:
      add_period (self, mandates, i, lane);
      break;
    case ACCORD_TERM_UNCHANGED:
    case ACCORD_TERM_ENDED:
    case ACCORD_TERM_UNKNOWN:
      add_item (self, g_strdup (accord_record_get_id (ACCORD_RECORD (mandate))), (AccordSpan) { adopted, adopted },
                ACCORD_TIMELINE_LOOK_EDGE, ACCORD_TIMELINE_TONE_QUIET, lane, NULL, name_mandate (mandate));
      break;
    }
  }
}

static void
add_update_needed (Row *self)
{
  const AccordMissionSummary *summary = self->summary;
  g_autofree char *day = NULL;

  if (!summary->update_needed)
    return;

  day = format_day (summary->expires);
  add_item (self, g_strconcat (accord_record_get_id (ACCORD_RECORD (self->mission)), "/update-needed", NULL),
            (AccordSpan) { summary->expires + 1, accord_session_get_today (self->session) },
            ACCORD_TIMELINE_LOOK_BAR_HATCH, ACCORD_TIMELINE_TONE_WARNING, 0, _("Update needed"),
            /* Translators: a mission's acronym and a day */
            g_strdup_printf (_("%s: update needed. The last known expiry, %s, is past; enter what the Council decided."),
                             accord_mission_get_acronym (self->mission), day));
}

static gboolean
hangs_on_mandate (const AccordChain *chain)
{
  return ACCORD_IS_MANDATE (chain->trigger);
}

static char *
name_step (Row *self, const AccordChain *chain, const AccordStep *step)
{
  AccordSettings *settings = accord_workspace_get_settings (accord_session_get_workspace (self->session));
  AccordDay day = accord_step_get_day (step);
  g_autofree char *when = format_day (day);
  g_autofree char *owner = accord_words_for_owner (step->role, day, settings, accord_session_get_countries (self->session));
  const char *what = accord_words_for_step (step->template);

  if (accord_step_is_fact (step))
    /* Translators: what happens, and on which day */
    return g_strdup_printf (C_("step and day", "%s: %s"), what, when);
  if (hangs_on_mandate (chain))
    /* Translators: what is to do, on which day, who does it, and how it stands (such as "Planned") */
    return g_strdup_printf (_("%s: %s, %s. %s"), what, when, owner, accord_words_for_state (step->state));

  /* Translators: what a consultation is about, what is to do for it, on which day, who does it, and how it stands
   * (such as "Planned") */
  return g_strdup_printf (_("%s, %s: %s, %s. %s"), accord_words_for_chain (chain->template), what, when, owner,
                          accord_words_for_state (step->state));
}

static void
add_step (Row *self, const AccordChain *chain, const AccordStep *step)
{
  AccordDay day = accord_step_get_day (step);
  AccordTimelineTone tone;
  AccordTimelineLook look = accord_step_look (step, accord_step_is_fact (step), &tone);

  add_item (self, accord_chain_make_step_id (chain, step), (AccordSpan) { day, day }, look,
            tone, hangs_on_mandate (chain) ? 0 : self->event_lane, NULL, name_step (self, chain, step));
}

/* The event itself is an item of its own, and what is over is told by its meeting alone. */
static void
add_chain (Row *self, const AccordChain *chain)
{
  gboolean is_over = !hangs_on_mandate (chain) && accord_chain_is_over (chain, accord_session_get_today (self->session));

  for (guint i = 0; i < chain->n_steps; i++) {
    const AccordStep *step = &chain->steps[i];

    if (ACCORD_IS_EVENT (chain->trigger) && accord_step_is_fact (step))
      continue;
    if (!is_over || step == accord_chain_get_meeting (chain))
      add_step (self, chain, step);
  }
}

static gboolean
holds_chain (GPtrArray *chains, const char *id)
{
  for (guint i = 0; i < chains->len; i++)
    if (g_str_equal (((AccordChain *) g_ptr_array_index (chains, i))->consultation_id, id))
      return TRUE;

  return FALSE;
}

/* Of the consultations that are no longer at hand, the meeting stays in sight if it was held. */
static void
add_past_meetings (Row *self, GPtrArray *chains)
{
  GPtrArray *records = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_CONSULTATION,
                                              accord_record_get_id (ACCORD_RECORD (self->mission)));

  for (guint i = 0; records != NULL && i < records->len; i++) {
    const char *id = accord_record_get_id (g_ptr_array_index (records, i));
    g_autoptr (AccordChain) chain = holds_chain (chains, id) ? NULL : accord_session_find_chain (self->session, id);
    const AccordStep *meeting = chain != NULL ? accord_chain_get_meeting (chain) : NULL;

    if (meeting != NULL && meeting->actual != ACCORD_DAY_NONE)
      add_step (self, chain, meeting);
  }
}

static char *
name_event (Row *self, AccordEvent *event, const AccordChain *chain)
{
  g_autofree char *what = accord_session_event_in_words (self->session, event);
  g_autofree char *start = format_day (accord_event_get_start (event));
  g_autofree char *end = NULL;
  g_autofree char *clock = chain != NULL ? accord_session_clock_in_words (self->session, chain) : NULL;

  if (clock != NULL)
    /* Translators: an event, its day, and how its clock stands, such as "2 days, contributors not met yet" */
    return g_strdup_printf (C_("event and clock", "%s, %s: %s"), what, start, clock);
  if (accord_event_get_end (event) == ACCORD_DAY_NONE)
    /* Translators: an event and its day */
    return g_strdup_printf (C_("event", "%s, %s"), what, start);

  end = format_day (accord_event_get_end (event));

  /* Translators: an event, its first and its last day */
  return g_strdup_printf (C_("event", "%s, %s to %s"), what, start, end);
}

static AccordTimelineLook
look_at_event (Row *self, AccordEvent *event, const AccordChain *chain, AccordSpan *span, AccordTimelineTone *tone)
{
  AccordEventType type = accord_event_get_event_type (event);
  AccordDay start = accord_event_get_start (event), end = accord_event_get_end (event);
  gboolean waits = chain != NULL && accord_chain_get_clock (chain, accord_session_get_today (self->session)) >= 0 &&
                   accord_chain_get_meeting (chain)->actual == ACCORD_DAY_NONE;

  *span = (AccordSpan) { start, start };
  *tone = waits ? ACCORD_TIMELINE_TONE_WARNING : ACCORD_TIMELINE_TONE_NEUTRAL;
  if (type == ACCORD_EVENT_SERIOUS_DEVELOPMENT || type == ACCORD_EVENT_RAPID_DETERIORATION)
    return ACCORD_TIMELINE_LOOK_TRIANGLE;

  if (type == ACCORD_EVENT_SECRETARIAT_SERIES && end == ACCORD_DAY_NONE)
    end = MAX (start, accord_session_get_today (self->session)) + 366;
  if (end == ACCORD_DAY_NONE)
    return ACCORD_TIMELINE_LOOK_EDGE;
  span->last = end;

  return ACCORD_TIMELINE_LOOK_BAR_THIN;
}

static void
add_events (Row *self)
{
  GPtrArray *events = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_EVENT,
                                             accord_record_get_id (ACCORD_RECORD (self->mission)));

  for (guint i = 0; events != NULL && i < events->len; i++) {
    AccordEvent *event = g_ptr_array_index (events, i);
    g_autoptr (GPtrArray) chains = accord_session_list_event_consultations (self->session, event);
    const AccordChain *chain = chains->len > 0 ? g_ptr_array_index (chains, 0) : NULL;
    AccordSpan span;
    AccordTimelineTone tone;
    AccordTimelineLook look = look_at_event (self, event, chain, &span, &tone);

    if (accord_day_is_valid (span.first))
      add_item (self, g_strdup (accord_record_get_id (ACCORD_RECORD (event))), span, look, tone, self->event_lane,
                accord_words_for_event (accord_event_get_event_type (event)), name_event (self, event, chain));
  }
}

static AccordDay
find_first_day (Row *self)
{
  GPtrArray *events = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_EVENT,
                                             accord_record_get_id (ACCORD_RECORD (self->mission)));
  AccordDay today = accord_session_get_today (self->session);

  return events != NULL && events->len > 0 ? MIN (today, accord_event_get_start (g_ptr_array_index (events, 0))) : today;
}

/* Below the mandates of every clock that still runs when the first event begins. */
static guint
find_event_lane (Row *self)
{
  GPtrArray *mandates = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_MANDATE,
                                               accord_record_get_id (ACCORD_RECORD (self->mission)));
  AccordDay first = find_first_day (self);

  for (guint i = 0; mandates != NULL && i < mandates->len; i++) {
    AccordMandate *mandate = g_ptr_array_index (mandates, i);

    if (!g_str_equal (accord_mandate_get_clock (mandate), ACCORD_CLOCK_MAIN) &&
        (accord_mandate_get_term (mandate) == ACCORD_TERM_OPEN_ENDED || accord_mandate_get_expires (mandate) >= first))
      return 2;
  }

  return 1;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const AccordTimelineItem *x = *(AccordTimelineItem **) a, *y = *(AccordTimelineItem **) b;

  return (x->span.first > y->span.first) - (x->span.first < y->span.first);
}

GPtrArray *
accord_mission_items_new (AccordSession *session, AccordMission *mission, const AccordMissionSummary *summary)
{
  Row row = { session, mission, summary };
  GPtrArray *chains;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (summary != NULL, NULL);

  row.items = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_timeline_item_free);
  row.event_lane = find_event_lane (&row);
  add_life (&row);
  add_mandates (&row);
  add_update_needed (&row);
  add_events (&row);
  chains = accord_session_get_chains (session, mission);
  for (guint i = 0; i < chains->len; i++)
    add_chain (&row, g_ptr_array_index (chains, i));
  add_past_meetings (&row, chains);
  g_ptr_array_sort (row.items, compare_items);

  return row.items;
}
