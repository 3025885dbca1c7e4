#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_FIGURES_ROW (accord_figures_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordFiguresRow, accord_figures_row, ACCORD, FIGURES_ROW, AdwPreferencesRow)

/** ACCORD_FIGURE_BLANK: a figure that has no sense in its column. */
#define ACCORD_FIGURE_BLANK (-2)

/**
 * AccordFiguresRow:
 *
 * A line of a narrow table: what it is about, and below that its figures, which stand below each other in all rows.
 *
 * Signals: `activated` when somebody wants to edit it.
 */

/**
 * accord_figures_row_make_columns:
 * @n: how many columns
 *
 * Returns: (transfer full) (element-type GtkSizeGroup): what keeps the columns of one table alike
 */
GPtrArray *accord_figures_row_make_columns (guint n);

/**
 * accord_figures_row_new_heads:
 * @columns: the table's columns
 * @heads: what stands in each
 *
 * Returns: (transfer floating): the row above all others
 */
GtkWidget *accord_figures_row_new_heads (GPtrArray *columns, const char *const *heads);

/**
 * accord_figures_row_new:
 * @columns: the table's columns
 * @heads: what stands in each, for screen readers
 * @title: what it is about
 * @note: (nullable): a few small words below the title
 * @figures: (array): a figure for each column, %ACCORD_FIGURE_NONE or %ACCORD_FIGURE_BLANK
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *accord_figures_row_new (GPtrArray *columns,
                                   const char *const *heads,
                                   const char *title,
                                   const char *note,
                                   const int *figures);

/** accord_figures_row_set_part: makes it part of the row above it, set in a little. */
void accord_figures_row_set_part (AccordFiguresRow *self);

/**
 * accord_figures_row_add_button:
 * @self: a row
 * @name: names the button within its window
 * @label: what it does
 *
 * Returns: (transfer none): a button at the end of the title, which adds a part
 */
GtkWidget *accord_figures_row_add_button (AccordFiguresRow *self, const char *name, const char *label);

G_END_DECLS
