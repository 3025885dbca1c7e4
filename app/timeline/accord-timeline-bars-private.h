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
 * Children must not come, or change places, in the midst of a layout: what is missing there is only
 * counted, and _accord_timeline_bars_tidy() makes up for it later.
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

/* The bar of an item: its own, or one that was set aside. NULL if there is none to take. */
AccordTimelineBar *_accord_timeline_bars_take (AccordTimelineBars *self, guint index, const AccordTimelineItem *item);
AccordTimelineBar *_accord_timeline_bars_get (AccordTimelineBars *self, guint index);

/* Makes sure that one can be taken; not within a layout. */
void _accord_timeline_bars_reserve (AccordTimelineBars *self, guint n_bars);

/* Whether _accord_timeline_bars_tidy() has something to do. */
gboolean _accord_timeline_bars_is_untidy (AccordTimelineBars *self);

/* Makes the bars that were missing, and puts the children in the order of their items, as a screen
 * reader walks them; not within a layout. */
void _accord_timeline_bars_tidy (AccordTimelineBars *self);

guint _accord_timeline_bars_get_n_widgets (AccordTimelineBars *self);

G_END_DECLS
