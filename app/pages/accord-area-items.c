#include "config.h"

#include "accord-area-items.h"

#include "accord-day-format.h"
#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the items of one lane are made from. */
typedef struct {
  AccordSession *session;
  AccordMission *mission;
  const AccordArea *area;
  GPtrArray *items;
} Lane;

static char *
format_day (AccordDay day)
{
  return accord_day_format (day, ACCORD_DAY_STYLE_SHORT, accord_language_get_preferred ());
}

/* Takes `id` and `name`. */
static AccordTimelineItem *
add_item (Lane *self,
          char *id,
          AccordSpan span,
          AccordTimelineLook look,
          AccordTimelineTone tone,
          guint line,
          const char *label,
          char *name)
{
  AccordTimelineItem *item = accord_timeline_item_new (id, span, look, tone, label, name);

  item->lane = line;
  g_ptr_array_add (self->items, item);
  g_free (id);
  g_free (name);

  return item;
}

/* How long a last step goes on: to today, or to the end of a mission that is over. */
static AccordDay
get_last_day (Lane *self)
{
  AccordDay today = accord_session_get_today (self->session);
  AccordDay end = accord_partial_day_get_last (accord_mission_get_end (self->mission));

  return end != ACCORD_DAY_NONE ? MIN (today, end) : today;
}

static char *
name_step (Lane *self, const char *owner, const AccordProgressPoint *point)
{
  const char *area = accord_area_get_short_name (self->area, NULL);
  g_autofree char *stands = accord_words_for_sum (&point->sum);
  g_autofree char *day = format_day (point->day);
  g_autofree char *done = NULL;

  if (accord_progress_sum_get_percent (&point->sum) < 0)
    /* Translators: an area of peacekeeping, whose commitments in it, how they stand (such as "In progress · 1 of 3
     * completed"), and since which day */
    return g_strdup_printf (_("%s, %s: %s. Since %s"), area, owner, stands, day);

  done = accord_words_for_done (&point->sum);

  /* Translators: an area of peacekeeping, whose commitments in it, how they stand (such as "In progress · 1 of 3
   * completed"), which share of them is done (such as "40%, 20% not known"), and since which day */
  return g_strdup_printf (_("%s, %s: %s. Done: %s. Since %s"), area, owner, stands, done, day);
}

/* A status is told where it begins, and the share where it is known for certain; else the hatch tells. */
static char *
label_step (const AccordProgressPoint *point, const AccordProgressPoint *before)
{
  AccordProgressStatus stands = accord_progress_sum_get_status (&point->sum);
  const char *status = accord_words_for_status (stands);
  gboolean begins = before == NULL || accord_progress_sum_get_status (&before->sum) != stands;
  int percent = accord_progress_sum_get_percent (&point->sum);
  g_autofree char *share = NULL;

  if (stands != ACCORD_PROGRESS_IN_PROGRESS || percent < 0 || accord_progress_sum_get_unknown_percent (&point->sum) > 0)
    return begins ? g_strdup (status) : NULL;

  share = accord_words_for_percent (percent);
  if (!begins)
    return g_steal_pointer (&share);

  /* Translators: how commitments stand, such as "In progress", and the share that is done, such as "40%" */
  return g_strdup_printf (C_("status and share", "%s, %s"), status, share);
}

