#pragma once

#include "accord-import-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_IMPORT_ANSWER (accord_import_answer_get_type ())
G_DECLARE_FINAL_TYPE (AccordImportAnswer, accord_import_answer, ACCORD, IMPORT_ANSWER, AdwBin)

/**
 * AccordImportAnswer:
 *
 * A question of an import, or one of its columns, beside the list of what may be answered.
 *
 * Signals: `answered (id, value)` when somebody chose.
 */

GtkWidget *accord_import_answer_new (void);

/**
 * accord_import_answer_show_question:
 * @self: a row
 * @question: what to ask
 */
void accord_import_answer_show_question (AccordImportAnswer *self, const AccordImportQuestion *question);

/**
 * accord_import_answer_show_column:
 * @self: a row
 * @column: a column
 * @meanings: (element-type AccordImportChoice): what it may be taken for
 */
void accord_import_answer_show_column (AccordImportAnswer *self, const AccordImportColumn *column, GPtrArray *meanings);

G_END_DECLS
