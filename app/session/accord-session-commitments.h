#pragma once

#include "accord-session-progress.h"
#include "accord-trend.h"

G_BEGIN_DECLS

/**
 * AccordCommitmentFilter:
 * @mission: (nullable): only of this mission; %NULL for all
 * @secretariat: only of the Secretariat as a whole
 * @area: the number of an area; 0 for all
 * @owner: (nullable): the word for an owner; %NULL for all
 * @has_status: whether only those with @status are asked for
 * @status: how they stand; %ACCORD_PROGRESS_UNKNOWN for those that nobody observed
 * @overdue: only those whose target is overdue
 * @no_news: only those of which there is no news
 *
 * Which commitments are asked for; zeroes ask for all.
 */
typedef struct {
  AccordMission *mission;
  gboolean secretariat;
  guint area;
  const char *owner;
  gboolean has_status;
  AccordProgressStatus status;
  gboolean overdue;
  gboolean no_news;
} AccordCommitmentFilter;

/**
 * AccordCommitmentItem:
 * @mission: (nullable): a mission; %NULL for the Secretariat as a whole
 * @since: the day that today is compared with, or %ACCORD_DAY_NONE
 * @state: how one of its commitments stands
 *
 * One commitment of a list. The state is valid until `progress-changed`.
 */
typedef struct {
  AccordMission *mission;
  AccordDay since;
  AccordCommitmentState state;
} AccordCommitmentItem;

/**
 * accord_session_list_commitment_items:
 * @self: a session that knows how commitments stand, see accord_session_load_progress_async()
 * @filter: (nullable): which are asked for
 *
 * Lists the commitments of the Secretariat as a whole, and of each mission that runs today, or of which anything was
 * observed or aimed at; of a mission that the filter names in any case.
 *
 * Returns: (transfer full) (element-type AccordCommitmentItem): the Secretariat's, then the missions' in the order of their
 *   beginning; of each by area, owner and number
 */
GPtrArray *accord_session_list_commitment_items (AccordSession *self, const AccordCommitmentFilter *filter);

/**
 * accord_session_commitment_to_json:
 * @self: a session
 * @item: a commitment of a list
 *
 * Returns: (transfer full): the row that `commitments.schema.json` says
 */
JsonObject *accord_session_commitment_to_json (AccordSession *self, const AccordCommitmentItem *item);

G_END_DECLS
