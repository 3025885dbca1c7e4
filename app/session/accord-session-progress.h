#pragma once

#include "accord-area.h"
#include "accord-commitment.h"
#include "accord-progress-line.h"
#include "accord-session.h"
#include "accord-standing.h"
#include "accord-target.h"

G_BEGIN_DECLS

/** ACCORD_NO_NEWS_AFTER: after so many days without an observation there is no news of a commitment. */
#define ACCORD_NO_NEWS_AFTER 180

/**
 * AccordCommitmentState:
 * @commitment: a commitment
 * @now: (nullable): how it stands today; %NULL if nobody observed it
 * @before: (nullable): how it stood on the day that today is compared with
 * @target: (nullable): by when what is to be done
 * @overdue: whether its target is past and it is neither completed nor not applicable
 * @no_news: whether it was last observed more than %ACCORD_NO_NEWS_AFTER days ago, or never
 *
 * One commitment in one mission.
 */
typedef struct {
  AccordCommitment *commitment;
  const AccordStanding *now;
  const AccordStanding *before;
  AccordTarget *target;
  gboolean overdue;
  gboolean no_news;
} AccordCommitmentState;

/**
 * AccordOwnerProgress:
 * @owner: the word for an owner
 * @now: how its commitments stand today
 * @before: how they stood on the day that today is compared with
 */
typedef struct {
  const char *owner;
  AccordProgressSum now;
  AccordProgressSum before;
} AccordOwnerProgress;

/**
 * AccordAreaProgress:
 * @area: an area
 * @owners: (element-type AccordOwnerProgress): one for each owner of commitments in it; never summed up into one
 * @n_overdue: how many of its targets are overdue
 * @n_no_news: of how many of its commitments there is no news
 * @latest: the day of the latest observation, or %ACCORD_DAY_NONE
 */
typedef struct {
  const AccordArea *area;
  GArray *owners;
  guint n_overdue;
  guint n_no_news;
  AccordDay latest;
} AccordAreaProgress;

/**
 * AccordMissionProgress:
 * @mission: (nullable): the mission; %NULL for the Secretariat as a whole
 * @since: the day that today is compared with, or %ACCORD_DAY_NONE
 * @areas: the eight areas
 */
typedef struct {
  AccordMission *mission;
  AccordDay since;
  AccordAreaProgress areas[ACCORD_N_AREAS];
} AccordMissionProgress;

void accord_mission_progress_free (AccordMissionProgress *self);

/**
 * accord_session_load_progress_async:
 * @self: a session
 * @cancellable: (nullable): to stop waiting
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads how all commitments stand, not how they came there. Once it was called, the session keeps that current, and emits
 * `progress-changed` whenever it has become another.
 */
void accord_session_load_progress_async (AccordSession *self,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);

/**
 * accord_session_load_progress_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: return location for an #AccordSessionError
 *
 * Returns: %TRUE once it is known how all commitments stand
 */
gboolean accord_session_load_progress_finish (AccordSession *self, GAsyncResult *result, GError **error);

/** accord_session_get_progress_loaded: whether accord_session_load_progress_async() has come to its end. */
gboolean accord_session_get_progress_loaded (AccordSession *self);

/**
 * accord_session_set_compared_day:
 * @self: a session
 * @day: the day to compare today with; %ACCORD_DAY_NONE for the day before each mission's current mandate was adopted
 *
 * Emits `progress-changed` once it was read.
 */
void accord_session_set_compared_day (AccordSession *self, AccordDay day);

/** accord_session_get_compared_day: the day that today is compared with, see accord_session_set_compared_day(). */
AccordDay accord_session_get_compared_day (AccordSession *self);

/**
 * accord_session_get_mission_progress:
 * @self: a session
 * @mission: (nullable): a mission; %NULL for the Secretariat as a whole
 *
 * Returns: (transfer full) (nullable): how its commitments stand; %NULL if that is not loaded
 */
AccordMissionProgress *accord_session_get_mission_progress (AccordSession *self, AccordMission *mission);

/**
 * accord_session_list_commitments:
 * @self: a session
 *
 * Returns: (transfer none) (element-type AccordCommitment): all commitments, those in the bin left out, by
 *   accord_commitment_compare(); valid until one of them changes
 */
GPtrArray *accord_session_list_commitments (AccordSession *self);

/**
 * accord_session_list_commitment_states:
 * @self: a session
 * @mission: (nullable): a mission; %NULL for the Secretariat as a whole
 * @area: the number of an area; 0 for all
 *
 * Returns: (transfer full) (element-type AccordCommitmentState): its commitments, by area, owner and number. Valid until
 *   `progress-changed`
 */
GPtrArray *accord_session_list_commitment_states (AccordSession *self, AccordMission *mission, guint area);

/**
 * accord_session_list_observations_async:
 * @self: a session
 * @mission: (nullable): a mission; %NULL for the Secretariat as a whole
 * @cancellable: (nullable): to stop waiting
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads all observations of one mission.
 */
void accord_session_list_observations_async (AccordSession *self,
                                             AccordMission *mission,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);

/**
 * accord_session_list_observations_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type AccordProgress): by day, when it was entered, and id; also those in the
 *   bin and those that were corrected
 */
GPtrArray *accord_session_list_observations_finish (AccordSession *self, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordMissionProgress, accord_mission_progress_free)

G_END_DECLS
