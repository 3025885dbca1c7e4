#pragma once

#include "accord-area.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_COMMITMENTS_HEADING (accord_commitments_heading_get_type ())
G_DECLARE_FINAL_TYPE (AccordCommitmentsHeading, accord_commitments_heading, ACCORD, COMMITMENTS_HEADING, GtkWidget)

/** AccordCommitmentsHeading: the line above the matrix of commitments that names the eight areas. */

GtkWidget *accord_commitments_heading_new (void);

/**
 * accord_commitments_heading_set_area:
 * @self: a heading
 * @area: one of the areas
 *
 * Shows its number and short name; its official heading is the tooltip.
 */
void accord_commitments_heading_set_area (AccordCommitmentsHeading *self, const AccordArea *area);

/**
 * accord_commitments_heading_show_only:
 * @self: a heading
 * @area: the number of the area that has a column; 0 for all
 */
void accord_commitments_heading_show_only (AccordCommitmentsHeading *self, guint area);

G_END_DECLS
