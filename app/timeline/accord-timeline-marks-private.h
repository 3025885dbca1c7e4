#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-axis.h"
#include "accord-lod.h"
#include "accord-timeline-item.h"

G_BEGIN_DECLS

/* Lanes that a row draws apart; further ones share the last. */
#define ACCORD_TIMELINE_MOST_LANES 3

/*
 * AccordTimelineMarks: what a row draws of its items at one scale, kept until the scale changes.
 */
typedef struct _AccordTimelineMarks AccordTimelineMarks;

/* @items: (nullable) (element-type AccordTimelineItem): referenced while the marks live.
 * @n_lines: lines of a fixed height that the items lie in; 0 if they share the height of their row. */
AccordTimelineMarks *_accord_timeline_marks_new (GPtrArray *items, guint n_lines);
void _accord_timeline_marks_free (AccordTimelineMarks *self);

/* @kept: (nullable): the id of the item that must stand alone whatever the scale. Returns TRUE if
 * the marks are others now. */
gboolean _accord_timeline_marks_update (AccordTimelineMarks *self, double pixels_per_day, const char *kept);

guint _accord_timeline_marks_get_n_lines (AccordTimelineMarks *self);

/* Between how many lanes the row's height is shared where the item lies. */
guint _accord_timeline_marks_get_n_lanes (AccordTimelineMarks *self, guint index);

/* Items that can be focused, in order; backdrops are none. */
guint _accord_timeline_marks_get_n_items (AccordTimelineMarks *self);
const AccordTimelineItem *_accord_timeline_marks_get_item (AccordTimelineMarks *self, guint index);

/* The index of the item with that id, or -1. */
int _accord_timeline_marks_find (AccordTimelineMarks *self, const char *id);

/* (element-type AccordTimelineItem) */
GPtrArray *_accord_timeline_marks_get_backdrops (AccordTimelineMarks *self);

/* Appends the marks in sight to @marks (element-type AccordLodMark); their first and last count items. */
void _accord_timeline_marks_list (AccordTimelineMarks *self, AccordSpan span, GArray *marks);

/* Calls for each item that @mark stands for until @func returns FALSE. */
typedef gboolean (*AccordTimelineItemFunc) (const AccordTimelineItem *item, gpointer data);
void _accord_timeline_marks_foreach_item (AccordTimelineMarks *self,
                                          const AccordLodMark *mark,
                                          AccordTimelineItemFunc func,
                                          gpointer data);

/* The most urgent item among what @mark stands for: what is overdue must not hide among what is done. */
const AccordTimelineItem *_accord_timeline_marks_get_worst (AccordTimelineMarks *self, const AccordLodMark *mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordTimelineMarks, _accord_timeline_marks_free)

G_END_DECLS
