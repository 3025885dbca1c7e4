#pragma once

#include "accord-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_IMPORT_VIEW (accord_import_view_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportView, accord_import_view, ACCORD, IMPORT_VIEW, AdwBin)

/**
 * AccordImportView:
 *
 * What a file is, and all that importing it would do, to be answered and chosen.
 *
 * Signals: `chosen-changed` after something else is to be applied; `answered (id, value)` when a question was answered.
 */

/**
 * accord_import_view_set_plan:
 * @self: a view
 * @plan: (transfer full): what to show; what was chosen, and where somebody stands, stays
 */
void accord_import_view_set_plan (AccordImportView *self, AccordImportPlan *plan);

/**
 * accord_import_view_get_plan:
 *
 * Returns: (transfer none) (nullable): the plan, with what is chosen
 */
AccordImportPlan *accord_import_view_get_plan (AccordImportView *self);

/** accord_import_view_set_spinning: whether the file is being read again. */
void accord_import_view_set_spinning (AccordImportView *self, gboolean spinning);

/** accord_import_view_focus_first: moves the focus to the first thing that can be answered or chosen. */
void accord_import_view_focus_first (AccordImportView *self);

/**
 * accord_import_view_describe_rows:
 * @plan: a plan
 *
 * Returns: (transfer full): how many rows the file has, and how many of them are used
 */
char *accord_import_view_describe_rows (const AccordImportPlan *plan);

G_END_DECLS
