#include "config.h"

#include "accord-cli-private.h"

#include "accord-session-commitments.h"
#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static char *mission_name;
static char *area_text;
static char *owner_text;
static char *status_text;
static gboolean only_overdue;
static gboolean only_no_news;
static char *since_text;

static const GOptionEntry options[] = {
  { "mission", 0, 0, G_OPTION_ARG_STRING, &mission_name, N_("Only this mission, or secretariat for the Secretariat as a whole"),
    N_("MISSION") },
  { "area", 0, 0, G_OPTION_ARG_STRING, &area_text, N_("Only this area, from 1 to 8"), N_("AREA") },
  { "owner", 0, 0, G_OPTION_ARG_STRING, &owner_text, N_("Only commitments of this owner, such as member_states or secretariat"),
    N_("OWNER") },
  { "status", 0, 0, G_OPTION_ARG_STRING, &status_text,
    N_("Only commitments that are not_started, in_progress, completed, pending, not_applicable or unknown"), N_("STATUS") },
  { "overdue", 0, 0, G_OPTION_ARG_NONE, &only_overdue, N_("Only commitments whose target is overdue"), NULL },
  { "no-news", 0, 0, G_OPTION_ARG_NONE, &only_no_news, N_("Only commitments of which there is no recent observation"), NULL },
  { "since", 0, 0, G_OPTION_ARG_STRING, &since_text, N_("Day to compare today with"), N_("YYYY-MM-DD") },
  { NULL },
};

/* How the commitments of one owner in one area of one mission stand. */
typedef struct {
  const AccordCommitmentItem *first;
  AccordProgressSum now;
  AccordProgressSum before;
  guint n_overdue;
  guint n_old; /* of how many the latest observation is long past */
  AccordDay latest;
} Cell;

static const char *
get_mission_words (const AccordCommitmentItem *item)
{
  return item->mission != NULL ? accord_mission_get_acronym (item->mission)
                               : accord_words_for_commitment_owner (ACCORD_SECRETARIAT);
}

static const char *
get_area_words (AccordSession *session, const AccordCommitmentItem *item)
{
  const AccordArea *areas = accord_reference_get_areas (accord_workspace_get_reference (accord_session_get_workspace (session)));

  return accord_area_get_short_name (&areas[accord_commitment_get_area (item->state.commitment) - 1], NULL);
}

static char *
make_day (AccordDay day)
{
  return day != ACCORD_DAY_NONE ? accord_day_to_string (day) : g_strdup ("—");
}

static char *
describe_before_heading (AccordDay since)
{
  g_autofree char *day = accord_day_to_string (since);

  /* Translators: the heading of how commitments stood then; %s is a day */
  return g_strdup_printf (_("On %s"), day);
}

static char *
join_status (const char *status, char *share)
{
  g_autofree char *taken = share;

  /* Translators: a status such as "In progress", and how much is done, such as "40%" */
  return g_strdup_printf (C_("status and share", "%s, %s"), status, taken);
}

/* The split is our own, which is said wherever it shows. */
static AccordExit
print_lines (const char *const *headings, GPtrArray *lines)
{
  AccordExit status = _accord_cli_print_table (headings, lines);

  if (lines->len == 0 || status != ACCORD_EXIT_DONE)
    return status;
  printf ("\n%s\n", _("That there are 45 commitments is certain; the split into these is Accord’s own, not official, and can be edited."));

  return _accord_cli_end_output ();
}

/* ── Areas and owners ── */

static void
add_standing (AccordProgressSum *sum, const AccordStanding *standing)
{
  accord_progress_sum_add (sum, standing != NULL ? standing->status : ACCORD_PROGRESS_UNKNOWN,
                           standing != NULL ? standing->percent : -1);
}

static void
add_to_cell (Cell *cell, const AccordCommitmentItem *item)
{
  const AccordCommitmentState *state = &item->state;

  add_standing (&cell->now, state->now);
  add_standing (&cell->before, state->before);
  cell->n_overdue += state->overdue;
  cell->n_old += state->now != NULL && state->no_news;
  if (state->now != NULL && (cell->latest == ACCORD_DAY_NONE || state->now->day > cell->latest))
    cell->latest = state->now->day;
}

static gboolean
is_same_cell (const AccordCommitmentItem *a, const AccordCommitmentItem *b)
{
  AccordCommitment *x = a->state.commitment, *y = b->state.commitment;

  return a->mission == b->mission && accord_commitment_get_area (x) == accord_commitment_get_area (y) &&
         strcmp (accord_commitment_get_owner (x), accord_commitment_get_owner (y)) == 0;
}

/* They come by mission, area and owner. */
static GArray *
list_cells (GPtrArray *items)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (Cell));

  for (guint i = 0; i < items->len; i++) {
    const AccordCommitmentItem *item = g_ptr_array_index (items, i);
    Cell made = { item, .latest = ACCORD_DAY_NONE };

    if (cells->len == 0 || !is_same_cell (g_array_index (cells, Cell, cells->len - 1).first, item))
      g_array_append_val (cells, made);
    add_to_cell (&g_array_index (cells, Cell, cells->len - 1), item);
  }

  return cells;
}

