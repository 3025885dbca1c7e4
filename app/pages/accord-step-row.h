#pragma once

#include "accord-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_STEP_ROW (accord_step_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordStepRow, accord_step_row, ACCORD, STEP_ROW, AdwExpanderRow)

/**
 * AccordStepRow: one step of a consultation in a list: day, who acts, how it stands, and on opening why it is there and
 * what can be done about it.
 */

/**
 * accord_step_row_new:
 * @session: a session
 * @chain: a consultation
 * @index: which of its steps
 *
 * Returns: (transfer floating): a row for a narrow list
 */
GtkWidget *accord_step_row_new (AccordSession *session, AccordChain *chain, guint index);

/**
 * accord_step_row_new_wide:
 * @session: a session
 * @chain: a consultation
 * @index: which of its steps
 *
 * Returns: (transfer floating): a row in which a colleague and a remark can be entered; it is to be shown anew by
 *   accord_step_row_update(), so that what is half typed stays
 */
GtkWidget *accord_step_row_new_wide (AccordSession *session, AccordChain *chain, guint index);

/**
 * accord_step_row_update:
 * @self: a row
 * @chain: the consultation as it stands now
 * @index: which of its steps; the same as before by its key
 *
 * Shows the step anew.
 */
void accord_step_row_update (AccordStepRow *self, AccordChain *chain, guint index);

/**
 * accord_step_row_set_colleagues:
 * @self: a wide row
 * @names: (array zero-terminated=1): colleagues to choose from, beside typing a name
 */
void accord_step_row_set_colleagues (AccordStepRow *self, const char *const *names);

/**
 * accord_step_row_get_item_id:
 *
 * Returns: the id that the step has as an item of the timeline
 */
const char *accord_step_row_get_item_id (AccordStepRow *self);

G_END_DECLS
