#pragma once

#include "accord-agenda-entry.h"
#include "accord-text-table.h"

G_BEGIN_DECLS

/**
 * accord_agenda_table_new:
 * @entries: a list of #AccordAgendaEntry
 * @only: (nullable): the one line to take; %NULL for all
 *
 * Returns: (transfer full): what the lines of the agenda say; headings are a column
 */
AccordTextTable *accord_agenda_table_new (GListModel *entries, AccordAgendaEntry *only);

G_END_DECLS
