#pragma once

#include "accord-progress-sum.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PROGRESS_BAR (accord_progress_bar_get_type ())
G_DECLARE_FINAL_TYPE (AccordProgressBar, accord_progress_bar, ACCORD, PROGRESS_BAR, GtkWidget)

/**
 * AccordProgressBar:
 *
 * A small bar that shows how the commitments of one owner stand; what it says must stand beside it in words.
 */

/**
 * accord_progress_bar_new:
 * @width: its least width in pixels
 *
 * Returns: (transfer floating): a bar of nothing
 */
GtkWidget *accord_progress_bar_new (int width);

/**
 * accord_progress_bar_set_sum:
 * @self: a bar
 * @sum: how they stand
 */
void accord_progress_bar_set_sum (AccordProgressBar *self, const AccordProgressSum *sum);

G_END_DECLS
