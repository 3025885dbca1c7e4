#pragma once

#include "accord-session.h"

G_BEGIN_DECLS

/**
 * accord_session_enter_new:
 * @self: a session
 * @kind: the kind of record, such as `event`
 * @assignments: (array zero-terminated=1): what it holds, each as `member=value`
 * @id: (out) (transfer full): the id of the new record
 * @error: return location for an %ACCORD_MODEL_ERROR_MALFORMED, an %ACCORD_MODEL_ERROR_NOT_FOUND for a record that is
 *   named and not there, or an %ACCORD_SESSION_ERROR_FAILED for one that is there already
 *
 * Makes the change set that enters a new record. Values are read as the kind's table says: days as `YYYY-MM-DD`, flags
 * as `true` or `false`, lists and objects as JSON; `map/key=value` sets one key, `steps/STEP/actual=value` one member of
 * a step. A mission may be named by its acronym. An event without `start` and a note without `day` take today.
 *
 * Records that two officers may enter both have ids that come out the same, so that both land on one.
 *
 * Returns: (transfer full) (nullable): the change set
 */
AccordChangeSet *accord_session_enter_new (AccordSession *self,
                                           const char *kind,
                                           char **assignments,
                                           char **id,
                                           GError **error);

/**
 * accord_session_enter:
 * @self: a session
 * @id: the id of a record, a mission's acronym, or the id of a consultation that is only derived so far
 * @assignments: (array zero-terminated=1): what is to change, each as `member=value`; `member=` takes a member out, and
 *   gives the shipped value back
 * @error: return location for an error as of accord_session_enter_new()
 *
 * Makes the change set that changes a record. An invitation that was sent, and a day that was published, pin the day of
 * the meeting: contributors have been told it.
 *
 * Returns: (transfer full) (nullable): the change set; it is empty if all of it is so already
 */
AccordChangeSet *accord_session_enter (AccordSession *self, const char *id, char **assignments, GError **error);

/**
 * accord_session_entered_to_json:
 * @self: a session
 * @id: the id of a record that was entered
 *
 * Returns: (transfer full): its id, and the ids of the consultations that it calls for, as `add.schema.json` says
 */
JsonObject *accord_session_entered_to_json (AccordSession *self, const char *id);

G_END_DECLS
