#include "config.h"

#include "accord-import-private.h"

#include "accord-calendar-guess-private.h"
#include "accord-calendar-uid.h"
#include "accord-day-format.h"
#include "accord-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LARGEST (16 * 1024 * 1024)
/* Nobody answers more. What is beyond is left out until its title says what it is. */
#define MOST_QUESTIONS 100
#define LONGEST_TITLE 200
#define LONGEST_TEXT 10000
#define LEAVE_OUT "none"

/* The namespace of the UUIDs that the UIDs of other calendars become; it never changes, as the records' ids hang on it. */
static const guint8 namespace[16] = {
  0x8e, 0x2f, 0x51, 0x3c, 0x0d, 0x6a, 0x4b, 0x0e, 0x9f, 0x13, 0x72, 0xc4, 0x1a, 0xd3, 0x5e, 0x88,
};

/* One reading: the items by the records that they concern, and the lines of the entries by their UIDs. */
typedef struct {
  AccordImportReading *reading;
  AccordCalendarGuess *guess;
  GHashTable *items;
  GHashTable *lines;
  guint n_questions;
} Entries;

static char *
describe_found (const AccordCalendarFound *found)
{
  g_autofree char *day = found->first != ACCORD_DAY_NONE ? accord_day_to_string (found->first) : NULL;

  return g_strjoin (" ", found->summary != NULL ? found->summary : found->type, day, NULL);
}

static void
add_line (Entries *self, const AccordCalendarFound *found, gboolean skipped, const char *reason)
{
  g_autofree char *text = describe_found (found);

  accord_import_plan_add_line (self->reading->plan, found->line, skipped, text, reason);
}

static void
skip (Entries *self, const AccordCalendarFound *found, const char *reason)
{
  add_line (self, found, TRUE, reason);
}

/* Why an entry cannot be read, whatever it is; NULL if it can. */
static char *
find_fault (Entries *self, const AccordCalendarFound *found)
{
  guint before;

  if (strcmp (found->type, "VTODO") == 0)
    return g_strdup (_("Tasks are not read, only events."));
  if (strcmp (found->type, "VEVENT") != 0)
    return g_strdup (_("This is no event; only events are read."));
  if (found->uid == NULL)
    return g_strdup (_("It has no UID, so that nobody could know it again."));
  if (found->first == ACCORD_DAY_NONE)
    return g_strdup (_("It has no day that can be read."));
  if (found->is_later)
    return g_strdup (_("It is one occurrence of an event that repeats; only the first is read."));

  before = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, found->uid));
  if (before != 0)
    /* Translators: %u is the number of a line in a file */
    return g_strdup_printf (_("The same event stands at line %u already."), before);

  return NULL;
}

static void
add_remark (AccordImportItem *item, const char *remark)
{
  char *before = item->remark;

  item->remark = before != NULL ? g_strconcat (before, " ", remark, NULL) : g_strdup (remark);
  g_free (before);
}

/* The item of a record; several entries may be steps of one consultation. */
static AccordImportItem *
take_item (Entries *self, const char *id, const AccordCalendarFound *found)
{
  AccordImportItem *item = g_hash_table_lookup (self->items, id);

  if (item == NULL) {
    item = accord_import_plan_add_item (self->reading->plan, id, json_object_new (),
                                        g_strdup (found->summary != NULL ? found->summary : id), found->line);
    item->act = ACCORD_IMPORT_PROPOSE;
    item->chosen = FALSE;
    g_hash_table_insert (self->items, g_strdup (id), item);
  } else {
    item->n_rows++;
  }
  self->reading->plan->n_used++;

  return item;
}

static JsonObject *
take_object (JsonObject *parent, const char *member)
{
  JsonObject *object = accord_json_get_object (parent, member);

  if (object == NULL) {
    object = json_object_new ();
    json_object_set_object_member (parent, member, object);
  }

  return object;
}

/* The day of a step, and the time that it has in the calendar, as an officer would write it. */
static void
set_step (JsonObject *step, const AccordCalendarFound *found)
{
  g_autofree char *time = NULL;

  accord_json_set_day (step, "planned", found->first);
  if (found->minute < 0 || found->is_rough)
    return;
  time = g_strdup_printf ("%02d:%02d", found->minute / 60, found->minute % 60);
  json_object_set_string_member (step, "time", time);
}

/*
 * What Accord wrote itself: only its day can be new, and its time if it has one. Whether it is, the session knows, which
 * has the consultation: the reader knows no more of it than its id.
 */
