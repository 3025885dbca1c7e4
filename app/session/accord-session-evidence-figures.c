#include "config.h"

#include "accord-session-evidence-private.h"

#include "accord-current.h"
#include "accord-day-format.h"
#include "accord-invitees.h"
#include "accord-resources.h"
#include "accord-session-figures.h"
#include "accord-words-figures.h"
#include "accord-words-resources.h"
#include "accord-words.h"

#include <glib/gi18n-lib.h>

#define WHOLE_YEARS 3

/* The file that figures come from, else what their record names, else the planning file. */
static char *
describe_file (AccordRecord *record, const char *file, const char *what, const char **url)
{
  char *source = _accord_evidence_describe_source (record, what, url);

  if (file == NULL)
    return source;
  g_free (source);

  return g_strdup (file);
}

/* ── Women ── */

static void
add_share (AccordEvidenceSearch *self, AccordContributors *contributors, const char *who, const AccordPeople *people)
{
  AccordPartialDay of = accord_contributions_get_month (contributors->contributions);
  g_autofree char *month = accord_partial_day_format (of, ACCORD_DAY_STYLE_MONTH, accord_language_get_preferred ());
  g_autofree char *female = accord_words_for_figure (people->female), *known = accord_words_for_figure (people->known);
  g_autofree char *share = accord_words_for_share (accord_people_get_share (people));
  const char *url, *file = accord_contributions_get_file (contributors->contributions);
  char *text, *source;

  /* What the table does not tell is not none. */
  if (people->known == 0 || month == NULL)
    return;

  if (people->known >= people->total)
    /* Translators: people such as "Troops"; a month with its year; how many women; of how many; their share, such as "9.5%" */
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, end of %s: %s woman among %s (%s)",
                                         "%s, end of %s: %s women among %s (%s)", people->female),
                            who, month, female, known, share);
  else
    /* Translators: people such as "Troops"; a month with its year; how many women; of how many; their share, such as "9.5%" */
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, end of %s: %s woman among %s whose sex is recorded (%s)",
                                         "%s, end of %s: %s women among %s whose sex is recorded (%s)", people->female),
                            who, month, female, known, share);
  source = describe_file (ACCORD_RECORD (contributors->contributions), file, _("Contributions"), &url);
  _accord_evidence_add (self, text, source, url, accord_partial_day_get_last (of));
}

void
_accord_evidence_add_women (AccordEvidenceSearch *self)
{
  g_autoptr (AccordContributors) contributors = accord_session_get_contributors (self->session, self->mission);

  if (contributors == NULL)
    return;

  add_share (self, contributors, _("All in uniform"), &contributors->all);
  for (int i = 0; i < ACCORD_N_PERSONNEL; i++)
    add_share (self, contributors, accord_words_for_personnel (i), &contributors->of[i]);
}

/* ── Fatalities ── */

/* The mission's latest fatalities; the figures of others say nothing that a person could look up here. */
static AccordRecord *
find_fatalities (AccordEvidenceSearch *self)
{
  GPtrArray *list = accord_workspace_list (accord_session_get_workspace (self->session), ACCORD_KIND_FATALITIES,
                                           accord_record_get_id (ACCORD_RECORD (self->mission)));
  AccordFatalities *latest = NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (latest == NULL || accord_fatalities_get_year (list->pdata[i]) >= accord_fatalities_get_year (latest))
      latest = list->pdata[i];

  return (AccordRecord *) latest;
}

static void
add_losses (AccordEvidenceSearch *self, AccordFatalityCounts *counts, AccordRecord *record, char *text, AccordDay day)
{
  const char *url;
  char *source = describe_file (record, counts->file, _("Fatalities"), &url);

  _accord_evidence_add (self, text, source, url, day);
}

