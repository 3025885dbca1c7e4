#pragma once

#include "accord-countries.h"
#include "accord-workspace.h"

G_BEGIN_DECLS

/**
 * AccordKnownMission:
 * @id: its id
 * @acronym: its acronym
 * @name: its name
 * @start: its first day, or %ACCORD_DAY_NONE
 * @end: its last day, or %ACCORD_DAY_NONE
 *
 * What a file's reader knows of a mission.
 */
typedef struct {
  char *id;
  char *acronym;
  char *name;
  AccordDay start;
  AccordDay end;
} AccordKnownMission;

/**
 * AccordImportContext:
 *
 * What the readers of files know of a workspace: a copy that never changes, so that they run on any thread.
 */
typedef struct _AccordImportContext AccordImportContext;

/**
 * accord_import_context_new:
 * @workspace: a workspace
 * @countries: the countries
 *
 * Returns: (transfer full): what is known of it now
 */
AccordImportContext *accord_import_context_new (AccordWorkspace *workspace, AccordCountries *countries);

AccordImportContext *accord_import_context_ref (AccordImportContext *self);
void accord_import_context_unref (AccordImportContext *self);

AccordCountries *accord_import_context_get_countries (AccordImportContext *self);

/**
 * accord_import_context_get_missions:
 * @self: a context
 *
 * Returns: (transfer none) (element-type AccordKnownMission): the missions that are not in the bin, in the order of
 *   their beginning
 */
GPtrArray *accord_import_context_get_missions (AccordImportContext *self);

/**
 * accord_import_context_find_mission:
 * @self: a context
 * @id: (nullable): the id of a mission
 * @acronym: (nullable): its acronym, in capitals or not; only looked at without an id
 *
 * Returns: (transfer none) (nullable): the mission; %NULL if there is none
 */
const AccordKnownMission *accord_import_context_find_mission (AccordImportContext *self, const char *id, const char *acronym);

/**
 * accord_known_mission_get_key:
 * @self: a mission
 *
 * Returns: what the ids of its records go by: its own without the kind before it
 */
const char *accord_known_mission_get_key (const AccordKnownMission *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AccordImportContext, accord_import_context_unref)

G_END_DECLS
