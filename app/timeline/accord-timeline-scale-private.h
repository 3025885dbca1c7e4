#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-axis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * AccordTimelineScale: the one axis that ruler, rows and overview share, and its movements.
 *
 * Emits "changed" whenever a day may have come to lie elsewhere. Until the width is known
 * (_accord_timeline_scale_is_ready()), what is asked for is kept and done then.
 */
#define ACCORD_TYPE_TIMELINE_SCALE (accord_timeline_scale_get_type ())
G_DECLARE_FINAL_TYPE (AccordTimelineScale, accord_timeline_scale, ACCORD, TIMELINE_SCALE, GObject)

/* @widget gives the frame clock; it must outlive the scale or call _accord_timeline_scale_stop(). */
AccordTimelineScale *_accord_timeline_scale_new (GtkWidget *widget);

const AccordAxis *_accord_timeline_scale_get_axis (AccordTimelineScale *self);
gboolean _accord_timeline_scale_is_ready (AccordTimelineScale *self);
void _accord_timeline_scale_set_width (AccordTimelineScale *self, double width, gboolean rtl);
void _accord_timeline_scale_set_bounds (AccordTimelineScale *self, AccordSpan bounds);
void _accord_timeline_scale_set_today (AccordTimelineScale *self, AccordDay today);
AccordDay _accord_timeline_scale_get_today (AccordTimelineScale *self);

/* The days in sight now, or those asked for while the width is unknown. */
AccordSpan _accord_timeline_scale_get_visible_span (AccordTimelineScale *self);

void _accord_timeline_scale_show_span (AccordTimelineScale *self, AccordSpan span, gboolean animate);
/* Glides there, with air on both sides: @share of the days, but no less than @least of them. */
void _accord_timeline_scale_show_with_air (AccordTimelineScale *self, AccordSpan span, double share, int least);
void _accord_timeline_scale_zoom_about (AccordTimelineScale *self, double x, double factor, gboolean animate);
/* Glides, about the middle of the width. */
void _accord_timeline_scale_zoom (AccordTimelineScale *self, double factor);
/* As a wheel turned by @dy does: down sees more days. A click of a wheel glides. */
void _accord_timeline_scale_zoom_wheel (AccordTimelineScale *self, double x, double dy, gboolean wheel);
void _accord_timeline_scale_center_day (AccordTimelineScale *self, AccordDay day, gboolean animate);
void _accord_timeline_scale_pan (AccordTimelineScale *self, double dx, gboolean animate);
/* Glides @pages widths on, negative towards the past. */
void _accord_timeline_scale_page (AccordTimelineScale *self, double pages);

/* Pans on at @velocity pixels a second, slowing down. */
void _accord_timeline_scale_fling (AccordTimelineScale *self, double velocity);
void _accord_timeline_scale_stop (AccordTimelineScale *self);

/* Where a glide under way will end; the axis itself if there is none. */
const AccordAxis *_accord_timeline_scale_get_target (AccordTimelineScale *self);

G_END_DECLS
