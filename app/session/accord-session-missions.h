#pragma once

#include "accord-current.h"
#include "accord-session.h"

G_BEGIN_DECLS

/**
 * AccordMissionSummary:
 * @mission: the mission
 * @mandate: (nullable): the mandate that sets how long it runs, or the last one of a mission that is over
 * @active: whether the mission runs today
 * @term: how long it runs; ended if the mission is over, unknown if its mandates are not recorded
 * @expires: its last day, or %ACCORD_DAY_NONE
 * @days_left: days until then, negative if it is past; meaningful only with @expires
 * @update_needed: whether a later decision is missing
 * @n_overdue: how many steps of its consultations have their planned day behind them and are not done
 * @next_chain: (nullable): the consultation that @next_step belongs to
 * @next_step: (nullable): the first step ahead
 *
 * Where one mission stands today.
 */
typedef struct {
  AccordMission *mission;
  AccordMandate *mandate;
  gboolean active;
  AccordTerm term;
  AccordDay expires;
  int days_left;
  gboolean update_needed;
  guint n_overdue;
  AccordChain *next_chain;
  const AccordStep *next_step;
} AccordMissionSummary;

void accord_mission_summary_free (AccordMissionSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordMissionSummary, accord_mission_summary_free)

/**
 * accord_session_summarize:
 * @self: a session
 * @mission: a mission
 *
 * Returns: (transfer full): where it stands
 */
AccordMissionSummary *accord_session_summarize (AccordSession *self, AccordMission *mission);

/**
 * accord_session_list_missions:
 * @self: a session
 * @all: whether to list those that are over, too
 *
 * Returns: (transfer full) (element-type AccordMissionSummary): the missions in the order of their beginning
 */
GPtrArray *accord_session_list_missions (AccordSession *self, gboolean all);

/**
 * accord_session_mission_to_json:
 * @self: a session
 * @summary: where a mission stands
 *
 * Returns: (transfer full): it, as `missions.schema.json` says
 */
JsonObject *accord_session_mission_to_json (AccordSession *self, const AccordMissionSummary *summary);

/**
 * accord_session_mission_in_words:
 * @self: a session
 * @summary: where a mission stands
 *
 * Returns: (transfer full): how long it runs, such as "until 2026-12-31 (39 days, final extension)"
 */
char *accord_session_mission_in_words (AccordSession *self, const AccordMissionSummary *summary);

G_END_DECLS