static void
add_step (Lane *self, const AccordProgressLine *line, guint number, guint index, AccordDay last)
{
  const AccordProgressPoint *point = &g_array_index (line->points, AccordProgressPoint, index);
  gboolean applies = accord_progress_sum_get_status (&point->sum) != ACCORD_PROGRESS_NOT_APPLICABLE;
  int known = MAX (0, accord_progress_sum_get_percent (&point->sum));
  g_autofree char *label = label_step (point, index > 0 ? point - 1 : NULL);
  g_autofree char *day = accord_day_to_string (point->day);
  AccordTimelineItem *item;

  item = add_item (self, g_strdup_printf ("%s/%s/%s/%s", accord_record_get_id (ACCORD_RECORD (self->mission)), self->area->key,
                                          line->owner, day),
                   (AccordSpan) { point->day, MAX (point->day, last) },
                   applies ? ACCORD_TIMELINE_LOOK_STEP : ACCORD_TIMELINE_LOOK_BAR_OUTLINE,
                   ACCORD_TIMELINE_TONE_HUE_1 + self->area->number - 1, number, label,
                   name_step (self, accord_words_for_commitment_owner (line->owner), point));
  item->known = known;
  item->unknown = MIN (accord_progress_sum_get_unknown_percent (&point->sum), 100 - known);
}

static void
add_line (Lane *self, const AccordProgressLine *line, guint number)
{
  AccordDay end = get_last_day (self);

  for (guint i = 0; i < line->points->len; i++)
    add_step (self, line, number, i,
              i + 1 < line->points->len ? g_array_index (line->points, AccordProgressPoint, i + 1).day - 1 : end);
}

static char *
name_target (const AccordCommitmentState *state, const char *owner, gboolean done)
{
  const char *number = accord_commitment_get_number (state->commitment);
  const char *milestone = accord_target_get_milestone (state->target);
  g_autofree char *due = format_day (accord_target_get_due (state->target));
  g_autofree char *name = NULL;

  if (state->overdue)
    /* Translators: the number of a commitment such as 1.3, whose it is, and the day by which it was to be done */
    name = g_strdup_printf (_("%s, %s: target of %s, overdue"), number, owner, due);
  else if (done)
    /* Translators: the number of a commitment such as 1.3, whose it is, and the day by which it was to be done */
    name = g_strdup_printf (_("%s, %s: target of %s, completed"), number, owner, due);
  else
    /* Translators: the number of a commitment such as 1.3, whose it is, and the day by which it is to be done */
    name = g_strdup_printf (_("%s, %s: target of %s"), number, owner, due);
  if (milestone == NULL)
    return g_steal_pointer (&name);

  /* Translators: a target with its day, and what is to be done by then */
  return g_strdup_printf (C_("target", "%s: %s"), name, milestone);
}

static void
add_target (Lane *self, const AccordCommitmentState *state, guint number)
{
  const char *id = accord_record_get_id (ACCORD_RECORD (state->target));
  const char *owner = accord_words_for_commitment_owner (accord_commitment_get_owner (state->commitment));
  GArray *milestones = accord_target_get_milestones (state->target);
  gboolean done = state->now != NULL && state->now->status == ACCORD_PROGRESS_COMPLETED;
  AccordDay due = accord_target_get_due (state->target);

  if (accord_day_is_valid (due))
    add_item (self, g_strdup (id), (AccordSpan) { due, due },
              state->overdue ? ACCORD_TIMELINE_LOOK_TRIANGLE
                             : done ? ACCORD_TIMELINE_LOOK_DIAMOND_FILLED : ACCORD_TIMELINE_LOOK_DIAMOND,
              state->overdue ? ACCORD_TIMELINE_TONE_ERROR
                             : done ? ACCORD_TIMELINE_TONE_SUCCESS : ACCORD_TIMELINE_TONE_NEUTRAL,
              number, NULL, name_target (state, owner, done));

  for (guint i = 0; i < milestones->len; i++) {
    const AccordMilestone *milestone = &g_array_index (milestones, AccordMilestone, i);
    g_autofree char *day = accord_day_to_string (milestone->day);
    g_autofree char *when = format_day (milestone->day);

    add_item (self, g_strdup_printf ("%s/%s", id, day), (AccordSpan) { milestone->day, milestone->day },
              ACCORD_TIMELINE_LOOK_SQUARE, ACCORD_TIMELINE_TONE_NEUTRAL, number, NULL,
              /* Translators: the number of a commitment such as 1.3, whose it is, a day, and what is to be reached by then
               * on the way to the target */
              g_strdup_printf (_("%s, %s: milestone of %s: %s"), accord_commitment_get_number (state->commitment), owner, when,
                               milestone->text));
  }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const AccordTimelineItem *x = *(AccordTimelineItem **) a, *y = *(AccordTimelineItem **) b;

  if (x->span.first != y->span.first)
    return (x->span.first > y->span.first) - (x->span.first < y->span.first);

  return (x->lane > y->lane) - (x->lane < y->lane);
}