static void
add_past_years (AccordEvidenceSearch *self, AccordFatalityCounts *counts, AccordRecord *record, int year)
{
  for (guint i = counts->years->len; i > 0; i--) {
    const AccordFatalityYear *one = &g_array_index (counts->years, AccordFatalityYear, i - 1);
    g_autofree char *words = accord_words_for_losses (&one->losses);

    /* What is unknown is no year of none: only years with any are told of. */
    if (one->year >= year || one->year < year - WHOLE_YEARS)
      continue;
    /* Translators: a year, and how many lost their lives in it, such as "12, of these 3 by malicious acts" */
    add_losses (self, counts, record, g_strdup_printf (_("Lost their lives in %d: %s"), one->year, words),
                accord_day_from_ymd (one->year, 12, 31));
  }
}

void
_accord_evidence_add_losses (AccordEvidenceSearch *self)
{
  g_autoptr (AccordFatalityCounts) counts = accord_session_count_fatalities (self->session, self->mission);
  AccordRecord *record = find_fatalities (self);
  g_autofree char *day = NULL, *year_words = NULL, *twelve_words = NULL;
  int year;

  if (counts == NULL || record == NULL)
    return;

  accord_day_get_ymd (counts->until, &year, NULL, NULL);
  day = accord_day_format (counts->until, ACCORD_DAY_STYLE_FULL, accord_language_get_preferred ());
  year_words = accord_words_for_losses (&counts->year);
  twelve_words = accord_words_for_losses (&counts->twelve_months);
  /* Translators: a day, and how many lost their lives, such as "12, of these 3 by malicious acts" */
  add_losses (self, counts, record, g_strdup_printf (_("Lost their lives in the twelve months until %s: %s"), day, twelve_words),
              counts->until);
  /* Translators: a year, a day in it, and how many lost their lives, such as "12, of these 3 by malicious acts" */
  add_losses (self, counts, record, g_strdup_printf (_("Lost their lives in %d until %s: %s"), year, day, year_words), counts->until);
  add_past_years (self, counts, record, year);
}

/* ── Resources ── */

/* What the mandates of the first clock require: the current one, the one that it prolongs, the one that is to follow. */
static GPtrArray *
list_resources (AccordEvidenceSearch *self)
{
  AccordWorkspace *workspace = accord_session_get_workspace (self->session);
  g_autoptr (GPtrArray) currents = accord_rules_list_current (workspace, self->mission, self->today);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_resources_free);
  const AccordCurrent *current = currents->len > 0 ? g_ptr_array_index (currents, 0) : NULL;

  if (current == NULL)
    return list;

  g_ptr_array_add (list, accord_rules_get_resources (workspace, current->mandate, self->today));
  if (current->head != current->mandate)
    g_ptr_array_add (list, accord_rules_get_resources (workspace, current->head, self->today));
  if (current->successor != NULL)
    g_ptr_array_add (list, accord_rules_get_resources (workspace, current->successor, self->today));

  return list;
}

/* Two sources have no address in common. */
static char *
describe_strength (AccordEvidenceSearch *self, AccordResources *resources)
{
  AccordContributions *contributions = accord_rules_find_contributions (accord_session_get_workspace (self->session),
                                                                        self->mission, self->today);
  g_autofree char *symbol = accord_words_for_symbol (resources->ceilings);
  const char *url;
  g_autofree char *counted = describe_file (ACCORD_RECORD (contributions), accord_contributions_get_file (contributions),
                                            _("Contributions"), &url);

  /* Translators: two sources: the symbol of a resolution, and the name of a file */
  return g_strdup_printf (C_("two sources", "%s; %s"), symbol, counted);
}

/* How many in the mission a ceiling counts. */
static int
count_in_place (const AccordResources *resources, AccordComponent component)
{
  int n = resources->sums[component].in_place;

  if (component == ACCORD_COMPONENT_MILITARY && resources->observers_in_military && n != ACCORD_FIGURE_NONE)
    n += MIN (resources->sums[ACCORD_COMPONENT_OBSERVERS].in_place, G_MAXINT - n);

  return n;
}

