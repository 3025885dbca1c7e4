#pragma once

#include "accord-commitments-entry.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_COMMITMENTS_LIST (accord_commitments_list_get_type ())
G_DECLARE_FINAL_TYPE (AccordCommitmentsList, accord_commitments_list, ACCORD, COMMITMENTS_LIST, GObject)

/**
 * AccordCommitmentsList:
 *
 * The lines of the matrix of commitments: the Secretariat, then the missions. It follows the session.
 *
 * Signals: `updated` after it, or what its lines say, has become another.
 */

/**
 * accord_commitments_list_new:
 * @session: a session
 *
 * Returns: (transfer full): a list
 */
AccordCommitmentsList *accord_commitments_list_new (AccordSession *session);

/**
 * accord_commitments_list_set_filter:
 * @self: a list
 * @filter: what is wanted
 */
void accord_commitments_list_set_filter (AccordCommitmentsList *self, const AccordCommitmentsFilter *filter);

/**
 * accord_commitments_list_get_filter:
 *
 * Returns: (transfer none): what is wanted
 */
const AccordCommitmentsFilter *accord_commitments_list_get_filter (AccordCommitmentsList *self);

/**
 * accord_commitments_list_get_rows:
 *
 * Returns: (transfer none): the lines that the filter lets through, of #AccordCommitmentsEntry
 */
GListModel *accord_commitments_list_get_rows (AccordCommitmentsList *self);

/**
 * accord_commitments_list_find:
 * @self: a list
 * @id: the id of a mission, or %ACCORD_SECRETARIAT
 *
 * Returns: (transfer none) (nullable): its line, be it listed or not
 */
AccordCommitmentsEntry *accord_commitments_list_find (AccordCommitmentsList *self, const char *id);

/** accord_commitments_list_get_has_news: whether anything was observed anywhere. */
gboolean accord_commitments_list_get_has_news (AccordCommitmentsList *self);

G_END_DECLS
