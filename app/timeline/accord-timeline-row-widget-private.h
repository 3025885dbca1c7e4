#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-bars-private.h"
#include "accord-timeline-marks-private.h"
#include "accord-timeline-row.h"

G_BEGIN_DECLS

/*
 * AccordTimelineRowWidget: one row in sight: its names, its bars, and what is painted between them.
 *
 * Emits "changed ()": the row has other items or words; and "item-activated (row id, item id)".
 */
#define ACCORD_TYPE_TIMELINE_ROW_WIDGET (accord_timeline_row_widget_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineRowWidget, accord_timeline_row_widget, ACCORD, TIMELINE_ROW_WIDGET, GtkWidget)

GtkWidget *_accord_timeline_row_widget_new (AccordTimelineSheet *sheet);

/* @row: (nullable): NULL puts the widget aside. The same row again: its place may be another, or it was opened or closed. */
void _accord_timeline_row_widget_bind (AccordTimelineRowWidget *self,
                                       AccordTimelineRow *row,
                                       guint position);
AccordTimelineRow *_accord_timeline_row_widget_get_row (AccordTimelineRowWidget *self);
guint _accord_timeline_row_widget_get_position (AccordTimelineRowWidget *self);

/* @item_id: (nullable): the selected item in the row. It gets a widget of its own at once. */
void _accord_timeline_row_widget_set_selected (AccordTimelineRowWidget *self, gboolean selected, const char *item_id);

/* Gives the focus to the selected item's widget, or to the row itself. */
gboolean _accord_timeline_row_widget_focus_selection (AccordTimelineRowWidget *self);

/* Whether @x is on the arrow of a row that opens. */
gboolean _accord_timeline_row_widget_is_on_arrow (AccordTimelineRowWidget *self, double x);

/* The mark at a place in the widget; FALSE if there is none. */
gboolean _accord_timeline_row_widget_hit (AccordTimelineRowWidget *self, double x, double y, AccordLodMark *mark);
AccordTimelineMarks *_accord_timeline_row_widget_get_marks (AccordTimelineRowWidget *self);

/* Draws all of it anew, bars included: the ink has changed. */
void _accord_timeline_row_widget_redraw (AccordTimelineRowWidget *self);

/* Its children, to tidy and to count. */
AccordTimelineBars *_accord_timeline_row_widget_get_bars (AccordTimelineRowWidget *self);

/* Marks that the last drawing painted without a widget. */
void _accord_timeline_row_widget_get_painted (AccordTimelineRowWidget *self, guint *painted, guint *strips);

G_END_DECLS
