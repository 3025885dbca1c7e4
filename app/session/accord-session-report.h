#pragma once

#include "accord-mandate.h"
#include "accord-report.h"
#include "accord-session.h"

G_BEGIN_DECLS

/**
 * AccordReportDraft:
 * @mandate: (nullable): the mandate whose renewal it serves
 * @requested_in: (nullable): the symbol of the resolution that asks for it
 * @due: the day it is due, or %ACCORD_DAY_NONE
 * @issued: the day it came out, or %ACCORD_DAY_NONE
 * @symbol: (nullable): its symbol
 * @consultations_reported: whether it tells of the consultations with contributors
 * @options_offered: whether it offers several courses of action
 *
 * What an officer enters for a report of the Secretary-General.
 */
typedef struct {
  AccordMandate *mandate;
  const char *requested_in;
  AccordDay due;
  AccordDay issued;
  const char *symbol;
  gboolean consultations_reported;
  gboolean options_offered;
} AccordReportDraft;

/**
 * accord_session_suggest_report:
 * @self: a session
 * @mission: a mission
 *
 * Returns: a report that the current mandate asks for, for its renewal; its strings are valid as long as the mandate is
 */
AccordReportDraft accord_session_suggest_report (AccordSession *self, AccordMission *mission);

/**
 * accord_session_draft_report:
 * @self: a session
 * @report: a report
 *
 * Returns: the report as it was entered, to be changed; its strings are valid as long as @report is
 */
AccordReportDraft accord_session_draft_report (AccordSession *self, AccordReport *report);

/**
 * accord_session_add_report:
 * @self: a session
 * @mission: a mission
 * @draft: what was entered
 * @id: (out) (optional) (transfer full): the id that the report will have
 * @field: (out) (optional): the member that cannot be so: `due`, `issued`, `consultations_reported`; else %NULL
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID
 *
 * A report says what it tells of consultations (resolution 1353 (2001), Annex I, B, 2) and whether it offers several
 * courses of action (Annex I, B, 9) only once it is issued.
 *
 * Returns: (transfer full) (nullable): the change set; %NULL if something cannot be so
 */
AccordChangeSet *accord_session_add_report (AccordSession *self,
                                            AccordMission *mission,
                                            const AccordReportDraft *draft,
                                            char **id,
                                            const char **field,
                                            GError **error);

/**
 * accord_session_change_report:
 * @self: a session
 * @report: a report
 * @draft: all that shall be so
 * @field: (out) (optional): the member that cannot be so, as of accord_session_add_report()
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the change set, empty if nothing is changed; %NULL if something cannot be so
 */
AccordChangeSet *accord_session_change_report (AccordSession *self,
                                               AccordReport *report,
                                               const AccordReportDraft *draft,
                                               const char **field,
                                               GError **error);

G_END_DECLS
