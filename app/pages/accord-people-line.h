#pragma once

#include "accord-contributors.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_PEOPLE_LINE (accord_people_line_get_type ())
G_DECLARE_FINAL_TYPE (AccordPeopleLine, accord_people_line, ACCORD, PEOPLE_LINE, GtkWidget)

/**
 * AccordPeopleLine:
 *
 * The share of women over the months as a small line, from the reading direction's start to its end. Where a month is not
 * recorded, or tells women from men of nobody, the line is broken.
 */

/**
 * accord_people_line_new:
 * @months: (element-type AccordMonthOfPeople): months without holes, the earliest first
 * @description: what it shows, for those who do not see it
 *
 * Returns: (transfer floating): the line
 */
GtkWidget *accord_people_line_new (GArray *months, const char *description);

G_END_DECLS
