#pragma once

#include "accord-timeline-item.h"

G_BEGIN_DECLS

/** ACCORD_TIMELINE_MOST_PARTS: parts of a cell that are drawn; further ones are left out. */
#define ACCORD_TIMELINE_MOST_PARTS 8

/**
 * AccordTimelinePartKind:
 * @ACCORD_TIMELINE_PART_NONE: nothing is known: nothing is drawn
 * @ACCORD_TIMELINE_PART_LEVEL: filled from below as far as it is known, the part that is unknown fainter
 * @ACCORD_TIMELINE_PART_WAITING: a dot in the middle
 * @ACCORD_TIMELINE_PART_OUT: a stroke through the middle: it does not count here
 */
typedef enum {
  ACCORD_TIMELINE_PART_NONE,
  ACCORD_TIMELINE_PART_LEVEL,
  ACCORD_TIMELINE_PART_WAITING,
  ACCORD_TIMELINE_PART_OUT,
} AccordTimelinePartKind;

/**
 * AccordTimelinePart:
 * @kind: how it is drawn
 * @known: of a level, the share that is certain, 0 to 100
 * @unknown: of a level, the share of which nothing is known, 0 to 100
 *
 * One upright part of a cell.
 */
typedef struct {
  AccordTimelinePartKind kind;
  guint8 known;
  guint8 unknown;
} AccordTimelinePart;

/**
 * AccordTimelineCell:
 * @tone: its colour
 * @name: what it is, in full: a line of the tooltip
 * @parts: its parts, side by side
 * @n_parts: how many
 *
 * One of the small cells that a closed row shows below its name, one for each lane. A cell of which nothing is known is a
 * stroke on the ground; else it has an outline, and each part shows its state by its shape.
 */
typedef struct {
  AccordTimelineTone tone;
  char *name;
  AccordTimelinePart parts[ACCORD_TIMELINE_MOST_PARTS];
  guint n_parts;
} AccordTimelineCell;

/**
 * accord_timeline_cell_new:
 * @tone: its colour
 * @name: its full name
 *
 * Returns: (transfer full): a cell without parts
 */
AccordTimelineCell *accord_timeline_cell_new (AccordTimelineTone tone, const char *name);

/**
 * accord_timeline_cell_free:
 * @cell: (nullable) (transfer full): a cell
 */
void accord_timeline_cell_free (AccordTimelineCell *cell);

/**
 * accord_timeline_cell_add:
 * @cell: a cell
 * @kind: how the part is drawn
 * @known: the share that is certain, 0 to 100
 * @unknown: the share of which nothing is known, 0 to 100; both together are 100 at most
 *
 * Adds a part; no more than %ACCORD_TIMELINE_MOST_PARTS.
 */
void accord_timeline_cell_add (AccordTimelineCell *cell, AccordTimelinePartKind kind, guint known, guint unknown);

/** accord_timeline_cell_is_known: whether anything is known of any of its parts. */
gboolean accord_timeline_cell_is_known (const AccordTimelineCell *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTimelineCell, accord_timeline_cell_free)

G_END_DECLS
