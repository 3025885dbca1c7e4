#include "config.h"

#include "accord-mission-row.h"

#include "accord-day-format.h"
#include "accord-session-agenda.h"
#include "accord-step-look.h"
#include "accord-text.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

struct _AccordMissionRow {
  GObject parent_instance;

  AccordSession *session;
  AccordMission *mission;
  AccordMissionSummary *summary;
  char *subtitle;
  char *symbols; /* folded */
  GPtrArray *items;
};

static void accord_mission_row_iface_init (AccordTimelineRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AccordMissionRow, accord_mission_row, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ACCORD_TYPE_TIMELINE_ROW, accord_mission_row_iface_init))

/* How far to draw what has no end: the axis ends before it. */
#define OPEN_END_YEARS 3

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ());
}

static void
add_item (GPtrArray *items,
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
  g_ptr_array_add (items, item);
  g_free (id);
  g_free (name);
}

static void
add_life (GPtrArray *items, AccordMissionRow *self)
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
  add_item (items, g_strconcat (accord_record_get_id (ACCORD_RECORD (self->mission)), "/life", NULL),
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
add_period (GPtrArray *items, AccordMissionRow *self, GPtrArray *mandates, guint index, guint lane)
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

  add_item (items, g_strdup (accord_record_get_id (ACCORD_RECORD (mandate))), span, look,
            is_current ? ACCORD_TIMELINE_TONE_ACCENT : ACCORD_TIMELINE_TONE_NEUTRAL, lane, symbol, name_mandate (mandate));
}

static void
add_in_preparation (GPtrArray *items, AccordMissionRow *self, AccordMandate *mandate)
{
  AccordDay first = accord_mandate_get_effective (mandate);
  AccordDay last = accord_mandate_get_expires (mandate);

  if (first == ACCORD_DAY_NONE && self->summary->expires != ACCORD_DAY_NONE)
    first = self->summary->expires + 1;
  if (first == ACCORD_DAY_NONE)
    return;
  if (last == ACCORD_DAY_NONE || last < first)
    last = first + 364;

  add_item (items, g_strdup (accord_record_get_id (ACCORD_RECORD (mandate))), (AccordSpan) { first, last },
            ACCORD_TIMELINE_LOOK_BAR_OUTLINE, ACCORD_TIMELINE_TONE_ACCENT, 0, _("In preparation"),
            g_strdup (_("Mandate in preparation, not adopted yet")));
}

static void
add_mandates (GPtrArray *items, AccordMissionRow *self)
{
  GPtrArray *mandates = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_MANDATE,
                                               accord_record_get_id (ACCORD_RECORD (self->mission)));

  for (guint i = 0; mandates != NULL && i < mandates->len; i++) {
    AccordMandate *mandate = g_ptr_array_index (mandates, i);
    guint lane = g_str_equal (accord_mandate_get_clock (mandate), ACCORD_CLOCK_MAIN) ? 0 : 1;
    AccordDay adopted = accord_mandate_get_adopted (mandate);

    if (!accord_mandate_is_adopted (mandate)) {
      add_in_preparation (items, self, mandate);
      continue;
    }
    switch (accord_mandate_get_term (mandate)) {
    case ACCORD_TERM_UNTIL:
    case ACCORD_TERM_OPEN_ENDED:
      add_period (items, self, mandates, i, lane);
      break;
    case ACCORD_TERM_UNCHANGED:
    case ACCORD_TERM_ENDED:
    case ACCORD_TERM_UNKNOWN:
      add_item (items, g_strdup (accord_record_get_id (ACCORD_RECORD (mandate))), (AccordSpan) { adopted, adopted },
                ACCORD_TIMELINE_LOOK_EDGE, ACCORD_TIMELINE_TONE_QUIET, lane, NULL, name_mandate (mandate));
      break;
    }
  }
}

static void
add_update_needed (GPtrArray *items, AccordMissionRow *self)
{
  AccordMissionSummary *summary = self->summary;
  g_autofree char *day = NULL;

  if (!summary->update_needed)
    return;

  day = format_day (summary->expires);
  add_item (items, g_strconcat (accord_record_get_id (ACCORD_RECORD (self->mission)), "/update-needed", NULL),
            (AccordSpan) { summary->expires + 1, accord_session_get_today (self->session) },
            ACCORD_TIMELINE_LOOK_BAR_HATCH, ACCORD_TIMELINE_TONE_WARNING, 0, _("Update needed"),
            /* Translators: a mission's acronym and a day */
            g_strdup_printf (_("%s: update needed. The last known expiry, %s, is past; enter what the Council decided."),
                             accord_mission_get_acronym (self->mission), day));
}

