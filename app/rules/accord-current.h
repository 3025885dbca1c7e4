#pragma once

#include "accord-workspace.h"

G_BEGIN_DECLS

/**
 * AccordCurrent:
 * @mandate: the adopted mandate that sets how long the clock runs
 * @head: @mandate, or the mandate that it prolongs if it is a technical rollover
 * @successor: (nullable): a mandate in preparation that follows it
 * @term: how long it runs
 * @expires: its last day, or %ACCORD_DAY_NONE
 * @update_needed: whether its last day is past: a later decision is missing here. The mission has not
 *   lapsed for that; nobody has entered yet what the Council decided
 *
 * Where one clock of one mission stands.
 */
typedef struct {
  AccordMandate *mandate;
  AccordMandate *head;
  AccordMandate *successor;
  AccordTerm term;
  AccordDay expires;
  gboolean update_needed;
} AccordCurrent;

/**
 * accord_rules_list_current:
 * @workspace: a workspace
 * @mission: one of its missions
 * @today: a day
 *
 * Only adopted mandates count, only those adopted by @today, and a decision that leaves the expiry
 * as it was sets none. Each clock is its own series. The main clock comes first.
 *
 * Returns: (transfer full) (element-type AccordCurrent): one for each clock that runs; empty if the
 *   mission's mandates are not recorded or all is over
 */
GPtrArray *accord_rules_list_current (AccordWorkspace *workspace, AccordMission *mission, AccordDay today);

/**
 * accord_rules_get_previous:
 * @workspace: a workspace
 * @mandate: one of its mandates
 *
 * Returns: (transfer none) (nullable): the mandate that set the expiry of the same clock before it
 */
AccordMandate *accord_rules_get_previous (AccordWorkspace *workspace, AccordMandate *mandate);

/**
 * accord_rules_get_last_rollover:
 * @workspace: a workspace
 * @mandate: one of its mandates
 *
 * Returns: (transfer none): the last technical rollover in the row that follows @mandate directly; @mandate itself if
 *   there is none
 */
AccordMandate *accord_rules_get_last_rollover (AccordWorkspace *workspace, AccordMandate *mandate);

G_END_DECLS
