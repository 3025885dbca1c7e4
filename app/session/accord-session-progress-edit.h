#pragma once

#include "accord-session-progress.h"

G_BEGIN_DECLS

/**
 * AccordProgressEntry:
 * @day: the day of which it is true
 * @status: how the commitment stands
 * @percent: 0 to 100; -1 for none
 * @evidence: (nullable): what shows it
 * @source: (nullable): where that is to be found, a text
 * @url: (nullable): the same as an address
 * @source_as_of: the day of the source, or %ACCORD_DAY_NONE
 *
 * What somebody enters as an observation.
 */
typedef struct {
  AccordDay day;
  AccordProgressStatus status;
  int percent;
  const char *evidence;
  const char *source;
  const char *url;
  AccordDay source_as_of;
} AccordProgressEntry;

/**
 * accord_session_check_progress:
 * @self: a session
 * @entry: what somebody enters
 * @field: (out) (optional): the member at fault: `day`, `status`, `percent`, `url`, `as_of`
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID in one sentence
 *
 * Returns: %TRUE if it can be added: its day is known and not to come, its percent is one and fits its status, and its source
 *   has an address of the web, if any
 */
gboolean accord_session_check_progress (AccordSession *self, const AccordProgressEntry *entry, const char **field,
                                        GError **error);

/**
 * accord_session_add_progress:
 * @self: a session
 * @mission: (nullable): a mission; %NULL for the Secretariat as a whole
 * @commitment: a commitment
 * @entry: what is observed, see accord_session_check_progress()
 * @corrects: (nullable): the observation that it stands for from now on
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_add_progress (AccordSession *self,
                                              AccordMission *mission,
                                              AccordCommitment *commitment,
                                              const AccordProgressEntry *entry,
                                              AccordProgress *corrects);

/**
 * accord_session_bin_progress:
 * @self: a session
 * @mission: (nullable): its mission; %NULL for the Secretariat as a whole
 * @progress: an observation
 *
 * Returns: (transfer full): the change set that puts it in the bin
 */
AccordChangeSet *accord_session_bin_progress (AccordSession *self, AccordMission *mission, AccordProgress *progress);

/**
 * accord_session_set_target:
 * @self: a session
 * @mission: (nullable): a mission; %NULL for the Secretariat as a whole
 * @commitment: a commitment
 * @due: the day by which it is to be done, or %ACCORD_DAY_NONE for none
 * @milestone: (nullable): what is to be done by then
 * @milestones: (nullable) (element-type AccordMilestone): what is to be reached on the way
 *
 * Returns: (transfer full): the change set; empty if nothing changes
 */
AccordChangeSet *accord_session_set_target (AccordSession *self,
                                            AccordMission *mission,
                                            AccordCommitment *commitment,
                                            AccordDay due,
                                            const char *milestone,
                                            GArray *milestones);

/**
 * accord_session_set_commitment:
 * @self: a session
 * @commitment: a commitment
 * @owner: the word for its owner
 * @also: (nullable) (array zero-terminated=1): the words for who else has a part in it
 * @paragraph: the paragraph of the Declaration; 0 if it is not known
 * @text: (nullable): what it says
 *
 * Returns: (transfer full): the change set; empty if nothing changes
 */
AccordChangeSet *accord_session_set_commitment (AccordSession *self,
                                                AccordCommitment *commitment,
                                                const char *owner,
                                                const char *const *also,
                                                guint paragraph,
                                                const char *text);

G_END_DECLS
