#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-heights-private.h"
#include "accord-timeline-row-widget-private.h"

G_BEGIN_DECLS

/*
 * AccordTimelineView: the rows in sight, as a scrollable. It keeps a pool of row widgets: as many as
 * fit, whatever the model's size.
 *
 * The cursor is the selection: a row, and in it an item or none. Its row keeps a widget of its own
 * even out of sight, so that it can keep the focus.
 *
 * Emits "cursor-changed ()", "activated (row id, item id or NULL)" and "row-changed ()": a row in sight
 * has other items.
 */
#define ACCORD_TYPE_TIMELINE_VIEW (accord_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineView, accord_timeline_view, ACCORD, TIMELINE_VIEW, GtkWidget)

/*
 * Aspects of one class, each of which calls only those after it: view.c (the widget), view-input.c,
 * view-cursor.c, view-pool.c. What they have to tell upwards, they emit.
 */
struct _AccordTimelineView {
  GtkWidget parent_instance;

  AccordTimelineSheet sheet;
  GListModel *model;            /* the lanes of the sheet, or NULL */
  AccordTimelineHeights *heights;
  GtkAdjustment *adjustments[2];
  guint policies[2];

  GPtrArray *live;              /* AccordTimelineRowWidget with a row */
  GPtrArray *spare;             /* AccordTimelineRowWidget without */
  gboolean allocating;
  gboolean unordered;           /* the children are not in the order of the rows */
  guint tidy_idle;

  char *cursor_row;             /* an id, or NULL */
  char *cursor_item;            /* an id, or NULL */
  guint cursor_position;        /* where the row is, or was */
  char *lost_row;               /* selected when it left the model, without another since */
  char *lost_item;

  int opened;                   /* the row whose lanes are to come into sight, or -1 */

  double drag_x;
  double drag_y;
  double drag_value;
  int drag_axis;                /* 0 none yet, 1 the days, 2 the rows */
  double pinch;
  double pointer_x;
};

GtkWidget *_accord_timeline_view_new (AccordTimelineScale *scale, AccordTimelineLanes *lanes);

/* Pool. */

/* How far the rows are scrolled, in pixels. */
int _accord_timeline_view_get_top (AccordTimelineView *self);

/* Gives each row in sight a widget. */
void _accord_timeline_view_sync_rows (AccordTimelineView *self);

/* Takes the row from the widget at @index of those that have one. */
void _accord_timeline_view_put_aside (AccordTimelineView *self, guint index);

/* Makes and orders children once the layout is over. */
void _accord_timeline_view_tidy_later (AccordTimelineView *self);

/* The widget of a row, made if need be; or only if there is one. */
AccordTimelineRowWidget *_accord_timeline_view_ensure_row (AccordTimelineView *self, guint position);
AccordTimelineRowWidget *_accord_timeline_view_find_row (AccordTimelineView *self, guint position);
void _accord_timeline_view_update_selected (AccordTimelineView *self);

/* Cursor. */

void _accord_timeline_view_set_cursor (AccordTimelineView *self, guint position, const char *item, gboolean focus);
void _accord_timeline_view_clear_cursor (AccordTimelineView *self);
void _accord_timeline_view_select (AccordTimelineView *self, const char *row, const char *item);
void _accord_timeline_view_follow (AccordTimelineView *self, guint position, guint removed, guint added);
void _accord_timeline_view_move_rows (AccordTimelineView *self, int by);
void _accord_timeline_view_move_to_end (AccordTimelineView *self, gboolean last);
void _accord_timeline_view_move_items (AccordTimelineView *self, int by);
void _accord_timeline_view_move_to_end_item (AccordTimelineView *self, gboolean last);
void _accord_timeline_view_activate_cursor (AccordTimelineView *self);
gboolean _accord_timeline_view_get_cursor_span (AccordTimelineView *self, AccordSpan *span);

/* Opens or closes a row, and brings what came into sight. */
void _accord_timeline_view_set_open (AccordTimelineView *self, guint position, gboolean open);
/* Of the cursor's row, or of the row that it is a lane of; FALSE if that does not open. */
gboolean _accord_timeline_view_toggle (AccordTimelineView *self);
/* As in a tree: into the row opens it, then goes to its first lane; out goes from a lane to its row, then closes that. */
void _accord_timeline_view_step (AccordTimelineView *self, gboolean into);

/* Input. */
void _accord_timeline_view_add_controllers (AccordTimelineView *self);

G_END_DECLS
