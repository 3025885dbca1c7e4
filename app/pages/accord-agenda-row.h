#pragma once

#include "accord-agenda-entry.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_AGENDA_ROW (accord_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordAgendaRow, accord_agenda_row, ACCORD, AGENDA_ROW, AdwBin)

/** AccordAgendaRow: one line of the agenda page: what is due, when, who does it, and what is missing. */

GtkWidget *accord_agenda_row_new (void);

/**
 * accord_agenda_row_set_entry:
 * @self: a row
 * @entry: (nullable): what to show
 *
 * It follows the entry's changes, and names the list item that it stands in for screen readers.
 */
void accord_agenda_row_set_entry (AccordAgendaRow *self, AccordAgendaEntry *entry);

/**
 * accord_agenda_row_get_entry:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
AccordAgendaEntry *accord_agenda_row_get_entry (AccordAgendaRow *self);

G_END_DECLS
