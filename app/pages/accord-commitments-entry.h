#pragma once

#include "accord-session-progress.h"
#include "accord-trend.h"

G_BEGIN_DECLS

/** ACCORD_ANY_STATUS: stands for all statuses where one is chosen. */
#define ACCORD_ANY_STATUS (-1)

/**
 * AccordCommitmentsFilter:
 * @words: (nullable): folded words that a mission must have in its name
 * @show_all: whether missions that are over are listed
 * @area: the number of an area; 0 for all
 * @owner: (nullable): the word for an owner; %NULL for all
 * @status: an #AccordProgressStatus, or %ACCORD_ANY_STATUS
 * @overdue: whether only what is overdue is wanted
 * @no_news: whether only what there is no news of is wanted
 *
 * What the commitments page shows.
 */
typedef struct {
  const char *words;
  gboolean show_all;
  guint area;
  const char *owner;
  int status;
  gboolean overdue;
  gboolean no_news;
} AccordCommitmentsFilter;

#define ACCORD_TYPE_COMMITMENTS_ENTRY (accord_commitments_entry_get_type ())
G_DECLARE_FINAL_TYPE (AccordCommitmentsEntry, accord_commitments_entry, ACCORD, COMMITMENTS_ENTRY, GObject)

/**
 * AccordCommitmentsEntry:
 *
 * One line of the matrix of commitments: a mission, or the Secretariat as a whole.
 *
 * Signals: `changed` after it says something else; never if all is as it was.
 */

/**
 * accord_commitments_entry_new:
 * @session: a session
 * @mission: (nullable): a mission; %NULL for the Secretariat as a whole
 *
 * Returns: (transfer full): a line that says nothing yet
 */
AccordCommitmentsEntry *accord_commitments_entry_new (AccordSession *session, AccordMission *mission);

/**
 * accord_commitments_entry_update:
 * @self: a line
 * @mission: (nullable): its mission as it is now
 * @filter: what is wanted
 *
 * Reads from the session how its commitments stand.
 */
void accord_commitments_entry_update (AccordCommitmentsEntry *self,
                                      AccordMission *mission,
                                      const AccordCommitmentsFilter *filter);

/**
 * accord_commitments_entry_get_mission:
 *
 * Returns: (transfer none) (nullable): its mission; %NULL for the Secretariat as a whole
 */
AccordMission *accord_commitments_entry_get_mission (AccordCommitmentsEntry *self);

/**
 * accord_commitments_entry_get_id:
 *
 * Returns: the id of its mission, or %ACCORD_SECRETARIAT
 */
const char *accord_commitments_entry_get_id (AccordCommitmentsEntry *self);

/**
 * accord_commitments_entry_get_name:
 *
 * Returns: the acronym of its mission, or a word for the Secretariat
 */
const char *accord_commitments_entry_get_name (AccordCommitmentsEntry *self);

/**
 * accord_commitments_entry_get_since:
 *
 * Returns: the day that today is compared with, or %ACCORD_DAY_NONE
 */
AccordDay accord_commitments_entry_get_since (AccordCommitmentsEntry *self);

/**
 * accord_commitments_entry_get_area:
 * @self: a line
 * @area: the number of an area, from 1
 *
 * Returns: (transfer none) (nullable): how its commitments in it stand; %NULL if that is not loaded
 */
const AccordAreaProgress *accord_commitments_entry_get_area (AccordCommitmentsEntry *self, guint area);

/**
 * accord_commitments_entry_get_trend:
 * @self: a line
 * @area: the number of an area, from 1
 *
 * Returns: how its commitments in it moved since the day that today is compared with
 */
AccordTrend accord_commitments_entry_get_trend (AccordCommitmentsEntry *self, guint area);

/**
 * accord_commitments_entry_get_n_stale:
 * @self: a line
 * @area: the number of an area, from 1
 *
 * Returns: how many of its commitments in it, of the owner that is shown, were observed once, but not for %ACCORD_NO_NEWS_AFTER days
 */
guint accord_commitments_entry_get_n_stale (AccordCommitmentsEntry *self, guint area);

/**
 * accord_commitments_entry_get_n_overdue:
 * @self: a line
 * @area: the number of an area, from 1
 *
 * Returns: how many targets of its commitments in it, of the owner that is shown, are overdue
 */
guint accord_commitments_entry_get_n_overdue (AccordCommitmentsEntry *self, guint area);

/**
 * accord_commitments_entry_get_matches:
 * @self: a line
 * @area: the number of an area, from 1; 0 for any
 *
 * Returns: whether the filter lets one of its commitments in it through
 */
gboolean accord_commitments_entry_get_matches (AccordCommitmentsEntry *self, guint area);

/**
 * accord_commitments_entry_get_owner:
 *
 * Returns: (nullable): the word for the only owner that is shown; %NULL if all are
 */
const char *accord_commitments_entry_get_owner (AccordCommitmentsEntry *self);

/** accord_commitments_entry_get_has_news: whether anything was observed. */
gboolean accord_commitments_entry_get_has_news (AccordCommitmentsEntry *self);

/**
 * accord_commitments_filter_accepts:
 * @self: what is wanted
 * @state: a commitment in a mission
 *
 * Returns: whether it is shown
 */
gboolean accord_commitments_filter_accepts (const AccordCommitmentsFilter *self, const AccordCommitmentState *state);

G_END_DECLS
