#pragma once

#include "accord-session-invitees.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_INVITEE_ROW (accord_invitee_row_get_type ())
G_DECLARE_FINAL_TYPE (AccordInviteeRow, accord_invitee_row, ACCORD, INVITEE_ROW, AdwActionRow)

/** AccordInviteeRow: one who is invited to a meeting: in which capacity, and whether they came. */

/**
 * accord_invitee_row_new:
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *accord_invitee_row_new (void);

/**
 * accord_invitee_row_set:
 * @self: a row
 * @session: the session
 * @chain: the consultation
 * @invited: who is invited
 */
void accord_invitee_row_set (AccordInviteeRow *self,
                             AccordSession *session,
                             AccordChain *chain,
                             const AccordInvited *invited);

/**
 * accord_invitee_row_get_who:
 *
 * Returns: (nullable): a code of ISO 3166, or a name
 */
const char *accord_invitee_row_get_who (AccordInviteeRow *self);

/** accord_invitee_row_set_note: writes a few small words below the name; %NULL or an empty text for none. */
void accord_invitee_row_set_note (AccordInviteeRow *self, const char *note);

G_END_DECLS
