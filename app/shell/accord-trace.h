#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_trace_frames:
 * @window: a window, not shown yet
 *
 * If the variable ACCORD_TRACE_FRAMES is set, prints once how many rows and bars the timeline has painted, and when:
 * microseconds of the system's monotonic clock, at the end of the first frame that has any. For the bench of the start.
 */
void accord_trace_frames (GtkWidget *window);

G_END_DECLS
