#include "config.h"

#include "accord-session-calendar.h"

#include "accord-calendar.h"
#include "accord-session-calendar-private.h"
#include "accord-session-change-private.h"
#include "accord-session-consultation.h"
#include "accord-text.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How long before to remind: an expiry leaves no time to plan, a day's work does. */
#define DAYS_AHEAD_OF_EXPIRY 7
#define DAYS_AHEAD 1

/* A moment at Headquarters, and what may follow it. */
#define TIME "(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(?:([ap])\\.?\\s?m\\.?)?"
#define TIMES "^" TIME "(?:\\s*(?:-|–|—|to|until)\\s*" TIME ")?\\s*(?:e[sd]?t|new york(?: time)?)?$"

/* ── Words ── */

static void
add_line (GString *text, char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

static char *
summarize (const char *mission, const char *what, const char *basis)
{
  if (basis == NULL)
    return g_strdup_printf (C_("mission and step", "%s: %s"), mission, what);

  /* Translators: a mission's acronym, what happens, and what it rests on, such as "II.B.2.c" or "S/RES/2790 (2025)" */
  return g_strdup_printf (C_("calendar", "%s: %s (%s)"), mission, what, basis);
}

/* Not the remark, which is for the team, nor the colleague. */
static char *
describe_step (AccordSession *self, const AccordChain *chain, const AccordStep *step, const char *time)
{
  AccordSettings *settings = accord_workspace_get_settings (accord_session_get_workspace (self));
  AccordDay day = accord_step_get_day (step);
  g_autofree char *owner = accord_words_for_owner (step->role, day, settings, accord_session_get_countries (self));
  const char *citation = accord_session_get_citation (chain, step);
  GString *text = g_string_new (accord_words_for_chain (chain->template));

  /* Translators: %s is who acts, such as "President (December 2026): Liberia" */
  add_line (text, g_strdup_printf (_("Responsible: %s"), owner));
  if (citation != NULL)
    /* Translators: %s is where the resolution says so */
    add_line (text, g_strdup_printf (_("Basis: %s"), citation));
  if (step->lead != NULL && !step->pinned && step->actual == ACCORD_DAY_NONE) {
    g_autofree char *lead = accord_words_for_lead (step->lead, settings);

    /* Translators: %s is a number of days, such as "7 days"; never a rule of the Council */
    add_line (text, g_strdup_printf (_("Lead: %s (team setting)"), lead));
  }
  if (step == accord_chain_get_meeting (chain))
    /* Translators: %s is a form of meeting, such as "Consultation meeting" */
    add_line (text, g_strdup_printf (_("Form: %s"), accord_words_for_form (chain->form)));
  if (time != NULL)
    /* Translators: %s is the time of a meeting as somebody wrote it */
    add_line (text, g_strdup_printf (_("Time: %s"), time));

  return g_string_free (text, FALSE);
}

/* ── Steps ── */

AccordDay
_accord_session_get_calendar_day (const AccordStep *step, AccordDay *last)
{
  AccordDay day = accord_step_get_day (step);

  *last = day;
  /* Of what is known less well, any day of the month or year may be meant. */
  if (step->actual != ACCORD_DAY_NONE)
    *last = MAX (day, accord_partial_day_get_last ((AccordPartialDay) { step->actual, step->precision }));

  return day;
}

static AccordCalendarStatus
get_status (const AccordChain *chain, const AccordStep *step)
{
  gboolean published = chain->consultation != NULL && step == accord_chain_get_meeting (chain) &&
                       accord_consultation_get_published (chain->consultation) != ACCORD_DAY_NONE;

  switch (step->state) {
  case ACCORD_STEP_PLANNED:
  case ACCORD_STEP_OVERDUE:
  case ACCORD_STEP_MISSED:
    return step->pinned || published ? ACCORD_CALENDAR_CONFIRMED : ACCORD_CALENDAR_TENTATIVE;
  case ACCORD_STEP_DONE:
    return ACCORD_CALENDAR_CONFIRMED;
  case ACCORD_STEP_NOT_HELD:
  case ACCORD_STEP_WAIVED:
    return ACCORD_CALENDAR_CANCELLED;
  }

  g_return_val_if_reached (ACCORD_CALENDAR_TENTATIVE);
}

static gboolean
read_moment (GMatchInfo *match, int group, int *minute)
{
  g_autofree char *hours = g_match_info_fetch (match, group);
  g_autofree char *minutes = g_match_info_fetch (match, group + 1);
  g_autofree char *half = g_match_info_fetch (match, group + 2);
  gboolean has_minutes = minutes != NULL && *minutes != '\0', has_half = half != NULL && *half != '\0';
  int hour = hours != NULL ? atoi (hours) : 0, rest = has_minutes ? atoi (minutes) : 0;

  /* A bare number may be anything. */
  if (hours == NULL || *hours == '\0' || (!has_minutes && !has_half))
    return FALSE;
  if (has_half && (hour < 1 || hour > 12))
    return FALSE;
  if (has_half)
    hour = hour % 12 + (*half == 'p' ? 12 : 0);
  if (hour > 23 || rest > 59)
    return FALSE;
  *minute = hour * 60 + rest;

  return TRUE;
}

gboolean
_accord_session_read_time (const char *text, int *minute, int *n_minutes)
{
  g_autofree char *folded = text != NULL && strlen (text) < 100 ? accord_text_fold (text) : NULL;
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  int end;

  if (folded == NULL)
    return FALSE;

  regex = g_regex_new (TIMES, 0, 0, NULL);
  if (!g_regex_match (regex, g_strstrip (folded), 0, &match) || !read_moment (match, 1, minute))
    return FALSE;
  *n_minutes = 60;
  if (read_moment (match, 4, &end) && end > *minute)
    *n_minutes = end - *minute;

  return TRUE;
}

static void
add_step (AccordSession *self, AccordCalendar *calendar, const AccordChain *chain, const AccordStep *step)
{
  gboolean is_meeting = step == accord_chain_get_meeting (chain);
  const char *time = is_meeting ? accord_session_get_text (chain, "time") : NULL;
  const char *title = accord_words_for_step (step->template);
  AccordCalendarEntry entry = ACCORD_CALENDAR_ENTRY_INIT;
  g_autofree char *summary = summarize (accord_words_for_mission (chain), title, chain->template->rule);
  g_autofree char *description = NULL;

  entry.record = chain->consultation_id;
  entry.step = step->template->key;
  entry.first = _accord_session_get_calendar_day (step, &entry.last);
  if (entry.first == entry.last && _accord_session_read_time (time, &entry.minute, &entry.n_minutes))
    time = NULL;
  entry.summary = summary;
  entry.description = description = describe_step (self, chain, step, time);
  entry.place = is_meeting ? accord_session_get_text (chain, "place") : NULL;
  entry.category = accord_words_for_chain (chain->template);
  entry.status = get_status (chain, step);
  if (step->state == ACCORD_STEP_PLANNED && entry.first > accord_session_get_today (self))
    entry.days_ahead = DAYS_AHEAD;

  accord_calendar_add (calendar, &entry);
}

/* ── Facts ── */

static void
add_expiry (AccordSession *self, AccordCalendar *calendar, const AccordChain *chain)
{
  const char *symbol = accord_mandate_get_symbol (chain->mandate);
  const char *what = chain->update_needed ? _("Last known day of the mandate; enter what the Council decided")
                                          : _("Mandate expires");
  g_autofree char *summary = summarize (accord_words_for_mission (chain), what, symbol);
  AccordCalendarEntry entry = ACCORD_CALENDAR_ENTRY_INIT;

  entry.record = accord_record_get_id (ACCORD_RECORD (chain->mandate));
  entry.step = ACCORD_CALENDAR_EXPIRY;
  entry.first = entry.last = chain->anchor;
  entry.summary = summary;
  entry.category = _("Mandate expires");
  entry.status = chain->update_needed ? ACCORD_CALENDAR_TENTATIVE : ACCORD_CALENDAR_CONFIRMED;
  if (entry.first > accord_session_get_today (self))
    entry.days_ahead = DAYS_AHEAD_OF_EXPIRY;

  accord_calendar_add (calendar, &entry);
}

/* The first of a series; the meetings of the others are consultations of their own. */
static AccordDay
get_last_day (AccordEvent *event)
{
  AccordDay start = accord_event_get_start (event), end = accord_event_get_end (event);

  return end > start && accord_event_get_event_type (event) != ACCORD_EVENT_SECRETARIAT_SERIES ? end : start;
}

static void
add_event (AccordSession *self, AccordCalendar *calendar, AccordEvent *event)
{
  AccordMission *mission = _accord_session_find_mission (self, ACCORD_RECORD (event));
  const char *title = accord_event_get_title (event);
  const char *what = accord_words_for_event (accord_event_get_event_type (event));
  AccordCalendarEntry entry = ACCORD_CALENDAR_ENTRY_INIT;
  g_autofree char *summary = NULL;

  if (mission == NULL || accord_event_get_start (event) == ACCORD_DAY_NONE)
    return;

  summary = summarize (accord_mission_get_acronym (mission), title != NULL ? title : what,
                       title != NULL ? what : NULL);
  entry.record = accord_record_get_id (ACCORD_RECORD (event));
  entry.first = accord_event_get_start (event);
  entry.last = get_last_day (event);
  entry.summary = summary;
  entry.category = what;
  entry.status = ACCORD_CALENDAR_CONFIRMED;
  if (entry.first > accord_session_get_today (self))
    entry.days_ahead = DAYS_AHEAD;

  accord_calendar_add (calendar, &entry);
}

/* What nobody does is an expiry or an event, and stands once however many consultations wait for it. */
static void
add_item (AccordSession *self, AccordCalendar *calendar, const AccordAgendaItem *item)
{
  const AccordChain *chain = item->chain;
  gboolean is_fact = item->step == NULL || accord_step_is_fact (item->step);

  if (is_fact && ACCORD_IS_EVENT (chain->trigger))
    add_event (self, calendar, ACCORD_EVENT (chain->trigger));
  else if (is_fact && chain->mandate != NULL && accord_mandate_is_adopted (chain->mandate))
    add_expiry (self, calendar, chain);
  else if (item->step != NULL)
    add_step (self, calendar, chain, item->step);
}

static void
add_events_of (AccordSession *self, AccordCalendar *calendar, AccordMission *mission, const AccordExportScope *scope)
{
  GPtrArray *events = accord_workspace_list (accord_session_get_workspace (self), ACCORD_KIND_EVENT,
                                             accord_record_get_id (ACCORD_RECORD (mission)));

  for (guint i = 0; events != NULL && i < events->len; i++) {
    AccordEvent *event = g_ptr_array_index (events, i);

    if (scope->from != ACCORD_DAY_NONE && get_last_day (event) < scope->from)
      continue;
    if (scope->to != ACCORD_DAY_NONE && accord_event_get_start (event) > scope->to)
      continue;
    add_event (self, calendar, event);
  }
}

static void
add_events (AccordSession *self, AccordCalendar *calendar, const AccordExportScope *scope)
{
  GListModel *missions = accord_workspace_get_missions (accord_session_get_workspace (self));

  for (guint i = 0; i < g_list_model_get_n_items (missions); i++) {
    g_autoptr (AccordMission) mission = g_list_model_get_item (missions, i);

    if (scope->mission == NULL || scope->mission == mission)
      add_events_of (self, calendar, mission, scope);
  }
}

static AccordCalendar *
start_calendar (AccordSession *self, AccordMission *mission)
{
  g_autofree char *name = NULL;

  /* Translators: the name of a calendar; %s is a mission's acronym */
  name = mission != NULL ? g_strdup_printf (_("Accord: %s"), accord_mission_get_acronym (mission))
                         : g_strdup (_("Accord: consultations and mandates"));

  return accord_calendar_new (name, accord_session_get_today (self));
}

/* That an update is needed is on every agenda; in a calendar, it stands on the last known day. */
static gboolean
is_in_scope (const AccordAgendaItem *item, const AccordExportScope *scope)
{
  AccordDay day = item->chain->anchor;

  return item->step != NULL || ((scope->from == ACCORD_DAY_NONE || day >= scope->from) &&
                                (scope->to == ACCORD_DAY_NONE || day <= scope->to));
}

GBytes *
accord_session_export_calendar (AccordSession *self, const AccordExportScope *scope)
{
  const AccordExportScope all = { .from = ACCORD_DAY_NONE, .to = ACCORD_DAY_NONE };
  AccordAgendaFilter filter = { 0 };
  g_autoptr (GPtrArray) agenda = NULL;
  g_autoptr (AccordCalendar) calendar = NULL;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);

  if (scope == NULL)
    scope = &all;
  filter.mission = scope->mission;
  filter.from = scope->from;
  filter.to = scope->to;
  agenda = accord_session_list_agenda (self, &filter);
  calendar = start_calendar (self, scope->mission);
  for (guint i = 0; i < agenda->len; i++)
    if (is_in_scope (g_ptr_array_index (agenda, i), scope))
      add_item (self, calendar, g_ptr_array_index (agenda, i));
  add_events (self, calendar, scope);

  return accord_calendar_write (calendar);
}

/* One mission's lines give a calendar of that mission. */
static AccordMission *
find_only_mission (GPtrArray *agenda)
{
  AccordMission *mission = agenda->len > 0 ? ((AccordAgendaItem *) g_ptr_array_index (agenda, 0))->chain->mission : NULL;

  for (guint i = 1; i < agenda->len; i++)
    if (((AccordAgendaItem *) g_ptr_array_index (agenda, i))->chain->mission != mission)
      return NULL;

  return mission;
}

GBytes *
accord_session_agenda_to_calendar (AccordSession *self, GPtrArray *agenda)
{
  g_autoptr (AccordCalendar) calendar = NULL;

  g_return_val_if_fail (ACCORD_IS_SESSION (self), NULL);
  g_return_val_if_fail (agenda != NULL, NULL);

  calendar = start_calendar (self, find_only_mission (agenda));
  for (guint i = 0; i < agenda->len; i++)
    add_item (self, calendar, g_ptr_array_index (agenda, i));

  return accord_calendar_write (calendar);
}
