#include "config.h"

#include "accord-calendar-guess-private.h"

#include "accord-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Nobody reads on for longer than this to see what an entry is. */
#define LONGEST_TEXT 4000

/* What a calendar may tell of. A request needs to know who asked, and a series how often: both are entered by hand. */
const AccordCalendarType _accord_calendar_types[] = {
  { "planning", N_("Planning of a new operation") },
  { "change_considered", N_("Change of the mandate considered") },
  { "possible_contributors", N_("Possible contributors named") },
  { "drawdown", N_("Drawdown, withdrawal or end") },
  { "council_visit", N_("Council mission to the operation") },
  { "serious_development", N_("Serious development") },
  { "rapid_deterioration", N_("Rapid deterioration of security") },
  { "stage_change", N_("Operation enters another stage") },
  { "rotation", N_("Contingent leaves") },
  { "deployment", N_("Contributor deploys") },
};
const guint _accord_n_calendar_types = G_N_ELEMENTS (_accord_calendar_types);

/* Words of calendars, folded; all words of a row must be there. */
static const struct {
  const char *type;
  const char *words[3];
} words[] = {
  { "council_visit", { "council", "visit" } },
  { "council_visit", { "council mission" } },
  { "council_visit", { "conseil", "visite" } },
  { "council_visit", { "consejo", "visita" } },
  { "drawdown", { "drawdown" } },
  { "drawdown", { "withdrawal" } },
  { "drawdown", { "liquidation" } },
  { "rotation", { "rotation" } },
  { "rotation", { "repatriation" } },
  { "deployment", { "deployment" } },
  { "rapid_deterioration", { "deterioration" } },
};

/* What stands for a mission, or for a type: two names, folded; the second may be missing. */
typedef struct {
  char *names[2];
} Names;

struct _AccordCalendarGuess {
  AccordImportContext *context;
  Names *missions; /* as many as the context has */
  Names types[G_N_ELEMENTS (_accord_calendar_types)];
};

static char *
fold (const char *text)
{
  g_autofree char *start = NULL;

  if (text == NULL)
    return NULL;
  start = g_utf8_strlen (text, -1) > LONGEST_TEXT ? g_utf8_substring (text, 0, LONGEST_TEXT) : g_strdup (text);

  return accord_text_fold (start);
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || c == '-';
}

/* Whether folded words stand in a folded text, not within others: UNMIS is not in UNMISS. */
static gboolean
has_words (const char *text, const char *part)
{
  gsize length = strlen (part);

  if (length == 0)
    return FALSE;
  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part)) {
    gboolean before = p > text && is_word_char (g_utf8_get_char (g_utf8_prev_char (p)));
    gboolean after = p[length] != '\0' && is_word_char (g_utf8_get_char (p + length));

    if (!before && !after)
      return TRUE;
  }

  return FALSE;
}

static gboolean
is_named (const Names *self, const char *text)
{
  return has_words (text, self->names[0]) || (self->names[1] != NULL && has_words (text, self->names[1]));
}

static gboolean
lasts_on (const AccordKnownMission *mission, AccordDay day)
{
  return (mission->start == ACCORD_DAY_NONE || mission->start <= day) &&
         (mission->end == ACCORD_DAY_NONE || mission->end >= day);
}

/* Of several, the one that was there on the day of the entry. */
static const AccordKnownMission *
find_named (AccordCalendarGuess *self, const char *text, AccordDay day, gboolean *several)
{
  GPtrArray *missions = accord_import_context_get_missions (self->context);
  const AccordKnownMission *any = NULL, *there = NULL;
  guint n_any = 0, n_there = 0;

  for (guint i = 0; i < missions->len; i++) {
    const AccordKnownMission *mission = g_ptr_array_index (missions, i);

    if (!is_named (&self->missions[i], text))
      continue;
    any = mission;
    n_any++;
    if (lasts_on (mission, day)) {
      there = mission;
      n_there++;
    }
  }
  *several = n_any > 1 && n_there != 1;

  return n_any == 1 ? any : n_there == 1 ? there : NULL;
}

AccordCalendarGuess *
_accord_calendar_guess_new (AccordImportContext *context)
{
  AccordCalendarGuess *self = g_new0 (AccordCalendarGuess, 1);
  GPtrArray *missions = accord_import_context_get_missions (context);

  self->context = accord_import_context_ref (context);
  self->missions = g_new0 (Names, missions->len);
  for (guint i = 0; i < missions->len; i++) {
    const AccordKnownMission *mission = g_ptr_array_index (missions, i);

    self->missions[i].names[0] = accord_text_fold (mission->acronym);
    self->missions[i].names[1] = mission->name != NULL ? accord_text_fold (mission->name) : NULL;
  }
  for (guint i = 0; i < _accord_n_calendar_types; i++) {
    self->types[i].names[0] = accord_text_fold (g_dgettext (GETTEXT_PACKAGE, _accord_calendar_types[i].label));
    self->types[i].names[1] = accord_text_fold (_accord_calendar_types[i].name);
  }

  return self;
}

static void
free_names (Names *names, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_free (names[i].names[0]);
    g_free (names[i].names[1]);
  }
}

void
_accord_calendar_guess_free (AccordCalendarGuess *self)
{
  free_names (self->missions, accord_import_context_get_missions (self->context)->len);
  free_names (self->types, _accord_n_calendar_types);
  g_free (self->missions);
  accord_import_context_unref (self->context);
  g_free (self);
}

const AccordKnownMission *
_accord_calendar_guess_mission (AccordCalendarGuess *self, const AccordCalendarFound *found)
{
  const char *const texts[] = { found->summary, found->categories, found->place, found->description };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *text = fold (texts[i]);
    const AccordKnownMission *mission;
    gboolean several;

    if (text == NULL)
      continue;
    mission = find_named (self, text, found->first, &several);
    if (mission != NULL || several)
      return mission;
  }

  return NULL;
}

static gboolean
names_type (const char *text, const AccordCalendarType *type, const Names *names)
{
  if (is_named (names, text))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    guint n = 0;

    if (strcmp (words[i].type, type->name) != 0)
      continue;
    while (n < G_N_ELEMENTS (words[i].words) && words[i].words[n] != NULL && has_words (text, words[i].words[n]))
      n++;
    if (n == G_N_ELEMENTS (words[i].words) || words[i].words[n] == NULL)
      return TRUE;
  }

  return FALSE;
}

const AccordCalendarType *
_accord_calendar_guess_type (AccordCalendarGuess *self, const AccordCalendarFound *found)
{
  const char *const texts[] = { found->summary, found->categories };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *text = fold (texts[i]);
    const AccordCalendarType *type = NULL;
    guint n = 0;

    for (guint k = 0; text != NULL && k < _accord_n_calendar_types; k++) {
      if (names_type (text, &_accord_calendar_types[k], &self->types[k])) {
        type = &_accord_calendar_types[k];
        n++;
      }
    }
    if (n > 0)
      return n == 1 ? type : NULL;
  }

  return NULL;
}
