#pragma once

#include "accord-resources.h"
#include "accord-session.h"

G_BEGIN_DECLS

/**
 * AccordRequirementDraft:
 * @capability: (nullable): what is required, such as "Infantry battalion"
 * @component: (nullable): the ceiling that it counts against, as documents name it; %NULL for none
 * @critical: whether it is a critical enabler
 * @quantity: how many are required
 *
 * What an officer enters for a capability.
 */
typedef struct {
  const char *capability;
  const char *component;
  gboolean critical;
  int quantity;
} AccordRequirementDraft;

/**
 * accord_session_add_requirement:
 * @self: a session
 * @mandate: the mandate that needs it
 * @draft: what was entered
 * @id: (out) (optional) (transfer full): the id that it will have
 * @field: (out) (optional): the member that cannot be so: `capability` or `quantity`; else %NULL
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the change set; %NULL if something cannot be so
 */
AccordChangeSet *accord_session_add_requirement (AccordSession *self,
                                                 AccordMandate *mandate,
                                                 const AccordRequirementDraft *draft,
                                                 char **id,
                                                 const char **field,
                                                 GError **error);

/**
 * accord_session_change_requirement:
 * @self: a session
 * @requirement: a capability
 * @draft: all that shall be so; its pledges stay
 * @field: (out) (optional): the member that cannot be so, as of accord_session_add_requirement()
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the change set, empty if nothing is changed; %NULL if something cannot be so
 */
AccordChangeSet *accord_session_change_requirement (AccordSession *self,
                                                    AccordRequirement *requirement,
                                                    const AccordRequirementDraft *draft,
                                                    const char **field,
                                                    GError **error);

/**
 * accord_session_change_pledge:
 * @self: a session
 * @requirement: a capability
 * @index: which of its pledges; -1 for a new one
 * @pledge: what was entered; a code of ISO 3166 may be in any case
 * @field: (out) (optional): the member that cannot be so: `who`, `quantity`, `confirmed`, `deployed`; else %NULL
 * @error: return location for an %ACCORD_SESSION_ERROR_INVALID
 *
 * Members that no release knows stay with their pledge.
 *
 * Returns: (transfer full) (nullable): the change set; %NULL if something cannot be so
 */
AccordChangeSet *accord_session_change_pledge (AccordSession *self,
                                               AccordRequirement *requirement,
                                               int index,
                                               const AccordPledge *pledge,
                                               const char **field,
                                               GError **error);

/**
 * accord_session_remove_pledge:
 * @self: a session
 * @requirement: a capability
 * @index: which of its pledges
 *
 * Returns: (transfer full): the change set
 */
AccordChangeSet *accord_session_remove_pledge (AccordSession *self, AccordRequirement *requirement, guint index);

/**
 * accord_session_get_resources:
 * @self: a session
 * @mandate: a mandate
 *
 * Returns: (transfer full): its resources today, see accord_rules_get_resources()
 */
AccordResources *accord_session_get_resources (AccordSession *self, AccordMandate *mandate);

/**
 * accord_session_resources_to_json:
 * @self: a session
 * @mandate: a mandate
 *
 * Returns: (transfer full): its resources, with the members `gate`, `reasons`, `requirements`, `contributors`,
 *   `components`, `ceilings` and `as_of`
 */
JsonObject *accord_session_resources_to_json (AccordSession *self, AccordMandate *mandate);

G_END_DECLS
