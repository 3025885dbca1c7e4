#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-row.h"

G_BEGIN_DECLS

/*
 * AccordTimelineLanes: the rows of a model and, below each row that is opened, its lanes: one list. Opening a row adds its
 * lanes and leaves all others alone.
 *
 * Which rows are opened is kept by their ids, so that a row that a filter took away comes back as it was.
 * Emits "opened-changed ()" when a row was opened or closed.
 */
#define ACCORD_TYPE_TIMELINE_LANES (accord_timeline_lanes_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineLanes, accord_timeline_lanes, ACCORD, TIMELINE_LANES, GObject)

/* Where a row stands: among the rows, or a lane among those of its row. */
typedef struct {
  gboolean is_lane;
  gboolean can_open;
  gboolean is_open;
  guint index;
  guint n;
} AccordTimelineLevel;

AccordTimelineLanes *_accord_timeline_lanes_new (void);

/* @source: (nullable): a list of AccordTimelineRow */
void _accord_timeline_lanes_set_source (AccordTimelineLanes *self, GListModel *source);

AccordTimelineLevel _accord_timeline_lanes_get_level (AccordTimelineLanes *self, guint position);

/* The position of the row that a lane belongs to; of any other row its own. */
guint _accord_timeline_lanes_get_parent (AccordTimelineLanes *self, guint position);

/* Opens or closes the row at @position, which is no lane; FALSE if that changes nothing. */
gboolean _accord_timeline_lanes_set_open (AccordTimelineLanes *self, guint position, gboolean open);

/* @ids: (nullable) (array zero-terminated=1): the rows that are opened from now on, and no others. */
void _accord_timeline_lanes_set_ids (AccordTimelineLanes *self, const char *const *ids);

/* Returns: (transfer full) (array zero-terminated=1): the ids of rows that are opened, in order; also of those not listed. */
char **_accord_timeline_lanes_list_ids (AccordTimelineLanes *self);

G_END_DECLS
