#include "config.h"

#include "accord-mission-cells.h"

#include "accord-words-progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_part (AccordTimelineCell *cell, const AccordProgressSum *sum)
{
  int known = MAX (0, accord_progress_sum_get_percent (sum));
  int unknown = MIN (accord_progress_sum_get_unknown_percent (sum), 100 - known);

  switch (accord_progress_sum_get_status (sum)) {
  case ACCORD_PROGRESS_UNKNOWN:
    accord_timeline_cell_add (cell, ACCORD_TIMELINE_PART_NONE, 0, 0);
    break;
  case ACCORD_PROGRESS_NOT_STARTED:
  case ACCORD_PROGRESS_IN_PROGRESS:
  case ACCORD_PROGRESS_COMPLETED:
    accord_timeline_cell_add (cell, ACCORD_TIMELINE_PART_LEVEL, known, unknown);
    break;
  case ACCORD_PROGRESS_PENDING:
    accord_timeline_cell_add (cell, ACCORD_TIMELINE_PART_WAITING, 0, 0);
    break;
  case ACCORD_PROGRESS_NOT_APPLICABLE:
    accord_timeline_cell_add (cell, ACCORD_TIMELINE_PART_OUT, 0, 0);
    break;
  }
}

/* The owners of an area, and how each stands. */
static char *
name_owners (const AccordAreaProgress *area)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < area->owners->len; i++) {
    const AccordOwnerProgress *owner = &g_array_index (area->owners, AccordOwnerProgress, i);

    if (i > 0)
      g_string_append (text, C_("between owners in a line", "; "));
    g_string_append_printf (text, C_("owner and status", "%s: %s"), accord_words_for_commitment_owner (owner->owner),
                            accord_words_for_status (accord_progress_sum_get_status (&owner->now)));
  }

  return g_string_free (text, FALSE);
}

static AccordTimelineCell *
create_cell (const AccordAreaProgress *area)
{
  g_autofree char *owners = name_owners (area);
  g_autofree char *name = NULL;
  AccordTimelineCell *cell;

  /* Translators: an area of peacekeeping, and how the commitments of each owner in it stand */
  name = g_strdup_printf (C_("area and owners", "%s – %s"), accord_area_get_short_name (area->area, NULL), owners);
  cell = accord_timeline_cell_new (ACCORD_TIMELINE_TONE_HUE_1 + area->area->number - 1, name);
  for (guint i = 0; i < area->owners->len; i++)
    add_part (cell, &g_array_index (area->owners, AccordOwnerProgress, i).now);

  return cell;
}

GPtrArray *
accord_mission_cells_new (const AccordMissionProgress *progress)
{
  GPtrArray *cells;
  gboolean known = FALSE;

  g_return_val_if_fail (progress != NULL, NULL);

  for (guint i = 0; i < ACCORD_N_AREAS; i++)
    known |= progress->areas[i].latest != ACCORD_DAY_NONE;
  if (!known)
    return NULL;

  cells = g_ptr_array_new_with_free_func ((GDestroyNotify) accord_timeline_cell_free);
  for (guint i = 0; i < ACCORD_N_AREAS; i++)
    g_ptr_array_add (cells, create_cell (&progress->areas[i]));

  return cells;
}

static gboolean
same_cell (const AccordTimelineCell *a, const AccordTimelineCell *b)
{
  if (a->n_parts != b->n_parts || a->tone != b->tone || strcmp (a->name, b->name) != 0)
    return FALSE;

  for (guint i = 0; i < a->n_parts; i++)
    if (a->parts[i].kind != b->parts[i].kind || a->parts[i].known != b->parts[i].known ||
        a->parts[i].unknown != b->parts[i].unknown)
      return FALSE;

  return TRUE;
}

gboolean
accord_mission_cells_equal (GPtrArray *a, GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return a == b;

  for (guint i = 0; i < a->len; i++)
    if (!same_cell (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}
