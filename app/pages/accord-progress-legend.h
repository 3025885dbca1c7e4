#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * accord_progress_legend_new:
 *
 * Returns: (transfer floating): a line that says what the bars and marks of the commitments mean
 */
GtkWidget *accord_progress_legend_new (void);

G_END_DECLS
