#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/** ACCORD_RULE_PREDICTABLE: meetings whose timing and agenda can be foreseen: concept note S/2011/496. */
#define ACCORD_RULE_PREDICTABLE "IN.1"

/**
 * accord_session_publish:
 * @self: a session
 * @mission: (nullable): only this mission
 * @until: the last day
 * @chains: (out) (transfer full) (element-type AccordChain): the consultations that are published by it, by day
 *
 * Makes the change set that publishes the calendar of the consultations that are planned from today to @until and were
 * not published before (S/2011/496 asks for it). Their meetings are pinned: no lead and no holiday moves them any more.
 *
 * Returns: (transfer full): the change set; it is empty if there is nothing to publish
 */
AccordChangeSet *accord_session_publish (AccordSession *self, AccordMission *mission, AccordDay until, GPtrArray **chains);

/**
 * accord_session_published_to_json:
 * @self: a session
 * @chain: a consultation
 *
 * Returns: (transfer full): its line in the calendar, as `publish.schema.json` says
 */
JsonObject *accord_session_published_to_json (AccordSession *self, AccordChain *chain);

G_END_DECLS