static void
add_own (Entries *self, const AccordCalendarFound *found, const char *id, const char *step)
{
  AccordImportItem *item;

  if (step != NULL && g_str_has_prefix (id, "consultation:")) {
    item = take_item (self, id, found);
    set_step (take_object (take_object (item->members, "steps"), step), found);
  } else if (step != NULL && g_str_has_prefix (id, "mandate:")) {
    item = take_item (self, id, found);
    accord_json_set_day (item->members, "expires", found->first);
  } else if (step == NULL && g_str_has_prefix (id, "event:")) {
    item = take_item (self, id, found);
    accord_json_set_day (item->members, "start", found->first);
    accord_json_set_day (item->members, "end", found->last > found->first ? found->last : ACCORD_DAY_NONE);
  } else {
    skip (self, found, _("It has the mark of Accord, but names nothing that a calendar can change."));
    return;
  }
  if (found->repeats)
    add_remark (item, _("The event repeats; only its first day is read."));
}

/* Version 5 of RFC 4122: the same for the same UID on every machine. */
static char *
make_uuid (const char *uid)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize length = sizeof digest;

  g_checksum_update (checksum, namespace, sizeof namespace);
  g_checksum_update (checksum, (const guchar *) uid, -1);
  g_checksum_get_digest (checksum, digest, &length);

  return _accord_import_make_uuid (digest, 5);
}

static AccordImportQuestion *
ask (Entries *self, const AccordCalendarFound *found, const char *id, const char *text)
{
  g_autofree char *example = describe_found (found);
  const char *answer = _accord_import_get_answer (self->reading, id);
  AccordImportQuestion *question;

  /* Until it is answered, the entry is left out. */
  question = accord_import_plan_add_question (self->reading->plan, g_strdup (id), g_strdup (text), example, answer,
                                              answer == NULL);
  self->n_questions++;

  return question;
}

static gboolean
may_ask (Entries *self, const char *id)
{
  return self->n_questions < MOST_QUESTIONS || _accord_import_get_answer (self->reading, id) != NULL;
}

/* The mission of an entry by an answer to a question, or as its words have it; NULL with the reason if it is left out. */
static const AccordKnownMission *
choose_mission (Entries *self,
                const AccordCalendarFound *found,
                const AccordKnownMission *guess,
                const char *id,
                const char **reason)
{
  GPtrArray *missions = accord_import_context_get_missions (self->reading->context);
  const char *answer = _accord_import_get_answer (self->reading, id);
  const AccordKnownMission *mission = NULL;
  AccordImportQuestion *question;

  if (guess != NULL && answer == NULL)
    return guess;

  *reason = _("Which mission it belongs to is not answered yet.");
  if (!may_ask (self, id))
    return NULL;

  question = ask (self, found, id, _("Which mission does this event belong to?"));
  for (guint i = 0; i < missions->len; i++) {
    const AccordKnownMission *known = g_ptr_array_index (missions, i);

    if (answer != NULL && (strcmp (known->id, answer) == 0 || g_ascii_strcasecmp (known->acronym, answer) == 0))
      mission = known;
    if (known->end == ACCORD_DAY_NONE || known->end >= found->first)
      accord_import_add_choice (question->choices, known->id, known->acronym);
  }
  accord_import_add_choice (question->choices, LEAVE_OUT, _("None: leave it out"));
  if (answer != NULL)
    *reason = g_strcmp0 (answer, LEAVE_OUT) == 0 ? _("It is to be left out.") : _("There is no such mission as was answered.");

  return mission;
}

static const AccordCalendarType *
choose_type (Entries *self,
             const AccordCalendarFound *found,
             const AccordCalendarType *guess,
             const char *id,
             const char **reason)
{
  const char *answer = _accord_import_get_answer (self->reading, id);
  const AccordCalendarType *type = NULL;
  AccordImportQuestion *question;

  if (guess != NULL && answer == NULL)
    return guess;

  *reason = _("What kind of event it is, is not answered yet.");
  if (!may_ask (self, id))
    return NULL;

  question = ask (self, found, id, _("What kind of event is this?"));
  for (guint i = 0; i < _accord_n_calendar_types; i++) {
    const AccordCalendarType *known = &_accord_calendar_types[i];

    if (g_strcmp0 (known->name, answer) == 0)
      type = known;
    accord_import_add_choice (question->choices, known->name, g_dgettext (GETTEXT_PACKAGE, known->label));
  }
  accord_import_add_choice (question->choices, LEAVE_OUT, _("None: leave it out"));
  if (answer != NULL)
    *reason = g_strcmp0 (answer, LEAVE_OUT) == 0 ? _("It is to be left out.")
                                                 : _("There is no such kind of event as was answered.");

  return type;
}

static void
set_text (JsonObject *members, const char *member, const char *text, glong most)
{
  g_autofree char *start = NULL;

  if (text == NULL)
    return;
  start = g_utf8_strlen (text, -1) > most ? g_utf8_substring (text, 0, most) : g_strdup (text);
  json_object_set_string_member (members, member, start);
}

