#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_MATRIX_LAYOUT (accord_matrix_layout_get_type ())
G_DECLARE_FINAL_TYPE (AccordMatrixLayout, accord_matrix_layout, ACCORD, MATRIX_LAYOUT, GtkLayoutManager)

/**
 * AccordMatrixLayout:
 *
 * A line of a matrix: the first child is its name, the others are cells of one width. Lines of one width have their cells
 * below each other, whatever is in them. Where there is little room, the name stands above the cells.
 */

GtkLayoutManager *accord_matrix_layout_new (void);

G_END_DECLS