static char *
describe_remarks (const Cell *cell)
{
  g_autofree char *overdue = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u overdue", "%u overdue", cell->n_overdue),
                                              cell->n_overdue);
  /* Translators: %u is the number of commitments that were observed, but not lately */
  g_autofree char *old = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "no recent news of %u", "no recent news of %u",
                                                       cell->n_old), cell->n_old);

  if (cell->n_overdue > 0 && cell->n_old > 0)
    return g_strconcat (overdue, C_("between remarks in a line", " · "), old, NULL);
  if (cell->n_overdue > 0)
    return g_steal_pointer (&overdue);

  return cell->n_old > 0 ? g_steal_pointer (&old) : g_strdup ("");
}

static void
add_cell (GPtrArray *lines, AccordSession *session, const Cell *cell, gboolean compared)
{
  g_autofree char *before = compared ? accord_words_for_sum (&cell->before) : NULL;

  _accord_cli_add_line (lines,
                        g_strdup (get_mission_words (cell->first)),
                        g_strdup (get_area_words (session, cell->first)),
                        g_strdup (accord_words_for_commitment_owner (accord_commitment_get_owner (cell->first->state.commitment))),
                        accord_words_for_sum (&cell->now),
                        accord_words_for_done (&cell->now),
                        make_day (cell->latest),
                        describe_remarks (cell),
                        compared ? join_status (before, accord_words_for_done (&cell->before)) : NULL,
                        NULL);
}

/* Of a mission of which nothing is recorded a line says all there is to say. */
static gboolean
is_blank (GArray *cells, guint first, guint *end)
{
  AccordMission *mission = g_array_index (cells, Cell, first).first->mission;
  gboolean blank = TRUE;

  for (*end = first; *end < cells->len && g_array_index (cells, Cell, *end).first->mission == mission; (*end)++) {
    const Cell *cell = &g_array_index (cells, Cell, *end);

    blank = blank && cell->latest == ACCORD_DAY_NONE && cell->n_overdue == 0 &&
            cell->before.n_with[ACCORD_PROGRESS_UNKNOWN] == cell->before.n;
  }

  return blank;
}

static void
add_blank (GPtrArray *lines, const Cell *cell, gboolean compared)
{
  _accord_cli_add_line (lines,
                        g_strdup (get_mission_words (cell->first)),
                        g_strdup ("—"),
                        g_strdup ("—"),
                        g_strdup (accord_words_for_status (ACCORD_PROGRESS_UNKNOWN)),
                        g_strdup ("—"),
                        g_strdup ("—"),
                        g_strdup (""),
                        compared ? g_strdup ("—") : NULL,
                        NULL);
}

static AccordExit
print_cells (AccordSession *session, GPtrArray *items, AccordDay since)
{
  g_autofree char *before = since != ACCORD_DAY_NONE ? describe_before_heading (since) : NULL;
  const char *const headings[] = {
    _("Mission"), _("Area"), _("Owner"), _("Status"), _("Done"), _("Latest"), _("Remarks"), before, NULL
  };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GArray) cells = list_cells (items);
  guint end;

  for (guint i = 0; i < cells->len; i = end) {
    if (is_blank (cells, i, &end) && mission_name == NULL)
      add_blank (lines, &g_array_index (cells, Cell, i), before != NULL);
    else
      for (guint k = i; k < end; k++)
        add_cell (lines, session, &g_array_index (cells, Cell, k), before != NULL);
  }

  return print_lines (headings, lines);
}

/* ── Commitments ── */

static char *
describe_standing (const AccordStanding *standing)
{
  const char *status = accord_words_for_status (standing != NULL ? standing->status : ACCORD_PROGRESS_UNKNOWN);

  if (standing == NULL || standing->percent < 0)
    return g_strdup (status);

  return join_status (status, accord_words_for_percent (standing->percent));
}

static char *
describe_due (const AccordCommitmentState *state)
{
  g_autofree char *day = make_day (state->target != NULL ? accord_target_get_due (state->target) : ACCORD_DAY_NONE);

  if (!state->overdue)
    return g_steal_pointer (&day);

  /* Translators: %s is the day of a target that is past */
  return g_strdup_printf (_("%s, overdue"), day);
}

static char *
describe_latest (const AccordCommitmentState *state)
{
  g_autofree char *day = make_day (state->now != NULL ? state->now->day : ACCORD_DAY_NONE);

  if (state->now == NULL || !state->no_news)
    return g_steal_pointer (&day);

  /* Translators: %s is the day of the latest observation, which is long past */
  return g_strdup_printf (_("%s, no news since"), day);
}

