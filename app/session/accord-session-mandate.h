#pragma once

#include "accord-resources.h"
#include "accord-session.h"

G_BEGIN_DECLS

/**
 * AccordMandateDraft:
 * @decision: what the resolution decides
 * @effective: the day it runs from, or %ACCORD_DAY_NONE
 * @expires: its last day; %ACCORD_DAY_NONE if it is not settled, or the mandate has none
 * @authorised: the ceilings by component; %ACCORD_FIGURE_NONE for one that it does not name
 * @symbol: (nullable): the symbol of the resolution, once it is adopted
 * @adopted: the day of adoption; %ACCORD_DAY_NONE while it is in preparation
 *
 * What an officer enters for a mandate.
 */
typedef struct {
  AccordDecision decision;
  AccordDay effective;
  AccordDay expires;
  int authorised[ACCORD_N_COMPONENTS];
  const char *symbol;
  AccordDay adopted;
} AccordMandateDraft;

/**
 * accord_session_get_next_mandate:
 * @self: a session
 * @mission: a mission
 *
 * Returns: (transfer none) (nullable): the mandate in preparation that follows the current one of the main clock
 */
AccordMandate *accord_session_get_next_mandate (AccordSession *self, AccordMission *mission);

/**
 * accord_session_suggest_mandate:
 * @self: a session
 * @mission: a mission
 * @draft: (out): a renewal for a year after the current mandate, its ceilings left as they are
 *
 * Returns: %TRUE if a mandate can be prepared: there is a current one, and none that follows it
 */
gboolean accord_session_suggest_mandate (AccordSession *self, AccordMission *mission, AccordMandateDraft *draft);

/**
 * accord_session_draft_mandate:
 * @mandate: a mandate
 *
 * Returns: the mandate as it was entered, to be changed; its strings are valid as long as @mandate is
 */
AccordMandateDraft accord_session_draft_mandate (AccordMandate *mandate);

/**
 * accord_session_prepare_mandate:
 * @self: a session
 * @mission: a mission for which accord_session_suggest_mandate() returns %TRUE
 * @draft: what was entered
 * @id: (out) (optional) (transfer full): the id that the mandate will have: two officers who prepare the same one make
 *   the same record
 * @field: (out) (optional): the member that cannot be so: `effective`, `expires`, `adopted`, or a component; else %NULL
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the change set; %NULL if something cannot be so
 */
AccordChangeSet *accord_session_prepare_mandate (AccordSession *self,
                                                 AccordMission *mission,
                                                 const AccordMandateDraft *draft,
                                                 char **id,
                                                 const char **field,
                                                 GError **error);

/**
 * accord_session_change_mandate:
 * @self: a session
 * @mandate: a mandate that an officer made
 * @draft: all that shall be so; with a day of adoption, it is in preparation no more
 * @field: (out) (optional): the member that cannot be so, as of accord_session_prepare_mandate()
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the change set, empty if nothing is changed; %NULL if something cannot be so
 */
AccordChangeSet *accord_session_change_mandate (AccordSession *self,
                                                AccordMandate *mandate,
                                                const AccordMandateDraft *draft,
                                                const char **field,
                                                GError **error);

/**
 * accord_session_change_mandate_text:
 * @self: a session
 * @mandate: a mandate
 * @member: `chapter`, `use_of_force`, `host_consent` (what peacekeepers need for legal certainty: S/2011/496), or
 *   `views_taken_up` (which views of contributors the Council took up: resolution 1353 (2001), Annex I, B, 2)
 * @text: (nullable): what it shall hold
 *
 * Returns: (transfer full): the change set, empty if nothing is changed
 */
AccordChangeSet *accord_session_change_mandate_text (AccordSession *self,
                                                     AccordMandate *mandate,
                                                     const char *member,
                                                     const char *text);

/**
 * accord_session_change_plan:
 * @self: a session
 * @mission: a mission
 * @member: `contingency_plan` or `exit_strategy`, which Annex I, A, 7 asks to think of from the beginning
 * @have: whether there is one
 * @day: the day it is of, or %ACCORD_DAY_NONE
 * @field: (out) (optional): `day` if that cannot be so; else %NULL
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the change set, empty if nothing is changed; %NULL if something cannot be so
 */
AccordChangeSet *accord_session_change_plan (AccordSession *self,
                                             AccordMission *mission,
                                             const char *member,
                                             gboolean have,
                                             AccordDay day,
                                             const char **field,
                                             GError **error);

/**
 * accord_session_get_plan:
 * @mission: a mission
 * @member: `contingency_plan` or `exit_strategy`
 * @have: (out): whether there is one
 * @day: (out): the day it is of, or %ACCORD_DAY_NONE
 *
 * Returns: %TRUE if anybody has entered whether there is one
 */
gboolean accord_session_get_plan (AccordMission *mission, const char *member, gboolean *have, AccordDay *day);

/**
 * accord_session_trash_record:
 * @self: a session
 * @record: a mandate in preparation, a requirement, a report or anything else that people made
 *
 * Returns: (transfer full): the change set that puts it into the bin
 */
AccordChangeSet *accord_session_trash_record (AccordSession *self, AccordRecord *record);

G_END_DECLS
