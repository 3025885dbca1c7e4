#pragma once

#include "accord-change-set.h"
#include "accord-mandate.h"
#include "accord-mission.h"
#include "accord-reference.h"
#include "accord-settings.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ACCORD_TYPE_WORKSPACE (accord_workspace_get_type ())
G_DECLARE_FINAL_TYPE (AccordWorkspace, accord_workspace, ACCORD, WORKSPACE, GObject)

/**
 * AccordWorkspace:
 *
 * All records as they stand: the reference layer with the planning file's documents over it.
 *
 * Signals: `changed (mission id or NULL)` after the records that bear on one mission, or on all, changed.
 */

/**
 * accord_workspace_new:
 * @reference: (nullable): the reference layer
 * @documents: (nullable) (element-type JsonObject): the planning file's documents
 *
 * Documents that cannot be read as records are kept apart, see accord_workspace_get_problems().
 *
 * Returns: (transfer full): the workspace
 */
AccordWorkspace *accord_workspace_new (AccordReference *reference, GPtrArray *documents);

AccordReference *accord_workspace_get_reference (AccordWorkspace *self);

/**
 * accord_workspace_get_missions:
 * @self: a workspace
 *
 * Returns: (transfer none): a list of #AccordMission, those in the bin left out, in the order of their beginning
 */
GListModel *accord_workspace_get_missions (AccordWorkspace *self);

/**
 * accord_workspace_list:
 * @self: a workspace
 * @kind: a kind that has an owner, see accord_kind_get_owner_member()
 * @owner_id: a mission's id; of requirements a mandate's id, of notes what they are about
 *
 * Returns: (transfer none) (nullable) (element-type AccordRecord): its records of that kind, those in the bin left out;
 *   mandates in the order of accord_mandate_compare(), the rest by the member that orders their kind; %NULL if it has none
 */
GPtrArray *accord_workspace_list (AccordWorkspace *self, AccordKind kind, const char *owner_id);

/**
 * accord_workspace_list_kind:
 * @self: a workspace
 * @kind: a kind
 * @mission_id: (nullable): only what belongs to this mission, be it by way of a mandate or another record
 *
 * Goes through all records, for files that hold all of a kind.
 *
 * Returns: (transfer full) (element-type AccordRecord): its records by owner, those of one owner in the order of
 *   accord_workspace_list(); those in the bin, or whose owner is in it, are left out
 */
GPtrArray *accord_workspace_list_kind (AccordWorkspace *self, AccordKind kind, const char *mission_id);

/**
 * accord_workspace_get_settings:
 * @self: a workspace
 *
 * Returns: (transfer none): the team's settings
 */
AccordSettings *accord_workspace_get_settings (AccordWorkspace *self);

/**
 * accord_workspace_lookup:
 * @self: a workspace
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the record, also if it is in the bin
 */
AccordRecord *accord_workspace_lookup (AccordWorkspace *self, const char *id);

/**
 * accord_workspace_find_mission:
 * @self: a workspace
 * @name: an acronym such as `UNIFIL`, in any case, or an id such as `mission:unifil`
 *
 * Returns: (transfer none) (nullable): the mission
 */
AccordMission *accord_workspace_find_mission (AccordWorkspace *self, const char *name);

/**
 * accord_workspace_find_symbol:
 * @self: a workspace
 * @symbol: the symbol of a resolution
 *
 * One resolution may decide on several missions.
 *
 * Returns: (transfer full) (element-type AccordMandate): the mandates that rest on it, by mission
 */
GPtrArray *accord_workspace_find_symbol (AccordWorkspace *self, const char *symbol);

/**
 * accord_workspace_get_problems:
 * @self: a workspace
 *
 * Returns: (transfer none) (element-type utf8): a sentence for each document that cannot be read as a record
 */
GPtrArray *accord_workspace_get_problems (AccordWorkspace *self);

/**
 * accord_workspace_get_own:
 * @self: a workspace
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the document that people made, also one that cannot be read as a record; not to be
 *   changed
 */
JsonObject *accord_workspace_get_own (AccordWorkspace *self, const char *id);

/**
 * accord_workspace_list_own:
 * @self: a workspace
 *
 * Returns: (transfer full) (element-type JsonObject): all documents that people made, also those that cannot be read as
 *   records, by their ids; not to be changed
 */
GPtrArray *accord_workspace_list_own (AccordWorkspace *self);

/**
 * accord_workspace_leave_out_progress:
 * @self: a workspace
 *
 * Says that the documents of the kind `progress` stay in the planning file, of which there may be any number: from then on
 * change sets on them pass by, but for those that make one, which are checked all the same.
 */
void accord_workspace_leave_out_progress (AccordWorkspace *self);

/**
 * accord_workspace_complete:
 * @self: a workspace
 * @documents: (element-type JsonObject): all documents of the kind `progress`
 *
 * Takes in what was left out. Nobody is told that it changed, for nothing did.
 */
void accord_workspace_complete (AccordWorkspace *self, GPtrArray *documents);

/** accord_workspace_is_whole: whether it has all documents of the planning file. */
gboolean accord_workspace_is_whole (AccordWorkspace *self);

/** accord_workspace_count_own: how many records people have made or edited. */
guint accord_workspace_count_own (AccordWorkspace *self);

/**
 * accord_workspace_check_changes:
 * @self: a workspace
 * @changes: a change set
 * @error: return location for an #AccordModelError
 *
 * Returns: %TRUE if every record would still be one after @changes
 */
gboolean accord_workspace_check_changes (AccordWorkspace *self, AccordChangeSet *changes, GError **error);

/**
 * accord_workspace_apply:
 * @self: a workspace
 * @changes: a change set that is on disk
 *
 * Takes the change set over and emits `changed` for what it bears on.
 */
void accord_workspace_apply (AccordWorkspace *self, AccordChangeSet *changes);

G_END_DECLS
