#pragma once

#include "accord-session-progress.h"

G_BEGIN_DECLS

/**
 * AccordEvidence:
 * @text: what the workspace knows, in one sentence with its figure, in the language of the screen
 * @source: where that comes from
 * @url: (nullable): its address
 * @day: the day of which it is true
 *
 * What a person may accept as evidence. It never says how the commitment stands.
 */
typedef struct {
  char *text;
  char *source;
  char *url;
  AccordDay day;
} AccordEvidence;

void accord_evidence_free (AccordEvidence *self);

/**
 * accord_session_list_evidence:
 * @self: a session
 * @mission: a mission
 * @commitment: a commitment
 *
 * Returns: (transfer full) (element-type AccordEvidence): what bears on it; perhaps nothing
 */
GPtrArray *accord_session_list_evidence (AccordSession *self, AccordMission *mission, AccordCommitment *commitment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordEvidence, accord_evidence_free)

G_END_DECLS
