#include "config.h"

#include "accord-trace.h"

#include "accord-timeline-debug.h"

static AccordTimeline *
find_timeline (GtkWidget *widget)
{
  AccordTimeline *found = ACCORD_IS_TIMELINE (widget) ? ACCORD_TIMELINE (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_timeline (child);

  return found;
}

static void
on_after_paint (GdkFrameClock *clock, GtkWidget *window)
{
  gint64 now = g_get_monotonic_time ();
  AccordTimeline *timeline = find_timeline (window);
  AccordTimelineCounts counts;

  if (timeline == NULL || !gtk_widget_get_mapped (GTK_WIDGET (timeline)))
    return;

  accord_timeline_debug_count (timeline, &counts);
  if (counts.rows_bound == 0 || counts.bars_bound + counts.painted == 0)
    return;

  g_print ("accord: painted %u rows, %u bars at %" G_GINT64_FORMAT "\n",
           counts.rows_bound, counts.bars_bound + counts.painted, now);
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, window);
}

static void
on_realize (GtkWidget *window)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint), window, 0);
}

void
accord_trace_frames (GtkWidget *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  if (g_getenv ("ACCORD_TRACE_FRAMES") != NULL)
    g_signal_connect (window, "realize", G_CALLBACK (on_realize), NULL);
}
