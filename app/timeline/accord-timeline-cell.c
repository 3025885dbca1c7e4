#include "config.h"

#include "accord-timeline-cell.h"

AccordTimelineCell *
accord_timeline_cell_new (AccordTimelineTone tone, const char *name)
{
  AccordTimelineCell *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (AccordTimelineCell, 1);
  self->tone = tone;
  self->name = g_strdup (name);

  return self;
}

void
accord_timeline_cell_free (AccordTimelineCell *cell)
{
  if (cell == NULL)
    return;

  g_free (cell->name);
  g_free (cell);
}

void
accord_timeline_cell_add (AccordTimelineCell *cell, AccordTimelinePartKind kind, guint known, guint unknown)
{
  g_return_if_fail (cell != NULL);
  g_return_if_fail (known + unknown <= 100);

  if (cell->n_parts < ACCORD_TIMELINE_MOST_PARTS)
    cell->parts[cell->n_parts++] = (AccordTimelinePart) { kind, known, unknown };
}

gboolean
accord_timeline_cell_is_known (const AccordTimelineCell *cell)
{
  g_return_val_if_fail (cell != NULL, FALSE);

  for (guint i = 0; i < cell->n_parts; i++) {
    if (cell->parts[i].kind != ACCORD_TIMELINE_PART_NONE)
      return TRUE;
  }

  return FALSE;
}
