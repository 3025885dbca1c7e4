#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-scale-private.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * AccordTimelineOverview: the whole of the bounds in one strip, and in it what is in sight as a frame.
 */
#define ACCORD_TYPE_TIMELINE_OVERVIEW (accord_timeline_overview_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineOverview, accord_timeline_overview, ACCORD, TIMELINE_OVERVIEW, GtkWidget)

GtkWidget *_accord_timeline_overview_new (AccordTimelineScale *scale);
void _accord_timeline_overview_set_model (AccordTimelineOverview *self, GListModel *model);

/* Rows have other items: counts them anew, in a while. */
void _accord_timeline_overview_recount (AccordTimelineOverview *self);

/* Brings the days of all items into sight, and today; all of the bounds if there are no items. */
void _accord_timeline_overview_fit (AccordTimelineOverview *self);

G_END_DECLS
