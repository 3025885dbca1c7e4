#pragma once

#include "accord-mission-row.h"
#include "accord-text-table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * accord_mission_table_new:
 * @rows: a list of #AccordTimelineRow
 * @only: (nullable): the id of the one row to take; %NULL for all
 *
 * Returns: (transfer full): the missions among the rows, with mandate, expiry, days left and next step
 */
AccordTextTable *accord_mission_table_new (GListModel *rows, const char *only);

G_END_DECLS
