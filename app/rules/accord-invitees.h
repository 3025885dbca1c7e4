#pragma once

#include "accord-contributions.h"
#include "accord-workspace.h"

G_BEGIN_DECLS

/**
 * AccordInvitee:
 * @who: a country's code of ISO 3166, or a name
 * @category: `a` to `h`: the item of Annex II, B, 3 of resolution 1353 (2001); the provision's id is `II.B.3.` and this
 * @observer: %TRUE if it is invited as an observer, %FALSE as a participant
 * @from: what says so: `contributions`, `possible_contributors`, `host` or `partner`
 *
 * One whom a meeting with contributors should have at its table.
 */
typedef struct {
  char *who;
  const char *category;
  gboolean observer;
  const char *from;
} AccordInvitee;

/**
 * accord_rules_find_contributions:
 * @workspace: a workspace
 * @mission: one of its missions
 * @today: a day
 *
 * Returns: (transfer none) (nullable): what is contributed to @mission by the latest month that is entered and has begun
 */
AccordContributions *accord_rules_find_contributions (AccordWorkspace *workspace, AccordMission *mission, AccordDay today);

/**
 * accord_rules_list_invitees:
 * @workspace: a workspace
 * @mission: one of its missions
 * @today: a day
 * @as_of: (out) (optional): the month whose contributions were read; its day is %ACCORD_DAY_NONE if there are none
 *
 * Those whom Annex II, B, 3 of resolution 1353 (2001) names and that follow from what is recorded: (a) who contributes
 * troops, military observers or police (the resolution counts police contributors in), (b) possible contributors that the
 * Secretary-General named, (f) hosts, as observers, (g) regional organizations that contribute, (h) those that do not, as
 * observers. The bodies and countries of (c), (d) and (e) follow from the subject: people add them. Each comes once, under
 * the first item that holds: a host that contributes is a participant.
 *
 * Returns: (transfer full) (element-type AccordInvitee): by category, then by code or name
 */
GPtrArray *accord_rules_list_invitees (AccordWorkspace *workspace,
                                       AccordMission *mission,
                                       AccordDay today,
                                       AccordPartialDay *as_of);

G_END_DECLS
