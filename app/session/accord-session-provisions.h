#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/**
 * accord_session_list_provisions:
 * @self: a session
 * @record: (nullable): a record
 * @chain: (nullable): a consultation, recorded or only derived
 *
 * What of a record answers a provision of resolution 1353 (2001), of the Charter or of S/2011/496: a briefer who is named
 * answers Annex II, B, 5 (d), a requirement Annex I, A, 2.
 *
 * Returns: (transfer full): objects with `provision`, `citation`, `member` and `value`, as `show.schema.json` says
 */
JsonArray *accord_session_list_provisions (AccordSession *self, AccordRecord *record, const AccordChain *chain);

/**
 * accord_session_invitees_to_json:
 * @self: a session
 * @chain: a consultation
 *
 * Whom Annex II, B, 3 names: those that somebody entered, else those that follow from what is recorded.
 *
 * Returns: (transfer full): objects with `who`, `category`, `capacity`, `provision` and `citation`
 */
JsonArray *accord_session_invitees_to_json (AccordSession *self, const AccordChain *chain);

/**
 * accord_session_agenda_items_to_json:
 * @self: a session
 * @chain: a consultation
 *
 * Returns: (transfer full): the items of its agenda, with `provision` and `citation` for those of Annex II, B, 4
 */
JsonArray *accord_session_agenda_items_to_json (AccordSession *self, const AccordChain *chain);

G_END_DECLS
