#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/**
 * accord_session_explain_step:
 * @self: a session
 * @chain: a consultation
 * @step: one of its steps
 *
 * Why the step is there and why on its day: what calls for it, the provision it serves, the lead, the shift to a
 * working day, and what the order leaves. A lead is always said to be a setting of the team.
 *
 * Returns: (transfer full) (array zero-terminated=1): sentences in the user's language, in this order
 */
char **accord_session_explain_step (AccordSession *self, const AccordChain *chain, const AccordStep *step);

G_END_DECLS