void
_accord_evidence_add_strength (AccordEvidenceSearch *self)
{
  g_autoptr (GPtrArray) list = list_resources (self);
  AccordResources *resources = list->len > 0 ? g_ptr_array_index (list, 0) : NULL;
  g_autofree char *month = NULL;

  if (resources == NULL || resources->ceilings == NULL || resources->as_of.first == ACCORD_DAY_NONE)
    return;

  month = accord_partial_day_format (resources->as_of, ACCORD_DAY_STYLE_MONTH, accord_language_get_preferred ());
  for (int i = 0; i < ACCORD_N_COMPONENTS; i++) {
    int n = count_in_place (resources, i);
    g_autofree char *in_place = accord_words_for_figure (n);
    g_autofree char *authorised = accord_words_for_figure (resources->sums[i].authorised);
    char *source;

    if (n == ACCORD_FIGURE_NONE || resources->sums[i].authorised == ACCORD_FIGURE_NONE)
      continue;
    source = describe_strength (self, resources);
    /* Translators: such as "Military"; a month with its year; how many are in the mission; how many the Council authorises */
    _accord_evidence_add (self, g_strdup_printf (_("%s, end of %s: %s deployed, %s authorised"), accord_words_for_component (i),
                                                 month, in_place, authorised),
                          source, NULL, accord_partial_day_get_last (resources->as_of));
  }
}

static char *
describe_requirements (const AccordResources *resources)
{
  g_autofree char *symbol = accord_words_for_symbol (resources->mandate);

  /* Translators: where something is written down; %s is the symbol of a resolution, or "In preparation" */
  return g_strdup_printf (_("Planning file: required capabilities, %s"), symbol);
}

static void
add_gap (AccordEvidenceSearch *self, const AccordResources *resources)
{
  g_autofree char *required = accord_words_for_figure (resources->rows->len), *missing = NULL;
  guint n = 0;

  if (resources->gate == ACCORD_GATE_UNKNOWN)
    return;

  for (guint i = 0; i < resources->rows->len; i++)
    n += g_array_index (resources->rows, AccordResourceRow, i).missing > 0;
  missing = accord_words_for_figure (n);
  /* Translators: how many capabilities the mandate requires, and how many of them are not wholly confirmed */
  _accord_evidence_add (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s capability required, %s of it not wholly confirmed",
                                                            "%s capabilities required, %s of them not wholly confirmed",
                                                            resources->rows->len), required, missing),
                        describe_requirements (resources), NULL, self->today);
}

static void
add_missing (AccordEvidenceSearch *self, const AccordResources *resources)
{
  for (guint i = 0; i < resources->reasons->len; i++) {
    const AccordReason *reason = &g_array_index (resources->reasons, AccordReason, i);

    if (reason->requirement != NULL)
      _accord_evidence_add (self, accord_words_for_reason (reason), describe_requirements (resources), NULL, self->today);
  }
}

void
_accord_evidence_add_gaps (AccordEvidenceSearch *self)
{
  g_autoptr (GPtrArray) list = list_resources (self);

  for (guint i = 0; i < list->len; i++) {
    add_gap (self, g_ptr_array_index (list, i));
    add_missing (self, g_ptr_array_index (list, i));
  }
}

static void
add_pledges (AccordEvidenceSearch *self, const AccordResources *resources)
{
  for (guint i = 0; i < resources->rows->len; i++) {
    const AccordResourceRow *row = &g_array_index (resources->rows, AccordResourceRow, i);
    g_autofree char *required = accord_words_for_figure (row->required), *pledged = accord_words_for_figure (row->pledged);
    g_autofree char *confirmed = accord_words_for_figure (row->confirmed);

    if (row->pledged == 0)
      continue;
    /* Translators: a capability, such as "Infantry battalion"; how many are required, how many pledged, how many confirmed */
    _accord_evidence_add (self, g_strdup_printf (_("%s: %s required, %s pledged, %s confirmed"),
                                                 accord_requirement_get_capability (row->requirement), required, pledged, confirmed),
                          describe_requirements (resources), NULL, self->today);
  }
}

void
_accord_evidence_add_pledges (AccordEvidenceSearch *self)
{
  g_autoptr (GPtrArray) list = list_resources (self);

  for (guint i = 0; i < list->len; i++)
    add_pledges (self, g_ptr_array_index (list, i));
}