static JsonObject *
make_event (const AccordCalendarFound *found, const AccordKnownMission *mission, const AccordCalendarType *type)
{
  JsonObject *members = json_object_new ();

  json_object_set_string_member (members, "mission", mission->id);
  json_object_set_string_member (members, "type", type->name);
  accord_json_set_day (members, "start", found->first);
  if (found->last > found->first)
    accord_json_set_day (members, "end", found->last);
  set_text (members, "title", found->summary, LONGEST_TITLE);
  set_text (members, "text", found->description, LONGEST_TEXT);

  return members;
}

static void
add_foreign (Entries *self, const AccordCalendarFound *found)
{
  g_autofree char *uuid = make_uuid (found->uid);
  g_autofree char *mission_question = g_strconcat ("event:", uuid, NULL), *type_question = g_strconcat ("type:", uuid, NULL);
  const AccordKnownMission *mission;
  const AccordCalendarType *type;
  const char *reason = NULL;
  g_autofree char *id = NULL, *day = NULL;
  AccordImportItem *item;

  if (found->is_cancelled) {
    skip (self, found, _("The event is cancelled."));
    return;
  }
  mission = _accord_calendar_guess_mission (self->guess, found);
  type = _accord_calendar_guess_type (self->guess, found);
  /* Most of a calendar concerns no mission; nobody is asked about all of it. */
  if (mission == NULL && type == NULL && _accord_import_get_answer (self->reading, mission_question) == NULL) {
    skip (self, found, _("It names neither a mission nor what happens; write the mission's acronym into its title to take it."));
    return;
  }
  /* What it is, is asked only of what belongs to a mission. */
  mission = choose_mission (self, found, mission, mission_question, &reason);
  type = mission != NULL ? choose_type (self, found, type, type_question, &reason) : NULL;
  if (type == NULL) {
    skip (self, found, reason);
    return;
  }

  id = g_strdup_printf ("event:%s:%s", accord_known_mission_get_key (mission), uuid);
  day = accord_day_format (found->first, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ());
  item = accord_import_plan_add_item (self->reading->plan, id, make_event (found, mission, type),
                                      /* Translators: a mission's acronym, a day, and what kind of event it is */
                                      g_strdup_printf (C_("proposed event", "%s, %s: %s"), mission->acronym, day,
                                                       g_dgettext (GETTEXT_PACKAGE, type->label)), found->line);
  item->act = ACCORD_IMPORT_PROPOSE;
  item->chosen = FALSE;
  self->reading->plan->n_used++;
  if (found->summary != NULL)
    add_remark (item, found->summary);
  if (found->repeats)
    add_remark (item, _("The event repeats; only its first day is read."));
}

static void
add_found (Entries *self, const AccordCalendarFound *found)
{
  g_autofree char *fault = find_fault (self, found);
  g_autofree char *id = NULL, *step = NULL;

  self->reading->plan->n_read++;
  if (fault != NULL) {
    skip (self, found, fault);
    return;
  }

  g_hash_table_insert (self->lines, g_strdup (found->uid), GUINT_TO_POINTER (found->line));
  if (accord_calendar_parse_uid (found->uid, &id, &step))
    add_own (self, found, id, step);
  else
    add_foreign (self, found);
}

/* A day that hangs on an unknown zone is used all the same, and said so if the entry is used. */
static void
add_entry (Entries *self, const AccordCalendarFound *found)
{
  guint n_used = self->reading->plan->n_used;
  g_autofree char *reason = NULL;

  add_found (self, found);
  if (self->reading->plan->n_used == n_used || found->zone == NULL)
    return;

  /* Translators: %s is the name of a time zone that nobody knows */
  reason = g_strdup_printf (_("Its time zone “%s” is not known; the day may be another at Headquarters."), found->zone);
  add_line (self, found, FALSE, reason);
}

/* All of it as valid text, from the first letter on. */
static char *
read_text (AccordImportReading *reading, GError **error)
{
  g_autofree char *bytes = NULL;
  char *text;
  gsize length, start;

  bytes = _accord_import_read_all (reading, LARGEST, &length, error);
  if (bytes == NULL)
    return NULL;

  text = g_utf8_make_valid (bytes, length);
  start = g_str_has_prefix (text, "\xef\xbb\xbf") ? 3 : 0;
  start += strspn (text + start, " \t\r\n");
  memmove (text, text + start, strlen (text + start) + 1);

  return text;
}

gboolean
_accord_import_calendar (AccordImportReading *reading, GError **error)
{
  g_autofree char *text = read_text (reading, error);
  g_autoptr (GPtrArray) found = NULL;
  Entries self = { .reading = reading };

  if (text == NULL)
    return FALSE;
  found = _accord_calendar_read (text, reading->cancellable, error);
  if (found == NULL)
    return FALSE;

  reading->plan->what = g_strdup (_("Calendar"));
  self.guess = _accord_calendar_guess_new (reading->context);
  self.items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < found->len; i++)
    add_entry (&self, g_ptr_array_index (found, i));
  _accord_calendar_guess_free (self.guess);
  g_hash_table_unref (self.items);
  g_hash_table_unref (self.lines);

  return TRUE;
}
