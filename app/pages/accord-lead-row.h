#pragma once

#include "accord-chain-template.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_LEAD_ROW (accord_lead_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordLeadRow, accord_lead_row, ACCORD, LEAD_ROW, AdwActionRow)

/**
 * AccordLeadRow:
 *
 * One lead with its value and its unit.
 *
 * Signals: `settled (value)` once somebody who changed the value rests, or goes on to something else.
 */

/**
 * accord_lead_row_new:
 * @lead: the lead
 * @shipped: the value that comes with Accord
 *
 * Returns: (transfer full): a row that shows no value yet
 */
GtkWidget *accord_lead_row_new (const AccordLead *lead, int shipped);

const AccordLead *accord_lead_row_get_lead (AccordLeadRow *self);

/**
 * accord_lead_row_show:
 * @self: a row
 * @value: the value as it stands; does not disturb somebody who is changing it
 */
void accord_lead_row_show (AccordLeadRow *self, int value);

G_END_DECLS
