#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-scale-private.h"

G_BEGIN_DECLS

/*
 * AccordTimelineRuler: the days written above the rows, in two rows and a band of budget years.
 */
#define ACCORD_TYPE_TIMELINE_RULER (accord_timeline_ruler_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineRuler, accord_timeline_ruler, ACCORD, TIMELINE_RULER, GtkWidget)

GtkWidget *_accord_timeline_ruler_new (AccordTimelineScale *scale);

G_END_DECLS
