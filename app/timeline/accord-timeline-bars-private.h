#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-bar-private.h"

G_BEGIN_DECLS

/*
 * AccordTimelineBars: the bars of one row widget, in use and set aside.
 *
 * In each layout the row marks the items that need a bar, recycles the others, then asks for bars.
 */
typedef struct _AccordTimelineBars AccordTimelineBars;

AccordTimelineBars *_accord_timeline_bars_new (GtkWidget *row, AccordTimelineSheet *sheet);

/* Unparents all bars. */
void _accord_timeline_bars_clear (AccordTimelineBars *self);
void _accord_timeline_bars_free (AccordTimelineBars *self);

/* Sets all bars aside and makes ready for a row with @n_items items. */
void _accord_timeline_bars_reset (AccordTimelineBars *self, guint n_items);

void _accord_timeline_bars_begin (AccordTimelineBars *self);
void _accord_timeline_bars_need (AccordTimelineBars *self, guint index);
void _accord_timeline_bars_recycle (AccordTimelineBars *self);

/* The bar of an item; taken from those set aside, or new. */
AccordTimelineBar *_accord_timeline_bars_take (AccordTimelineBars *self, guint index, const AccordTimelineItem *item);
AccordTimelineBar *_accord_timeline_bars_get (AccordTimelineBars *self, guint index);

/* Puts the children in the order of their items, as a screen reader walks them, if any came or went
 * since the last time. TRUE if so. */
gboolean _accord_timeline_bars_order (AccordTimelineBars *self);

guint _accord_timeline_bars_get_n_widgets (AccordTimelineBars *self);

G_END_DECLS
