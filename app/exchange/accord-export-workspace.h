#pragma once

#include "accord-day.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** ACCORD_WORKSPACE_FORMAT: the format of the workspace files that this release writes. */
#define ACCORD_WORKSPACE_FORMAT 1

/**
 * accord_export_workspace:
 * @documents: (element-type JsonObject): what people made, in the order in which it is written
 * @release: the release of the reference layer that it was made against
 * @made: the day of the export
 *
 * Writes a whole workspace as JSON: `{"accord": {"format": 1, "release": N, "made": "YYYY-MM-DD"}, "records": […]}`, each
 * record on a line of its own with all its members, those that no release knows too. Equal workspaces are equal text.
 *
 * Returns: (transfer full): the content of a file
 */
GBytes *accord_export_workspace (GPtrArray *documents, int release, AccordDay made);

G_END_DECLS