/* The lines of one area, in their order. */
static GPtrArray *
list_lines (const AccordArea *area, GPtrArray *lines)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++) {
    AccordProgressLine *line = g_ptr_array_index (lines, i);

    if (line->area == area->number)
      g_ptr_array_add (list, line);
  }

  return list;
}

static int
find_line (GPtrArray *lines, const char *owner)
{
  for (guint i = 0; i < lines->len; i++)
    if (strcmp (((AccordProgressLine *) g_ptr_array_index (lines, i))->owner, owner) == 0)
      return i;

  return -1;
}

GPtrArray *
accord_area_items_new (AccordSession *session, AccordMission *mission, const AccordArea *area, GPtrArray *lines)
{
  Lane lane = { session, mission, area };
  g_autoptr (GPtrArray) here = NULL, states = NULL;

  g_return_val_if_fail (ACCORD_IS_SESSION (session), NULL);
  g_return_val_if_fail (ACCORD_IS_MISSION (mission), NULL);
  g_return_val_if_fail (area != NULL, NULL);
  g_return_val_if_fail (lines != NULL, NULL);

  lane.items = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_timeline_item_free);
  here = list_lines (area, lines);
  for (guint i = 0; i < here->len; i++)
    add_line (&lane, g_ptr_array_index (here, i), i);

  states = accord_session_list_commitment_states (session, mission, area->number);
  for (guint i = 0; i < states->len; i++) {
    const AccordCommitmentState *state = g_ptr_array_index (states, i);
    int line = find_line (here, accord_commitment_get_owner (state->commitment));

    if (state->target != NULL && line >= 0)
      add_target (&lane, state, line);
  }
  g_ptr_array_sort (lane.items, compare_items);

  return lane.items;
}

char **
accord_area_items_list_labels (const AccordArea *area, GPtrArray *lines)
{
  g_autoptr (GPtrArray) here = NULL;
  GPtrArray *labels;

  g_return_val_if_fail (area != NULL, NULL);
  g_return_val_if_fail (lines != NULL, NULL);

  here = list_lines (area, lines);
  labels = g_ptr_array_new ();
  for (guint i = 0; i < here->len; i++)
    g_ptr_array_add (labels, g_strdup (accord_words_for_commitment_owner (((AccordProgressLine *) here->pdata[i])->owner)));
  g_ptr_array_add (labels, NULL);

  return (char **) g_ptr_array_free (labels, FALSE);
}

char *
accord_area_items_describe (const AccordArea *area, GPtrArray *lines)
{
  g_autoptr (GPtrArray) here = NULL;
  GString *text;

  g_return_val_if_fail (area != NULL, NULL);
  g_return_val_if_fail (lines != NULL, NULL);

  here = list_lines (area, lines);
  text = g_string_new (NULL);
  for (guint i = 0; i < here->len; i++) {
    const AccordProgressLine *line = g_ptr_array_index (here, i);
    guint n = line->points->len;
    g_autofree char *stands = n > 0 ? accord_words_for_sum (&g_array_index (line->points, AccordProgressPoint, n - 1).sum)
                                    : g_strdup (accord_words_for_status (ACCORD_PROGRESS_UNKNOWN));

    if (i > 0)
      g_string_append (text, C_("between owners in a line", "; "));
    /* Translators: whose commitments, and how they stand */
    g_string_append_printf (text, C_("owner and status", "%s: %s"), accord_words_for_commitment_owner (line->owner), stands);
  }

  return g_string_free (text, FALSE);
}
