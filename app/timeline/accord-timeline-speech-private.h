#pragma once

#ifndef ACCORD_COMPILING_TIMELINE
#error "for app/timeline only"
#endif

#include "accord-timeline-lanes-private.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a screen reader says of a row: its words. */
void _accord_timeline_speech_update_words (GtkAccessible *accessible, AccordTimelineRow *row);

/* And where it stands: among the rows, or as a lane among those of its row; and whether it is opened. */
void _accord_timeline_speech_update_place (GtkAccessible *accessible, const AccordTimelineLevel *level);

G_END_DECLS
