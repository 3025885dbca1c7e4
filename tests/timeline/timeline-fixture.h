#pragma once

#include "accord-timeline-debug.h"
#include "made-up-row.h"

G_BEGIN_DECLS

/*
 * TimelineFixture: a timeline in a window of its own, drawn at least once.
 */
typedef struct {
  GtkWidget *window;
  AccordTimeline *timeline;
} TimelineFixture;

/* Starts GTK without animations; says so and skips all if there is no display. */
gboolean timeline_fixture_init (int *argc, char ***argv);

/* Over 1948 to 2030, today 2026-11-22, showing the whole of 2026 in 1200 by 700 pixels. */
void timeline_fixture_set_up (TimelineFixture *self, GListModel *model);
void timeline_fixture_tear_down (TimelineFixture *self);

/* Lets everything under way happen, and draws. */
void timeline_fixture_settle (TimelineFixture *self);

/* The first widget inside with that CSS name. */
GtkWidget *timeline_fixture_find (GtkWidget *widget, const char *css_name);
GtkEventController *timeline_fixture_find_controller (GtkWidget *widget, GType type);

/* Presses a key while the rows have the focus. */
gboolean timeline_fixture_press (TimelineFixture *self, guint key, GdkModifierType state);

GtkAdjustment *timeline_fixture_get_adjustment (TimelineFixture *self);

G_END_DECLS
