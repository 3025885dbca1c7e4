#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_FIGURES_HINT (accord_figures_hint_get_type ())
G_DECLARE_FINAL_TYPE (AccordFiguresHint, accord_figures_hint, ACCORD, FIGURES_HINT, AdwBin)

/** AccordFiguresHint: says which file of the United Nations holds the figures that are missing, where to get it, and what to do with it. */

/**
 * accord_figures_hint_new:
 * @title: what is missing
 *
 * Returns: (transfer floating): a hint with the two buttons that lead on
 */
GtkWidget *accord_figures_hint_new (const char *title);

G_END_DECLS
