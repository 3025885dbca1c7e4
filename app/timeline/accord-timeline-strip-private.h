#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-cell.h"
#include "accord-timeline-ink-private.h"

G_BEGIN_DECLS

/* The height of a row's strip of cells, and of each cell. */
#define ACCORD_TIMELINE_STRIP_HEIGHT 9

/* Draws @cells (element-type AccordTimelineCell), with (0, 0) as the upper left corner, in no more than @room.
 * Returns: (transfer full) (nullable): NULL if there is no room */
GskRenderNode *_accord_timeline_strip_create_node (AccordTimelineInk *ink, GPtrArray *cells, int room, gboolean rtl);

/* How wide the strip of @n_cells is; 0 if there is no room. */
int _accord_timeline_strip_get_width (guint n_cells, int room);

/* Returns: (transfer full): the names of the cells, one a line */
char *_accord_timeline_strip_create_text (GPtrArray *cells);

G_END_DECLS
