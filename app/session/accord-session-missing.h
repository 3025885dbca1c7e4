#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/**
 * AccordMissing:
 * @provision: the id of the provision that asks for it, such as `II.B.5.d`
 * @citation: where it stands
 * @text: what is missing, in a few words of the user's language
 *
 * Something that a consultation still lacks.
 */
typedef struct {
  const char *provision;
  const char *citation;
  char *text;
} AccordMissing;

void accord_missing_free (AccordMissing *self);

/**
 * accord_session_list_missing:
 * @self: a session
 * @chain: a consultation
 *
 * What is still to prepare before the meeting (Annex II, B, 3 to 5; S/2011/496), what the report lacks (Annex I, B, 2
 * and 9), and what is to follow up after it (Annex II, B, 6). Nothing is missing of a meeting that was not held or waived.
 *
 * Returns: (transfer full) (element-type AccordMissing): what is missing, the most pressing first
 */
GPtrArray *accord_session_list_missing (AccordSession *self, const AccordChain *chain);

G_END_DECLS
