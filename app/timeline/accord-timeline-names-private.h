#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-row.h"
#include "accord-timeline-sheet-private.h"

G_BEGIN_DECLS

/*
 * AccordTimelineNames: the words at the start of a row, laid out once.
 */
typedef struct {
  PangoLayout *title;
  PangoLayout *subtitle;
  guint ink_stamp;
} AccordTimelineNames;

void _accord_timeline_names_clear (AccordTimelineNames *self);

/* Draws the words of @row, whose widget is @widget. */
void _accord_timeline_names_snapshot (AccordTimelineNames *self,
                                      AccordTimelineSheet *sheet,
                                      AccordTimelineRow *row,
                                      GtkWidget *widget,
                                      GtkSnapshot *snapshot);

G_END_DECLS