static AccordExit
print_commitments (AccordSession *session, GPtrArray *items, AccordDay since)
{
  g_autofree char *before = since != ACCORD_DAY_NONE ? describe_before_heading (since) : NULL;
  const char *const headings[] = {
    _("Mission"), _("Area"), _("Owner"), _("Status"), _("Latest"), _("Due"), _("Commitment"), _("What it says"), before, NULL
  };
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < items->len; i++) {
    const AccordCommitmentItem *item = g_ptr_array_index (items, i);
    const AccordCommitmentState *state = &item->state;

    _accord_cli_add_line (lines,
                          g_strdup (get_mission_words (item)),
                          g_strdup (get_area_words (session, item)),
                          g_strdup (accord_words_for_commitment_owner (accord_commitment_get_owner (state->commitment))),
                          describe_standing (state->now),
                          describe_latest (state),
                          describe_due (state),
                          g_strdup (accord_commitment_get_number (state->commitment)),
                          g_strdup (accord_words_for_commitment (state->commitment)),
                          before != NULL ? describe_standing (state->before) : NULL,
                          NULL);
  }

  return print_lines (headings, lines);
}

/* ── The verb ── */

/* Whoever asks for one area of one mission, or for what has a mark, wants to know which commitments these are. */
static gboolean
wants_commitments (const AccordCommitmentFilter *filter)
{
  return filter->has_status || filter->overdue || filter->no_news || (filter->area != 0 && mission_name != NULL);
}

static AccordExit
print_items (AccordSession *session, AccordFormat format, const AccordCommitmentFilter *filter, AccordDay since)
{
  g_autoptr (GPtrArray) items = accord_session_list_commitment_items (session, filter);
  g_autoptr (GPtrArray) objects = NULL;

  if (format == ACCORD_FORMAT_TEXT)
    return wants_commitments (filter) ? print_commitments (session, items, since) : print_cells (session, items, since);

  objects = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (objects, accord_session_commitment_to_json (session, g_ptr_array_index (items, i)));

  return format == ACCORD_FORMAT_JSON ? _accord_cli_print_json_list (objects)
                                      : _accord_cli_print_csv ("commitments", objects);
}

/* Takes `message`. */
static gboolean
refuse (char *message)
{
  accord_cli_print_error (message);
  g_free (message);

  return FALSE;
}

static gboolean
read_area (guint *area)
{
  guint64 number;

  if (area_text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (area_text, 10, 1, ACCORD_N_AREAS, &number, NULL))
    return refuse (g_strdup_printf (_("“%s” is no area; give a number from 1 to 8."), area_text));

  *area = number;

  return TRUE;
}

static gboolean
read_owner (const char **owner)
{
  const char *const *owners = accord_rules_get_owners ();
  g_autofree char *known = NULL;

  *owner = owner_text;
  if (owner_text == NULL || g_strv_contains (owners, owner_text))
    return TRUE;

  known = g_strjoinv (", ", (char **) owners);
  /* Translators: %1$s is what somebody typed, %2$s a list of words that are typed */
  return refuse (g_strdup_printf (_("“%1$s” is no owner of commitments; there are: %2$s."), owner_text, known));
}

static gboolean
read_status (AccordCommitmentFilter *filter)
{
  filter->has_status = status_text != NULL;
  filter->status = accord_progress_status_from_name (status_text);
  if (status_text == NULL || filter->status != ACCORD_PROGRESS_UNKNOWN ||
      strcmp (status_text, accord_progress_status_get_name (ACCORD_PROGRESS_UNKNOWN)) == 0)
    return TRUE;

  return refuse (g_strdup_printf (_("“%s” is none of not_started, in_progress, completed, pending, not_applicable and unknown."),
                                  status_text));
}

static gboolean
read_since (AccordSession *session, AccordDay *since)
{
  if (!_accord_cli_read_day ("--since", since_text, since))
    return FALSE;
  if (*since == ACCORD_DAY_NONE || *since <= accord_session_get_today (session))
    return TRUE;

  return refuse (g_strdup_printf (_("“%s” is still ahead; today can be compared with an earlier day only."), since_text));
}

static AccordExit
run_commitments (AccordSession *session, AccordFormat format, char **rest)
{
  AccordCommitmentFilter filter = { .overdue = only_overdue, .no_news = only_no_news };
  g_autoptr (GError) error = NULL;
  AccordDay since;

  if (_accord_cli_refuse_rest (rest) || !read_area (&filter.area) || !read_owner (&filter.owner) || !read_status (&filter) ||
      !read_since (session, &since))
    return ACCORD_EXIT_USAGE;

  filter.secretariat = mission_name != NULL && g_ascii_strcasecmp (mission_name, ACCORD_SECRETARIAT) == 0;
  if (!filter.secretariat && !_accord_cli_find_mission (session, mission_name, &filter.mission))
    return ACCORD_EXIT_NOT_FOUND;
  if (!_accord_cli_load_progress (session, since, &error))
    return _accord_cli_fail (error);

  return print_items (session, format, &filter, since);
}

const AccordVerb _accord_verb_commitments = {
  .name = "commitments",
  .summary = N_("Lists how the commitments of each mission stand, by area and owner."),
  .options = options,
  .formats = ACCORD_FORMATS_LIST,
  .run = run_commitments,
};
