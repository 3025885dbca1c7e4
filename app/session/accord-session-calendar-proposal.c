#include "config.h"

#include "accord-session-calendar-private.h"

#include "accord-day-format.h"
#include "accord-json.h"
#include "accord-session-change-private.h"
#include "accord-session-consultation.h"
#include "accord-session-import-private.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ());
}

static void
add_remark (AccordImportItem *item, char *sentence)
{
  g_autofree char *before = item->remark;

  item->remark = before != NULL ? g_strconcat (before, " ", sentence, NULL) : g_strdup (sentence);
  g_free (sentence);
}

/* ── Consultations ── */

/* What was entered for a step stays, but for its day: the one it was done on if it was, else the one it is planned on. */
static JsonObject *
move_step (const AccordChain *chain, const AccordStep *step, AccordDay day)
{
  JsonObject *entry = _accord_session_copy_step (chain, step->template->key);

  accord_json_set_day (entry, step->state == ACCORD_STEP_DONE ? "actual" : "planned", day);

  return entry;
}

static void
settle_step (AccordImportItem *item, const AccordChain *chain, const AccordStep *step, AccordDay day, JsonObject *steps)
{
  AccordDay last, here = _accord_session_get_calendar_day (step, &last);
  g_autofree char *old = NULL, *new = NULL;

  /* An expiry and an event are no steps that a calendar can move; the day of one that was not held means nothing. */
  if (day == ACCORD_DAY_NONE || day == here || accord_step_is_fact (step) || step->state == ACCORD_STEP_NOT_HELD ||
      step->state == ACCORD_STEP_WAIVED)
    return;

  json_object_set_object_member (steps, step->template->key, move_step (chain, step, day));
  old = format_day (here);
  new = format_day (day);
  /* Translators: a step such as "Meeting with contributors", its day here, and its day in somebody's calendar */
  add_remark (item, g_strdup_printf (_("%s: %s here, %s in the calendar."), accord_words_for_step (step->template), old,
                                     new));
}

/* A meeting that has a time in the calendar has it here too; all the day says nothing of the time. */
static void
settle_time (AccordImportItem *item, const AccordChain *chain, const char *time)
{
  const char *here = accord_session_get_text (chain, "time");
  int minute, n_minutes, there, n_there;

  if (!_accord_session_read_time (time, &there, &n_there))
    return;
  if (here != NULL && (!_accord_session_read_time (here, &minute, &n_minutes) || minute == there))
    return;

  json_object_set_string_member (item->members, "time", time);
  if (here != NULL)
    /* Translators: the time of a meeting here, and its time in somebody's calendar */
    add_remark (item, g_strdup_printf (_("Time: %s here, %s in the calendar."), here, time));
  else
    /* Translators: the time of a meeting in somebody's calendar */
    add_remark (item, g_strdup_printf (_("Time: %s in the calendar."), time));
}

static gboolean
settle_consultation (AccordSession *self, AccordImportItem *item, GError **error)
{
  g_autoptr (AccordChain) chain = accord_session_find_chain (self, item->id);
  JsonObject *found = accord_json_get_object (item->members, "steps");
  JsonObject *steps;
  g_autofree char *time = NULL;
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (chain == NULL || chain->template == NULL)
    return _accord_session_refuse (NULL, error, NULL, _("Nothing here calls for this consultation any more."));

  steps = json_object_new ();
  if (found != NULL)
    json_object_iter_init_ordered (&iter, found);
  while (found != NULL && json_object_iter_next_ordered (&iter, &key, &node)) {
    const AccordStep *step = accord_chain_find_step (chain, key);
    JsonObject *entry = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

    if (step == NULL)
      continue;
    settle_step (item, chain, step, accord_json_get_day (entry, "planned"), steps);
    if (step == accord_chain_get_meeting (chain))
      time = g_strdup (accord_json_get_text (entry, "time"));
  }
  json_object_set_object_member (item->members, "steps", steps);
  settle_time (item, chain, time);
  _accord_session_set_item_title (item, accord_words_for_mission (chain), accord_words_for_chain (chain->template));
  if (json_object_get_size (steps) > 0 || json_object_has_member (item->members, "time"))
    _accord_session_set_frame (item->members, chain);

  return TRUE;
}

/* ── Mandates and events ── */

