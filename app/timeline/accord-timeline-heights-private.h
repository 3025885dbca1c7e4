#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * AccordTimelineHeights: where each row of a model begins, headings being lower than other rows, lanes as high as they need.
 */
typedef struct _AccordTimelineHeights AccordTimelineHeights;

AccordTimelineHeights *_accord_timeline_heights_new (void);
void _accord_timeline_heights_free (AccordTimelineHeights *self);

/* Follows an items-changed of @model; @model may be NULL once all rows are gone. */
void _accord_timeline_heights_splice (AccordTimelineHeights *self,
                                      GListModel *model,
                                      guint position,
                                      guint removed,
                                      guint added);

/* Reads one row anew; TRUE if its height has changed. */
gboolean _accord_timeline_heights_refresh (AccordTimelineHeights *self, GListModel *model, guint position);

guint _accord_timeline_heights_get_n_rows (AccordTimelineHeights *self);
int _accord_timeline_heights_get_total (AccordTimelineHeights *self);
int _accord_timeline_heights_get_y (AccordTimelineHeights *self, guint position);
int _accord_timeline_heights_get_height (AccordTimelineHeights *self, guint position);
gboolean _accord_timeline_heights_is_heading (AccordTimelineHeights *self, guint position);

/* The row at @y, or the nearest; 0 if there are none. */
guint _accord_timeline_heights_find (AccordTimelineHeights *self, double y);

G_END_DECLS
