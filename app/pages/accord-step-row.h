#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_STEP_ROW (accord_step_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordStepRow, accord_step_row, ACCORD, STEP_ROW, AdwExpanderRow)

/** AccordStepRow: one step of a consultation in a list: day, who acts, how it stands, and on opening why it is there. */

/**
 * accord_step_row_new:
 * @session: a session
 * @chain: a consultation
 * @index: which of its steps
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *accord_step_row_new (AccordSession *session, AccordChain *chain, guint index);

/**
 * accord_step_row_get_item_id:
 *
 * Returns: the id that the step has as an item of the timeline
 */
const char *accord_step_row_get_item_id (AccordStepRow *self);

G_END_DECLS