static void
add_chain (GPtrArray *items, AccordMissionRow *self, AccordChain *chain)
{
  AccordSettings *settings = accord_workspace_get_settings (accord_session_get_workspace (self->session));

  for (guint i = 0; i < chain->n_steps; i++) {
    const AccordStep *step = &chain->steps[i];
    AccordDay day = accord_step_get_day (step);
    g_autofree char *when = format_day (day);
    g_autofree char *owner = accord_words_for_owner (step->role, day, settings,
                                                     accord_session_get_countries (self->session));
    gboolean is_expiry = accord_step_is_fact (step);
    AccordTimelineTone tone;
    AccordTimelineLook look = accord_step_look (step, is_expiry, &tone);
    char *name;

    if (is_expiry)
      /* Translators: what happens, and on which day */
      name = g_strdup_printf (C_("step and day", "%s: %s"), accord_words_for_step (step->template), when);
    else
      /* Translators: what is to do, on which day, who does it, and how it stands (such as "Planned") */
      name = g_strdup_printf (_("%s: %s, %s. %s"), accord_words_for_step (step->template), when, owner,
                              accord_words_for_state (step->state));
    add_item (items, g_strconcat (chain->consultation_id, "/", step->template->key, NULL),
              (AccordSpan) { day, day }, look, tone, 0, NULL, name);
  }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const AccordTimelineItem *x = *(AccordTimelineItem **) a, *y = *(AccordTimelineItem **) b;

  return (x->span.first > y->span.first) - (x->span.first < y->span.first);
}

static GPtrArray *
accord_mission_row_get_items (AccordTimelineRow *row)
{
  AccordMissionRow *self = ACCORD_MISSION_ROW (row);
  GPtrArray *chains;

  if (self->items != NULL)
    return self->items;

  accord_mission_row_get_summary (self);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_timeline_item_free);
  add_life (self->items, self);
  add_mandates (self->items, self);
  add_update_needed (self->items, self);
  chains = accord_session_get_chains (self->session, self->mission);
  for (guint i = 0; i < chains->len; i++)
    add_chain (self->items, self, g_ptr_array_index (chains, i));
  g_ptr_array_sort (self->items, compare_items);

  return self->items;
}

static const char *
accord_mission_row_get_id (AccordTimelineRow *row)
{
  return accord_record_get_id (ACCORD_RECORD (ACCORD_MISSION_ROW (row)->mission));
}

static const char *
accord_mission_row_get_title (AccordTimelineRow *row)
{
  return accord_mission_get_acronym (ACCORD_MISSION_ROW (row)->mission);
}

static char *
make_subtitle (const AccordMissionSummary *summary)
{
  AccordDay end;
  int year;

  switch (summary->term) {
  case ACCORD_TERM_UNTIL:
    if (summary->update_needed)
      return g_strdup (_("update needed"));
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day", "%d days", summary->days_left), summary->days_left);
  case ACCORD_TERM_OPEN_ENDED:
    return g_strdup (_("open-ended"));
  case ACCORD_TERM_ENDED:
    end = accord_partial_day_get_last (accord_mission_get_end (summary->mission));
    if (end == ACCORD_DAY_NONE)
      return g_strdup (_("ended"));
    accord_day_get_ymd (end, &year, NULL, NULL);
    /* Translators: %d is a year */
    return g_strdup_printf (_("ended %d"), year);
  case ACCORD_TERM_UNCHANGED:
  case ACCORD_TERM_UNKNOWN:
    break;
  }

  return NULL;
}

static const char *
accord_mission_row_get_subtitle (AccordTimelineRow *row)
{
  AccordMissionRow *self = ACCORD_MISSION_ROW (row);

  if (self->subtitle == NULL)
    self->subtitle = make_subtitle (accord_mission_row_get_summary (self));

  return self->subtitle;
}