static const char *
get_acronym (AccordSession *self, AccordRecord *record)
{
  AccordMission *mission = _accord_session_find_mission (self, record);

  return mission != NULL ? accord_mission_get_acronym (mission) : "";
}

static gboolean
settle_mandate (AccordSession *self, AccordImportItem *item, GError **error)
{
  AccordRecord *record = accord_workspace_lookup (accord_session_get_workspace (self), item->id);
  AccordDay there = accord_json_get_day (item->members, "expires"), here;
  g_autofree char *symbol = NULL, *old = NULL, *new = NULL;

  if (!ACCORD_IS_MANDATE (record) || accord_mandate_get_expires (ACCORD_MANDATE (record)) == ACCORD_DAY_NONE)
    return _accord_session_refuse (NULL, error, NULL, _("This mandate is not here, or has no day of expiry."));

  here = accord_mandate_get_expires (ACCORD_MANDATE (record));
  symbol = accord_words_for_symbol (ACCORD_MANDATE (record));
  _accord_session_set_item_title (item, get_acronym (self, record), symbol);
  if (here == there) {
    json_object_remove_member (item->members, "expires");
    return TRUE;
  }

  old = format_day (here);
  new = format_day (there);
  /* Translators: the day of expiry here, and in somebody's calendar */
  add_remark (item, g_strdup_printf (_("It expires on %s here and on %s in the calendar; only the Council sets that day."),
                                     old, new));

  return TRUE;
}

static void
settle_own_event (AccordImportItem *item, AccordEvent *event)
{
  AccordDay start = accord_event_get_start (event), end = accord_event_get_end (event);
  AccordDay there = accord_json_get_day (item->members, "start");
  g_autofree char *old = NULL, *new = NULL;

  /* Of a series the calendar has the first day alone, and a day's event may have its end entered or not. */
  if (accord_event_get_event_type (event) == ACCORD_EVENT_SECRETARIAT_SERIES ||
      MAX (end, start) == MAX (accord_json_get_day (item->members, "end"), there))
    json_object_remove_member (item->members, "end");
  if (start == there) {
    json_object_remove_member (item->members, "start");
    return;
  }

  old = format_day (start);
  new = format_day (there);
  /* Translators: the first day of an event here, and in somebody's calendar */
  add_remark (item, g_strdup_printf (_("It begins on %s here and on %s in the calendar."), old, new));
}

static gboolean
has_happened (const char *type)
{
  return g_strcmp0 (type, accord_event_type_get_name (ACCORD_EVENT_SERIOUS_DEVELOPMENT)) == 0 ||
         g_strcmp0 (type, accord_event_type_get_name (ACCORD_EVENT_RAPID_DETERIORATION)) == 0;
}

/* An event whose type the item names comes from somebody else's calendar, and is a record of its own. */
static gboolean
settle_event (AccordSession *self, AccordImportItem *item, GError **error)
{
  AccordRecord *record = accord_workspace_lookup (accord_session_get_workspace (self), item->id);

  if (json_object_has_member (item->members, "type")) {
    if (has_happened (accord_json_get_text (item->members, "type")) &&
        accord_json_get_day (item->members, "start") > accord_session_get_today (self))
      return _accord_session_refuse (NULL, error, NULL, _("Its day is still ahead; what nobody can plan is recorded once it happened."));
    return TRUE;
  }
  if (!ACCORD_IS_EVENT (record))
    return _accord_session_refuse (NULL, error, NULL, _("The event that it stands for is not here."));

  _accord_session_set_item_title (item, get_acronym (self, record), accord_words_for_event (accord_event_get_event_type (ACCORD_EVENT (record))));
  settle_own_event (item, ACCORD_EVENT (record));

  return TRUE;
}

gboolean
_accord_session_settle_proposal (AccordSession *self, AccordImportItem *item, GError **error)
{
  g_return_val_if_fail (ACCORD_IS_SESSION (self), FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  if (item->act != ACCORD_IMPORT_PROPOSE)
    return TRUE;
  if (g_str_has_prefix (item->id, "consultation:"))
    return settle_consultation (self, item, error);
  if (g_str_has_prefix (item->id, "mandate:"))
    return settle_mandate (self, item, error);
  if (g_str_has_prefix (item->id, "event:"))
    return settle_event (self, item, error);

  return TRUE;
}
