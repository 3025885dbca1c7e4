#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/* What people enter for one consultation: each function makes the change set of one action. */

/**
 * AccordListing:
 * @ACCORD_LISTING_AGENDA: items of the agenda that are the team's own
 * @ACCORD_LISTING_DOCUMENTS: background documents
 * @ACCORD_LISTING_BRIEFERS: who briefs
 *
 * Lists of a consultation whose rows are two words each: an item's text; a document's title and symbol; a briefer's name
 * and title.
 */
typedef enum {
  ACCORD_LISTING_AGENDA,
  ACCORD_LISTING_DOCUMENTS,
  ACCORD_LISTING_BRIEFERS,
} AccordListing;

#define ACCORD_N_LISTINGS 3

/**
 * accord_session_set_form:
 * @self: a session
 * @chain: a consultation
 * @form: the form of its meeting
 *
 * Annex II of resolution 1353 (2001) has several forms. One meeting has one of them, which may be chosen anew.
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_form (AccordSession *self, AccordChain *chain, AccordForm form);

/**
 * accord_session_set_text:
 * @self: a session
 * @chain: a consultation
 * @path: `time`, `place`, `chair`, `reason`, `summary/text`, or `situation/` with `political`, `military`,
 *   `humanitarian` or `human_rights`
 * @text: (nullable): what it shall hold
 *
 * Returns: (transfer full): the change set; empty if nothing changes
 */
AccordChangeSet *accord_session_set_text (AccordSession *self, AccordChain *chain, const char *path, const char *text);

/**
 * accord_session_get_text:
 * @chain: a consultation
 * @path: as for accord_session_set_text()
 *
 * Returns: (nullable): what is entered there
 */
const char *accord_session_get_text (const AccordChain *chain, const char *path);

/**
 * accord_session_get_outcome:
 * @chain: a consultation
 *
 * Returns: what became of it; held also if nothing but the day of the meeting was entered
 */
AccordOutcome accord_session_get_outcome (const AccordChain *chain);

/**
 * accord_session_set_outcome:
 * @self: a session
 * @chain: a consultation
 * @outcome: what became of it
 * @day: the day it was held, for %ACCORD_OUTCOME_HELD
 * @reason: (nullable): why not, for %ACCORD_OUTCOME_NOT_HELD and %ACCORD_OUTCOME_WAIVED
 *
 * Sets the outcome and the day of the meeting together, so that neither says what the other denies.
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_outcome (AccordSession *self,
                                             AccordChain *chain,
                                             AccordOutcome outcome,
                                             AccordDay day,
                                             const char *reason);

/**
 * accord_session_set_published:
 * @self: a session
 * @chain: a consultation
 * @published: whether the day of its meeting is published as of today
 *
 * S/2011/496 asks for meetings whose days can be foreseen. A day that was published is pinned; once it is withdrawn,
 * it stays so only if it is not the one that the leads give, or if contributors were invited to it.
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_published (AccordSession *self, AccordChain *chain, gboolean published);

/**
 * accord_session_get_agenda_item:
 * @chain: a consultation
 * @provision: the id of an item of Annex II, B, 4
 *
 * Returns: %TRUE if it is on the agenda
 */
gboolean accord_session_get_agenda_item (const AccordChain *chain, const char *provision);

/**
 * accord_session_set_agenda_item:
 * @self: a session
 * @chain: a consultation
 * @provision: the id of an item of Annex II, B, 4
 * @chosen: whether it is on the agenda
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_agenda_item (AccordSession *self,
                                                 AccordChain *chain,
                                                 const char *provision,
                                                 gboolean chosen);

/**
 * accord_session_get_readiness:
 * @chain: a consultation
 * @provision: the id of a provision of Annex II, B, 5
 *
 * Returns: %TRUE if it is seen to
 */
gboolean accord_session_get_readiness (const AccordChain *chain, const char *provision);

/**
 * accord_session_set_readiness:
 * @self: a session
 * @chain: a consultation
 * @provision: the id of a provision of Annex II, B, 5
 * @ready: whether it is seen to
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_readiness (AccordSession *self,
                                               AccordChain *chain,
                                               const char *provision,
                                               gboolean ready);

/**
 * accord_session_count_listed:
 * @chain: a consultation
 * @listing: one of its lists
 *
 * Returns: how many rows it has; of the agenda, those of the resolution too
 */
guint accord_session_count_listed (const AccordChain *chain, AccordListing listing);

/**
 * accord_session_get_listed:
 * @chain: a consultation
 * @listing: one of its lists
 * @index: a position, below the count
 * @second: (out): the second word of the row, or %NULL
 *
 * Returns: (nullable): the first word of the row; %NULL for an agenda item that the resolution names
 */
const char *accord_session_get_listed (const AccordChain *chain,
                                       AccordListing listing,
                                       guint index,
                                       const char **second);

/**
 * accord_session_set_listed:
 * @self: a session
 * @chain: a consultation
 * @listing: one of its lists
 * @index: the position of the row that it stands for, or the count of them to add one
 * @first: (nullable): its first word; %NULL to take the row out
 * @second: (nullable): its second word
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_listed (AccordSession *self,
                                            AccordChain *chain,
                                            AccordListing listing,
                                            guint index,
                                            const char *first,
                                            const char *second);

/**
 * accord_session_add_step:
 * @self: a session
 * @chain: a consultation
 * @key: (nullable): the key of a step that no rule asks for, such as `first_draft` or `vote`; %NULL for one of one's own
 * @title: (nullable): what it is called, if it is one's own
 * @day: its day
 * @done: whether it was done on that day, else it is planned on it
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_add_step (AccordSession *self,
                                          AccordChain *chain,
                                          const char *key,
                                          const char *title,
                                          AccordDay day,
                                          gboolean done);

/**
 * accord_session_remove_step:
 * @self: a session
 * @chain: a consultation
 * @step: one of its steps that no rule asks for
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_remove_step (AccordSession *self, AccordChain *chain, const AccordStep *step);

G_END_DECLS