static char *
accord_mission_row_get_description (AccordTimelineRow *row)
{
  AccordMissionRow *self = ACCORD_MISSION_ROW (row);
  const AccordMissionSummary *summary = accord_mission_row_get_summary (self);
  g_autofree char *term = accord_session_mission_in_words (self->session, summary);

  /* Translators: a mission's name, and how long its mandate runs */
  return g_strdup_printf (_("%s, %s"), accord_mission_get_name (self->mission), term);
}

static gboolean
accord_mission_row_get_is_heading (AccordTimelineRow *row)
{
  return FALSE;
}

static void
accord_mission_row_iface_init (AccordTimelineRowInterface *iface)
{
  iface->get_id = accord_mission_row_get_id;
  iface->get_title = accord_mission_row_get_title;
  iface->get_subtitle = accord_mission_row_get_subtitle;
  iface->get_description = accord_mission_row_get_description;
  iface->get_is_heading = accord_mission_row_get_is_heading;
  iface->get_items = accord_mission_row_get_items;
}

static void
forget (AccordMissionRow *self)
{
  g_clear_pointer (&self->summary, accord_mission_summary_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->symbols, g_free);
}

static void
accord_mission_row_finalize (GObject *object)
{
  AccordMissionRow *self = ACCORD_MISSION_ROW (object);

  forget (self);
  g_clear_object (&self->mission);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (accord_mission_row_parent_class)->finalize (object);
}

static void
accord_mission_row_class_init (AccordMissionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = accord_mission_row_finalize;
}

static void
accord_mission_row_init (AccordMissionRow *self)
{
}

AccordMissionRow *
accord_mission_row_new (AccordSession *session, AccordMission *mission)
{
  AccordMissionRow *self;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);

  self = g_object_new (ACCORD_TYPE_MISSION_ROW, NULL);
  self->session = g_object_ref (session);
  self->mission = g_object_ref (mission);

  return self;
}

AccordMission *
accord_mission_row_get_mission (AccordMissionRow *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION_ROW (self), NULL);

  return self->mission;
}

const AccordMissionSummary *
accord_mission_row_get_summary (AccordMissionRow *self)
{
  g_return_val_if_fail (ACCORD_IS_MISSION_ROW (self), NULL);

  if (self->summary == NULL)
    self->summary = accord_session_summarize (self->session, self->mission);

  return self->summary;
}

void
accord_mission_row_refresh (AccordMissionRow *self, AccordMission *mission)
{
  g_return_if_fail (ACCORD_IS_MISSION_ROW (self));
  g_return_if_fail (ACCORD_IS_MISSION (mission));

  g_set_object (&self->mission, mission);
  forget (self);
  accord_timeline_row_changed (ACCORD_TIMELINE_ROW (self));
}

/* The symbols of all its mandates, for the search. */
static const char *
get_symbols (AccordMissionRow *self)
{
  GPtrArray *mandates;
  GString *text;

  if (self->symbols != NULL)
    return self->symbols;

  text = g_string_new (NULL);
  mandates = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_MANDATE,
                                    accord_record_get_id (ACCORD_RECORD (self->mission)));
  for (guint i = 0; mandates != NULL && i < mandates->len; i++) {
    const char *symbol = accord_mandate_get_symbol (g_ptr_array_index (mandates, i));

    if (symbol != NULL)
      g_string_append_printf (text, "%s\n", symbol);
  }
  self->symbols = accord_text_fold (text->str);
  g_string_free (text, TRUE);

  return self->symbols;
}

gboolean
accord_mission_row_matches (AccordMissionRow *self, const char *folded_words)
{
  g_return_val_if_fail (ACCORD_IS_MISSION_ROW (self), FALSE);
  g_return_val_if_fail (folded_words != NULL, FALSE);

  return accord_mission_matches (self->mission, folded_words) ||
         accord_text_matches (get_symbols (self), folded_words);
}

AccordDay
accord_mission_row_get_due (AccordMissionRow *self)
{
  const AccordMissionSummary *summary = accord_mission_row_get_summary (self);

  if (summary->update_needed)
    return summary->expires;
  if (summary->next_step != NULL)
    return summary->next_step->planned;

  return summary->expires != ACCORD_DAY_NONE ? summary->expires : ACCORD_DAY_LAST;
}
