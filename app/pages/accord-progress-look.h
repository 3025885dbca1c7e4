#pragma once

#include "accord-progress-sum.h"
#include "accord-trend.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** accord_progress_look_get_icon: the name of an icon that has the shape of a status. */
const char *accord_progress_look_get_icon (AccordProgressStatus status);

/**
 * accord_progress_look_get_trend_icon:
 * @trend: a trend
 *
 * Returns: (nullable): the name of its icon; %NULL if nothing can be said
 */
const char *accord_progress_look_get_trend_icon (AccordTrend trend);

/** accord_progress_look_get_style: (nullable): the style class of a status, beside its shape. */
const char *accord_progress_look_get_style (AccordProgressStatus status);

/**
 * accord_progress_look_snapshot_bar:
 * @widget: where it is painted, for its colours and the direction of writing
 * @snapshot: what to paint on
 * @sum: how the commitments of one owner stand
 * @bounds: where
 *
 * Paints a bar with a part for each status, as wide as it has commitments. Each status has a shape of its own: completed is
 * filled, in progress filled by half, pending has a dot, not started is empty, and what nobody recorded is hatched. Those that
 * do not apply take no room; if all do not, there is a line.
 */
void accord_progress_look_snapshot_bar (GtkWidget *widget,
                                        GtkSnapshot *snapshot,
                                        const AccordProgressSum *sum,
                                        const graphene_rect_t *bounds);

/**
 * accord_progress_look_snapshot_icon:
 * @widget: where it is painted, for its icon theme
 * @snapshot: what to paint on
 * @icon: the name of a symbolic icon
 * @colour: its colour
 * @bounds: where
 */
void accord_progress_look_snapshot_icon (GtkWidget *widget,
                                         GtkSnapshot *snapshot,
                                         const char *icon,
                                         const GdkRGBA *colour,
                                         const graphene_rect_t *bounds);

/**
 * accord_progress_look_get_colour:
 * @widget: a widget
 * @name: the name of a colour of the theme
 *
 * Returns: that colour, or the widget's own if there is none
 */
GdkRGBA accord_progress_look_get_colour (GtkWidget *widget, const char *name);

G_END_DECLS
