#pragma once

#include "accord-partial-day.h"
#include "accord-session.h"

G_BEGIN_DECLS

/** ACCORD_INVITEE_CATEGORIES: the items of Annex II, B, 3 of resolution 1353 (2001), one letter each. */
#define ACCORD_INVITEE_CATEGORIES "abcdefgh"

/**
 * AccordInvited:
 * @who: a code of ISO 3166, or a name
 * @category: a letter of %ACCORD_INVITEE_CATEGORIES; 0 if none is known
 * @observer: whether it is invited as an observer, else as a participant
 * @attended: whether it came
 *
 * One invitee of one meeting.
 */
typedef struct {
  char *who;
  char category;
  gboolean observer;
  gboolean attended;
} AccordInvited;

/**
 * accord_session_list_invited:
 * @self: a session
 * @chain: a consultation
 * @entered: (out): whether somebody edited the list, so that it no longer follows the contributions
 *
 * Annex II, B, 3 of resolution 1353 (2001): the list starts from the latest contributions, police included, with possible
 * contributors, hosts and regional organizations.
 *
 * Returns: (transfer full) (element-type AccordInvited): who is invited
 */
GPtrArray *accord_session_list_invited (AccordSession *self, AccordChain *chain, gboolean *entered);

/**
 * accord_session_invite:
 * @self: a session
 * @chain: a consultation
 * @who: a code of ISO 3166, or a name
 * @category: a letter of %ACCORD_INVITEE_CATEGORIES
 * @observer: whether as an observer, else as a participant
 *
 * Who is on the list already is invited in this way from now on.
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_invite (AccordSession *self,
                                        AccordChain *chain,
                                        const char *who,
                                        char category,
                                        gboolean observer);

/**
 * accord_session_uninvite:
 * @self: a session
 * @chain: a consultation
 * @who: somebody on the list
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_uninvite (AccordSession *self, AccordChain *chain, const char *who);

/**
 * accord_session_fill_invited:
 * @self: a session
 * @chain: a consultation
 *
 * Returns: (transfer full): the change set that lets the list follow the contributions again
 */
AccordChangeSet *accord_session_fill_invited (AccordSession *self, AccordChain *chain);

/**
 * accord_session_set_attended:
 * @self: a session
 * @chain: a consultation
 * @who: somebody on the list
 * @attended: whether they came
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_set_attended (AccordSession *self,
                                              AccordChain *chain,
                                              const char *who,
                                              gboolean attended);

/**
 * accord_session_is_observer_category:
 * @category: a letter of %ACCORD_INVITEE_CATEGORIES
 *
 * Returns: %TRUE if Annex II, B, 3 writes "observer" for it: (d), (f) and (h)
 */
gboolean accord_session_is_observer_category (char category);

G_END_DECLS
